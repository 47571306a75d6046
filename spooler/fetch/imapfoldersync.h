#pragma once

#include "spooler/fetch/imaplist.h"
#include "spooler/fetch/imapsession.h"

namespace mailroom {

// Makes a folder here what it is on the server: what is gone there, flags, and what is new, newest first.
// With QRESYNC or CONDSTORE only what changed is told; their word is checked against the number of messages,
// and where it does not fit everything is compared. Of a folder whose `status` says that nothing changed
// nothing is asked. What is known of the server's side moves on only after all of it is durable here, so that
// a kill at any point leaves nothing out.
Coroutine<> syncImapFolder(ImapSession &session, FolderRow folder, ImapStatus status);

} // namespace mailroom
