#include "spooler/net/deadline.h"

namespace mailroom {

Deadline::Deadline(Clock &clock, QObject *context, std::function<void()> expired)
    : m_clock(clock)
    , m_context(context)
    , m_expired(std::move(expired))
{
}

void Deadline::start(std::chrono::milliseconds duration)
{
    m_duration = duration.count();
    m_due = now() + m_duration;
    m_running = true;
    if (m_armedFor == 0 || m_due < m_armedFor)
        arm(m_duration);
}

qint64 Deadline::now() const
{
    return m_clock.now().toMSecsSinceEpoch();
}

void Deadline::arm(qint64 delay)
{
    m_armedFor = now() + delay;
    m_clock.callAfter(std::chrono::milliseconds(delay), m_context, [this, call = ++m_call] {
        if (call == m_call)
            fire();
    });
}

void Deadline::fire()
{
    m_armedFor = 0;
    if (!m_running)
        return;
    const qint64 left = m_due - now();
    if (left > 0) {
        arm(std::min(left, m_duration)); // never longer: the wall clock may have been set back
        return;
    }
    m_running = false;
    m_expired();
}

} // namespace mailroom
