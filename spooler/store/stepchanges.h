// The record of what steps changed, with the octets before and after each change.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/preparation.h"
#include "spooler/result.h"

#include <QList>
#include <QSet>

namespace mailroom {

class Database;

struct RecordedChange {
    StepChange change;
    ContentId before;
    ContentId after;
};

// Thread: that of the database. append() is part of its caller's transaction.
class StepChanges {
public:
    explicit StepChanges(Database &database) : m_database(database) { }

    Result<QList<RecordedChange>> of(QueueId message); // in the order in which they were made
    Result<> append(QueueId message, const QList<RecordedChange> &changes);
    Result<QSet<ContentId>> contents(QueueId message); // that the record keeps
    // What a message was before any step. NotFound: there is no such message.
    Result<ContentId> written(QueueId message);
    Result<> removeUnreferenced(const QSet<ContentId> &contents); // part of its caller's transaction

private:
    Database &m_database;
};

} // namespace mailroom
