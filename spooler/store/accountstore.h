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
    // Turns a transport that failed on again. A new account without a position comes after the others.
    Result<AccountId>
    save(const Account &account); // InvalidInput names the field; Conflict: the name is taken
    // Under its own number, in a database that has no account of that number or name; else Conflict.
    Result<> restore(const Account &account);
    Result<> remove(AccountId account); // its waiting mail stays and is routed anew
    Result<> strandOrphans(); // mail that an attempt gave back after its account was removed
    // The transport order. InvalidInput: it does not name every account once; NotFound: one does not exist.
    Result<> arrange(const QList<AccountId> &order);
    Result<> announce(AccountId account, const Takings &takes); // its transport was asked
    Result<QHash<AccountId, AccountCondition>> conditions();

private:
    Database &m_database;
};

} // namespace mailroom
