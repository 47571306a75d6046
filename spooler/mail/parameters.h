// Parameters of Content-Type and Content-Disposition with text beyond ASCII and in pieces: RFC 2231. [value]
#pragma once

#include <QByteArray>
#include <QString>

namespace mailroom {

// Decoded; encoded words, which RFC 2047 forbids here and many write, too. Empty: not there. Untrusted.
QString textParameter(const QByteArray &value, const QByteArray &name);

} // namespace mailroom
