// What the queue asks: which mail goes now, which is late, and when to look again.
#pragma once

#include "spooler/store/outboxstore.h"

namespace mailroom {

// Thread: that of the database. Only reads. Each question is answered by an index, never by a scan.
class DueQuery {
public:
    explicit DueQuery(Database &database);

    // Messages whose envelope is not what was written are left out and named in `damaged`.
    Result<QList<DueMessage>>
    due(const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except,
        QList<QueueId> &damaged);
    Result<QDateTime> next(const QDateTime &after);
    // Recipients of `account` that wait for an attempt behind a gate of this kind, and with this detail where
    // it has one; what is due first comes first.
    Result<QList<RecipientId>> gated(AccountId account, const Gate &gate, int limit);
    // `limit` recipients and the others of their messages: one message is dealt with at once, in one report.
    Result<QList<LateRecipient>> expired(const QDateTime &now, int limit);
    Result<QList<LateRecipient>> delayed(const QDateTime &before, int limit);
    Result<QList<RipeDoubt>> ripeDoubts(const QDateTime &now, int limit);

    // The statement that finds them, for a test of its plan.
    static QString statement();
    Result<QList<LateRecipient>> late(const QList<RecipientId> &recipients); // whatever their state

private:
    // One range of the index: those of `priority` that have been due since `before`.
    struct Range {
        AccountId account;
        int priority = 0;
        QDateTime before;
        QDateTime now;
    };
    struct Found {
        QDateTime due;
        QueueId id;
    };
    Result<QList<QueueId>>
    dueIds(const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except);
    Result<> find(const Range &range, qsizetype limit, QSet<QueueId> &seen, QList<Found> &found);
    Result<DueMessage> message(QueueId id, AccountId account, const QDateTime &now, bool &sound);
    Result<QList<LateRecipient>> lateBy(const QString &sql, const QDateTime &when, int limit);

    Database &m_database;
};

} // namespace mailroom
