// What all connections together may send and receive in a second, as it is kept in the outbox's database.
#pragma once

#include "spooler/result.h"

namespace mailroom {

class Database;

inline constexpr int mostBandwidth = 10'000'000; // KiB a second

Result<int> storedBandwidth(Database &database); // KiB a second; 0: no limit
Result<> storeBandwidth(Database &database, int kibPerSecond); // InvalidInput: less than none, or too much

} // namespace mailroom
