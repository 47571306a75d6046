// Accounts whose receiving a person has suspended.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QSet>

namespace mailroom {

class Database;

// In the database of received mail; kept over a restart. Thread: that of the database.
class SuspensionStore {
public:
    explicit SuspensionStore(Database &database) : m_database(database) { }

    Result<QSet<AccountId>> all();
    Result<> add(const QSet<AccountId> &accounts);
    Result<> remove(const QSet<AccountId> &accounts);

private:
    Database &m_database;
};

} // namespace mailroom
