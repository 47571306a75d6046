#include "spooler/steproom.h"

#include "spooler/clock.h"
#include "spooler/queue/queuemanager.h"
#include "spooler/submissiongroup.h"

namespace mailroom {

StepRoom::StepRoom(StepRoomParts parts)
    : m_queue(parts.queue)
    , m_clock(parts.clock)
    , m_preparer(
          {.database = parts.database,
           .contents = parts.contents,
           .commits = parts.commits,
           .clock = parts.clock,
           .steps = parts.rules.steps,
           .phrases = parts.phrases,
           .pool = parts.pool ? parts.pool : &m_threads,
           .databaseFile = parts.databaseFile,
           .temporaryFolder = parts.temporaryFolder})
    , m_aftermath(
          {.database = parts.database,
           .outbox = parts.outbox,
           .contents = parts.contents,
           .commits = parts.commits,
           .clock = parts.clock,
           .hooks = parts.hooks,
           .pool = parts.pool ? parts.pool : &m_threads,
           .databaseFile = parts.databaseFile,
           .temporaryFolder = parts.temporaryFolder})
{
    const auto tell = [this](const QList<QueueId> &messages) {
        Q_EMIT changed(QSet<QueueId>(messages.begin(), messages.end()));
    };
    connect(&parts.commits, &CommitGroup::committed, &m_aftermath, &Aftermath::lookAfterCommit);
    connect(&parts.commits, &CommitGroup::recovered, &m_preparer, &Preparer::look);
    connect(&m_preparer, &Preparer::changed, this, tell);
    connect(&m_preparer, &Preparer::began, this, &StepRoom::began);
    connect(&m_preparer, &Preparer::readied, &m_queue, &QueueManager::lookAgain);
    connect(&m_preparer, &Preparer::rested, this, &StepRoom::lookForIdleness);
    connect(&m_aftermath, &Aftermath::changed, this, tell);
    connect(&m_aftermath, &Aftermath::hooksChanged, this, &StepRoom::hooksChanged);
    connect(&m_aftermath, &Aftermath::rested, this, &StepRoom::lookForIdleness);
    connect(&m_queue, &QueueManager::becameIdle, this, [this] {
        if (m_preparer.isIdle() && m_aftermath.isIdle())
            Q_EMIT becameIdle();
    });
}

void StepRoom::serve(SubmissionGroup &submissions)
{
    connect(&submissions, &SubmissionGroup::stepsWanted, &m_preparer, &Preparer::look);
    connect(&submissions, &SubmissionGroup::aftermathPlanned, &m_aftermath, &Aftermath::expect);
}

// Behind the queue's own look at what was made ready.
void StepRoom::lookForIdleness()
{
    m_clock.callAfter(std::chrono::milliseconds(0), this, [this] {
        if (m_queue.isIdle() && m_preparer.isIdle() && m_aftermath.isIdle())
            Q_EMIT becameIdle();
    });
}

Result<> StepRoom::setAccounts(const QList<Account> &accounts)
{
    if (auto ordered = m_preparer.setAccounts(accounts); !ordered)
        return ordered;
    m_aftermath.setSteps(m_preparer.steps());
    m_aftermath.expect();
    return {};
}

Result<> StepRoom::choose(QueueId message, PrepareChoice choice, const QString &by)
{
    return m_preparer.choose(message, choice, by);
}

} // namespace mailroom
