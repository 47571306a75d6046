// Text beyond ASCII in header fields: RFC 2047, read leniently and written strictly. [values]
#pragma once

#include <QByteArray>
#include <QString>

namespace mailroom {

// The text with its encoded words decoded; an unknown charset is read as Latin-1.
QString decodeWords(const QString &text);

// A field's value as it stands in a message, unfolded and decoded. Untrusted, but without control characters.
QString decodedFieldText(QByteArrayView value);

// UTF-8 encoded words of at most 75 characters each, separated by a space; never a bare character over 126.
QByteArray encodeWords(const QString &text);

// Control characters and line and paragraph separators replaced by spaces: safe in a header, on a terminal
// and in a window.
QString withoutControls(QString text);

} // namespace mailroom
