// A profile as other processes read it.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/result.h"

#include <QHash>
#include <QList>
#include <QString>

#include <optional>

namespace mailroom {

// What a command can tell about who works on the profile.
enum class Instance { None, Running };
Instance runningInstance(const QString &profile);

// Reading needs nobody: the database is opened read-only. A profile that does not exist yet has no accounts.
Result<QList<Account>> readAccounts(const QString &profile);

struct AccountsSituation {
    QList<Account> accounts;
    QHash<AccountId, AccountCondition> conditions;
    QList<RecipientList> lists;
    bool suspended = false;
};
Result<AccountsSituation> readSituation(const QString &profile);

// What is wrong with the database, after reading all of it; nothing: it is well, or not made yet.
std::optional<Error> databaseFault(const QString &profile);

// By name, by address or by number. NotFound: the sentence names those that there are.
Result<Account> accountNamed(const QList<Account> &accounts, const QString &name);
Result<Account> accountIn(const QString &profile, const QString &name); // reads them first

} // namespace mailroom
