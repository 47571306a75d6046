// Which deliveries a report is about.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QCommandLineParser>
#include <QList>

namespace mailroom {

// A time, or how long before `now`: "7d". Invalid for the empty text.
Result<QDateTime> pastTime(const QString &text, const QDateTime &now);

QList<QCommandLineOption> rangeOptions(); // --account, --since, --until
QList<QCommandLineOption> deliveryOptions(); // those, and what is known of a delivery

Result<StatisticsQuery>
statisticsQueryFrom(const QCommandLineParser &options, const QString &profile, const QDateTime &now);
Result<DeliveryQuery>
deliveryQueryFrom(const QCommandLineParser &options, const QString &profile, const QDateTime &now);

} // namespace mailroom
