// Where the octets of a shown message come from: the mail catalog, a file, another message.
//
// The folder, message*: messagepane is the whole view of one received message; messageheader, messagebrowser,
// messageattachments, messagesourcepage and messagetimeline are its parts; messageloader, messagedocument,
// messagepictures and messagefiles do what takes time, off the GUI thread, from value to value;
// messageanswers makes composers of it. What can be shown at all is decided below, in spooler/mail and
// spooler/html.
#pragma once

#include "spooler/mail/mailevent.h"
#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QFuture>
#include <QObject>
#include <QString>

#include <functional>

namespace mailroom {

// [value] `octets` is called in the GUI thread only and answers at once; fewer octets than asked: the end.
struct MessageSource {
    std::function<QFuture<Result<QByteArray>>(qint64 offset, qint64 length)> octets;
    qint64 size = 0;
    MailId mail; // that it is; invalid: a file, a message inside another
    MailFlags flags; // of that mail, when it was asked for
    // What was done with it, oldest first; called in the GUI thread only. Empty: nobody knows.
    std::function<QFuture<Result<QList<MailEvent>>>()> events;
    QString origin; // written beside files that are saved: "mailto:ann@example.org"; empty: unknown

    bool isValid() const { return static_cast<bool>(octets); }
};

MessageSource sourceOf(const QByteArray &message); // that is in memory

struct OctetRange {
    qint64 offset = 0;
    qint64 length = 0;
};

// Gives `take` the octets of a range piece by piece, in order, in a worker thread. Ends with its first
// failure, with that of the source, or Corrupt when octets are missing. Cancelled with the future; dies with
// `context`, which lives in the GUI thread.
QFuture<Result<>> streamOctets(
    const MessageSource &source, OctetRange range, std::function<Result<>(const QByteArray &)> take,
    QObject *context);

} // namespace mailroom
