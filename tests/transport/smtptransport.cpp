#include "spooler/transport/smtptransport.h"

#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray longContent =
    "Subject: long\r\n\r\n" + QByteArray("..dots and words to fill a line\r\n").repeated(30'000);

struct Wire {
    explicit Wire(QList<ServerRule> rules = {}, const QByteArray &offers = "PIPELINING")
        : server(std::move(rules), offers)
        , transport(accountAt(server.serverPort()), clock)
        , courier(transport)
    {
    }

    // What was written before a new connection was greeted has been read, too: one event loop serves both.
    bool allArrived() const
    {
        for (int turn = 0; turn < 2; ++turn) {
            QTcpSocket probe;
            probe.connectToHost(QHostAddress::LocalHost, server.serverPort());
            if (!QTest::qWaitFor([&] { return probe.bytesAvailable() > 0; }))
                return false;
        }
        return true;
    }

    SystemClock clock;
    ScriptedServer server;
    SmtpTransport transport;
    Courier courier;
};

} // namespace

TEST_CASE("a message arrives octet for octet, and each recipient's reply is kept", "[transport]")
{
    const QByteArray offers = GENERATE("PIPELINING", "8BITMIME", "PIPELINING\nCHUNKING", "CHUNKING");
    const QByteArray content = GENERATE(QByteArray("a: b\r\n\r\n.\r\n..\r\nend\r\n"), longContent);
    Wire wire({{"RCPT TO:<b@", "550 5.1.1 unknown"}}, offers);
    const auto request = messageFor({u"a@example.org"_s, u"b@example.org"_s, u"c@example.org"_s}, content);

    REQUIRE(wire.courier.carry(request));
    CHECK(wire.server.contents == QByteArrayList{content});
    CHECK(wire.courier.outcome(request, 1).verdict == Verdict::Accepted);
    CHECK(wire.courier.outcome(request, 2).reply.status.toString() == u"5.1.1"_s);
    CHECK(wire.courier.outcome(request, 3).verdict == Verdict::Accepted);
    CHECK(wire.courier.announced == QList<QList<RecipientId>>{QList<RecipientId>{{1}, {3}}});
    CHECK(wire.courier.end(request).kind == AttemptEndKind::Concluded);
    CHECK_FALSE(wire.courier.end(request).transcript.contains(u"dots and words"));
    CHECK(wire.courier.end(request).transcript.contains(u"octets of content"));
}

TEST_CASE("how much of a long message is on its way is told in octets while it goes", "[transport]")
{
    const QByteArray offers = GENERATE("PIPELINING", "PIPELINING\nCHUNKING");
    Wire wire({}, offers);
    const auto request = messageFor({u"a@example.org"_s}, longContent);
    QList<qint64> told;
    QObject::connect(
        &wire.transport, &Transport::progressed, &wire.courier, [&](AttemptId, qint64 written, qint64 total) {
            CHECK(total == longContent.size());
            told << written;
        });
    REQUIRE(wire.courier.carry(request));
    CHECK(told.size() >= 3);
    CHECK(std::ranges::is_sorted(told));
    CHECK(told.constLast() == longContent.size());
}

TEST_CASE("8-bit content is re-encoded for a server that takes none", "[transport]")
{
    const QByteArray content = "Subject: hi\r\n\r\n"
        + QByteArray("Gr\xc3\xbc\xc3\x9f"
                     "e\r\n")
              .repeated(60'000);
    const QByteArray offers = GENERATE("PIPELINING\nSIZE 9999999", "PIPELINING\nCHUNKING\nSIZE 9999999");
    Wire wire({}, offers);
    auto request = messageFor({u"a@example.org"_s}, content);
    request.eightBit = true;

    SECTION("the recipient is served, and the end says what was done")
    {
        REQUIRE(wire.courier.carry(request));
        CHECK(wire.courier.outcome(request, 1).verdict == Verdict::Accepted);
        const QByteArray sent = wire.server.contents.value(0);
        CHECK(std::ranges::none_of(sent, [](char c) { return (c & 0x80) != 0; }));
        CHECK(sent.contains("Content-Transfer-Encoding: base64\r\n"));
        CHECK(wire.server.commands.contains(
            "MAIL FROM:<ann@example.net> SIZE=" + QByteArray::number(sent.size())));
        CHECK(wire.courier.end(request).conversion.contains(u"8BITMIME"_s));
    }
    SECTION("the user can stop it meanwhile")
    {
        wire.transport.attempt(request);
        REQUIRE(QTest::qWaitFor([&] { return wire.server.commands.size() == 1; }));
        wire.transport.abort(request.attempt);
        REQUIRE(wire.courier.waitFor(request));
        CHECK(wire.courier.outcome(request, 1).verdict == Verdict::Interrupted);
        CHECK(wire.server.contents.isEmpty());
    }
    SECTION("content that cannot be read is local trouble, damaged content is named")
    {
        const auto health = GENERATE(MemoryContent::Health::Unreadable, MemoryContent::Health::Damaged);
        request.content = std::make_shared<MemoryContent>(content, health);
        REQUIRE(wire.courier.carry(request));
        const bool damaged = health == MemoryContent::Health::Damaged;
        CHECK(
            wire.courier.outcome(request, 1).verdict == (damaged ? Verdict::Damaged : Verdict::Interrupted));
        CHECK(wire.server.contents.isEmpty());
    }
}

TEST_CASE("8-bit content that may not be touched fails for a server that takes none", "[transport]")
{
    Wire wire({}, "PIPELINING");
    auto request = messageFor(
        {u"a@example.org"_s},
        "Content-Type: multipart/signed; boundary=x\r\n\r\n--x\r\n\r\n\xc3\xbc\r\n--x--\r\n");
    request.eightBit = true;
    REQUIRE(wire.courier.carry(request));
    const Outcome outcome = wire.courier.outcome(request, 1);
    CHECK(outcome.verdict == Verdict::Permanent);
    CHECK(outcome.reply.status.toString() == u"5.6.3"_s);
    CHECK(outcome.reply.text.contains(u"signed"_s));
    CHECK(wire.courier.end(request).conversion.isEmpty());
    CHECK(wire.server.count("MAIL") == 0);
}

TEST_CASE("a server with 8BITMIME gets 8-bit content as it is", "[transport]")
{
    Wire wire({}, "PIPELINING\n8BITMIME");
    auto request = messageFor({u"a@example.org"_s}, "Subject: hi\r\n\r\nGr\xc3\xbc\r\n");
    request.eightBit = true;
    REQUIRE(wire.courier.carry(request));
    CHECK(wire.server.contents == QByteArrayList{"Subject: hi\r\n\r\nGr\xc3\xbc\r\n"});
    CHECK(wire.courier.end(request).conversion.isEmpty());
}

TEST_CASE("the host's name and address are not told", "[transport]")
{
    Wire wire;
    REQUIRE(wire.courier.carry(messageFor({u"a@example.org"_s})));
    CHECK(wire.server.commands.first() == "EHLO [127.0.0.1]");
}

TEST_CASE("nothing of the content's end is written before the announcement is committed", "[transport]")
{
    Wire wire;
    wire.courier.commits = false;
    const auto request = messageFor({u"a@example.org"_s}, longContent);
    wire.transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return !wire.courier.announced.isEmpty(); }));
    REQUIRE(wire.allArrived());
    CHECK(wire.server.contents.isEmpty());
    CHECK(wire.courier.ends.isEmpty());

    SECTION("then it is")
    {
        wire.transport.endData(request.attempt);
        REQUIRE(wire.courier.waitFor(request));
        CHECK(wire.server.contents == QByteArrayList{longContent});
    }
    SECTION("an abort leaves no doubt")
    {
        wire.transport.abort(request.attempt);
        REQUIRE(wire.courier.waitFor(request));
        CHECK(wire.courier.outcome(request).verdict == Verdict::Interrupted);
        CHECK(wire.courier.end(request).kind == AttemptEndKind::Aborted);
        CHECK(wire.server.contents.isEmpty());
    }
}

TEST_CASE("an abort after the end of the content leaves doubt", "[transport]")
{
    Wire wire({{".", "", ServerAct::Silence}});
    const auto request = messageFor({u"a@example.org"_s});
    wire.transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return wire.server.contents.size() == 1; }));
    wire.transport.abort(request.attempt);
    REQUIRE(wire.courier.waitFor(request));
    CHECK(wire.courier.outcome(request).verdict == Verdict::Lost);
}

TEST_CASE("damaged or unreadable content is never ended", "[transport]")
{
    const qsizetype size = GENERATE(100, 700'000);
    const auto [health, verdict, kind] = GENERATE(table<MemoryContent::Health, Verdict, AttemptEndKind>(
        {{MemoryContent::Health::Damaged, Verdict::Damaged, AttemptEndKind::Concluded},
         {MemoryContent::Health::Unreadable, Verdict::Interrupted, AttemptEndKind::LocalTrouble}}));
    Wire wire;
    auto request = messageFor({u"a@example.org"_s});
    request.content = std::make_shared<MemoryContent>(QByteArray(size, 'a'), health);
    REQUIRE(wire.courier.carry(request));
    CHECK(wire.courier.outcome(request).verdict == verdict);
    CHECK(wire.courier.end(request).kind == kind);
    CHECK(wire.courier.announced.isEmpty());
    CHECK(wire.server.contents.isEmpty());
}

TEST_CASE("many messages go over one connection", "[transport]")
{
    SystemClock clock;
    ScriptedServer server;
    Account account = accountAt(server.serverPort());
    account.server.connections = 1;
    SmtpTransport transport(account, clock);
    Courier courier(transport);
    for (int i = 0; i < 20; ++i)
        REQUIRE(courier.carry(messageFor({u"a@example.org"_s})));
    CHECK(server.connections == 1);
    CHECK(server.contents.size() == 20);
}

TEST_CASE("as many connections as allowed, not more", "[transport]")
{
    SystemClock clock;
    ScriptedServer server;
    Account account = accountAt(server.serverPort());
    account.server.connections = 3;
    SmtpTransport transport(account, clock);
    Courier courier(transport);
    courier.commits = false;
    QList<DeliveryRequest> requests;
    while (transport.freeSlots() > 0) {
        requests << messageFor({u"a@example.org"_s});
        transport.attempt(requests.last());
    }
    CHECK(requests.size() == 3);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 3; }));
    for (const DeliveryRequest &request : requests)
        transport.endData(request.attempt);
    for (const DeliveryRequest &request : requests)
        REQUIRE(courier.waitFor(request));
    CHECK(server.mostAtOnce == 3);
    CHECK(transport.freeSlots() == 3);
    transport.closeIdle();
    CHECK(QTest::qWaitFor([&] { return server.count("QUIT") == 3; }));
}

TEST_CASE("a server that refuses a second connection fails nothing", "[transport]")
{
    Wire wire(
        {{"", "220 hello", ServerAct::Answer, 1},
         {"", "421 4.7.0 too many connections", ServerAct::AnswerAndClose}});
    const auto first = messageFor({u"a@example.org"_s});
    const auto second = messageFor({u"b@example.org"_s});
    wire.transport.attempt(first);
    wire.transport.attempt(second);
    REQUIRE(wire.courier.waitFor(first));
    REQUIRE(wire.courier.waitFor(second));
    CHECK(wire.courier.outcome(first).verdict == Verdict::Accepted);
    CHECK(wire.courier.outcome(second).verdict == Verdict::Accepted);
}

TEST_CASE("an idle connection that the server has closed is not the message's trouble", "[transport]")
{
    Wire wire(
        {{"MAIL", "250 ok", ServerAct::Answer, 1},
         {"RSET", "421 idle too long", ServerAct::AnswerAndClose, 1},
         {"MAIL", "421 4.4.2 idle too long", ServerAct::AnswerAndClose, 1}});
    REQUIRE(wire.courier.carry(messageFor({u"a@example.org"_s})));
    const auto second = messageFor({u"b@example.org"_s});
    REQUIRE(wire.courier.carry(second));
    CHECK(wire.courier.outcome(second).verdict == Verdict::Accepted);
    CHECK(wire.server.connections == 2);
}

TEST_CASE("MAILMAX of LIMITS ends the connection", "[transport]")
{
    Wire wire({}, "PIPELINING\nLIMITS MAILMAX=2");
    for (int i = 0; i < 4; ++i)
        REQUIRE(wire.courier.carry(messageFor({u"a@example.org"_s})));
    CHECK(wire.server.connections == 2);
}

TEST_CASE("1,000 recipients with a limit of 100 take ten transactions", "[transport]")
{
    Wire wire({}, "PIPELINING\nLIMITS RCPTMAX=100");
    QStringList addresses;
    for (int i = 0; i < 1000; ++i)
        addresses << u"r%1@example.org"_s.arg(i);
    const auto request = messageFor(addresses);
    REQUIRE(wire.courier.carry(request));
    CHECK(wire.server.contents.size() == 10);
    CHECK(wire.server.count("RCPT") == 1000);
    CHECK(wire.courier.outcome(request, 1000).verdict == Verdict::Accepted);
}

TEST_CASE("a server that cannot be reached is network trouble", "[transport]")
{
    quint16 port = 0;
    {
        ScriptedServer gone;
        port = gone.serverPort();
    }
    SystemClock clock;
    SmtpTransport transport(accountAt(port), clock);
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(courier.end(request).kind == AttemptEndKind::NetworkTrouble);
    CHECK_FALSE(courier.end(request).detail.isEmpty());
    CHECK(transport.freeSlots() == 4);
}

TEST_CASE("a transport that dies with open connections touches nothing more", "[transport]")
{
    static QStringList warnings;
    warnings.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { warnings << text; });
    int reports = 0;
    {
        Wire wire;
        REQUIRE(wire.courier.carry(messageFor({u"a@example.org"_s}))); // leaves an idle connection
        wire.courier.commits = false;
        wire.transport.attempt(messageFor({u"b@example.org"_s}));
        REQUIRE(QTest::qWaitFor([&] { return wire.courier.announced.size() == 2; }));
        QObject::connect(&wire.transport, &Transport::finished, &wire.server, [&] { ++reports; });
    }
    qInstallMessageHandler(before);
    CHECK(reports == 0);
    CHECK(warnings == QStringList()); // "device not open": a dead connection was asked to read
}
