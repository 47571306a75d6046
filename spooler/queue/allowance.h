// What may go beside what is wrong: the ledgers and limits of accounts and destinations, what servers are
// known to take, and the machine's line and power.
#pragma once

#include "spooler/queue/admission.h"
#include "spooler/queue/schedule.h"
#include "spooler/queue/sendingledger.h"

namespace mailroom {

class Database;
struct AttemptResult;

// Owned by the queue manager; thread: the spooler's. What it learns is answered as a batch, which the caller
// commits. read() is what the catalog asks: the same facts from the same tables.
class Allowance {
public:
    struct Known {
        QHash<AccountId, Quota> quotas;
        QHash<AccountId, LearnedLimits> learned;
        QList<ServerFacts> servers;
        Surroundings surroundings;
        ServerFacts serverOf(const Account &account) const;
    };
    static Result<Known> read(Database &database, const QList<Account> &accounts, const QDateTime &now);

    explicit Allowance(Database &database);

    Result<Batch> load(const QList<Account> &accounts, const QDateTime &now);

    // What `account` waits for with so many attempts under way; gateOfAccount() with all that is known.
    Gate gateOf(
        const Account &account, const AccountCondition &condition, const QDateTime &now, int underway) const;
    QDateTime nextOpening(const QDateTime &now) const { return m_ledger.nextOpening(now); }
    const Surroundings &surroundings() const { return m_known.surroundings; }
    ServerFacts server(const Account &account) const { return m_known.serverOf(account); }
    bool needsBattery() const; // some account waits for power

    Admitted admit(const Account &account, const DueMessage &message, const QDateTime &now);
    void started(const Account &account, const DueMessage &message, const QDateTime &now);
    Result<Batch> ended(const Account &account, const AttemptResult &result, const QDateTime &now);
    Result<Batch> learn(const ServerFacts &facts, const QDateTime &now);
    Batch setSurroundings(const Surroundings &surroundings);
    // "Try now": their servers and the line are asked again.
    Result<Batch> doubt(const QList<AccountId> &accounts, const QDateTime &now);
    void readAnew() { m_isLoaded = false; } // with the next load(): somebody changed the tables

private:
    Result<> openOffers(Batch &batch, AccountId account, const QDateTime &now);
    Result<> open(Batch &batch, const Gate &gate, AccountId account, const QDateTime &now);

    Database &m_database;
    QList<Account> m_accounts;
    Known m_known;
    SendingLedger m_ledger;
    Admission m_admission;
    bool m_isLoaded = false;
};

} // namespace mailroom
