// Reports that real servers make of our mail, back from the mailbox that they came to.
#include "tests/servers/dovecotserver.h"
#include "tests/servers/eximserver.h"
#include "tests/servers/opensmtpdserver.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Hands in every message of Ann's mailbox again and again, as a fetcher that knows nothing of the last time,
// until the message is as it is wanted.
MessageDetail reported(
    DovecotServer &dovecot, RunningSpooler &mailroom, QueueId id,
    const std::function<bool(const MessageDetail &)> &condition)
{
    MessageDetail detail;
    const bool reached = eventually([&] {
        for (const QByteArray &octets : dovecot.mailbox(u"ann"_s)) {
            const ReportUse use =
                RunningSpooler::awaited(mailroom.spooler().reportIntake().applyReceived(octets));
            CAPTURE(octets.toStdString());
            CHECK((use.fate == ReportFate::Applied || use.fate == ReportFate::Repeated));
        }
        detail = mailroom.message(id);
        return condition(detail);
    });
    std::string known;
    for (const EvidenceRow &row : std::as_const(detail.evidence))
        known += evidenceFactName(row.fact).toStdString() + " of " + row.who.toStdString() + ": "
            + row.reply.text.toStdString() + "\n";
    INFO(known);
    REQUIRE(reached);
    return detail;
}

QList<EvidenceRow> evidenceOf(const MessageDetail &message, QStringView address)
{
    QList<EvidenceRow> rows;
    for (const EvidenceRow &row : message.evidence) {
        if (row.recipient == recipient(message, address).id)
            rows << row;
    }
    return rows;
}

bool says(const MessageDetail &message, QStringView address, EvidenceFact fact)
{
    return std::ranges::contains(evidenceOf(message, address), fact, &EvidenceRow::fact);
}

Submission asking(const TestMessage &mail, const QStringList &recipients)
{
    Submission submission = mail.submission(recipients);
    submission.notify = NotifyFlag::Success | NotifyFlag::Failure | NotifyFlag::Delay;
    return submission;
}

} // namespace

TEST_CASE(
    "what Postfix reports of success, delay and unknown users lands on the right recipients", "[servers]")
{
    DovecotServer dovecot;
    SmtpSink sink;
    PostfixServer postfix(
        {.relay = sink.port(), .lmtp = dovecot.port()},
        {u"delay_warning_time = 1s"_s, u"minimal_backoff_time = 1s"_s, u"queue_run_delay = 1s"_s,
         u"transport_maps = inline:{ { later@far.example = smtp:[127.0.0.1]:1 }"
         " { test.example = lmtp:inet:127.0.0.1:%1 } }"_s.arg(dovecot.port())});
    RunningSpooler mailroom;
    mailroom.save(testAccount(postfix.trustedPort()));
    const TestMessage mail;
    const QueueId id = mailroom.submit(
        asking(mail, {u"bob@test.example"_s, u"nobody@test.example"_s, u"later@far.example"_s}));
    const MessageDetail detail = reported(dovecot, mailroom, id, [](const MessageDetail &message) {
        return says(message, u"bob@test.example", EvidenceFact::Relayed)
            && says(message, u"nobody@test.example", EvidenceFact::Failed)
            && says(message, u"later@far.example", EvidenceFact::Delayed);
    });
    // Postfix's word for what it hands to LMTP, too: it is further than it was, and no delivery.
    CHECK(recipient(detail, u"bob@test.example").state == RecipientState::Accepted);
    CHECK(recipient(detail, u"nobody@test.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"nobody@test.example").lastReply.status.toString() == u"5.1.1");
    CHECK(recipient(detail, u"later@far.example").state == RecipientState::Accepted);
    const RecipientRow &later = recipient(detail, u"later@far.example");
    CHECK(markOf(later.known, later.state) == DeliveryMark::Delayed);
    const QList<EvidenceRow> bob = evidenceOf(detail, u"bob@test.example");
    REQUIRE(bob.size() == 2);
    CHECK(bob.at(0).fact == EvidenceFact::Accepted);
    CHECK(postfix.queueIds(mail.messageId) == QStringList{bob.at(0).queueId});
    CHECK(bob.at(1).source == EvidenceSource::Report);
    CHECK(bob.at(1).grade == EvidenceGrade::Report);
    CHECK(bob.at(1).who == u"mx.test.example");
}

TEST_CASE("what Exim reports of success, delay and failures lands on the right recipients", "[servers]")
{
    DovecotServer dovecot;
    EximServer exim({.lmtp = dovecot.port()});
    RunningSpooler mailroom;
    mailroom.save(testAccount(exim.port()));
    const QueueId id = mailroom.submit(asking(
        TestMessage(),
        {u"bob@test.example"_s, u"nobody@test.example"_s, u"gone@far.example"_s, u"later@far.example"_s}));
    const MessageDetail detail = reported(dovecot, mailroom, id, [](const MessageDetail &message) {
        return says(message, u"bob@test.example", EvidenceFact::Delivered)
            && says(message, u"nobody@test.example", EvidenceFact::Failed)
            && says(message, u"gone@far.example", EvidenceFact::Failed)
            && says(message, u"later@far.example", EvidenceFact::Delayed);
    });
    CHECK(recipient(detail, u"bob@test.example").state == RecipientState::Delivered);
    CHECK(recipient(detail, u"nobody@test.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"nobody@test.example").lastReply.status.toString() == u"5.1.1");
    CHECK(recipient(detail, u"gone@far.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"later@far.example").state == RecipientState::Accepted);
}

TEST_CASE("what OpenSMTPD returns lands on the right recipient", "[servers]")
{
    DovecotServer dovecot;
    OpenSmtpdServer opensmtpd(dovecot.port());
    RunningSpooler mailroom;
    mailroom.save(testAccount(opensmtpd.port()));
    const QueueId id =
        mailroom.submit(TestMessage().submission({u"bob@test.example"_s, u"nobody@test.example"_s}));
    INFO(opensmtpd.log().toStdString());
    const MessageDetail detail = reported(dovecot, mailroom, id, [](const MessageDetail &message) {
        return says(message, u"nobody@test.example", EvidenceFact::Failed);
    });
    CHECK(recipient(detail, u"nobody@test.example").state == RecipientState::Failed);
    CHECK(recipient(detail, u"nobody@test.example").lastReply.text.contains(u"doesn't exist"));
    CHECK(recipient(detail, u"bob@test.example").state == RecipientState::Accepted);
    CHECK_FALSE(says(detail, u"bob@test.example", EvidenceFact::Failed));
}
