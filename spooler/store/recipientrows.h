// Single recipients of a stored message, for those who change them. Inside the caller's transaction.
#pragma once

#include "spooler/mail/editing.h"
#include "spooler/mail/envelope.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/result.h"

#include <QList>

namespace mailroom {

class Database;

struct RecipientPlace {
    RecipientId id;
    QString address; // as people read it: "fax:+49301234"
    RecipientState state = RecipientState::Queued;
    AccountId account;
    Notify notify;
    QString addressType;
    QString forwardPath;
};

Result<QList<RecipientPlace>> recipientPlaces(Database &database, QueueId message); // in their order

// One more, with the message's time, to be routed by the queue; held when all that wait are held. Notes it in
// the timeline.
Result<RecipientId> addRecipient(
    Database &database, QueueId message, const EnvelopeRecipient &recipient, const QString &by,
    const QDateTime &when);

// What waits goes where routing finds, as if nobody had had it yet.
Result<> routeAnew(Database &database, QueueId message);
Result<> routeAnew(Database &database, RecipientId recipient);

Result<>
writeEnvelope(Database &database, QueueId message, RecipientId recipient, const EnvelopeRecipient &envelope);

// Of one Message-ID there can be several: a message that was sent again keeps it.
Result<QList<QueueId>> messagesWithMessageId(Database &database, const QString &messageId);
Result<QList<QueueId>> messagesWithEnvid(Database &database, const QString &envid);

// Conflict: who has it and since when.
Error beingEdited(const EditLock &lock);

} // namespace mailroom
