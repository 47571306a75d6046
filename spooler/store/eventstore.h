// Everything that happened to a message, in order: written beside what it changed, read for the timeline.
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"

#include <QByteArray>
#include <QList>

namespace mailroom {

class Database;

struct Event {
    QueueId message;
    EventRow row; // its id is given by append()
    QByteArray report;
    qint64 phrase = 0; // see PhraseStore
};

// Thread: that of the database. Appending is part of its caller's transaction.
class EventStore {
public:
    explicit EventStore(Database &database);

    Result<> append(const QList<Event> &events); // REQUIRES: their messages are there
    Result<> appendIfThere(const Event &event); // a message that is gone is passed over
    Result<QList<EventRow>> of(QueueId message, int limit); // oldest first, the last `limit`
    Result<QList<qint64>> withReport(QueueId message); // ids of the events that keep a report
    Result<QByteArray> report(qint64 event); // NotFound: none
    Result<qint64> firstSince(const QDateTime &when); // the id of the first that is not before it

private:
    Database &m_database;
};

} // namespace mailroom
