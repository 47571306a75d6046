#include "spooler/fetch/imapcommand.h"

#include <algorithm>

namespace mailroom {

namespace {

    // BASE64 with "," for "/" and without padding, of UTF-16 in network order.
    QByteArray shifted(QStringView text)
    {
        QByteArray octets;
        for (const QChar c : text) {
            octets.append(static_cast<char>(c.unicode() >> 8));
            octets.append(static_cast<char>(c.unicode() & 0xff));
        }
        return '&' + octets.toBase64(QByteArray::OmitTrailingEquals).replace('/', ',') + '-';
    }

    QByteArray modifiedUtf7(QStringView text)
    {
        QByteArray result;
        for (qsizetype i = 0; i < text.size();) {
            const QChar c = text.at(i);
            if (c >= u' ' && c <= u'~') {
                result += c == u'&' ? QByteArray("&-") : QByteArray(1, c.toLatin1());
                ++i;
                continue;
            }
            qsizetype end = i;
            while (end < text.size() && (text.at(end) < u' ' || text.at(end) > u'~'))
                ++end;
            result += shifted(text.sliced(i, end - i));
            i = end;
        }
        return result;
    }

    // Nothing: it is none.
    std::optional<QString> unshifted(QByteArrayView base64)
    {
        const auto octets = QByteArray::fromBase64Encoding(
            base64.toByteArray().replace(',', '/'), QByteArray::AbortOnBase64DecodingErrors);
        if (!octets || (*octets).isEmpty() || (*octets).size() % 2 != 0)
            return std::nullopt;
        QString text;
        for (qsizetype i = 0; i < (*octets).size(); i += 2) {
            const auto high = static_cast<unsigned char>((*octets).at(i));
            const auto low = static_cast<unsigned char>((*octets).at(i + 1));
            text.append(QChar(static_cast<char16_t>(high << 8 | low)));
        }
        return text;
    }

    std::optional<QString> fromModifiedUtf7(QByteArrayView name)
    {
        QString text;
        while (!name.isEmpty()) {
            const qsizetype shift = name.indexOf('&');
            const QByteArrayView plain = shift < 0 ? name : name.first(shift);
            text += QString::fromLatin1(plain);
            if (shift < 0)
                break;
            name = name.sliced(shift + 1);
            const qsizetype end = name.indexOf('-');
            if (end < 0)
                return std::nullopt;
            const auto part = end == 0 ? QString(u'&') : unshifted(name.first(end));
            if (!part)
                return std::nullopt;
            text += *part;
            name = name.sliced(end + 1);
        }
        return text;
    }

    bool isPrintableAscii(const QByteArray &text)
    {
        return std::ranges::all_of(text, [](char c) { return c >= ' ' && c <= '~'; });
    }

} // namespace

std::optional<QByteArray> imapQuoted(const QByteArray &text)
{
    QByteArray quoted = "\"";
    for (const char c : text) {
        if (static_cast<unsigned char>(c) < ' ' || c == '\x7f')
            return std::nullopt;
        if (c == '"' || c == '\\')
            quoted += '\\';
        quoted += c;
    }
    return quoted += '"';
}

std::optional<QByteArray> imapMailbox(const QString &path, ImapNames names)
{
    const QByteArray raw = path.toUtf8();
    if (names == ImapNames::Utf8)
        return imapQuoted(raw);
    const QByteArray encoded = modifiedUtf7(path);
    return imapQuoted(encoded);
}

QString decodedMailbox(const QByteArray &name, ImapNames names)
{
    if (names == ImapNames::Utf8)
        return QString::fromUtf8(name);
    if (isPrintableAscii(name)) {
        if (const auto text = fromModifiedUtf7(name);
            text && modifiedUtf7(*text) == name) // else two names would become one
            return *text;
    }
    return QString::fromUtf8(name);
}

} // namespace mailroom
