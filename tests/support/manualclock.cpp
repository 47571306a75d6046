#include "tests/support/manualclock.h"

#include <QCoreApplication>
#include <QTimeZone>

#include <algorithm>

namespace mailroom {

void runPosted()
{
    // Each turn handles what the one before has posted; 3 quiet turns cover deferred deletes and zero timers.
    for (int turn = 0; turn < 3; ++turn) {
        QCoreApplication::sendPostedEvents();
        QCoreApplication::processEvents();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    }
}

ManualClock::ManualClock(const QDateTime &start) : m_now(start) { }

void ManualClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action)
{
    if (delay <= std::chrono::milliseconds::zero()) {
        QMetaObject::invokeMethod(context, std::move(action), Qt::QueuedConnection);
        return;
    }
    m_actions.push_back({m_now.addMSecs(delay.count()), ++m_order, context, std::move(action)});
}

bool ManualClock::runNext(const QDateTime &until)
{
    const auto next = std::ranges::min_element(
        m_actions, {}, [](const Planned &planned) { return std::pair(planned.when, planned.order); });
    if (next == m_actions.end() || next->when > until)
        return false;
    const Planned planned = std::move(*next);
    m_actions.erase(next);
    m_now = std::max(m_now, planned.when);
    if (planned.context)
        planned.action();
    runPosted();
    return true;
}

void ManualClock::advance(std::chrono::milliseconds delay)
{
    const QDateTime until = m_now.addMSecs(delay.count());
    runPosted();
    while (runNext(until)) { }
    m_now = until;
    runPosted();
}

void ManualClock::jump(std::chrono::milliseconds distance)
{
    m_now = m_now.addMSecs(distance.count());
    for (Planned &planned : m_actions)
        planned.when = planned.when.addMSecs(distance.count());
}

} // namespace mailroom
