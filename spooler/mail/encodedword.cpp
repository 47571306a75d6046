#include "spooler/mail/encodedword.h"

#include <QList>
#include <QStringDecoder>

#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct EncodedWord {
        QByteArray charset;
        QByteArray octets;
        qsizetype end = 0; // behind "?="
    };

    QByteArray decodedQ(const QByteArray &text)
    {
        QByteArray octets;
        octets.reserve(text.size());
        for (qsizetype i = 0; i < text.size(); ++i) {
            bool isHex = false;
            if (text.at(i) == '=' && i + 2 < text.size()) {
                const int value = text.sliced(i + 1, 2).toInt(&isHex, 16);
                if (isHex) {
                    octets += static_cast<char>(value);
                    i += 2;
                }
            }
            if (!isHex)
                octets += text.at(i) == '_' ? ' ' : text.at(i);
        }
        return octets;
    }

    // "=?charset*language?B?text?=" at `position`, RFC 2047 section 2 and RFC 2231 section 5.
    std::optional<EncodedWord> encodedWordAt(const QString &text, qsizetype position)
    {
        if (!QStringView(text).sliced(position).startsWith("=?"_L1))
            return std::nullopt;
        const qsizetype charsetEnd = text.indexOf(u'?', position + 2);
        if (charsetEnd < 0 || charsetEnd + 2 >= text.size() || text.at(charsetEnd + 2) != u'?')
            return std::nullopt;
        const qsizetype end = text.indexOf("?="_L1, charsetEnd + 3);
        if (end < 0)
            return std::nullopt;
        const QStringView encoded = QStringView(text).sliced(charsetEnd + 3, end - charsetEnd - 3);
        EncodedWord word;
        word.charset = text.sliced(position + 2, charsetEnd - position - 2).section(u'*', 0, 0).toLatin1();
        word.end = end + 2;
        switch (text.at(charsetEnd + 1).toLower().unicode()) {
        case u'b':
            word.octets = QByteArray::fromBase64(encoded.toLatin1());
            return word;
        case u'q':
            word.octets = decodedQ(encoded.toLatin1());
            return word;
        default:
            return std::nullopt;
        }
    }

    std::optional<QString> inCharset(const QByteArray &octets, const QByteArray &charset)
    {
        // UTF-7 is refused: it hides what a filter looks for.
        if (charset.toUpper().contains("UTF-7"))
            return std::nullopt;
        QStringDecoder decoder(charset.constData());
        if (!decoder.isValid())
            return std::nullopt;
        return QString(decoder.decode(octets));
    }

    bool isBlank(const QString &text, qsizetype from, qsizetype to)
    {
        return QStringView(text).sliced(from, to - from).trimmed().isEmpty();
    }

    constexpr qsizetype maximumWord = 75; // RFC 2047 section 2
    constexpr qsizetype frame = 12; // "=?UTF-8?Q?" and "?="

    QByteArray encodedQ(const QByteArray &octets)
    {
        QByteArray text;
        for (const char c : octets) {
            const bool plain = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c >= '0' && c <= '9');
            if (plain)
                text += c;
            else if (c == ' ')
                text += '_';
            else
                text += '=' + QByteArray(1, c).toHex().toUpper();
        }
        return text;
    }

} // namespace

QString decodeWords(const QString &text)
{
    QString decoded;
    qsizetype position = 0;
    while (position < text.size()) {
        const qsizetype start = text.indexOf("=?"_L1, position);
        auto word = start < 0 ? std::nullopt : encodedWordAt(text, start);
        if (start < 0)
            break;
        if (!word) {
            decoded += QStringView(text).sliced(position, start + 2 - position);
            position = start + 2;
            continue;
        }
        decoded += QStringView(text).sliced(position, start - position);
        // A character may be split over neighbouring words of one charset; the space between is not text.
        QByteArray octets = word->octets;
        qsizetype next = text.indexOf("=?"_L1, word->end);
        while (next >= 0 && isBlank(text, word->end, next)) {
            const auto following = encodedWordAt(text, next);
            if (!following)
                break;
            if (following->charset.compare(word->charset, Qt::CaseInsensitive) != 0) {
                decoded += inCharset(octets, word->charset).value_or(QString::fromLatin1(octets));
                octets.clear();
            }
            octets += following->octets;
            word = following;
            next = text.indexOf("=?"_L1, word->end);
        }
        decoded += inCharset(octets, word->charset).value_or(QString::fromLatin1(octets));
        position = word->end;
    }
    return decoded + QStringView(text).sliced(position);
}

QString decodedFieldText(QByteArrayView value)
{
    QStringDecoder utf8(QStringDecoder::Utf8, QStringDecoder::Flag::Stateless);
    QString text = utf8.decode(value);
    if (utf8.hasError())
        text = QString::fromLatin1(value);
    text.replace("\r\n"_L1, QString()).replace(u'\n', QString());
    return withoutControls(decodeWords(text)).trimmed();
}

QByteArray encodeWords(const QString &text)
{
    const qsizetype ascii = text.toLatin1().size() - text.toLatin1().count('?');
    const bool mostlyAscii = text.toUtf8().size() < ascii + ascii / 3 + 4;
    QByteArray words;
    QByteArray pending;
    QByteArray pendingEncoded;
    const auto flush = [&] {
        if (pending.isEmpty())
            return;
        if (!words.isEmpty())
            words += ' ';
        if (mostlyAscii)
            words += "=?UTF-8?Q?" + pendingEncoded + "?=";
        else
            words += "=?UTF-8?B?" + pending.toBase64() + "?=";
        pending.clear();
        pendingEncoded.clear();
    };
    for (const char32_t character : text.toUcs4()) {
        const QByteArray octets = QString::fromUcs4(&character, 1).toUtf8();
        const QByteArray encoded = encodedQ(octets);
        const qsizetype length = mostlyAscii ? pendingEncoded.size() + encoded.size()
                                             : (pending.size() + octets.size() + 2) / 3 * 4;
        if (length + frame > maximumWord)
            flush();
        pending += octets;
        pendingEncoded += encoded;
    }
    flush();
    return words;
}

QString withoutControls(QString text)
{
    for (QChar &c : text) {
        if (c.category() == QChar::Other_Control || c == QChar::LineSeparator
            || c == QChar::ParagraphSeparator)
            c = u' ';
    }
    return text;
}

} // namespace mailroom
