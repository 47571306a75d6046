// Makes a header that was handed in fit to be sent: adds what is missing, takes out what must not travel.
// [values]
#pragma once

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/result.h"
#include "spooler/submit/check.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace mailroom {

struct CompletedHeader {
    QByteArray octets; // with the empty line
    QString messageId;
    QString subject; // decoded
    QString from; // decoded
    QStringList notes;
};

// The mailboxes of From that can be used; and of Sender, or else the first of From.
QList<Mailbox> authors(const HeaderBlock &header);
QString senderAddress(const HeaderBlock &header);

// What Priority says, else X-Priority, else Importance, else Precedence.
Priority priorityOf(const HeaderBlock &header);

// Until when it is of use to its readers: Expires (RFC 4021 section 2.1.50), or Expiry-Date as gateways from
// X.400 write. Invalid: for ever.
QDateTime validUntilOf(const HeaderBlock &header);

// REQUIRES: lines end in CRLF. Every field stays octet for octet but these: Bcc and Resent-Bcc go; From,
// Date and Message-ID are added at the end when they are missing or empty; a From that holds no address
// ("root") is replaced by `author`; raw UTF-8, as programs write it, becomes encoded words where nothing of
// the header then needs SMTPUTF8 on its way and no DKIM signature vouches for it (RFC 6409 section 8).
// InvalidInput: a line over 998 octets, or nobody to send it.
Result<CompletedHeader>
completeHeader(const HeaderBlock &header, const std::optional<Mailbox> &author, const QDateTime &now);

} // namespace mailroom
