// What routing asks: the recipients that wait for an account, or for another one.
#pragma once

#include "spooler/store/outboxstore.h"

namespace mailroom {

struct RoutableRecipient {
    RecipientId id;
    QueueId message;
    AccountId account;
    EnvelopeRecipient envelope;
    RecipientState state = RecipientState::Queued;
    QString author; // the decoded From
    QString reversePath;
    AccountId named;
    QStringList methods;
    QList<AccountId> leftBy;
    QString stranded;
};

// Where the next page begins.
struct RoutePlace {
    qint64 priority = -1;
    qint64 dueAt = -1;
    qint64 message = 0;
    qint64 recipient = 0;
};

// Thread: that of the database. Only reads; by the index that the queue uses.
class RouteQuery {
public:
    explicit RouteQuery(Database &database);

    // Those of `account` (invalid: of none) that wait for an attempt, after `place`, which is moved on.
    Result<QList<RoutableRecipient>> waiting(AccountId account, RoutePlace &place, int limit);

private:
    Database &m_database;
};

} // namespace mailroom
