// A message of the queue as `queue --json`, `run --json` and the demo show it.
#pragma once

#include "spooler/mail/views.h"

#include <QJsonObject>

namespace mailroom {

// queueId, messageId, subject, size, submitted, account, recipients: address, state, gate, attempts,
// nextAttempt, reply {code, status, text}, and deliveryStatus by RFC 8621 section 7. Times are ISO 8601 in
// UTC, null where there is none.
QJsonObject toJson(const MessageDetail &message);

// One entry of the timeline.
QJsonObject toJson(const EventRow &event);

// "550 5.1.1 no such user", or empty.
QString replyLine(const Reply &reply);

} // namespace mailroom
