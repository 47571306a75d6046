// Where a profile keeps what: the folder given by --profile, or mailroom/default under the XDG data folder.
#pragma once

#include "spooler/result.h"

#include <QString>

namespace mailroom {

QString defaultProfile();

struct ProfilePaths {
    explicit ProfilePaths(const QString &profile);

    QString folder; // absolute
    QString database; // spool.sqlite; beside it search.sqlite, its index, which can be made again
    QString mailDatabase; // mail.sqlite: received mail
    QString lock; // spooler.lock: held by the one process that runs the spooler
    QString submissionLock; // submission.lock: held by one submitting program after the other
    QString drafts; // folder of attachment copies, one subfolder a draft
    QString sentHooks; // folder of programs that hear of each sent message
    QString arrivedHooks; // and of each that arrives
    QString copies; // folder of re-encoded copies of what waits; each can be made again
    QString temporary; // folder; emptied by the spooler at its start
};

// Makes the folders that are missing, mode 0700 whatever the umask. Refused when it cannot.
Result<> makeProfile(const ProfilePaths &paths);

// Removes what a crash left in the temporary folder; what is younger than an hour may be another process's.
void forgetTemporaryFiles(const ProfilePaths &paths);

// The name of the local socket that the running instance of this profile listens on.
QString instanceName(const QString &profile);

} // namespace mailroom
