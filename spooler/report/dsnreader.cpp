#include "spooler/report/dsnreader.h"

#include "spooler/report/addressscan.h"
#include "spooler/report/bouncesigns.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/noticescan.h"
#include "spooler/report/outcomewords.h"
#include "spooler/report/reportmail.h"
#include "spooler/report/returnedmessage.h"
#include "spooler/report/statusgroups.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The lines of a text from the first status field to where they end.
    QByteArray statusFieldsIn(const QStringList &lines)
    {
        static const QRegularExpression start(
            u"^ *(?:Reporting-MTA|Final-Recipient|Original-Recipient) *: *[^ ]"_s,
            QRegularExpression::CaseInsensitiveOption);
        static const QRegularExpression recipient(
            u"^ *(?:Final|Original)-Recipient *: *[^ ]"_s, QRegularExpression::CaseInsensitiveOption);
        const auto first =
            std::ranges::find_if(lines, [](const QString &line) { return start.match(line).hasMatch(); });
        const auto isRecipient = [](const QString &line) { return recipient.match(line).hasMatch(); };
        if (std::find_if(first, lines.end(), isRecipient) == lines.end())
            return {};
        QByteArray fields;
        for (const QString &line : lines.sliced(first - lines.begin()))
            fields += line.toUtf8() + '\n';
        return fields;
    }

    // A person who forwards a report has it in a message of his own.
    bool isBelievedCarrier(const ReportMail &mail, const BounceSigns &signs)
    {
        return mail.reportType == "delivery-status" || mail.type == "multipart/report"
            || mail.type.endsWith("delivery-status") || signs.isFromMachine()
            || (signs.isAnonymous() && signs.speaksOfFailure());
    }

    // What the human part says of a recipient adds to fields that say little.
    void complete(ReadReport &report, const ReportMail &mail)
    {
        const bool isLong = report.recipients.size() > 50;
        const QString notice = isLong ? QString() : mail.notice.join(u'\n');
        const auto isOpen = [](const ReportRecipient &recipient) {
            return recipient.reply.code == 0 || recipient.status.detail == 0;
        };
        const auto inNotice = isLong || std::ranges::none_of(report.recipients, isOpen)
            ? QList<NoticeRecipient>()
            : readNotice(mail.notice, {}, bounceWords()).recipients;
        for (ReportRecipient &recipient : report.recipients) {
            QString passage;
            for (const NoticeRecipient &named : inNotice) {
                if (named.address.compare(recipient.address, Qt::CaseInsensitive) == 0)
                    passage = named.passage;
            }
            completeOutcome(
                recipient, passage, report.recipients.size() == 1 ? notice : QString(), bounceWords());
        }
    }

    // "bob" of a server that knows no domains, when exactly one address of the original fits.
    void completeAddresses(ReadReport &report, const ReportMail &mail)
    {
        for (ReportRecipient &recipient : report.recipients) {
            if (isMailAddress(recipient.address))
                continue;
            const QStringList known = recipientsOfReturned(mail);
            const QString local = recipient.address + u'@';
            const auto fits = [&](const QString &address) {
                return address.startsWith(local, Qt::CaseInsensitive);
            };
            if (std::ranges::count_if(known, fits) == 1)
                recipient.address = *std::ranges::find_if(known, fits);
            else if (known.size() == 1 && report.recipients.size() == 1)
                recipient.address = known.constFirst();
        }
    }

} // namespace

std::optional<ReadReport> readDsn(const ReportMail &mail, const BounceSigns &signs)
{
    if (!isBelievedCarrier(mail, signs))
        return std::nullopt;
    ReadReport report;
    report.kind = ReportKind::Dsn;
    report.originalMessageId = messageIdOfReturned(mail);
    ReportGrade grade = ReportGrade::Standard;
    readStatusGroups(mail.status, report);
    if (report.recipients.isEmpty() && !signs.isPersonal()) {
        const QByteArray fields = statusFieldsIn(mail.notice + mail.behind);
        readStatusGroups(fields, report);
        grade = ReportGrade::Notice;
    }
    if (report.recipients.isEmpty())
        return std::nullopt;
    for (ReportRecipient &recipient : report.recipients)
        recipient.grade = grade;
    completeAddresses(report, mail);
    complete(report, mail);
    report.family = signs.family();
    return report;
}

} // namespace mailroom
