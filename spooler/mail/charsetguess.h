// The character set of octets that nobody named, by what their letters would be in each. [value]
#pragma once

#include <QByteArray>

namespace mailroom {

// Never empty: "utf-8" for what is or may be that, "windows-1252" for what nothing else explains. Looks at
// the first 16 KiB; a text of a few foreign letters may be taken for another.
QByteArray guessedCharset(const QByteArray &octets);

} // namespace mailroom
