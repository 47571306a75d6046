#include "app/ctl/forecast.h"

#include "app/instance/profileaccess.h"
#include "app/terminal/await.h"
#include "app/terminal/messagetext.h"
#include "spooler/catalog.h"
#include "spooler/profile.h"

#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QJsonValue jsonTime(const QDateTime &time)
    {
        return time.isValid() ? QJsonValue(time.toUTC().toString(Qt::ISODateWithMs)) : QJsonValue();
    }

    QString localTime(const QDateTime &time)
    {
        return time.toLocalTime().toString(u"yyyy-MM-dd HH:mm"_s);
    }

    QString promiseWords(const Forecast &forecast)
    {
        if (forecast.waiting == 0)
            return u"nothing waits"_s;
        QStringList parts;
        if (forecast.today > 0)
            parts << u"%1 of %2 go today by %3"_s.arg(forecast.today)
                         .arg(forecast.waiting)
                         .arg(localTime(forecast.todayBy));
        if (forecast.restFrom.isValid())
            parts << u"%1 from %2 to %3"_s.arg(
                forecast.today > 0 ? u"the rest"_s : u"%1 go"_s.arg(forecast.waiting),
                localTime(forecast.restFrom), localTime(forecast.done));
        return parts.join(u", "_s);
    }

    QJsonObject rowJson(const AccountRow &row)
    {
        return {
            {u"account"_s, row.account.name},
            {u"waiting"_s, row.forecast.waiting},
            {u"today"_s, row.forecast.today},
            {u"todayBy"_s, jsonTime(row.forecast.todayBy)},
            {u"restFrom"_s, jsonTime(row.forecast.restFrom)},
            {u"done"_s, jsonTime(row.forecast.done)},
            {u"sentThisHour"_s, row.sentThisHour},
            {u"sentToday"_s, row.sentToday},
            {u"learnedMessagesPerHour"_s, row.learned.messagesPerHour},
            {u"learnedMessagesPerDay"_s, row.learned.messagesPerDay},
            {u"gate"_s, gateName(row.limit.kind)},
            {u"gateUntil"_s, jsonTime(row.limit.until)}};
    }

} // namespace

ExitCode printForecasts(Invocation &call)
{
    if (!QFileInfo::exists(ProfilePaths(call.profile).database)) {
        if (call.format == OutputFormat::Text)
            call.terminal.print(u"The outbox is empty."_s);
        return ExitCode::Ok;
    }
    const auto presence = runningInstance(call.profile) == Instance::Running ? SpoolerPresence::Running
                                                                             : SpoolerPresence::NotRunning;
    Catalog catalog(call.profile, presence);
    const auto accounts = await(catalog.accounts());
    if (!accounts)
        return call.terminal.complain(accounts.error());
    for (const AccountRow &row : *accounts) {
        if (call.format == OutputFormat::Json) {
            call.terminal.print(rowJson(row));
            continue;
        }
        call.terminal.print(u"%1: %2 (%3 sent in the last hour, %4 in the last day)"_s.arg(
            row.account.name, promiseWords(row.forecast), QString::number(row.sentThisHour),
            QString::number(row.sentToday)));
    }
    return ExitCode::Ok;
}

} // namespace mailroom
