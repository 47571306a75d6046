#include "spooler/store/suspensionstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString nameOf(AccountId account)
    {
        return u"suspended."_s + QString::number(account.value);
    }

} // namespace

Result<QSet<AccountId>> SuspensionStore::all()
{
    Statement select(
        m_database, u"SELECT CAST(substr(name, 11) AS INTEGER) FROM setting WHERE name LIKE 'suspended.%'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QSet<AccountId> accounts;
    if (auto read = select.each([&](Statement &row) { accounts.insert(row.id<AccountId>()); }); !read)
        return std::unexpected(read.error());
    return accounts;
}

Result<> SuspensionStore::add(const QSet<AccountId> &accounts)
{
    return m_database.transaction([&]() -> Result<> {
        Statement insert(
            m_database, u"INSERT INTO setting (name, value) VALUES (?, '1') ON CONFLICT (name) DO NOTHING"_s);
        for (const AccountId account : accounts) {
            if (auto run = insert.run(nameOf(account)); !run)
                return run;
        }
        return {};
    });
}

Result<> SuspensionStore::remove(const QSet<AccountId> &accounts)
{
    return m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM setting WHERE name = ?"_s);
        for (const AccountId account : accounts) {
            if (auto run = remove.run(nameOf(account)); !run)
                return run;
        }
        return {};
    });
}

} // namespace mailroom
