// What waits for its steps before sending, what they changed, and what becomes of the copy after sending.
#pragma once

#include "spooler/store/outboxstore.h"
#include "spooler/store/stepchanges.h"

namespace mailroom {

// One recipient that a step may still change something for.
struct PreparingRecipient {
    RecipientId id;
    EnvelopeRecipient envelope;
    AccountId account;
    RecipientState state = RecipientState::Queued;
};

// A message with what its steps must know. Of a message after sending: with all its recipients.
struct PreparingMessage {
    QueueId id;
    AccountId account;
    AccountId named;
    QStringList deliveryMethods;
    Envelope envelope; // without recipients
    ContentId content;
    qint64 size = 0;
    bool eightBit = false;
    bool needsSmtpUtf8 = false;
    QString messageId, subject, from;
    QDateTime submitted, notBefore, notAfter, expires;
    QDateTime deliverAfter, deliverBy, validUntil;
    QDateTime undoUntil; // the user may take it back until then
    std::chrono::milliseconds askWhenLate{0};
    Priority priority = Priority::Normal;
    QString origin;
    SentHandling sentHandling = SentHandling::Keep;
    QString folder;
    bool hasAftermath = false;
    QList<PreparingRecipient> recipients;
};

// The content that takes the place of another.
struct NewContent {
    ContentId content;
    qint64 size = 0;
    bool eightBit = false;
    bool needsSmtpUtf8 = false;
    QString subject, from;
};

struct MadeMessage {
    NewMessage message;
    QList<RecordedChange> changes;
};

// What the steps came to. One of them is one transaction.
struct StepsEnd {
    QueueId message;
    ContentId from; // the content that the steps started with
    std::optional<NewContent> content; // nothing: as it was
    QList<RecordedChange> changes;
    QList<MadeMessage> instead; // go in its place; the original stays, cancelled, with a link to them
    Batch batch; // recipients that were refused, reports, notes
    QDateTime when;
};

struct AftermathEnd {
    QueueId message;
    std::optional<NewContent> content; // what the undo steps left
    QList<RecordedChange> changes;
    Filing filing = Filing::None;
    QString folder;
    QString fault;
    Batch batch;
};

// Thread: that of the database. Each function is one transaction unless it only reads or says otherwise.
class PreparationStore {
public:
    explicit PreparationStore(Database &database);

    Result<QList<QueueId>> waiting(const QDateTime &now, int limit); // in the order of submission
    Result<QDateTime> next(const QDateTime &after); // when one that said "not now" is asked again
    Result<std::optional<PreparingMessage>> message(QueueId id); // nothing: it is gone or not to be prepared

    Result<> began(QueueId message, const QString &step);
    // The queue-ids of what goes instead. Conflict: it changed meanwhile; nothing was done.
    Result<QList<QueueId>> finish(const StepsEnd &preparation);
    Result<> postpone(QueueId message, const QDateTime &until, const MessageNote &why);
    Result<> fail(QueueId message, const MessageNote &why);
    // Conflict: its preparation is done.
    Result<> choose(QueueId message, PrepareChoice choice, const MessageNote &note);

    Result<QList<QueueId>> aftermaths(int limit); // finished, and something is still to be done
    Result<bool> hasAftermaths(); // finished or not
    Result<std::optional<PreparingMessage>> finished(QueueId id);
    Result<> conclude(const AftermathEnd &end); // Conflict: it is gone

    // Part of a transaction of the outbox.
    static Result<> plan(Database &database, QueueId id, const NewMessage &message);

private:
    Result<std::optional<PreparingMessage>> read(QueueId id, const QString &condition);
    Result<> readRecipients(PreparingMessage &message);
    Result<> replaceContent(QueueId message, const NewContent &content);

    Database &m_database;
};

} // namespace mailroom
