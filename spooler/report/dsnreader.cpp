#include "spooler/report/dsnreader.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/mime.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype maximumFaults = 20;
    constexpr qsizetype maximumText = 4096;

    bool isStatus(const MimePart &part)
    {
        return part.type == "message/delivery-status" || part.type == "message/global-delivery-status";
    }

    bool isOriginal(const MimePart &part)
    {
        return part.type == "message/rfc822" || part.type == "text/rfc822-headers"
            || part.type == "message/global" || part.type == "message/global-headers";
    }

    // utf-8-addr-xtext and unitext, RFC 6533 section 3: "\x{FC}" stands for one character.
    QString withoutEscapes(const QString &address)
    {
        static const QRegularExpression escape(u"\\\\x\\{([0-9A-Fa-f]{1,6})\\}"_s);
        QString plain;
        qsizetype position = 0;
        for (const QRegularExpressionMatch &match : escape.globalMatch(address)) {
            plain += QStringView(address).sliced(position, match.capturedStart() - position);
            const char32_t character = match.captured(1).toUInt(nullptr, 16);
            if (character <= 0x10ffff)
                plain += QString::fromUcs4(&character, 1);
            position = match.capturedEnd();
        }
        return withoutControls(plain + QStringView(address).sliced(position));
    }

    // "type; value", RFC 3464 section 2.1.2. The field must not be longer than any address can be.
    QString behindType(const QString &value)
    {
        return value.section(u';', 1).trimmed().left(maximumText);
    }

    QString addressOf(const QString &value)
    {
        QString address = behindType(value);
        if (address.startsWith(u'<') && address.endsWith(u'>'))
            address = address.sliced(1, address.size() - 2);
        return withoutEscapes(address);
    }

    QDateTime dateOf(const QString &value)
    {
        return QDateTime::fromString(value.section(u'(', 0, 0).trimmed(), Qt::RFC2822Date).toUTC();
    }

    EnhancedStatus statusOf(const QString &value)
    {
        static const QRegularExpression number(u"^\\s*(\\d\\.\\d{1,3}\\.\\d{1,3})(?![.\\d])"_s);
        return EnhancedStatus::parse(number.match(value).capturedView(1)).value_or(EnhancedStatus());
    }

    Reply replyOf(const QString &value)
    {
        static const QRegularExpression smtp(
            u"^([2-5]\\d\\d)(?:[ -]|$)(?:(\\d\\.\\d{1,3}\\.\\d{1,3})(?: |$))?"_s);
        Reply reply;
        reply.text = behindType(value);
        const QRegularExpressionMatch match = smtp.match(reply.text);
        if (value.section(u';', 0, 0).trimmed().compare("smtp"_L1, Qt::CaseInsensitive) == 0
            && match.hasMatch()) {
            reply.code = match.captured(1).toInt();
            reply.status = EnhancedStatus::parse(match.capturedView(2)).value_or(EnhancedStatus());
            reply.text = reply.text.sliced(match.capturedEnd()).trimmed();
        }
        return reply;
    }

    // The fields of one recipient as they come; what they mean is decided when all are there.
    struct RecipientDraft {
        ReportRecipient recipient;
        QString action;
        bool hasFinal = false;
        bool hasOriginal = false;
        bool isStarted() const { return hasFinal || hasOriginal; }
    };

    class StatusReader {
    public:
        explicit StatusReader(ReadReport &report) : m_report(report) { }

        void read(const QByteArray &octets)
        {
            qsizetype position = 0;
            while (position < octets.size()) {
                const HeaderBlock group = readHeader(QByteArrayView(octets).sliced(position));
                for (const HeaderField &field : group.fields)
                    take(field);
                const QByteArrayView block = QByteArrayView(octets).sliced(position, group.end);
                if (block.endsWith("\n\n") || block.endsWith("\n\r\n") || block == "\n" || block == "\r\n")
                    conclude();
                if (group.end == 0) { // a line that is no field
                    const qsizetype end = octets.indexOf('\n', position);
                    fault(u"a line of the status part is no field"_s);
                    position = end < 0 ? octets.size() : end + 1;
                }
                position += group.end;
            }
            conclude();
        }

    private:
        void take(const HeaderField &field)
        {
            const QString value = field.text();
            ReportRecipient &recipient = m_draft.recipient;
            // Some servers forget the empty line between two recipients.
            if ((field.is("Final-Recipient") && m_draft.hasFinal)
                || (field.is("Original-Recipient") && m_draft.isStarted()))
                conclude();
            if (field.is("Final-Recipient")) {
                recipient.address = addressOf(value);
                m_draft.hasFinal = true;
            } else if (field.is("Original-Recipient")) {
                recipient.originalRecipient =
                    value.section(u';', 0, 0).trimmed().toLower() + u';' + addressOf(value);
                m_draft.hasOriginal = true;
            } else if (field.is("Action")) {
                m_draft.action = value.section(u' ', 0, 0).section(u'(', 0, 0).section(u';', 0, 0).left(80);
            } else if (field.is("Status")) {
                recipient.status = statusOf(value);
            } else if (field.is("Diagnostic-Code")) {
                recipient.reply = replyOf(value);
            } else if (field.is("Remote-MTA")) {
                recipient.remoteMta = behindType(value).section(u' ', 0, 0);
            } else if (field.is("Last-Attempt-Date")) {
                recipient.lastAttempt = dateOf(value);
            } else if (field.is("Will-Retry-Until")) {
                recipient.willRetryUntil = dateOf(value);
            } else if (field.is("Original-Envelope-Id")) {
                m_report.envid = value.left(maximumText);
            } else if (field.is("Reporting-MTA")) {
                m_report.reportingMta = behindType(value);
            } else if (field.is("Arrival-Date")) {
                m_report.arrival = dateOf(value);
            }
        }

        void conclude()
        {
            RecipientDraft draft = std::exchange(m_draft, {});
            if (!draft.isStarted())
                return;
            ReportRecipient &recipient = draft.recipient;
            if (recipient.address.isEmpty())
                recipient.address = recipient.originalRecipient.section(u';', 1);
            const auto action = actionOf(draft);
            if (!action || recipient.address.isEmpty()) {
                fault(u"the recipient \"%1\" has no action that is known"_s.arg(recipient.address.left(120)));
                return;
            }
            recipient.action = *action;
            if (m_report.recipients.size() < maximumReportRecipients)
                m_report.recipients << recipient;
            else
                fault(u"the report names more than %1 recipients"_s.arg(maximumReportRecipients));
        }

        // A missing or unknown action is told by the class of the status.
        static std::optional<DsnAction> actionOf(const RecipientDraft &draft)
        {
            if (const auto action = dsnActionFromName(draft.action))
                return action;
            switch (draft.recipient.status.statusClass) {
            case 2:
                return DsnAction::Delivered;
            case 4:
                return DsnAction::Delayed;
            case 5:
                return DsnAction::Failed;
            }
            return std::nullopt;
        }

        void fault(const QString &sentence)
        {
            if (m_report.faults.size() < maximumFaults && !m_report.faults.contains(sentence))
                m_report.faults << sentence;
        }

        ReadReport &m_report;
        RecipientDraft m_draft;
    };

} // namespace

std::optional<ReadReport> readReport(const QByteArray &message)
{
    const MimeParts parsed = splitMessage(message);
    const auto status = std::ranges::find_if(parsed.parts, isStatus);
    if (status == parsed.parts.end())
        return std::nullopt;
    ReadReport report;
    StatusReader(report).read(decodedBody(*status, message));
    const auto original = std::ranges::find_if(parsed.parts, isOriginal);
    if (original != parsed.parts.end()) {
        const HeaderBlock header = readHeader(decodedBody(*original, message));
        if (const HeaderField *id = header.first("Message-ID"))
            report.originalMessageId = id->text().left(maximumText);
    }
    return report;
}

} // namespace mailroom
