// A maildrop is brought whole and once, whatever its server says or does.
#include "spooler/fetch/pop3fetcher.h"
#include "spooler/fetch/intake.h"
#include "tests/support/maildropserver.h"
#include "tests/support/temporarymail.h"

#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A receiving half with one account at a server of the test.
struct Drop {
    explicit Drop(QList<MaildropServer::Kept> messages, QList<ServerRule> rules = {})
        : server(std::move(messages), std::move(rules))
    {
        incoming.kind = u"pop3"_s;
        incoming.server.host = u"127.0.0.1"_s;
        incoming.server.port = server.serverPort();
        incoming.server.security = Security::ClearText;
        incoming.server.user = u"ann"_s;
        incoming.server.deadlines = {2s, 2s, 2s, 2s, 2s, 2s};
    }
    FetchEnd fetch()
    {
        if (!fetcher) {
            Account account;
            account.id = AccountId{1};
            account.incoming = incoming;
            fetcher = std::make_unique<Pop3Fetcher>(FetcherParts{
                .account = account,
                .clock = clock,
                .database = store.database(),
                .folders = folders,
                .mail = mail,
                .operations = operations,
                .intake = intake,
                .temporaryFolder = store.profile()});
            QObject::connect(fetcher.get(), &Fetcher::finished, fetcher.get(), [this](const FetchEnd &end) {
                ended = end;
            });
            QObject::connect(
                fetcher.get(), &Fetcher::stateChanged, fetcher.get(),
                [this](const FetchState &now) { state = now; });
        }
        ended.reset();
        fetcher->run(u"secret"_s);
        REQUIRE(QTest::qWaitFor([this] { return ended.has_value(); }, 20'000));
        return *ended;
    }
    QStringList subjects()
    {
        QStringList all;
        for (const MailId id : store.list({}))
            all << store.mail(id).subject;
        all.sort();
        return all;
    }

    SystemClock clock;
    TemporaryMail store;
    FolderStore folders{store.database()};
    MailStore mail = store.store();
    OperationStore operations = store.operations();
    Intake intake{IntakeParts{.store = mail, .clock = clock}};
    MaildropServer server;
    Incoming incoming;
    std::unique_ptr<Pop3Fetcher> fetcher;
    std::optional<FetchEnd> ended;
    FetchState state;
};

QList<MaildropServer::Kept> kept(int count)
{
    QList<MaildropServer::Kept> messages;
    for (int i = 0; i < count; ++i)
        messages << MaildropServer::Kept{"uidl-" + QByteArray::number(i), letter(i)};
    return messages;
}

} // namespace

TEST_CASE("a maildrop is brought once, the newest message first", "[fetch]")
{
    Drop drop(kept(5));
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.subjects().size() == 5);
    CHECK(drop.server.commands.indexOf("RETR 5") < drop.server.commands.indexOf("RETR 1"));
    CHECK(drop.server.count("DELE") == 0);
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.server.count("RETR") == 5);
}

TEST_CASE("a maildrop without believable UIDLs loses and doubles nothing", "[fetch]")
{
    Drop drop(kept(4));
    SECTION("the server knows none")
    {
        drop.server.hasUidl = false;
    }
    SECTION("all are the same")
    {
        for (auto &message : drop.server.messages)
            message.uidl = "same";
    }
    SECTION("some are missing")
    {
        drop.server.messages[1].uidl.clear();
    }
    SECTION("and TOP is missing, too")
    {
        drop.server.hasUidl = false;
        drop.server.hasTop = false;
        drop.server.capabilities = "USER";
    }
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.subjects().size() == 4);
    drop.server.messages.append({"same", letter(9)});
    drop.server.messages.removeFirst(); // numbers are no identity
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.subjects().size() == 5);
}

TEST_CASE("a message that is to leave the server leaves it only when it is the one that is here", "[fetch]")
{
    Drop drop(kept(3));
    drop.fetch();
    // The server gives another message the UIDL of one that was stored.
    drop.server.messages[1].octets = letter(77);
    drop.incoming.leave = LeaveOnServer::Never;
    drop.fetcher.reset();
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    REQUIRE(drop.server.messages.size() == 1);
    CHECK(drop.server.messages.constFirst().octets == letter(77));
    CHECK(drop.state.faults.value(0).contains(u"stays on the server"_s));
}

TEST_CASE("a message that cannot be had is named and holds up nobody", "[fetch]")
{
    Drop drop(kept(3), {{"RETR 2", "-ERR it is broken"}});
    drop.incoming.leave = LeaveOnServer::Never;
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.subjects().size() == 2);
    CHECK(drop.state.faults == QStringList{u"message 2 cannot be had: it is broken"_s});
    CHECK(drop.server.messages.size() == 1); // that one stays
}

TEST_CASE("a message that ends each session comes last and is left out in the end", "[fetch]")
{
    Drop drop(kept(3), {{"RETR 2", "", ServerAct::Reset}});
    drop.server.capabilities = "TOP\r\nUIDL\r\nUSER";
    for (int i = 0; i < 4; ++i)
        CHECK(drop.fetch().kind == AttemptEndKind::NetworkTrouble);
    CHECK(drop.subjects().size() == 2);
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    CHECK(drop.state.faults.value(0).contains(u"left out"_s));
}

TEST_CASE("nothing counts as removed before QUIT was confirmed", "[fetch]")
{
    Drop drop(kept(2), {{"QUIT", "-ERR could not update", ServerAct::AnswerAndClose, 1}});
    drop.incoming.leave = LeaveOnServer::Never;
    CHECK(drop.fetch().kind == AttemptEndKind::ServerTrouble);
    CHECK(drop.subjects().size() == 2);
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded); // again, and none is fetched twice
    CHECK(drop.server.count("RETR") == 2);
    CHECK(drop.server.messages.isEmpty());
}

TEST_CASE("a large message streams through a file", "[fetch]")
{
    Drop drop({{"big", letter(1, 5'000'000)}});
    CHECK(drop.fetch().kind == AttemptEndKind::Concluded);
    const auto all = drop.store.list({});
    REQUIRE(all.size() == 1);
    CHECK(drop.store.mail(all.constFirst()).size == letter(1, 5'000'000).size());
    CHECK(QDir(drop.store.profile()).entryList({u"received-*"_s}).isEmpty());
}

TEST_CASE("every hostile POP3 server ends in a named state inside its own deadline", "[fetch]")
{
    const QByteArray verb = GENERATE("", "CAPA", "PASS", "UIDL", "LIST", "RETR", "QUIT");
    const auto [act, answer] = GENERATE(table<ServerAct, QByteArray>(
        {{ServerAct::Silence, ""},
         {ServerAct::DripForEver, "+OK"},
         {ServerAct::FloodForEver, "nonsense of a server"},
         {ServerAct::Reset, ""},
         {ServerAct::CutThere, "+OK and then noth"},
         {ServerAct::Answer, "<html>please log on to this network</html>"},
         {ServerAct::Answer, "+OK " + QByteArray(100'000, 'x')},
         {ServerAct::Answer, "+OK\r\n+OK\r\n+OK"}}));
    CAPTURE(verb, static_cast<int>(act), answer.left(20));
    Drop drop(kept(2), {{verb, answer, act}});
    drop.incoming.server.deadlines = {300ms, 300ms, 300ms, 300ms, 300ms, 300ms};
    QElapsedTimer timer;
    timer.start();
    const FetchEnd end = drop.fetch();
    const bool isHarmless = end.kind == AttemptEndKind::Concluded; // "+OK" three times can be an answer
    CHECK((isHarmless || !end.detail.isEmpty()));
    CHECK(timer.elapsed() < 300 * 3 + 2000);
    CHECK(drop.subjects().size() <= 2);
    CHECK(end.transcript.size() <= 64 * 1024);
}

TEST_CASE("a maildrop of a thousand million messages is not believed", "[fetch]")
{
    Drop drop(kept(1), {{"STAT", "+OK 1000000000 1"}, {"UIDL", "-ERR"}, {"LIST", "-ERR"}});
    CHECK(drop.fetch().kind == AttemptEndKind::ServerTrouble);
}

TEST_CASE("a password never stands in what is told of a POP3 session", "[fetch]")
{
    Drop drop(kept(1), {{"PASS", "-ERR you said secret and c2VjcmV0"}});
    const FetchEnd end = drop.fetch();
    CHECK(end.kind == AttemptEndKind::LoginTrouble);
    CHECK_FALSE(end.transcript.contains(u"secret"_s));
    CHECK_FALSE(end.detail.contains(u"secret"_s));
}
