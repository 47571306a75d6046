// Parts of a message as files: saved where somebody says, or in a private folder to be opened.
#pragma once

#include "spooler/mail/messageview.h"
#include "ui/inbox/messagesource.h"

#include <QFuture>
#include <QStringList>

namespace mailroom {

enum class Target { New, Replace }; // Replace: somebody was asked

// Streams the decoded part into `file`, off the GUI thread. Made anew (O_EXCL, never through a link), 0600,
// never executable, with its origin in the attribute user.xdg.origin.url where the file system keeps one.
// With Replace it is written aside and renamed over the old one. Nothing half is left behind. Conflict: it
// exists. Unavailable: the disk; Corrupt: the message.
QFuture<Result<>> savePart(
    const MessageSource &source, const PartPlace &place, const QString &file, Target target,
    QObject *context);

// All of the message as it was received.
QFuture<Result<>>
saveMessage(const MessageSource &source, const QString &file, Target target, QObject *context);

struct PartFile {
    PartPlace place;
    QString name; // safe
};

// Each under its own name in `folder`; one that exists there gets a number. Answers with the files in order.
QFuture<Result<QStringList>>
saveParts(const MessageSource &source, const QList<PartFile> &parts, const QString &folder, QObject *context);

// A folder that nobody else can read and that goes when the program ends: for parts that are opened or
// dragged.
QString privateFolder();

} // namespace mailroom
