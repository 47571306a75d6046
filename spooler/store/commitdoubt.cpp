#include "spooler/store/commitdoubt.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QUuid>

using namespace Qt::StringLiterals;

namespace mailroom {

CommitDoubt::CommitDoubt(Database &database)
    : m_database(database)
    , m_run(QUuid::createUuid().toString(QUuid::Id128) + u' ')
{
}

// A record that fails before it comes to its stamp must not be known by the one before it.
void CommitDoubt::begin()
{
    ++m_number;
}

Result<> CommitDoubt::stamp()
{
    Statement write(
        m_database,
        u"INSERT INTO setting (name, value) VALUES ('last-record', ?)"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
    return write.run(stampText());
}

void CommitDoubt::recordFailed(const BatchReport &report)
{
    if (!m_failed.isEmpty())
        return;
    m_failed = stampText();
    m_report = report;
}

void CommitDoubt::addFailed(const QList<NewMessage> &messages, const QList<QueueId> &ids)
{
    for (qsizetype i = 0; i < ids.size(); ++i)
        m_refused.append({ids.at(i), messages.at(i).messageId});
}

Result<Reconciled> CommitDoubt::settle(const QDateTime &now)
{
    Reconciled reconciled;
    {
        Statement select(m_database, u"SELECT value FROM setting WHERE name = 'last-record'"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        if (select.next() && !m_failed.isEmpty() && select.text() == m_failed)
            reconciled.kept = m_report;
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    for (const Refused &refused : std::as_const(m_refused)) {
        if (auto held = addHolds(reconciled.holds, refused, now); !held)
            return std::unexpected(held.error());
    }
    m_failed.clear();
    m_refused.clear();
    return reconciled;
}

Result<> CommitDoubt::addHolds(Batch &batch, const Refused &refused, const QDateTime &now)
{
    Statement select(
        m_database,
        u"SELECT r.id FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE m.queue_id = ? AND m.message_id = ? AND r.state = 0"_s);
    if (auto run = select.run(refused.id, refused.messageId); !run)
        return run;
    return select.each([&](Statement &row) {
        batch.facts.append(
            {.recipient = row.id<RecipientId>(),
             .event = RecipientEvent::Hold,
             .attempt = {},
             .outcome = {},
             .nextAttempt = {},
             .by = u"spooler"_s,
             .detail = u"the disk failed while it was stored, and it was said not to be taken"_s,
             .when = now});
    });
}

} // namespace mailroom
