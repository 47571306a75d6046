// The log of receipts that were given away or declined: each message is settled once.
#pragma once

#include "spooler/mail/receipt.h"
#include "spooler/result.h"

#include <QList>

namespace mailroom {

class Database;

// Thread: that of the database. Writing is part of its caller's transaction.
class ReceiptStore {
public:
    explicit ReceiptStore(Database &database);

    Result<bool> isSettled(const QString &messageId);
    Result<> settle(const GivenReceipt &receipt); // Conflict: it was before
    Result<QList<GivenReceipt>> all(int limit); // the latest first

private:
    Database &m_database;
};

} // namespace mailroom
