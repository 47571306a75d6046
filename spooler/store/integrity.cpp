#include "spooler/store/integrity.h"

#include "spooler/store/database.h"

#include <QSqlError>
#include <QSqlQuery>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<> checkIntegrity(Database &database)
{
    QSqlQuery query(database.connection());
    if (!query.exec(u"PRAGMA quick_check(1)"_s) || !query.next())
        return std::unexpected(database.error(query.lastError()));
    if (const QString found = query.value(0).toString(); found != "ok"_L1)
        return failure(ErrorCode::Corrupt, u"the database is damaged: %1"_s.arg(found));
    query.finish();
    if (!query.exec(u"PRAGMA foreign_key_check"_s))
        return std::unexpected(database.error(query.lastError()));
    if (query.next()) {
        return failure(
            ErrorCode::Corrupt,
            u"the database is damaged: a row of %1 refers to nothing"_s.arg(query.value(0).toString()));
    }
    return {};
}

} // namespace mailroom
