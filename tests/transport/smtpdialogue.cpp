#include "spooler/transport/smtpdialogue.h"

#include "tests/support/courier.h"
#include "tests/support/dialogueplayer.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a refused recipient does not stop the others", "[transport]")
{
    const Played played =
        play(messageFor({u"bob@example.org"_s, u"eve@example.org"_s}), "ENHANCEDSTATUSCODES", R"(
        C: MAIL FROM:<ann@example.net>
        S: 250 2.1.0 ok
        C: RCPT TO:<bob@example.org>
        S: 250 2.1.5 ok
        C: RCPT TO:<eve@example.org>
        S: 550 5.1.1 no such mailbox
        C: DATA
        S: 354 go ahead
        C*
        S: 250 2.0.0 queued)");

    CHECK(played.announced == std::vector{QList<RecipientId>{{1}}});
    CHECK(played.outcomes.at(1).verdict == Verdict::Accepted);
    CHECK(played.outcomes.at(1).command == u"end of DATA"_s);
    CHECK(played.outcomes.at(2).verdict == Verdict::Permanent);
    CHECK(played.outcomes.at(2).reply.status.toString() == u"5.1.1"_s);
    CHECK(played.outcomes.at(2).reply.text == u"no such mailbox"_s);
    CHECK(played.end->end.kind == AttemptEndKind::Concluded);
}

TEST_CASE("with PIPELINING all commands up to DATA go at once", "[transport]")
{
    const Played played = play(messageFor({u"bob@example.org"_s, u"eve@example.org"_s}), "PIPELINING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<bob@example.org>
        C: RCPT TO:<eve@example.org>
        C: DATA
        S: 250 ok
        S: 451 4.7.1 greylisted
        S: 250 ok
        S: 354 go ahead
        C*
        S: 250 queued)");

    CHECK(played.outcomes.at(1).verdict == Verdict::Transient);
    CHECK(played.outcomes.at(2).verdict == Verdict::Accepted);
}

TEST_CASE("when nobody is accepted a lone dot is sent and its acceptance means nothing", "[transport]")
{
    const Played played = play(messageFor({u"bob@example.org"_s}), "PIPELINING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<bob@example.org>
        C: DATA
        S: 250 ok
        S: 550 5.1.1 unknown
        S: 354 go ahead
        C: .
        S: 250 queued)");

    CHECK(played.announced.empty());
    CHECK(played.outcomes.at(1).verdict == Verdict::Permanent);
    CHECK(played.end->afterwards == Afterwards::KeepConnection);
}

TEST_CASE("with CHUNKING no DATA is said, and nothing at all when nobody is accepted", "[transport]")
{
    CHECK(
        play(messageFor({u"bob@example.org"_s}), "PIPELINING\nCHUNKING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<bob@example.org>
        S: 250 ok
        S: 250 ok
        C*
        S: 250 2.0.0 queued)")
            .outcomes.at(1)
            .verdict
        == Verdict::Accepted);
    CHECK(play(messageFor({u"bob@example.org"_s}), "PIPELINING\nCHUNKING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<bob@example.org>
        S: 250 ok
        S: 550 no)")
              .announced.empty());
}

TEST_CASE("the extensions that the message needs are asked for", "[transport]")
{
    DeliveryRequest request = messageFor({u"bob@example.org"_s, u"jürgen@example.org"_s});
    request.eightBit = true;
    request.needsSmtpUtf8 = true;
    request.ret = Ret::Headers;
    request.envid = u"a+b=c"_s;
    request.recipients[0].envelope.notify = NotifyFlag::Success | NotifyFlag::Failure;
    request.recipients[0].envelope.originalRecipient = u"rfc822;Bob+1@example.org"_s;
    request.recipients[1].envelope.originalRecipient = u"rfc822;jürgen@example.org"_s;
    play(request, "PIPELINING\nSIZE 1000\n8BITMIME\nSMTPUTF8\nDSN\nPRDR\nCHUNKING", R"(
        C: MAIL FROM:<ann@example.net> SIZE=22 BODY=8BITMIME SMTPUTF8 RET=HDRS ENVID=a+2Bb+3Dc PRDR
        C: RCPT TO:<bob@example.org> NOTIFY=SUCCESS,FAILURE ORCPT=rfc822;Bob+2B1@example.org
        C: RCPT TO:<jürgen@example.org> ORCPT=utf-8;j\x{FC}rgen@example.org
        S: 250 ok
        S: 250 ok
        S: 250 ok
        C*
        S: 250 ok)");
}

TEST_CASE("PRDR tells each recipient's fate after the content", "[transport]")
{
    const QByteArray opening = R"(
        C: MAIL FROM:<ann@example.net> PRDR
        C: RCPT TO:<a@example.org>
        C: RCPT TO:<b@example.org>
        C: DATA
        S: 250 ok
        S: 250 ok
        S: 250 ok
        S: 354 go ahead
        C*
        S: 353 content analysis follows
        S: 250 ok for a
        S: 550 5.7.1 b does not want it
        )";
    const DeliveryRequest request = messageFor({u"a@example.org"_s, u"b@example.org"_s});

    const Played accepted = play(request, "PIPELINING\nPRDR", opening + "S: 250 accepted for some");
    CHECK(accepted.outcomes.at(1).verdict == Verdict::Accepted);
    CHECK(accepted.outcomes.at(2).verdict == Verdict::Permanent);

    const Played refused = play(request, "PIPELINING\nPRDR", opening + "S: 451 no room");
    CHECK(refused.outcomes.at(1).verdict == Verdict::Transient);

    const Played lost = play(request, "PIPELINING\nPRDR", opening + "X");
    CHECK(lost.outcomes.at(1).verdict == Verdict::Lost);
    CHECK(lost.outcomes.at(2).verdict == Verdict::Permanent);
}

TEST_CASE("an LMTP server answers for each accepted recipient, in their order", "[transport][G2]")
{
    const QByteArray opening = R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<a@example.org>
        C: RCPT TO:<b@example.org>
        C: RCPT TO:<c@example.org>
        C: DATA
        S: 250 ok
        S: 250 ok
        S: 550 5.1.1 no b here
        S: 250 ok
        S: 354 go ahead
        C*
        S: 250 2.0.0 a has it
        )";
    const DeliveryRequest request = messageFor({u"a@example.org"_s, u"b@example.org"_s, u"c@example.org"_s});
    const auto tell = [&](const QByteArray &rest) {
        return DialoguePlayer(request, "PIPELINING", Dialect::Lmtp).play(opening + rest);
    };
    const Played full = tell("S: 552 5.2.2 c has no room");
    CHECK(full.announced == std::vector<QList<RecipientId>>{{{1}, {3}}});
    CHECK(full.outcomes.at(1).verdict == Verdict::Accepted);
    CHECK(full.outcomes.at(1).reply.text == u"a has it"_s);
    CHECK(full.outcomes.at(2).verdict == Verdict::Permanent);
    CHECK(full.outcomes.at(3).verdict == Verdict::Permanent);
    CHECK(full.outcomes.at(3).command == u"end of DATA"_s);
    REQUIRE(full.end);
    CHECK(full.end->end.kind == AttemptEndKind::Concluded);

    // Who was answered for stays served; only the others are in doubt.
    const Played lost = tell("X");
    CHECK(lost.outcomes.at(1).verdict == Verdict::Accepted);
    CHECK(lost.outcomes.at(3).verdict == Verdict::Lost);

    const Played leaving = tell("S: 421 4.3.2 going down");
    CHECK(leaving.outcomes.at(1).verdict == Verdict::Accepted);
    CHECK(leaving.outcomes.at(3).verdict == Verdict::Transient);
}

TEST_CASE("too many recipients: the rest goes in a further transaction", "[transport]")
{
    const auto request = messageFor({u"a@example.org"_s, u"b@example.org"_s, u"c@example.org"_s});
    const Played played = play(request, "PIPELINING\nCHUNKING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<a@example.org>
        C: RCPT TO:<b@example.org>
        C: RCPT TO:<c@example.org>
        S: 250 ok
        S: 250 ok
        S: 250 ok
        S: 452 4.5.3 too many
        C*
        S: 250 first
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<c@example.org>
        S: 250 ok
        S: 250 ok
        C*
        S: 250 second)");

    CHECK(played.announced == std::vector{QList<RecipientId>{{1}, {2}}, QList<RecipientId>{{3}}});
    CHECK(played.outcomes.at(3).reply.text == u"second"_s);
}

TEST_CASE("RCPTMAX of LIMITS is kept", "[transport]")
{
    const Played played =
        play(messageFor({u"a@example.org"_s, u"b@example.org"_s}), "LIMITS MAILMAX=9 RCPTMAX=1", R"(
        C: MAIL FROM:<ann@example.net>
        S: 250 ok
        C: RCPT TO:<a@example.org>
        S: 550 no
        C: RSET
        S: 250 ok
        C: MAIL FROM:<ann@example.net>
        S: 250 ok
        C: RCPT TO:<b@example.org>
        S: 250 ok
        C: DATA
        S: 354 go
        C*
        S: 250 ok)");
    CHECK(played.outcomes.at(2).verdict == Verdict::Accepted);
}

TEST_CASE("a refused MAIL FROM is the account's trouble unless it is about this message", "[transport]")
{
    const auto [reply, verdict, kind] = GENERATE(table<const char *, Verdict, AttemptEndKind>(
        // "not now" and "not you": the account waits, the message keeps
        {{"451 4.3.0 not now", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"452 4.3.1 no disk", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"450 too fast", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"550 5.7.1 not you", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"554 5.7.1 your host is listed", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"554 no", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"550 no", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"503 5.5.1 not yet", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         {"530 5.7.0 log on first", Verdict::Interrupted, AttemptEndKind::LoginTrouble},
         {"530 5.7.57 client was not authenticated", Verdict::Interrupted, AttemptEndKind::LoginTrouble},
         {"535 5.7.8 credentials", Verdict::Interrupted, AttemptEndKind::LoginTrouble},
         {"550 5.7.8 credentials", Verdict::Interrupted, AttemptEndKind::LoginTrouble},
         {"454 4.7.0 log on again", Verdict::Interrupted, AttemptEndKind::ServerTrouble},
         // this message: its size, its sender, its content
         {"552 5.3.4 too large", Verdict::Permanent, AttemptEndKind::Concluded},
         {"452 4.3.4 too large just now", Verdict::Transient, AttemptEndKind::Concluded},
         {"550 5.1.0 sender", Verdict::Permanent, AttemptEndKind::Concluded},
         {"501 5.1.7 bad sender syntax", Verdict::Permanent, AttemptEndKind::Concluded},
         {"550 5.1.7 bad sender", Verdict::Permanent, AttemptEndKind::Concluded},
         {"550 5.1.8 no such sender domain", Verdict::Permanent, AttemptEndKind::Concluded},
         {"450 4.1.8 sender domain not found", Verdict::Transient, AttemptEndKind::Concluded},
         {"553 5.7.1 sender not owned by user", Verdict::Permanent, AttemptEndKind::Concluded},
         {"553 no such name", Verdict::Permanent, AttemptEndKind::Concluded},
         {"550 5.7.27 sender domain takes no mail", Verdict::Permanent, AttemptEndKind::Concluded},
         {"550 5.7.60 may not send as this", Verdict::Permanent, AttemptEndKind::Concluded},
         {"555 5.5.4 ENVID", Verdict::Permanent, AttemptEndKind::Concluded},
         {"550 5.6.7 SMTPUTF8", Verdict::Permanent, AttemptEndKind::Concluded},
         {"421 4.3.2 shutting down", Verdict::Interrupted, AttemptEndKind::ServerTrouble}}));
    const Played played =
        play(messageFor({u"a@example.org"_s}), "", "C: MAIL FROM:<ann@example.net>\nS: " + QByteArray(reply));
    CHECK(played.outcomes.at(1).verdict == verdict);
    CHECK(played.end->end.kind == kind);
    CHECK(played.outcomes.at(1).command == u"MAIL FROM"_s);
    // What concerns this message alone leaves the connection to the next one.
    CHECK((played.end->afterwards == Afterwards::KeepConnection) == (kind == AttemptEndKind::Concluded));
}

TEST_CASE("only a 2yz after the end of the content is acceptance", "[transport]")
{
    const auto [reply, verdict] = GENERATE(table<const char *, Verdict>(
        {{"S: 250 ok", Verdict::Accepted},
         {"S: 451 4.3.0 no", Verdict::Transient},
         {"S: 554 5.6.0 no", Verdict::Permanent},
         {"S: 421 4.3.0 no", Verdict::Transient},
         {"S: 354 what", Verdict::Lost},
         {"S: 353 no PRDR was asked", Verdict::Lost},
         {"X", Verdict::Lost}}));
    const Played played = play(messageFor({u"a@example.org"_s}), "PIPELINING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<a@example.org>
        C: DATA
        S: 250 ok
        S: 250 ok
        S: 354 go
        C*
        )" + QByteArray(reply));
    CHECK(played.outcomes.at(1).verdict == verdict);
    REQUIRE(played.end);
}

TEST_CASE("a reply before the content has ended accepts nothing", "[transport]")
{
    const auto [reply, verdict] = GENERATE(table<const char *, Verdict>(
        {{"S: 250 early", Verdict::Transient},
         {"S: 354 again", Verdict::Transient},
         {"S: 552 5.3.4 too much", Verdict::Permanent},
         {"S: 421 4.3.0 bye", Verdict::Interrupted},
         {"X", Verdict::Interrupted}}));
    const Played played = play(messageFor({u"a@example.org"_s}), "PIPELINING", R"(
        C: MAIL FROM:<ann@example.net>
        C: RCPT TO:<a@example.org>
        C: DATA
        S: 250 ok
        S: 250 ok
        S: 354 go
        )" + QByteArray(reply));
    CHECK(played.outcomes.at(1).verdict == verdict);
    CHECK(played.announced.empty());
    CHECK(played.end->afterwards == Afterwards::CloseConnection);
}

TEST_CASE("what the server cannot take is refused before a word is said", "[transport]")
{
    DeliveryRequest request = messageFor({u"a@example.org"_s});
    SECTION("too large")
    {
        CHECK(play(request, "SIZE 21", "").outcomes.at(1).reply.status.toString() == u"5.3.4"_s);
    }
    SECTION("SMTPUTF8")
    {
        request.needsSmtpUtf8 = true;
        CHECK(play(request, "8BITMIME", "").outcomes.at(1).reply.status.toString() == u"5.6.7"_s);
    }
    SECTION("8-bit content")
    {
        request.eightBit = true;
        request.conversion = u"it is signed"_s;
        const Reply reply = play(request, "SMTPUTF8", "").outcomes.at(1).reply;
        CHECK(reply.status.toString() == u"5.6.3"_s);
        CHECK(reply.text.endsWith(u"it is signed"_s));
    }
    SECTION("a line break in an address")
    {
        request.recipients[0].envelope.forwardPath = u"a@example.org>\r\nRSET"_s;
        CHECK(play(request, "", "").outcomes.at(1).reply.status.toString() == u"5.1.3"_s);
    }
}
