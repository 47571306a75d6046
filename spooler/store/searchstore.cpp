#include "spooler/store/searchstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<> SearchStore::save(const QString &name, const QString &search)
{
    if (name.trimmed().isEmpty())
        return failure(ErrorCode::InvalidInput, u"a search needs a name"_s);
    return m_database.transaction([&]() -> Result<> {
        if (search.trimmed().isEmpty()) {
            Statement remove(m_database, u"DELETE FROM saved_search WHERE name = ?"_s);
            return remove.run(name);
        }
        Statement insert(
            m_database,
            u"INSERT INTO saved_search (name, search) VALUES (?, ?)"
            " ON CONFLICT (name) DO UPDATE SET search = excluded.search"_s);
        return insert.run(name, search);
    });
}

} // namespace mailroom
