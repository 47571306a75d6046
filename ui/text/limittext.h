// Limits and what is known of a server, in words.
#pragma once

#include "spooler/mail/views.h"

#include <QString>

namespace mailroom {

// "37 of 120 go today by 17:40, the rest tomorrow from 08:05"; empty: nothing waits.
QString forecastWords(const Forecast &forecast, const QDateTime &now);

// What was sent, what was learned of the server and of its limits: one sentence a line.
QString knownWords(const AccountRow &account, const QDateTime &now);

QString priorityWords(Priority priority);

} // namespace mailroom
