// A whole run against a server of this process, which can be told to fail.
#include "tests/support/mailfetch.h"
#include "tests/support/scriptedimap.h"

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray numbered(int number)
{
    return TestMail{
        .subject = "Message " + QByteArray::number(number),
        .id = "m" + QByteArray::number(number) + "@example.org"}
        .octets();
}

void fill(ScriptedImap &server, int count)
{
    for (int i = 1; i <= count; ++i)
        server.messages.insert(i, {numbered(i), i % 2 ? "\\Seen" : ""});
}

} // namespace

TEST_CASE("an IMAP mailbox comes as it is, and its flags with it", "[fetch]")
{
    ScriptedImap server;
    fill(server, 5);
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    const auto mail = fetch.in(u"INBOX"_s);
    REQUIRE(mail.size() == 5);
    for (const MailId id : mail) {
        const MailRow row = fetch.mail.mail(id);
        const int number = row.subject.section(u' ', 1).toInt();
        CHECK(fetch.octets(id) == numbered(number));
        CHECK(row.flags.testFlag(MailFlag::Seen) == (number % 2 == 1));
        CHECK(row.body == MailBody::Whole);
    }
    CHECK(fetch.state.faults.isEmpty());

    // Flags change there, one goes, one comes.
    server.messages[2].flags = "\\Seen \\Flagged";
    server.messages.remove(4);
    server.messages.insert(9, {numbered(9), {}});
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 2, 3, 5, 9});
    CHECK(server.count("UID FETCH 9 (UID FLAGS INTERNALDATE BODY.PEEK[])") == 1);
    const auto flags = must(fetch.mail.store().serverFlags(fetch.folder(u"INBOX"_s)));
    CHECK(flags.value(2) == (MailFlag::Seen | MailFlag::Flagged));
}

TEST_CASE("what a folder held before it was first seen is no news, and no rule's business", "[fetch]")
{
    ScriptedImap server;
    fill(server, 5);
    MailFetch fetch(server.serverPort());
    const auto toDo = [&fetch](int number) { // bits of MailStep
        return fetch.mail.number(u"SELECT steps FROM mail WHERE uid = %1"_s.arg(number));
    };
    fetch.runWell();
    CHECK(fetch.in(u"INBOX"_s).size() == 5);
    for (int number = 1; number <= 5; ++number)
        CHECK(toDo(number) == 0);
    server.messages.insert(6, {numbered(6), {}});
    fetch.restart(); // known of it is what the profile keeps
    fetch.runWell();
    CHECK(toDo(6) == (MailStep::Rules | MailStep::Hooks | MailStep::Notice).toInt());
    CHECK(toDo(5) == 0);
}

TEST_CASE("a mailbox that was numbered anew gives no second copies", "[fetch]")
{
    ScriptedImap server;
    fill(server, 4);
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    const auto before = fetch.in(u"INBOX"_s);
    server.uidValidity = 8;
    server.messages.clear();
    for (int i = 1; i <= 4; ++i)
        server.messages.insert(100 + i, {numbered(5 - i), {}});
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{101, 102, 103, 104});
    const auto after = fetch.in(u"INBOX"_s);
    CHECK(QSet<MailId>(after.begin(), after.end()) == QSet<MailId>(before.begin(), before.end()));
}

TEST_CASE("a server that counts wrongly removes nothing here", "[fetch]")
{
    ScriptedImap server;
    fill(server, 6);
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    server.exists = 6; // and it lists two
    for (int i = 3; i <= 6; ++i)
        server.messages.remove(i);
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s).size() == 6);
    CHECK(fetch.state.faults.join(u' ').contains(u"counts 6 messages and lists 2"));
    server.exists = -1;
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 2});
}

TEST_CASE("one message that breaks every session is named and the others come", "[fetch]")
{
    ScriptedImap server(
        {{"UID FETCH 1:3 ", "", ServerAct::Reset},
         {"UID FETCH 2 (UID FLAGS INTERNALDATE BODY", "", ServerAct::Reset},
         {"UID FETCH 1:2", "", ServerAct::Reset},
         {"UID FETCH 2:3", "", ServerAct::Reset}});
    fill(server, 3);
    MailFetch fetch(server.serverPort());
    for (int i = 0; i < 3; ++i)
        CHECK(fetch.run().kind == AttemptEndKind::NetworkTrouble);
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 3});
}

TEST_CASE("one message that the server cannot give is a fault of the run", "[fetch]")
{
    const QByteArray no = "@ NO [SERVERBUG] disk error\x1b[31m";
    ScriptedImap server(
        {{"UID FETCH 1:3 (UID FLAGS INTERNALDATE", no},
         {"UID FETCH 2 (UID FLAGS INTERNALDATE", no},
         {"UID FETCH 1:2 (UID FLAGS INTERNALDATE", no}});
    fill(server, 3);
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 3});
    CHECK(fetch.state.faults.join(u' ').contains(u"message 2: the server says disk error"));
}

TEST_CASE(
    "headers come first where bodies are not wanted, and the body when somebody waits for it", "[fetch]")
{
    ScriptedImap server;
    fill(server, 3);
    MailFetch fetch(server.serverPort());
    fetch.account.incoming.bodies = BodyPolicy::OnDemand;
    fetch.runWell();
    const auto mail = fetch.in(u"INBOX"_s);
    REQUIRE(mail.size() == 3);
    CHECK(fetch.mail.mail(mail.constFirst()).body == MailBody::HeaderOnly);
    CHECK(server.count("UID FETCH 1:3 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])") == 1);
    fetch.begin();
    fetch.fetcher().wantBody(mail.constFirst());
    REQUIRE(MailFetch::wait([&] { return fetch.end.has_value(); }));
    REQUIRE(MailFetch::wait([&] { return fetch.intake().isIdle(); }));
    CHECK(fetch.mail.mail(mail.constFirst()).body == MailBody::Whole);
    CHECK(fetch.mail.mail(mail.constLast()).body == MailBody::HeaderOnly);
}

TEST_CASE("large messages come as headers first, and then whole from a file", "[fetch]")
{
    ScriptedImap server;
    fill(server, 2);
    TestMail large{.subject = "Large", .id = "large@example.org"};
    large.text = QByteArray("0123456789abcdef0123456789abcdef0123456789abcdef\r\n").repeated(60'000);
    server.messages.insert(3, {large.octets(), {}});
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    CHECK(server.count("UID FETCH 3 (UID FLAGS INTERNALDATE BODY.PEEK[HEADER])") == 1);
    bool found = false;
    for (const MailId id : fetch.in(u"INBOX"_s)) {
        CHECK(fetch.mail.mail(id).body == MailBody::Whole);
        if (fetch.mail.mail(id).subject != u"Large")
            continue;
        found = true;
        CHECK(fetch.octets(id) == large.octets());
    }
    CHECK(found);
    CHECK(QDir(fetch.mail.profile()).entryList({u"imap-*"_s}, QDir::Files).isEmpty());
}

TEST_CASE("a fetch that dies at any point leaves nothing out and nothing twice", "[fetch]")
{
    ScriptedImap server;
    fill(server, 900);
    MailFetch fetch(server.serverPort());
    const int stops = GENERATE(1, 40, 300, 700);
    fetch.begin();
    fetch.intake();
    int arrived = 0;
    QObject::connect(&fetch.intake(), &Intake::stored, &fetch.intake(), [&](const QList<Stored> &stored) {
        arrived += static_cast<int>(stored.size());
    });
    REQUIRE(MailFetch::wait([&] { return arrived >= stops || fetch.end.has_value(); }));
    fetch.die();
    fetch.restart();
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s).size() == 900);
    CHECK(fetch.in(u"INBOX"_s).size() == 900);
}

TEST_CASE("stopping a fetch is orderly, aborting it is at once", "[fetch]")
{
    ScriptedImap server;
    fill(server, 300);
    MailFetch fetch(server.serverPort());
    fetch.begin();
    const bool aborts = GENERATE(false, true);
    if (aborts)
        fetch.fetcher().abort();
    else
        fetch.fetcher().stop();
    CHECK_FALSE(fetch.end);
    REQUIRE(MailFetch::wait([&] { return fetch.end.has_value(); }));
    CHECK(fetch.end->kind == AttemptEndKind::Aborted);
    fetch.runWell();
    CHECK(fetch.uids(u"INBOX"_s).size() == 300);
}

TEST_CASE("news that a server tells while it is listened to come at once", "[fetch]")
{
    ScriptedImap server({}, "IMAP4rev1 SASL-IR LITERAL+ IDLE AUTH=PLAIN");
    fill(server, 2);
    MailFetch fetch(server.serverPort());
    fetch.account.incoming.push = true;
    fetch.begin();
    REQUIRE(MailFetch::wait([&] { return server.count("IDLE") == 1; }));
    CHECK(fetch.caughtUp == 1);
    server.messages.insert(7, {numbered(7), {}});
    server.tell("* 3 EXISTS\r\n");
    REQUIRE(MailFetch::wait([&] { return server.count("IDLE") == 2; }));
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 2, 7});
    server.messages.remove(1);
    server.tell("* 1 EXPUNGE\r\n");
    REQUIRE(MailFetch::wait([&] { return server.count("IDLE") == 3; }));
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{2, 7});

    // A change made here is told without waiting for anything.
    const auto mail = fetch.in(u"INBOX"_s);
    REQUIRE(fetch.mail.operations().changeFlags({mail.constFirst()}, MailFlag::Seen, {}));
    fetch.fetcher().lookAgain();
    REQUIRE(MailFetch::wait([&] { return server.count("IDLE") == 4; }));
    CHECK(server.count("UID STORE") == 1);
    fetch.fetcher().stop();
    REQUIRE(MailFetch::wait([&] { return fetch.end.has_value(); }));
    CHECK(fetch.end->kind == AttemptEndKind::Concluded);
}
