#include "spooler/mail/answering.h"

#include "spooler/mail/eyetext.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"

#include <QRegularExpression>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostReferences = 50;

    QSet<QString> keysOf(const QStringList &addresses)
    {
        QSet<QString> keys;
        for (const QString &address : addresses) {
            if (const auto mailbox = parseMailbox(address))
                keys << mailbox->key().toCaseFolded();
        }
        return keys;
    }

    // Keeps each mailbox once, in order, and none of ours.
    class Recipients {
    public:
        explicit Recipients(const QSet<QString> &without) : m_seen(without) { }

        QString take(const QList<ShownAddress> &addresses)
        {
            QStringList wires;
            for (const ShownAddress &shown : addresses) {
                const auto mailbox = parseMailbox(shown.wire);
                if (!mailbox || m_seen.contains(mailbox->key().toCaseFolded()))
                    continue;
                m_seen << mailbox->key().toCaseFolded();
                wires << shown.wire;
            }
            return wires.join(u", "_s);
        }

    private:
        QSet<QString> m_seen;
    };

    QList<ShownAddress> plainAddresses(const QStringList &addresses)
    {
        QList<ShownAddress> shown;
        for (const QString &address : addresses)
            shown << ShownAddress{.address = address, .wire = address};
        return shown;
    }

    bool isOwn(const ShownAddress &shown, const QSet<QString> &own)
    {
        const auto mailbox = parseMailbox(shown.wire);
        return mailbox && own.contains(mailbox->key().toCaseFolded());
    }

    // The address of ours that somebody wrote to: answers come from there.
    QString writtenTo(const MessageHead &head, const QSet<QString> &own)
    {
        for (const ShownAddress &shown : head.to + head.cc) {
            if (isOwn(shown, own))
                return parseMailbox(shown.wire)->address();
        }
        return {};
    }

    void addressReply(Composition &answer, const MessageHead &head, AnswerKind kind, const QSet<QString> &own)
    {
        const bool isOurs = !head.from.isEmpty()
            && std::ranges::all_of(head.from, [&](const ShownAddress &shown) { return isOwn(shown, own); });
        Recipients recipients(own);
        if (kind == AnswerKind::ReplyList) {
            answer.to = recipients.take(plainAddresses(head.listPost));
            return;
        }
        if (isOurs) { // what we wrote ourselves goes on to those we wrote to
            answer.to = recipients.take(head.to);
            if (kind == AnswerKind::ReplyAll)
                answer.cc = recipients.take(head.cc);
            if (answer.to.isEmpty()) // a note to ourselves
                answer.to = Recipients({}).take(head.from);
            return;
        }
        answer.to = recipients.take(head.replyTo.isEmpty() ? head.from : head.replyTo);
        if (answer.to.isEmpty())
            answer.to = recipients.take(head.from);
        if (kind == AnswerKind::ReplyAll)
            answer.cc = recipients.take(head.to + head.cc);
    }

    // RFC 5322 section 3.6.4: the parent's References and its Message-ID; the first and the last of many.
    QString referencesOf(const MessageHead &head)
    {
        static const QRegularExpression form(u"<[^<>\\s]{1,250}>"_s);
        QStringList ids;
        const QString chain = head.references.isEmpty() ? head.inReplyTo : head.references;
        for (const auto &match : form.globalMatch(chain + u' ' + head.messageId)) {
            ids.removeAll(match.captured());
            ids << match.captured();
        }
        if (ids.size() > mostReferences)
            ids = ids.first(1) + ids.last(mostReferences - 1);
        return ids.join(u' ');
    }

    QString withoutPrefixes(const QString &subject, const QRegularExpression &prefixes)
    {
        QString rest = lineForEye(subject);
        for (auto match = prefixes.match(rest); match.hasMatch() && match.capturedLength() > 0;
             match = prefixes.match(rest))
            rest = rest.sliced(match.capturedLength()).trimmed();
        return rest;
    }

} // namespace

QString answerSubject(const QString &subject)
{
    static const QRegularExpression prefixes(
        u"^(?:re|aw|antw|sv|vs|odp|ynt|res|rif|отв|ответ|回复|答复)(?:\\[\\d{1,4}\\]|\\(\\d{1,4}\\)|\\d{0,2})?\\s*[:：]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return QString(u"Re: "_s + withoutPrefixes(subject, prefixes)).trimmed();
}

QString forwardSubject(const QString &subject)
{
    static const QRegularExpression prefixes(
        u"^(?:fwd?|wg|tr|doorst|enc|i|rv|vb|пересл?|转发)\\s*[:：]"_s,
        QRegularExpression::CaseInsensitiveOption | QRegularExpression::UseUnicodePropertiesOption);
    return QString(u"Fwd: "_s + withoutPrefixes(subject, prefixes)).trimmed();
}

bool mayAnswerList(const MessageView &message)
{
    return !message.head.listPost.isEmpty();
}

Composition answerTo(
    const MessageView &message, AnswerKind kind, const QStringList &ownAddresses, const AnswerWords &words)
{
    Composition answer;
    const MessageHead &head = message.head;
    const QSet<QString> own = keysOf(ownAddresses);
    answer.from = writtenTo(head, own);
    const bool isForward = kind == AnswerKind::ForwardInline || kind == AnswerKind::ForwardAttached;
    answer.subject = isForward ? forwardSubject(head.subject) : answerSubject(head.subject);
    answer.references = referencesOf(head);
    if (isForward) {
        if (kind == AnswerKind::ForwardInline)
            answer.text = u"\n\n"_s + words.intro + u"\n\n"_s + words.text;
        return answer;
    }
    addressReply(answer, head, kind, own);
    answer.inReplyTo = head.messageId;
    const QString cited = quoted(textBlocks(words.text, words.shape));
    if (!cited.isEmpty())
        answer.text = words.intro + u'\n' + cited + u"\n\n"_s;
    return answer;
}

QByteArray resentHeader(const ResentFields &fields)
{
    const QList<Mailbox> from = parseMailboxes(fields.from).mailboxes;
    const QString sender = from.isEmpty() ? QString() : from.first().address();
    return mailboxField("Resent-From", from) + mailboxField("Resent-To", parseMailboxes(fields.to).mailboxes)
        + dateField("Resent-Date", fields.date) + plainField("Resent-Message-ID", newMessageId(sender));
}

} // namespace mailroom
