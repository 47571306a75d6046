#include "spooler/net/scram.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

ServerSettings settings(Mechanism mechanism, Security security = Security::ImplicitTls)
{
    ServerSettings server;
    server.mechanism = mechanism;
    server.security = security;
    return server;
}

const TlsFacts underTls{u"TLSv1.3"_s, u"x"_s, true};

// RFC 7677 section 3.
const QByteArray nonce = "rOprNGfwEbeRWgbNEkqO";
const QByteArray serverFirst =
    "r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";

} // namespace

TEST_CASE("SCRAM-SHA-256 speaks as RFC 7677 shows", "[net]")
{
    ScramClient client(u"user"_s, u"pencil"_s, nonce);
    CHECK(client.initialResponse() == QByteArray("n,,n=user,r=rOprNGfwEbeRWgbNEkqO"));
    const auto work = client.answer(serverFirst);
    REQUIRE(work);
    CHECK(
        client.keyDerived(derive(std::get<KeyDerivation>(*work)))
        == "c=biws,r=rOprNGfwEbeRWgbNEkqO%hvYDpWUa2RaTCAfuxFIlj)hNlF$k0,"
           "p=dHzbZapWIk4jUhN+Ute9ytag9zjfMHgsqmmiz7AndVQ=");
    CHECK_FALSE(client.mayEnd());
    SECTION("and believes a server that proves itself")
    {
        CHECK(client.answer("v=6rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
        CHECK(client.mayEnd());
    }
    SECTION("but not one that does not")
    {
        CHECK_FALSE(client.answer("v=7rriTRBi23WpRR/wtup+mMhUZUn/dB5nLTJRsjl95G4="));
        CHECK_FALSE(client.mayEnd());
    }
}

TEST_CASE("SCRAM refuses what a false server would ask", "[net]")
{
    QByteArray challenge = serverFirst;
    SECTION("a nonce that is not ours")
    {
        challenge.replace("r=rOpr", "r=xxxx");
    }
    SECTION("our nonce without its own part")
    {
        challenge = "r=" + nonce + ",s=W22ZaJ0SNY7soEsUEjb6gQ==,i=4096";
    }
    SECTION("too few iterations")
    {
        challenge.replace("i=4096", "i=4095");
    }
    SECTION("too many iterations")
    {
        challenge.replace("i=4096", "i=600001");
    }
    SECTION("no salt")
    {
        challenge.replace(",s=W22ZaJ0SNY7soEsUEjb6gQ==", "");
    }
    SECTION("an unknown extension")
    {
        challenge.prepend("m=x,");
    }
    ScramClient client(u"user"_s, u"pencil"_s, nonce);
    CHECK_FALSE(client.answer(challenge));
}

TEST_CASE("the strongest offered mechanism is taken", "[net]")
{
    CHECK(
        chooseMechanism({"LOGIN", "PLAIN", "SCRAM-SHA-256"}, settings(Mechanism::Automatic), underTls)
        == Mechanism::ScramSha256);
    CHECK(chooseMechanism({"LOGIN", "PLAIN"}, settings(Mechanism::Automatic), underTls) == Mechanism::Plain);
    CHECK(chooseMechanism({"LOGIN", "PLAIN"}, settings(Mechanism::Login), underTls) == Mechanism::Login);
    CHECK_FALSE(chooseMechanism({"XOAUTH2"}, settings(Mechanism::Automatic), underTls));
    CHECK(chooseMechanism({"XOAUTH2"}, settings(Mechanism::XOAuth2), underTls) == Mechanism::XOAuth2);
}

TEST_CASE("a password is not shown without TLS unless the account allows it", "[net]")
{
    CHECK_FALSE(chooseMechanism({"LOGIN", "PLAIN"}, settings(Mechanism::Automatic, Security::StartTls), {}));
    CHECK(
        chooseMechanism({"PLAIN"}, settings(Mechanism::Automatic, Security::ClearText), {})
        == Mechanism::Plain);
}
