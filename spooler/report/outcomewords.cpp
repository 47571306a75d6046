#include "spooler/report/outcomewords.h"

#include "spooler/report/bouncewords.h"
#include "spooler/report/replyscan.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isPositive(DsnAction action)
    {
        return action == DsnAction::Delivered || action == DsnAction::Relayed
            || action == DsnAction::Expanded;
    }

    QString foldedText(const QString &text)
    {
        return text.simplified().toLower();
    }

    // Up to the first empty line behind words.
    QString firstParagraph(const QString &passage)
    {
        static const QRegularExpression emptyLine(u"\\n *\\n"_s);
        const QString text = passage.trimmed();
        const qsizetype end = text.indexOf(emptyLine);
        return end < 0 ? text : text.first(end);
    }

    // The narrower text is believed first; a whole notice may explain more than what happened. What is only
    // late has not expired.
    Reason reasonOf(
        const ReportRecipient &recipient, const QString &passage, const QString &surroundings,
        const BounceWords &words)
    {
        const auto leftOut =
            recipient.action == DsnAction::Delayed ? std::optional(Reason::Expired) : std::nullopt;
        const auto in = [&](const QString &text) { return words.reasonIn(foldedText(text), leftOut); };
        if (const Reason reason = in(recipient.reply.text); reason != Reason::Unknown)
            return reason;
        const Reason byStatus = reasonOfStatus(recipient.status);
        if (byStatus != Reason::Unknown && recipient.reply.status == recipient.status)
            return byStatus;
        for (const QString &text : {firstParagraph(passage), passage}) {
            if (const Reason reason = in(text); reason != Reason::Unknown)
                return reason;
        }
        return byStatus != Reason::Unknown ? byStatus : in(surroundings);
    }

    EnhancedStatus madeStatus(const ReportRecipient &recipient)
    {
        EnhancedStatus made = statusOfReason(recipient.reason, recipient.action);
        const int replied = recipient.reply.code / 100;
        if (made.isPresent() && (replied == 4 || replied == 5))
            made.statusClass = replied;
        return made;
    }

} // namespace

void completeOutcome(
    ReportRecipient &recipient, const QString &passage, const QString &surroundings, const BounceWords &words)
{
    if (isPositive(recipient.action)) {
        recipient.reason = Reason::Delivered;
        if (!recipient.status.isPresent())
            recipient.status = {2, 0, 0};
        return;
    }
    for (const QString &text : {passage, surroundings}) {
        const bool isOpen = recipient.reply.code == 0 && !recipient.reply.status.isPresent();
        if (isOpen && !text.isEmpty()) {
            const QString own = recipient.reply.text;
            recipient.reply = replyInText(text);
            if (!own.isEmpty())
                recipient.reply.text = own;
        }
    }
    recipient.status = moreExact(recipient.status, recipient.reply.status);
    recipient.reason = reasonOf(recipient, passage, surroundings, words);
    const bool isVague =
        !recipient.status.isPresent() || (recipient.status.subject == 0 && recipient.status.detail == 0);
    if (isVague && (recipient.reason != Reason::Unknown || !recipient.status.isPresent()))
        recipient.status = madeStatus(recipient);
}

} // namespace mailroom
