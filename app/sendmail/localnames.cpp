#include "app/sendmail/localnames.h"

#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/submit/canonicallines.h"
#include "spooler/submit/headerrecipients.h"

#include <QRegularExpression>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

QStringList withLocalNames(const QString &addresses, const LocalNames &names)
{
    static const QRegularExpression localName(u"^[A-Za-z0-9_][A-Za-z0-9_.-]*\\$?$"_s);
    const MailboxList list = parseMailboxes(addresses);
    if (list.faults.isEmpty() || names.own.isEmpty())
        return {addresses};
    QStringList found;
    for (const Mailbox &mailbox : list.mailboxes)
        found << mailbox.address();
    for (const AddressFault &fault : list.faults) {
        const auto isMeant = [&](const RecipientList &one) {
            return listKey(one.name) == listKey(fault.text);
        };
        const bool isLocal =
            localName.match(fault.text.trimmed()).hasMatch() && std::ranges::none_of(names.lists, isMeant);
        found << (isLocal ? names.own : fault.text);
    }
    return found;
}

QStringList headerWithLocalNames(const QByteArray &message, const LocalNames &names)
{
    QStringList found;
    CanonicalLines lines; // as they are stored: a field behind a bare CR names recipients, too
    QByteArray octets = lines.feed(message) + lines.finish();
    if (octets.startsWith("From ")) // of an mbox; it is dropped
        octets.remove(0, octets.indexOf('\n') + 1);
    HeaderBlock header = readHeader(octets);
    for (const TypedAddresses &field : headerRecipients(header, {}).typed)
        found += withLocalNames(field.text, names);
    return found;
}

} // namespace mailroom
