// From what a person wrote to the octets of a message: MIME, RFC 2045 to 2049.
#pragma once

#include "spooler/mail/mailbox.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QStringList>

#include <optional>

namespace mailroom {

class ContentSink;

// The checked header fields of a composition. Bcc is not among them: it never reaches a header.
struct ComposedHeader {
    QList<Mailbox> from;
    std::optional<Mailbox> sender; // who sends for the authors; nothing: the author himself
    QList<Mailbox> to;
    QList<Mailbox> cc;
    QStringList toGroups, ccGroups; // lists that do not show their members
    QByteArray messageId;
    QDateTime date;
    Priority priority = Priority::Normal;
    QDateTime validUntil; // invalid: for ever
};

// Streams the attachments: memory stays flat. InvalidInput, NotFound or Refused name the file that is not
// regular, cannot be read or changed while it was read.
Result<> compose(const Composition &composition, const ComposedHeader &header, ContentSink &sink);

} // namespace mailroom
