#include "spooler/fetch/pop3opening.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

ServerSettings serverWith(Security security, Mechanism mechanism = Mechanism::Automatic)
{
    ServerSettings server;
    server.host = u"pop.example.org"_s;
    server.security = security;
    server.mechanism = mechanism;
    server.user = u"ann"_s;
    return server;
}

Pop3Reply ok(const QByteArray &text = {}, const QByteArray &body = {})
{
    Pop3Reply reply;
    reply.isOk = true;
    reply.text = text;
    reply.body = body;
    return reply;
}

Pop3Reply no(const QByteArray &text)
{
    Pop3Reply reply;
    reply.text = text;
    return reply;
}

QByteArray said(const std::vector<Pop3Step> &steps)
{
    REQUIRE(steps.size() == 1);
    const auto *say = std::get_if<Pop3Say>(&steps.front());
    return say ? say->line : QByteArray();
}

Pop3Refused refusal(const std::vector<Pop3Step> &steps)
{
    REQUIRE(steps.size() == 1);
    REQUIRE(std::holds_alternative<Pop3Refused>(steps.front()));
    return std::get<Pop3Refused>(steps.front());
}

const TlsFacts tls{.protocol = u"TLSv1.3"_s, .cipher = {}, .certificateVerified = true};

} // namespace

TEST_CASE("POP3 asks for the capabilities again after STLS and forgets the old ones", "[fetch]")
{
    Pop3Opening opening(serverWith(Security::StartTls), u"secret"_s);
    CHECK(said(opening.replyRead(ok("hello"))) == "CAPA\r\n");
    CHECK(said(opening.replyRead(ok({}, "STLS\r\nSASL PLAIN\r\n"))) == "STLS\r\n");
    CHECK(std::holds_alternative<Pop3BeginTls>(opening.replyRead(ok()).front()));
    CHECK(said(opening.tlsBegun(tls)) == "CAPA\r\n");
    CHECK_FALSE(opening.capabilities().stls);
    CHECK(said(opening.replyRead(ok({}, "USER\r\nUIDL\r\nTOP\r\n"))) == "USER ann\r\n"); // PLAIN is forgotten
    CHECK(said(opening.replyRead(ok())) == "PASS secret\r\n");
    CHECK(said(opening.replyRead(ok())) == "CAPA\r\n");
    CHECK(std::holds_alternative<Pop3Opened>(opening.replyRead(ok({}, "PIPELINING\r\n")).front()));
    CHECK(opening.capabilities().pipelining);
}

TEST_CASE("POP3 says no password before TLS", "[fetch]")
{
    Pop3Opening opening(serverWith(Security::StartTls), u"secret"_s);
    opening.replyRead(ok());
    SECTION("where STLS is not offered")
    {
        CHECK(
            refusal(opening.replyRead(ok({}, "USER\r\nSASL PLAIN\r\n"))).kind
            == AttemptEndKind::ServerTrouble);
    }
    SECTION("where it is refused")
    {
        CHECK(said(opening.replyRead(no("what?"))) == "STLS\r\n"); // without CAPA it may be known
        CHECK(refusal(opening.replyRead(no("no"))).kind == AttemptEndKind::ServerTrouble);
    }
}

TEST_CASE("POP3 logs on by the strongest mechanism that is offered", "[fetch]")
{
    Pop3Opening opening(serverWith(Security::ClearText), u"secret"_s);
    opening.replyRead(ok());
    CHECK(said(opening.replyRead(ok({}, "SASL PLAIN SCRAM-SHA-256\r\n"))) == "AUTH SCRAM-SHA-256\r\n");
    Pop3Reply asks;
    asks.isContinuation = true;
    CHECK(said(opening.replyRead(asks)).startsWith("biws")); // "n,,"
    CHECK(refusal(opening.replyRead(ok())).kind == AttemptEndKind::LoginTrouble); // it proved nothing
}

TEST_CASE("a POP3 server's code says more than the place of its refusal", "[fetch]")
{
    const auto [text, kind] = GENERATE(table<QByteArray, AttemptEndKind>(
        {{"[AUTH] wrong", AttemptEndKind::LoginTrouble},
         {"wrong", AttemptEndKind::LoginTrouble},
         {"[IN-USE] locked", AttemptEndKind::ServerTrouble},
         {"[SYS/TEMP] later", AttemptEndKind::ServerTrouble},
         {"[LOGIN-DELAY] slower", AttemptEndKind::ServerTrouble}}));
    Pop3Opening opening(serverWith(Security::ClearText), u"secret"_s);
    opening.replyRead(ok());
    opening.replyRead(no("no CAPA"));
    CHECK(said(opening.replyRead(ok())) == "PASS secret\r\n");
    const Pop3Refused end = refusal(opening.replyRead(no(text)));
    CHECK(end.kind == kind);
    CHECK(end.words == QString::fromLatin1(text));
    CHECK(end.retryAfter.has_value() == text.startsWith("[LOGIN-DELAY"));
}

TEST_CASE("a password of two lines is no POP3 command", "[fetch]")
{
    Pop3Opening opening(serverWith(Security::ClearText), u"secret\r\nDELE 1"_s);
    opening.replyRead(ok());
    CHECK(refusal(opening.replyRead(no("no CAPA"))).kind == AttemptEndKind::LoginTrouble);
}
