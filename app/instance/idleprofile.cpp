#include "app/instance/idleprofile.h"

#include "spooler/profile.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

Result<std::unique_ptr<IdleProfile>> IdleProfile::take(const QString &profile)
{
    const ProfilePaths paths(profile);
    if (const auto made = makeProfile(paths); !made)
        return std::unexpected(made.error());
    std::unique_ptr<IdleProfile> idle(new IdleProfile);
    auto lock = ProfileLock::take(paths.lock);
    if (!lock)
        return std::unexpected(lock.error());
    idle->m_lock = std::move(*lock);
    auto database = Database::open(paths.database, OpenMode::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    idle->m_database = std::move(*database);
    // What a crash left in flight is settled before anybody judges its state.
    if (const auto recovered = OutboxStore(*idle->m_database).recover(QDateTime::currentDateTimeUtc());
        !recovered)
        return std::unexpected(recovered.error());
    return idle;
}

} // namespace mailroom
