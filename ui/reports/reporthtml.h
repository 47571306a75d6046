// The delivery report of one message as a page: for people, in their language, with the servers' own words.
#pragma once

#include "spooler/mail/views.h"

namespace mailroom {

// A whole HTML document that needs nothing else. Whatever comes from mail and servers is escaped.
QString deliveryReportHtml(const MessageDetail &message, const QDateTime &now);

} // namespace mailroom
