#include "spooler/fetch/ruleoutgoing.h"

#include "spooler/mail/ascii.h"
#include "spooler/mail/headerblock.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostHops = 25; // RFC 5321 section 6.3 asks for at least 100 before a loop is sure

    QList<Mailbox> mailboxesOf(const QStringList &addresses)
    {
        return parseMailboxes(addresses.join(u", "_s)).mailboxes;
    }

    QString keyOf(const QString &address)
    {
        const auto mailbox = parseMailbox(address);
        return mailbox ? mailbox->key() : address.toLower();
    }

} // namespace

QString
sendingOnFault(const QByteArray &octets, const MailFacts &facts, const QString &own, const QStringList &to)
{
    const HeaderBlock header = readHeader(octets);
    if (own.isEmpty())
        return u"its account has no address to send from"_s;
    if (!facts.autoSubmitted.isEmpty() && facts.autoSubmitted != "no"_L1)
        return u"a program sent it"_s;
    if (facts.fromDaemon || header.value("Return-Path") == "<>")
        return u"it has no reverse-path: nobody could be told of a fault"_s;
    const qsizetype hops =
        std::ranges::count_if(header.fields, [](const HeaderField &field) { return field.is("Received"); });
    if (hops > mostHops)
        return u"it went through %1 servers: it goes round"_s.arg(hops);
    for (const HeaderField &field : header.fields) {
        const bool isOurs = (field.is("Resent-From") || field.is("X-Mailroom-Forwarded-By"))
            && keyOf(QString::fromUtf8(field.value())) == keyOf(own);
        if (isOurs)
            return u"it was sent on from here before: it goes round"_s;
    }
    for (const QString &address : to) {
        if (keyOf(address) == keyOf(own))
            return u"it would come back to its own account"_s;
    }
    return {};
}

QByteArray
redirected(const QByteArray &octets, const QString &own, const QStringList &to, const QDateTime &now)
{
    return dateField("Resent-Date", now) + mailboxField("Resent-From", mailboxesOf({own}))
        + mailboxField("Resent-To", mailboxesOf(to)) + plainField("Resent-Message-ID", newMessageId(own))
        + octets;
}

QByteArray forwarded(
    const QByteArray &octets, const MailFacts &facts, const QString &own, const QStringList &to,
    const QDateTime &now)
{
    const QByteArray boundary = "=_" + uniqueText();
    QByteArray mail = mailboxField("From", mailboxesOf({own})) + mailboxField("To", mailboxesOf(to))
        + textField("Subject", u"Fwd: "_s + facts.subject) + dateField("Date", now)
        + plainField("Message-ID", newMessageId(own)) + plainField("Auto-Submitted", "auto-generated")
        + mailboxField("X-Mailroom-Forwarded-By", mailboxesOf({own})) + plainField("MIME-Version", "1.0")
        + plainField("Content-Type", "multipart/mixed; boundary=\"" + boundary + '"') + "\r\n";
    mail += "--" + boundary + "\r\nContent-Type: message/rfc822\r\nContent-Disposition: attachment\r\n"
        + QByteArray(isAscii(QByteArrayView(octets)) ? "" : "Content-Transfer-Encoding: 8bit\r\n") + "\r\n"
        + octets;
    if (!octets.endsWith("\r\n"))
        mail += "\r\n";
    return mail + "--" + boundary + "--\r\n";
}

} // namespace mailroom
