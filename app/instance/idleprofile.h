#pragma once

#include "spooler/profilelock.h"
#include "spooler/result.h"
#include "spooler/store/database.h"

#include <memory>

namespace mailroom {

// A profile on which no spooler runs, taken for the time of one command: nothing is sent meanwhile, and no
// spooler can start. Main thread.
class IdleProfile {
public:
    // Makes the profile when it is missing. Conflict: a spooler holds it.
    static Result<std::unique_ptr<IdleProfile>> take(const QString &profile);

    Database &database() { return *m_database; }

private:
    IdleProfile() = default;

    std::unique_ptr<ProfileLock> m_lock;
    std::unique_ptr<Database> m_database;
};

} // namespace mailroom
