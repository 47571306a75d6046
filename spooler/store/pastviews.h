// The queue as it was: states and gates of recipients at a moment in the past, read from what happened.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

namespace mailroom {

class Database;

// Reads. Thread: that of the database, inside one read transaction. Who has not changed since stands as he
// stands now; of everybody else the last event before the moment is asked, so that the answer costs as much
// as waited then, not as much as ever happened. What was removed from the history is not in it.
class PastViews {
public:
    explicit PastViews(Database &database);

    Result<QueuePast> queueAt(const QDateTime &when);
    Result<QList<SentSummary>> sentStates(const QStringList &messageIds);

private:
    struct Known { // of a recipient, at the moment
        RecipientState state = RecipientState::Queued;
        GateKind gate = GateKind::None;
        QDateTime since;
    };

    Result<> readStandings(QueuePast &past);
    Result<qint64> lastMessageAt(const QDateTime &when);
    Result<> countUnchanged(QueuePast &past, qint64 lastMessage);
    Result<> addUnchanged(QueuePast &past, qint64 lastMessage);
    Result<> addChanged(QueuePast &past, qint64 lastMessage, qint64 endEvent);
    Result<QHash<RecipientId, Known>> knownOf(QueueId message, qint64 endEvent);

    Database &m_database;
};

} // namespace mailroom
