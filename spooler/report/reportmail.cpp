#include "spooler/report/reportmail.h"

#include "spooler/mail/htmltext.h"
#include "spooler/mail/mime.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/originalstart.h"
#include "spooler/report/reportoctets.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype noticeLimit = 256 * 1024; // characters
    constexpr qsizetype noticeLines = 4000;
    constexpr qsizetype longestLine = 2000;
    constexpr qsizetype returnedLimit = 512 * 1024; // octets of a returned message that are looked at
    constexpr qsizetype statusLimit = 4 * 1024 * 1024; // octets: ten thousand recipients with their words

    bool isOriginalType(const QByteArray &type)
    {
        return type == "message/rfc822" || type == "text/rfc822-headers" || type == "message/global"
            || type == "message/global-headers" || type == "text/rfc822-header" || type == "message/partial"
            || type == "text/rfc822";
    }

    bool isBlankText(const QString &text)
    {
        return std::ranges::all_of(text, [](QChar c) { return c.isSpace() || c.unicode() == 0xad; });
    }

    // [value] Puts the parts of one message where they belong.
    class ReportDisassembly {
    public:
        explicit ReportDisassembly(QByteArrayView message)
        {
            const ReportOctets octets = normalised(message);
            m_octets = octets.text;
            m_mail.fromDaemon = octets.fromDaemon;
        }

        ReportMail run()
        {
            const MimeParts parts = splitMessage(m_octets);
            m_mail.header = parts.header;
            const QByteArray contentType = parts.header.value("Content-Type");
            m_mail.type = mediaType(contentType);
            m_mail.reportType = parameter(contentType, "report-type").toLower();
            if (m_mail.header.value("Return-Path") == "<>")
                m_mail.fromDaemon = true;
            for (const MimePart &part : parts.parts)
                take(part);
            if (parts.parts.isEmpty()) // a multipart whose boundary never comes
                add(m_text,
                    QString::fromUtf8(QByteArrayView(m_octets).sliced(parts.header.end).left(noticeLimit)));
            divide();
            return std::move(m_mail);
        }

    private:
        void take(const MimePart &part)
        {
            if (part.type.endsWith("delivery-status"))
                m_mail.status += octetsOf(part, statusLimit) + "\n\n";
            else if (part.type.endsWith("disposition-notification"))
                m_mail.disposition += octetsOf(part);
            else if (part.type == "message/feedback-report")
                m_mail.feedback += octetsOf(part);
            else if (isOriginalType(part.type))
                takeOriginal(octetsOf(part));
            else if (part.type == "text/html")
                m_html += m_html.size() < noticeLimit ? wordsOf(part) : QString();
            else if (isUntypedStatus(part))
                m_mail.status += octetsOf(part, statusLimit) + "\n\n";
            else if (isReadable(part))
                add(m_mail.hasOriginal ? m_late : m_text, wordsOf(part));
        }

        // Some gateways lose the type of a report's second part.
        bool isUntypedStatus(const MimePart &part) const
        {
            return m_mail.reportType == "delivery-status" && part.type == "application/octet-stream"
                && octetsOf(part, statusLimit).toLower().contains("\nfinal-recipient:");
        }

        static bool isReadable(const MimePart &part)
        {
            return part.type.startsWith("text/") || part.type.isEmpty() || part.type == "application/json"
                || part.type == "text" || part.type == "plain/text" || !part.type.contains('/');
        }

        void takeOriginal(const QByteArray &octets)
        {
            if (m_mail.hasOriginal)
                return;
            m_mail.hasOriginal = true;
            const qsizetype start = octets.indexOf(QByteArrayView(octets).trimmed().left(1));
            m_mail.returned = readHeader(QByteArrayView(octets).sliced(std::max<qsizetype>(0, start)));
        }

        QByteArray octetsOf(const MimePart &part, qsizetype limit = returnedLimit) const
        {
            MimePart limited = part;
            limited.end = std::min(part.end, part.body + limit);
            return decodedBody(limited, m_octets).replace("\r\n", "\n");
        }

        QString wordsOf(const MimePart &part) const
        {
            return inCharset(octetsOf(part), parameter(part.header.value("Content-Type"), "charset"));
        }

        static void add(QString &whole, const QString &text)
        {
            if (whole.size() < noticeLimit)
                whole += text + u'\n';
        }

        // The lines of the notice end where the original begins.
        void divide()
        {
            QString text = isBlankText(m_text) ? textOfHtml(m_html) : m_text;
            if (isBlankText(text))
                text = m_late;
            text.truncate(noticeLimit);
            QStringList lines =
                text.split(u'\n').first(std::min<qsizetype>(noticeLines, text.count(u'\n') + 1));
            for (QString &line : lines) {
                line.truncate(longestLine);
                line.replace(QChar::Nbsp, u' ').replace(u'\t', u' ');
            }
            const OriginalStart start = originalStart(
                lines,
                bounceWords().narrowedTo(lines.join(u' ').simplified().toLower(), {WordUse::Returned}));
            m_mail.behind = lines.sliced(start.line);
            m_mail.notice = lines.first(start.line);
            if (!m_mail.hasOriginal && start.line < lines.size()) {
                m_mail.hasOriginal = start.header < lines.size();
                m_mail.returned = readHeader(lines.sliced(start.header).join(u'\n').toUtf8());
            }
        }

        QByteArray m_octets;
        ReportMail m_mail;
        QString m_text;
        QString m_html;
        QString m_late; // behind the original
    };

} // namespace

QString ReportMail::text(QByteArrayView field) const
{
    const HeaderField *found = header.first(field);
    return found ? found->text() : QString();
}

ReportMail takeApart(QByteArrayView message)
{
    return ReportDisassembly(message).run();
}

} // namespace mailroom
