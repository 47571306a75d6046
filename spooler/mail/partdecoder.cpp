#include "spooler/mail/partdecoder.h"

#include "spooler/mail/transferencoding.h"

#include <utility>

namespace mailroom {

namespace {

    constexpr qsizetype longestLine = 64 * 1024; // longer ones are cut anywhere but inside "=XY"

    bool isBase64Letter(char c)
    {
        return (c >= 'A' && c <= 'Z') || (c >= 'a' && c <= 'z') || (c >= '0' && c <= '9') || c == '+'
            || c == '/';
    }

} // namespace

PartDecoder::PartDecoder(const QByteArray &encoding)
{
    const QByteArray name = encoding.trimmed().toLower();
    m_kind = name == "base64"        ? Kind::Base64
        : name == "quoted-printable" ? Kind::QuotedPrintable
                                     : Kind::AsItIs;
}

QByteArray PartDecoder::feed(QByteArrayView octets)
{
    switch (m_kind) {
    case Kind::AsItIs:
        return octets.toByteArray();
    case Kind::Base64: {
        for (const char c : octets) {
            if (m_ended)
                break;
            if (isBase64Letter(c))
                m_rest += c;
            m_ended = c == '=' && !m_rest.isEmpty();
        }
        if (m_ended)
            return QByteArray::fromBase64(std::exchange(m_rest, {}));
        const qsizetype whole = m_rest.size() / 4 * 4;
        const QByteArray decoded = QByteArray::fromBase64(m_rest.first(whole));
        m_rest = m_rest.sliced(whole);
        return decoded;
    }
    case Kind::QuotedPrintable: {
        m_rest += octets;
        qsizetype cut = m_rest.lastIndexOf('\n') + 1;
        if (cut == 0 && m_rest.size() > longestLine)
            cut = m_rest.sliced(m_rest.size() - 2).contains('=') ? m_rest.lastIndexOf('=') : m_rest.size();
        const QByteArray decoded = decodedQuotedPrintable(QByteArrayView(m_rest).first(cut));
        m_rest = m_rest.sliced(cut);
        return decoded;
    }
    }
    Q_UNREACHABLE_RETURN({});
}

QByteArray PartDecoder::finish()
{
    const QByteArray rest = std::exchange(m_rest, {});
    return m_kind == Kind::Base64         ? QByteArray::fromBase64(rest)
        : m_kind == Kind::QuotedPrintable ? decodedQuotedPrintable(rest)
                                          : QByteArray();
}

} // namespace mailroom
