// Whether a stored envelope still is what was written: SQLite does not notice a flipped bit in a row.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/mail/ids.h"

namespace mailroom {

// The first 64 bits of a SHA-256 over the fields that decide where a message goes. Pure.
qint64
messageDigest(const QString &reversePath, Ret ret, const QString &envid, ContentId content, qint64 size);
qint64 recipientDigest(QueueId message, const EnvelopeRecipient &recipient);

} // namespace mailroom
