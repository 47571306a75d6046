// Servers that can neither MOVE nor expunge single messages: what leaves a folder there, and what never does.
#include "tests/support/mailfetch.h"
#include "tests/support/scriptedimap.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray old = "IMAP4rev1 SASL-IR LITERAL+ AUTH=PLAIN"; // no MOVE, no UIDPLUS
const QList<ServerRule> withArchive{
    {"LIST", "* LIST () \"/\" INBOX\r\n* LIST (\\Archive) \"/\" Archive\r\n@ OK done"}};

QByteArray message(int number)
{
    return TestMail{
        .subject = "Message " + QByteArray::number(number),
        .id = "m" + QByteArray::number(number) + "@example.org"}
        .octets();
}

void fillInbox(ScriptedImap &server)
{
    for (int i = 1; i <= 3; ++i)
        server.messages.insert(i, {message(i), {}});
}

// The user has said that no other program uses the mailbox.
void useAlone(MailFetch &fetch)
{
    fetch.account.incoming.parameters.insert(u"used-by"_s, u"this-alone"_s);
    fetch.restart();
}

MailId withUid(MailFetch &fetch, qint64 uid)
{
    return {fetch.mail.number(
        u"SELECT id FROM mail WHERE folder = %1 AND uid = %2"_s.arg(fetch.folder(u"INBOX"_s).value)
            .arg(uid))};
}

} // namespace

TEST_CASE("without UIDPLUS what another program marks at the last moment never goes", "[fetch]")
{
    ScriptedImap server(withArchive, old);
    fillInbox(server);
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    // Whatever is said, message 3 is marked right after: also between a search and what follows it.
    const QByteArray after =
        GENERATE(QByteArray("UID STORE"), QByteArray("UID SEARCH DELETED"), QByteArray("SELECT"));
    CAPTURE(after.toStdString());
    server.answered = [&](const QByteArray &command) {
        if (command.startsWith(after))
            server.messages[3].flags = "\\Deleted";
    };
    must(fetch.mail.operations().move({withUid(fetch, 2)}, fetch.folder(u"Archive"_s)));
    must(fetch.mail.operations().remove({withUid(fetch, 1)}));
    for (int i = 0; i < 3; ++i) {
        fetch.runWell();
        REQUIRE(server.messages.contains(3));
        CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{3}); // what went from here does not come back
        CHECK(fetch.in(u"Archive"_s).size() == 1);
        CHECK(fetch.state.faults.join(u' ').contains(u"2 messages that went from here stay there"));
        fetch.restart();
    }
    CHECK(server.count("EXPUNGE") == 0);
    server.answered = {};
    for (const qint64 uid : server.messages.keys()) {
        if (server.messages.value(uid).flags.contains("\\Deleted"))
            server.messages.remove(uid);
    }
    fetch.runWell(); // the other program removed them all
    CHECK(fetch.state.faults.isEmpty());
    CHECK(fetch.mail.number(u"SELECT COUNT(*) FROM mail_operation"_s) == 0);
    CHECK(fetch.in(u"Archive"_s).size() == 1);
}

TEST_CASE("without UIDPLUS a moved message leaves a mailbox that nobody else uses", "[fetch]")
{
    ScriptedImap server(withArchive, old);
    fillInbox(server);
    MailFetch fetch(server.serverPort());
    useAlone(fetch);
    fetch.runWell();
    must(fetch.mail.operations().move({withUid(fetch, 2)}, fetch.folder(u"Archive"_s)));
    fetch.runWell();
    CHECK(server.messages.keys() == QList<qint64>{1, 3});
    CHECK(server.archive.size() == 1);
    CHECK(server.count("EXPUNGE") == 1);
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 3});
    CHECK(fetch.in(u"Archive"_s).size() == 1); // the one that was moved, and no second one
    CHECK(fetch.uids(u"Archive"_s) == QList<qint64>{101});
    CHECK(fetch.state.faults.isEmpty());
}

TEST_CASE("without UIDPLUS nothing that another program marked is ever removed", "[fetch]")
{
    ScriptedImap server(withArchive, old);
    fillInbox(server);
    server.messages[3].flags = "\\Deleted"; // by somebody who may change his mind
    MailFetch fetch(server.serverPort());
    useAlone(fetch); // so they said
    fetch.runWell();
    must(fetch.mail.operations().move({withUid(fetch, 2)}, fetch.folder(u"Archive"_s)));
    must(fetch.mail.operations().remove({withUid(fetch, 1)}));
    for (int i = 0; i < 3; ++i) {
        fetch.runWell();
        CHECK(server.count("EXPUNGE") == 0);
        CHECK(server.messages.size() == 3);
        CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{3}); // what went from here does not come back
        CHECK(fetch.in(u"Archive"_s).size() == 1);
        CHECK(fetch.state.faults.join(u' ').contains(u"2 messages that went from here stay there"));
        fetch.restart();
    }
    CHECK(server.archive.size() == 1);
    CHECK(server.count("UID FETCH 2 ") == 0);

    // He does: then ours alone are marked, and go.
    server.messages[3].flags = {};
    fetch.runWell();
    CHECK(server.messages.keys() == QList<qint64>{3});
    CHECK(fetch.state.faults.isEmpty());
    CHECK(fetch.mail.number(u"SELECT COUNT(*) FROM mail_operation"_s) == 0);
}

TEST_CASE("without UIDPLUS a message that another program rescues comes back", "[fetch]")
{
    ScriptedImap server(withArchive, old);
    fillInbox(server);
    server.messages[3].flags = "\\Deleted";
    MailFetch fetch(server.serverPort());
    fetch.runWell();
    must(fetch.mail.operations().remove({withUid(fetch, 1)}));
    fetch.runWell();
    server.messages[1].flags = {};
    server.messages.remove(3);
    fetch.runWell();
    CHECK(server.count("EXPUNGE") == 0);
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 2});
}

TEST_CASE("a move without MOVE and UIDPLUS that breaks off at any point is one message in the end", "[fetch]")
{
    const QByteArray at = GENERATE(
        QByteArray("UID COPY"), QByteArray("UID STORE"), QByteArray("UID SEARCH DELETED"),
        QByteArray("EXPUNGE"));
    const bool othersMarked = GENERATE(false, true);
    const bool isAlone = GENERATE(false, true);
    CAPTURE(at.toStdString(), othersMarked, isAlone);
    QList<ServerRule> rules = withArchive;
    rules << ServerRule{at, {}, ServerAct::Reset, 1};
    ScriptedImap server(rules, old);
    fillInbox(server);
    if (othersMarked)
        server.messages[3].flags = "\\Deleted";
    MailFetch fetch(server.serverPort());
    if (isAlone)
        useAlone(fetch);
    fetch.runWell();
    must(fetch.mail.operations().move({withUid(fetch, 2)}, fetch.folder(u"Archive"_s)));
    fetch.run();
    fetch.restart();
    fetch.run();
    fetch.restart();
    fetch.runWell();
    CHECK(fetch.in(u"Archive"_s).size() == 1);
    CHECK(fetch.uids(u"INBOX"_s) == QList<qint64>{1, 3});
    CHECK(server.messages.contains(3));
    CHECK(server.messages.contains(1));
    CHECK(server.messages.contains(2) == (othersMarked || !isAlone));
    CHECK(server.archive.size() == 1);
}
