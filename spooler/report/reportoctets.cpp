#include "spooler/report/reportoctets.h"

#include "spooler/mail/charset.h"
#include "spooler/mail/headerblock.h"

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
    // Many a mailer names its own set whatever the text that it cites is in.
    const QByteArray lower = charset.trimmed().toLower();
    const bool isDefault = lower.isEmpty() || lower.contains("ascii") || lower == "iso-8859-1"
        || lower == "windows-1252" || lower.contains("unknown") || lower.contains("utf-7");
    const DecodedText named = isDefault ? DecodedText() : decodedText(octets, lower);
    if (!isDefault && named.doubt == DecodedText::Doubt::None)
        return named.text;
    return decodedText(octets, {}).text;
}

} // namespace mailroom
