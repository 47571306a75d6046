#pragma once

#include "spooler/mail/recipientlist.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailroom {

// What programs write to people of this machine, "root" or "ann" without a domain, belongs to the person
// whose desktop this is: such names become `own`, the address of the account, unless they are names of
// personal lists. Everything else stays as it was typed, faults too: the submission looks into the lists and
// names the faults.
struct LocalNames {
    QString own; // empty while there is no account
    QList<RecipientList> lists;
};
QStringList withLocalNames(const QString &addresses, const LocalNames &names);

// The same for what To, Cc and Bcc (or their Resent- forms) of a message hold.
QStringList headerWithLocalNames(const QByteArray &message, const LocalNames &names);

} // namespace mailroom
