// The pictures of a message, decoded off the GUI thread.
#pragma once

#include "spooler/html/sanitiser.h"
#include "spooler/mail/messageview.h"
#include "ui/inbox/messagesource.h"

#include <QFuture>
#include <QHash>
#include <QImage>

namespace mailroom {

class RemotePictures;

// Of png, jpeg, gif, webp or bmp by its content, never of what it is called; at most 25 million pixels, made
// smaller than `widest`. A null image: it is none of these.
QImage decodedPicture(const QByteArray &octets, int widest = 1600);

// What can be had of `pictures`, by their place in the list: parts of the message that are pictures by type
// and content, data: URLs and, with `remote`, others. Nobody is asked for the remote ones without it.
QFuture<QHash<qsizetype, QImage>> loadPictures(
    const QList<SafePicture> &pictures, const MessageView &message, const MessageSource &source,
    RemotePictures *remote, QObject *context);

} // namespace mailroom
