// The queue manager's dealings with its transports beside attempts: what they take, when they fail, who takes
// their mail then.
#include "spooler/queue/queuemanager.h"
#include "spooler/store/accountstore.h"

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto betweenKeyringQuestions = 1min;

} // namespace

void QueueManager::hearTransport(AccountLine &line)
{
    const AccountId id = line.account().id;
    m_attempts.watch(line.transport(), id);
    connect(&line.transport(), &Transport::slotFreed, this, [this] { m_pump.ringSoon(); });
    connect(&line.transport(), &Transport::flushWanted, this, [this, id] { Q_EMIT flushWanted(id); });
    connect(&line.transport(), &Transport::serverLearned, this, &QueueManager::learnServer);
    connect(&line.transport(), &Transport::recovered, this, [this, id] { forgetBackoffs({id}); });
    connect(&line.transport(), &Transport::configurationChanged, this, [this, id] {
        if (const auto found = m_lines.find(id); found != m_lines.end())
            askTransport(*found->second);
    });
    if (line.refusal().isEmpty())
        askTransport(line);
    else
        switchOff(id, line.refusal());
}

void QueueManager::askTransport(AccountLine &line)
{
    const auto takes = line.transport().takes();
    if (!takes || *takes == line.account().announced)
        return;
    if (const auto announced = m_parts.accounts.announce(line.account().id, *takes); !announced) {
        m_parts.commits.fallIll(announced.error());
        return;
    }
    QMetaObject::invokeMethod(this, &QueueManager::takingsChanged, Qt::QueuedConnection);
}

// It is asked no more until the user turns it on; its mail moves on, or waits.
void QueueManager::switchOff(AccountId account, const QString &why)
{
    record(m_gates.broken(account, why));
    QMetaObject::invokeMethod( // not from within its own call
        this, [this, account] { m_attempts.abortOf(account); }, Qt::QueuedConnection);
    m_wake.ringSoon();
}

// Mail that has no account, or whose account cannot carry it, looks for one.
void QueueManager::reroute()
{
    const QDateTime now = m_parts.clock.now();
    const auto wanted = m_rerouting.isWanted(now);
    const auto done = wanted && *wanted && m_parts.commits.flush() ? m_rerouting.run(m_gates, now)
                                                                   : Result<Rerouting::Progress>();
    if (!wanted || !done) {
        m_parts.commits.fallIll(wanted ? done.error() : wanted.error());
        return;
    }
    if (*done == Rerouting::Progress::Nothing)
        return;
    for (const auto &[id, line] : m_lines)
        line->due().forget();
    if (*done == Rerouting::Progress::ChangedAndMore)
        m_wake.ringAt(now.addMSecs(std::chrono::milliseconds(betweenWakes).count()));
}

void QueueManager::handleMissingSecret(AccountId account, const Error &error)
{
    const QDateTime now = m_parts.clock.now();
    const bool later = error.code == ErrorCode::Unavailable;
    const QDateTime until =
        later ? now.addMSecs(std::chrono::milliseconds(betweenKeyringQuestions).count()) : QDateTime();
    record(m_gates.withoutSecret(account, error.detail, until));
    if (later)
        m_wake.ringAt(until);
    if (!m_asked.contains(account)) {
        m_asked.insert(account);
        Q_EMIT secretWanted(account, error.detail);
    }
    m_pump.ringSoon();
}

void QueueManager::provideSecret(AccountId account, const QString &secret)
{
    const auto line = m_lines.find(account);
    if (line == m_lines.end())
        return;
    line->second->provide(secret);
    m_asked.remove(account);
    record(m_gates.opened(account));
    m_wake.ringSoon();
}

} // namespace mailroom
