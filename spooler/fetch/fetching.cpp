#include "spooler/fetch/fetching.h"

#include "spooler/fetch/fetchentry.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto keyringPause = 1min; // a locked keyring is asked again at most so often
    constexpr auto localPause = 1min;
    constexpr auto closingPatience = 3s;

    bool receives(const Account &account)
    {
        return account.incoming.enabled && !account.incoming.kind.isEmpty();
    }

    // The gates know a server by an account's outgoing side.
    Account facingServer(Account account)
    {
        account.server = account.incoming.server;
        return account;
    }

} // namespace

Fetching::Fetching(FetchingParts parts)
    : m_parts(std::move(parts))
    , m_gates(m_parts.chance)
    , m_alarm(m_parts.clock, this, [this] { look(); })
{
}

Fetching::~Fetching() = default;

Fetching::Entry *Fetching::find(AccountId account) const
{
    const auto found = m_entries.find(account);
    return found == m_entries.end() ? nullptr : found->second.get();
}

std::unique_ptr<Fetching::Entry> Fetching::makeEntry(const Account &account)
{
    auto entry = std::make_unique<Entry>();
    entry->line = std::make_unique<FetchLine>(account, m_parts.factory, m_parts.clock, m_parts.secrets);
    FetchLine *const line = entry->line.get();
    Entry *const raw = entry.get();
    connect(line, &FetchLine::changed, this, &Fetching::changed);
    connect(line, &FetchLine::caughtUp, this, [this, raw] { caughtUp(*raw); });
    connect(line, &FetchLine::ended, this, [this, raw](const FetchEnd &end) { ended(*raw, end); });
    connect(line, &FetchLine::secretMissing, this, [this, raw](const Error &error) {
        withoutSecret(*raw, error);
    });
    if (account.incoming.interval > 0s)
        entry->nextPoll = m_parts.clock.now();
    return entry;
}

void Fetching::setAccounts(const QList<Account> &accounts)
{
    m_order.clear();
    for (const Account &account : accounts) {
        if (!receives(account))
            continue;
        m_order << account.id;
        Entry *const entry = find(account.id);
        if (!entry) {
            m_entries.emplace(account.id, makeEntry(account));
            continue;
        }
        const Incoming before = entry->line->account().incoming;
        entry->isRemoved = false;
        entry->line->update(account);
        if (before != account.incoming) {
            m_gates.opened(account.id);
            entry->isWanted = account.incoming.interval > 0s; // its run ends first
        }
    }
    for (auto entry = m_entries.begin(); entry != m_entries.end();) {
        if (m_order.contains(entry->first)) {
            ++entry;
            continue;
        }
        answer(*entry->second, failure(ErrorCode::NotFound, u"the account receives nothing any more"_s));
        entry->second->isRemoved = true;
        entry->second->line->abort();
        entry = entry->second->line->isRunning() ? std::next(entry) : m_entries.erase(entry);
    }
    setGates();
    m_alarm.ringSoon();
    Q_EMIT changed();
}

void Fetching::setGates()
{
    QList<Account> accounts;
    QHash<AccountId, AccountCondition> conditions;
    for (const auto &[id, entry] : m_entries) {
        accounts << facingServer(entry->line->account());
        conditions.insert(id, m_gates.condition(id));
    }
    m_gates.load(accounts, conditions);
}

void Fetching::setHindrance(Hindrance hindrance, const QString &detail)
{
    if (std::exchange(m_hindrance, hindrance) == hindrance)
        return;
    m_hindranceDetail = detail;
    for (const auto &[id, entry] : m_entries) {
        if (hindrance == Hindrance::Offline)
            entry->line->stop();
        else if (hindrance == Hindrance::None && entry->nextPoll.isValid())
            entry->nextPoll = m_parts.clock.now();
    }
    m_alarm.ringSoon();
    Q_EMIT changed();
}

// What runs comes to an orderly end, as when it is stopped; what is resumed is looked at at once.
void Fetching::setSuspended(const QSet<AccountId> &accounts)
{
    const QSet<AccountId> before = std::exchange(m_suspended, accounts);
    for (const auto &[id, entry] : m_entries) {
        if (before.contains(id) && !accounts.contains(id) && entry->nextPoll.isValid()) {
            entry->nextPoll = m_parts.clock.now();
        } else if (!before.contains(id) && accounts.contains(id)) {
            entry->line->stop();
            answer(*entry, failure(ErrorCode::Conflict, suspendedWords()));
        }
    }
    m_alarm.ringSoon();
    Q_EMIT changed();
}

void Fetching::setReachability(Reachability reachability)
{
    m_gates.reachabilityChanged(reachability, m_parts.clock.now());
    m_alarm.ringSoon();
    Q_EMIT changed();
}

void Fetching::provideSecret(AccountId account, Side side, const QString &secret)
{
    Entry *const entry = find(account);
    if (!entry)
        return;
    entry->line->provide(side, secret);
    m_gates.opened(account);
    entry->isWanted = entry->isWanted || entry->nextPoll.isValid();
    m_alarm.ringSoon();
}

bool Fetching::isDue(const Entry &entry, const QDateTime &now) const
{
    if (m_hindrance != Hindrance::None || entry.isRemoved || m_suspended.contains(entry.id()))
        return false;
    if (!m_gates.isOpen(entry.id(), now))
        return false;
    return entry.isWanted || entry.changesWait || (entry.nextPoll.isValid() && entry.nextPoll <= now);
}

void Fetching::look()
{
    if (m_closed)
        return;
    const QDateTime now = m_parts.clock.now();
    QDateTime next = m_gates.nextOpening(now);
    for (const auto &[id, entry] : m_entries) {
        const bool due = isDue(*entry, now);
        if (due && !entry->line->isRunning()) {
            entry->isWanted = false;
            entry->changesWait = false;
            plan(*entry); // or the next look would take it for due once more
            entry->line->run();
        } else if (due && entry->nextPoll.isValid() && entry->nextPoll <= now) {
            entry->line->lookAgain(); // it listens to one folder, and there are others
            plan(*entry);
        }
        // One that is due and hindered waits for the hindrance, and not for a time that is over.
        if (entry->nextPoll > now && (!next.isValid() || entry->nextPoll < next))
            next = entry->nextPoll;
    }
    m_alarm.ringAt(next);
    Q_EMIT changed();
}

void Fetching::plan(Entry &entry)
{
    const std::chrono::milliseconds interval = entry.line->account().incoming.interval;
    const double share = 0.9 + 0.2 * m_parts.chance();
    entry.nextPoll = interval > 0ms
        ? m_parts.clock.now().addMSecs(static_cast<qint64>(double(interval.count()) * share))
        : QDateTime();
}

void Fetching::caughtUp(Entry &entry)
{
    entry.lastSuccess = m_parts.clock.now();
    entry.isWanted = false;
    m_gates.succeeded(entry.id());
    plan(entry);
    answer(entry, {});
    m_alarm.ringSoon();
    Q_EMIT changed();
}

void Fetching::ended(Entry &entry, const FetchEnd &end)
{
    const QDateTime now = m_parts.clock.now();
    if (end.kind == AttemptEndKind::Concluded) {
        entry.lastSuccess = now;
        m_gates.succeeded(entry.id());
    } else if (end.kind == AttemptEndKind::TransportFault) {
        m_gates.broken(entry.id(), end.detail);
    } else {
        AttemptEnd attempt;
        attempt.kind = end.kind;
        attempt.detail = end.detail;
        attempt.retryAfter = end.retryAfter;
        m_gates.failed(entry.id(), attempt, now);
    }
    if (end.kind == AttemptEndKind::LoginTrouble) {
        entry.line->doubtSecret();
        Q_EMIT secretWanted(entry.id(), end.detail);
    }
    plan(entry);
    const Gate gate = m_gates.condition(entry.id()).gate;
    if (gate.kind != GateKind::None && gate.until.isValid() && entry.nextPoll.isValid())
        entry.nextPoll = gate.until;
    if (end.kind == AttemptEndKind::LocalTrouble && entry.nextPoll.isValid())
        entry.nextPoll = now.addMSecs(std::chrono::milliseconds(localPause).count());
    const bool isWell = end.kind == AttemptEndKind::Concluded;
    answer(entry, isWell ? Result<>() : failure(ErrorCode::Unavailable, end.detail));
    if (entry.isRemoved) {
        entry.line.release()->deleteLater(); // it is the one that tells
        m_entries.erase(
            std::ranges::find_if(m_entries, [&](const auto &known) { return known.second.get() == &entry; }));
    }
    m_alarm.ringSoon();
    Q_EMIT changed();
    closeIfQuiet();
}

void Fetching::withoutSecret(Entry &entry, const Error &error)
{
    const QDateTime again = m_parts.clock.now().addMSecs(std::chrono::milliseconds(keyringPause).count());
    const bool isLocked = error.code == ErrorCode::Unavailable;
    m_gates.withoutSecret(entry.id(), error.detail, isLocked ? again : QDateTime());
    Q_EMIT secretWanted(entry.id(), error.detail);
    if (entry.nextPoll.isValid() && isLocked)
        entry.nextPoll = again;
    answer(entry, std::unexpected(error));
    m_alarm.ringSoon();
    Q_EMIT changed();
    closeIfQuiet();
}

void Fetching::close(std::function<void()> closed)
{
    m_closed = std::move(closed);
    for (const auto &[id, entry] : m_entries) {
        answer(*entry, failure(ErrorCode::Unavailable, u"Mailroom is closed"_s));
        entry->line->stop();
    }
    m_parts.clock.callAfter(closingPatience, this, [this] {
        for (const auto &[id, entry] : m_entries)
            entry->line->abort();
    });
    closeIfQuiet();
}

void Fetching::closeIfQuiet()
{
    const bool isQuiet =
        std::ranges::none_of(m_entries, [](const auto &entry) { return entry.second->line->isRunning(); });
    if (!m_closed || !isQuiet)
        return;
    // Not from within a fetcher's own call.
    m_parts.clock.callAfter(0ms, this, [this] {
        if (const auto closed = std::exchange(m_closed, [] { }))
            closed();
    });
}

} // namespace mailroom
