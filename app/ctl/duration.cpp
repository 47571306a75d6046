#include "app/ctl/duration.h"

#include "spooler/queue/retryschedule.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<std::chrono::milliseconds> durationFromText(const QString &text)
{
    const auto schedule = RetrySchedule::parse(text);
    if (!schedule || text.contains(u',') || text.contains(u'*')) {
        return failure(
            ErrorCode::InvalidInput, u"\"%1\" is not a length of time like 90s, 10m, 4h or 5d"_s.arg(text));
    }
    return schedule->delayAfter(1);
}

Result<QDateTime> timeFromText(const QString &text, const QDateTime &now)
{
    if (text.startsWith(u'+')) {
        return durationFromText(text.sliced(1)).transform([&](std::chrono::milliseconds delay) {
            return now.addMSecs(delay.count());
        });
    }
    const QDateTime time = QDateTime::fromString(text, Qt::ISODateWithMs);
    if (!time.isValid()) {
        return failure(
            ErrorCode::InvalidInput,
            u"\"%1\" is not a time like 2027-01-31T08:00, 2027-01-31T08:00:00Z or +10m"_s.arg(text));
    }
    return time.toUTC();
}

} // namespace mailroom
