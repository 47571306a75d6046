#include "spooler/queue/lateness.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int atOnce = 200;
    constexpr auto delayNotice = 4h;

} // namespace

Lateness::Lateness(OutboxStore &outbox, CommitGroup &commits, Reporter &reporter)
    : m_outbox(outbox)
    , m_commits(commits)
    , m_reporter(reporter)
{
}

Result<Lateness::More> Lateness::expire(const QDateTime &now, const QSet<QueueId> &busy)
{
    auto late = m_outbox.expired(now, atOnce);
    if (late && !late->isEmpty()) // what is on its way to the disk may have ended some already
        late = m_commits.flush() ? m_outbox.expired(now, atOnce) : QList<LateRecipient>();
    if (!late)
        return std::unexpected(late.error());
    Batch batch;
    QList<LateRecipient> givenUp;
    for (const LateRecipient &recipient : *late) {
        if (busy.contains(recipient.message))
            continue;
        const RecipientFact fact{
            .recipient = recipient.id,
            .event = RecipientEvent::Expire,
            .attempt = {},
            .outcome = {},
            .nextAttempt = {},
            .by = u"spooler"_s,
            .detail =
                recipient.tooLate ? u"too late: its latest time has passed"_s : u"its lifetime is over"_s,
            .when = now};
        batch.facts.append(fact);
        givenUp << recipient;
    }
    batch.notes = m_reporter.reportLate(givenUp, ReportMatter::Expired, now);
    if (!batch.isEmpty())
        m_commits.add(batch, Urgency::Prompt);
    return late->size() >= atOnce ? More::Yes : More::No;
}

Result<Lateness::More> Lateness::noticeDelays(const QDateTime &now)
{
    const QDateTime before = now.addMSecs(-std::chrono::milliseconds(delayNotice).count());
    const auto late = m_outbox.delayed(before, atOnce);
    if (!late)
        return std::unexpected(late.error());
    Batch batch;
    for (const LateRecipient &recipient : *late) {
        batch.notes.append(
            {.message = recipient.message,
             .recipient = recipient.id,
             .kind = delayedNote,
             .detail = u"it has waited for four hours"_s,
             .report = {},
             .by = u"spooler"_s,
             .when = now});
    }
    batch.notes += m_reporter.reportLate(*late, ReportMatter::Delayed, now);
    if (!batch.isEmpty())
        m_commits.add(batch, Urgency::Prompt);
    return late->size() >= atOnce ? More::Yes : More::No;
}

Result<Lateness::More> Lateness::settleDoubts(const QDateTime &now)
{
    auto ripe = m_outbox.ripeDoubts(now, atOnce);
    if (ripe && !ripe->isEmpty()) // what is on its way to the disk may have settled some already
        ripe = m_commits.flush() ? m_outbox.ripeDoubts(now, atOnce) : QList<RipeDoubt>();
    if (!ripe)
        return std::unexpected(ripe.error());
    Batch batch;
    for (const RipeDoubt &doubt : *ripe) {
        if (doubt.policy == InDoubtPolicy::Ask) {
            batch.notes.append(
                {.message = doubt.message,
                 .recipient = doubt.recipient,
                 .kind = askedNote,
                 .detail = u"no evidence came within a quarter of an hour"_s,
                 .report = {},
                 .by = u"spooler"_s,
                 .when = now});
            continue;
        }
        batch.facts.append(
            {.recipient = doubt.recipient,
             .event = doubt.policy == InDoubtPolicy::SendAgain ? RecipientEvent::SettledSendAgain
                                                               : RecipientEvent::SettledArrived,
             .attempt = {},
             .outcome = {},
             .nextAttempt = {},
             .by = u"spooler"_s,
             .detail = u"no evidence came; the account's setting decided"_s,
             .when = now});
    }
    if (!batch.isEmpty())
        m_commits.add(batch, Urgency::Prompt);
    return ripe->size() == atOnce ? More::Yes : More::No;
}

Result<Lateness::More> Lateness::forgetHistory(const QDateTime &now)
{
    const auto removed = m_outbox.forgetHistory(now, atOnce);
    if (!removed)
        return std::unexpected(removed.error());
    return *removed == atOnce ? More::Yes : More::No;
}

} // namespace mailroom
