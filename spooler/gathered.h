// Gathers what changed, so that a busy thread does not flood its listeners.
#pragma once

#include "spooler/queue/alarm.h"

#include <QList>
#include <QSet>

#include <algorithm>

namespace mailroom {

// Thread and owner: those of `context`, which outlives it. Tells at most ten times a second; the first time
// at once. An empty list: more than 1,000, or all.
template <typename IdType> class Gathered {
public:
    Gathered(Clock &clock, QObject *context, std::function<void(const QList<IdType> &)> tell)
        : m_clock(clock)
        , m_alarm(clock, context, [this] { send(); })
        , m_tell(std::move(tell))
    {
    }

    void add(const QSet<IdType> &ids)
    {
        if (ids.isEmpty())
            return;
        if (!m_all)
            m_ids.unite(ids);
        if (m_ids.size() > mostNamed)
            addAll();
        plan();
    }

    void addAll() // too many to be named
    {
        m_all = true;
        m_ids.clear();
        plan();
    }

private:
    static constexpr std::chrono::milliseconds interval{100};
    static constexpr qsizetype mostNamed = 1000;

    void plan()
    {
        const QDateTime now = m_clock.now();
        const QDateTime next = m_sent.isValid() ? m_sent.addMSecs(interval.count()) : now;
        m_alarm.ringAt(
            std::clamp(next, now, now.addMSecs(interval.count()))); // the clock may have been set back
    }

    void send()
    {
        m_sent = m_clock.now();
        m_all = false;
        const QSet<IdType> ids = std::exchange(m_ids, {});
        m_tell(QList<IdType>(ids.begin(), ids.end()));
    }

    Clock &m_clock;
    Alarm m_alarm;
    std::function<void(const QList<IdType> &)> m_tell;
    QSet<IdType> m_ids;
    bool m_all = false;
    QDateTime m_sent;
};

} // namespace mailroom
