// The delivery report of one message as a page: for people, in their language, with the servers' own words.
#pragma once

#include "spooler/mail/views.h"

#include <limits>

namespace mailroom {

// A whole HTML document that needs nothing else. Whatever comes from mail and servers is escaped. Any thread.
// `mostRows`: of each table; the rest is told by its number.
QString deliveryReportHtml(
    const MessageDetail &message, const QDateTime &now,
    qsizetype mostRows = std::numeric_limits<qsizetype>::max());

} // namespace mailroom
