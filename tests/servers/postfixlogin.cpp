#include "tests/servers/postfixserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account annsAccount(const PostfixServer &postfix, Security security, Mechanism mechanism)
{
    Account account =
        testAccount(security == Security::StartTls ? postfix.submissionPort() : postfix.submissionsPort());
    account.server.security = security;
    account.server.mechanism = mechanism;
    account.server.user = u"ann@test.example"_s;
    account.server.caFile = postfix.certificate().file;
    return account;
}

struct Login {
    Security security;
    Mechanism mechanism;
    QString name; // as Postfix logs it
};

} // namespace

TEST_CASE("Ann logs on with every mechanism over STARTTLS and over implicit TLS", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()});
    const QList<Login> logins{
        {Security::StartTls, Mechanism::Plain, u"PLAIN"_s},
        {Security::StartTls, Mechanism::Login, u"LOGIN"_s},
        {Security::StartTls, Mechanism::ScramSha256, u"SCRAM-SHA-256"_s},
        {Security::StartTls, Mechanism::Automatic, u"SCRAM-SHA-256"_s},
        {Security::ImplicitTls, Mechanism::Plain, u"PLAIN"_s},
        {Security::ImplicitTls, Mechanism::Login, u"LOGIN"_s},
        {Security::ImplicitTls, Mechanism::ScramSha256, u"SCRAM-SHA-256"_s},
        {Security::ImplicitTls, Mechanism::Automatic, u"SCRAM-SHA-256"_s}};
    for (const Login &login : logins) {
        INFO(
            login.name.toStdString()
            << (login.security == Security::StartTls ? " STARTTLS" : " implicit TLS"));
        RunningSpooler mailroom;
        const AccountId account = mailroom.save(annsAccount(postfix, login.security, login.mechanism));
        mailroom.spooler().provideSecret(account, u"secret"_s);

        const TestMessage mail;
        const MessageDetail detail =
            mailroom.settled(mailroom.submit(mail.submission({u"eve@far.example"_s})));
        CHECK(recipient(detail, u"eve@far.example").state == RecipientState::Accepted);
        REQUIRE(detail.attempts.size() == 1);
        CHECK(detail.attempts.first().tls.protocol == u"TLSv1.3");
        CHECK(detail.attempts.first().tls.certificateVerified);
        const QStringList ids = postfix.queueIds(mail.messageId);
        REQUIRE(ids.size() == 1);
        CHECK(postfix
                  .logged(u"%1: client=.*, sasl_method=%2, sasl_username=ann@test.example"_s.arg(
                      ids.first(), login.name))
                  .hasMatch());
    }
}

TEST_CASE("a wrong password holds the account at the login gate until the right one is given", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()});
    RunningSpooler mailroom;
    const AccountId account = mailroom.save(annsAccount(postfix, Security::StartTls, Mechanism::Automatic));
    mailroom.spooler().provideSecret(account, u"a guess"_s);

    const TestMessage mail;
    const QueueId id = mailroom.submit(mail.submission({u"eve@far.example"_s}));
    const MessageDetail stopped = mailroom.waitFor(
        id, [](const MessageDetail &detail) { return detail.row.gate.kind == GateKind::Login; });
    const RecipientRow &row = recipient(stopped, u"eve@far.example");
    CHECK(row.state == RecipientState::Queued);
    CHECK(row.attempts == 0);
    CHECK(postfix.logged(u"SASL \\S+ authentication failed"_s).hasMatch());

    mailroom.spooler().provideSecret(account, u"secret"_s);
    const MessageDetail sent = mailroom.settled(id);
    CHECK(recipient(sent, u"eve@far.example").state == RecipientState::Accepted);
    CHECK(postfix.queueIds(mail.messageId).size() == 1);
}

TEST_CASE("no password leaves for a server whose certificate nobody vouches for", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()});
    for (const Security security : {Security::StartTls, Security::ImplicitTls}) {
        RunningSpooler mailroom;
        Account account = annsAccount(postfix, security, Mechanism::Plain);
        account.server.caFile.clear();
        mailroom.spooler().provideSecret(mailroom.save(account), u"secret"_s);

        const QueueId id = mailroom.submit(TestMessage().submission({u"eve@far.example"_s}));
        const MessageDetail stopped = mailroom.waitFor(
            id, [](const MessageDetail &detail) { return detail.row.gate.kind == GateKind::Certificate; });
        CHECK(recipient(stopped, u"eve@far.example").state == RecipientState::Queued);
    }
    CHECK_FALSE(postfix.log().contains(u"sasl_username"));
}
