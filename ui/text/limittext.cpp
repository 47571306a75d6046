#include "ui/text/limittext.h"

#include "ui/text/when.h"
#include "ui/text/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString fromWords(const QDateTime &when, const QDateTime &now)
    {
        const bool tomorrow = when.toLocalTime().date() == now.toLocalTime().date().addDays(1);
        const QString clock = when.toLocalTime().toString(u"HH:mm"_s);
        return tomorrow ? Words::tr("tomorrow from %1").arg(clock)
                        : Words::tr("from %1").arg(clockWords(when, now));
    }

} // namespace

QString forecastWords(const Forecast &forecast, const QDateTime &now)
{
    if (forecast.waiting == 0)
        return {};
    if (forecast.today == 0)
        return Words::tr("%1 go %2").arg(forecast.waiting).arg(fromWords(forecast.restFrom, now));
    const QString today = Words::tr("%1 of %2 go today by %3")
                              .arg(forecast.today)
                              .arg(forecast.waiting)
                              .arg(clockWords(forecast.todayBy, now));
    if (!forecast.restFrom.isValid())
        return today;
    return Words::tr("%1, the rest %2").arg(today, fromWords(forecast.restFrom, now));
}

QString knownWords(const AccountRow &account, const QDateTime &now)
{
    QStringList lines;
    lines << Words::tr("Sent: %1 in the last hour, %2 in the last day.")
                 .arg(account.sentThisHour)
                 .arg(account.sentToday);
    if (const QString forecast = forecastWords(account.forecast, now); !forecast.isEmpty())
        lines << Words::tr("Waiting: %1.").arg(forecast);
    if (account.learned.messagesPerHour > 0)
        lines << Words::tr("The provider takes %1 messages an hour.").arg(account.learned.messagesPerHour);
    if (account.learned.messagesPerDay > 0)
        lines << Words::tr("The provider takes %1 messages a day.").arg(account.learned.messagesPerDay);
    const ServerFacts &server = account.server;
    if (server.largestMessage > 0)
        lines << Words::tr("The server takes messages up to %1.").arg(octetWords(server.largestMessage));
    if (server.recipientsAtOnce > 0)
        lines << Words::tr("The server takes %1 recipients at once.").arg(server.recipientsAtOnce);
    if (server.connections > 0)
        lines << Words::tr("The server takes %1 connections at once.").arg(server.connections);
    if (server.greylisting.count() > 0)
        lines << Words::tr("The server accepts strangers after %1 s (greylisting).")
                     .arg(server.greylisting.count());
    return lines.join(u'\n');
}

QString priorityWords(Priority priority)
{
    switch (priority) {
    case Priority::Urgent:
        return Words::tr("urgent");
    case Priority::Normal:
        return Words::tr("normal");
    case Priority::NonUrgent:
        return Words::tr("not urgent");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
