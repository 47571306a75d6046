#include "spooler/report/outcomewords.h"

#include "spooler/report/bouncewords.h"
#include "spooler/report/replyscan.h"

#include <QRegularExpression>
#include <QStringList>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool isPositive(DsnAction action)
    {
        return action == DsnAction::Delivered || action == DsnAction::Relayed
            || action == DsnAction::Expanded;
    }

    constexpr qsizetype longestText = 16 * 1024; // that is asked for words
    constexpr int notLocal = 551; // RFC 5321 section 3.4: the user has moved, or is not of this server

    // "550-5.7.1 " in front of each line of a long reply stands in the middle of its sentences.
    QString foldedText(const QString &text)
    {
        static const QRegularExpression goingOn(
            u" (?:[45]\\d\\d[- ])(?:[45]\\.\\d\\.\\d{1,3} )(?=\\S)| [45]\\d\\d-(?=[^\\d\\s])"_s);
        static const QRegularExpression whoSaid(
            u"\\bhost \\S+ ?\\[[^\\]\\s]+\\]:? said: "_s, QRegularExpression::CaseInsensitiveOption);
        QString folded = text.left(longestText).simplified().replace(whoSaid, u" "_s);
        if (folded.contains(u'-'))
            folded.replace(goingOn, u" "_s);
        return folded.toLower();
    }

    // "Remote server returned an error -> 550 5.1.1 …": what the next one said is the cause.
    QString citedBehindArrow(const QString &text)
    {
        static const QRegularExpression arrow(u"(?:->|said:) *(?=[45]\\d\\d[ -])"_s);
        const QRegularExpressionMatch match = arrow.match(text);
        const bool isOfSender = text.left(match.capturedStart()).contains("sender"_L1, Qt::CaseInsensitive);
        return match.hasMatch() && !isOfSender ? text.sliced(match.capturedEnd()) : QString();
    }

    // The lines of a transcript that cite the same reply; they tell more than the last one does.
    QString citingLines(const QString &text, int code)
    {
        QString lines;
        for (const QStringView line : QStringView(text).split(u'\n')) {
            const qsizetype at = line.indexOf(QString::number(code));
            if (at >= 0 && at < 8 && lines.size() < longestText)
                lines += line + u'\n';
        }
        return lines;
    }

    // Up to the first empty line behind words.
    QString firstParagraph(const QString &passage)
    {
        static const QRegularExpression emptyLine(u"\\n *\\n"_s);
        const QString text = passage.trimmed();
        const qsizetype end = text.indexOf(emptyLine);
        return end < 0 ? text : text.first(end);
    }

    // "4.4.0" names but a subject.
    Reason reasonOfExact(const EnhancedStatus &status)
    {
        return status.detail == 0 ? Reason::Unknown : reasonOfStatus(status);
    }

    // What says that it was refused or did not work, but not why.
    bool isVague(Reason reason)
    {
        return reason == Reason::PolicyViolation || reason == Reason::SystemError;
    }

    // "Try again later" and "denied by policy" are added to any refusal; a status about the mailbox, about
    // time or about size says more.
    Reason corrected(Reason byWords, int code, const EnhancedStatus &status)
    {
        const Reason byStatus = reasonOfExact(status);
        const bool isWeak = byWords >= Reason::PolicyViolation && byWords <= Reason::SystemError;
        const bool saysMore = status.subject == 1 || status.subject == 2 || status.subject == 7
            || byStatus == Reason::Expired || (isVague(byWords) && status.subject == 4)
            || byStatus == Reason::SystemFull || byStatus == Reason::TooLarge;
        if (isWeak && byStatus != Reason::Unknown && saysMore)
            return byStatus;
        const bool isMoreExact =
            (byWords == Reason::HostUnknown && byStatus == Reason::SenderRejected) // whose domain, then
            || (byWords == Reason::UserUnknown && byStatus == Reason::SenderRejected)
            || (byWords == Reason::HostUnknown && byStatus == Reason::Expired)
            || (byWords == Reason::AddressSyntax && byStatus == Reason::UserUnknown); // "bad address"
        if (byWords == Reason::UserUnknown && byStatus == Reason::UserMoved && code == notLocal)
            return byStatus;
        if (byWords == Reason::AddressSyntax && status.subject == 6) // of the content, then
            return Reason::ContentRejected;
        constexpr int syntaxError = 501; // RFC 5321 section 4.2.3
        if (byWords == Reason::UserUnknown && code == syntaxError && byStatus != Reason::UserUnknown)
            return Reason::AddressSyntax; // "invalid address" may be either
        return isMoreExact ? byStatus : byWords;
    }

    // Of words that name two causes, as "larger than the limit, or the mailbox is full", such a status tells
    // which.
    bool tellsWhich(const EnhancedStatus &status)
    {
        constexpr int address = 1;
        constexpr int mailbox = 2;
        return reasonOfExact(status) != Reason::Unknown
            && (status.subject == address || status.subject == mailbox);
    }

    // What the fields of the report say, before its notice is asked.
    struct Stated {
        EnhancedStatus status;
        bool hasText = false; // a diagnostic
        bool isShared = false; // the reply was found apart from the recipient, in what is about all
    };

    // [value] What texts about one recipient say.
    struct TextReading {
        const BounceWords &words;
        const ReportRecipient &recipient;

        std::optional<Reason> leftOut() const // what is only late has not expired
        {
            return recipient.action == DsnAction::Delayed ? std::optional(Reason::Expired) : std::nullopt;
        }

        Reason in(const QString &text) const
        {
            const QString folded = foldedText(text);
            const QString own = words.withoutPreambles(folded);
            const Reason byOwn = own == folded ? Reason::Unknown : words.reasonIn(own, leftOut());
            const bool isDelay = byOwn == Reason::SystemError && recipient.reply.isTransientFailure();
            const bool isOpen = byOwn == Reason::Unknown || (isVague(byOwn) && !isDelay);
            return isOpen ? words.reasonIn(folded, leftOut()) : byOwn;
        }

        // Words that but mention something, where the whole answer resembles others by far more.
        Reason unlessAlike(Reason byWords) const
        {
            const auto alike = words.answers().against(byWords, recipient.reply);
            return alike && *alike != Reason::Unknown && alike != leftOut() ? *alike : byWords;
        }

        // The reply; of one that is vague the lines that cite it, too.
        Reason inReply(const QStringList &wider) const
        {
            const Reply &reply = recipient.reply;
            if (const Reason reason = in(citedBehindArrow(reply.text)); reason != Reason::Unknown)
                return reason;
            if (saysAll(recipient.status))
                return reasonOfStatus(recipient.status);
            const Reason reason = in(reply.text);
            if (reason == Reason::Unknown)
                return reason;
            const Reason byStatus = reasonOfExact(recipient.status);
            const bool isOpen = tellsWhich(recipient.status) && reply.code != notLocal;
            if (isOpen && words.reasonIn(foldedText(reply.text), reason) == byStatus)
                return byStatus;
            const Reason narrow = corrected(reason, reply.code, recipient.status);
            const Reason told =
                isVague(narrow) ? in(citingLines(wider.back(), reply.code) + wider.front()) : Reason::Unknown;
            if (told != Reason::Unknown && !isVague(told))
                return told;
            return narrow == reason && byStatus != reason ? unlessAlike(reason) : narrow;
        }

        // qmail's own refusals have no code and end with a status: of one that is about the address the words
        // may tell that it is the mailbox.
        Reason besideStatus(const EnhancedStatus &field, const QString &paragraph) const
        {
            constexpr int address = 1;
            const bool isOwn = !field.isPresent() && recipient.reply.text.isEmpty();
            if (!isOwn || recipient.reply.status.subject != address)
                return Reason::Unknown;
            const Reason reason = in(paragraph);
            return isVague(reason) ? Reason::Unknown : corrected(reason, 0, recipient.status);
        }

        // The first that is not vague: "a temporary problem" stands before what was answered.
        Reason inFirstOf(const QStringList &texts) const
        {
            Reason vague = Reason::Unknown;
            for (const QString &text : texts) {
                const Reason reason = in(text);
                if (reason != Reason::Unknown && !isVague(reason))
                    return reason;
                if (vague == Reason::Unknown)
                    vague = reason;
            }
            return vague;
        }
    };

    // The report's own fields are believed before what its notice says, and the narrower text before the
    // wider: a whole notice may explain more than what happened.
    Reason reasonOf(
        const ReportRecipient &recipient, const Stated &stated, const QStringList &wider,
        const BounceWords &words)
    {
        const TextReading texts{words, recipient};
        const Reason byStated = reasonOfExact(stated.status);
        if (!stated.hasText && byStated != Reason::Unknown) {
            const bool isMoved = recipient.reply.code == notLocal && !stated.isShared;
            const Reason told = isMoved ? texts.inReply(wider) : Reason::Unknown;
            return told == Reason::Unknown ? byStated : told;
        }
        for (const QString &text : stated.isShared ? wider.first(2) : QStringList()) {
            if (const Reason reason = texts.in(text); reason != Reason::Unknown)
                return reason;
        }
        if (const Reason reason = texts.inReply(wider); reason != Reason::Unknown)
            return reason;
        if (const Reason reason = texts.besideStatus(stated.status, wider.front()); reason != Reason::Unknown)
            return reason;
        for (const Reason reason : {byStated, reasonOfExact(recipient.reply.status)}) {
            if (reason != Reason::Unknown)
                return reason;
        }
        if (const Reason reason = texts.inFirstOf(wider); reason != Reason::Unknown)
            return reason;
        if (const Reason bySubject = reasonOfStatus(recipient.status); bySubject != Reason::Unknown)
            return bySubject;
        const Reason alike = words.answers().closestTo(recipient.reply);
        return alike != Reason::Unknown && alike != texts.leftOut() ? alike
                                                                    : reasonOfCode(recipient.reply.code);
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
    Stated stated{recipient.status, !recipient.reply.text.isEmpty()};
    for (const QString &text : {passage, surroundings}) {
        const bool isOpen = recipient.reply.code == 0 && !recipient.reply.status.isPresent();
        if (isOpen && !text.isEmpty()) {
            const QString own = recipient.reply.text;
            recipient.reply = replyInText(text);
            stated.isShared = own.isEmpty() && !text.contains(firstParagraph(passage));
            if (!own.isEmpty())
                recipient.reply.text = own;
        }
    }
    recipient.status = moreExact(recipient.status, recipient.reply.status);
    recipient.reason = reasonOf(recipient, stated, {firstParagraph(passage), passage, surroundings}, words);
    // A status that the report gives stays, even when it says little.
    const bool isVague =
        !recipient.status.isPresent() || (recipient.status.subject == 0 && recipient.status.detail == 0);
    if (isVague && !stated.status.isPresent()
        && (recipient.reason != Reason::Unknown || !recipient.status.isPresent()))
        recipient.status = madeStatus(recipient);
}

} // namespace mailroom
