#include "ui/text/replytext.h"

#include "ui/text/evidencetext.h"
#include "ui/text/gatetext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    struct Phrase {
        int subject;
        int detail;
        const char *words;
    };

    // RFC 3463 section 3 and the IANA registry; the class (4 or 5) is told by what happens next.
    constexpr auto phrases = std::to_array<Phrase>({
        {1, 0, QT_TRANSLATE_NOOP("mailroom::Words", "The server does not take this address.")},
        {1, 1, QT_TRANSLATE_NOOP("mailroom::Words", "There is no such mailbox.")},
        {1, 2, QT_TRANSLATE_NOOP("mailroom::Words", "There is no such domain.")},
        {1, 3, QT_TRANSLATE_NOOP("mailroom::Words", "The address is not well formed.")},
        {1, 4, QT_TRANSLATE_NOOP("mailroom::Words", "The address fits several mailboxes.")},
        {1, 6, QT_TRANSLATE_NOOP("mailroom::Words", "The mailbox has moved and left no new address.")},
        {1, 7, QT_TRANSLATE_NOOP("mailroom::Words", "Your own address is not well formed for this server.")},
        {1, 8, QT_TRANSLATE_NOOP("mailroom::Words", "The server does not accept your own address.")},
        {1, 10, QT_TRANSLATE_NOOP("mailroom::Words", "That domain takes no mail.")},
        {2, 0, QT_TRANSLATE_NOOP("mailroom::Words", "Something is wrong with the mailbox.")},
        {2, 1, QT_TRANSLATE_NOOP("mailroom::Words", "The mailbox is switched off.")},
        {2, 2, QT_TRANSLATE_NOOP("mailroom::Words", "Mailbox full.")},
        {2, 3, QT_TRANSLATE_NOOP("mailroom::Words", "The message is too long for this mailbox.")},
        {2, 4, QT_TRANSLATE_NOOP("mailroom::Words", "The mailing list could not be expanded.")},
        {3, 0, QT_TRANSLATE_NOOP("mailroom::Words", "The server has trouble of its own.")},
        {3, 1, QT_TRANSLATE_NOOP("mailroom::Words", "The server's disk is full.")},
        {3, 2, QT_TRANSLATE_NOOP("mailroom::Words", "The server takes no mail at the moment.")},
        {3, 4, QT_TRANSLATE_NOOP("mailroom::Words", "The message is too large for the server.")},
        {3, 5, QT_TRANSLATE_NOOP("mailroom::Words", "The server is set up wrongly.")},
        {4, 1, QT_TRANSLATE_NOOP("mailroom::Words", "The recipient's server did not answer.")},
        {4, 2, QT_TRANSLATE_NOOP("mailroom::Words", "The connection to the recipient's server broke.")},
        {4, 4, QT_TRANSLATE_NOOP("mailroom::Words", "No way to the recipient's server was found.")},
        {4, 5, QT_TRANSLATE_NOOP("mailroom::Words", "The server is overloaded.")},
        {4, 6, QT_TRANSLATE_NOOP("mailroom::Words", "The message went round in a circle.")},
        {4, 7, QT_TRANSLATE_NOOP("mailroom::Words", "It could not be delivered in time.")},
        {5, 1, QT_TRANSLATE_NOOP("mailroom::Words", "The server did not understand.")},
        {5, 3, QT_TRANSLATE_NOOP("mailroom::Words", "Too many recipients at once.")},
        {6, 0, QT_TRANSLATE_NOOP("mailroom::Words", "The server does not take this kind of content.")},
        {6, 1, QT_TRANSLATE_NOOP("mailroom::Words", "The server does not take this kind of content.")},
        {6, 3,
         QT_TRANSLATE_NOOP(
             "mailroom::Words", "The message would have to be converted, which is not allowed.")},
        {6, 7, QT_TRANSLATE_NOOP("mailroom::Words", "The server does not take addresses with such letters.")},
        {7, 0, QT_TRANSLATE_NOOP("mailroom::Words", "The server refused the message.")},
        {7, 1, QT_TRANSLATE_NOOP("mailroom::Words", "You are not allowed to send to this recipient.")},
        {7, 2, QT_TRANSLATE_NOOP("mailroom::Words", "You are not allowed to write to this mailing list.")},
        {7, 8, QT_TRANSLATE_NOOP("mailroom::Words", "The user name or password is wrong.")},
        {7, 9, QT_TRANSLATE_NOOP("mailroom::Words", "The server wants another way to log in.")},
        {7, 20, QT_TRANSLATE_NOOP("mailroom::Words", "The server misses a signature (DKIM).")},
        {7, 23, QT_TRANSLATE_NOOP("mailroom::Words", "The domain forbids this server to send for it (SPF).")},
        {7, 25, QT_TRANSLATE_NOOP("mailroom::Words", "The sending server's name could not be checked.")},
        {7, 26, QT_TRANSLATE_NOOP("mailroom::Words", "Neither SPF nor DKIM allows this message.")},
        {7, 28, QT_TRANSLATE_NOOP("mailroom::Words", "Too much mail in a short time.")},
    });

    bool mentions(const Reply &reply, QLatin1StringView word)
    {
        return reply.text.contains(word, Qt::CaseInsensitive);
    }

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
        return reply.text.isEmpty() ? QString() : Words::tr("There was no reply.");
    if (reply.isPositiveCompletion())
        return codeWords(reply);
    const bool notNow = reply.isTransientFailure() || reply.status.statusClass == 4;
    if (notNow && (mentions(reply, "greylist"_L1) || mentions(reply, "graylist"_L1)))
        return Words::tr("Greylisted: the server asks newcomers to come back later.");
    for (const auto &[subject, detail, words] : phrases) {
        if (reply.status.isPresent() && reply.status.subject == subject && reply.status.detail == detail)
            return Words::tr(words);
    }
    return codeWords(reply);
}

QString rawReply(const Reply &reply)
{
    QStringList parts;
    if (reply.code != 0)
        parts << QString::number(reply.code);
    if (reply.status.isPresent())
        parts << reply.status.toString();
    if (!reply.text.isEmpty())
        parts << QString(reply.text).replace(u'\n', u' ');
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
