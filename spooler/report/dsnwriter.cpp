#include "spooler/report/dsnwriter.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mime.h"

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
        const bool delayed = recipient.action == DsnAction::Delayed;
        const EnhancedStatus told = recipient.reply.status;
        if (told.isPresent() && (told.statusClass == 4 || (!delayed && told.statusClass == 5)))
            return told;
        if (delayed)
            return {4, 0, 0};
        // Given up without a permanent reply: the time was over (RFC 3463, X.4.7).
        return recipient.reply.isPermanentFailure() ? EnhancedStatus{5, 0, 0} : EnhancedStatus{4, 4, 7};
    }

    QString advice(const ReportRecipient &recipient, EnhancedStatus status)
    {
        if (recipient.action == DsnAction::Delayed)
            return u"You need not do anything: Mailroom keeps trying. Do not send the message again."_s;
        if (status == EnhancedStatus{5, 2, 2} || status == EnhancedStatus{4, 2, 2})
            return u"The mailbox is full. Try again later, or reach the recipient in another way."_s;
        if (status == EnhancedStatus{5, 3, 4} || status == EnhancedStatus{5, 2, 3})
            return u"The message is too large. Send smaller attachments."_s;
        if (status.subject == 1)
            return u"Check the address for typing mistakes and send the message again to the right one."_s;
        if (status.subject == 7)
            return u"The server does not accept this message from you. Ask the recipient or your provider."_s;
        if (status.statusClass == 4)
            return u"The server could not be reached or did not accept the message in time. Retry it later."_s;
        return u"Ask the recipient in another way, or your provider, and quote the server's reply."_s;
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

    QString humanPart(const ReportRequest &request)
    {
        const bool delayed = request.recipients.first().action == DsnAction::Delayed;
        QString text = u"This is Mailroom on your own computer. Nobody else received this report.\n\n"_s;
        text += delayed ? u"Your message is delayed on its way to:\n"_s : u"Your message did not reach:\n"_s;
        for (const ReportRecipient &recipient : request.recipients) {
            const QString reply = replyText(recipient.reply);
            const QString host = oneLine(recipient.remoteMta);
            text += u"\n  "_s + oneLine(recipient.address) + u'\n';
            if (!reply.isEmpty() && recipient.reply.code > 0)
                text += u"    The server "_s + (host.isEmpty() ? QString() : host + u' ') + u"said: "_s
                    + reply + u'\n';
            else if (!reply.isEmpty())
                text += u"    The last attempt ended so: "_s + reply + u'\n';
            text += u"    "_s + advice(recipient, statusOf(recipient)) + u'\n';
        }
        text += u"\nSubject: "_s + oneLine(request.subject) + u"\nMessage-ID: "_s + oneLine(request.messageId)
            + u'\n';
        return text;
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
            + date("Last-Attempt-Date"_L1, recipient.lastAttempt)
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
    const bool delayed = request.recipients.first().action == DsnAction::Delayed;
    const QString subject = delayed ? u"Delayed: "_s : u"Not delivered: "_s;
    const Mailbox from{u"Mailroom"_s, u"mailer-daemon"_s, reporter};
    const auto to = parseMailbox(request.to);
    return dateField("Date", request.when) + mailboxField("From", {from})
        + (to ? mailboxField("To", {*to}) : QByteArray())
        + textField("Subject", subject + request.subject.left(400))
        + plainField("Message-ID", newMessageId(from.address()))
        + messageIdField("In-Reply-To", request.messageId) + plainField("Auto-Submitted", "auto-replied")
        + plainField("MIME-Version", "1.0")
        + assembleReport({humanPart(request), statusPart(request), cutHeader(request.originalHeader)});
}

} // namespace mailroom
