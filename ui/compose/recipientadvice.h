// What the composer warns of before anything is sent: pure.
#pragma once

#include "spooler/mail/addressmemory.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/mail/serverfacts.h"

#include <QString>
#include <QStringList>

namespace mailroom {

// What is known while a message is written.
struct Knowledge {
    ServerFacts server; // of the account that is chosen; unseen: nothing is known of it
    QStringList domains; // of the user's own accounts and lists
    QList<RecipientList> lists;
    FailedAddresses failed; // that are remembered
    friend bool operator==(const Knowledge &, const Knowledge &) = default;
};

struct Advice {
    QString words; // empty: all is well
    QString corrected; // the address that was probably meant; empty: no idea
    QString
        remembered; // the address whose failure is meant, which can be forgotten; empty: it is another thing
    friend bool operator==(const Advice &, const Advice &) = default;
};

Advice adviceFor(const QString &address, const Knowledge &knowledge);

// Of a message of about so many octets; empty: it is not too large, or nobody knows.
QString sizeWarning(qint64 octets, const ServerFacts &server);

// What text and attachments come to on the way.
qint64 octetsOnTheWire(qint64 text, qint64 attachments);

} // namespace mailroom
