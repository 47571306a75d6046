#pragma once

#include "spooler/result.h"

class QDateTime;

namespace mailroom {

class Database;

// Whether something was written of late by a clock that was ahead of this one.
Result<bool> clockIsBehind(Database &database, const QDateTime &now);

// The clock was set back: what was written by the wrong time would wait until that time comes again. What
// waits for nothing is due now, a retry keeps its distance, a lifetime its length; what the user has
// scheduled stays. Answers whether anything had to follow. In a transaction.
Result<bool> followClockBack(Database &database, const QDateTime &now);

} // namespace mailroom
