#include "spooler/mail/charset.h"

#include "spooler/mail/charsetguess.h"

#include <QStringDecoder>

namespace mailroom {

namespace {

    QByteArray knownName(const QByteArray &charset)
    {
        const QByteArray name = charset.trimmed().toLower();
        // As browsers do: what is sent as Latin-1 was written in Windows-1252 (WHATWG Encoding).
        if (name.isEmpty() || name == "us-ascii" || name == "ascii" || name == "ansi_x3.4-1968")
            return {};
        if (name == "iso-8859-1" || name == "latin1" || name == "iso8859-1")
            return "windows-1252";
        if (name == "gb2312" || name == "gbk")
            return "gb18030";
        if (name == "ks_c_5601-1987" || name == "ks_c_5601")
            return "euc-kr";
        if (name == "cp-850" || name == "utf8")
            return name == "utf8" ? "utf-8" : "cp850";
        return name;
    }

    QString inWindows1252(const QByteArray &octets)
    {
        QStringDecoder decoder("windows-1252");
        return decoder.isValid() ? QString(decoder.decode(octets)) : QString::fromLatin1(octets);
    }

} // namespace

DecodedText decodedText(const QByteArray &octets, const QByteArray &charset)
{
    const QByteArray named = knownName(charset);
    const QByteArray name = named.isEmpty() ? guessedCharset(octets) : named;
    const bool refused = name.contains("utf-7") || name.contains("utf7") || name == "imap";
    QStringDecoder decoder(name.constData());
    if (refused || !decoder.isValid())
        return {inWindows1252(octets), DecodedText::Doubt::UnknownCharset};
    const QString text = decoder.decode(octets);
    if (!decoder.hasError())
        return {text, DecodedText::Doubt::None};
    if (named.isEmpty())
        return {inWindows1252(octets), DecodedText::Doubt::None};
    // Named wrongly is more common than damaged.
    QStringDecoder utf8(QStringDecoder::Utf8);
    const QString other = utf8.decode(octets);
    if (!utf8.hasError())
        return {other, DecodedText::Doubt::None};
    return {text, DecodedText::Doubt::Damaged};
}

} // namespace mailroom
