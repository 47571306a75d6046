#include "spooler/mail/transferencoding.h"

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qsizetype longestSevenBitLine = 998; // RFC 5322 section 2.1.1
    constexpr qsizetype longestEncodedLine = 76; // RFC 2045 section 6.7

    bool isPlain(char c)
    {
        return (c >= 33 && c <= 126 && c != '=') || c == ' ' || c == '\t';
    }

    QByteArray quotedPrintableLine(QByteArrayView line)
    {
        static constexpr char hexDigits[] = "0123456789ABCDEF";
        QByteArray text;
        qsizetype column = 0;
        for (qsizetype i = 0; i < line.size(); ++i) {
            const char c = line.at(i);
            const bool last = i + 1 == line.size();
            // Blanks at the end of a line are lost on the way; "From " and "." at its start invite changes.
            const bool fragile = (last && (c == ' ' || c == '\t')) || (i == 0 && (c == '.' || c == 'F'));
            const qsizetype width = isPlain(c) && !fragile ? 1 : 3;
            if (column + width > longestEncodedLine - (last ? 0 : 1)) {
                text += "=\r\n";
                column = 0;
            }
            if (width == 1) {
                text += c;
            } else {
                const auto octet = static_cast<unsigned char>(c);
                text += '=';
                text += hexDigits[octet >> 4];
                text += hexDigits[octet & 15];
            }
            column += width;
        }
        return text;
    }

    QByteArray quotedPrintable(QByteArrayView text)
    {
        QByteArray result;
        result.reserve(text.size() * 5 / 4);
        qsizetype start = 0;
        while (start < text.size()) {
            const qsizetype end = text.indexOf("\r\n", start);
            const qsizetype stop = end < 0 ? text.size() : end;
            result += quotedPrintableLine(text.sliced(start, stop - start));
            if (end < 0)
                break;
            result += "\r\n";
            start = end + 2;
        }
        return result;
    }

} // namespace

QByteArray transferEncodingName(TransferEncoding encoding)
{
    switch (encoding) {
    case TransferEncoding::SevenBit:
        return "7bit";
    case TransferEncoding::QuotedPrintable:
        return "quoted-printable";
    case TransferEncoding::Base64:
        return "base64";
    }
    Q_UNREACHABLE_RETURN({});
}

TransferEncoding bestEncoding(QByteArrayView text)
{
    qsizetype special = 0;
    qsizetype column = 0;
    bool longLine = false;
    for (const char c : text) {
        column = c == '\n' ? 0 : column + 1;
        longLine = longLine || column > longestSevenBitLine + 1; // the CR counts here
        special += !isPlain(c) && c != '\r' && c != '\n' && c != '=';
    }
    if (special == 0 && !longLine)
        return TransferEncoding::SevenBit;
    return special > text.size() / 6 ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
}

QByteArray encoded(QByteArrayView text, TransferEncoding encoding)
{
    switch (encoding) {
    case TransferEncoding::SevenBit:
        return text.toByteArray();
    case TransferEncoding::QuotedPrintable:
        return quotedPrintable(text);
    case TransferEncoding::Base64:
        return base64Lines(text);
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray decodedQuotedPrintable(QByteArrayView text)
{
    QByteArray octets;
    octets.reserve(text.size());
    for (qsizetype i = 0; i < text.size(); ++i) {
        const QByteArrayView rest = text.sliced(i);
        bool isCode = false;
        if (rest.startsWith("=\r\n") || rest.startsWith("=\n")) { // a soft line break
            i += rest.at(1) == '\r' ? 2 : 1;
            continue;
        }
        if (rest.front() == '=' && rest.size() > 2) {
            const int octet = rest.sliced(1, 2).toInt(&isCode, 16);
            if (isCode)
                octets += static_cast<char>(octet);
        }
        if (isCode)
            i += 2;
        else
            octets += rest.front();
    }
    return octets;
}

QByteArray base64Lines(QByteArrayView octets)
{
    const QByteArray code = QByteArray::fromRawData(octets.data(), octets.size()).toBase64();
    constexpr qsizetype width = base64Line / 3 * 4;
    QByteArray lines;
    lines.reserve(code.size() + code.size() / width * 2 + 4);
    for (qsizetype start = 0; start < code.size(); start += width) {
        lines += QByteArrayView(code).sliced(start, std::min(width, code.size() - start));
        lines += "\r\n";
    }
    return lines;
}

} // namespace mailroom
