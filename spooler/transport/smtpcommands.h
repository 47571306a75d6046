// The command lines of a mail transaction, each with its CRLF.
#pragma once

#include "spooler/transport/extensions.h"
#include "spooler/transport/transport.h"

namespace mailroom {

enum class Prdr { NotAsked, Asked }; // one reply for each recipient after the content

QByteArray mailCommand(const DeliveryRequest &request, const Extensions &extensions, Prdr prdr);
QByteArray rcptCommand(const EnvelopeRecipient &recipient, const Extensions &extensions);
// MAIL, RCPT for these of its recipients and, where BDAT is not offered, DATA: one group of PIPELINING
// (RFC 2920 section 3.1).
QByteArray openingGroup(
    const DeliveryRequest &request, const QList<qsizetype> &recipients, const Extensions &extensions,
    Prdr prdr);

QByteArray xtext(QByteArrayView text); // RFC 3461 section 4
QByteArray originalRecipient(const QString &typedAddress); // ORCPT's value; RFC 6533 for what is not ASCII

// A path with a control character would be another command: it is never written.
bool isSafePath(const QString &path);

} // namespace mailroom
