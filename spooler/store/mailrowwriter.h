// Changes of single rows of received mail, inside a transaction that the caller has open.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <optional>

namespace mailroom {

class Database;

// What is new in a folder. Whoever puts a row in counts it before the transaction ends; of what is changed or
// removed triggers take care.
struct FolderGrowth {
    qint64 total = 0;
    qint64 unread = 0;
    qint64 toFetch = 0;
};
Result<> countAdded(Database &database, FolderId folder, const FolderGrowth &growth);
Result<> countAdded(Database &database, MailId mail);

// With what waits of them to be told: they are gone on the server, too.
Result<> removeMail(Database &database, const QList<MailId> &mail);

// Where the server keeps it now; what waits for its number goes on.
Result<> placeMail(Database &database, MailId mail, FolderId folder, std::optional<qint64> uid);

// The number of a message that was here without one, with the flags that the server knows of it.
Result<> giveUid(Database &database, MailId mail, qint64 uid, MailFlags serverFlags);

// What is shown when the server has these: with the changes that it was not told yet.
Result<MailFlags> withPending(Database &database, MailId mail, MailFlags serverFlags);

Result<> noteEvent(Database &database, MailId mail, const QString &kind, const QString &detail);

} // namespace mailroom
