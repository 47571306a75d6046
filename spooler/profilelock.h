// One spooler a profile.
#pragma once

#include "spooler/result.h"

#include <QString>

#include <memory>

namespace mailroom {

// Held as long as it lives. The kernel lets go of it when the process dies in whatever way: a killed spooler
// never leaves a stale lock. The file itself stays.
class ProfileLock {
public:
    // Conflict: another process runs the spooler of this profile. Refused: the file cannot be made.
    static Result<std::unique_ptr<ProfileLock>> take(const QString &file);
    ~ProfileLock();
    ProfileLock(const ProfileLock &) = delete;
    ProfileLock &operator=(const ProfileLock &) = delete;

private:
    explicit ProfileLock(int descriptor);
    int m_descriptor;
};

} // namespace mailroom
