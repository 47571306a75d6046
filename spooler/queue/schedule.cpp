#include "spooler/queue/schedule.h"

namespace mailroom {

namespace {

    Gate waitUntil(GateKind kind, const QDateTime &until, const QString &detail = {})
    {
        return {kind, until, detail};
    }

    // What the account as a whole waits for.
    Gate accountGate(AccountId id, const Conditions &conditions)
    {
        const auto found = conditions.accounts.constFind(id);
        if (found == conditions.accounts.cend())
            return {GateKind::NoTransport, {}, {}};
        if (!found->enabled)
            return {GateKind::AccountOff, {}, {}};
        if (conditions.networkDown)
            return {GateKind::Network, {}, {}};
        const Gate &gate = found->condition.gate;
        if (gate.until.isValid() && gate.until <= conditions.now)
            return {}; // its time is over: the next attempt finds out
        return gate;
    }

} // namespace

Gate gateOf(const WaitingItem &item, const Conditions &conditions)
{
    switch (item.state) {
    case RecipientState::InFlight:
    case RecipientState::Ending:
    case RecipientState::Accepted:
    case RecipientState::Delivered:
    case RecipientState::Failed:
    case RecipientState::Cancelled:
        return {};
    case RecipientState::Held:
        return {GateKind::Held, {}, {}};
    case RecipientState::InDoubt:
        return waitUntil(GateKind::InDoubt, item.nextAttempt);
    case RecipientState::Queued:
    case RecipientState::Deferred:
        break;
    }

    // First what only an act removes, then what time removes: of two times the later one.
    if (!conditions.spoolIll.isEmpty())
        return {GateKind::SpoolIll, {}, conditions.spoolIll};
    if (item.damaged)
        return {GateKind::Damaged, {}, {}};
    if (!conditions.running)
        return {GateKind::NotRunning, {}, {}};
    if (conditions.suspended)
        return {GateKind::Suspended, {}, {}};
    const Gate account = accountGate(item.account, conditions);
    if (account.kind != GateKind::None && !account.until.isValid())
        return account;

    Gate latest = account;
    const auto later = [&](GateKind kind, const QDateTime &until, const QString &detail) {
        if (until.isValid() && until > conditions.now
            && (latest.kind == GateKind::None || until > latest.until))
            latest = waitUntil(kind, until, detail);
    };
    later(GateKind::Scheduled, item.notBefore, {});
    later(GateKind::Retry, item.nextAttempt, item.lastReply);
    return latest;
}

} // namespace mailroom
