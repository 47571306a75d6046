#include "spooler/queue/allowance.h"

#include "spooler/queue/attemptrunner.h"
#include "spooler/store/duequery.h"
#include "spooler/store/ledgerstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int mostOpened = 1000; // of a kind, in one batch; the rest is opened by the next one

    bool isOf(const ServerFacts &facts, const Account &account)
    {
        return facts.host.compare(account.server.host, Qt::CaseInsensitive) == 0
            && facts.port == account.server.port;
    }

    bool offersDiffer(const ServerFacts &a, const ServerFacts &b)
    {
        return a.largestMessage != b.largestMessage || a.smtpUtf8 != b.smtpUtf8
            || a.futureRelease != b.futureRelease;
    }

    // Without the moment: the same offer seen again is no news worth a commit.
    bool isNews(const ServerFacts &before, const ServerFacts &now)
    {
        ServerFacts same = before;
        same.seen = now.seen;
        return same != now || !before.seen.isValid() || before.seen.addDuration(1h) < now.seen;
    }

} // namespace

ServerFacts Allowance::Known::serverOf(const Account &account) const
{
    for (const ServerFacts &facts : servers) {
        if (isOf(facts, account))
            return facts;
    }
    ServerFacts unknown;
    unknown.host = account.server.host;
    unknown.port = account.server.port;
    return unknown;
}

Result<Allowance::Known>
Allowance::read(Database &database, const QList<Account> &accounts, const QDateTime &now)
{
    LedgerStore store(database);
    Known known;
    const auto learned = store.learned();
    if (!learned)
        return std::unexpected(learned.error());
    const auto servers = store.servers();
    if (!servers)
        return std::unexpected(servers.error());
    const auto surroundings = store.surroundings();
    if (!surroundings)
        return std::unexpected(surroundings.error());
    known.learned = *learned;
    known.servers = *servers;
    known.surroundings = *surroundings;
    for (const Account &account : accounts) {
        const auto sent = store.sent(account.id, now.addDuration(-25h));
        if (!sent)
            return std::unexpected(sent.error());
        Quota quota(account.policy.limits, learned->value(account.id), *sent);
        quota.forgetBefore(now.addDuration(-25h));
        known.quotas.insert(account.id, quota);
    }
    return known;
}

Allowance::Allowance(Database &database) : m_database(database) { }

Result<Batch> Allowance::load(const QList<Account> &accounts, const QDateTime &now)
{
    if (m_isLoaded && accounts == m_accounts)
        return Batch();
    auto known = read(m_database, accounts, now);
    if (!known)
        return std::unexpected(known.error());
    m_known = std::move(*known);
    Batch batch;
    for (const Account &account : accounts) {
        m_ledger.set(
            account, m_known.quotas.value(account.id).learned(), m_known.quotas.value(account.id).sent());
        const auto before = std::ranges::find(m_accounts, account.id, &Account::id);
        if (before != m_accounts.end() && before->policy.limits == account.policy.limits)
            continue;
        // Other limits, other turns; and after a restart nobody is under way.
        Result<QList<Started>> started;
        if (account.policy.limits.perDomainPerMinute > 0)
            started = LedgerStore(m_database).startedSince(account.id, Admission::windowBefore(now));
        if (!started)
            return std::unexpected(started.error());
        m_admission.begin(account, *started);
        const auto waiting =
            DueQuery(m_database).gated(account.id, {GateKind::DestinationLimit, {}, {}}, mostOpened);
        if (!waiting)
            return std::unexpected(waiting.error());
        for (const RecipientId recipient : *waiting)
            batch.gates << RecipientGate{recipient, {}, u"spooler"_s, now};
    }
    m_accounts = accounts;
    m_isLoaded = true;
    return batch;
}

Gate Allowance::gateOf(
    const Account &account, const AccountCondition &condition, const QDateTime &now, int underway) const
{
    Conditions conditions;
    conditions.now = now;
    conditions.surroundings = m_known.surroundings;
    conditions.accounts.insert(
        account.id, situationOf(account, condition, m_ledger.gate(account.id, now, underway), {}));
    return gateOfAccount(account.id, conditions);
}

bool Allowance::needsBattery() const
{
    return std::ranges::any_of(
        m_accounts, [](const Account &account) { return account.policy.onLowBattery == WhenScarce::Wait; });
}

Admitted Allowance::admit(const Account &account, const DueMessage &message, const QDateTime &now)
{
    return m_admission.admit(account, server(account), message, now);
}

void Allowance::started(const Account &account, const DueMessage &message, const QDateTime &now)
{
    m_admission.started(account, message, now);
}

Result<> Allowance::open(Batch &batch, const Gate &gate, AccountId account, const QDateTime &now)
{
    const auto waiting = DueQuery(m_database).gated(account, gate, gate.detail.isEmpty() ? mostOpened : 1);
    if (!waiting)
        return std::unexpected(waiting.error());
    for (const RecipientId recipient : *waiting)
        batch.gates << RecipientGate{recipient, {}, u"spooler"_s, now};
    return {};
}

Result<Batch> Allowance::ended(const Account &account, const AttemptResult &result, const QDateTime &now)
{
    Batch batch;
    const auto note = [&](const std::optional<LearnedLimits> &learned) {
        if (learned)
            batch.learned.append({account.id, *learned});
    };
    note(m_ledger.sent(account.id, now, result.accepted));
    if (isQuota(result.quotaRefusal))
        note(m_ledger.refused(account.id, result.quotaRefusal, now));
    for (const QString &domain : m_admission.ended(account, result.domains)) {
        const Gate gate{GateKind::DestinationLimit, {}, domain};
        if (auto opened = open(batch, gate, account.id, now); !opened)
            return std::unexpected(opened.error());
    }
    if (result.greylisting.count() > 0) {
        ServerFacts facts = server(account);
        if (facts.greylisting.count() == 0 || result.greylisting < facts.greylisting) {
            facts.greylisting = result.greylisting;
            auto learned = learn(facts, now);
            if (!learned)
                return learned;
            batch.servers += learned->servers;
        }
    }
    return batch;
}

Result<Batch> Allowance::learn(const ServerFacts &facts, const QDateTime &now)
{
    Batch batch;
    auto known = std::ranges::find_if(m_known.servers, [&](const ServerFacts &other) {
        return other.host == facts.host && other.port == facts.port;
    });
    if (known == m_known.servers.end())
        known = m_known.servers.insert(m_known.servers.end(), ServerFacts{});
    ServerFacts merged = facts;
    if (merged.greylisting.count() == 0)
        merged.greylisting = known->greylisting;
    const bool differ = offersDiffer(*known, merged);
    if (!isNews(*known, merged))
        return batch;
    *known = merged;
    batch.servers << merged;
    if (!differ)
        return batch;
    for (const Account &account : std::as_const(m_accounts)) {
        if (!isOf(merged, account))
            continue;
        if (auto opened = openOffers(batch, account.id, now); !opened)
            return std::unexpected(opened.error());
    }
    return batch;
}

Batch Allowance::setSurroundings(const Surroundings &surroundings)
{
    Batch batch;
    if (surroundings == m_known.surroundings)
        return batch;
    m_known.surroundings = surroundings;
    batch.surroundings = surroundings;
    return batch;
}

Result<Batch> Allowance::doubt(const QList<AccountId> &accounts, const QDateTime &now)
{
    Surroundings around = m_known.surroundings;
    around.captivePortal = false; // the user may have logged on
    Batch batch = setSurroundings(around);
    for (const Account &account : std::as_const(m_accounts)) {
        if (!accounts.contains(account.id))
            continue;
        for (ServerFacts &facts : m_known.servers) {
            if (!isOf(facts, account) || !facts.seen.isValid())
                continue;
            facts.seen = {};
            facts.largestMessage = 0;
            batch.servers << facts;
        }
        if (auto opened = openOffers(batch, account.id, now); !opened)
            return std::unexpected(opened.error());
    }
    return batch;
}

// What waits for a server that takes more.
Result<> Allowance::openOffers(Batch &batch, AccountId account, const QDateTime &now)
{
    for (const GateKind kind : {GateKind::TooLarge, GateKind::NeedsSmtpUtf8, GateKind::Scheduled}) {
        if (auto opened = open(batch, {kind, {}, {}}, account, now); !opened)
            return opened;
    }
    return {};
}

} // namespace mailroom
