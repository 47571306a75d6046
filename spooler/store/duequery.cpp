#include "spooler/store/duequery.h"

#include "spooler/store/database.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // `found` as its query read it; empty when the row is not what was written.
    EnvelopeRecipient readEnvelope(Statement &row)
    {
        return {
            .forwardPath = row.text(),
            .notify = Notify::fromInt(row.number()),
            .originalRecipient = row.text(),
            .addressType = row.text()};
    }

    LateRecipient readLate(Statement &row)
    {
        const auto id = row.id<RecipientId>();
        return {
            .id = id,
            .message = row.id<QueueId>(),
            .recipient =
                {.id = id,
                 .envelope = readEnvelope(row),
                 .state = row.state(),
                 .attempts = row.number(),
                 .nextAttempt = row.time(),
                 .expires = row.time()},
            .lastReply = row.reply(),
            .nextHop = row.text(),
            .tooLate = row.flag()};
    }

} // namespace

DueQuery::DueQuery(Database &database) : m_database(database) { }

Result<QList<DueMessage>> DueQuery::due(
    const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except,
    QList<QueueId> &damaged)
{
    const auto ids = dueIds(order, now, limit, except);
    if (!ids)
        return std::unexpected(ids.error());
    QList<DueMessage> messages;
    messages.reserve(ids->size());
    for (const QueueId id : *ids) {
        bool sound = true;
        auto found = message(id, order.account, now, sound);
        if (!found)
            return std::unexpected(found.error());
        if (!sound)
            damaged << id;
        else if (!found->recipients.isEmpty())
            messages << std::move(*found);
    }
    return messages;
}

// The query repeats the condition of the index recipient_due word by word, else SQLite does not use it; the
// plus keeps it from choosing the index of expiry.
QString DueQuery::statement()
{
    return u"SELECT r.queue_id, r.due_at FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
           " WHERE r.account = ? AND r.priority = ? AND r.state IN (0, 3) AND r.due_at <= ?"
           " AND +r.expires > ? AND m.damaged = 0 AND m.preparing = 0 AND m.editor IS NULL"
           " ORDER BY r.due_at, r.queue_id"_s;
}

Result<> DueQuery::find(const Range &range, qsizetype limit, QSet<QueueId> &seen, QList<Found> &found)
{
    Statement select(m_database, statement());
    if (auto run = select.run(range.account, range.priority, range.before, range.now); !run)
        return run;
    for (qsizetype taken = 0; taken < limit && select.next();) {
        const auto id = select.id<QueueId>();
        if (seen.contains(id))
            continue;
        seen.insert(id);
        found.append({select.time(), id});
        ++taken;
    }
    return select.outcome();
}

// One class of mail after the other; into each goes what has aged out of the lower ones. Within a class the
// order is that of the due times.
Result<QList<QueueId>>
DueQuery::dueIds(const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except)
{
    constexpr int lowest = static_cast<int>(Priority::NonUrgent);
    QList<QueueId> ids;
    QSet<QueueId> taken = except;
    for (int band = 0; band <= lowest && ids.size() < limit; ++band) {
        QSet<QueueId> seen = taken;
        QList<Found> found;
        for (int priority = band; priority <= lowest; ++priority) {
            if (priority > band && order.ageing.count() == 0)
                break;
            const Range range{
                order.account, priority, now.addDuration(-order.ageing * (priority - band)), now};
            if (auto done = find(range, limit - ids.size(), seen, found); !done)
                return std::unexpected(done.error());
        }
        std::ranges::sort(found, [](const Found &a, const Found &b) {
            return a.due == b.due ? a.id.value < b.id.value : a.due < b.due;
        });
        for (const Found &one : std::as_const(found)) {
            if (ids.size() == limit)
                break;
            ids << one.id;
            taken.insert(one.id);
        }
    }
    return ids;
}

// With those recipients that are due, none when it is gone; not `sound`: not what was written.
Result<DueMessage> DueQuery::message(QueueId id, AccountId account, const QDateTime &now, bool &sound)
{
    Statement select(
        m_database,
        u"SELECT r.account, m.reverse_path, m.ret, m.envid, m.content, m.size, m.eight_bit, m.smtp_utf8,"
        " m.submitted, m.digest, r.id, r.forward_path, r.notify, r.orcpt, r.address_type, r.digest, r.state,"
        " r.attempts, r.greylisted, r.gate, r.delay_reported, r.next_attempt, r.not_before, r.expires, "
        "m.deliver_after,"
        " m.deliver_by, m.ask_when_late"
        " FROM message m JOIN recipient r ON r.queue_id = m.queue_id"
        " WHERE m.queue_id = ? AND r.state IN (0, 3) AND r.account = ? AND r.due_at <= ? AND r.expires > ? ORDER BY r.id"_s);
    if (auto run = select.run(id, account, now, now); !run)
        return std::unexpected(run.error());
    DueMessage message{.id = id, .recipients = {}};
    const auto read = select.each([&](Statement &row) {
        message.account = row.id<AccountId>();
        message.reversePath = row.text();
        message.ret = static_cast<Ret>(row.integer()); // its digest tells whether it is one
        message.envid = row.text();
        message.content = row.id<ContentId>();
        message.size = row.integer();
        message.eightBit = row.flag();
        message.needsSmtpUtf8 = row.flag();
        message.submitted = row.time();
        const qint64 digest = row.integer();
        if (message.recipients.isEmpty())
            sound = digest
                == messageDigest(
                        message.reversePath, message.ret, message.envid, message.content, message.size);
        DueRecipient recipient;
        recipient.id = row.id<RecipientId>();
        recipient.envelope = readEnvelope(row);
        if (row.integer() != recipientDigest(id, recipient.envelope))
            sound = false;
        recipient.state = row.state();
        recipient.attempts = row.number();
        recipient.greylisted = row.time();
        recipient.gate = row.upTo(lastGateKind);
        recipient.delayReported = row.flag();
        recipient.nextAttempt = row.time();
        recipient.notBefore = row.time();
        recipient.expires = row.time();
        message.deliverAfter = row.time();
        message.deliverBy = row.time();
        message.askWhenLate = std::chrono::milliseconds(row.integer());
        message.recipients << recipient;
    });
    if (!read)
        return std::unexpected(read.error());
    return message;
}

Result<QDateTime> DueQuery::next(const QDateTime &after)
{
    QDateTime earliest;
    const auto consider = [&](Statement &row) {
        if (const QDateTime time = row.time(); time.isValid() && (!earliest.isValid() || time < earliest))
            earliest = time;
    };
    const QString ofClass =
        u"SELECT (SELECT MIN(r.due_at) FROM recipient r WHERE r.account = a.id AND r.priority = %1"
        " AND r.state IN (0, 3) AND r.due_at > ? AND r.due_at < 253402300799000) FROM account a"_s;
    for (const QString &sql :
         {ofClass.arg(0), ofClass.arg(1), ofClass.arg(2),
          u"SELECT MIN(expires) FROM recipient WHERE state IN (0, 3) AND expires > ?"_s,
          u"SELECT MIN(next_attempt) FROM recipient WHERE state = 5 AND next_attempt > ?"_s}) {
        Statement select(m_database, sql);
        if (auto run = select.run(after); !run)
            return std::unexpected(run.error());
        if (auto read = select.each(consider); !read)
            return std::unexpected(read.error());
    }
    return earliest;
}

Result<QList<RecipientId>> DueQuery::gated(AccountId account, const Gate &gate, int limit)
{
    Statement select(
        m_database,
        u"SELECT id FROM recipient WHERE account = ? AND gate = ? AND gate <> 0 AND (? = '' OR gate_detail = "
        u"?)"
        " AND +state IN (0, 3) ORDER BY due_at LIMIT ?"_s);
    if (auto run = select.run(account, gate.kind, gate.detail, gate.detail, limit); !run)
        return std::unexpected(run.error());
    QList<RecipientId> recipients;
    if (auto read = select.each([&](Statement &row) { recipients << row.id<RecipientId>(); }); !read)
        return std::unexpected(read.error());
    return recipients;
}

Result<QList<LateRecipient>> DueQuery::expired(const QDateTime &now, int limit)
{
    return lateBy(
        u"SELECT r.id, r.queue_id, r.forward_path, r.notify, r.orcpt, r.address_type, r.state, r.attempts,"
        " r.next_attempt,"
        " r.expires, r.reply_code, r.reply_status, r.reply_text, r.next_hop, m.not_after <= r.expires"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE r.state IN (0, 3) AND +r.expires <= ? AND r.queue_id IN (SELECT x.queue_id FROM recipient x"
        " JOIN message n ON n.queue_id = x.queue_id WHERE x.state IN (0, 3) AND x.expires <= ?"
        " AND n.editor IS NULL ORDER BY x.expires LIMIT ?) ORDER BY r.queue_id, r.id"_s,
        now, limit);
}

Result<QList<LateRecipient>> DueQuery::delayed(const QDateTime &before, int limit)
{
    return lateBy(
        u"SELECT id, queue_id, forward_path, notify, orcpt, address_type, state, attempts, next_attempt,"
        " expires,"
        " reply_code, reply_status, reply_text, next_hop, 0 FROM recipient"
        " WHERE state IN (0, 3) AND delay_reported = 0 AND +waiting_since <= ?"
        " AND queue_id IN (SELECT queue_id FROM recipient WHERE state IN (0, 3) AND delay_reported = 0"
        " AND waiting_since <= ? AND queue_id NOT IN (SELECT queue_id FROM message WHERE editor IS NOT NULL)"
        " ORDER BY waiting_since LIMIT ?) ORDER BY queue_id, id"_s,
        before, limit);
}

Result<QList<RipeDoubt>> DueQuery::ripeDoubts(const QDateTime &now, int limit)
{
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, COALESCE(a.in_doubt_policy, 0) FROM recipient r"
        " LEFT JOIN account a ON a.id = r.account WHERE r.state = 5 AND (r.next_attempt <= ?"
        " OR (r.next_attempt IS NULL AND a.in_doubt_policy <> 0)) ORDER BY r.next_attempt LIMIT ?"_s);
    if (auto run = select.run(now, limit); !run)
        return std::unexpected(run.error());
    QList<RipeDoubt> ripe;
    const auto read = select.each([&](Statement &row) {
        ripe << RipeDoubt{
            .recipient = row.id<RecipientId>(),
            .message = row.id<QueueId>(),
            .policy = row.upTo(InDoubtPolicy::AssumeSent)};
    });
    if (!read)
        return std::unexpected(read.error());
    return ripe;
}

Result<QList<LateRecipient>> DueQuery::late(const QList<RecipientId> &recipients)
{
    Statement select(
        m_database,
        u"SELECT id, queue_id, forward_path, notify, orcpt, address_type, state, attempts, next_attempt,"
        " expires, reply_code, reply_status, reply_text, next_hop, 0 FROM recipient WHERE id = ?"_s);
    QList<LateRecipient> found;
    for (const RecipientId id : recipients) {
        if (auto run = select.run(id); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { found << readLate(row); }); !read)
            return std::unexpected(read.error());
    }
    return found;
}

Result<QList<LateRecipient>> DueQuery::lateBy(const QString &sql, const QDateTime &when, int limit)
{
    Statement select(m_database, sql);
    if (auto run = select.run(when, when, limit); !run)
        return std::unexpected(run.error());
    QList<LateRecipient> recipients;
    if (auto read = select.each([&](Statement &row) { recipients << readLate(row); }); !read)
        return std::unexpected(read.error());
    return recipients;
}

} // namespace mailroom
