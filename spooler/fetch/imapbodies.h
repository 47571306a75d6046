#pragma once

#include "spooler/fetch/imapsession.h"
#include "spooler/fetch/imapsurvey.h"

namespace mailroom {

// Hands messages of the folder that is open to the intake, in the order given. Small ones come whole, because
// their header costs hardly less; of large ones, and of those whose body is not to come by the account's
// policy, the header. Asks for no more while the intake has too much. A message that the server cannot give
// is a fault of the run, and the rest comes. Of a folder that was never seen whole they are no news.
enum class ImapFolderSeen { Never, Before };
Coroutine<>
bringImapMessages(ImapSession &session, FolderRow folder, QList<ImapSurveyed> wanted, ImapFolderSeen seen);

// The bodies that are still to come by the account's policy, newest first.
Coroutine<> bringImapBodies(ImapSession &session, QList<FolderRow> folders);

// The bodies that somebody waits for; what else is going on has stopped for them.
Coroutine<> bringWantedBodies(ImapSession &session, QList<FolderRow> folders);

} // namespace mailroom
