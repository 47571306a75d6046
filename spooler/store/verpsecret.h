// What return addresses for single recipients are signed with (mail/verp.h): one secret a profile.
#pragma once

#include "spooler/result.h"

#include <QByteArray>

namespace mailroom {

class Database;

// Thread: that of the database.
Result<QByteArray> verpSecret(Database &database); // makes it, durably, when there is none
Result<QByteArray> knownVerpSecret(Database &database); // empty: none was ever needed. Only reads

} // namespace mailroom
