#include "spooler/tallykeeper.h"

#include "spooler/queue/commitgroup.h"

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto countingDelay = 5s; // what belongs together is counted together
    constexpr auto countingPause = 20ms; // between two turns
    constexpr int eventsATurn = 1000;

} // namespace

TallyKeeper::TallyKeeper(Database &database, CommitGroup &commits, Clock &clock)
    : m_store(database)
    , m_commits(commits)
    , m_clock(clock)
    , m_alarm(clock, this, [this] { count(); })
{
    const auto plan = [this] { m_alarm.ringAt(m_clock.now().addDuration(countingDelay)); };
    connect(&commits, &CommitGroup::committed, this, plan);
    plan();
}

void TallyKeeper::count()
{
    if (m_commits.isIll())
        return; // the first commit that succeeds plans it again
    const auto counted = m_store.count(eventsATurn);
    if (counted && *counted > 0)
        m_alarm.ringAt(m_clock.now().addDuration(countingPause));
    else if (!counted)
        m_commits.fallIll(
            counted.error()); // what of the log is durable is found out there, once for all who write
}

} // namespace mailroom
