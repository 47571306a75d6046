#pragma once

#include "spooler/result.h"

namespace mailroom {

class Database;

// Reads the whole database and compares its pages, rows and references. Corrupt: what is wrong first. Only
// reads; takes as long as reading the file.
Result<> checkIntegrity(Database &database);

} // namespace mailroom
