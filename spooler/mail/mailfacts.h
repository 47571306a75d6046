// What a received message says of itself: for lists, threads, search and steps. Read once, off the threads
// that must not wait.
#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace mailroom {

// Everything is decoded, untrusted and bounded. [value]
struct MailFacts {
    QString messageId; // with angle brackets; empty: none
    QStringList references; // References and In-Reply-To, oldest first, at most 100
    QString subject;
    QString subjectKey; // what answers share: subjectkey.h
    bool isAnswer = false; // by its subject
    QString fromName;
    QString fromAddress;
    QStringList to, cc; // addresses, together at most 1,000
    QString sender; // names and addresses of From, Sender and Reply-To, for the index
    QString recipients; // of To and Cc
    QString text; // readable text, at most 1 MiB: of HTML what is seen
    QString preview; // at most 200 characters
    QStringList attachments; // names
    QDateTime date; // UTC; invalid: it has none that can be read
    QString listId;
    QString autoSubmitted; // RFC 3834, lower case
    QString messageClass; // "note", "report", "receipt", "list", "calendar"
    bool fromDaemon = false; // a null reverse-path, or a mail system's own address
    bool hasAttachments = false;
    bool wantsReceipt = false; // Disposition-Notification-To
    QStringList faults; // what could not be read, one plain sentence each, at most 5
};

// `octets` may be the header alone or the first part of a large message. Never fails, on any octets; time
// grows with the size only.
MailFacts readMailFacts(const QByteArray &octets);

} // namespace mailroom
