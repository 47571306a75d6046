#include "spooler/leave.h"

#include "spooler/queue/queuemanager.h"
#include "spooler/statusboard.h"
#include "spooler/store/outboxviews.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Leave::Leave(LeaveParts parts) : m_parts(std::move(parts))
{
    connect(&m_parts.queue, &QueueManager::pumped, this, &Leave::look);
}

void Leave::begin(LogOffMode mode, const Answer<LogOffReport> &answer)
{
    if (m_answer)
        return answer(failure(ErrorCode::Conflict, u"busy: Mailroom is logging off already"_s));
    m_answer = answer;
    m_isQuiet = mode == LogOffMode::Quiet;
    m_waitsForWire = true;
    if (mode == LogOffMode::EmptyQueue) {
        m_isFlushing = true;
        const Answer<> flushed;
        flushed.future().then(this, [this](const Result<> &) { // where it cannot be flushed, it is left
            m_isFlushing = false;
            if (m_answer)
                m_parts.queue.pause(Pause::Leaving);
        });
        m_parts.board.flush({}, u"user"_s, flushed);
        return;
    }
    m_parts.queue.pause(Pause::Leaving);
    if (mode == LogOffMode::Abort)
        m_parts.queue.attempts().abort(AttemptRunner::Which::All);
    else if (mode == LogOffMode::NoWait)
        m_parts.queue.attempts().abort(AttemptRunner::Which::NotOnTheWire);
    m_waitsForWire = mode != LogOffMode::NoWait;
}

void Leave::look()
{
    if (!m_answer)
        return;
    const LogOffReport now = report();
    const bool isLeaving = !m_isFlushing && m_parts.queue.pauses().testFlag(Pause::Leaving);
    const bool isOver = now.running == 0 || (!m_waitsForWire && m_parts.queue.attempts().isAllOnTheWire());
    if (isLeaving && isOver)
        finish();
    else
        Q_EMIT progressed(now.queued, now.running);
}

LogOffReport Leave::report() const
{
    LogOffReport report;
    report.running = int(m_parts.queue.attempts().busy().size());
    if (const auto counts = OutboxViews(m_parts.database).counts())
        report.queued = counts->of(Filter::Waiting) + counts->of(Filter::Deferred);
    report.rest = report.running > 0 ? LogOffRest::OutboundRunning
        : report.queued > 0          ? LogOffRest::OutboundQueued
                                     : LogOffRest::Complete;
    return report;
}

void Leave::finish()
{
    m_parts.commits.flush();
    const Answer<LogOffReport> answer = *std::exchange(m_answer, std::nullopt);
    answer(report());
}

void Leave::cancel()
{
    m_isQuiet = false;
    m_parts.queue.goOn(Pause::Leaving);
    if (const auto answer = std::exchange(m_answer, std::nullopt))
        (*answer)(failure(ErrorCode::Conflict, u"it was cancelled"_s));
}

} // namespace mailroom
