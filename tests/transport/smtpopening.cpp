#include "spooler/transport/smtptransport.h"
#include "spooler/transport/transports.h"
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/testcertificate.h"

#include <catch2/catch_all.hpp>

#include <QCryptographicHash>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Opening {
    explicit Opening(QList<ServerRule> rules, const QByteArray &offers = "STARTTLS\nAUTH PLAIN LOGIN")
        : server(std::move(rules), offers)
        , account(accountAt(server.serverPort()))
    {
        account.server.security = Security::StartTls;
    }

    ConnectionReport test(const QString &secret = {})
    {
        QObject context;
        const QFuture<ConnectionReport> report = testConnection(account, secret, clock, &context);
        REQUIRE(QTest::qWaitFor([&] { return report.isFinished(); }, 10'000));
        REQUIRE(report.resultCount() == 1);
        return report.result();
    }

    SystemClock clock;
    ScriptedServer server;
    Account account;
};

const ServerRule startTls{"STARTTLS", "220 go", ServerAct::AnswerAndBeginTls};

} // namespace

TEST_CASE("STARTTLS protects, and what was offered before is forgotten", "[transport]")
{
    const TestCertificate certificate;
    Opening opening(
        {startTls, {"EHLO", "250-mx\r\n250-STARTTLS\r\n250 BEFORE", ServerAct::Answer, 1}}, "AFTER");
    opening.server.protect(certificate.certificate(), certificate.key());
    opening.account.server.caFile = certificate.file();

    const ConnectionReport report = opening.test();
    CHECK(report.problem == AttemptEndKind::Concluded);
    CHECK(report.tls.protocol.startsWith(u"TLSv1."));
    CHECK(report.tls.certificateVerified);
    CHECK(report.extensions == QStringList{u"AFTER"_s, u"ENHANCEDSTATUSCODES"_s});
    CHECK(opening.server.count("EHLO") == 2);
}

TEST_CASE("octets injected before TLS end the connection", "[transport]")
{
    const TestCertificate certificate;
    Opening opening({{"STARTTLS", "220 go\r\n250-mx\r\n250 INJECTED", ServerAct::AnswerAndBeginTls}});
    opening.server.protect(certificate.certificate(), certificate.key());
    opening.account.server.caFile = certificate.file();

    const ConnectionReport report = opening.test();
    CHECK(report.problem == AttemptEndKind::ServerTrouble);
    CHECK(opening.server.count("EHLO") == 1);
}

TEST_CASE("without STARTTLS nothing goes on and no password is sent", "[transport]")
{
    Opening opening({}, "AUTH PLAIN");
    opening.account.server.user = u"ann"_s;
    CHECK(opening.test(u"sesame"_s).problem == AttemptEndKind::ServerTrouble);
    CHECK(opening.server.count("AUTH") == 0);
}

TEST_CASE("a certificate is trusted by its authority, or because the user pinned it", "[transport]")
{
    const TestCertificate certificate;
    const bool implicit = GENERATE(false, true);
    Opening opening({startTls});
    opening.server.protect(certificate.certificate(), certificate.key());
    if (implicit) {
        opening.server.protectFromTheStart();
        opening.account.server.security = Security::ImplicitTls;
    }
    const QByteArray digest = certificate.certificate().digest(QCryptographicHash::Sha256);

    SECTION("else it is named with its fingerprint")
    {
        const ConnectionReport report = opening.test();
        CHECK(report.problem == AttemptEndKind::CertificateTrouble);
        CHECK(report.certificate == digest);
        CHECK(report.certificateText.contains(u"test"));
        CHECK(opening.server.count("AUTH") == 0);
    }
    SECTION("authority")
    {
        opening.account.server.caFile = certificate.file();
        CHECK(opening.test().problem == AttemptEndKind::Concluded);
    }
    SECTION("pinned")
    {
        opening.account.server.pinnedCertificate = digest;
        const ConnectionReport report = opening.test();
        CHECK(report.problem == AttemptEndKind::Concluded);
        CHECK_FALSE(report.tls.certificateVerified);
    }
    SECTION("another pin does not help")
    {
        opening.account.server.pinnedCertificate = QByteArray(32, 'x');
        CHECK(opening.test().problem == AttemptEndKind::CertificateTrouble);
    }
}

TEST_CASE("a certificate for another name is refused", "[transport]")
{
    const TestCertificate certificate(u"DNS:other.example.org"_s);
    Opening opening({startTls});
    opening.server.protect(certificate.certificate(), certificate.key());
    const bool isKnown = GENERATE(true, false);
    if (isKnown)
        opening.account.server.caFile = certificate.file();
    const ConnectionReport report = opening.test();
    CHECK(report.problem == AttemptEndKind::CertificateTrouble);
    CAPTURE(report.detail.toStdString()); // one sentence, also of two faults
    CHECK(report.detail.startsWith(u"the certificate of "));
    CHECK(report.detail.contains(u": the host name did not match"));
    CHECK(report.detail.contains(u"; the certificate is self-signed") == !isKnown);
}

TEST_CASE("a CA file that cannot be read is named", "[transport]")
{
    Opening opening({startTls});
    opening.account.server.caFile = u"/nonexistent/ca.pem"_s;
    const ConnectionReport report = opening.test();
    CHECK(report.problem == AttemptEndKind::CertificateTrouble);
    CHECK(report.detail.contains(u"/nonexistent/ca.pem"));
}

TEST_CASE("the password is in no transcript and in no reply", "[transport]")
{
    const QString password = u"open-Sesame/42"_s;
    const auto [offer, rules] = GENERATE(table<const char *, QList<ServerRule>>(
        {{"AUTH PLAIN", {{"AUTH PLAIN", "535 5.7.8 open-Sesame/42 is wrong"}}},
         {"AUTH PLAIN", {{"AUTH PLAIN", "235 ok"}}},
         {"AUTH LOGIN",
          {{"AUTH LOGIN", "334 VXNlcm5hbWU6"},
           {"YW5u", "334 UGFzc3dvcmQ6"},
           {"b3Blbi1TZXNhbWUvNDI=", "535 5.7.8 b3Blbi1TZXNhbWUvNDI= is wrong"}}}}));
    SystemClock clock;
    ScriptedServer server(rules, offer);
    Account account = accountAt(server.serverPort());
    account.server.user = u"ann"_s;
    SmtpTransport transport(account, clock);
    transport.secretKnown(password);
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s});
    REQUIRE(courier.carry(request));
    const AttemptEnd end = courier.end(request);
    REQUIRE(end.transcript.contains(u"AUTH"));
    for (const QString &text :
         {end.transcript, end.reply.text, end.detail, courier.outcome(request).reply.text}) {
        CHECK_FALSE(text.contains(password));
        CHECK_FALSE(text.contains(QString::fromLatin1(password.toUtf8().toBase64())));
        CHECK_FALSE(text.contains(QString::fromLatin1(QByteArray("\0ann\0open-Sesame/42", 19).toBase64())));
    }
}

TEST_CASE("a wrong password is tried once, for however many messages", "[transport]")
{
    SystemClock clock;
    ScriptedServer server({{"AUTH", "535 5.7.8 wrong"}}, "AUTH PLAIN");
    Account account = accountAt(server.serverPort());
    account.server.user = u"ann"_s;
    SmtpTransport transport(account, clock);
    transport.secretKnown(u"x"_s);
    Courier courier(transport);
    QList<DeliveryRequest> requests;
    while (transport.freeSlots() > 0) {
        requests << messageFor({u"a@example.org"_s});
        transport.attempt(requests.last());
    }
    for (const DeliveryRequest &request : requests) {
        REQUIRE(courier.waitFor(request));
        CHECK(courier.end(request).kind == AttemptEndKind::LoginTrouble);
        CHECK(courier.end(request).reply.code == 535);
    }
    CHECK(server.count("AUTH") == 1);
}

TEST_CASE("without a password nothing is connected", "[transport]")
{
    SystemClock clock;
    ScriptedServer server;
    Account account = accountAt(server.serverPort());
    account.server.user = u"ann"_s;
    SmtpTransport transport(account, clock);
    transport.secretKnown({});
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.end(request).kind == AttemptEndKind::LoginTrouble);
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(server.connections == 0);
}

TEST_CASE("XOAUTH2: a refused token is explained by the final reply", "[transport]")
{
    Opening opening(
        {{"AUTH XOAUTH2 ", "334 eyJzdGF0dXMiOiI0MDAifQ=="},
         {"", "220 hi", ServerAct::Answer, 1},
         {"", "535 5.7.8 token refused"}}, // to the empty line
        "AUTH XOAUTH2");
    opening.account.server.security = Security::ClearText;
    opening.account.server.mechanism = Mechanism::XOAuth2;
    opening.account.server.user = u"ann"_s;
    const ConnectionReport report = opening.test(u"ya29.secret"_s);
    CHECK(report.problem == AttemptEndKind::LoginTrouble);
    CHECK(report.reply.text == u"token refused"_s);
}

TEST_CASE("XOAUTH2: a token that was given logs on, and no transcript shows it", "[transport]")
{
    const TestCertificate certificate;
    const QByteArray answer = QByteArray("user=ann\1auth=Bearer ya29.secret\1\1").toBase64();
    ScriptedServer server(
        {startTls, {"AUTH XOAUTH2 " + answer, "235 2.7.0 welcome"}, {"AUTH", "535 5.7.8 no"}},
        "STARTTLS\nAUTH PLAIN XOAUTH2");
    server.protect(certificate.certificate(), certificate.key());
    Account account = accountAt(server.serverPort());
    account.server.security = Security::StartTls;
    account.server.caFile = certificate.file();
    account.server.mechanism = Mechanism::XOAuth2;
    account.server.user = u"ann"_s;
    SystemClock clock;
    SmtpTransport transport(account, clock);
    transport.secretKnown(u"ya29.secret"_s);
    Courier courier(transport);
    const auto request = messageFor({u"a@example.org"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Accepted);
    CHECK(server.commands.count("AUTH XOAUTH2 " + answer) == 1);
    CHECK_FALSE(courier.end(request).transcript.contains(u"ya29"_s));
    CHECK_FALSE(courier.end(request).transcript.contains(QString::fromLatin1(answer)));
}

TEST_CASE("a server without ESMTP is greeted the old way", "[transport]")
{
    Opening opening({{"EHLO", "502 5.5.1 unknown"}, {"HELO", "250 mx"}});
    opening.account.server.security = Security::ClearText;
    CHECK(opening.test().problem == AttemptEndKind::Concluded);
}
