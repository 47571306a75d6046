#include "spooler/mail/transferencoding.h"

#include <QStringBuilder>

#include <algorithm>
#include <utility>

namespace mailroom {

namespace {

    constexpr qsizetype longestSevenBitLine = 998; // RFC 5322 section 2.1.1
    constexpr qsizetype longestEncodedLine = 76; // RFC 2045 section 6.7

    bool isPlain(char c)
    {
        return (c >= 33 && c <= 126 && c != '=') || c == ' ' || c == '\t';
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
    TextSurvey survey;
    survey.feed(text);
    return survey.best();
}

void TextSurvey::feed(QByteArrayView text)
{
    m_size += text.size();
    for (const char c : text) {
        m_column = c == '\n' ? 0 : m_column + 1;
        m_longLine = m_longLine || m_column > longestSevenBitLine + 1; // the CR counts here
        m_special += !isPlain(c) && c != '\r' && c != '\n' && c != '=';
        m_high = m_high || (c & 0x80) != 0;
    }
}

TransferEncoding TextSurvey::best() const
{
    if (m_special == 0 && !m_longLine)
        return TransferEncoding::SevenBit;
    return m_special > m_size / 6 ? TransferEncoding::Base64 : TransferEncoding::QuotedPrintable;
}

QByteArray QuotedPrintableEncoder::feed(QByteArrayView text)
{
    QByteArray out;
    out.reserve(text.size() * 5 / 4);
    for (const char c : text) {
        if (std::exchange(m_carriageReturn, false)) {
            if (c == '\n') {
                if (m_held)
                    write(out, *std::exchange(m_held, std::nullopt), Place::AtLineEnd);
                out += "\r\n";
                m_column = 0;
                m_lineStart = true;
                continue;
            }
            hold(out, '\r');
        }
        if (c == '\r')
            m_carriageReturn = true;
        else
            hold(out, c);
    }
    return out;
}

QByteArray QuotedPrintableEncoder::finish()
{
    QByteArray out;
    if (m_carriageReturn)
        hold(out, '\r');
    if (m_held)
        write(out, *m_held, Place::AtLineEnd);
    *this = {};
    return out;
}

void QuotedPrintableEncoder::hold(QByteArray &out, char c)
{
    if (m_held)
        write(out, *m_held, Place::InLine);
    m_held = c;
}

void QuotedPrintableEncoder::write(QByteArray &out, char c, Place place)
{
    static constexpr char hexDigits[] = "0123456789ABCDEF";
    const bool last = place == Place::AtLineEnd;
    // Blanks at the end of a line are lost on the way; "From " and "." at its start invite changes.
    const bool fragile = (last && (c == ' ' || c == '\t')) || (m_lineStart && (c == '.' || c == 'F'));
    const qsizetype width = isPlain(c) && !fragile ? 1 : 3;
    if (m_column + width > longestEncodedLine - (last ? 0 : 1)) {
        out += "=\r\n";
        m_column = 0;
    }
    if (width == 1) {
        out += c;
    } else {
        const auto octet = static_cast<unsigned char>(c);
        out += '=';
        out += hexDigits[octet >> 4];
        out += hexDigits[octet & 15];
    }
    m_column += width;
    m_lineStart = false;
}

QByteArray Base64Encoder::feed(QByteArrayView octets)
{
    m_rest += octets;
    const qsizetype whole = m_rest.size() / base64Line * base64Line;
    const QByteArray lines = base64Lines(QByteArrayView(m_rest).first(whole));
    m_rest.remove(0, whole);
    return lines;
}

QByteArray Base64Encoder::finish()
{
    return base64Lines(std::exchange(m_rest, {}));
}

QByteArray encoded(QByteArrayView text, TransferEncoding encoding)
{
    switch (encoding) {
    case TransferEncoding::SevenBit:
        return text.toByteArray();
    case TransferEncoding::QuotedPrintable: {
        QuotedPrintableEncoder encoder;
        const QByteArray lines = encoder.feed(text);
        return lines + encoder.finish();
    }
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
