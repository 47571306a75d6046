// The reports that the end of an attempt makes.
#pragma once

#include "spooler/queue/attempt.h"
#include "spooler/queue/reporter.h"

namespace mailroom {

// Failures; the end of a delay that had been reported; and, where a report of success was asked for and the
// next hop cannot be told so, that it was handed on (RFC 3461 section 5.2.2). Each kind is one report.
QList<MessageNote> attemptReports(const Attempt &attempt, Reporter &reporter, const QDateTime &now);

} // namespace mailroom
