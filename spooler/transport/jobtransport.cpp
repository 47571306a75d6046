#include "spooler/transport/jobtransport.h"

namespace mailroom {

JobTransport::JobTransport(const Account &account, Clock &clock) : m_account(account), m_clock(clock) { }

JobTransport::~JobTransport() = default;

int JobTransport::freeSlots() const
{
    return std::max(0, m_account.server.connections - static_cast<int>(m_jobs.size()));
}

void JobTransport::attempt(DeliveryRequest request)
{
    Q_ASSERT(freeSlots() > 0);
    const AttemptId id = request.attempt;
    const auto [job, isNew] = m_jobs.emplace(id, jobFor(std::move(request)));
    Q_ASSERT(isNew);
    // A caller does not expect the end of an attempt before attempt() has returned.
    QMetaObject::invokeMethod(
        job->second.get(), [job = job->second.get()] { job->begin(); }, Qt::QueuedConnection);
}

void JobTransport::endData(AttemptId attempt)
{
    if (const auto job = m_jobs.find(attempt); job != m_jobs.end())
        job->second->endData();
}

void JobTransport::abort(AttemptId attempt)
{
    if (const auto job = m_jobs.find(attempt); job != m_jobs.end())
        job->second->abort();
}

void JobTransport::settingsChanged(const Account &account)
{
    m_account = account;
    Q_EMIT configurationChanged();
    Q_EMIT slotFreed();
}

void JobTransport::end(AttemptId attempt, const AttemptEnd &end)
{
    // Not at once: a signal of what the job owns may be on its way back through it.
    m_jobs.extract(attempt).mapped().release()->deleteLater();
    Q_EMIT finished(attempt, end);
    Q_EMIT slotFreed();
}

} // namespace mailroom
