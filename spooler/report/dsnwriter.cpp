#include "spooler/report/dsnwriter.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mime.h"
#include "spooler/report/x400codes.h"

#include <QLocale>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype returnedHeader = 64 * 1024;
    const QString reporter = u"mailroom.invalid"_s; // no host name of the user's

    EnhancedStatus statusOf(const ReportRecipient &recipient)
    {
        if (recipient.status.isPresent())
            return recipient.status;
        if (recipient.action == DsnAction::Relayed || recipient.action == DsnAction::Delivered)
            return recipient.reply.status.statusClass == 2 ? recipient.reply.status : EnhancedStatus{2, 0, 0};
        const bool delayed = recipient.action == DsnAction::Delayed;
        const EnhancedStatus told = recipient.reply.status;
        if (told.isPresent() && (told.statusClass == 4 || (!delayed && told.statusClass == 5)))
            return told;
        if (delayed)
            return {4, 0, 0};
        // Given up without a permanent reply: the time was over (RFC 3463, X.4.7).
        return recipient.reply.isPermanentFailure() ? EnhancedStatus{5, 0, 0} : EnhancedStatus{4, 4, 7};
    }

    QString advice(const ReportRecipient &recipient, EnhancedStatus status, const ReportPhrases &phrases)
    {
        switch (recipient.action) {
        case DsnAction::Delayed:
            return phrases.waitAdvice;
        case DsnAction::Relayed:
        case DsnAction::Delivered:
        case DsnAction::Expanded:
            return {};
        case DsnAction::Failed:
            break;
        }
        if (status == EnhancedStatus{5, 2, 2} || status == EnhancedStatus{4, 2, 2})
            return phrases.fullAdvice;
        if (status == EnhancedStatus{5, 3, 4} || status == EnhancedStatus{5, 2, 3})
            return phrases.sizeAdvice;
        if (status.subject == 1)
            return phrases.addressAdvice;
        if (status.subject == 7)
            return phrases.policyAdvice;
        return status.statusClass == 4 ? phrases.timeAdvice : phrases.otherAdvice;
    }

    QString headline(ReportMatter matter, const ReportPhrases &phrases)
    {
        switch (matter) {
        case ReportMatter::Failed:
            return phrases.failed;
        case ReportMatter::Expired:
            return phrases.expired;
        case ReportMatter::Delayed:
            return phrases.delayed;
        case ReportMatter::DelayCleared:
            return phrases.cleared;
        case ReportMatter::Relayed:
            return phrases.relayed;
        case ReportMatter::Delivered:
            return phrases.delivered;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString subjectOf(ReportMatter matter, const ReportPhrases &phrases)
    {
        switch (matter) {
        case ReportMatter::Failed:
        case ReportMatter::Expired:
            return phrases.failedSubject;
        case ReportMatter::Delayed:
            return phrases.delayedSubject;
        case ReportMatter::DelayCleared:
            return phrases.clearedSubject;
        case ReportMatter::Relayed:
            return phrases.relayedSubject;
        case ReportMatter::Delivered:
            return phrases.deliveredSubject;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString oneLine(const QString &text)
    {
        return withoutControls(text).simplified();
    }

    QString replyText(const Reply &reply)
    {
        QStringList words;
        if (reply.code > 0)
            words << QString::number(reply.code);
        if (reply.status.isPresent())
            words << reply.status.toString();
        return (words << oneLine(reply.text)).join(u' ').trimmed();
    }

    // One pass: what a server said may hold a "%1" of its own.
    QString filled(const QString &phrase, const QString &first, const QString &second)
    {
        return phrase.arg(first, second);
    }

    QString filled(const QString &phrase, const QString &value)
    {
        return phrase.arg(value);
    }

    QString humanPart(const ReportRequest &request)
    {
        const ReportPhrases &phrases = request.phrases;
        QStringList lines{phrases.origin, {}, headline(request.matter, phrases)};
        for (const ReportRecipient &recipient : request.recipients) {
            const QString reply = replyText(recipient.reply);
            const QString host = oneLine(recipient.remoteMta);
            lines << QString() << u"  "_s + oneLine(recipient.address);
            if (!reply.isEmpty() && recipient.reply.code > 0)
                lines << u"    "_s + filled(phrases.serverSaid, host, reply).simplified();
            else if (!reply.isEmpty())
                lines << u"    "_s + filled(phrases.attemptEnded, reply);
            if (recipient.willRetryUntil.isValid())
                lines << u"    "_s
                        + filled(
                             phrases.retryUntil,
                             QLocale().toString(
                                 recipient.willRetryUntil.toLocalTime(), QLocale::ShortFormat));
            if (const QString words = advice(recipient, statusOf(recipient), phrases); !words.isEmpty())
                lines << u"    "_s + words;
        }
        lines << QString() << filled(phrases.subjectLine, oneLine(request.subject))
              << filled(phrases.messageIdLine, oneLine(request.messageId));
        return lines.join(u'\n') + u'\n';
    }

    QString field(QLatin1StringView name, const QString &value)
    {
        return value.isEmpty() ? QString() : QString(name + u": "_s + oneLine(value) + u'\n');
    }

    QString date(QLatin1StringView name, const QDateTime &when)
    {
        return when.isValid() ? QString::fromLatin1(dateField(name, when)).remove(u'\r') : QString();
    }

    QString typed(const QString &address)
    {
        const bool ascii = std::ranges::all_of(address, [](QChar c) { return c.unicode() < 128; });
        return (ascii ? u"rfc822; "_s : u"utf-8; "_s) + address;
    }

    // For gateways and for people who know these codes: an extension field, RFC 3464 section 2.4.
    QString x400Fields(const ReportRecipient &recipient)
    {
        if (recipient.action != DsnAction::Failed)
            return {};
        const X400Codes codes = x400CodesOf(statusOf(recipient));
        QString value = u"reason %1 (%2)"_s.arg(QString::number(codes.reason), codes.reasonName);
        if (codes.diagnostic >= 0)
            value += u", diagnostic %1 (%2)"_s.arg(QString::number(codes.diagnostic), codes.diagnosticName);
        return field("X-Mailroom-X400"_L1, value);
    }

    QString recipientFields(const ReportRecipient &recipient)
    {
        const QString reply = replyText(recipient.reply);
        const QString type = recipient.reply.code > 0 ? u"smtp; "_s : u"x-mailroom; "_s;
        return u'\n' + field("Original-Recipient"_L1, recipient.originalRecipient)
            + field("Final-Recipient"_L1, typed(recipient.address))
            + field("Action"_L1, dsnActionName(recipient.action))
            + field("Status"_L1, statusOf(recipient).toString())
            + (recipient.remoteMta.isEmpty() ? QString()
                                             : field("Remote-MTA"_L1, u"dns; "_s + recipient.remoteMta))
            + (reply.isEmpty() ? QString() : field("Diagnostic-Code"_L1, type + reply.left(900)))
            + x400Fields(recipient) + date("Last-Attempt-Date"_L1, recipient.lastAttempt)
            + date("Will-Retry-Until"_L1, recipient.willRetryUntil);
    }

    // ASCII where every address is: only the server's words are left then, and they are quoted as they can
    // be.
    QByteArray statusPart(const ReportRequest &request)
    {
        QString text = field("Reporting-MTA"_L1, u"dns; "_s + reporter)
            + field("Original-Envelope-Id"_L1, request.envid) + date("Arrival-Date"_L1, request.arrival);
        bool ascii = true;
        for (const ReportRecipient &recipient : request.recipients) {
            text += recipientFields(recipient);
            ascii = ascii && typed(recipient.address).startsWith("rfc822"_L1)
                && typed(recipient.originalRecipient).startsWith("rfc822"_L1);
        }
        if (ascii) {
            for (QChar &c : text)
                c = c.unicode() < 128 ? c : QChar(u'?');
        }
        return text.toUtf8();
    }

    QByteArray cutHeader(const QByteArray &header)
    {
        if (header.size() <= returnedHeader)
            return header;
        return header.first(header.lastIndexOf('\n', returnedHeader) + 1);
    }

} // namespace

QByteArray writeReport(const ReportRequest &request)
{
    Q_ASSERT(!request.recipients.isEmpty());
    const Mailbox from{u"Mailroom"_s, u"mailer-daemon"_s, reporter};
    const auto to = parseMailbox(request.to);
    return dateField("Date", request.when) + mailboxField("From", {from})
        + (to ? mailboxField("To", {*to}) : QByteArray())
        + textField("Subject", filled(subjectOf(request.matter, request.phrases), request.subject.left(400)))
        + plainField("Message-ID", newMessageId(from.address()))
        + messageIdField("In-Reply-To", request.messageId) + plainField("Auto-Submitted", "auto-replied")
        + plainField("MIME-Version", "1.0")
        + assembleReport(
               {.kind = ReportParts::Kind::Delivery,
                .text = humanPart(request),
                .status = statusPart(request),
                .originalHeader = cutHeader(request.originalHeader),
                .original = request.original});
}

} // namespace mailroom
