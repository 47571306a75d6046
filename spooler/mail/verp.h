// A return address for each recipient: whatever a report says, or does not, the address that it comes to
// names whom it is about. Nobody but us can make one that is taken. [values]
#pragma once

#include "spooler/mail/ids.h"

#include <QByteArray>
#include <QString>

namespace mailroom {

// "ann@example.org" becomes "ann+mr17-0a1b2c3d4e5f@example.org". `delimiter`: the sign behind which the mail
// system of the account takes anything for ann ("+" of Postfix, Exim, Gmail; "-" of qmail). The address as it
// is where it would not fit into an envelope (RFC 5321 section 4.5.3.1.1) or has no domain.
QString ownReturnPath(
    const QString &reversePath, const QString &delimiter, RecipientId recipient, const QByteArray &secret);

// Whom such an address was made for; invalid: it is none, or not one of ours.
RecipientId recipientOfReturnPath(const QString &address, const QByteArray &secret);

} // namespace mailroom
