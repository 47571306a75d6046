#include "spooler/queue/accountgates.h"

#include "spooler/queue/schedule.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto betweenLogins = 30s; // at most twice a minute
    constexpr auto offlineProbe = 5min; // what the platform says of the network is a hint, not a fact

    GateKind gateKindOf(AttemptEndKind kind)
    {
        switch (kind) {
        case AttemptEndKind::NetworkTrouble:
            return GateKind::Network;
        case AttemptEndKind::LoginTrouble:
            return GateKind::Login;
        case AttemptEndKind::CertificateTrouble:
            return GateKind::Certificate;
        case AttemptEndKind::ServerTrouble:
            return GateKind::ServerBackoff;
        case AttemptEndKind::Concluded:
        case AttemptEndKind::Aborted:
        case AttemptEndKind::LocalTrouble:
        case AttemptEndKind::TransportFault:
            return GateKind::None;
        }
        Q_UNREACHABLE_RETURN(GateKind::None);
    }

    QString detailOf(const AttemptEnd &end)
    {
        if (end.reply.code == 0)
            return end.detail;
        const QString words = QString::number(end.reply.code) + u' '
            + (end.reply.status.isPresent() ? end.reply.status.toString() + u' ' : QString())
            + end.reply.text;
        return end.detail.isEmpty() ? words : QString(end.detail + u": "_s + words);
    }

    bool isShared(GateKind kind)
    {
        return kind == GateKind::Network || kind == GateKind::ServerBackoff;
    }

} // namespace

AccountGates::AccountGates(Chance chance) : m_chance(std::move(chance)) { }

void AccountGates::load(const QList<Account> &accounts, const QHash<AccountId, AccountCondition> &conditions)
{
    m_accounts.clear();
    for (const Account &account : accounts)
        m_accounts.insert(account.id, account);
    m_conditions = conditions;
}

QList<AccountId> AccountGates::sharing(AccountId account) const
{
    const ServerSettings server = m_accounts.value(account).server;
    if (server.host.isEmpty()) // a program or a folder: nobody's server
        return {account};
    QList<AccountId> found;
    for (const Account &other : m_accounts) {
        if (other.id == account || (other.server.host == server.host && other.server.port == server.port))
            found << other.id;
    }
    return found;
}

AccountGates::Changes AccountGates::set(const QList<AccountId> &accounts, const AccountCondition &condition)
{
    Changes changes;
    for (const AccountId account : accounts) {
        AccountCondition &current = m_conditions[account];
        if (current.gate == condition.gate && current.failures == condition.failures)
            continue;
        current = condition;
        changes.append({account, condition});
    }
    return changes;
}

AccountGates::Changes AccountGates::succeeded(AccountId account)
{
    if (isBroken(account)) // a good end does not mend it
        return {};
    QList<AccountId> relieved{account};
    for (const AccountId other : sharing(account)) {
        if (other != account && isShared(m_conditions.value(other).gate.kind))
            relieved << other;
    }
    m_lastLogin.remove(account);
    return set(relieved, {});
}

AccountGates::Changes AccountGates::failed(AccountId account, const AttemptEnd &end, const QDateTime &now)
{
    const GateKind kind = gateKindOf(end.kind);
    if (kind == GateKind::None || isBroken(account))
        return {};
    if (kind == GateKind::Login)
        m_lastLogin.insert(account, now);
    // Several connections that fail at once are one failure.
    AccountCondition condition = m_conditions.value(account);
    const bool sameRound = condition.gate.kind == kind && !isOpen(account, now);
    if (sameRound)
        return {};
    ++condition.failures;
    std::chrono::milliseconds pause = serverBackoff(condition.failures, m_chance);
    if (kind == GateKind::Login)
        pause = loginBackoff(condition.failures);
    else if (kind == GateKind::Certificate)
        pause = std::max<std::chrono::milliseconds>(pause, 5min);
    if (end.retryAfter)
        pause = std::max<std::chrono::milliseconds>(*end.retryAfter, 1s);
    condition.gate = {kind, now.addMSecs(pause.count()), detailOf(end)};
    QList<AccountId> hit = isShared(kind) ? sharing(account) : QList{account};
    hit.removeIf([this](AccountId other) { return isBroken(other); });
    return set(hit, condition);
}

AccountGates::Changes
AccountGates::withoutSecret(AccountId account, const QString &why, const QDateTime &until)
{
    if (isBroken(account))
        return {};
    return set({account}, {{GateKind::Login, until, why}, m_conditions.value(account).failures});
}

AccountGates::Changes AccountGates::broken(AccountId account, const QString &why)
{
    return set({account}, {{GateKind::TransportFailed, {}, why}, m_conditions.value(account).failures});
}

AccountGates::Changes AccountGates::opened(AccountId account)
{
    return set({account}, {});
}

AccountGates::Changes AccountGates::forgetBackoffs(const QList<AccountId> &accounts, const QDateTime &now)
{
    Changes changes;
    for (const AccountId account : accounts) {
        const AccountCondition condition = m_conditions.value(account);
        if (condition.gate.kind == GateKind::None || !condition.gate.until.isValid())
            continue;
        const QDateTime tried = m_lastLogin.value(account);
        const bool tooSoon = condition.gate.kind == GateKind::Login && tried.isValid() && tried <= now
            && tried.addMSecs(std::chrono::milliseconds(betweenLogins).count()) > now;
        if (!tooSoon)
            changes += set({account}, {{}, condition.failures});
    }
    return changes;
}

AccountGates::Changes AccountGates::reachabilityChanged(Reachability reachability, const QDateTime &now)
{
    Changes changes;
    for (const Account &account : std::as_const(m_accounts)) {
        const AccountCondition condition = m_conditions.value(account.id);
        if (account.server.host.isEmpty() || isOnThisMachine(account.server.host))
            continue;
        if (reachability == Reachability::Online && isShared(condition.gate.kind))
            changes += set({account.id}, {});
        if (reachability == Reachability::Offline && condition.gate.kind == GateKind::None) {
            const QDateTime until = now.addMSecs(std::chrono::milliseconds(offlineProbe).count());
            changes += set({account.id}, {{GateKind::Network, until, u"no network"_s}, condition.failures});
        }
    }
    return changes;
}

bool AccountGates::isBroken(AccountId account) const
{
    return m_conditions.value(account).gate.kind == GateKind::TransportFailed;
}

bool AccountGates::isOpen(AccountId account, const QDateTime &now) const
{
    const Gate gate = m_conditions.value(account).gate;
    return gate.kind == GateKind::None || (gate.until.isValid() && gate.until <= now);
}

QDateTime AccountGates::nextOpening(const QDateTime &now) const
{
    QDateTime next;
    for (const AccountCondition &condition : m_conditions) {
        const QDateTime until = condition.gate.until;
        if (condition.gate.kind != GateKind::None && until > now && (!next.isValid() || until < next))
            next = until;
    }
    return next;
}

} // namespace mailroom
