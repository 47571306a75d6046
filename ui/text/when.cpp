#include "ui/text/when.h"

#include "ui/text/words.h"

#include <QLocale>

#include <cmath>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 minute = 60;
    constexpr qint64 hour = 60 * minute;
    constexpr qint64 day = 24 * hour;

    int rounded(qint64 seconds, qint64 unit)
    {
        return static_cast<int>((seconds + unit / 2) / unit);
    }

    // The locale's short form without the seconds that some locales have in it.
    QString clockOf(const QDateTime &local)
    {
        QString format = QLocale().timeFormat(QLocale::ShortFormat);
        format.remove(u":ss"_s).remove(u".ss"_s);
        return QLocale().toString(local.time(), format);
    }

} // namespace

QString untilWords(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = (now.msecsTo(when) + 999) / 1000;
    if (!when.isValid() || seconds <= 0)
        return Words::tr("now");
    if (seconds < 90)
        return Words::tr("in %n s", nullptr, static_cast<int>(seconds));
    if (seconds < 90 * minute)
        return Words::tr("in %n min", nullptr, rounded(seconds, minute));
    if (seconds < 36 * hour)
        return Words::tr("in %n h", nullptr, rounded(seconds, hour));
    return Words::tr("in %n day(s)", nullptr, rounded(seconds, day));
}

QString agoWords(const QDateTime &when, const QDateTime &now)
{
    const qint64 seconds = when.secsTo(now);
    if (seconds < 45)
        return Words::tr("just now");
    if (seconds < 90 * minute)
        return Words::tr("%n min ago", nullptr, std::max(1, rounded(seconds, minute)));
    const QDateTime local = when.toLocalTime();
    const qint64 days = local.date().daysTo(now.toLocalTime().date());
    const QString clock = clockOf(local);
    if (days == 0)
        return clock;
    if (days == 1)
        return Words::tr("yesterday %1").arg(clock);
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString clockWords(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QString clock = clockOf(local);
    if (local.date() == now.toLocalTime().date())
        return clock;
    return QLocale().toString(local.date(), u"d MMM"_s) + u' ' + clock;
}

QString dateWords(const QDateTime &when, const QDateTime &now)
{
    const QDateTime local = when.toLocalTime();
    const QDate today = now.toLocalTime().date();
    if (!when.isValid() || local.date() == today)
        return when.isValid() ? clockOf(local) : QString();
    if (local.date().year() == today.year())
        return QLocale().toString(local.date(), u"d MMM"_s);
    return QLocale().toString(local.date(), QLocale::ShortFormat);
}

QString exactWords(const QDateTime &when)
{
    if (!when.isValid())
        return {};
    // Not the long form as a whole: it names the zone by an offset, to the second of its local mean time.
    const QDateTime local = when.toLocalTime();
    const QString clock = QLocale().timeFormat(QLocale::LongFormat).remove(u't').trimmed();
    return QLocale().toString(local.date(), QLocale::LongFormat) + u' '
        + QLocale().toString(local.time(), clock) + u' ' + local.timeZoneAbbreviation();
}

QString octetWords(qint64 octets)
{
    if (octets < 1000) // Qt's own word for it has no plural forms
        return Words::tr("%n byte(s)", nullptr, static_cast<int>(octets));
    const int digits = octets >= 10'000'000 || octets < 100'000 ? 0 : 1;
    return QLocale().formattedDataSize(octets, digits, QLocale::DataSizeSIFormat);
}

} // namespace mailroom
