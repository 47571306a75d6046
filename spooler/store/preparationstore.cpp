#include "spooler/store/preparationstore.h"

#include "spooler/store/database.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<QList<QueueId>> readIds(Statement &select)
    {
        QList<QueueId> ids;
        if (auto read = select.each([&](Statement &row) { ids << row.id<QueueId>(); }); !read)
            return std::unexpected(read.error());
        return ids;
    }

    // The facts that go with a change of the message itself.
    Result<> applyBatch(Database &database, const Batch &batch)
    {
        FilterIndex index(database);
        const auto told = FactWriter::write(database, index, [&](FactWriter &writer) {
            Result<> result;
            for (auto fact = batch.facts.begin(); result && fact != batch.facts.end(); ++fact)
                result = writer.apply(*fact);
            for (auto note = batch.notes.begin(); result && note != batch.notes.end(); ++note)
                result = writer.note(*note);
            return result;
        });
        return told ? Result<>() : std::unexpected(told.error());
    }

} // namespace

PreparationStore::PreparationStore(Database &database) : m_database(database) { }

Result<QList<QueueId>> PreparationStore::waiting(const QDateTime &now, int limit)
{
    Statement select(
        m_database,
        u"SELECT queue_id FROM message WHERE preparing = 1 AND editor IS NULL AND (prepare_at IS NULL OR "
        u"prepare_at <= ?)"
        " ORDER BY queue_id LIMIT ?"_s);
    if (auto run = select.run(now, limit); !run)
        return std::unexpected(run.error());
    return readIds(select);
}

Result<QDateTime> PreparationStore::next(const QDateTime &after)
{
    Statement select(
        m_database, u"SELECT MIN(prepare_at) FROM message WHERE preparing = 1 AND prepare_at > ?"_s);
    if (auto run = select.run(after); !run)
        return std::unexpected(run.error());
    const QDateTime next = select.next() ? select.time() : QDateTime();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return next;
}

Result<std::optional<PreparingMessage>> PreparationStore::message(QueueId id)
{
    return read(id, u"preparing = 1 AND damaged = 0 AND editor IS NULL"_s);
}

Result<std::optional<PreparingMessage>> PreparationStore::finished(QueueId id)
{
    return read(id, u"filing = 1 AND finished IS NOT NULL"_s);
}

Result<std::optional<PreparingMessage>> PreparationStore::read(QueueId id, const QString &condition)
{
    PreparingMessage message{.id = id};
    {
        Statement select(
            m_database,
            u"SELECT account, named_account, delivery_methods, reverse_path, ret, envid, content, size,"
            " eight_bit, smtp_utf8, message_id, subject, sender, submitted, not_before, not_after, priority, "
            "lifetime, origin, sent_handling, folder, filing, deliver_after, deliver_by, valid_until, "
            "ask_when_late FROM message"
            " WHERE queue_id = ? AND "_s
                + condition);
        if (auto run = select.run(id); !run)
            return std::unexpected(run.error());
        if (!select.next()) {
            if (auto done = select.outcome(); !done)
                return std::unexpected(done.error());
            return std::nullopt;
        }
        message.account = select.id<AccountId>();
        message.named = select.id<AccountId>();
        message.deliveryMethods = select.text().split(u'\n', Qt::SkipEmptyParts);
        message.envelope.reversePath = select.text();
        message.envelope.ret = select.upTo(Ret::Headers);
        message.envelope.envid = select.text();
        message.content = select.id<ContentId>();
        message.size = select.integer();
        message.eightBit = select.flag();
        message.needsSmtpUtf8 = select.flag();
        message.messageId = select.text();
        message.subject = select.text();
        message.from = select.text();
        message.submitted = select.time();
        message.notBefore = select.time();
        message.notAfter = select.time();
        message.priority = select.upTo(Priority::NonUrgent);
        const std::chrono::milliseconds lifetime(select.integer());
        message.expires =
            (message.notBefore.isValid() ? message.notBefore : message.submitted).addDuration(lifetime);
        message.origin = select.text();
        message.sentHandling = select.upTo(SentHandling::File);
        message.folder = select.text();
        message.hasAftermath = select.upTo(Filing::Failed) == Filing::Pending;
        message.deliverAfter = select.time();
        message.deliverBy = select.time();
        message.validUntil = select.time();
        message.askWhenLate = std::chrono::milliseconds(select.integer());
        if (auto done = select.outcome(); !done)
            return std::unexpected(done.error());
    }
    if (auto done = readRecipients(message); !done)
        return std::unexpected(done.error());
    return message;
}

Result<> PreparationStore::readRecipients(PreparingMessage &message)
{
    Statement select(
        m_database,
        u"SELECT id, forward_path, notify, orcpt, address_type, account, state, gate, gate_until"
        " FROM recipient WHERE queue_id = ? ORDER BY id"_s);
    if (auto run = select.run(message.id); !run)
        return run;
    return select.each([&](Statement &row) {
        PreparingRecipient recipient;
        recipient.id = row.id<RecipientId>();
        recipient.envelope.forwardPath = row.text();
        recipient.envelope.notify = Notify::fromInt(row.number());
        recipient.envelope.originalRecipient = row.text();
        recipient.envelope.addressType = row.text();
        recipient.account = row.id<AccountId>();
        recipient.state = row.state();
        if (row.upTo(lastGateKind) == GateKind::UndoWindow)
            message.undoUntil = row.time();
        message.recipients << recipient;
    });
}

Result<> PreparationStore::began(QueueId message, const QString &step)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(
            m_database, u"UPDATE message SET prepare_why = ? WHERE queue_id = ? AND preparing = 1"_s);
        return update.run(step, message);
    });
}

Result<QList<QueueId>> PreparationStore::finish(const StepsEnd &preparation)
{
    QList<QueueId> made;
    const auto body = [&]() -> Result<> {
        {
            Statement done(
                m_database,
                u"UPDATE message SET preparing = 0, prepare_at = NULL, prepare_why = ''"
                " WHERE queue_id = ? AND preparing = 1 AND content = ? AND editor IS NULL"_s);
            if (auto run = done.run(preparation.message, preparation.from); !run)
                return run;
            if (done.changedRows() != 1)
                return failure(ErrorCode::Conflict, u"the message changed while it was prepared"_s);
        }
        if (preparation.content) {
            if (auto replaced = replaceContent(preparation.message, *preparation.content); !replaced)
                return replaced;
        }
        if (auto stored = StepChanges(m_database).append(preparation.message, preparation.changes); !stored)
            return stored;
        Batch batch = preparation.batch;
        OutboxStore outbox(m_database);
        FilterIndex index(m_database);
        QStringList numbers;
        for (const MadeMessage &one : preparation.instead) {
            QueueId id;
            if (auto inserted = outbox.insert(one.message, id, index); !inserted)
                return inserted;
            if (auto stored = StepChanges(m_database).append(id, one.changes); !stored)
                return stored;
            made << id;
            numbers << QString::number(id.value);
        }
        if (!made.isEmpty()) {
            if (auto counted = index.writeCounts(); !counted)
                return counted;
            // The copies have what is to be done after sending.
            Statement stays(
                m_database,
                u"UPDATE message SET sent_handling = 0, folder = '', filing = 0 WHERE queue_id = ?"_s);
            if (auto run = stays.run(preparation.message); !run)
                return run;
            const QString where = u"goes as message %1"_s.arg(numbers.join(u", "_s));
            for (RecipientFact &fact : batch.facts) {
                if (fact.event == RecipientEvent::Cancel)
                    fact.detail = where;
            }
        }
        return applyBatch(m_database, batch);
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return made;
}

Result<> PreparationStore::replaceContent(QueueId message, const NewContent &content)
{
    QString reversePath, envid, messageId;
    Ret ret = Ret::Unset;
    {
        Statement select(
            m_database, u"SELECT reverse_path, ret, envid, message_id FROM message WHERE queue_id = ?"_s);
        if (auto run = select.run(message); !run)
            return run;
        if (!select.next())
            return failure(ErrorCode::Conflict, u"message %1 is gone"_s.arg(message.value));
        reversePath = select.text();
        ret = select.upTo(Ret::Headers);
        envid = select.text();
        messageId = select.text();
    }
    Statement update(
        m_database,
        u"UPDATE message SET content = ?, size = ?, eight_bit = ?, smtp_utf8 = ?, digest = ?, subject = ?,"
        " sender = ?, search_text = ? WHERE queue_id = ?"_s);
    return update.run(
        content.content, content.size, content.eightBit, content.needsSmtpUtf8,
        messageDigest(reversePath, ret, envid, content.content, content.size), content.subject, content.from,
        searchText(content.subject, content.from, messageId), message);
}

Result<> PreparationStore::postpone(QueueId message, const QDateTime &until, const MessageNote &why)
{
    return m_database.transaction([&]() -> Result<> {
        {
            Statement update(
                m_database,
                u"UPDATE message SET prepare_at = ?, prepare_why = ? WHERE queue_id = ? AND preparing = 1"_s);
            if (auto run = update.run(until, why.detail, message); !run)
                return run;
        }
        return applyBatch(m_database, {.notes = {why}});
    });
}

Result<> PreparationStore::fail(QueueId message, const MessageNote &why)
{
    return m_database.transaction([&]() -> Result<> {
        {
            Statement update(
                m_database,
                u"UPDATE message SET preparing = 2, prepare_at = NULL, prepare_why = ?"
                " WHERE queue_id = ? AND preparing = 1"_s);
            if (auto run = update.run(why.detail, message); !run)
                return run;
        }
        return applyBatch(m_database, {.notes = {why}});
    });
}

Result<> PreparationStore::choose(QueueId message, PrepareChoice choice, const MessageNote &note)
{
    return m_database.transaction([&]() -> Result<> {
        {
            const Preparing next = choice == PrepareChoice::Again ? Preparing::Waiting : Preparing::Done;
            Statement update(
                m_database,
                u"UPDATE message SET preparing = ?, prepare_at = NULL, prepare_why = ''"
                " WHERE queue_id = ? AND preparing <> 0"_s);
            if (auto run = update.run(next, message); !run)
                return run;
            if (update.changedRows() != 1)
                return failure(
                    ErrorCode::Conflict, u"message %1 waits for no step before sending"_s.arg(message.value));
        }
        return applyBatch(m_database, {.notes = {note}});
    });
}

Result<QList<QueueId>> PreparationStore::aftermaths(int limit)
{
    Statement select(
        m_database,
        u"SELECT queue_id FROM message WHERE filing = 1 AND finished IS NOT NULL ORDER BY queue_id LIMIT ?"_s);
    if (auto run = select.run(limit); !run)
        return std::unexpected(run.error());
    return readIds(select);
}

Result<bool> PreparationStore::hasAftermaths()
{
    Statement select(m_database, u"SELECT queue_id FROM message WHERE filing = 1 LIMIT 1"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const bool found = select.next();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return found;
}

Result<> PreparationStore::conclude(const AftermathEnd &end)
{
    return m_database.transaction([&]() -> Result<> {
        {
            Statement update(
                m_database,
                u"UPDATE message SET filing = ?, folder = ?, filing_fault = ? WHERE queue_id = ?"_s);
            if (auto run = update.run(end.filing, end.folder, end.fault, end.message); !run)
                return run;
            if (update.changedRows() != 1)
                return failure(ErrorCode::Conflict, u"message %1 is gone"_s.arg(end.message.value));
        }
        if (end.content) {
            if (auto replaced = replaceContent(end.message, *end.content); !replaced)
                return replaced;
        }
        if (auto stored = StepChanges(m_database).append(end.message, end.changes); !stored)
            return stored;
        return applyBatch(m_database, end.batch);
    });
}

Result<> PreparationStore::plan(Database &database, QueueId id, const NewMessage &message)
{
    const bool plain = message.steps.isEmpty() && message.sentHandling == SentHandling::Keep
        && !message.hasAftermath && !message.madeFrom.isValid();
    if (plain) // nearly all mail: not one statement more
        return {};
    const bool after = message.hasAftermath || message.sentHandling != SentHandling::Keep;
    Statement update(
        database,
        u"UPDATE message SET preparing = ?, prepare_why = ?, made_from = ?, sent_handling = ?, folder = ?,"
        " filing = ? WHERE queue_id = ?"_s);
    return update.run(
        message.steps.isEmpty() ? Preparing::Done : Preparing::Waiting, message.steps.join(u", "_s),
        message.madeFrom, message.sentHandling, message.folder, after ? Filing::Pending : Filing::None, id);
}

} // namespace mailroom
