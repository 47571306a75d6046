// From what a person wrote to the octets of a message: MIME, RFC 2045 to 2049.
#pragma once

#include "spooler/mail/mailbox.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QDateTime>

namespace mailroom {

class ContentSink;

// The checked header fields of a composition. Bcc is not among them: it never reaches a header.
struct ComposedHeader {
    QList<Mailbox> from;
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QByteArray messageId;
    QDateTime date;
    Priority priority = Priority::Normal;
};

// Streams the attachments: memory stays flat. InvalidInput, NotFound or Refused name the file that is not
// regular, cannot be read or changed while it was read.
Result<> compose(const Composition &composition, const ComposedHeader &header, ContentSink &sink);

} // namespace mailroom
