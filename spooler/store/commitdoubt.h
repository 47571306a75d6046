// What is on the disk after a COMMIT that failed: maybe nothing of it, maybe all.
#pragma once

#include "spooler/store/outboxstore.h"

namespace mailroom {

// A commit whose sync failed is undone by SQLite as long as the program runs and the log is read through its
// index; a log that is read anew brings it back. So whoever failed asks, once the database was opened again.
// Thread and owner: the outbox store's.
class CommitDoubt {
public:
    explicit CommitDoubt(Database &database);

    void begin(); // of a record(): whatever stands there from before is not its own
    Result<> stamp(); // inside the transaction of a record(), which is known again by it
    void recordFailed(const BatchReport &report); // the first since the last settle() counts
    void addFailed(const QList<NewMessage> &messages, const QList<QueueId> &ids);

    Result<Reconciled> settle(const QDateTime &now); // only reads

private:
    struct Refused {
        QueueId id;
        QString messageId;
    };

    QString stampText() const { return m_run + QString::number(m_number); }
    Result<> addHolds(Batch &batch, const Refused &refused, const QDateTime &now);

    Database &m_database;
    QString m_run; // of this program; another one may use the same database
    qint64 m_number = 0;
    QString m_failed; // the stamp; empty: none failed
    BatchReport m_report;
    QList<Refused> m_refused;
};

} // namespace mailroom
