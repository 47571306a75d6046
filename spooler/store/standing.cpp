#include "spooler/store/standing.h"

#include "spooler/mail/refusal.h"

#include <QTimeZone>

namespace mailroom {

namespace {

    QDateTime laterOf(const QDateTime &a, const QDateTime &b)
    {
        return !b.isValid() || (a.isValid() && a > b) ? a : b;
    }

    const QDateTime &never()
    {
        static const QDateTime end = QDateTime::fromMSecsSinceEpoch(253'402'300'799'000, QTimeZone::UTC);
        return end;
    }

    // When a gate lets its recipient go; one that only an act opens is not due in our time.
    QDateTime opening(const Gate &gate)
    {
        if (gate.kind == GateKind::None)
            return {};
        return gate.until.isValid() ? gate.until : never();
    }

    // "Try now" opens what time opens or the server might; not what somebody or something is working on.
    bool yieldsToRetry(GateKind kind)
    {
        return kind != GateKind::Editing && kind != GateKind::Preprocessing;
    }

} // namespace

std::optional<RecipientState> Standing::apply(const RecipientFact &fact)
{
    const auto next = after(state, fact.event);
    if (!next)
        return next;
    // An attempt counts when it ended with a verdict; a refusal by nobody's transport is none.
    if ((state == RecipientState::InFlight || state == RecipientState::Ending)
        && (fact.event == RecipientEvent::PositiveCompletion || fact.event == RecipientEvent::TransientFailure
            || fact.event == RecipientEvent::PermanentFailure || fact.event == RecipientEvent::ReplyLost))
        ++attempts;
    plan(fact);
    moveClock(*next, fact);
    noteGreylisting(fact);
    if (fact.event == RecipientEvent::PositiveCompletion || fact.event == RecipientEvent::ReplyLost)
        known |= Known::Handed;
    state = *next;
    changed = fact.when;
    isChanged = true;
    if (fact.outcome)
        outcome = fact.outcome;
    return next;
}

bool Standing::waits() const
{
    return state == RecipientState::Queued || state == RecipientState::Deferred
        || state == RecipientState::Held;
}

void Standing::put(const Gate &newGate)
{
    gate = newGate;
    dueAt = laterOf(laterOf(nextAttempt.isValid() ? nextAttempt : changed, notBefore), opening(gate));
    isChanged = true;
}

void Standing::learn(KnownFacts facts)
{
    isChanged = isChanged || (known | facts) != known;
    known |= facts;
}

Summary Standing::alone() const
{
    Summary summary;
    summary.counts.at(static_cast<size_t>(state)) = 1;
    summary.attempts = attempts;
    const bool isQueued = state == RecipientState::Queued || state == RecipientState::Deferred;
    if (isQueued && (nextAttempt.isValid() || notBefore.isValid() || gate.until.isValid()) && dueAt < never())
        summary.nextAttempt = dueAt;
    return summary;
}

// When it goes next.
void Standing::plan(const RecipientFact &fact)
{
    switch (fact.event) {
    case RecipientEvent::Hold: // waits on with its plan; a release goes on with it
    case RecipientEvent::Release:
        if (!fact.nextAttempt.isValid())
            return;
        break;
    case RecipientEvent::AttemptStarted: // and an interruption: keeps its place in the queue
    case RecipientEvent::EndingData:
    case RecipientEvent::Interrupted:
        if (!fact.nextAttempt.isValid()) {
            nextAttempt = {};
            return;
        }
        break;
    case RecipientEvent::Retry: // now, also when it was to be sent later
        notBefore = {};
        if (yieldsToRetry(gate.kind))
            gate = {};
        nextAttempt = fact.nextAttempt.isValid() ? fact.nextAttempt : fact.when;
        dueAt = laterOf(nextAttempt, opening(gate));
        return;
    case RecipientEvent::PositiveCompletion:
    case RecipientEvent::TransientFailure:
    case RecipientEvent::PermanentFailure:
    case RecipientEvent::ReplyLost:
    case RecipientEvent::Cancel:
    case RecipientEvent::Expire:
    case RecipientEvent::SettledArrived:
    case RecipientEvent::SettledSendAgain:
    case RecipientEvent::DsnDelivered:
    case RecipientEvent::DsnFailed:
        break;
    }
    nextAttempt = fact.nextAttempt;
    dueAt = laterOf(laterOf(nextAttempt.isValid() ? nextAttempt : fact.when, notBefore), opening(gate));
}

// The first time counts: the server measures its delay from there.
void Standing::noteGreylisting(const RecipientFact &fact)
{
    if (!greylisted.isValid() && fact.event == RecipientEvent::TransientFailure && fact.outcome
        && refusalKindOf(fact.outcome->reply) == RefusalKind::Greylisting)
        greylisted = fact.when;
}

// How long it may still wait. A hold stops the clock.
void Standing::moveClock(RecipientState next, const RecipientFact &fact)
{
    if (state == RecipientState::Held && heldSince.isValid()) {
        const auto held = std::chrono::milliseconds(qMax<qint64>(0, heldSince.msecsTo(fact.when)));
        if (!notAfter.isValid() || expires < notAfter)
            expires = expires.addDuration(held);
        if (notAfter.isValid() && expires > notAfter)
            expires = notAfter;
        waitingSince = waitingSince.addDuration(held);
    }
    heldSince = next == RecipientState::Held ? fact.when : QDateTime();
    const bool wasOver =
        state == RecipientState::Failed || (state == RecipientState::InDoubt && expires <= fact.when);
    if (next == RecipientState::Queued && wasOver)
        startNewLife(fact.when);
    if (next == RecipientState::Queued && state == RecipientState::Failed)
        known = {}; // what was said of the old life says nothing of the new one
}

void Standing::startNewLife(const QDateTime &when)
{
    expires = when.addDuration(lifetime);
    waitingSince = when;
    delayReported = false;
}

} // namespace mailroom
