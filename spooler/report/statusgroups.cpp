#include "spooler/report/statusgroups.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/replyscan.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestStatusText = 4096;

    // "type; value", RFC 3464 section 2.1.2, or the value alone.
    QString behindType(const QString &value)
    {
        const qsizetype semicolon = value.indexOf(u';');
        return value.sliced(semicolon + 1).trimmed().left(longestStatusText);
    }

    QDateTime dateOf(const QString &value)
    {
        return QDateTime::fromString(value.section(u'(', 0, 0).trimmed(), Qt::RFC2822Date).toUTC();
    }

    // The fields of one recipient as they come; what they mean is decided when all are there.
    struct RecipientDraft {
        ReportRecipient recipient;
        QString actual; // X-Actual-Recipient
        QString action;
        bool hasFinal = false;
        bool hasOriginal = false;
        bool isStarted() const { return hasFinal || hasOriginal || !actual.isEmpty(); }
        bool isFinished() const { return !action.isEmpty() && recipient.status.isPresent(); }
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
                    endGroup();
                if (group.end == 0)
                    position = behindRubbish(octets, position);
                position += group.end;
            }
            conclude();
        }

    private:
        // A line that is no field; an indented one at the start of a group is a field all the same.
        qsizetype behindRubbish(const QByteArray &octets, qsizetype position)
        {
            const qsizetype newline = octets.indexOf('\n', position);
            const qsizetype end = newline < 0 ? octets.size() : newline + 1;
            const QByteArray line = octets.sliced(position, end - position).trimmed();
            const HeaderBlock field = readHeader(line);
            if (field.fields.isEmpty() && !line.isEmpty())
                m_report.fault(u"a line of the status part is no field"_s);
            for (const HeaderField &each : field.fields)
                take(each);
            return end;
        }

        void take(const HeaderField &field)
        {
            // Some servers forget the empty line between two recipients.
            if ((field.is("Final-Recipient") && m_draft.hasFinal)
                || (field.is("Original-Recipient") && m_draft.hasOriginal)
                || (field.is("Original-Recipient") && m_draft.hasFinal && m_draft.isFinished()))
                conclude();
            if (!takeOfMessage(field) && !takeOfAddress(field))
                takeOfOutcome(field);
        }

        bool takeOfMessage(const HeaderField &field)
        {
            if (field.is("Original-Envelope-Id"))
                m_report.envid = field.text().left(longestStatusText);
            else if (field.is("Reporting-MTA"))
                m_report.reportingMta = behindType(field.text());
            else if (field.is("Arrival-Date"))
                m_report.arrival = dateOf(field.text());
            else
                return false;
            return true;
        }

        bool takeOfAddress(const HeaderField &field)
        {
            const QString value = field.text();
            const QString address = addressOfField(value);
            const bool isCutType = !value.isEmpty() && u"rfc822"_s.startsWith(value, Qt::CaseInsensitive);
            if (isCutType)
                return true;
            if (field.is("Final-Recipient")) {
                m_draft.recipient.address = address;
                m_draft.hasFinal = true;
            } else if (field.is("Original-Recipient")) {
                const QString type = addressTypeOfField(value);
                m_draft.recipient.originalRecipient = (type.isEmpty() ? u"rfc822"_s : type) + u';' + address;
                m_draft.hasOriginal = true;
            } else if (field.is("X-Actual-Recipient")) {
                m_draft.actual = address;
            } else {
                return false;
            }
            return true;
        }

        void takeOfOutcome(const HeaderField &field)
        {
            const QString value = field.text();
            ReportRecipient &recipient = m_draft.recipient;
            if (field.is("Action"))
                m_draft.action = value.section(u' ', 0, 0).section(u'(', 0, 0).section(u';', 0, 0).left(80);
            else if (field.is("Status"))
                recipient.status = statusOfField(value);
            else if (field.is("Diagnostic-Code"))
                recipient.reply = replyOfDiagnostic(value);
            else if (field.is("Remote-MTA"))
                recipient.remoteMta = behindType(value).section(u' ', 0, 0);
            else if (field.is("Last-Attempt-Date"))
                recipient.lastAttempt = dateOf(value);
            else if (field.is("Will-Retry-Until"))
                recipient.willRetryUntil = dateOf(value);
        }

        // An empty line within a group: the recipient goes on when what is there is not yet an outcome.
        void endGroup()
        {
            if (!m_draft.isStarted())
                m_draft = {};
            else if (m_draft.isFinished())
                conclude();
        }

        void conclude()
        {
            RecipientDraft draft = std::exchange(m_draft, {});
            if (!draft.isStarted())
                return;
            ReportRecipient &recipient = draft.recipient;
            const auto action = actionOf(draft);
            if (!draft.hasFinal && !action && !m_report.recipients.isEmpty()
                && m_report.recipients.constLast().originalRecipient.isEmpty()) {
                m_report.recipients.last().originalRecipient = recipient.originalRecipient;
                return; // the field came behind the outcome of its recipient
            }
            chooseAddress(draft);
            if (!action || recipient.address.isEmpty()) {
                m_report.fault(
                    u"the recipient \"%1\" has no action that is known"_s.arg(recipient.address.left(120)));
                return;
            }
            recipient.action = *action;
            if (m_report.recipients.size() < maximumReportRecipients)
                m_report.recipients << recipient;
            else
                m_report.fault(u"the report names more than %1 recipients"_s.arg(maximumReportRecipients));
        }

        // A local user's name, a command or an X.400 name is no address that anybody wrote to.
        static void chooseAddress(RecipientDraft &draft)
        {
            ReportRecipient &recipient = draft.recipient;
            const QString original = recipient.originalRecipient.section(u';', 1);
            for (const QString &other : {original, draft.actual}) {
                if (recipient.address.isEmpty()
                    || (!isMailAddress(recipient.address) && isMailAddress(other)))
                    recipient.address = other;
            }
        }

        // A missing or unknown action is told by the class of the status.
        static std::optional<DsnAction> actionOf(const RecipientDraft &draft)
        {
            if (const auto action = dsnActionFromName(draft.action))
                return action;
            const int replied = draft.recipient.reply.code / 100;
            switch (draft.recipient.status.isPresent() ? draft.recipient.status.statusClass : replied) {
            case 2:
                return DsnAction::Delivered;
            case 4:
                return DsnAction::Delayed;
            case 5:
                return DsnAction::Failed;
            }
            return std::nullopt;
        }

        ReadReport &m_report;
        RecipientDraft m_draft;
    };

} // namespace

void readStatusGroups(const QByteArray &octets, ReadReport &report)
{
    StatusReader(report).read(octets);
}

} // namespace mailroom
