#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

namespace mailroom {

// What programs write to people of this machine, "root" or "ann" without a domain, belongs to the person
// whose desktop this is: such names become `own`, the address of the account. Everything else stays as it was
// typed, faults too: the submission names them.
QStringList withLocalNames(const QString &addresses, const QString &own);

// The same for what To, Cc and Bcc (or their Resent- forms) of a message hold.
QStringList headerWithLocalNames(const QByteArray &message, const QString &own);

} // namespace mailroom
