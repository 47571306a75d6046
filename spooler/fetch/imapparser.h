// One response of an IMAP server, from its text. [functions]
#pragma once

#include "spooler/fetch/imapvalue.h"

#include <QByteArrayView>

#include <optional>

namespace mailroom {

// `text`: the response without its last line end; where a literal was, its "{n}" CRLF stands, and it is the
// next of `literals`. Nothing: it is none that can be understood.
std::optional<ImapResponse> parseImapResponse(QByteArrayView text, QList<ImapValue> literals);

// Whether the line that `text` ends with announces a literal, and of how many octets; nothing: it does not.
// -1: of more than any number says. The text of a status response or a continuation is for people and never
// does, whatever it ends with.
std::optional<qint64> announcedLiteral(QByteArrayView text);

} // namespace mailroom
