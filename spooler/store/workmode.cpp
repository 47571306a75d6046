#include "spooler/store/workmode.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<WorkMode> storedWorkMode(Database &database)
{
    Statement select(database, u"SELECT value FROM setting WHERE name = 'work-mode'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const bool isOffline = select.next() && select.text() == u"1"_s;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return isOffline ? WorkMode::Offline : WorkMode::Online;
}

Result<> storeWorkMode(Database &database, WorkMode mode)
{
    return database.transaction([&]() -> Result<> {
        Statement update(
            database,
            u"INSERT INTO setting (name, value) VALUES ('work-mode', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        return update.run(QString::number(static_cast<int>(mode)));
    });
}

} // namespace mailroom
