// A message as a fetcher hands it in. [values]
#pragma once

#include "spooler/mail/mailrow.h"

#include <QByteArray>

#include <memory>
#include <optional>

class QIODevice;

namespace mailroom {

struct Arrival {
    FolderId folder;
    std::optional<qint64> uid; // IMAP: its UID; it is not stored twice under the same
    QString remoteKey; // POP3: its UIDL; Maildir: its file's name without the info part; empty: none
    // Small ones as octets; large ones (over 1 MiB) as a file in the profile's temporary folder, which is
    // removed once they are stored. Byte for byte as the server has them.
    QByteArray octets;
    QString file;
    MailBody body = MailBody::Whole; // HeaderOnly: the octets are the header alone
    qint64 size = 0; // of the whole message, as the server says; 0: that of the octets
    MailFlags flags;
    QDateTime arrived; // the server's internal date; invalid: now
    bool isOld = false; // was on the server before its folder was first seen here: neither rules nor notice
};

// An Arrival that is durable.
struct Stored {
    MailId mail;
    FolderId folder;
    std::optional<qint64> uid;
    QString remoteKey;
    bool isNew = true; // false: it was here already, or what was here without its number or body is whole now
};

} // namespace mailroom
