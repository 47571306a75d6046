#include "spooler/transport/smtptransport.h"

#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Two messages on one connection; the first waits for the commit before its end, the second behind it.
struct Pair {
    explicit Pair(
        QList<ServerRule> rules, const QByteArray &offers = "PIPELINING",
        const QStringList &recipients = {u"b@example.org"_s})
        : server(std::move(rules), offers)
        , transport(
              [this] {
                  Account account = accountAt(server.serverPort());
                  account.server.connections = 1;
                  return account;
              }(),
              clock)
        , courier(transport)
        , second(messageFor(recipients, "Subject: two\r\n\r\ntwo\r\n"))
    {
        courier.commits = false;
        transport.attempt(first);
        REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }));
        courier.commits = true;
    }
    void endFirst()
    {
        REQUIRE(transport.freeSlots() == 1);
        transport.attempt(second);
        CHECK(transport.freeSlots() == 0);
        CHECK(transport.behindOthers() == 1);
        transport.endData(first.attempt);
    }

    SystemClock clock;
    ScriptedServer server;
    SmtpTransport transport;
    Courier courier;
    DeliveryRequest first = messageFor({u"a@example.org"_s});
    DeliveryRequest second;
};

} // namespace

TEST_CASE("the next message is opened behind the end of the present one", "[transport]")
{
    const QByteArray offers = GENERATE("PIPELINING", "PIPELINING\nCHUNKING");
    // Nobody hears of the end, and yet the second message is there.
    Pair pair({{".", "", ServerAct::Silence, 1}}, offers);
    pair.endFirst();
    CHECK(QTest::qWaitFor([&] { return pair.server.count("MAIL") == 2; }));
    CHECK(pair.server.contents.size() == 1);
}

TEST_CASE("without PIPELINING the next message waits for its turn", "[transport]")
{
    Pair pair({}, "8BITMIME");
    CHECK(pair.transport.freeSlots() == 0);
    pair.transport.endData(pair.first.attempt);
    REQUIRE(pair.courier.waitFor(pair.first));
    REQUIRE(pair.courier.carry(pair.second));
}

TEST_CASE("a message that was opened ahead is told its own replies", "[transport]")
{
    const auto [end, verdict] = GENERATE(table<QByteArray, Verdict>(
        {{"250 2.0.0 ok", Verdict::Accepted}, {"554 5.6.0 no", Verdict::Permanent}}));
    Pair pair(
        {{".", end, ServerAct::Answer, 1}, {"RCPT TO:<bad@", "550 5.1.1 unknown"}}, "PIPELINING",
        {u"bad@example.org"_s, u"b@example.org"_s});
    pair.endFirst();
    REQUIRE(pair.courier.waitFor(pair.second));
    CHECK(pair.courier.outcome(pair.first).verdict == verdict);
    CHECK(pair.courier.outcome(pair.second, 1).verdict == Verdict::Permanent);
    CHECK(pair.courier.outcome(pair.second, 2).verdict == Verdict::Accepted);
    CHECK(pair.courier.announced.constLast() == QList<RecipientId>{{2}});
    CHECK(pair.courier.end(pair.second).transcript.contains(u"RCPT TO:<bad@example.org>"));
    CHECK_FALSE(pair.courier.end(pair.first).transcript.contains(u"RCPT TO:<bad@example.org>"));
    CHECK(pair.server.connections == 1);
    REQUIRE(pair.courier.carry(messageFor({u"c@example.org"_s}))); // and the line is clean behind it
    CHECK(pair.server.connections == 1);
    CHECK(pair.server.contents.size() == 3);
}

TEST_CASE("a message opened ahead that nobody is accepted for leaves a clean line", "[transport]")
{
    Pair pair({{"RCPT TO:<b@", "550 5.1.1 unknown"}});
    pair.endFirst();
    REQUIRE(pair.courier.waitFor(pair.second));
    CHECK(pair.courier.outcome(pair.second).verdict == Verdict::Permanent);
    REQUIRE(pair.courier.carry(messageFor({u"c@example.org"_s})));
    CHECK(pair.server.connections == 1);
}

TEST_CASE("a server that stumbles over the next message gets it again, and no other one ahead", "[transport]")
{
    Pair pair(
        {{"MAIL", "250 2.1.0 ok", ServerAct::Answer, 1},
         {"MAIL", "421 4.3.2 closing", ServerAct::AnswerAndClose, 1}});
    pair.endFirst();
    REQUIRE(pair.courier.waitFor(pair.second));
    CHECK(pair.courier.outcome(pair.first).verdict == Verdict::Accepted);
    CHECK(pair.courier.outcome(pair.second).verdict == Verdict::Accepted);
    CHECK(pair.server.connections == 2);
    CHECK(pair.server.contents.size() == 2);

    pair.courier.commits = false;
    pair.transport.attempt(messageFor({u"c@example.org"_s}));
    REQUIRE(QTest::qWaitFor([&] { return pair.courier.announced.size() == 3; }));
    CHECK(pair.transport.freeSlots() == 0);
}

TEST_CASE("when the reply to the end is lost only the message that ended is in doubt", "[transport]")
{
    Pair pair({{".", "", ServerAct::Reset, 1}});
    pair.endFirst();
    REQUIRE(pair.courier.waitFor(pair.second));
    CHECK(pair.courier.outcome(pair.first).verdict == Verdict::Lost);
    CHECK(pair.courier.outcome(pair.second).verdict == Verdict::Accepted);
    CHECK(pair.server.contents.size() == 2);
}

TEST_CASE("a next message can be taken back at once, and none takes its replies", "[transport]")
{
    Pair pair({{"RCPT TO:<b@", "550 5.1.1 unknown"}});
    pair.endFirst();
    pair.transport.abort(pair.second.attempt);
    CHECK(pair.courier.outcome(pair.second).verdict == Verdict::Interrupted);
    CHECK(pair.courier.end(pair.second).kind == AttemptEndKind::Aborted);
    const auto third = messageFor({u"c@example.org"_s});
    REQUIRE(pair.courier.carry(third));
    CHECK(pair.courier.outcome(pair.first).verdict == Verdict::Accepted);
    CHECK(pair.courier.outcome(third).verdict == Verdict::Accepted);
    CHECK(pair.server.contents.size() == 2);
    CHECK(pair.server.connections == 2);
}

TEST_CASE("damaged content that was opened ahead is never sent", "[transport]")
{
    Pair pair({});
    pair.second.content =
        std::make_shared<MemoryContent>(QByteArray(100, 'a'), MemoryContent::Health::Damaged);
    pair.endFirst();
    REQUIRE(pair.courier.waitFor(pair.second));
    CHECK(pair.courier.outcome(pair.second).verdict == Verdict::Damaged);
    REQUIRE(pair.courier.carry(messageFor({u"c@example.org"_s})));
    CHECK(pair.server.contents.size() == 2);
}
