#include "spooler/queue/schedule.h"

#include <QHostAddress>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Nothing once its time is over: the next attempt finds out.
    Gate unlessOver(const Gate &gate, const QDateTime &now)
    {
        return gate.until.isValid() && gate.until <= now ? Gate() : gate;
    }

    Gate waitUntil(GateKind kind, const QDateTime &until, const QDateTime &now)
    {
        return until.isValid() ? unlessOver({kind, until, {}}, now) : Gate();
    }

    // What the machine's line and power mean for an account; an act or a change of place removes it.
    Gate surroundingsGate(const AccountSituation &account, const Conditions &conditions)
    {
        const Surroundings &around = conditions.surroundings;
        if (around.lowBattery && account.onLowBattery == WhenScarce::Wait)
            return {GateKind::LowBattery, {}, {}};
        if (account.isOnThisMachine)
            return {};
        if (conditions.networkDown)
            return {GateKind::Network, {}, {}};
        if (around.captivePortal)
            return {GateKind::CaptivePortal, {}, {}};
        if (around.metered && account.onMetered == WhenScarce::Wait)
            return {GateKind::Metered, {}, {}};
        return {};
    }

    // The one of two that opens later; what only an act opens comes last of all.
    Gate later(const Gate &a, const Gate &b)
    {
        if (b.kind == GateKind::None)
            return a;
        if (a.kind == GateKind::None)
            return b;
        if (!a.until.isValid() || !b.until.isValid())
            return a.until.isValid() ? b : a;
        return b.until > a.until ? b : a;
    }

} // namespace

bool isOnThisMachine(const QString &host)
{
    return host.compare("localhost"_L1, Qt::CaseInsensitive) == 0 || QHostAddress(host).isLoopback();
}

AccountSituation situationOf(
    const Account &account, const AccountCondition &condition, const Gate &limit, const ServerFacts &server)
{
    return {
        .enabled = account.enabled,
        .isOnThisMachine = account.server.host.isEmpty() || isOnThisMachine(account.server.host),
        .condition = condition,
        .limit = limit,
        .onMetered = account.policy.onMetered,
        .onLowBattery = account.policy.onLowBattery,
        .server = server};
}

Gate gateOfAccount(AccountId id, const Conditions &conditions)
{
    const auto found = conditions.accounts.constFind(id);
    if (found == conditions.accounts.cend())
        return {GateKind::NoTransport, {}, {}};
    if (!found->enabled)
        return {GateKind::AccountOff, {}, {}};
    if (const Gate gate = surroundingsGate(*found, conditions); gate.kind != GateKind::None)
        return gate;
    return later(unlessOver(found->condition.gate, conditions.now), unlessOver(found->limit, conditions.now));
}

Gate gateOfOffer(const WaitingItem &item, const ServerFacts &server)
{
    if (server.largestMessage > 0 && item.size > server.largestMessage)
        return {
            GateKind::TooLarge,
            {},
            u"%1 octets; %2 takes %3"_s.arg(item.size).arg(server.host).arg(server.largestMessage)};
    if (item.needsSmtpUtf8 && server.seen.isValid() && !server.smtpUtf8)
        return {GateKind::NeedsSmtpUtf8, {}, server.host};
    return {};
}

Gate gateOfRelease(const QDateTime &deliverAfter, const ServerFacts &server, const QDateTime &now)
{
    if (deliverAfter <= now || canHold(server, deliverAfter, now)) // an invalid time is less than every other
        return {};
    return {GateKind::Scheduled, deliverAfter, {}};
}

Gate gateOfMissedTime(
    const QDateTime &planned, std::chrono::milliseconds askWhenLate, int attempts, const QDateTime &now)
{
    if (askWhenLate.count() == 0 || attempts > 0 || !planned.isValid()
        || planned.addDuration(askWhenLate) > now)
        return {};
    return {GateKind::Missed, {}, u"it was to go at %1"_s.arg(planned.toString(Qt::ISODate))};
}

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
        return {GateKind::InDoubt, item.nextAttempt, {}};
    case RecipientState::Queued:
    case RecipientState::Deferred:
        break;
    }

    // First what only an act removes, then what time removes: of two times the later one.
    if (!conditions.spoolIll.isEmpty())
        return {GateKind::SpoolIll, {}, conditions.spoolIll};
    if (item.damaged)
        return {GateKind::Damaged, {}, {}};
    if (!item.editor.isEmpty())
        return {GateKind::Editing, {}, item.editor};
    if (!conditions.running)
        return {GateKind::NotRunning, {}, {}};
    if (conditions.suspended)
        return {GateKind::Suspended, {}, {}};
    if (item.preparation.kind != GateKind::None)
        return item.preparation;
    if (conditions.offline)
        return {GateKind::Offline, {}, {}};
    Gate account = gateOfAccount(item.account, conditions);
    const bool couldMove = account.kind == GateKind::NoTransport
        ? !conditions.accounts.isEmpty()
        : account.kind == GateKind::Network || account.kind == GateKind::ServerBackoff;
    if (couldMove && !item.stranded.isEmpty())
        account = {GateKind::Identity, account.until, item.stranded};
    if (account.kind != GateKind::None && !account.until.isValid())
        return account;
    const Gate own = unlessOver(item.own, conditions.now);
    if (own.kind != GateKind::None && !own.until.isValid())
        return own;
    const ServerFacts server = conditions.accounts.value(item.account).server;
    if (const Gate offer = gateOfOffer(item, server); offer.kind != GateKind::None)
        return offer;

    Gate latest = later(account, waitUntil(GateKind::Scheduled, item.notBefore, conditions.now));
    latest = later(latest, gateOfRelease(item.deliverAfter, server, conditions.now));
    Gate retry = waitUntil(GateKind::Retry, item.nextAttempt, conditions.now);
    retry.detail = retry.kind == GateKind::None ? QString() : item.lastReply;
    return later(later(latest, own), retry);
}

} // namespace mailroom
