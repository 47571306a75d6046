#include "spooler/store/sentcopystore.h"

#include "spooler/mail/preparation.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QHash>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto overlap = 60s; // messages need not be finished in the order in which they were stored so

    struct KnownCopy {
        Filing state = Filing::Pending;
        int attempts = 0;
    };

    QString sinceName(AccountId account)
    {
        return u"sent-copies-since-%1"_s.arg(account.value);
    }

    SentCopy readCopy(Statement &row)
    {
        return {
            .message = row.id<QueueId>(),
            .messageId = row.text(),
            .content = row.id<ContentId>(),
            .size = row.integer(),
            .finished = row.time()};
    }

    Result<QHash<QueueId, KnownCopy>> knownCopies(Database &database, AccountId account)
    {
        QHash<QueueId, KnownCopy> known;
        Statement select(database, u"SELECT queue_id, state, attempts FROM sent_copy WHERE account = ?"_s);
        if (auto run = select.run(account); !run)
            return std::unexpected(run.error());
        const auto read = select.each([&](Statement &row) {
            const auto message = row.id<QueueId>();
            const auto state = row.upTo(Filing::Failed);
            known.insert(message, {state, row.number()});
        });
        if (!read)
            return std::unexpected(read.error());
        return known;
    }

    // What is settled and lies before `since` is asked for no more.
    Result<> forget(Database &database, AccountId account, const QDateTime &since)
    {
        Statement move(database, u"UPDATE setting SET value = ? WHERE name = ?"_s);
        if (auto run = move.run(QString::number(since.toMSecsSinceEpoch()), sinceName(account)); !run)
            return run;
        Statement erase(
            database, u"DELETE FROM sent_copy WHERE account = ? AND at < ? AND state IN (2, 3)"_s);
        return erase.run(account, since);
    }

} // namespace

SentCopyStore::SentCopyStore(Database &database, Database &outbox)
    : m_database(database)
    , m_outbox(outbox) { }

Result<QDateTime> SentCopyStore::since(AccountId account, const QDateTime &now)
{
    Statement select(m_database, u"SELECT value FROM setting WHERE name = ?"_s);
    if (auto run = select.run(sinceName(account)); !run)
        return std::unexpected(run.error());
    if (select.next())
        return QDateTime::fromMSecsSinceEpoch(select.text().toLongLong(), QTimeZone::UTC);
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    Statement insert(m_database, u"INSERT INTO setting (name, value) VALUES (?, ?)"_s);
    if (auto run = insert.run(sinceName(account), QString::number(now.toMSecsSinceEpoch())); !run)
        return std::unexpected(run.error());
    return now;
}

Result<QList<SentCopy>> SentCopyStore::due(AccountId account, const QDateTime &now, int limit)
{
    QList<SentCopy> copies;
    const auto work = [&]() -> Result<> {
        const auto from = since(account, now);
        if (!from)
            return std::unexpected(from.error());
        const auto known = knownCopies(m_database, account);
        if (!known)
            return std::unexpected(known.error());
        // Accepted or delivered, or reported as failed only after it was accepted.
        Statement select(
            m_outbox,
            u"SELECT queue_id, message_id, content, size, finished FROM message"
            " WHERE finished >= ? AND account = ? AND sent_handling <> 1 AND EXISTS"
            " (SELECT 1 FROM recipient WHERE recipient.queue_id = message.queue_id AND"
            " (state IN (6, 7) OR (state = 8 AND reply_code BETWEEN 200 AND 299)))"
            " ORDER BY finished, queue_id"_s);
        if (auto run = select.run(*from, account); !run)
            return run;
        QDateTime settled = *from;
        const auto read = select.each([&](Statement &row) {
            SentCopy copy = readCopy(row);
            const auto found = known->constFind(copy.message);
            const bool isSettled = found != known->cend() && found->state != Filing::Pending;
            if (isSettled && copies.isEmpty())
                settled = copy.finished.addDuration(-overlap);
            if (isSettled || copies.size() >= limit)
                return;
            copy.attempts = found == known->cend() ? 0 : found->attempts;
            copies << copy;
        });
        if (!read || settled <= *from)
            return read;
        return forget(m_database, account, settled);
    };
    if (auto done = m_database.transaction(work); !done)
        return std::unexpected(done.error());
    return copies;
}

Result<> SentCopyStore::begun(const SentCopy &copy, AccountId account, const QDateTime &now)
{
    return m_database.transaction([&]() -> Result<> {
        Statement insert(
            m_database,
            u"INSERT INTO sent_copy (queue_id, account, state, attempts, fault, at) VALUES (?, ?, 1, 1, '', "
            u"?)"
            " ON CONFLICT (queue_id) DO UPDATE SET attempts = attempts + 1, at = excluded.at"_s);
        return insert.run(copy.message, account, now);
    });
}

Result<> SentCopyStore::filed(const SentCopy &copy)
{
    return settle(copy, static_cast<int>(Filing::Filed), {});
}

Result<> SentCopyStore::failed(const SentCopy &copy, const QString &why)
{
    return settle(copy, static_cast<int>(Filing::Failed), why);
}

Result<> SentCopyStore::postponed(const SentCopy &copy, const QString &why)
{
    return settle(copy, static_cast<int>(Filing::Pending), why);
}

Result<> SentCopyStore::settle(const SentCopy &copy, int state, const QString &fault)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(m_database, u"UPDATE sent_copy SET state = ?, fault = ? WHERE queue_id = ?"_s);
        return update.run(state, fault, copy.message);
    });
}

Result<QList<SentCopy>> SentCopyStore::inDoubt(AccountId account, int limit)
{
    const auto known = knownCopies(m_database, account);
    if (!known)
        return std::unexpected(known.error());
    QList<SentCopy> copies;
    Statement select(
        m_outbox,
        u"SELECT queue_id, message_id, content, size, finished FROM message m WHERE account = ?"
        " AND message_id <> '' AND queue_id IN (SELECT queue_id FROM recipient WHERE state = 5)"
        " AND NOT EXISTS (SELECT 1 FROM recipient r WHERE r.queue_id = m.queue_id AND"
        " (state IN (6, 7) OR (state = 8 AND reply_code BETWEEN 200 AND 299)))"
        " AND NOT EXISTS (SELECT 1 FROM message o WHERE o.message_id = m.message_id"
        " AND o.queue_id <> m.queue_id)"
        " ORDER BY queue_id DESC LIMIT ?"_s);
    if (auto run = select.run(account, limit); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        const SentCopy copy = readCopy(row);
        if (!known->contains(copy.message))
            copies << copy;
    });
    if (!read)
        return std::unexpected(read.error());
    for (SentCopy &copy : copies) {
        Statement paths(m_outbox, u"SELECT forward_path FROM recipient WHERE queue_id = ? AND state = 5"_s);
        if (auto run = paths.run(copy.message); !run)
            return std::unexpected(run.error());
        if (auto each = paths.each([&](Statement &row) { copy.inDoubt << row.text(); }); !each)
            return std::unexpected(each.error());
    }
    return copies;
}

Result<QHash<QueueId, AccountId>> messagesInDoubt(Database &outbox)
{
    QHash<QueueId, AccountId> messages;
    Statement select(
        outbox,
        u"SELECT queue_id, account FROM message WHERE queue_id IN"
        " (SELECT queue_id FROM recipient WHERE state = 5) LIMIT 1000"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        const auto message = row.id<QueueId>();
        messages.insert(message, row.id<AccountId>());
    });
    if (!read)
        return std::unexpected(read.error());
    return messages;
}

} // namespace mailroom
