// What was sent and what was learned: the ledger of each account, the limits of providers, what servers
// offer.
#pragma once

#include "spooler/mail/quota.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

// An attempt that began, and to whom.
struct Started {
    QDateTime when;
    QStringList addresses;
};

// Thread: that of the database. The writing functions live inside a transaction of the outbox: what is
// counted was accepted in the same one. The ledger counts by the minute and keeps 25 hours.
class LedgerStore {
public:
    explicit LedgerStore(Database &database);

    Result<> record(const Batch &batch);
    Result<QList<Sent>> sent(AccountId account, const QDateTime &since); // oldest first
    Result<QList<Started>> startedSince(AccountId account, const QDateTime &when); // oldest first
    Result<QHash<AccountId, LearnedLimits>> learned();
    Result<QList<ServerFacts>> servers(); // by name
    Result<Surroundings> surroundings(); // as the last spooler saw them
    Result<bool> forget(const QString &host); // in a transaction of its own; false: nothing was known of it

private:
    Result<> count(const QList<SentFact> &facts);
    Result<> learn(AccountId account, const LearnedLimits &limits);
    Result<> learn(const ServerFacts &facts);
    Result<> note(const Surroundings &surroundings);

    Database &m_database;
};

} // namespace mailroom
