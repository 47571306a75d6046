#include "app/instance/profileaccess.h"

#include "app/instance/instanceclient.h"
#include "spooler/profile.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"
#include "spooler/store/integrity.h"
#include "spooler/store/liststore.h"
#include "spooler/store/outboxstore.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

Instance runningInstance(const QString &profile)
{
    return InstanceClient::connectTo(profile) ? Instance::Running : Instance::None;
}

Result<QList<Account>> readAccounts(const QString &profile)
{
    return readSituation(profile).transform([](const AccountsSituation &found) { return found.accounts; });
}

Result<AccountsSituation> readSituation(const QString &profile)
{
    const auto database = Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
    if (!database) {
        if (database.error().code == ErrorCode::NotFound)
            return AccountsSituation();
        return std::unexpected(database.error());
    }
    AccountStore store(**database);
    OutboxStore outbox(**database);
    const auto accounts = store.all();
    const auto conditions = store.conditions();
    const auto lists = ListStore(**database).all();
    const auto suspended = outbox.isSuspended();
    if (!accounts)
        return std::unexpected(accounts.error());
    if (!conditions)
        return std::unexpected(conditions.error());
    if (!lists)
        return std::unexpected(lists.error());
    if (!suspended)
        return std::unexpected(suspended.error());
    return AccountsSituation{*accounts, *conditions, *lists, *suspended};
}

std::optional<Error> databaseFault(const QString &profile)
{
    const auto database = Database::open(ProfilePaths(profile).database, OpenMode::ReadOnly);
    if (!database)
        return database.error().code == ErrorCode::NotFound ? std::nullopt : std::optional(database.error());
    const auto checked = checkIntegrity(**database);
    return checked ? std::nullopt : std::optional(checked.error());
}

Result<Account> accountNamed(const QList<Account> &accounts, const QString &name)
{
    QStringList names;
    for (const Account &account : accounts) {
        if (account.name == name)
            return account;
        names << account.name;
    }
    for (const Account &account : accounts) {
        if (account.address == name || QString::number(account.id.value) == name)
            return account;
    }
    return failure(
        ErrorCode::NotFound,
        names.isEmpty() ? u"there is no account \"%1\"; there is none at all"_s.arg(name)
                        : u"there is no account \"%1\"; there are: %2"_s.arg(name, names.join(", "_L1)));
}

Result<Account> accountIn(const QString &profile, const QString &name)
{
    return readAccounts(profile).and_then(
        [&](const QList<Account> &accounts) { return accountNamed(accounts, name); });
}

} // namespace mailroom
