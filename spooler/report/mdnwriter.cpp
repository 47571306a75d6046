#include "spooler/report/mdnwriter.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"
#include "spooler/mail/mime.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString cleanLine(const QString &text)
    {
        return withoutControls(text).simplified();
    }

    QByteArray statusPart(const MdnRequest &request)
    {
        const QString disposition = request.kind == ReceiptKind::Displayed ? u"displayed"_s : u"deleted"_s;
        QString text = u"Reporting-UA: Mailroom\n"_s;
        if (!request.wish.originalRecipient.isEmpty())
            text += u"Original-Recipient: "_s + cleanLine(request.wish.originalRecipient) + u'\n';
        text += u"Final-Recipient: rfc822; "_s + cleanLine(request.from) + u'\n';
        if (!request.wish.messageId.isEmpty())
            text += u"Original-Message-ID: "_s + cleanLine(request.wish.messageId) + u'\n';
        text += u"Disposition: manual-action/MDN-sent-manually; "_s + disposition + u'\n';
        return text.toUtf8();
    }

} // namespace

QByteArray writeMdn(const MdnRequest &request)
{
    Q_ASSERT(request.wish.refusal == ReceiptRefusal::None);
    const bool wasRead = request.kind == ReceiptKind::Displayed;
    const ReceiptPhrases &phrases = request.phrases;
    const auto from = parseMailbox(request.from);
    const auto to = parseMailbox(request.wish.to);
    const QString subject = cleanLine(request.wish.subject).left(400);
    const QString text = (wasRead ? phrases.displayed : phrases.deleted).arg(subject, cleanLine(request.from))
        + u"\n\n"_s + phrases.proviso + u'\n';
    return dateField("Date", request.when) + (from ? mailboxField("From", {*from}) : QByteArray())
        + (to ? mailboxField("To", {*to}) : QByteArray())
        + textField("Subject", (wasRead ? phrases.displayedSubject : phrases.deletedSubject).arg(subject))
        + plainField("Message-ID", newMessageId(request.from))
        + messageIdField("In-Reply-To", request.wish.messageId)
        + messageIdField("References", request.wish.messageId) + plainField("Auto-Submitted", "auto-replied")
        + plainField("MIME-Version", "1.0")
        + assembleReport(
               {.kind = ReportParts::Kind::Disposition,
                .text = text,
                .status = statusPart(request),
                .originalHeader = request.originalHeader.left(16 * 1024),
                .original = {}});
}

} // namespace mailroom
