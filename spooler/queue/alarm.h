// Rings once, at the earliest of the times that it was asked for.
#pragma once

#include "spooler/clock.h"

#include <utility>

namespace mailroom {

// Thread and owner: those of `context`, which must outlive it.
class Alarm {
public:
    Alarm(Clock &clock, QObject *context, std::function<void()> ring)
        : m_clock(clock)
        , m_context(context)
        , m_ring(std::move(ring))
    {
    }

    void ringAt(const QDateTime &when)
    {
        // A planned time that is over and did not ring: the clock was set, or the machine slept.
        const bool rings = m_planned.isValid() && m_planned <= when && m_planned >= m_clock.now();
        if (!when.isValid() || rings)
            return;
        m_planned = when;
        const auto delay = std::chrono::milliseconds(std::max<qint64>(0, m_clock.now().msecsTo(when)));
        m_clock.callAfter(delay, m_context, [this, plan = ++m_plan] {
            if (plan != m_plan)
                return; // an earlier time was asked for since
            m_planned = {};
            m_ring();
        });
    }

    void ringSoon() { ringAt(m_clock.now()); }

private:
    Clock &m_clock;
    QObject *m_context;
    std::function<void()> m_ring;
    QDateTime m_planned; // invalid: none
    quint64 m_plan = 0;
};

} // namespace mailroom
