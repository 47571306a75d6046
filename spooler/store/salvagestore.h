// What can still be read of a damaged database, row by row: a bad page costs the rows that lie on it.
#pragma once

#include "spooler/mail/envelope.h"
#include "spooler/mail/ids.h"
#include "spooler/mail/submission.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QList>
#include <QStringList>

namespace mailroom {

class Database;

// A message with those recipients alone that certainly never got it.
struct SalvagedMessage {
    QueueId id; // in the damaged database
    QString messageId;
    QString subject;
    Envelope envelope;
    AccountId account; // with its number in the damaged database
    ContentId content;
    QDateTime notBefore; // invalid: none
    QDateTime notAfter; // invalid: none
    QDateTime deliverAfter; // invalid: none
    QDateTime deliverBy; // invalid: none
    Priority priority = Priority::Normal;
    bool isPrepared = true; // else the steps before sending are still to be taken
};

struct Harvest {
    QList<SalvagedMessage> messages; // in the order of submission; finished ones are left out
    QStringList losses; // a sentence each: what could not be read or must not be sent by itself
};

// Reads by row number alone, because an index may be what is damaged; envelopes are compared with their
// digests. Corrupt: not even the highest row number can be read. Thread: that of the database.
Result<Harvest> harvest(Database &damaged);

// The recipients of `message` that no message with its Message-ID in `outbox` has.
Result<QList<EnvelopeRecipient>> missingIn(Database &outbox, const SalvagedMessage &message);

// Renames the database `file` and its log; answers the new name, which says when. Not a byte is changed, and
// what already has the name is not overwritten. REQUIRES: nobody has it open. Refused, Unavailable: nothing
// was renamed.
Result<QString> setAside(const QString &file, const QDateTime &now);

} // namespace mailroom
