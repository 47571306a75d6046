// Writes which accounts carry a message.
#pragma once

#include "spooler/store/outboxstore.h"

namespace mailroom {

// Those beside the message's own, so that lists show it under them, too. REQUIRES: a transaction.
Result<> writeFurtherAccounts(Database &database, QueueId id, const NewMessage &message);

// One more: the message's own when it has none.
Result<> noteAccount(Database &database, QueueId message, AccountId account);

} // namespace mailroom
