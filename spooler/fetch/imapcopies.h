// Whether a message is in a folder of the server already: before what cannot be said twice is said again.
#pragma once

#include "spooler/fetch/imapsession.h"

namespace mailroom {

struct ImapCopy {
    QString messageId; // empty: nobody can tell
    qint64 size = 0; // in octets; 0: any
};

ImapCopy describeCopy(const Result<QByteArray> &firstOctets, qint64 size);

// As the server has the message of that UID in the open folder.
Coroutine<ImapCopy> describeImapCopy(ImapSession &session, qint64 uid);

// The UID of the newest such message in `folder`, which is opened for it.
Coroutine<std::optional<qint64>> findImapCopy(ImapSession &session, FolderRow folder, ImapCopy copy);

} // namespace mailroom
