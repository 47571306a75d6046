// The rows of the status table in words.
#pragma once

#include "spooler/mail/status.h"
#include "ui/text/statetext.h"

namespace mailroom {

QString statusName(const StatusRow &row); // "Spooler", or the account's name
Look lookOf(const StatusRow &row); // "available", "suspended", "offline", "failed"
QString activityWords(const StatusRow &row, const QDateTime &now); // what goes on, or why nothing does

} // namespace mailroom
