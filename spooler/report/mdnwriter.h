// Makes the receipt that a reader gives for a message: multipart/report, RFC 8098.
#pragma once

#include "spooler/mail/receipt.h"
#include "spooler/mail/reportphrases.h"

#include <QByteArray>
#include <QDateTime>

namespace mailroom {

struct MdnRequest {
    ReceiptWish wish; // REQUIRES: without a refusal
    QString from; // the address of the reader that the message came to
    ReceiptKind kind = ReceiptKind::Displayed; // REQUIRES: not Declined
    QDateTime when;
    QByteArray originalHeader; // returned as text/rfc822-headers
    ReceiptPhrases phrases;
};

// The whole message, to be sent with the null reverse-path (section 3); lines end in CRLF. The reader was
// asked: "manual-action/MDN-sent-manually". It names no host and no program version of his.
QByteArray writeMdn(const MdnRequest &request);

} // namespace mailroom
