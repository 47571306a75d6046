#include "tests/servers/eximserver.h"
#include "tests/servers/runningspooler.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("each recipient's outcome is what Exim answered to that recipient", "[servers]")
{
    const bool chunking = GENERATE(true, false);
    INFO((chunking ? "BDAT" : "DATA"));
    EximServer exim({.chunking = chunking});
    RunningSpooler mailroom;
    mailroom.save(testAccount(exim.port()));

    const TestMessage mail{.size = 300'000};
    const MessageDetail detail = mailroom.settled(mailroom.submit(mail.submission(
        {u"ok@far.example"_s, u"unknown@far.example"_s, u"greylisted@far.example"_s, u"eve@far.example"_s})));
    CHECK(recipient(detail, u"ok@far.example").state == RecipientState::Accepted);
    CHECK(recipient(detail, u"eve@far.example").state == RecipientState::Accepted);
    CHECK(recipient(detail, u"unknown@far.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"unknown@far.example").lastReply.status.toString() == u"5.1.1");
    CHECK(recipient(detail, u"greylisted@far.example").state == RecipientState::Deferred);
    CHECK(recipient(detail, u"greylisted@far.example").lastReply.status.toString() == u"4.7.1");
    CHECK(exim.accepted(mail.messageId) == QList<QStringList>{{u"ok@far.example"_s, u"eve@far.example"_s}});
    // CHUNKING is used where it is offered; Exim logs K for BDAT.
    if (EximServer::writesLog())
        CHECK(exim.log().contains(QRegularExpression(u" <= ann@test.example .* K .*id="_s)) == chunking);
}

TEST_CASE("content that Exim refuses fails every recipient with Exim's words", "[servers]")
{
    EximServer exim;
    RunningSpooler mailroom;
    mailroom.save(testAccount(exim.port()));

    const TestMessage mail{.subject = u"a forbidden matter"_s};
    const MessageDetail detail =
        mailroom.settled(mailroom.submit(mail.submission({u"ok@far.example"_s, u"eve@far.example"_s})));
    for (const RecipientRow &row : detail.recipients) {
        CHECK(row.state == RecipientState::Failed);
        CHECK(row.lastReply.text.contains(u"nobody likes your content"));
    }
    CHECK(exim.accepted(mail.messageId).isEmpty());
}

TEST_CASE("after the content Exim may still refuse one recipient alone", "[servers]")
{
    EximServer exim;
    RunningSpooler mailroom;
    mailroom.save(testAccount(exim.port()));

    const TestMessage mail;
    const MessageDetail detail = mailroom.settled(mailroom.submit(
        mail.submission({u"ok@far.example"_s, u"picky@far.example"_s, u"overquota@far.example"_s})));
    CHECK(recipient(detail, u"ok@far.example").state == RecipientState::Accepted);
    CHECK(recipient(detail, u"picky@far.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"picky@far.example").lastReply.status.toString() == u"5.7.1");
    CHECK(recipient(detail, u"overquota@far.example").state == RecipientState::Deferred);
    CHECK(recipient(detail, u"overquota@far.example").lastReply.status.toString() == u"4.2.2");
    CHECK(exim.accepted(mail.messageId) == QList<QStringList>{{u"ok@far.example"_s}});
    if (EximServer::writesLog())
        CHECK(exim.log().contains(u"PRDR picky@far.example 5.7.1"));
}

TEST_CASE("recipients beyond Exim's announced limit go in further transactions, once each", "[servers]")
{
    EximServer exim({.recipients = 10});
    RunningSpooler mailroom;
    mailroom.save(testAccount(exim.port()));

    QStringList everybody;
    for (int i = 0; i < 25; ++i)
        everybody << u"r%1@far.example"_s.arg(i);
    const TestMessage mail;
    const MessageDetail detail =
        mailroom.waitFor(mailroom.submit(mail.submission(everybody)), [](const MessageDetail &message) {
            return std::ranges::all_of(message.recipients, [](const RecipientRow &row) {
                return row.state == RecipientState::Accepted;
            });
        });
    QStringList served;
    for (const QStringList &transaction : exim.accepted(mail.messageId)) {
        CHECK(transaction.size() <= 10);
        served += transaction;
    }
    served.sort();
    everybody.sort();
    CHECK(served == everybody);
}

TEST_CASE("Ann logs on to Exim after STARTTLS, the only place where it offers AUTH", "[servers]")
{
    EximServer exim;
    RunningSpooler mailroom;
    Account account = testAccount(exim.port());
    account.server.security = Security::StartTls;
    account.server.mechanism = Mechanism::Automatic;
    account.server.user = u"ann"_s;
    account.server.caFile = exim.certificate().file;
    mailroom.spooler().provideSecret(mailroom.save(account), u"secret"_s);

    const TestMessage mail;
    const MessageDetail detail = mailroom.settled(mailroom.submit(mail.submission({u"ok@far.example"_s})));
    CHECK(recipient(detail, u"ok@far.example").state == RecipientState::Accepted);
    const QString envelope = exim.envelopes(mail.messageId).join(u'\n');
    CHECK(envelope.contains(u"\n-received_protocol esmtpsa\n"));
    CHECK(envelope.contains(u"-auth_id ann\n"));
}
