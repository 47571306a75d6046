#include "spooler/report/feedbackreader.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/reportmail.h"
#include "spooler/report/returnedmessage.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    ReportRecipient complainant(const QString &address, Reason reason, ReportGrade grade)
    {
        ReportRecipient recipient;
        recipient.address = address;
        recipient.action = DsnAction::Delivered; // else nobody could complain
        recipient.reason = reason;
        recipient.grade = grade;
        return recipient;
    }

} // namespace

std::optional<ReadReport> readFeedback(const ReportMail &mail)
{
    // Outlook.com's loop is older than ARF: the original carries who complained.
    const HeaderField *junkMail = mail.returned.first("X-HmXmrOriginalRecipient");
    if (mail.feedback.isEmpty() && !junkMail)
        return std::nullopt;
    ReadReport report;
    report.kind = ReportKind::Feedback;
    report.originalMessageId = messageIdOfReturned(mail);
    QByteArray fields = mail.feedback;
    while (fields.contains("\n\n"))
        fields.replace("\n\n", "\n");
    Reason reason = Reason::Complaint;
    QStringList addresses;
    for (const HeaderField &field : readHeader(fields.trimmed()).fields) {
        const bool isType = field.is("Feedback-Type");
        if (isType && field.text().compare("auth-failure"_L1, Qt::CaseInsensitive) == 0)
            reason = Reason::AuthenticationFailure;
        else if (isType && field.text().compare("not-spam"_L1, Qt::CaseInsensitive) == 0)
            reason = Reason::Delivered; // RFC 6430: the opposite of a complaint
        else if (field.is("Reported-Domain") || field.is("Reporting-MTA"))
            report.reportingMta = field.text().section(u';', -1).trimmed().left(255);
        else if (field.is("Original-Envelope-Id"))
            report.envid = field.text().left(998);
        else if (field.is("Original-Rcpt-To") && addresses.size() < maximumReportRecipients)
            addresses << addressOfField(field.text());
    }
    if (junkMail)
        addresses << addressOfField(junkMail->text());
    const QStringList returned = recipientsOfReturned(mail);
    if (addresses.isEmpty() && returned.size() == 1)
        report.recipients << complainant(returned.constFirst(), reason, ReportGrade::Guess);
    for (const QString &address : std::as_const(addresses)) {
        if (!address.isEmpty())
            report.recipients << complainant(address, reason, ReportGrade::Standard);
    }
    return report;
}

} // namespace mailroom
