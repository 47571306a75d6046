#pragma once

#include "spooler/fetch/imapsession.h"

namespace mailroom {

// Tells the server what was changed here, in the order in which it was done; changes of the same kind that
// follow each other go together. What the server refuses for good is taken back here and named; what it
// cannot do now ends the telling until the next run, so that nothing overtakes, and is given up after eight
// such runs. What cannot be said twice (COPY, APPEND) is noted before it is said: when the line breaks before
// the reply, it is looked for by its Message-ID first. Gives whether folders were changed.
Coroutine<bool> tellImapOperations(ImapSession &session);

} // namespace mailroom
