#include "spooler/store/uidlstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QHash<QString, UidlRow>> UidlStore::all(AccountId account)
{
    Statement select(m_database, u"SELECT uidl, first_seen, stored FROM seen_uidl WHERE account = ?"_s);
    if (auto run = select.run(account); !run)
        return std::unexpected(run.error());
    QHash<QString, UidlRow> rows;
    const auto read = select.each([&](Statement &row) {
        const QString key = row.text();
        const QDateTime seen = row.time();
        rows.insert(key, {.firstSeen = seen, .isStored = row.flag()});
    });
    if (!read)
        return std::unexpected(read.error());
    return rows;
}

Result<> UidlStore::see(AccountId account, const QStringList &keys, const QDateTime &now)
{
    return m_database.transaction([&]() -> Result<> {
        Result<> done;
        for (qsizetype i = 0; done && i < keys.size(); ++i) {
            Statement insert(
                m_database,
                u"INSERT INTO seen_uidl (account, uidl, first_seen, stored) VALUES (?, ?, ?, 0)"
                " ON CONFLICT DO NOTHING"_s);
            done = insert.run(account, keys.at(i), now);
        }
        return done;
    });
}

Result<> UidlStore::store(AccountId account, const QStringList &keys, const QDateTime &now)
{
    return m_database.transaction([&]() -> Result<> {
        Result<> done;
        for (qsizetype i = 0; done && i < keys.size(); ++i) {
            Statement insert(
                m_database,
                u"INSERT INTO seen_uidl (account, uidl, first_seen, stored) VALUES (?, ?, ?, 1)"
                " ON CONFLICT (account, uidl) DO UPDATE SET stored = 1"_s);
            done = insert.run(account, keys.at(i), now);
        }
        return done;
    });
}

Result<> UidlStore::forget(AccountId account, const QSet<QString> &present, const QDateTime &then)
{
    return m_database.transaction([&]() -> Result<> {
        Statement select(m_database, u"SELECT uidl FROM seen_uidl WHERE account = ? AND first_seen < ?"_s);
        if (auto run = select.run(account, then); !run)
            return run;
        QStringList gone;
        const auto read = select.each([&](Statement &row) {
            if (const QString key = row.text(); !present.contains(key))
                gone << key;
        });
        Result<> done = read;
        for (qsizetype i = 0; done && i < gone.size(); ++i) {
            Statement remove(m_database, u"DELETE FROM seen_uidl WHERE account = ? AND uidl = ?"_s);
            done = remove.run(account, gone.at(i));
        }
        return done;
    });
}

} // namespace mailroom
