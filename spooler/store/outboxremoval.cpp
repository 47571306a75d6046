// Taking finished messages out of the outbox.
#include "spooler/store/database.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/historystore.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/statement.h"
#include "spooler/store/stepchanges.h"
#include "spooler/store/tallystore.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<int> OutboxStore::remove(const QList<QueueId> &messages, const Removal &removal)
{
    int removed = 0;
    const auto body = [&]() -> Result<> {
        if (auto counted = TallyStore(m_database).countAll(); !counted)
            return counted;
        FilterIndex index(m_database);
        for (const QueueId message : messages) {
            const auto gone = removeOne(message, index);
            if (!gone)
                return std::unexpected(gone.error());
            removed += *gone ? 1 : 0;
        }
        if (auto written = index.writeCounts(); !written || removed == 0)
            return written;
        return HistoryStore(m_database).note(u"removed"_s, removal.by, removal.when, removed);
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return removed;
}

Result<bool> OutboxStore::removeOne(QueueId message, FilterIndex &index)
{
    ContentId content;
    int filters = 0;
    {
        Statement select(
            m_database,
            u"SELECT content, filters FROM message WHERE queue_id = ? AND finished IS NOT NULL"_s);
        if (auto run = select.run(message); !run)
            return std::unexpected(run.error());
        if (!select.next()) {
            if (auto read = select.outcome(); !read)
                return std::unexpected(read.error());
            return false;
        }
        content = select.id<ContentId>();
        filters = select.number();
    }
    if (auto placed = index.place(message, filters, 0); !placed)
        return std::unexpected(placed.error());
    StepChanges changes(m_database);
    auto contents = changes.contents(message);
    if (!contents)
        return std::unexpected(contents.error());
    contents->insert(content);
    Statement removeMessage(m_database, u"DELETE FROM message WHERE queue_id = ?"_s);
    if (auto run = removeMessage.run(message); !run)
        return std::unexpected(run.error());
    Statement note(m_database, u"INSERT INTO removed_message (queue_id) VALUES (?)"_s);
    if (auto run = note.run(message); !run)
        return std::unexpected(run.error());
    if (auto removed = changes.removeUnreferenced(*contents); !removed)
        return std::unexpected(removed.error());
    return true;
}

Result<int> OutboxStore::removeFinishedBefore(const QDateTime &when, int limit, const Removal &removal)
{
    const auto forget = [&] {
        return EvidenceStore(m_database).forgetBefore(when).and_then([&] {
            return HistoryStore(m_database).forgetStandings(when);
        });
    };
    if (auto forgotten = m_database.transaction(forget); !forgotten)
        return std::unexpected(forgotten.error());
    QList<QueueId> messages;
    {
        Statement select(
            m_database,
            u"SELECT queue_id FROM message WHERE finished IS NOT NULL AND finished < ?"
            " ORDER BY finished LIMIT ?"_s);
        if (auto run = select.run(when, limit); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { messages << row.id<QueueId>(); }); !read)
            return std::unexpected(read.error());
    }
    return messages.isEmpty() ? Result<int>(0) : remove(messages, removal);
}

Result<int> OutboxStore::forgetHistory(const QDateTime &now, int limit)
{
    const auto days = HistoryStore(m_database).days();
    if (!days || *days == 0)
        return days;
    return removeFinishedBefore(now.addDays(-*days), limit, {.by = u"spooler"_s, .when = now});
}

} // namespace mailroom
