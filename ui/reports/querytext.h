// A delivery query in words, and as it is kept among the saved filters.
#pragma once

#include "spooler/mail/statistics.h"

#include <QJsonObject>

namespace mailroom {

// What a mark of the dashboard asked for and the filter fields do not show: "refused or given up,
// example.com, 24 Nov – 25 Nov"; empty: nothing.
QString extraWords(const DeliveryQuery &query, const QDateTime &now);
DeliveryQuery withoutExtras(const DeliveryQuery &query);

QJsonObject queryToJson(const DeliveryQuery &query);
DeliveryQuery queryFromJson(const QJsonObject &json); // what is not understood is left out

} // namespace mailroom
