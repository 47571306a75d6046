// What somebody hands in: a finished message or a composition to make one of.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/receipt.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>
#include <QMap>
#include <QString>

#include <chrono>
#include <optional>
#include <variant>

namespace mailroom {

// A message as a person writes it. Header fields hold what was typed; submit/ checks it.
struct Attachment {
    QString file; // a private copy, taken when it was attached
    QString name; // as shown to the recipient
    QString mimeType; // empty: by name and content
};

struct Composition {
    QString from; // empty: the account's
    QString to;
    QString cc;
    QString bcc;
    QString subject;
    QString text;
    QList<Attachment> attachments;
    QString inReplyTo;
    QString references;
};

struct ContentFile {
    QString path;
};

// Where the content comes from: bytes in any line-end convention, a regular file, or a composition.
using ContentSource = std::variant<QByteArray, ContentFile, Composition>;

// RFC 2156 section 5.3.6 (Importance is for the reader, Priority for the queue). The numbers are stored.
enum class Priority { Urgent = 0, Normal = 1, NonUrgent = 2 };
QString priorityName(Priority priority); // "urgent", "normal", "non-urgent"
std::optional<Priority> priorityFromName(QStringView name);

// What becomes of the copy once every recipient is finished. The numbers are stored.
enum class SentHandling { Keep = 0, Remove = 1, File = 2 };

struct Submission {
    AccountId account; // invalid: chosen by the From address, else the first enabled account
    ContentSource content;
    std::optional<QString> reversePath; // nothing: the address of From; empty string: "<>"
    QStringList recipients; // as typed, several per string allowed; empty with recipientsFromHeader
    bool recipientsFromHeader = false; // take To, Cc and Bcc of the content as well (sendmail -t)
    Notify notify; // for every recipient
    QMap<QString, Notify> notifyOf; // instead, for single ones, by address; InvalidInput: it is no recipient
    Ret ret = Ret::Unset;
    QString envid;
    bool held = false;
    QDateTime notBefore; // UTC; invalid: now
    // UTC; the messaging system delivers it then: the server holds it where it can (RFC 4865), else this
    // computer. Invalid: at once
    QDateTime deliverAfter;
    // By how much the time to send it may be missed (this computer slept, or was off) before its user is
    // asked whether it is still to go. 0: it goes all the same. "Not at all" is notAfter.
    std::chrono::seconds askWhenLate{0};
    // UTC; the servers on the way are asked to deliver or return it by then (RFC 2852), and it fails here
    // when none accepted it. Invalid: no such wish
    QDateTime deliverBy;
    QDateTime validUntil; // UTC; of no use to its reader afterwards: the field Expires. Invalid: for ever
    QDateTime notAfter; // UTC; not accepted by then: it fails as too late. Invalid: the account's lifetime
    Priority priority = Priority::Normal;
    SentHandling sentHandling = SentHandling::Keep;
    QString sentFolder; // with SentHandling::File
    QStringList deliveryMethods; // address types or account names, in the order to be tried; empty: routing
    QString messageId; // of content that has none; empty: a new one
    QString origin; // "window", "ctl", "sendmail"; kept in the submitted event
    DraftId draft; // removed in the same commit
    std::optional<GivenReceipt>
        receipt; // that it is; logged in the same commit, Conflict where it was before
};

} // namespace mailroom
