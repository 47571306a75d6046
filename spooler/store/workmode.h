// "Work offline", kept with the profile.
#pragma once

#include "spooler/mail/status.h"
#include "spooler/result.h"

namespace mailroom {

class Database;

// Thread: that of the database. Nothing stored: online.
Result<WorkMode> storedWorkMode(Database &database);
Result<> storeWorkMode(Database &database, WorkMode mode);

} // namespace mailroom
