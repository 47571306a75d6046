#include "spooler/store/filterindex.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using S = RecipientState;

    constexpr std::array<S, allRecipientStates.size()> byUrgency{
        S::InDoubt,  S::Failed, S::Deferred,  S::Held,     S::Ending,
        S::InFlight, S::Queued, S::Cancelled, S::Accepted, S::Delivered};

    bool isIn(Filter filter, const StateCounts &counts)
    {
        const auto some = [&](S state) { return counts.at(static_cast<size_t>(state)) > 0; };
        switch (filter) {
        case Filter::All:
            return true;
        case Filter::Waiting:
            return some(S::Queued) || some(S::InFlight) || some(S::Ending);
        case Filter::Deferred:
            return some(S::Deferred);
        case Filter::Held:
            return some(S::Held);
        case Filter::InDoubt:
            return some(S::InDoubt);
        case Filter::Failed:
            return some(S::Failed);
        case Filter::Sent:
            for (const S state : allRecipientStates) {
                if (!isFinished(state) && some(state))
                    return false;
            }
            return some(S::Accepted) || some(S::Delivered);
        }
        Q_UNREACHABLE_RETURN(false);
    }

    bool isAllFinished(const StateCounts &counts)
    {
        for (const S state : allRecipientStates) {
            if (!isFinished(state) && counts.at(static_cast<size_t>(state)) > 0)
                return false;
        }
        return true;
    }

} // namespace

int filtersOf(const StateCounts &counts)
{
    int filters = 0;
    for (int filter = 0; filter < filterCount; ++filter) {
        if (isIn(static_cast<Filter>(filter), counts))
            filters |= 1 << filter;
    }
    return filters;
}

int rankOf(const StateCounts &counts)
{
    int rank = 0;
    for (const S state : byUrgency) {
        if (counts.at(static_cast<size_t>(state)) > 0)
            break;
        ++rank;
    }
    return rank;
}

FilterIndex::FilterIndex(Database &database) : m_database(database) { }

Result<> FilterIndex::place(QueueId message, int from, int to)
{
    QList<int> left, entered;
    for (int filter = 0; filter < filterCount; ++filter) {
        const bool wasIn = from & (1 << filter);
        const bool isIn = to & (1 << filter);
        if (wasIn == isIn)
            continue;
        m_change.at(static_cast<size_t>(filter)) += isIn ? 1 : -1;
        if (static_cast<Filter>(filter) != Filter::All) // that is the message table itself
            (isIn ? entered : left) << filter;
    }
    Result<> done;
    while (done && !left.isEmpty() && !entered.isEmpty()) {
        Statement move(
            m_database, u"UPDATE message_filter SET filter = ? WHERE filter = ? AND queue_id = ?"_s);
        done = move.run(entered.takeFirst(), left.takeFirst(), message);
    }
    while (done && !left.isEmpty()) {
        Statement remove(m_database, u"DELETE FROM message_filter WHERE filter = ? AND queue_id = ?"_s);
        done = remove.run(left.takeFirst(), message);
    }
    while (done && !entered.isEmpty()) {
        Statement insert(m_database, u"INSERT INTO message_filter (filter, queue_id) VALUES (?, ?)"_s);
        done = insert.run(entered.takeFirst(), message);
    }
    return done;
}

Result<Summary> FilterIndex::summaryOf(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT state, COUNT(*), MAX(attempts),"
        " MIN(CASE WHEN state IN (0, 3) AND COALESCE(next_attempt, not_before, gate_until) IS NOT NULL"
        " AND due_at < 253402300799000 THEN due_at END)"
        " FROM recipient WHERE queue_id = ? GROUP BY state"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    Summary summary;
    const auto read = select.each([&](Statement &row) {
        const qint64 state = row.integer();
        if (state >= 0 && state < static_cast<qint64>(summary.counts.size()))
            summary.counts.at(static_cast<size_t>(state)) = row.number();
        summary.attempts = qMax(summary.attempts, row.number());
        if (const QDateTime next = row.time();
            next.isValid() && (!summary.nextAttempt.isValid() || next < summary.nextAttempt))
            summary.nextAttempt = next;
    });
    if (!read)
        return std::unexpected(read.error());
    return summary;
}

Result<> FilterIndex::refresh(QueueId message, const QDateTime &when)
{
    const auto summary = summaryOf(message);
    if (!summary)
        return std::unexpected(summary.error());
    Placement before{.message = message};
    {
        Statement select(
            m_database, u"SELECT recipient_count, filters, finished FROM message WHERE queue_id = ?"_s);
        if (auto run = select.run(message); !run)
            return run;
        if (!select.next())
            return select.outcome();
        before.recipients = select.number();
        before.filters = select.number();
        before.finished = select.time();
    }
    return refresh(before, *summary, when);
}

Result<> FilterIndex::refresh(const Placement &before, const Summary &summary, const QDateTime &when)
{
    const int now = filtersOf(summary.counts);
    QDateTime finished = before.finished;
    if (!isAllFinished(summary.counts))
        finished = {};
    else if (!finished.isValid())
        finished = when;
    {
        Statement update(
            m_database,
            u"UPDATE message SET filters = ?, rank = ?, next_attempt = ?, attempts = ?, finished = ?"
            " WHERE queue_id = ?"_s);
        if (auto run = update.run(
                now, rankOf(summary.counts), summary.nextAttempt, summary.attempts, finished, before.message);
            !run)
            return run;
    }
    return place(before.message, before.filters, now);
}

Result<> FilterIndex::writeCounts()
{
    for (int filter = 0; filter < filterCount; ++filter) {
        qint64 &change = m_change.at(static_cast<size_t>(filter));
        if (change == 0)
            continue;
        Statement update(m_database, u"UPDATE filter_count SET messages = messages + ? WHERE filter = ?"_s);
        if (auto run = update.run(change, filter); !run)
            return run;
        change = 0;
    }
    return {};
}

} // namespace mailroom
