#include "spooler/store/eventstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype eventsAtOnce = 8; // in one statement

    QVariantList columnsOf(const Event &event)
    {
        const EventRow &row = event.row;
        return {stored(event.message),  stored(row.recipient),
                stored(row.attempt),    stored(row.when),
                stored(row.kind),       stored(row.by),
                stored(row.oldState),   stored(row.newState),
                stored(row.reply.code), stored(row.reply.status.toString()),
                stored(row.reply.text), stored(row.detail),
                stored(event.report),   event.phrase};
    }

} // namespace

EventStore::EventStore(Database &database) : m_database(database) { }

Result<> EventStore::append(const QList<Event> &events)
{
    static const QString one =
        u"INSERT INTO event (queue_id, recipient, attempt, at, kind, actor, old_state, new_state,"
        " reply_code, reply_status, reply_text, detail, report, phrase)"
        " VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s;
    static const QString many =
        one + u", (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s.repeated(eventsAtOnce - 1);
    for (qsizetype i = 0; i < events.size();) {
        const qsizetype count = events.size() - i < eventsAtOnce ? 1 : eventsAtOnce;
        QVariantList values;
        for (const qsizetype end = i + count; i < end; ++i)
            values += columnsOf(events.at(i));
        Statement insert(m_database, count == 1 ? one : many);
        if (auto run = insert.runWith(values); !run)
            return run;
    }
    return {};
}

Result<> EventStore::appendIfThere(const Event &event)
{
    const EventRow &row = event.row;
    Statement insert(
        m_database,
        u"INSERT INTO event (queue_id, recipient, attempt, at, kind, actor, old_state, new_state,"
        " reply_code, reply_status, reply_text, detail, report)"
        " SELECT queue_id, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM message WHERE queue_id = ?"_s);
    return insert.run(
        row.recipient, row.attempt, row.when, row.kind, row.by, row.oldState, row.newState, row.reply.code,
        row.reply.status.toString(), row.reply.text, row.detail, event.report, event.message);
}

Result<QList<EventRow>> EventStore::of(QueueId message, int limit)
{
    Statement select(
        m_database,
        u"SELECT id, recipient, attempt, at, kind, actor, old_state, new_state, reply_code, reply_status,"
        " reply_text, detail FROM event WHERE queue_id = ? ORDER BY id DESC LIMIT ?"_s);
    if (auto run = select.run(message, limit); !run)
        return std::unexpected(run.error());
    QList<EventRow> events;
    const auto read = select.each([&](Statement &row) {
        events << EventRow{
            .id = row.integer(),
            .recipient = row.id<RecipientId>(),
            .attempt = row.id<AttemptId>(),
            .when = row.time(),
            .kind = row.text(),
            .by = row.text(),
            .oldState = row.state(),
            .newState = row.state(),
            .reply = row.reply(),
            .detail = row.text()};
    });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::reverse(events);
    return events;
}

Result<QList<qint64>> EventStore::withReport(QueueId message)
{
    Statement select(
        m_database, u"SELECT id FROM event WHERE queue_id = ? AND length(report) > 0 ORDER BY id"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    QList<qint64> ids;
    if (auto read = select.each([&](Statement &row) { ids << row.integer(); }); !read)
        return std::unexpected(read.error());
    return ids;
}

Result<QByteArray> EventStore::report(qint64 event)
{
    Statement select(m_database, u"SELECT report FROM event WHERE id = ? AND length(report) > 0"_s);
    if (auto run = select.run(event); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.bytes();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return failure(ErrorCode::NotFound, u"there is no report of event %1"_s.arg(event));
}

// Events are numbered as they happen: found by halving.
Result<qint64> EventStore::firstSince(const QDateTime &when)
{
    qint64 low = 0;
    qint64 high = 0;
    {
        Statement select(m_database, u"SELECT COALESCE(MIN(id), 0), COALESCE(MAX(id), 0) + 1 FROM event"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        if (select.next()) {
            low = select.integer();
            high = select.integer();
        }
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    while (low < high) {
        const qint64 middle = low + (high - low) / 2;
        Statement select(m_database, u"SELECT id, at FROM event WHERE id >= ? ORDER BY id LIMIT 1"_s);
        if (auto run = select.run(middle); !run)
            return std::unexpected(run.error());
        if (!select.next()) {
            if (auto read = select.outcome(); !read)
                return std::unexpected(read.error());
            high = middle;
            continue;
        }
        const qint64 id = select.integer();
        if (select.time() < when)
            low = id + 1;
        else
            high = middle;
    }
    return low;
}

} // namespace mailroom
