// Personal lists.
#pragma once

#include "spooler/mail/recipientlist.h"
#include "spooler/result.h"

namespace mailroom {

class Database;

// Thread: that of the database. Each function is one transaction.
class ListStore {
public:
    explicit ListStore(Database &database);

    Result<QList<RecipientList>> all(); // by name
    // Takes the place of one with the same name. InvalidInput: one plain sentence.
    Result<> save(const RecipientList &list);
    Result<> remove(const QString &name); // NotFound: there is none

private:
    Database &m_database;
};

} // namespace mailroom
