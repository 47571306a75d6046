#include "spooler/store/bandwidthlimit.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<int> storedBandwidth(Database &database)
{
    Statement select(database, u"SELECT value FROM setting WHERE name = 'bandwidth'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const int kibPerSecond = select.next() ? select.text().toInt() : 0;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return std::clamp(kibPerSecond, 0, mostBandwidth);
}

Result<> storeBandwidth(Database &database, int kibPerSecond)
{
    if (kibPerSecond < 0 || kibPerSecond > mostBandwidth)
        return failure(
            ErrorCode::InvalidInput,
            u"a number of KiB a second from 0 (no limit) to %1 is expected"_s.arg(mostBandwidth));
    return database.transaction([&]() -> Result<> {
        Statement update(
            database,
            u"INSERT INTO setting (name, value) VALUES ('bandwidth', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        return update.run(QString::number(kibPerSecond));
    });
}

} // namespace mailroom
