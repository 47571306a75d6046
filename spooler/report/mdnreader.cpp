#include "spooler/report/mdnreader.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/outcomewords.h"
#include "spooler/report/reportmail.h"
#include "spooler/report/returnedmessage.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // "manual-action/MDN-sent-manually; displayed/error", RFC 8098 section 3.2.6. RFC 2298 knew more words.
    QString dispositionOf(const QString &value)
    {
        static const QStringList known{u"displayed"_s, u"deleted"_s, u"dispatched"_s,
                                       u"processed"_s, u"denied"_s,  u"failed"_s};
        const qsizetype semicolon = value.indexOf(u';');
        const QString type =
            value.sliced(semicolon + 1).section(u'/', 0, 0).section(u',', 0, 0).trimmed().toLower();
        return known.contains(type) ? type : QString();
    }

    bool says(WordUse use, const QStringList &lines)
    {
        return bounceWords().contains(use, lines.join(u' ').simplified().toLower());
    }

    // A filter refused the mail after it was accepted, RFC 5429 section 2.1.2: deleted, and nobody saw it.
    ReadReport refusal(ReadReport report, ReportRecipient recipient, const ReportMail &mail)
    {
        report.kind = ReportKind::Bounce;
        recipient.disposition.clear();
        recipient.action = DsnAction::Failed;
        recipient.grade = ReportGrade::Notice;
        recipient.reason = Reason::Unknown;
        completeOutcome(recipient, mail.notice.join(u'\n'), {}, bounceWords());
        report.recipients << recipient;
        return report;
    }

} // namespace

std::optional<ReadReport> readMdn(const ReportMail &mail)
{
    if (mail.disposition.isEmpty())
        return std::nullopt;
    ReadReport report;
    report.kind = ReportKind::Mdn;
    ReportRecipient recipient;
    recipient.action = DsnAction::Delivered;
    bool isAutomatic = false;
    QByteArray fields = mail.disposition;
    while (fields.contains("\n\n")) // one group only: an empty line within it says nothing
        fields.replace("\n\n", "\n");
    for (const HeaderField &field : readHeader(fields.trimmed()).fields) {
        const QString value = field.text();
        if (field.is("Disposition"))
            isAutomatic = value.startsWith("automatic-action"_L1, Qt::CaseInsensitive);
        if (field.is("Final-Recipient"))
            recipient.address = addressOfField(value);
        else if (field.is("Original-Recipient"))
            recipient.originalRecipient = addressTypeOfField(value) + u';' + addressOfField(value);
        else if (field.is("Disposition"))
            recipient.disposition = dispositionOf(value);
        else if (field.is("Original-Message-ID"))
            report.originalMessageId = value.left(998);
        else if (field.is("Reporting-UA") || field.is("MDN-Gateway"))
            report.reportingMta = value.section(u';', 0, 0).trimmed().left(998);
    }
    if (recipient.address.isEmpty())
        recipient.address = recipient.originalRecipient.section(u';', 1);
    if (recipient.disposition.isEmpty() || recipient.address.isEmpty())
        return std::nullopt;
    if (report.originalMessageId.isEmpty())
        report.originalMessageId = messageIdOfReturned(mail);
    recipient.reason = Reason::Delivered;
    if (recipient.disposition == u"deleted"_s && isAutomatic && says(WordUse::Failed, mail.notice))
        return refusal(std::move(report), std::move(recipient), mail);
    report.recipients << recipient;
    return report;
}

} // namespace mailroom
