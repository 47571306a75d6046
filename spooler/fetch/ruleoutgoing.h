// What a rule sends on: a forwarded or a redirected message. [values]
#pragma once

#include "spooler/mail/mailfacts.h"

#include <QByteArray>
#include <QDateTime>
#include <QString>
#include <QStringList>

namespace mailroom {

// Why this message is not to be sent on by a program, in a plain sentence; empty: it may be. Never what a
// program wrote or what has no reverse-path (RFC 3834 section 2), what went round already, what was sent on
// from here, or what would go to the account itself.
QString
sendingOnFault(const QByteArray &octets, const MailFacts &facts, const QString &own, const QStringList &to);

// As it came, with the Resent fields of RFC 5322 section 3.6.6 in front.
QByteArray
redirected(const QByteArray &octets, const QString &own, const QStringList &to, const QDateTime &now);

// A new message of ours that carries it whole; Auto-Submitted says that no person sent it.
QByteArray forwarded(
    const QByteArray &octets, const MailFacts &facts, const QString &own, const QStringList &to,
    const QDateTime &now);

} // namespace mailroom
