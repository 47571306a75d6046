#include "spooler/store/stepchanges.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QList<RecordedChange>> StepChanges::of(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT kind, step, version, octet, removed, added, at, before, after FROM step_change"
        " WHERE queue_id = ? ORDER BY number"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    QList<RecordedChange> changes;
    const auto read = select.each([&](Statement &row) {
        RecordedChange recorded;
        StepChange &change = recorded.change;
        change.kind = row.upTo(ChangeKind::Undo);
        change.step = row.text();
        change.version = row.number();
        change.at = row.integer();
        change.removed = row.integer();
        change.added = row.integer();
        change.when = row.time();
        recorded.before = row.id<ContentId>();
        recorded.after = row.id<ContentId>();
        changes << recorded;
    });
    if (!read)
        return std::unexpected(read.error());
    return changes;
}

Result<> StepChanges::append(QueueId message, const QList<RecordedChange> &changes)
{
    Statement insert(
        m_database,
        u"INSERT INTO step_change (queue_id, number, kind, step, version, octet, removed, added, at, before,"
        " after) SELECT ?, COUNT(*) + 1, ?, ?, ?, ?, ?, ?, ?, ?, ? FROM step_change WHERE queue_id = ?"_s);
    for (const auto &[change, before, after] : changes) {
        const auto run = insert.run(
            message, change.kind, change.step, change.version, change.at, change.removed, change.added,
            change.when, before, after, message);
        if (!run)
            return run;
    }
    return {};
}

Result<QSet<ContentId>> StepChanges::contents(QueueId message)
{
    const auto changes = of(message);
    if (!changes)
        return std::unexpected(changes.error());
    QSet<ContentId> contents;
    for (const RecordedChange &recorded : *changes)
        contents << recorded.before << recorded.after;
    return contents;
}

Result<ContentId> StepChanges::written(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT COALESCE((SELECT before FROM step_change WHERE step_change.queue_id = message.queue_id"
        " ORDER BY number LIMIT 1), content) FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    if (select.next())
        return select.id<ContentId>();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
}

Result<> StepChanges::removeUnreferenced(const QSet<ContentId> &contents)
{
    Statement remove(m_database, u"DELETE FROM content WHERE id = ? AND "_s + unreferencedContent);
    for (const ContentId content : contents) {
        if (auto run = remove.run(content); !run)
            return run;
    }
    return {};
}

} // namespace mailroom
