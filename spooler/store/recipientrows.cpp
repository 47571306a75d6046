#include "spooler/store/recipientrows.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/database.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<QList<QueueId>> messagesFound(Database &database, const QString &sql, const QString &key)
    {
        Statement select(database, sql);
        if (auto run = select.run(key); !run)
            return std::unexpected(run.error());
        QList<QueueId> messages;
        if (auto read = select.each([&](Statement &row) { messages << row.id<QueueId>(); }); !read)
            return std::unexpected(read.error());
        return messages;
    }

} // namespace

Error beingEdited(const EditLock &lock)
{
    return {
        ErrorCode::Conflict,
        u"message %1 is being edited (%2, since %3)"_s.arg(
            QString::number(lock.message.value), lock.by, lock.since.toString(Qt::ISODate))};
}

Result<QList<RecipientPlace>> recipientPlaces(Database &database, QueueId message)
{
    Statement select(
        database,
        u"SELECT id, state, account, notify, address_type, forward_path FROM recipient WHERE queue_id = ?"
        " ORDER BY id"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    QList<RecipientPlace> places;
    const auto read = select.each([&](Statement &row) {
        RecipientPlace place{
            .id = row.id<RecipientId>(),
            .address = {},
            .state = row.state(),
            .account = row.id<AccountId>(),
            .notify = Notify::fromInt(row.number()),
            .addressType = row.text(),
            .forwardPath = row.text()};
        place.address = shownAddress(place.addressType, place.forwardPath);
        places << place;
    });
    if (!read)
        return std::unexpected(read.error());
    return places;
}

Result<RecipientId> addRecipient(
    Database &database, QueueId message, const EnvelopeRecipient &recipient, const QString &by,
    const QDateTime &when)
{
    const auto places = recipientPlaces(database, message);
    if (!places)
        return std::unexpected(places.error());
    const bool waits = std::ranges::any_of(*places, [](const RecipientPlace &place) {
        return !isFinished(place.state) && place.state != RecipientState::Held;
    });
    const bool held = !waits && std::ranges::contains(*places, RecipientState::Held, &RecipientPlace::state);
    const RecipientState state = held ? RecipientState::Held : RecipientState::Queued;
    RecipientId id;
    {
        Statement insert(
            database,
            u"INSERT INTO recipient (queue_id, account, address_type, forward_path, notify, orcpt, digest,"
            " state, attempts, not_before, due_at, expires, changed, held_since, waiting_since, "
            "delay_reported, reply_code,"
            " reply_status, reply_text, command, next_hop, priority)"
            " SELECT queue_id, 0, ?, ?, ?, ?, ?, ?, 0, not_before, MAX(?, COALESCE(not_before, 0)),"
            " MIN(MAX(?, COALESCE(not_before, 0)) + lifetime, COALESCE(not_after, 9223372036854775807)), ?, "
            "?, MAX(?, COALESCE(not_before, 0)), 0, 0, '',"
            " '', '', '', priority FROM message WHERE queue_id = ?"_s);
        const auto run = insert.run(
            recipient.addressType, recipient.forwardPath, recipient.notify.toInt(),
            recipient.originalRecipient, recipientDigest(message, recipient), state, when, when, when,
            held ? when : QDateTime(), when, message);
        if (!run)
            return std::unexpected(run.error());
        id = RecipientId{insert.insertedId()};
    }
    {
        Statement update(
            database, u"UPDATE message SET recipient_count = recipient_count + 1 WHERE queue_id = ?"_s);
        if (auto run = update.run(message); !run)
            return std::unexpected(run.error());
    }
    const auto noted = FactWriter::writeNote(
        database,
        {.message = message,
         .recipient = id,
         .kind = u"recipient-added"_s,
         .detail = shownAddress(recipient),
         .report = {},
         .by = by,
         .when = when});
    if (!noted)
        return std::unexpected(noted.error());
    return id;
}

Result<> routeAnew(Database &database, QueueId message)
{
    Statement update(
        database,
        u"UPDATE recipient SET account = 0, left_by = '', stranded = ''"
        " WHERE queue_id = ? AND state IN (0, 3, 4)"_s);
    return update.run(message);
}

Result<> routeAnew(Database &database, RecipientId recipient)
{
    Statement update(
        database,
        u"UPDATE recipient SET account = 0, left_by = '', stranded = '' WHERE id = ? AND state IN (0, 3, 4)"_s);
    return update.run(recipient);
}

Result<>
writeEnvelope(Database &database, QueueId message, RecipientId recipient, const EnvelopeRecipient &envelope)
{
    Statement update(
        database,
        u"UPDATE recipient SET address_type = ?, forward_path = ?, notify = ?, orcpt = ?, digest = ?"
        " WHERE id = ?"_s);
    return update.run(
        envelope.addressType, envelope.forwardPath, envelope.notify.toInt(), envelope.originalRecipient,
        recipientDigest(message, envelope), recipient);
}

Result<QList<QueueId>> messagesWithMessageId(Database &database, const QString &messageId)
{
    return messagesFound(database, u"SELECT queue_id FROM message WHERE message_id = ?"_s, messageId);
}

Result<QList<QueueId>> messagesWithEnvid(Database &database, const QString &envid)
{
    return messagesFound(database, u"SELECT queue_id FROM message WHERE envid = ?"_s, envid);
}

} // namespace mailroom
