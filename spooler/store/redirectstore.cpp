#include "spooler/store/redirectstore.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/database.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/recipientrows.h"
#include "spooler/store/routewriter.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    bool waits(RecipientState state)
    {
        return state == RecipientState::Queued || state == RecipientState::Deferred
            || state == RecipientState::Held;
    }

    Error refusal(QueueId message, const QString &why)
    {
        return {ErrorCode::Conflict, u"message %1: %2"_s.arg(QString::number(message.value), why)};
    }

    Result<RecipientPlace> placeOf(const QList<RecipientPlace> &places, const QString &address)
    {
        const auto found = std::ranges::find_if(places, [&](const RecipientPlace &place) {
            return place.address.compare(address, Qt::CaseInsensitive) == 0;
        });
        if (found == places.end())
            return failure(ErrorCode::NotFound, u"%1 is no recipient of it"_s.arg(address));
        return *found;
    }

    // Those that a redirection means.
    Result<QList<RecipientPlace>> meant(const QList<RecipientPlace> &places, const Redirection &wish)
    {
        QList<RecipientPlace> chosen;
        if (!wish.recipient.isEmpty()) {
            const auto place = placeOf(places, wish.recipient);
            if (!place)
                return std::unexpected(place.error());
            if (!waits(place->state))
                return std::unexpected(
                    refusal(wish.message, u"%1 does not wait any more"_s.arg(place->address)));
            chosen << *place;
        } else {
            std::ranges::copy_if(places, std::back_inserter(chosen), [](const RecipientPlace &place) {
                return waits(place.state);
            });
        }
        if (chosen.isEmpty())
            return std::unexpected(refusal(wish.message, u"nothing of it waits"_s));
        if (!wish.to.isEmpty() && chosen.size() > 1)
            return std::unexpected(refusal(
                wish.message, u"%1 recipients wait: name the one that is meant"_s.arg(chosen.size())));
        return chosen;
    }

    // Conflict: none of them is new. No wish for an address is none either.
    Result<> leaveOutPresent(
        QList<EnvelopeRecipient> &recipients, const QList<RecipientPlace> &places, QueueId message)
    {
        if (recipients.isEmpty())
            return {};
        const QString first = shownAddress(recipients.constFirst());
        recipients.removeIf([&](const EnvelopeRecipient &recipient) {
            return placeOf(places, shownAddress(recipient)).has_value();
        });
        if (recipients.isEmpty())
            return std::unexpected(refusal(message, u"%1 is a recipient of it already"_s.arg(first)));
        return {};
    }

    Result<>
    setAddress(Database &database, QueueId message, RecipientId recipient, const EnvelopeRecipient &to)
    {
        Notify notify = to.notify;
        QString original;
        {
            Statement select(database, u"SELECT notify, orcpt FROM recipient WHERE id = ?"_s);
            if (auto run = select.run(recipient); !run)
                return run;
            if (select.next()) {
                notify = Notify::fromInt(select.number());
                original = select.text();
            }
            if (auto read = select.outcome(); !read)
                return read;
        }
        EnvelopeRecipient changed = to;
        changed.notify = notify;
        changed.originalRecipient = original; // RFC 3461 section 4.2: as the sender first wrote it
        if (auto written = writeEnvelope(database, message, recipient, changed); !written)
            return written;
        {
            Statement update(database, u"UPDATE recipient SET attempts = 0 WHERE id = ?"_s);
            if (auto run = update.run(recipient); !run)
                return run;
        }
        const auto places = recipientPlaces(database, message);
        if (!places)
            return std::unexpected(places.error());
        Statement update(database, u"UPDATE message SET first_recipient = ? WHERE queue_id = ?"_s);
        if (auto run = update.run(places->constFirst().address, message); !run)
            return run;
        return routeAnew(database, recipient);
    }

    // The message itself goes over to the account once everything that waits of it does.
    Result<> setAccount(Database &database, QueueId message, RecipientId recipient, AccountId account)
    {
        {
            Statement update(database, u"UPDATE recipient SET account = ?, stranded = '' WHERE id = ?"_s);
            if (auto run = update.run(account, recipient); !run)
                return run;
        }
        Statement update(
            database,
            u"UPDATE message SET account = ?, named_account = ? WHERE queue_id = ?"
            " AND NOT EXISTS (SELECT 1 FROM recipient r WHERE r.queue_id = message.queue_id"
            " AND r.state IN (0, 1, 2, 3, 4, 5) AND r.account <> ?)"_s);
        if (auto run = update.run(account, account, message, account); !run)
            return run;
        return noteAccount(database, message, account);
    }

} // namespace

Result<> linkResent(Database &database, QueueId id, const NewMessage &message)
{
    {
        Statement update(database, u"UPDATE message SET resent_from = ? WHERE queue_id = ?"_s);
        if (auto run = update.run(message.resendOf, id); !run)
            return run;
    }
    const QList<EnvelopeRecipient> &recipients = message.envelope.recipients;
    QStringList addresses;
    for (const EnvelopeRecipient &recipient : recipients.first(qMin<qsizetype>(recipients.size(), 20)))
        addresses << shownAddress(recipient);
    if (!message.corrects.isEmpty()) {
        const QString right = addresses.constFirst();
        if (auto kept = AddressMemoryStore(database).replace(message.corrects, right); !kept)
            return kept;
        addresses = {u"%1 → %2"_s.arg(message.corrects, right)};
    }
    return FactWriter::writeNote(
        database,
        {.message = message.resendOf,
         .recipient = {},
         .kind = u"resent"_s,
         .detail = u"%1: %2"_s.arg(QString::number(id.value), addresses.join(u", "_s)),
         .report = {},
         .by = message.origin,
         .when = message.submitted});
}

RedirectStore::RedirectStore(Database &database) : m_database(database) { }

Result<> RedirectStore::mustBeFree(QueueId message)
{
    Statement select(
        m_database,
        u"SELECT queue_id, COALESCE(editor, ''), editing_since, subject FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return run;
    if (!select.next()) {
        return select.outcome() ? failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value))
                                : select.outcome();
    }
    const EditLock lock{
        .message = select.id<QueueId>(),
        .by = select.text(),
        .since = select.time(),
        .subject = select.text()};
    return lock.by.isEmpty() ? Result<>() : std::unexpected(beingEdited(lock));
}

Result<int>
RedirectStore::redirect(const Redirection &wish, QList<EnvelopeRecipient> to, const QDateTime &when)
{
    int done = 0;
    const auto body = [&]() -> Result<> {
        if (auto free = mustBeFree(wish.message); !free)
            return free;
        const auto places = recipientPlaces(m_database, wish.message);
        if (!places)
            return std::unexpected(places.error());
        const auto chosen = meant(*places, wish);
        if (!chosen)
            return std::unexpected(chosen.error());
        if (auto fresh = leaveOutPresent(to, *places, wish.message); !fresh)
            return fresh;
        const QString address = to.isEmpty() ? QString() : shownAddress(to.constFirst());
        const auto change = [&](FactWriter &writer, const RecipientPlace &place) {
            Result<> changed;
            QString way;
            if (!to.isEmpty()) {
                changed = setAddress(m_database, wish.message, place.id, to.constFirst());
                way = u"%1 → %2"_s.arg(place.address, address);
            }
            if (changed && wish.account.isValid()) {
                changed = setAccount(m_database, wish.message, place.id, wish.account);
                const QString before = QString::number(place.account.value);
                const QString after = QString::number(wish.account.value);
                way = way.isEmpty() ? u"account %1 → %2"_s.arg(before, after)
                                    : u"%1, account %2 → %3"_s.arg(way, before, after);
            }
            if (changed)
                changed = writer.note(
                    {.message = wish.message,
                     .recipient = place.id,
                     .kind = u"redirected"_s,
                     .detail = way,
                     .report = {},
                     .by = wish.by,
                     .when = when});
            if (changed) // what stood in the way was of the old one
                changed = writer.gate({.recipient = place.id, .gate = {}, .by = wish.by, .when = when});
            if (changed && place.state == RecipientState::Deferred)
                changed = writer.apply(
                    {.recipient = place.id,
                     .event = RecipientEvent::Retry,
                     .attempt = {},
                     .outcome = {},
                     .nextAttempt = {},
                     .by = wish.by,
                     .detail = {},
                     .when = when});
            return changed;
        };
        FilterIndex index(m_database);
        const auto told = FactWriter::write(m_database, index, [&](FactWriter &writer) {
            Result<> changed;
            for (auto place = chosen->begin(); changed && place != chosen->end(); ++place)
                changed = change(writer, *place);
            return changed;
        });
        if (!told)
            return std::unexpected(told.error());
        done = int(chosen->size());
        for (const EnvelopeRecipient &further : std::as_const(to).mid(1)) {
            const auto added = addRecipient(m_database, wish.message, further, wish.by, when);
            if (!added)
                return std::unexpected(added.error());
            if (wish.account.isValid()) {
                if (auto set = setAccount(m_database, wish.message, *added, wish.account); !set)
                    return set;
            }
            ++done;
        }
        if (auto refreshed = index.refresh(wish.message, when); !refreshed)
            return refreshed;
        return index.writeCounts();
    };
    if (auto committed = m_database.transaction(body); !committed)
        return std::unexpected(committed.error());
    return done;
}

Result<> RedirectStore::add(const Addition &wish, QList<EnvelopeRecipient> recipients, const QDateTime &when)
{
    return m_database.transaction([&]() -> Result<> {
        if (auto free = mustBeFree(wish.message); !free)
            return free;
        const auto places = recipientPlaces(m_database, wish.message);
        if (!places)
            return std::unexpected(places.error());
        if (auto fresh = leaveOutPresent(recipients, *places, wish.message); !fresh)
            return fresh;
        if (std::ranges::none_of(*places, [](const RecipientPlace &place) { return waits(place.state); }))
            return std::unexpected(refusal(wish.message, u"nothing of it waits"_s));
        for (const EnvelopeRecipient &recipient : std::as_const(recipients)) {
            if (const auto added = addRecipient(m_database, wish.message, recipient, wish.by, when); !added)
                return std::unexpected(added.error());
        }
        FilterIndex index(m_database);
        if (auto refreshed = index.refresh(wish.message, when); !refreshed)
            return refreshed;
        return index.writeCounts();
    });
}

// All of the message but its recipients; its content is shared.
Result<NewMessage> RedirectStore::copyOf(QueueId message, const QDateTime &when)
{
    Statement select(
        m_database,
        u"SELECT named_account, delivery_methods, reverse_path, ret, content, size, eight_bit, smtp_utf8,"
        " message_id, subject, sender, lifetime, priority FROM message WHERE queue_id = ? AND damaged = 0"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    if (!select.next()) {
        return select.outcome()
            ? failure(ErrorCode::NotFound, u"there is no message %1 that can be sent"_s.arg(message.value))
            : std::unexpected(select.outcome().error());
    }
    NewMessage copy;
    copy.named = select.id<AccountId>();
    copy.deliveryMethods = select.text().split(u'\n', Qt::SkipEmptyParts);
    copy.envelope.reversePath = select.text();
    copy.envelope.ret = select.upTo(Ret::Headers);
    copy.content = select.id<ContentId>();
    copy.size = select.integer();
    copy.eightBit = select.flag();
    copy.needsSmtpUtf8 = select.flag();
    copy.messageId = select.text();
    copy.subject = select.text();
    copy.from = select.text();
    copy.submitted = when;
    copy.expires = when.addMSecs(select.integer());
    copy.priority = select.upTo(Priority::NonUrgent);
    copy.resendOf = message;
    return copy;
}

Result<QueueId> RedirectStore::resend(
    const Resending &wish, const std::optional<EnvelopeRecipient> &corrected, const QDateTime &when)
{
    auto copy = copyOf(wish.message, when);
    const auto places = recipientPlaces(m_database, wish.message);
    if (!copy || !places)
        return std::unexpected(copy ? places.error() : copy.error());
    QList<RecipientPlace> chosen;
    for (const QString &address : wish.recipients) {
        const auto place = placeOf(*places, address);
        if (!place)
            return std::unexpected(place.error());
        if (!isFinished(place->state))
            return std::unexpected(refusal(wish.message, u"%1 is not finished yet"_s.arg(place->address)));
        chosen << *place;
    }
    for (const RecipientPlace &place : *places) {
        if (wish.recipients.isEmpty() && place.state == RecipientState::Failed)
            chosen << place;
    }
    if (chosen.isEmpty())
        return std::unexpected(refusal(wish.message, u"no recipient of it has failed"_s));
    if (corrected && chosen.size() > 1)
        return std::unexpected(
            refusal(wish.message, u"%1 recipients are meant: name the one to correct"_s.arg(chosen.size())));
    for (const RecipientPlace &place : std::as_const(chosen)) {
        EnvelopeRecipient recipient = corrected.value_or(EnvelopeRecipient{
            .forwardPath = place.forwardPath,
            .notify = {},
            .originalRecipient = {},
            .addressType = place.addressType});
        recipient.notify = place.notify;
        copy->envelope.recipients << recipient;
    }
    copy->envelope.envid =
        QString::number(wish.message.value) + u'.' + QString::number(when.toMSecsSinceEpoch());
    if (corrected)
        copy->corrects = chosen.constFirst().address;
    copy->origin = wish.by;
    return OutboxStore(m_database).add({*copy}).transform([](const QList<QueueId> &ids) {
        return ids.constFirst();
    });
}

} // namespace mailroom
