// Every hostile behaviour of an IMAP server ends in a named failure inside its own deadline.
#include "spooler/fetch/imapfetch.h"
#include "spooler/fetch/imaplist.h"
#include "spooler/fetch/imapopening.h"
#include "spooler/fetch/imapselect.h"
#include "tests/support/scriptedimap.h"
#include "tests/support/testcertificate.h"

#include <catch2/catch_all.hpp>

#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Meeting {
    std::optional<ConnectionFailure> trouble; // nothing: it went well
    bool isOver = false;
    qint64 milliseconds = 0;
    QString transcript;
    QList<QByteArray> bodies;
};

Coroutine<> converse(ImapConnection &connection, ServerSettings server, Meeting &meeting)
{
    const auto opened = co_await openImap(connection, server, u"s3cret"_s);
    if (!opened) {
        meeting.trouble = opened.error();
        meeting.isOver = true;
        co_return;
    }
    ImapList list(connection.capabilities());
    co_await connection.perform(list);
    ImapSelect select(u"INBOX"_s, {}, connection.capabilities());
    co_await connection.perform(select);
    const ImapFetch::Sink sink = [&meeting](ImapPart, ImapFetchData data) {
        meeting.bodies << data.body->text;
    };
    ImapFetch fetch(imapWindows({{2, 10}, {1, 10}}, ImapPart::Whole), sink, [] { return true; });
    co_await connection.perform(fetch);
    connection.leave();
    meeting.isOver = true;
}

ServerSettings settingsFor(const ScriptedImap &server, Security security, std::chrono::milliseconds time)
{
    ServerSettings settings;
    settings.host = u"127.0.0.1"_s;
    settings.port = server.serverPort();
    settings.security = security;
    settings.user = u"ann"_s;
    settings.deadlines = {
        .connect = time,
        .greeting = time,
        .command = time,
        .dataBlock = time,
        .finalDot = time,
        .transaction = 3 * time};
    return settings;
}

Meeting meet(const ServerSettings &settings)
{
    const QTemporaryDir folder;
    SystemClock clock;
    Meeting meeting;
    ImapConnection connection(settings, clock, folder.path());
    QObject::connect(
        &connection, &ImapConnection::failed, &connection, [&](const ConnectionFailure &failure) {
            meeting.trouble = failure;
            meeting.isOver = true;
        });
    QElapsedTimer timer;
    timer.start();
    auto course = converse(connection, settings, meeting);
    course.start();
    REQUIRE(QTest::qWaitFor([&] { return meeting.isOver; }, QDeadlineTimer(30s)));
    meeting.milliseconds = timer.elapsed();
    meeting.transcript = connection.line().transcript().take();
    CHECK_FALSE(meeting.transcript.contains(u"s3cret"));
    CHECK(meeting.transcript.size() <= 64 * 1024);
    return meeting;
}

Meeting meet(QList<ServerRule> rules, std::chrono::milliseconds time = 300ms)
{
    ScriptedImap server(std::move(rules));
    server.messages = {{1, {"Subject: a\r\n\r\nx\r\n", {}}}, {2, {"Subject: b\r\n\r\ny\r\n", {}}}};
    return meet(settingsFor(server, Security::ClearText, time));
}

} // namespace

TEST_CASE("an honest IMAP server is logged on to and gives its mail", "[fetch]")
{
    const Meeting meeting = meet({}, 10s);
    INFO(meeting.transcript.toStdString());
    CHECK_FALSE(meeting.trouble);
    CHECK(meeting.bodies == QList<QByteArray>{"Subject: a\r\n\r\nx\r\n", "Subject: b\r\n\r\ny\r\n"});
}

TEST_CASE("silence, drips and floods of an IMAP server end inside the deadline at every point", "[fetch]")
{
    const QByteArray verb = GENERATE("", "AUTHENTICATE", "LIST", "SELECT", "UID FETCH");
    const ServerAct act = GENERATE(ServerAct::Silence, ServerAct::DripForEver, ServerAct::FloodForEver);
    const QByteArray answer = verb == "UID FETCH" && act == ServerAct::FloodForEver
        ? QByteArray("* 9 FETCH (UID 9 BODY[] {3}\r\nabc)") // which nobody asked for
        : QByteArray("* LIST () \"/\" INBOX");
    CAPTURE(verb, static_cast<int>(act), answer);
    const Meeting meeting = meet({{verb, answer, act}});
    INFO(meeting.transcript.toStdString());
    REQUIRE(meeting.trouble);
    CHECK(meeting.trouble->kind != AttemptEndKind::Concluded);
    CHECK(meeting.milliseconds < 2300);
}

TEST_CASE("an IMAP server that resets or hangs up is network trouble, nonsense is the server's", "[fetch]")
{
    const QByteArray verb = GENERATE("", "AUTHENTICATE", "LIST", "SELECT", "UID FETCH");
    CAPTURE(verb);
    CHECK(meet({{verb, "", ServerAct::Reset}}).trouble->kind == AttemptEndKind::NetworkTrouble);
    CHECK(meet({{verb, "", ServerAct::AnswerAndClose}}).trouble->kind == AttemptEndKind::NetworkTrouble);
    CHECK(meet({{verb, "* BYE go away"}}, 5s).trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(meet({{verb, "<html>hello</html>"}}, 5s).trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(meet({{verb, "z9 OK for somebody else"}}, 5s).trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(
        meet({{verb, "* OK " + QByteArray(2'000'000, 'x')}}, 5s).trouble->kind
        == AttemptEndKind::ServerTrouble);
    CHECK(
        meet({{verb, "* 1 FETCH (UID 1 BODY[] {9999999999}"}}, 5s).trouble->kind
        == AttemptEndKind::ServerTrouble);
}

TEST_CASE("a go-ahead that nobody waits for breaks an IMAP session", "[fetch]")
{
    CHECK(meet({{"LIST", "+ go ahead\r\n@ OK done"}}, 5s).bodies.isEmpty() == false);
    CHECK(meet({{"", "+ go ahead\r\n* OK ready"}}, 5s).trouble->kind == AttemptEndKind::ServerTrouble);
}

TEST_CASE("a literal that never ends is left at its deadline, however it drips", "[fetch]")
{
    const Meeting meeting =
        meet({{"UID FETCH", "* 1 FETCH (UID 1 BODY[] {500000}\r\nSubject: a", ServerAct::DripForEver}});
    REQUIRE(meeting.trouble);
    CHECK(meeting.trouble->kind == AttemptEndKind::NetworkTrouble);
    CHECK(meeting.milliseconds < 2300);
    CHECK(meeting.bodies.isEmpty());
}

TEST_CASE("nothing that an IMAP server says before TLS is used after it", "[fetch]")
{
    const TestCertificate certificate;
    const auto attempt = [&](QList<ServerRule> rules, const QByteArray &offers) {
        ScriptedImap server(std::move(rules), offers);
        server.protect(certificate.certificate(), certificate.key());
        ServerSettings settings = settingsFor(server, Security::StartTls, 5s);
        settings.caFile = certificate.file();
        const Meeting meeting = meet(settings);
        if (meeting.trouble)
            CHECK(server.count("AUTHENTICATE") + server.count("LOGIN") == 0);
        return meeting;
    };
    const QByteArray offers = "IMAP4rev1 STARTTLS SASL-IR AUTH=PLAIN";
    CHECK_FALSE(attempt({}, offers).trouble);

    const Meeting none = attempt({}, "IMAP4rev1 AUTH=PLAIN");
    CHECK(none.trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(none.trouble->detail.contains(u"does not offer STARTTLS"));

    const Meeting refused = attempt({{"STARTTLS", "@ NO not today"}}, offers);
    CHECK(refused.trouble->kind == AttemptEndKind::ServerTrouble);

    const Meeting preAuth = attempt({{"", "* PREAUTH [CAPABILITY IMAP4rev1] welcome"}}, offers);
    CHECK(preAuth.trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(preAuth.trouble->detail.contains(u"before TLS"));

    const Meeting injected = attempt(
        {{"STARTTLS", "@ OK begin\r\n* CAPABILITY IMAP4rev1 AUTH=PLAIN\r\na3 OK in",
          ServerAct::AnswerAndBeginTls}},
        offers);
    CHECK(injected.trouble->kind == AttemptEndKind::ServerTrouble);
    CHECK(injected.trouble->detail.contains(u"before TLS began"));

    // What is offered in the clear is no offer under TLS: there this server has no mechanism that we know.
    const Meeting forgotten = attempt(
        {{"", "* OK [CAPABILITY IMAP4rev1 STARTTLS AUTH=PLAIN] ready"},
         {"CAPABILITY", "* CAPABILITY IMAP4rev1 LOGINDISABLED AUTH=GSSAPI\r\n@ OK done"}},
        offers);
    CHECK(forgotten.trouble->kind == AttemptEndKind::LoginTrouble);
}

TEST_CASE("a certificate that nobody vouches for ends an IMAP connection before any secret", "[fetch]")
{
    const TestCertificate certificate;
    ScriptedImap server({}, "IMAP4rev1 STARTTLS AUTH=PLAIN");
    server.protect(certificate.certificate(), certificate.key());
    const Meeting meeting = meet(settingsFor(server, Security::StartTls, 5s));
    CHECK(meeting.trouble->kind == AttemptEndKind::CertificateTrouble);
    CHECK(server.count("AUTHENTICATE") == 0);
}
