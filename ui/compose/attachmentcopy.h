// Takes a private copy of a file that is attached, so that what goes out is what was attached.
#pragma once

#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

struct CopiedFile {
    Attachment attachment;
    qint64 size = 0;
};

// Copies `file` into `folder` off the GUI thread, in blocks; progress in KiB, cancelled by QFuture::cancel()
// (nothing is left behind). NotFound: it is not there. InvalidInput: a folder or a device. Refused:
// unreadable. Conflict: it changed while it was read. Unavailable: the copy cannot be written.
QFuture<Result<CopiedFile>> copyAttachment(const QString &file, const QString &folder);

// Of copies that a draft names; -1: it is gone. Off the GUI thread.
QFuture<QList<qint64>> sizesOf(const QStringList &copies);

// Removes one copy, or all copies of a draft that was sent or thrown away; off the GUI thread.
void removeCopy(const QString &copy);
void removeCopies(const QString &folder);

} // namespace mailroom
