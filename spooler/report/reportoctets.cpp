#include "spooler/report/reportoctets.h"

#include "spooler/mail/headerblock.h"

#include <QStringDecoder>

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qsizetype largestReading = 8 * 1024 * 1024;
    constexpr qsizetype headerLines = 500;

    // Takes "From MAILER-DAEMON Thu …" and blank lines off the front.
    bool takeMboxLine(QByteArray &text)
    {
        bool daemon = false;
        qsizetype start = 0;
        while (start < text.size()) {
            const qsizetype newline = text.indexOf('\n', start);
            const qsizetype next = newline < 0 ? text.size() : newline + 1;
            const QByteArrayView line = QByteArrayView(text).sliced(start, next - start);
            const bool isMbox = line.startsWith("From ") || line.startsWith(">From ");
            if (!isMbox && !line.trimmed().isEmpty())
                break;
            if (isMbox) {
                const QByteArray lower = line.toByteArray().toLower();
                daemon |= lower.contains("from mailer-daemon") || lower.contains("from <>")
                    || lower.contains("from  ");
            }
            start = next;
        }
        text.remove(0, start);
        return daemon;
    }

    bool startsField(QByteArrayView line)
    {
        const qsizetype colon = line.indexOf(':');
        return colon > 0 && std::ranges::all_of(line.first(colon), [](char c) { return c > 32 && c < 127; });
    }

    // Some systems break a long field without indenting the rest; then the header would end too early.
    // A line that is none is folded into the field before it, if the header goes on behind it.
    QByteArray withMendedHeader(const QByteArray &text)
    {
        qsizetype at = 0;
        QByteArray mended;
        QByteArray pending;
        for (qsizetype lines = 0; at < text.size() && lines < headerLines; ++lines) {
            const qsizetype newline = text.indexOf('\n', at);
            const qsizetype next = newline < 0 ? text.size() : newline + 1;
            const QByteArrayView line = QByteArrayView(text).sliced(at, next - at);
            if (line == "\n")
                break;
            const bool regular = line.startsWith(' ') || line.startsWith('\t') || startsField(line);
            if (!regular && mended.isEmpty())
                return text;
            if (regular) {
                mended += pending + line;
                pending.clear();
            } else {
                pending += ' ' + line;
            }
            at = next;
        }
        return pending.isEmpty() ? mended + text.sliced(at) : text;
    }

    QString decodedAs(const QByteArray &octets, const char *charset, bool &wrong)
    {
        QStringDecoder decoder(charset, QStringDecoder::Flag::Stateless);
        if (!decoder.isValid()) {
            wrong = true;
            return {};
        }
        const QString text = decoder.decode(octets);
        wrong = decoder.hasError();
        return text;
    }

} // namespace

ReportOctets normalised(QByteArrayView message)
{
    ReportOctets octets;
    octets.text = message.first(std::min(message.size(), largestReading)).toByteArray();
    if (octets.text.contains('\r')) {
        octets.text.replace("\r\r\n", "\n").replace("\r\n", "\n");
        octets.text.replace('\r', '\n');
    }
    octets.text.replace('\0', ' ');
    if (octets.text.startsWith("\xef\xbb\xbf"))
        octets.text.remove(0, 3);
    octets.fromDaemon = takeMboxLine(octets.text);
    octets.text = withMendedHeader(octets.text);
    return octets;
}

QString inCharset(const QByteArray &octets, const QByteArray &charset)
{
    const QByteArray lower = charset.toLower();
    bool wrong = true;
    QString text;
    if (lower.isEmpty() || lower == "us-ascii" || lower == "ascii") {
        if (octets.contains("\x1b$"))
            text = decodedAs(octets, "ISO-2022-JP", wrong);
    } else if (!lower.contains("utf-7")) {
        text = decodedAs(octets, lower.constData(), wrong);
    }
    if (wrong)
        text = decodedAs(octets, "UTF-8", wrong);
    return wrong ? QString::fromLatin1(octets) : text;
}

} // namespace mailroom
