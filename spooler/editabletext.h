// A stored message as somebody would write it in the composer.
#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

namespace mailroom {

// Its text and header fields; its attachments become files in `folder`, which is made. Conflict: it has parts
// or fields that a composition cannot hold and that putting it back would lose. Any thread; heavy for large
// ones.
Result<Composition> compositionOf(const QByteArray &message, const QString &folder);

} // namespace mailroom
