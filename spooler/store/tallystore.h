// What happened, counted by the hour. The counts stay when the messages and their events are removed.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <functional>
#include <map>

namespace mailroom {

class Database;

// What a tally's key is. The numbers are stored: never renumber.
enum class TallyAxis {
    Whole = 0, // 0
    Domain = 1, // domain.id
    Phrase = 2, // phrase.id; what was deferred or failed
    Time = 3, // timeStepOf() until it was accepted
    Attempts = 4, // until it was accepted, refused or given up
};

// One event that is counted, with what is counted of its recipient.
struct CountedFact {
    qint64 event = 0;
    qint64 eventPhrase = 0; // 0: its reply is no failure, or was not kept yet
    RecipientId recipient;
    Measure measure = Measure::Accepted;
    QDateTime hour;
    AccountId account;
    QString domain;
    Reply reply;
    qint64 phrase = 0; // the recipient's
    int attempts = 0;
    std::chrono::milliseconds time{}; // since it could go
};

// Events with numbers above `after` and up to `last` (0: all), in their order.
Result<> eachCounted(
    Database &database, qint64 after, qint64 last, const std::function<Result<>(const CountedFact &)> &body);

// Thread: that of the database. Events are counted after their commit, many at once, so that sending costs
// nothing more; a reader counts what was not yet counted itself. PROMISES: each event is counted once,
// whatever fails in between: its count and the mark how far was counted are one transaction.
class TallyStore {
public:
    explicit TallyStore(Database &database);

    Result<qint64> counted(); // the last event that was; what follows it was not
    // A transaction of its own; answers how many events it passed. 0: all are counted.
    Result<int> count(int limit);
    Result<> countAll(); // part of its caller's transaction: before events are removed

private:
    struct Key {
        TallyAxis axis;
        qint64 hour;
        qint64 account;
        qint64 key;
        Measure measure;
        auto operator<=>(const Key &) const = default;
    };
    Result<int> countWithin(qint64 limit);
    Result<> add(const CountedFact &fact);
    Result<> fillIn(const CountedFact &fact, qint64 phrase);
    Result<qint64> domain(const QString &name);
    Result<> write();

    Database &m_database;
    std::map<Key, qint64> m_tally; // not yet written
};

} // namespace mailroom
