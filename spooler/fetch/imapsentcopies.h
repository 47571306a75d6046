#pragma once

#include "spooler/fetch/imapsession.h"

namespace mailroom {

// Files copies of what was sent into the account's Sent folder, each once: it is looked for by its Message-ID
// first, since some providers file a copy by themselves, and since the reply to an earlier APPEND may have
// been lost. A copy that cannot be filed is a fault of the run; nothing is sent again because of it. Of mail
// in doubt the same look gives evidence: a copy there was made by the server that accepted it.
Coroutine<> fileSentCopies(ImapSession &session, QList<FolderRow> folders);

} // namespace mailroom
