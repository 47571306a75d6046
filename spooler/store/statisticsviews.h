// What was counted, as a dashboard shows it.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

namespace mailroom {

class Database;
struct CountedFact;

// Reads. Thread: that of the database, inside one read transaction. Reasons are left open, and no list is
// cut: whoever asks knows what replies mean.
class StatisticsViews {
public:
    explicit StatisticsViews(Database &database);

    Result<Statistics> of(const StatisticsQuery &query, const QDateTime &now);

private:
    Result<> readWhole(const StatisticsQuery &query);
    Result<> readDomains(const StatisticsQuery &query);
    Result<> readReplies(const StatisticsQuery &query);
    Result<> readSteps(const StatisticsQuery &query);
    Result<> readUncounted(const StatisticsQuery &query);
    Result<> addUncounted(const CountedFact &fact);
    Result<> readShape(AccountId account, const QDateTime &now);

    Database &m_database;
    Statistics m_read;
};

} // namespace mailroom
