#include "ui/text/replytext.h"

#include "ui/text/evidencetext.h"
#include "ui/text/facttext.h"
#include "ui/text/gatetext.h"
#include "ui/text/phraseadvice.h"
#include "ui/text/phrasebook.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // RFC 5321 section 4.2.3, for a server that sends no enhanced status.
    QString codeWords(const Reply &reply)
    {
        switch (reply.code) {
        case 421:
            return Words::tr("The server closes the connection for now.");
        case 450:
            return Words::tr("The mailbox is busy.");
        case 451:
            return Words::tr("The server has trouble of its own.");
        case 452:
            return Words::tr("The server is out of space or takes fewer recipients at once.");
        case 530:
        case 535:
            return Words::tr("The user name or password is wrong.");
        case 550:
            return Words::tr("The server does not take this address.");
        case 551:
            return Words::tr("The mailbox is not on this server.");
        case 552:
            return Words::tr("The message is too large, or the mailbox is full.");
        case 553:
            return Words::tr("The address is not well formed.");
        case 554:
            return Words::tr("The server refused the message.");
        case 556:
            return Words::tr("That domain takes no mail.");
        default: // any number that a server may send
            break;
        }
        if (reply.isPositiveCompletion())
            return Words::tr("The server accepted it.");
        if (reply.isTransientFailure())
            return Words::tr("The server said \"not now\".");
        if (reply.isPermanentFailure())
            return Words::tr("The server refused it.");
        return {};
    }

    // The reply to MAIL is about the message or its sender: no recipient had been named yet.
    QString mailRefusalWords(const Reply &reply)
    {
        const QString lead = Words::tr("The server refused the message before it looked at any recipient.");
        const EnhancedStatus &status = reply.status;
        const bool sender = reply.code == 553 || reply.code == 501
            || (status.subject == 1 && status.detail != 7) || (status.subject == 7 && status.detail == 60);
        if (sender)
            return lead + u' ' + Words::tr("The server does not accept your own address.");
        if (!status.isPresent() || (status.subject == 7 && status.detail <= 1))
            return lead;
        return lead + u' ' + replyWords(reply);
    }

} // namespace

QString replyWords(const Reply &reply)
{
    if (reply.code == 0 && !reply.status.isPresent())
        return reply.text.isEmpty()
            ? QString()
            : withDetail(Words::tr("There was no usable reply."), factWords(reply.text));
    if (reply.isPositiveCompletion())
        return codeWords(reply);
    const ReplyMeaning meaning = meaningOf(reply);
    return meaning.words ? Words::tr(meaning.words) : codeWords(reply);
}

QString adviceWords(const Reply &reply, RecipientState state)
{
    const ReplyMeaning meaning = meaningOf(reply);
    if (!meaning.advice)
        return {};
    const bool isOver = state == RecipientState::Failed && qstrcmp(meaning.advice, advice::waitForIt) == 0;
    return Words::tr(isOver ? advice::otherWay : meaning.advice);
}

QString rawReply(const Reply &reply)
{
    QStringList parts;
    if (reply.code != 0)
        parts << QString::number(reply.code);
    if (reply.status.isPresent())
        parts << reply.status.toString();
    if (!reply.text.isEmpty()) // of no server: the spooler's own words
        parts << (reply.code == 0 ? factWords(reply.text) : QString(reply.text)).replace(u'\n', u' ');
    return parts.join(u' ');
}

namespace {

    QString acceptedSentence(const RecipientRow &recipient, const QDateTime &now)
    {
        const QString mark = markSentence(recipient);
        const QString words = mark.isEmpty() ? Words::tr("The server accepted it.") : mark;
        return QString(words + u' ' + silenceWords(recipient, now)).trimmed();
    }

} // namespace

QString fateSentence(const RecipientRow &recipient, const QDateTime &now)
{
    const bool atMail =
        recipient.lastCommand == "MAIL FROM"_L1 && !recipient.lastReply.isPositiveCompletion();
    const QString reply = atMail ? mailRefusalWords(recipient.lastReply) : replyWords(recipient.lastReply);
    switch (recipient.state) {
    case RecipientState::Deferred: {
        if (recipient.gate.kind != GateKind::Retry || reply.isEmpty())
            return gateSentence(recipient.gate, now);
        const QString next = recipient.gate.until.isValid()
            ? Words::tr("The server will be asked again at %1.").arg(clockWords(recipient.gate.until, now))
            : Words::tr("The server will be asked again.");
        return reply + u' ' + next;
    }
    case RecipientState::Queued:
    case RecipientState::Held:
    case RecipientState::InDoubt:
        return gateSentence(recipient.gate, now);
    case RecipientState::InFlight:
        return Words::tr("It is being sent.");
    case RecipientState::Ending:
        return Words::tr("Everything is sent; the server's answer is awaited.");
    case RecipientState::Accepted:
        if (recipient.heldUntil > now)
            return Words::tr("The server has it and holds it until %1; this computer need not be on.")
                .arg(clockWords(recipient.heldUntil, now));
        return acceptedSentence(recipient, now);
    case RecipientState::Delivered: {
        const QString mark = markSentence(recipient);
        return mark.isEmpty() ? Words::tr("Its server reported the delivery.") : mark;
    }
    case RecipientState::Failed:
        if (const QString mark = markSentence(recipient); !mark.isEmpty())
            return recipient.lastReply.isPositiveCompletion() ? mark : QString(mark + u' ' + reply).trimmed();
        if (recipient.lastReply.isPositiveCompletion())
            return Words::tr("The server accepted it, and it came back.");
        if (recipient.lastReply.isTransientFailure())
            return Words::tr("Given up after %n attempt(s).", nullptr, recipient.attempts) + u' ' + reply;
        return reply.isEmpty() ? Words::tr("It was given up.") : reply;
    case RecipientState::Cancelled:
        return Words::tr("You withdrew it before any server accepted it.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
