// Searches of received mail that were given a name.
#pragma once

#include "spooler/result.h"

#include <QString>

namespace mailroom {

class Database;

// Thread: that of the database (receiving). Each function is one transaction.
class SearchStore {
public:
    explicit SearchStore(Database &database) : m_database(database) { }

    Result<> save(const QString &name, const QString &search); // an empty search removes it

private:
    Database &m_database;
};

} // namespace mailroom
