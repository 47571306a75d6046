#include "spooler/store/clockback.h"

#include "spooler/mail/ids.h"
#include "spooler/store/database.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/statement.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<QList<QueueId>> messagesAhead(Database &database, const QDateTime &now)
    {
        QList<QueueId> messages;
        Statement select(
            database,
            u"SELECT DISTINCT queue_id FROM recipient WHERE state IN (0, 1, 2, 3, 4, 5) AND (changed > ? OR due_at > ?)"_s);
        if (auto run = select.run(now, now); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { messages << row.id<QueueId>(); }); !read)
            return std::unexpected(read.error());
        return messages;
    }

    // Of everything that is not finished: what is in flight, held or in doubt now may wait again.
    Result<> moveTimes(Database &database, const QDateTime &now)
    {
        Statement retries(
            database,
            u"UPDATE recipient SET next_attempt = next_attempt - (changed - ?) WHERE state IN (0, 1, 2, 3, "
            u"4, 5)"
            " AND next_attempt IS NOT NULL AND changed > ?"_s);
        if (auto run = retries.run(now, now); !run)
            return run;
        Statement lifetimes(
            database,
            u"UPDATE recipient SET expires = expires - (waiting_since - ?), waiting_since = ?"
            " WHERE state IN (0, 1, 2, 3, 4, 5) AND not_before IS NULL AND waiting_since > ?"_s);
        if (auto run = lifetimes.run(now, now, now); !run)
            return run;
        Statement changes(
            database,
            u"UPDATE recipient SET changed = ? WHERE state IN (0, 1, 2, 3, 4, 5) AND changed > ?"_s);
        if (auto run = changes.run(now, now); !run)
            return run;
        Statement due(
            database,
            u"UPDATE recipient SET due_at = CASE WHEN not_before > COALESCE(next_attempt, ?) THEN not_before"
            " ELSE COALESCE(next_attempt, ?) END WHERE state IN (0, 1, 2, 3, 4, 5) AND gate = 0 AND due_at > ?"_s);
        return due.run(now, now, now);
    }

} // namespace

Result<bool> clockIsBehind(Database &database, const QDateTime &now)
{
    Statement select(
        database, u"SELECT COALESCE(MAX(at), 0) FROM (SELECT at FROM event ORDER BY id DESC LIMIT 1000) e"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const bool behind = select.next() && select.time() > now;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return behind;
}

Result<bool> followClockBack(Database &database, const QDateTime &now)
{
    const auto messages = messagesAhead(database, now);
    if (!messages)
        return std::unexpected(messages.error());
    if (messages->isEmpty())
        return false;
    if (auto moved = moveTimes(database, now); !moved)
        return std::unexpected(moved.error());
    FilterIndex index(database);
    for (const QueueId message : *messages) {
        if (auto refreshed = index.refresh(message, now); !refreshed)
            return std::unexpected(refreshed.error());
    }
    if (auto written = index.writeCounts(); !written)
        return std::unexpected(written.error());
    return true;
}

Result<bool> OutboxStore::followClockBack(const QDateTime &now)
{
    bool behind = false;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto followed = mailroom::followClockBack(m_database, now);
        behind = followed && *followed;
        return followed ? Result<>() : std::unexpected(followed.error());
    });
    return done ? Result<bool>(behind) : std::unexpected(done.error());
}

} // namespace mailroom
