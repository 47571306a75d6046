// The queue when somebody sets the machine's clock.
#include "spooler/queue/queuemanager.h"

namespace mailroom {

// Backoffs that began in what is the future again are over: how long they had to last is not known any more.
Result<> QueueManager::followClock(const QDateTime &now)
{
    const QDateTime last = std::exchange(m_lastWake, now);
    if (!last.isValid() || last <= now)
        return {};
    if (!m_parts.commits.flush())
        return failure(ErrorCode::Unavailable, m_parts.commits.illness());
    if (const auto followed = m_parts.outbox.followClockBack(now); !followed)
        return std::unexpected(followed.error());
    look();
    forgetBackoffs({});
    return {};
}

} // namespace mailroom
