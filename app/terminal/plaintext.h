// Untrusted text on its way to a terminal or a JSON reader.
#pragma once

#include <QByteArray>
#include <QJsonObject>
#include <QString>

namespace mailroom {

// Control characters (C0, DEL, C1), line and paragraph separators, and characters that change the direction
// of text become "\x1b", "\u202e": nothing that a server or sender wrote can steer a terminal. The text form
// keeps line feeds and tabs, the line form escapes them as well.
QString escapedText(QStringView text);
QString escapedLine(QStringView text);

// One compact JSON object without a line end; the same characters as above are written as \uXXXX and a lone
// surrogate as U+FFFD, so that it is valid whatever the bytes of a message were.
QByteArray jsonLine(const QJsonObject &object);

} // namespace mailroom
