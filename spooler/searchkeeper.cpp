#include "spooler/searchkeeper.h"

#include "spooler/queue/commitgroup.h"

#include <QLoggingCategory>

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    Q_LOGGING_CATEGORY(searchLog, "mailroom.search")

    constexpr auto quiet = 5s; // since the last change: nobody is at work
    constexpr auto pause = 20ms; // between two steps
    constexpr auto pauseAtWork = 200ms; // where there is no quiet
    constexpr auto afterFailure = 60s;
    constexpr qint64 muchBehind = 20'000; // events; a search reads what they changed

} // namespace

SearchKeeper::SearchKeeper(Database &database, CommitGroup &commits, Clock &clock)
    : m_writer(database)
    , m_commits(commits)
    , m_clock(clock)
    , m_alarm(clock, this, [this] { step(); })
{
    noteChange(); // another program may have written meanwhile
}

void SearchKeeper::noteChange()
{
    m_changed = m_clock.now();
    m_alarm.ringAt(m_changed.addDuration(quiet));
}

void SearchKeeper::step()
{
    const QDateTime now = m_clock.now();
    const QDateTime begin = m_changed.addDuration(quiet);
    const bool isQuiet = begin <= now || m_changed > now; // the clock was set back
    if (m_commits.isIll() || (!isQuiet && m_writer.behind().value_or(0) < muchBehind))
        return m_alarm.ringAt(std::max(begin, now.addDuration(quiet)));
    const auto progress = m_writer.advance();
    if (!progress) {
        qCWarning(searchLog, "the search index waits: %s", qUtf8Printable(progress.error().detail));
        m_writer.close();
        m_alarm.ringAt(now.addDuration(afterFailure));
    } else if (*progress == SearchWriter::Progress::More) {
        m_alarm.ringAt(now.addDuration(isQuiet ? pause : pauseAtWork));
    } else {
        m_writer.close();
    }
}

} // namespace mailroom
