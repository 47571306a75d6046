#include "ui/compose/recipientadvice.h"

#include "spooler/mail/domaintypo.h"
#include "spooler/mail/mailbox.h"
#include "ui/text/replytext.h"
#include "ui/text/when.h"
#include "ui/text/words.h"

namespace mailroom {

Advice adviceFor(const QString &address, const Knowledge &knowledge)
{
    const auto mailbox = parseMailbox(address);
    if (!mailbox)
        return {};
    const QString known = mailbox->address().toLower();
    if (const auto failed = knowledge.failed.constFind(known); failed != knowledge.failed.cend()) {
        const QString why = replyWords(failed->reply);
        const QString words = Words::tr("Mail to this address failed, last on %1.")
                                  .arg(clockWords(failed->last, QDateTime::currentDateTimeUtc()))
            + (why.isEmpty() ? QString() : QString(u' ' + why));
        const QString likely = likelyDomain(mailbox->domain, knowledge.domains);
        const QString other = likely.isEmpty() ? QString() : QString(mailbox->localPart + u'@' + likely);
        return {words, failed->replacement.isEmpty() ? other : failed->replacement, known};
    }
    if (const QString likely = likelyDomain(mailbox->domain, knowledge.domains); !likely.isEmpty())
        return {Words::tr("Did you mean %1?").arg(likely), QString(mailbox->localPart + u'@' + likely), {}};
    if (mailbox->needsSmtpUtf8() && knowledge.server.seen.isValid() && !knowledge.server.smtpUtf8)
        return {
            Words::tr("%1 does not take addresses with such letters; it would wait.")
                .arg(knowledge.server.host),
            {},
            {}};
    return {};
}

QString sizeWarning(qint64 octets, const ServerFacts &server)
{
    if (server.largestMessage == 0 || octets <= server.largestMessage)
        return {};
    return Words::tr("The message has about %1, and %2 takes %3 at most: it would wait.")
        .arg(octetWords(octets), server.host, octetWords(server.largestMessage));
}

qint64 octetsOnTheWire(qint64 text, qint64 attachments)
{
    constexpr qint64 header = 1000;
    return header + text + attachments * 78 / 57; // 57 octets make a line of base64
}

} // namespace mailroom
