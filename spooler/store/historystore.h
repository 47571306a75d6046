// How long finished messages are kept, and what happened to the profile as a whole.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

namespace mailroom {

class Database;
struct StandingFact;

// Thread: that of the database.
class HistoryStore {
public:
    explicit HistoryStore(Database &database);

    Result<int> days(); // 0: for ever
    // Both in one transaction: the number, and the note who set it.
    Result<> setDays(int days, const QString &by, const QDateTime &when);
    // Part of its caller's transaction.
    Result<> note(const QString &kind, const QString &by, const QDateTime &when, qint64 number);
    Result<> standing(const StandingFact &fact); // likewise
    Result<HistoryFacts> facts();
    // What was known of gates before `when` goes, but for the last of each account: it still holds.
    Result<> forgetStandings(const QDateTime &when);

private:
    Database &m_database;
};

} // namespace mailroom
