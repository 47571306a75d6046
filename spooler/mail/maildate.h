// The Date of a message, as programs write it. [value]
#pragma once

#include <QByteArray>
#include <QDateTime>

namespace mailroom {

// RFC 5322 section 3.3 and its obsolete forms, leniently: comments, zone names, two-digit years, a missing
// weekday, zone or second. UTC; invalid when there is no such moment.
QDateTime mailDate(QByteArrayView field);

} // namespace mailroom
