#include "spooler/transport/smtpcommands.h"

#include "spooler/mail/ascii.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // utf-8-addr-xtext: pure ASCII, so that it needs no SMTPUTF8 (RFC 6533 section 3).
    QByteArray utf8Address(const QString &address)
    {
        QByteArray result;
        for (const uint c : address.toUcs4()) {
            if (c > ' ' && c < 0x7f && c != '\\' && c != '+' && c != '=')
                result.append(static_cast<char>(c));
            else
                result.append("\\x{" + QByteArray::number(c, 16).toUpper() + '}');
        }
        return result;
    }

} // namespace

QByteArray mailCommand(const DeliveryRequest &request, const Extensions &extensions, Prdr prdr)
{
    QByteArray line = "MAIL FROM:<" + request.reversePath.toUtf8() + '>';
    if (extensions.size)
        line += " SIZE=" + QByteArray::number(request.content->size());
    if (request.eightBit && extensions.eightBitMime)
        line += " BODY=8BITMIME";
    if (request.needsSmtpUtf8)
        line += " SMTPUTF8";
    if (extensions.dsn && request.ret != Ret::Unset)
        line += request.ret == Ret::Full ? " RET=FULL" : " RET=HDRS";
    if (extensions.dsn && !request.envid.isEmpty())
        line += " ENVID=" + xtext(request.envid.toUtf8());
    if (request.release.until.isValid()) // RFC 4865 section 4: in UTC, with capital letters, whole seconds
        line += " HOLDUNTIL=" + request.release.until.toUTC().toString(Qt::ISODate).toLatin1();
    // RFC 2852 section 4: return it, where it cannot be delivered in time; less than its least is refused.
    const auto seconds = request.deliverWithin.count();
    if (extensions.deliverBy && seconds > 0 && seconds >= extensions.leastDeliverBy)
        line += " BY=" + QByteArray::number(qMin<qint64>(seconds, 999'999'999)) + ";R";
    if (prdr == Prdr::Asked)
        line += " PRDR";
    return line += "\r\n";
}

QByteArray rcptCommand(const EnvelopeRecipient &recipient, const Extensions &extensions)
{
    QByteArray line = "RCPT TO:<" + recipient.forwardPath.toUtf8() + '>';
    if (extensions.dsn && recipient.notify)
        line += " NOTIFY=" + notifyText(recipient.notify).toLatin1();
    if (extensions.dsn && !recipient.originalRecipient.isEmpty())
        line += " ORCPT=" + originalRecipient(recipient.originalRecipient);
    return line += "\r\n";
}

QByteArray openingGroup(
    const DeliveryRequest &request, const QList<qsizetype> &recipients, const Extensions &extensions,
    Prdr prdr)
{
    QByteArray lines = mailCommand(request, extensions, prdr);
    for (const qsizetype i : recipients)
        lines += rcptCommand(request.recipients.at(i).envelope, extensions);
    return extensions.chunking ? lines : lines + "DATA\r\n";
}

QByteArray xtext(QByteArrayView text)
{
    static constexpr char digits[] = "0123456789ABCDEF";
    QByteArray result;
    for (const char c : text) {
        const auto octet = static_cast<unsigned char>(c);
        if (octet > ' ' && octet < 0x7f && c != '+' && c != '=')
            result.append(c);
        else
            result.append('+').append(digits[octet >> 4]).append(digits[octet & 15]);
    }
    return result;
}

QByteArray originalRecipient(const QString &typedAddress)
{
    const qsizetype separator = typedAddress.indexOf(u';');
    const QString type = separator < 0 ? u"rfc822"_s : typedAddress.first(separator);
    const QString address = typedAddress.sliced(separator + 1);
    if (!isAscii(address))
        return "utf-8;" + utf8Address(address);
    return xtext(type.toUtf8()) + ';' + xtext(address.toUtf8());
}

bool isSafePath(const QString &path)
{
    return std::ranges::none_of(path, [](QChar c) { return c.category() == QChar::Other_Control; });
}

} // namespace mailroom
