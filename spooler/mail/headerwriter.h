// Writes header fields that cannot be anything but one field each.
//
// Every value goes through here on its way into a header: control characters and line separators become
// spaces, text beyond ASCII becomes encoded words (RFC 2047) or RFC 2231 parameters, lines are folded at 76
// and never exceed 998 octets. [values]
#pragma once

#include "spooler/mail/mailbox.h"

#include <QByteArray>
#include <QDateTime>
#include <QList>

namespace mailroom {

// Free text: Subject. Ends in CRLF, as all of these do.
QByteArray textField(QByteArrayView name, const QString &text);
// From, To, Cc. Empty when there is no mailbox.
QByteArray mailboxField(QByteArrayView name, const QList<Mailbox> &mailboxes);
// To, Cc, with groups that hide their members: "Book club:;", RFC 5322 section 3.4.
QByteArray
recipientField(QByteArrayView name, const QList<Mailbox> &mailboxes, const QStringList &hidingGroups);
// Message-IDs: what does not look like one is left out. Empty when none is left.
QByteArray messageIdField(QByteArrayView name, const QString &ids);
QByteArray dateField(QByteArrayView name, const QDateTime &when); // RFC 5322 section 3.3, in local time
// A value of our own making, already legal.
QByteArray plainField(QByteArrayView name, const QByteArray &value);
// "; filename=…" for plainField's value, RFC 2231 where needed.
QByteArray parameterText(QByteArrayView name, const QString &value);

// 128 random bits as hex digits: for Message-ID, boundary and ENVID.
QByteArray uniqueText();
// "<random@domain>" with the domain of `sender`, so that no host name leaks.
QByteArray newMessageId(const QString &sender);

} // namespace mailroom
