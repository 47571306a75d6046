// Every hostile behaviour ends inside its own deadline, and none is taken for acceptance.
#include "spooler/transport/smtptransport.h"
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A server that has answered MAIL is not the account's trouble, whatever it does at one recipient.
Verdict verdictAt(const QByteArray &verb)
{
    return verb == "." ? Verdict::Lost : verb == "RCPT" ? Verdict::Transient : Verdict::Interrupted;
}

struct Ending {
    Verdict verdict = Verdict::Accepted;
    AttemptEndKind kind = AttemptEndKind::Concluded;
    qint64 milliseconds = 0;
    qsizetype transcript = 0;
};

// One message against `rules`. Where no deadline is to pass, a busy machine must not make one pass: `time` is
// longer there.
Ending
meet(QList<ServerRule> rules, std::chrono::milliseconds time = 300ms, const QByteArray &offers = "PIPELINING")
{
    SystemClock clock;
    ScriptedServer server(std::move(rules), offers);
    Account account = accountAt(server.serverPort());
    account.server.deadlines = {
        .connect = time,
        .greeting = time,
        .command = time,
        .dataBlock = time,
        .finalDot = time,
        .transaction = 3 * time};
    SmtpTransport transport(account, clock);
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s});
    QElapsedTimer timer;
    timer.start();
    REQUIRE(courier.carry(request));
    return {
        courier.outcome(request).verdict, courier.end(request).kind, timer.elapsed(),
        courier.end(request).transcript.size()};
}

} // namespace

TEST_CASE("silence, dripping and floods end inside the deadline at every point", "[transport]")
{
    const QByteArray verb = GENERATE("", "EHLO", "MAIL", "RCPT", "DATA", ".");
    const ServerAct act = GENERATE(ServerAct::Silence, ServerAct::DripForEver, ServerAct::FloodForEver);
    const QByteArray answer = act == ServerAct::FloodForEver ? "250-and on" : "250";
    CAPTURE(verb, static_cast<int>(act));
    const Ending ending = meet({{verb, answer, act}}, 300ms, "8BITMIME"); // no other reply in between
    CHECK(
        ending.verdict
        == (verb == "DATA" && act == ServerAct::FloodForEver ? Verdict::Transient : verdictAt(verb)));
    CHECK((ending.kind == AttemptEndKind::Concluded) == (ending.verdict == Verdict::Transient));
    CHECK(ending.milliseconds < 2300);
    CHECK(ending.transcript <= 64 * 1024);
}

TEST_CASE("a reset or a closed connection is never acceptance", "[transport]")
{
    const QByteArray verb = GENERATE("", "EHLO", "MAIL", "RCPT", "DATA", ".");
    const Ending ending = meet({{verb, "", GENERATE(ServerAct::Reset, ServerAct::AnswerAndClose)}});
    CHECK(ending.verdict == verdictAt(verb));
    CHECK(ending.kind == (verb == "RCPT" ? AttemptEndKind::Concluded : AttemptEndKind::NetworkTrouble));
}

TEST_CASE("nonsense is never acceptance", "[transport]")
{
    const QByteArray verb = GENERATE("", "EHLO", "MAIL", "RCPT", "DATA", ".");
    const QByteArray answer =
        GENERATE("<html>hello</html>", "250-yes\r\n550 no", "150 soon", "2 5 0", "\xff\xfe");
    CAPTURE(verb, answer);
    const Ending ending = meet({{verb, answer}}, 5s);
    const bool isOfTheMessage = verb == "RCPT" || verb == "DATA";
    CHECK(ending.verdict == (isOfTheMessage ? Verdict::Transient : verdictAt(verb)));
    CHECK(ending.kind == (isOfTheMessage ? AttemptEndKind::Concluded : AttemptEndKind::ServerTrouble));
}

TEST_CASE("an endless line ends the connection", "[transport]")
{
    const Ending ending = meet({{"MAIL", "250 " + QByteArray(200'000, 'x'), ServerAct::Answer}}, 5s);
    CHECK(ending.verdict == Verdict::Interrupted);
    CHECK(ending.kind == AttemptEndKind::ServerTrouble);
}

TEST_CASE("an acceptance that comes with the go-ahead is not one", "[transport]")
{
    const Ending ending = meet({{"DATA", "354 go ahead\r\n250 2.0.0 queued"}}, 5s);
    CHECK(ending.verdict == Verdict::Transient);
    CHECK(ending.kind == AttemptEndKind::Concluded);
    const Ending half = meet({{"DATA", "354 go ahead\r\n250 2.0.0 qu", ServerAct::DripForEver}});
    CHECK(half.verdict == Verdict::Transient);
}

TEST_CASE("a transaction has a deadline of its own", "[transport]")
{
    // Each reply comes in time: only the whole takes too long.
    SystemClock clock;
    ScriptedServer server({}, "8BITMIME");
    Account account = accountAt(server.serverPort());
    account.server.deadlines.transaction = 200ms;
    SmtpTransport transport(account, clock);
    Courier courier(transport);
    courier.commits = false;
    const auto request = messageFor({u"a@example.org"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(courier.end(request).kind == AttemptEndKind::NetworkTrouble);
}

TEST_CASE("a server that never answers a chunk is left at the deadline of the chunk", "[transport]")
{
    const QByteArray offers = GENERATE("CHUNKING", "CHUNKING\nPIPELINING");
    SystemClock clock;
    ScriptedServer server({{"BDAT", {}, ServerAct::Silence}}, offers);
    Account account = accountAt(server.serverPort());
    account.server.deadlines.dataBlock = 300ms;
    SmtpTransport transport(account, clock);
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s}, QByteArray("x\r\n").repeated(200'000));
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(courier.end(request).kind == AttemptEndKind::NetworkTrouble);
    CHECK(server.contents.isEmpty());
}
