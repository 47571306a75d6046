// Content-Transfer-Encodings of text: RFC 2045 section 6. [values]
#pragma once

#include <QByteArray>

namespace mailroom {

enum class TransferEncoding { SevenBit, QuotedPrintable, Base64 };
QByteArray transferEncodingName(TransferEncoding encoding); // "7bit"

// The one that carries this text through every server with the fewest octets. REQUIRES: lines end in CRLF.
TransferEncoding bestEncoding(QByteArrayView text);

QByteArray encoded(QByteArrayView text, TransferEncoding encoding);

// Lenient: what is no code stays as it is.
QByteArray decodedQuotedPrintable(QByteArrayView text);

inline constexpr qsizetype base64Line = 57; // octets that make a line of 76

// Whole lines, each with its CRLF. Pieces whose size is a multiple of base64Line can follow each other.
QByteArray base64Lines(QByteArrayView octets);

} // namespace mailroom
