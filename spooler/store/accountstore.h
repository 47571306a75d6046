// Accounts and what keeps them from sending.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QHash>
#include <QList>

namespace mailroom {

class Database;

// Thread: that of the database. Each function is one transaction.
class AccountStore {
public:
    explicit AccountStore(Database &database);

    Result<QList<Account>> all(); // in the user's order
    // A new account takes the mail that has none because there was none.
    Result<AccountId>
    save(const Account &account); // InvalidInput names the field; Conflict: the name is taken
    // Under its own number, in a database that has no account of that number or name; else Conflict.
    Result<> restore(const Account &account);
    Result<> remove(AccountId account); // its waiting messages stay and wait with gate NoTransport
    Result<QHash<AccountId, AccountCondition>> conditions();

private:
    Database &m_database;
};

} // namespace mailroom
