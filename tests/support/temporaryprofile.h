// A profile folder that is gone after the test.
#pragma once

#include "spooler/profile.h"

#include <QDir>
#include <QTemporaryDir>

namespace mailroom {

// Owned by the test; outlives every spooler on it.
class TemporaryProfile {
public:
    TemporaryProfile() : TemporaryProfile(QDir::tempPath()) { }
    explicit TemporaryProfile(const QString &below)
        : m_folder(below + QStringLiteral("/mailroom-XXXXXX"))
        , m_paths(m_folder.filePath(QStringLiteral("profile")))
    {
        Q_ASSERT(m_folder.isValid());
        const auto made = makeProfile(m_paths);
        Q_ASSERT(made.has_value());
    }

    QString folder() const { return m_paths.folder; }
    const ProfilePaths &paths() const { return m_paths; }

private:
    QTemporaryDir m_folder;
    ProfilePaths m_paths;
};

} // namespace mailroom
