#pragma once

#include <QByteArray>
#include <QDateTime>
#include <QString>

namespace mailroom {

QByteArray rfcDate(const QDateTime &when); // RFC 5322

// The report of a mail system that accepted a message and could not deliver it (RFC 3464). `envid` as it came
// in xtext; empty: none.
QByteArray practiceBounce(const QString &recipient, const QByteArray &envid, const QByteArray &content);

} // namespace mailroom
