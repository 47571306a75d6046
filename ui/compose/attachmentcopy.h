// Takes a private copy of a file that is attached, so that what goes out is what was attached.
#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

// Copies `file` into `folder` off the GUI thread, in blocks; progress in KiB, cancelled by QFuture::cancel()
// (nothing is left behind). Refused: not a regular file, unreadable. Conflict: it changed while it was read.
QFuture<Result<Attachment>> copyAttachment(const QString &file, const QString &folder);

// Removes the copies of a draft that was sent or thrown away; off the GUI thread.
void removeCopies(const QString &folder);

} // namespace mailroom
