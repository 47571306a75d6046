#include "spooler/queue/queuemanager.h"

#include "spooler/mail/verp.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/verpsecret.h"
#include "spooler/store/workmode.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto tickInterval = 1min; // also notices that the machine slept or its clock was set
    constexpr int ticksBetweenLateWork = 5;
    constexpr auto graceOnTheWire = 2s;
    constexpr int mostPostponed = 64; // in one turn of the event loop

} // namespace

QueueManager::QueueManager(QueueParts parts, QObject *parent)
    : QObject(parent)
    , m_parts(std::move(parts))
    , m_gates(m_parts.chance)
    , m_allowance(m_parts.database)
    , m_reporter(m_parts.database, m_parts.contents, m_parts.phrases)
    , m_lateness(m_parts.outbox, m_parts.commits, m_reporter)
    , m_rights(m_parts.dns, m_parts.clock)
    , m_rerouting(m_parts.database, m_parts.commits, m_reporter, m_rights)
    , m_attempts(m_parts.outbox, m_parts.contents, m_parts.commits, m_reporter, m_parts.clock)
    , m_pump(m_parts.clock, this, [this] { pump(); })
    , m_wake(m_parts.clock, this, [this] { wake(); })
{
    connect(&m_rights, &SenderRights::known, this, &QueueManager::look);
    connect(&m_attempts, &AttemptRunner::ended, this, &QueueManager::handleEnd);
    connect(&m_attempts, &AttemptRunner::heardFrom, this, [this](AccountId account) {
        if (const auto line = m_lines.find(account); line != m_lines.end())
            line->second->prove();
    });
    connect(&m_attempts, &AttemptRunner::released, this, [this](AccountId account) {
        if (const auto line = m_lines.find(account); line != m_lines.end())
            line->second->due().lookAgain();
        m_pump.ringSoon();
        checkStopped();
    });
    connect(&m_attempts, &AttemptRunner::misbehaved, this, &QueueManager::switchOff);
    connect(&m_parts.commits, &CommitGroup::recovered, this, &QueueManager::look);
}

QueueManager::~QueueManager() = default;

Result<> QueueManager::start()
{
    const auto suspended = m_parts.outbox.isSuspended();
    const auto workMode = storedWorkMode(m_parts.database);
    if (!suspended || !workMode)
        return std::unexpected(suspended ? workMode.error() : suspended.error());
    m_pauses.setFlag(Pause::Suspended, *suspended);
    m_pauses.setFlag(Pause::Offline, *workMode == WorkMode::Offline);
    if (auto loaded = reloadAccounts(); !loaded)
        return loaded;
    for (const auto &[id, line] : m_lines) { // a password may be known by now
        const Gate gate = m_gates.condition(id).gate;
        if (gate.kind == GateKind::Login && !gate.until.isValid())
            record(m_gates.opened(id));
        else
            m_rerouting.note({{id, m_gates.condition(id)}}, m_parts.clock.now());
    }
    m_parts.clock.callAfter(tickInterval, this, [this] { tick(); });
    noteStanding();
    return {};
}

Result<> QueueManager::reloadAccounts()
{
    m_parts.commits.flush(); // conditions are read back
    const auto accounts = m_parts.accounts.all();
    if (!accounts)
        return std::unexpected(accounts.error());
    const auto conditions = m_parts.accounts.conditions();
    if (!conditions)
        return std::unexpected(conditions.error());
    m_gates.load(*accounts, *conditions);
    const auto allowed = m_allowance.load(*accounts, m_parts.clock.now());
    if (!allowed)
        return std::unexpected(allowed.error());
    record(*allowed);
    if (std::ranges::any_of(*accounts, [](const Account &a) { return !a.policy.ownReturnPaths.isEmpty(); })) {
        const auto secret = verpSecret(m_parts.database);
        if (!secret)
            return std::unexpected(secret.error());
        m_returnPathSecret = *secret;
    }
    watchBattery();
    m_rerouting.load(*accounts);
    QSet<AccountId> present;
    for (const Account &account : *accounts) {
        present.insert(account.id);
        const auto line = m_lines.find(account.id);
        if (line == m_lines.end()) {
            addLine(account);
        } else if (line->second->account() != account || !line->second->refusal().isEmpty()) {
            line->second->update(account);
            m_asked.remove(account.id);
            if (m_gates.condition(account.id).gate.kind != GateKind::TransportFailed)
                record(m_gates.opened(account.id)); // what was wrong may be mended
        }
    }
    for (auto line = m_lines.begin(); line != m_lines.end();) {
        if (present.contains(line->first)) {
            ++line;
            continue;
        }
        line->second->retire();
        m_attempts.abortOf(line->first);
        line = line->second->running() == 0 ? m_lines.erase(line) : std::next(line);
    }
    shareServers();
    if (auto stranded = m_parts.accounts.strandOrphans(); !stranded)
        return stranded;
    look();
    return {};
}

void QueueManager::addLine(const Account &account)
{
    auto line = std::make_unique<AccountLine>(account, m_parts.transports, m_parts.secrets);
    connect(line.get(), &AccountLine::transportMade, this, [this, changed = line.get()] {
        hearTransport(*changed);
    });
    hearTransport(*line);
    connect(line.get(), &AccountLine::ready, this, [this] { m_pump.ringSoon(); });
    connect(line.get(), &AccountLine::secretMissing, this, [this, id = account.id](const Error &error) {
        handleMissingSecret(id, error);
    });
    m_lines.emplace(account.id, std::move(line));
}

void QueueManager::look()
{
    m_rerouting.lookAtAll();
    for (const auto &[id, line] : m_lines)
        line->due().forget();
    m_wake.ringSoon();
}

// What was submitted starts at once; when the rest of it is due is asked for once for many submissions.
void QueueManager::lookAgain()
{
    m_rerouting.lookAgain();
    for (const auto &[id, line] : m_lines)
        line->due().lookAgain();
    m_pump.ringSoon();
    m_wake.ringAt(m_parts.clock.now().addMSecs(std::chrono::milliseconds(betweenWakes).count()));
}

void QueueManager::wake()
{
    if (m_mode == Mode::Stopping || m_parts.commits.isIll())
        return;
    const QDateTime now = m_parts.clock.now();
    if (const auto followed = followClock(now); !followed) {
        m_parts.commits.fallIll(followed.error());
        return;
    }
    for (const auto &[id, line] : m_lines)
        line->due().lookAgain();
    const auto more = m_lateness.expire(now, m_attempts.busy());
    const auto doubts = m_lateness.settleDoubts(now);
    reroute();
    const auto next = m_parts.outbox.nextDue(now); // also of what has found an account just now
    if (!more || !doubts || !next) {
        m_parts.commits.fallIll(!more ? more.error() : !doubts ? doubts.error() : next.error());
        return;
    }
    pump();
    noteStanding();
    if (const QDateTime move = m_rerouting.nextMove(); move > now)
        m_wake.ringAt(move);
    const QDateTime soonest = now.addMSecs(std::chrono::milliseconds(betweenWakes).count());
    for (const QDateTime &when : {*next, m_gates.nextOpening(now), m_allowance.nextOpening(now)}) {
        if (when.isValid())
            m_wake.ringAt(std::max(when, soonest));
    }
    if (*more == Lateness::More::Yes || *doubts == Lateness::More::Yes)
        m_wake.ringAt(soonest);
}

void QueueManager::tick()
{
    m_parts.clock.callAfter(tickInterval, this, [this] { tick(); });
    if (m_mode == Mode::Stopping || m_parts.commits.isIll())
        return;
    watchBattery();
    m_attempts.endOverdue(m_parts.clock.now());
    wake();
    if (++m_ticks % ticksBetweenLateWork == 0)
        doLateWork();
}

void QueueManager::doLateWork()
{
    const QDateTime now = m_parts.clock.now();
    if (m_mode == Mode::Stopping || !m_parts.commits.flush())
        return;
    bool more = false;
    for (const auto &done : {m_lateness.noticeDelays(now), m_lateness.forgetHistory(now)}) {
        if (!done) {
            m_parts.commits.fallIll(done.error());
            return;
        }
        more = more || *done == Lateness::More::Yes;
    }
    if (more)
        m_parts.clock.callAfter(betweenWakes, this, [this] { doLateWork(); });
    if (m_parts.commits.decisions() != m_decisions) // something may go again
        m_pump.ringSoon();
}

// A message on a page may have been held, cancelled or expired since, and the store may not know it yet.
bool QueueManager::catchUp()
{
    while (m_parts.commits.decisions() != m_decisions) {
        m_decisions = m_parts.commits.decisions();
        for (const auto &[id, line] : m_lines)
            line->due().forget();
        if (!m_parts.commits.flush())
            return false;
    }
    return !m_parts.commits.isIll();
}

void QueueManager::pump()
{
    if (m_mode == Mode::Running && !m_pauses && catchUp()) {
        for (const auto &[id, line] : m_lines)
            pumpLine(*line);
    }
    const bool idle = m_attempts.isIdle()
        && std::ranges::none_of(m_lines, [](const auto &entry) { return entry.second->isAsking(); });
    if (idle && !m_idle)
        Q_EMIT becameIdle();
    m_idle = idle;
    Q_EMIT pumped();
}

bool QueueManager::mayStart(const AccountLine &line, const QDateTime &now) const
{
    const Account &account = line.account();
    const AccountCondition condition = m_gates.condition(account.id);
    return line.room() > 0
        && m_allowance.gateOf(account, condition, now, line.running()).kind == GateKind::None;
}

// The first recipient goes alone, the others after him.
void QueueManager::giveOwnPath(const Account &account, DueMessage &message) const
{
    if (message.reversePath.isEmpty())
        return; // nobody is to hear of it
    message.recipients.resize(1);
    message.reversePath = ownReturnPath(
        message.reversePath, account.policy.ownReturnPaths, message.recipients.constFirst().id,
        m_returnPathSecret);
}

void QueueManager::pumpLine(AccountLine &line)
{
    const QDateTime now = m_parts.clock.now();
    const Account &account = line.account();
    int postponed = 0;
    while (postponed < mostPostponed && mayStart(line, now)) {
        const DueOrder order(account.id, account.policy.ageing);
        auto message = line.due().next(m_parts.outbox, order, now, m_attempts.busy());
        if (!message) {
            m_parts.commits.fallIll(message.error());
            return;
        }
        if (!message->has_value())
            return;
        if (!line.hasSecret()) {
            line.due().putBack(std::move(**message));
            line.askSecret(); // the keyring is asked only when there is mail to be sent
            return;
        }
        m_idle = false;
        Admitted admitted = m_allowance.admit(account, **message, now);
        if (admitted.message.recipients.isEmpty()) {
            m_attempts.postpone(**message, admitted.gates);
            ++postponed;
            continue;
        }
        if (!account.policy.ownReturnPaths.isEmpty())
            giveOwnPath(account, admitted.message);
        if (auto started = m_attempts.start(line, admitted.message, m_parts.chance); !started) {
            line.due().putBack(std::move(**message));
            m_parts.commits.fallIll(started.error());
            return;
        }
        m_allowance.started(account, admitted.message, now);
        Batch gates;
        gates.gates = admitted.gates;
        if (!gates.isEmpty())
            m_parts.commits.add(gates, Urgency::Soon);
    }
    if (postponed == mostPostponed)
        m_pump.ringSoon();
}

void QueueManager::pause(Pause why)
{
    m_pauses.setFlag(why);
    if (why == Pause::Offline) {
        m_attempts.abort(AttemptRunner::Which::NotOnTheWire);
        for (const auto &[id, line] : m_lines)
            line->transport().closeIdle();
    }
    noteStanding();
    m_pump.ringSoon();
}

void QueueManager::goOn(Pause why)
{
    m_pauses.setFlag(why, false);
    noteStanding();
    m_wake.ringSoon();
    m_pump.ringSoon();
}

LineFacts QueueManager::line(AccountId account)
{
    const auto found = m_lines.find(account);
    if (found == m_lines.end())
        return {.running = 0, .gate = {GateKind::NoTransport, {}, {}}, .isQuiet = true};
    AccountLine &line = *found->second;
    const QDateTime now = m_parts.clock.now();
    const bool isOpen = m_gates.isOpen(account, now);
    LineFacts facts;
    facts.running = line.running();
    if (!line.account().enabled)
        facts.gate = {GateKind::AccountOff, {}, {}};
    else if (m_pauses.testFlag(Pause::Offline))
        facts.gate = {GateKind::Offline, {}, {}};
    else if (!isOpen)
        facts.gate = m_gates.condition(account).gate;
    const bool canGo =
        line.account().enabled && isOpen && !m_pauses && m_mode == Mode::Running && !m_parts.commits.isIll();
    facts.isQuiet = facts.running == 0 && !line.isAsking() && (!canGo || line.due().isExhausted());
    return facts;
}

void QueueManager::forgetBackoffs(const QList<AccountId> &accounts)
{
    QList<AccountId> meant = accounts;
    if (meant.isEmpty()) {
        for (const auto &[id, line] : m_lines)
            meant << id;
    }
    record(m_gates.forgetBackoffs(meant, m_parts.clock.now()));
    const auto doubted = m_allowance.doubt(meant, m_parts.clock.now());
    if (!doubted) {
        m_parts.commits.fallIll(doubted.error());
        return;
    }
    record(*doubted);
    m_wake.ringSoon();
}

void QueueManager::setReachability(Reachability reachability)
{
    record(m_gates.reachabilityChanged(reachability, m_parts.clock.now()));
    m_wake.ringSoon();
}

void QueueManager::stop(std::function<void()> stopped)
{
    m_mode = Mode::Stopping;
    noteStanding();
    m_stopped = std::move(stopped);
    m_attempts.abort(AttemptRunner::Which::NotOnTheWire);
    m_parts.clock.callAfter(graceOnTheWire, this, [this] { m_attempts.abort(AttemptRunner::Which::All); });
    m_parts.commits.hurry();
    checkStopped();
}

void QueueManager::checkStopped()
{
    if (m_mode != Mode::Stopping || !m_stopped || !(m_attempts.isIdle() || m_parts.commits.isIll()))
        return;
    std::exchange(m_stopped, {})();
}

} // namespace mailroom
