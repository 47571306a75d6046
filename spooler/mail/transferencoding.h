// Content-Transfer-Encodings of text: RFC 2045 section 6. [values]
#pragma once

#include <QByteArray>

#include <optional>

namespace mailroom {

enum class TransferEncoding { SevenBit, QuotedPrintable, Base64 };
QByteArray transferEncodingName(TransferEncoding encoding); // "7bit"

// The one that carries this text through every server with the fewest octets. REQUIRES: lines end in CRLF.
TransferEncoding bestEncoding(QByteArrayView text);

QByteArray encoded(QByteArrayView text, TransferEncoding encoding);

// [value] Quoted-printable of text that comes in pieces; RFC 2045 section 6.7. Only CRLF is a line end: a
// bare CR or LF is an octet like any other.
class QuotedPrintableEncoder {
public:
    QByteArray feed(QByteArrayView text);
    QByteArray finish(); // what was held back

private:
    enum class Place { InLine, AtLineEnd };
    void hold(QByteArray &out, char c);
    void write(QByteArray &out, char c, Place place);

    std::optional<char> m_held; // how it is written depends on what follows
    qsizetype m_column = 0;
    bool m_lineStart = true; // of the text
    bool m_carriageReturn = false; // came last; an LF makes a line end of it
};

// [value] Base64 in lines of 76 of octets that come in pieces.
class Base64Encoder {
public:
    QByteArray feed(QByteArrayView octets);
    QByteArray finish();

private:
    QByteArray m_rest; // less than a line
};

// How text looks to the choice of an encoding; fed in pieces. [value]
class TextSurvey {
public:
    void feed(QByteArrayView text);
    bool hasHighOctets() const { return m_high; }
    TransferEncoding best() const; // carries it through every server with the fewest octets

private:
    qsizetype m_size = 0;
    qsizetype m_special = 0;
    qsizetype m_column = 0;
    bool m_longLine = false;
    bool m_high = false;
};

// Lenient: what is no code stays as it is.
QByteArray decodedQuotedPrintable(QByteArrayView text);

inline constexpr qsizetype base64Line = 57; // octets that make a line of 76

// Whole lines, each with its CRLF. Pieces whose size is a multiple of base64Line can follow each other.
QByteArray base64Lines(QByteArrayView octets);

} // namespace mailroom
