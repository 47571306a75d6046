#include "spooler/clock.h"

#include "spooler/slotwatch.h"

#include <QTimer>

namespace mailroom {

QDateTime SystemClock::now() const
{
    return QDateTime::currentDateTimeUtc();
}

void SystemClock::callAfter(std::chrono::milliseconds delay, QObject *context, std::function<void()> action)
{
    QTimer::singleShot(delay, context, [action = std::move(action)] {
        const SlotWatch watch("timer");
        action();
    });
}

} // namespace mailroom
