#include "spooler/queue/attempt.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    QDateTime later(const QDateTime &now, std::chrono::milliseconds delay)
    {
        return now.addMSecs(delay.count());
    }

    // What the transport found in the server's offer before it said anything: RFC 3463 codes, no reply.
    Gate offerGate(const Outcome &outcome, const DueMessage &message)
    {
        if (outcome.verdict != Verdict::Permanent || outcome.reply.code != 0)
            return {};
        if (outcome.reply.status == EnhancedStatus{5, 3, 4})
            return {GateKind::TooLarge, {}, outcome.reply.text};
        if (outcome.reply.status == EnhancedStatus{5, 6, 7} && message.needsSmtpUtf8)
            return {GateKind::NeedsSmtpUtf8, {}, outcome.reply.text};
        if (outcome.reply.status == EnhancedStatus{5, 3, 3} && message.deliverAfter.isValid())
            return {GateKind::Scheduled, message.deliverAfter, {}};
        return {};
    }

    QString speaker(const Outcome &outcome)
    {
        return outcome.reply.code > 0 ? u"server"_s : u"spooler"_s;
    }

} // namespace

Attempt::Attempt(AttemptId id, AccountId account, DueMessage message, AttemptRules rules)
    : m_id(id)
    , m_account(account)
    , m_message(std::move(message))
    , m_rules(std::move(rules))
{
    for (const DueRecipient &recipient : std::as_const(m_message.recipients))
        m_passengers.insert(recipient.id, {.recipient = recipient});
}

DeliveryRequest Attempt::request(std::shared_ptr<ContentReader> content, const QDateTime &now) const
{
    DeliveryRequest request{
        .attempt = m_id,
        .message = m_message.id,
        .reversePath = m_message.reversePath,
        .recipients = {},
        .ret = m_message.ret,
        .envid = m_message.envid,
        .eightBit = m_message.eightBit,
        .needsSmtpUtf8 = m_message.needsSmtpUtf8,
        .content = std::move(content)};
    if (m_message.deliverAfter > now)
        request.release = {m_message.deliverAfter, std::chrono::seconds(now.secsTo(m_message.deliverAfter))};
    if (m_message.deliverBy > now)
        request.deliverWithin = std::chrono::seconds(now.secsTo(m_message.deliverBy));
    for (const DueRecipient &recipient : m_message.recipients)
        request.recipients.append({recipient.id, recipient.envelope});
    return request;
}

RecipientFact Attempt::fact(const Passenger &passenger, RecipientEvent event, const QDateTime &now) const
{
    return {
        .recipient = passenger.recipient.id,
        .event = event,
        .attempt = m_id,
        .outcome = {},
        .nextAttempt = {},
        .by = u"spooler"_s,
        .detail = {},
        .when = now};
}

Batch Attempt::started(const QDateTime &now) const
{
    Batch batch;
    batch.starts.append({.id = m_id, .message = m_message.id, .account = m_account, .when = now});
    for (const DueRecipient &recipient : m_message.recipients)
        batch.facts.append(fact(*m_passengers.constFind(recipient.id), RecipientEvent::AttemptStarted, now));
    return batch;
}

Batch Attempt::ending(const QList<RecipientId> &recipients, const QDateTime &now)
{
    Batch batch;
    m_metServer = true;
    for (const RecipientId id : recipients) {
        const auto found = m_passengers.find(id);
        Q_ASSERT(found != m_passengers.end());
        if (found->phase != Passenger::InFlight)
            continue;
        found->phase = Passenger::Ending;
        batch.facts.append(fact(*found, RecipientEvent::EndingData, now));
    }
    return batch;
}

bool Attempt::isLastAttempt(const Passenger &passenger) const
{
    return m_rules.maximumAttempts > 0 && m_quotaRefusal == RefusalKind::Other
        && passenger.recipient.attempts + 1 >= m_rules.maximumAttempts;
}

QDateTime Attempt::nextTime(const Passenger &passenger, const Outcome &outcome, const QDateTime &now) const
{
    if (outcome.retryAfter)
        return later(now, *outcome.retryAfter);
    if (isQuota(refusalKindOf(outcome.reply)))
        return now; // the account's ledger knows when
    // The first time only: where the known delay is not enough, the schedule goes on.
    if (m_rules.greylisting.count() > 0 && !passenger.recipient.greylisted.isValid()
        && refusalKindOf(outcome.reply) == RefusalKind::Greylisting)
        return later(now, m_rules.greylisting);
    return later(now, m_rules.schedule.delayAfter(passenger.recipient.attempts + 1, m_rules.chance));
}

void Attempt::endDataCalled()
{
    m_ended = true;
    for (Passenger &passenger : m_passengers)
        passenger.sent = passenger.sent || passenger.phase == Passenger::Ending;
}

bool Attempt::expects(RecipientId recipient) const
{
    const auto found = m_passengers.constFind(recipient);
    return found != m_passengers.cend() && found->phase != Passenger::Concluded && !found->open;
}

Batch Attempt::concluded(RecipientId recipient, const Outcome &outcome, const QDateTime &now)
{
    Batch batch;
    const auto found = m_passengers.find(recipient);
    if (!expects(recipient))
        return batch;
    Outcome complete = outcome;
    if (!complete.when.isValid())
        complete.when = now;
    if (offerGate(outcome, m_message).kind != GateKind::None)
        return refusedByOffer(*found, complete, now);
    // A transport that says "nothing was sent" of what it was allowed to send is not believed.
    const bool denies = outcome.verdict == Verdict::Interrupted || outcome.verdict == Verdict::NotMine
        || outcome.verdict == Verdict::Damaged;
    if (denies && found->sent)
        complete.verdict = Verdict::Lost;
    switch (complete.verdict) {
    case Verdict::Accepted:
    case Verdict::Transient:
    case Verdict::Permanent:
    case Verdict::Lost:
        m_metServer = true;
        settle(batch, *found, complete, now);
        break;
    case Verdict::NotMine:
        leave(batch, *found, now);
        break;
    case Verdict::Interrupted:
    case Verdict::Damaged:
        found->open = complete; // finished() tells why
        break;
    }
    return batch;
}

// Nothing was asked of the server: the recipient waits until it takes more, or somebody decides.
Batch Attempt::refusedByOffer(Passenger &passenger, const Outcome &outcome, const QDateTime &now)
{
    Batch batch;
    m_metServer = true;
    passenger.phase = Passenger::Concluded;
    passenger.stays = true;
    RecipientFact back = fact(passenger, RecipientEvent::Interrupted, now);
    back.detail = outcome.reply.text;
    batch.facts.append(back);
    batch.gates.append({passenger.recipient.id, offerGate(outcome, m_message), u"spooler"_s, now});
    return batch;
}

void Attempt::settle(Batch &batch, Passenger &passenger, const Outcome &outcome, const QDateTime &now)
{
    RecipientFact verdict = fact(passenger, RecipientEvent::PermanentFailure, now);
    verdict.outcome = outcome;
    verdict.by = speaker(outcome);
    const bool announced = passenger.phase == Passenger::Ending;
    passenger.phase = Passenger::Concluded;
    const RefusalKind refusal = refusalKindOf(outcome.reply);
    if (isQuota(refusal))
        m_quotaRefusal = refusal;
    if (outcome.verdict == Verdict::Accepted) {
        countAccepted(batch, passenger.recipient, now);
        m_handedOn.append({passenger.recipient.envelope, outcome, passenger.recipient.delayReported});
    }
    // "Enough for today" is about the account, whatever its code: the recipient waits.
    const bool isFinal = outcome.verdict == Verdict::Permanent && !isQuota(refusal);
    switch (outcome.verdict == Verdict::Permanent && !isFinal ? Verdict::Transient : outcome.verdict) {
    case Verdict::Accepted:
    case Verdict::Lost:
        if (m_message.deliverAfter > now)
            verdict.detail =
                u"the server holds it until %1"_s.arg(m_message.deliverAfter.toString(Qt::ISODate));
        if (!announced) {
            qCritical("attempt %lld ended the content without saying so before", m_id.value);
            batch.facts.append(fact(passenger, RecipientEvent::EndingData, now));
        }
        verdict.event = outcome.verdict == Verdict::Accepted ? RecipientEvent::PositiveCompletion
                                                             : RecipientEvent::ReplyLost;
        if (outcome.verdict == Verdict::Lost)
            verdict.nextAttempt = later(now, inDoubtPatience);
        break;
    case Verdict::Transient:
        if (isLastAttempt(passenger)) {
            verdict.by = u"spooler"_s;
            verdict.detail = u"given up after %1 attempts"_s.arg(m_rules.maximumAttempts);
            m_failed.append({passenger.recipient.envelope, outcome, passenger.recipient.delayReported});
            break;
        }
        verdict.event = RecipientEvent::TransientFailure;
        verdict.nextAttempt = nextTime(passenger, outcome, now);
        passenger.stays = true;
        break;
    case Verdict::Permanent:
        m_failed.append({passenger.recipient.envelope, outcome, passenger.recipient.delayReported});
        break;
    case Verdict::NotMine:
    case Verdict::Interrupted:
    case Verdict::Damaged:
        Q_UNREACHABLE();
    }
    batch.facts.append(verdict);
}

void Attempt::countAccepted(Batch &batch, const DueRecipient &recipient, const QDateTime &now)
{
    batch.sent.append({m_account, now, m_accepted == 0 ? 1 : 0, 1});
    ++m_accepted;
    if (!recipient.greylisted.isValid())
        return;
    const std::chrono::seconds delay(recipient.greylisted.secsTo(now));
    if (delay > 0s && (m_greylisting == 0s || delay < m_greylisting))
        m_greylisting = delay;
}

// Not taken here: free for the next transport, in the same commit.
void Attempt::leave(Batch &batch, Passenger &passenger, const QDateTime &now)
{
    passenger.phase = Passenger::Concluded;
    passenger.stays = true;
    m_left = true;
    RecipientFact back = fact(passenger, RecipientEvent::Interrupted, now);
    back.detail = u"this account's transport does not take it"_s;
    batch.facts.append(back);
    batch.routes.append(
        {.recipient = passenger.recipient.id,
         .account = {},
         .leftBy = m_account,
         .stranded = {},
         .detail = {},
         .when = now});
}

void Attempt::settleOpen(Batch &batch, Passenger &passenger, const AttemptEnd &end, const QDateTime &now)
{
    passenger.phase = Passenger::Concluded;
    passenger.stays = true;
    RecipientFact back = fact(passenger, RecipientEvent::Interrupted, now);
    back.detail = end.detail;
    if (end.kind == AttemptEndKind::LocalTrouble && passenger.open->verdict == Verdict::Interrupted) {
        back.event = RecipientEvent::TransientFailure; // else it would be tried again at once, for ever
        back.outcome = passenger.open;
        back.outcome->reply.text = u"the stored message could not be read: %1"_s.arg(end.detail);
        back.nextAttempt = nextTime(passenger, *passenger.open, now);
    } else if (passenger.open->retryAfter) {
        back.nextAttempt = later(now, *passenger.open->retryAfter); // busy: it names the time, nothing counts
    } else if (end.kind == AttemptEndKind::Concluded) {
        back.nextAttempt = later(now, 1min); // no account trouble was named that would hold it back
    }
    m_interrupted = true;
    batch.facts.append(back);
}

Batch Attempt::finished(const AttemptEnd &end, const QDateTime &now)
{
    Batch batch;
    const auto note = [&](const QString &kind, const QString &detail) {
        batch.notes.append(
            {.message = m_message.id,
             .recipient = {},
             .kind = kind,
             .detail = detail,
             .report = {},
             .by = u"spooler"_s,
             .when = now});
    };
    bool damaged = false;
    for (const DueRecipient &recipient : std::as_const(m_message.recipients)) {
        Passenger &passenger = m_passengers[recipient.id];
        // The transport owes an outcome of each; whatever it forgets is not sent twice for that.
        if (!passenger.open && passenger.phase != Passenger::Concluded && passenger.sent)
            settle(batch, passenger, Outcome{.verdict = Verdict::Lost, .when = now}, now);
        else if (!passenger.open && passenger.phase != Passenger::Concluded)
            passenger.open = Outcome{.when = now};
        if (passenger.open) {
            damaged = damaged || passenger.open->verdict == Verdict::Damaged;
            settleOpen(batch, passenger, end, now);
        }
        if (passenger.withdrawal && passenger.stays) {
            RecipientFact wish = fact(passenger, passenger.withdrawal->event, now);
            wish.attempt = {};
            wish.by = passenger.withdrawal->by;
            batch.facts.append(wish);
        }
    }
    if (damaged)
        note(damagedNote, u"the stored content does not match its SHA-256; nothing was sent"_s);
    if (!end.conversion.isEmpty())
        note(u"re-encoded"_s, end.conversion);
    batch.finishes.append(
        {.id = m_id, .when = now, .nextHop = end.nextHop, .tls = end.tls, .transcript = end.transcript});
    return batch;
}

bool Attempt::withdraw(RecipientId recipient, const Withdrawal &withdrawal)
{
    const auto found = m_passengers.find(recipient);
    if (found == m_passengers.end() || found->phase == Passenger::Ending)
        return false;
    if (found->phase == Passenger::Concluded && !found->stays)
        return false;
    found->withdrawal = withdrawal;
    return true;
}

QList<RecipientId> Attempt::notWithdrawn() const
{
    QList<RecipientId> late;
    for (const Passenger &passenger : m_passengers) {
        if (passenger.withdrawal && !passenger.stays)
            late << passenger.recipient.id;
    }
    return late;
}

} // namespace mailroom
