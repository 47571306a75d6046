#include "app/sendmail/localnames.h"

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/submit/complete.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

QStringList withLocalNames(const QString &addresses, const QString &own)
{
    static const QRegularExpression localName(u"^[A-Za-z0-9_][A-Za-z0-9_.-]*\\$?$"_s);
    const MailboxList list = parseMailboxes(addresses);
    if (list.faults.isEmpty() || own.isEmpty())
        return {addresses};
    QStringList found;
    for (const Mailbox &mailbox : list.mailboxes)
        found << mailbox.address();
    for (const AddressFault &fault : list.faults)
        found << (localName.match(fault.text.trimmed()).hasMatch() ? own : fault.text);
    return found;
}

QStringList headerWithLocalNames(const QByteArray &message, const QString &own)
{
    QStringList found;
    for (const TypedAddresses &field : headerRecipients(readHeader(message)))
        found += withLocalNames(field.text, own);
    return found;
}

} // namespace mailroom
