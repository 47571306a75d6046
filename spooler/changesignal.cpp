#include "spooler/changesignal.h"

using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto interval = 100ms;
    constexpr qsizetype mostNamed = 1000;

} // namespace

ChangeSignal::ChangeSignal(Clock &clock) : m_clock(clock), m_alarm(clock, this, [this] { send(); }) { }

void ChangeSignal::add(const QSet<QueueId> &messages)
{
    if (messages.isEmpty())
        return;
    if (!m_all)
        m_messages.unite(messages);
    if (m_messages.size() > mostNamed)
        addAll();
    plan();
}

void ChangeSignal::addAll()
{
    m_all = true;
    m_messages.clear();
    plan();
}

void ChangeSignal::plan()
{
    const QDateTime now = m_clock.now();
    const QDateTime next = m_sent.isValid() ? m_sent.addMSecs(interval.count()) : now;
    m_alarm.ringAt(std::clamp(next, now, now.addMSecs(interval.count()))); // the clock may have been set back
}

void ChangeSignal::send()
{
    m_sent = m_clock.now();
    m_all = false;
    const QSet<QueueId> messages = std::exchange(m_messages, {});
    Q_EMIT changed(QList<QueueId>(messages.begin(), messages.end()));
}

} // namespace mailroom
