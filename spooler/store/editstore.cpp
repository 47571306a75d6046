#include "spooler/store/editstore.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/recipientrows.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // Why its content cannot be changed any more; empty: it can.
    QString whyNotEdit(const QList<RecipientPlace> &recipients)
    {
        bool waits = false;
        for (const RecipientPlace &recipient : recipients) {
            switch (recipient.state) {
            case RecipientState::Ending:
                return u"its content is already on the wire"_s;
            case RecipientState::InDoubt:
                return u"it is in doubt whether %1 has it: say first whether it arrived"_s.arg(
                    recipient.address);
            case RecipientState::Accepted:
            case RecipientState::Delivered:
                return u"the server of %1 has it already"_s.arg(recipient.address);
            case RecipientState::Queued:
            case RecipientState::InFlight:
            case RecipientState::Deferred:
            case RecipientState::Held:
                waits = true;
                break;
            case RecipientState::Failed:
            case RecipientState::Cancelled:
                break;
            }
        }
        return waits ? QString() : u"nothing of it waits any more"_s;
    }

} // namespace

EditStore::EditStore(Database &database) : m_database(database) { }

Result<EditLock> EditStore::read(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT queue_id, COALESCE(editor, ''), editing_since, subject FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    if (select.next()) {
        return EditLock{
            .message = select.id<QueueId>(),
            .by = select.text(),
            .since = select.time(),
            .subject = select.text()};
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
}

Result<> EditStore::check(QueueId message)
{
    const auto recipients = recipientPlaces(m_database, message);
    if (!recipients)
        return std::unexpected(recipients.error());
    const QString why = whyNotEdit(*recipients);
    if (!why.isEmpty())
        return failure(ErrorCode::Conflict, u"message %1 cannot be edited: %2"_s.arg(message.value).arg(why));
    return {};
}

Result<EditLock> EditStore::lock(QueueId message, const QString &by, const QDateTime &when)
{
    Q_ASSERT(!by.isEmpty());
    EditLock lock;
    const auto body = [&]() -> Result<> {
        const auto found = read(message);
        if (!found)
            return std::unexpected(found.error());
        if (!found->by.isEmpty())
            return std::unexpected(beingEdited(*found));
        if (auto free = check(message); !free)
            return free;
        lock = {.message = message, .by = by, .since = when, .subject = found->subject};
        {
            Statement update(
                m_database, u"UPDATE message SET editor = ?, editing_since = ? WHERE queue_id = ?"_s);
            if (auto run = update.run(by, when, message); !run)
                return run;
        }
        return FactWriter::writeNote(
            m_database,
            {.message = message,
             .recipient = {},
             .kind = u"edit-begun"_s,
             .detail = {},
             .report = {},
             .by = by,
             .when = when});
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return lock;
}

Result<Editable> EditStore::editable(QueueId message)
{
    const auto lock = read(message);
    if (!lock)
        return std::unexpected(lock.error());
    if (lock->by.isEmpty())
        return failure(ErrorCode::NotFound, u"message %1 is not being edited"_s.arg(message.value));
    Editable editable;
    editable.lock = *lock;
    {
        Statement select(
            m_database,
            u"SELECT account, named_account, message_id, reverse_path, ret, envid, not_before, deliver_after,"
            " deliver_by, valid_until, ask_when_late FROM message WHERE queue_id = ?"_s);
        if (auto run = select.run(message); !run)
            return std::unexpected(run.error());
        if (select.next()) {
            editable.account = select.id<AccountId>();
            editable.named = select.id<AccountId>();
            editable.messageId = select.text();
            editable.reversePath = select.text();
            editable.ret = select.upTo(Ret::Headers);
            editable.envid = select.text();
            editable.notBefore = select.time();
            editable.deliverAfter = select.time();
            editable.deliverBy = select.time();
            editable.validUntil = select.time();
            editable.askWhenLate = std::chrono::milliseconds(select.integer());
        }
        if (auto read = select.outcome(); !read)
            return std::unexpected(read.error());
    }
    const auto recipients = recipientPlaces(m_database, message);
    if (!recipients)
        return std::unexpected(recipients.error());
    for (const RecipientPlace &recipient : *recipients) {
        if (!isFinished(recipient.state))
            editable.waiting << recipient.address;
    }
    return editable;
}

Result<QList<EditLock>> EditStore::locks()
{
    Statement select(
        m_database,
        u"SELECT queue_id, editor, editing_since, subject FROM message WHERE editor IS NOT NULL"
        " ORDER BY editing_since, queue_id"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<EditLock> locks;
    const auto done = select.each([&](Statement &row) {
        locks << EditLock{
            .message = row.id<QueueId>(), .by = row.text(), .since = row.time(), .subject = row.text()};
    });
    if (!done)
        return std::unexpected(done.error());
    return locks;
}

// Gives the waiting ones their time back; a hold keeps its own clock.
Result<> EditStore::lift(const EditLock &lock, const QString &kind, const QString &by, const QDateTime &when)
{
    const qint64 away = qMax<qint64>(0, lock.since.msecsTo(when));
    {
        Statement update(
            m_database,
            u"UPDATE recipient SET expires = expires + ?, waiting_since = waiting_since + ?"
            " WHERE queue_id = ? AND state IN (0, 3)"_s);
        if (auto run = update.run(away, away, lock.message); !run)
            return run;
    }
    {
        Statement update(
            m_database, u"UPDATE message SET editor = NULL, editing_since = NULL WHERE queue_id = ?"_s);
        if (auto run = update.run(lock.message); !run)
            return run;
    }
    return FactWriter::writeNote(
        m_database,
        {.message = lock.message,
         .recipient = {},
         .kind = kind,
         .detail = {},
         .report = {},
         .by = by,
         .when = when});
}

Result<> EditStore::unlock(QueueId message, const QString &by, const QDateTime &when)
{
    return m_database.transaction([&]() -> Result<> {
        const auto found = read(message);
        if (!found)
            return std::unexpected(found.error());
        if (found->by.isEmpty())
            return failure(ErrorCode::NotFound, u"message %1 is not being edited"_s.arg(message.value));
        return lift(*found, u"edit-dropped"_s, by, when);
    });
}

Result<>
EditStore::putBack(QueueId message, const NewMessage &changed, const QString &by, const QDateTime &when)
{
    Q_ASSERT(!changed.envelope.recipients.isEmpty());
    return m_database.transaction([&]() -> Result<> {
        const auto found = read(message);
        if (!found)
            return std::unexpected(found.error());
        if (found->by.isEmpty())
            return failure(ErrorCode::NotFound, u"message %1 is not being edited"_s.arg(message.value));
        if (auto free = check(message); !free)
            return free;
        const auto otherWay = changeSender(*found, changed);
        if (!otherWay)
            return std::unexpected(otherWay.error());
        for (const auto &step :
             {replaceContent(*found, changed), reschedule(*found, changed),
              replaceRecipients(*found, changed, by, when)}) {
            if (!step)
                return step;
        }
        if (auto routed = *otherWay ? routeAnew(m_database, message) : Result<>(); !routed)
            return routed;
        if (changed.draft.isValid()) {
            Statement remove(m_database, u"DELETE FROM draft WHERE id = ?"_s);
            if (auto run = remove.run(changed.draft); !run)
                return run;
        }
        return lift(*found, u"edited"_s, by, when);
    });
}

// The content that it had goes with the last message that refers to it.
Result<> EditStore::replaceContent(const EditLock &lock, const NewMessage &changed)
{
    ContentId old;
    {
        Statement select(m_database, u"SELECT content FROM message WHERE queue_id = ?"_s);
        if (auto run = select.run(lock.message); !run)
            return run;
        if (select.next())
            old = select.id<ContentId>();
        if (auto read = select.outcome(); !read)
            return read;
    }
    const auto *streamed = std::get_if<ContentId>(&changed.content);
    const auto content = streamed ? Result<ContentId>(*streamed)
                                  : ContentStore(m_database).insert(std::get<QByteArray>(changed.content));
    if (!content)
        return std::unexpected(content.error());
    const Envelope &envelope = changed.envelope;
    {
        Statement update(
            m_database,
            u"UPDATE message SET reverse_path = ?, ret = ?, envid = ?, content = ?, size = ?, eight_bit = ?,"
            " smtp_utf8 = ?, digest = ?, subject = ?, sender = ?, search_text = ?, damaged = 0"
            " WHERE queue_id = ?"_s);
        const auto run = update.run(
            envelope.reversePath, envelope.ret, envelope.envid, *content, changed.size, changed.eightBit,
            changed.needsSmtpUtf8,
            messageDigest(envelope.reversePath, envelope.ret, envelope.envid, *content, changed.size),
            changed.subject, changed.from, searchText(changed.subject, changed.from, changed.messageId),
            lock.message);
        if (!run)
            return run;
    }
    Statement remove(
        m_database,
        u"DELETE FROM content WHERE id = ?"
        " AND NOT EXISTS (SELECT 1 FROM message WHERE message.content = content.id)"_s);
    return remove.run(old);
}

// Another time, for those that wait. What stays the same keeps its place.
Result<> EditStore::reschedule(const EditLock &lock, const NewMessage &changed)
{
    {
        Statement update(
            m_database,
            u"UPDATE recipient SET not_before = ?, due_at = MAX(COALESCE(next_attempt, ?), COALESCE(?, 0)),"
            " expires = MAX(expires, COALESCE(?, 0) + (SELECT lifetime FROM message m"
            " WHERE m.queue_id = recipient.queue_id))"
            " WHERE queue_id = ? AND state IN (0, 3, 4)"
            " AND not_before IS NOT ? "_s);
        const auto run = update.run(
            changed.notBefore, changed.submitted, changed.notBefore, changed.notBefore, lock.message,
            changed.notBefore);
        if (!run)
            return run;
    }
    Statement update(
        m_database,
        u"UPDATE message SET not_before = ?, deliver_after = ?, deliver_by = ?, valid_until = ?,"
        " ask_when_late = ? WHERE queue_id = ?"_s);
    return update.run(
        changed.notBefore, changed.deliverAfter, changed.deliverBy, changed.validUntil,
        changed.askWhenLate.count(), lock.message);
}

// Whether another account or another author is meant now: then everything that waits is routed anew. Without
// that each keeps its way, as redirections and transports that left it have made it.
Result<bool> EditStore::changeSender(const EditLock &lock, const NewMessage &changed)
{
    Statement update(
        m_database,
        u"UPDATE message SET named_account = ?, account = ? WHERE queue_id = ?"
        " AND (named_account <> ? OR sender <> ?)"_s);
    const auto run = update.run(changed.named, changed.account, lock.message, changed.named, changed.from);
    if (!run)
        return std::unexpected(run.error());
    return update.changedRows() > 0;
}

Result<> EditStore::replaceRecipients(
    const EditLock &lock, const NewMessage &changed, const QString &by, const QDateTime &when)
{
    const auto before = recipientPlaces(m_database, lock.message);
    if (!before)
        return std::unexpected(before.error());
    const QList<EnvelopeRecipient> &wanted = changed.envelope.recipients;
    const auto shown = [](const EnvelopeRecipient &recipient) { return shownAddress(recipient); };
    FilterIndex index(m_database);
    const auto told = FactWriter::write(m_database, index, [&](FactWriter &writer) -> Result<> {
        for (const RecipientPlace &place : *before) {
            const auto kept = std::ranges::find(wanted, place.address, shown);
            if (isFinished(place.state))
                continue;
            if (kept == wanted.end()) {
                const auto cancelled = writer.apply(
                    {.recipient = place.id,
                     .event = RecipientEvent::Cancel,
                     .attempt = {},
                     .outcome = {},
                     .nextAttempt = {},
                     .by = by,
                     .detail = u"left out when the message was edited"_s,
                     .when = when});
                if (!cancelled)
                    return cancelled;
                continue;
            }
            // What stood in its way may have been the content.
            if (auto opened = writer.gate({.recipient = place.id, .gate = {}, .by = by, .when = when});
                !opened)
                return opened;
            if (kept->notify != Notify()) {
                if (auto written = writeEnvelope(m_database, lock.message, place.id, *kept); !written)
                    return written;
            }
        }
        return {};
    });
    if (!told)
        return std::unexpected(told.error());
    for (const EnvelopeRecipient &recipient : wanted) {
        if (std::ranges::contains(*before, shown(recipient), &RecipientPlace::address))
            continue;
        if (auto added = addRecipient(m_database, lock.message, recipient, by, when); !added)
            return std::unexpected(added.error());
    }
    if (auto refreshed = index.refresh(lock.message, when); !refreshed)
        return refreshed;
    return index.writeCounts();
}

} // namespace mailroom
