// Deliveries as other programs read them: CSV and JSON Lines, one row a recipient.
#pragma once

#include "spooler/mail/statistics.h"

#include <QByteArray>
#include <QJsonObject>

namespace mailroom {

// [values] RFC 4180, UTF-8. A cell that a spreadsheet would take for a formula (= + - @, tab) begins with an
// apostrophe.
QByteArray csvHeader();
QByteArray csvLine(const DeliveryRow &delivery);
QByteArray csvCell(const QString &text);

QJsonObject deliveryJson(const DeliveryRow &delivery);

QByteArray tableHeader(TableFormat format);
QByteArray tableLine(const DeliveryRow &delivery, TableFormat format); // with its end

} // namespace mailroom
