#include "spooler/report/autoreplyreader.h"

#include "spooler/mail/headerblock.h"
#include "spooler/report/addressscan.h"
#include "spooler/report/bouncesigns.h"
#include "spooler/report/bouncewords.h"
#include "spooler/report/reportmail.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The words of a note stand at its beginning; further down a person may speak of one.
    QString beginningOf(const QStringList &lines)
    {
        return lines.first(std::min<qsizetype>(12, lines.size())).join(u' ').simplified().toLower();
    }

    bool asks(const QString &text)
    {
        return bounceWords().contains(WordUse::Challenge, text);
    }

    bool isAutoReply(const ReportMail &mail, const BounceSigns &signs)
    {
        const BounceWords &words = bounceWords();

        const QByteArray submitted = mail.header.value("Auto-Submitted").toLower();
        if (mail.header.first("List-Id") || mail.header.first("List-Unsubscribe"))
            return false;
        if (mail.type == "multipart/report") // damaged: its sender has answered nothing
            return false;
        const QString from = mail.text("From").toLower();
        if (from.contains("mailer-daemon"_L1) || from.contains("postmaster@"_L1)
            || from.contains("-bounces@"_L1)) // a list asks its moderator
            return false;
        const QString subject = withoutAnswerMarks(mail.text("Subject")).simplified().toLower();
        const QString text = beginningOf(mail.notice);
        const bool replies = words.contains(WordUse::Reply, text);
        const bool named = words.contains(WordUse::SubjectReply, subject);
        const bool isDaemon = mail.fromDaemon || mail.header.value("Return-Path") == "<>";
        const bool bulk =
            !mail.header.value("Precedence").isEmpty() || mail.header.first("X-Auto-Response-Suppress");
        // Exchange and Notes call their replies generated, as others do their news.
        if (submitted.startsWith("auto-generated"))
            return named && (replies || bulk || isDaemon || mail.header.first("In-Reply-To"));
        if (signs.isAutomaticReply() || submitted.startsWith("auto-replied"))
            return true;
        const bool asksSomething = !text.isEmpty() && (asks(text) || asks(subject));
        return asksSomething || (named && (replies || isDaemon || bulk || subject.contains(u':')))
            || (replies && (isDaemon || bulk));
    }

} // namespace

bool asksToConfirm(const ReportMail &mail, const BounceSigns &signs)
{
    const bool isReply = signs.isAutomaticReply() || mail.header.first("In-Reply-To")
        || mail.header.value("Auto-Submitted").toLower().startsWith("auto-replied");
    const bool isNamed = !signs.subjectAction() && !signs.hasFailedField() && mail.type != "multipart/report";
    return isReply && isNamed && asks(beginningOf(mail.notice));
}

std::optional<ReadReport> readAutoReply(const ReportMail &mail, const BounceSigns &signs)
{
    if (!isAutoReply(mail, signs))
        return std::nullopt;
    ReadReport report;
    report.kind = ReportKind::Vacation;
    const HeaderField *cited = mail.header.first("In-Reply-To");
    report.originalMessageId = cited ? cited->text().left(998) : QString();
    const QList<FoundAddress> from = addressesIn(mail.text("From"));
    if (!from.isEmpty()) {
        ReportRecipient recipient;
        recipient.address = from.constFirst().address;
        recipient.action = DsnAction::Delivered;
        recipient.reason = Reason::AutomaticReply;
        recipient.grade = ReportGrade::Notice;
        report.recipients << recipient;
    }
    return report;
}

} // namespace mailroom
