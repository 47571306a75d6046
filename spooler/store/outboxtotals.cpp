// What the outbox comes to as a whole.
#include "spooler/store/database.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<FilterCounts> OutboxViews::counts()
{
    Statement select(m_database, u"SELECT filter, messages FROM filter_count"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    FilterCounts counts;
    const auto read = select.each([&](Statement &row) {
        const auto filter = row.upTo(Filter::Sent);
        counts.messages.at(static_cast<size_t>(filter)) = row.integer();
    });
    if (!read)
        return std::unexpected(read.error());
    return counts;
}

Result<QHash<AccountId, qint64>> OutboxViews::waitingByAccount()
{
    Statement select(
        m_database,
        u"SELECT account, COUNT(DISTINCT queue_id) FROM recipient WHERE state IN (0, 3) GROUP BY account"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QHash<AccountId, qint64> waiting;
    const auto read = select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        waiting.insert(account, row.integer());
    });
    if (!read)
        return std::unexpected(read.error());
    return waiting;
}

// The index of gates is asked account by account.
Result<QHash<AccountId, QList<QueueId>>> OutboxViews::missedByAccount(int limit)
{
    Statement select(
        m_database,
        u"SELECT DISTINCT r.account, r.queue_id FROM account a JOIN recipient r ON r.account = a.id"
        " AND r.gate = ? AND r.gate <> 0 WHERE +r.state IN (0, 3) ORDER BY r.queue_id LIMIT ?"_s);
    if (auto run = select.run(GateKind::Missed, limit); !run)
        return std::unexpected(run.error());
    QHash<AccountId, QList<QueueId>> missed;
    const auto read = select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        missed[account] << row.id<QueueId>();
    });
    if (!read)
        return std::unexpected(read.error());
    return missed;
}

Result<QHash<AccountId, int>> OutboxViews::runningAttempts()
{
    Statement select(
        m_database, u"SELECT account, COUNT(*) FROM attempt WHERE ended IS NULL GROUP BY account"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QHash<AccountId, int> running;
    const auto read = select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        running.insert(account, row.number());
    });
    if (!read)
        return std::unexpected(read.error());
    return running;
}

} // namespace mailroom
