#include "spooler/queue/attemptreports.h"

#include "spooler/mail/addresstype.h"

namespace mailroom {

namespace {

    ReportRecipient reported(const Given &given, DsnAction action)
    {
        return {
            .address = shownAddress(given.envelope.addressType, given.envelope.forwardPath),
            .originalRecipient = given.envelope.originalRecipient,
            .action = action,
            .status = given.outcome.reply.status,
            .reply = given.outcome.reply,
            .remoteMta = hostOfHop(given.outcome.nextHop),
            .lastAttempt = given.outcome.when,
            .willRetryUntil = {}};
    }

} // namespace

QList<MessageNote> attemptReports(const Attempt &attempt, Reporter &reporter, const QDateTime &now)
{
    QList<ReportRecipient> failed;
    QList<ReportRecipient> cleared;
    QList<ReportRecipient> relayed;
    QList<ReportRecipient> delivered;
    for (const Given &given : attempt.failed()) {
        if (wantsReport(given.envelope, DsnAction::Failed))
            failed.append(reported(given, DsnAction::Failed));
    }
    for (const Given &given : attempt.handedOn()) {
        const bool asked = given.envelope.notify.testFlag(NotifyFlag::Success);
        if (given.wasLate && wantsReport(given.envelope, DsnAction::Delayed))
            cleared.append(reported(given, DsnAction::Relayed));
        else if (asked && given.outcome.handover == Handover::Silent)
            relayed.append(reported(given, DsnAction::Relayed));
        else if (asked && given.outcome.handover == Handover::Mailbox)
            delivered.append(reported(given, DsnAction::Delivered));
    }
    const QueueId message = attempt.message().id;
    return reporter.report(message, failed, now)
        + reporter.report(message, cleared, now, ReportMatter::DelayCleared)
        + reporter.report(message, relayed, now, ReportMatter::Relayed)
        + reporter.report(message, delivered, now, ReportMatter::Delivered);
}

} // namespace mailroom
