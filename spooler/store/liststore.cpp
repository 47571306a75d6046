#include "spooler/store/liststore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

ListStore::ListStore(Database &database) : m_database(database) { }

Result<QList<RecipientList>> ListStore::all()
{
    Statement select(m_database, u"SELECT list FROM recipient_list ORDER BY name_key"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<RecipientList> lists;
    const auto read = select.each([&](Statement &row) {
        lists << recipientListFromJson(QJsonDocument::fromJson(row.text().toUtf8()).object());
    });
    if (!read)
        return std::unexpected(read.error());
    return lists;
}

Result<> ListStore::save(const RecipientList &list)
{
    return m_database.transaction([&]() -> Result<> {
        const auto others = all();
        if (!others)
            return std::unexpected(others.error());
        if (const QString fault = listFault(list, *others); !fault.isEmpty())
            return failure(ErrorCode::InvalidInput, fault);
        const QByteArray json = QJsonDocument(toJson(list)).toJson(QJsonDocument::Compact);
        Statement insert(
            m_database,
            u"INSERT INTO recipient_list (name_key, list) VALUES (?, ?)"
            " ON CONFLICT (name_key) DO UPDATE SET list = excluded.list"_s);
        return insert.run(listKey(list.name), QString::fromUtf8(json));
    });
}

Result<> ListStore::remove(const QString &name)
{
    return m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM recipient_list WHERE name_key = ?"_s);
        if (auto run = remove.run(listKey(name)); !run)
            return run;
        if (remove.changedRows() == 0)
            return failure(ErrorCode::NotFound, u"there is no list \"%1\""_s.arg(name));
        return {};
    });
}

} // namespace mailroom
