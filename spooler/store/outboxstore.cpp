#include "spooler/store/outboxstore.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/commitdoubt.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/duequery.h"
#include "spooler/store/envelopedigest.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/filterindex.h"
#include "spooler/store/historystore.h"
#include "spooler/store/ledgerstore.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/preparationstore.h"
#include "spooler/store/receiptstore.h"
#include "spooler/store/redirectstore.h"
#include "spooler/store/routewriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint64 attemptBlock = 1000;

    QDateTime firstDue(const NewMessage &message) // an invalid time is less than every other
    {
        return std::max({message.submitted, message.notBefore, message.undoUntil});
    }

    Result<ContentId> storeContent(Database &database, const NewMessage &message)
    {
        if (const auto *written = std::get_if<ContentId>(&message.content))
            return *written;
        return ContentStore(database).insert(std::get<QByteArray>(message.content));
    }

    Result<> storeRecipients(Database &database, QueueId id, const NewMessage &message)
    {
        Statement insert(
            database,
            u"INSERT INTO recipient (queue_id, account, forward_path, notify, orcpt, digest, state, attempts,"
            " not_before, due_at, expires, changed, held_since, waiting_since, priority, gate, gate_until,"
            " delay_reported, reply_code, reply_status, reply_text, command, next_hop, address_type)"
            " VALUES (?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, 0, '', '', '', '', ?)"_s);
        const GateKind gate = message.undoUntil.isValid() ? GateKind::UndoWindow : GateKind::None;
        const RecipientState state = message.held ? RecipientState::Held : RecipientState::Queued;
        const QDateTime heldSince = message.held ? message.submitted : QDateTime();
        for (qsizetype i = 0; i < message.envelope.recipients.size(); ++i) {
            const EnvelopeRecipient &recipient = message.envelope.recipients.at(i);
            const auto run = insert.run(
                id, message.routes.value(i, message.account), recipient.forwardPath, recipient.notify.toInt(),
                recipient.originalRecipient, recipientDigest(id, recipient), state, message.notBefore,
                firstDue(message), message.expires, message.submitted, heldSince,
                std::max(firstDue(message), message.deliverAfter), message.priority, gate, message.undoUntil,
                recipient.addressType);
            if (!run)
                return run;
        }
        return {};
    }

    Result<> storeEvents(Database &database, QueueId id, const NewMessage &message)
    {
        const RecipientState state = message.held ? RecipientState::Held : RecipientState::Queued;
        Event event{.message = id, .row = {}, .report = {}};
        event.row.when = message.submitted;
        event.row.kind = u"submitted"_s;
        event.row.by = message.origin;
        event.row.oldState = event.row.newState = state;
        QList<Event> events{event};
        event.row.kind = u"note"_s;
        for (const QString &note : message.notes) {
            event.row.detail = note;
            events << event;
        }
        event.row.kind = u"always-bcc"_s;
        for (const QString &address : message.alwaysBcc) {
            event.row.detail = address;
            events << event;
        }
        return EventStore(database).append(events);
    }

    StateCounts countsOf(const NewMessage &message)
    {
        StateCounts counts{};
        counts.at(static_cast<size_t>(message.held ? RecipientState::Held : RecipientState::Queued)) =
            static_cast<int>(message.envelope.recipients.size());
        return counts;
    }

} // namespace

OutboxStore::OutboxStore(Database &database)
    : m_database(database)
    , m_doubt(std::make_unique<CommitDoubt>(database))
{
}

OutboxStore::~OutboxStore() = default;

Result<QList<QueueId>> OutboxStore::add(const QList<NewMessage> &messages)
{
    QList<QueueId> ids;
    const auto body = [&]() -> Result<> {
        FilterIndex index(m_database);
        for (const NewMessage &message : messages) {
            Q_ASSERT(!message.envelope.recipients.isEmpty());
            QueueId id;
            if (auto inserted = insert(message, id, index); !inserted)
                return inserted;
            ids << id;
        }
        return index.writeCounts();
    };
    if (auto done = m_database.transaction(body); !done) {
        m_doubt->addFailed(messages, ids);
        return std::unexpected(done.error());
    }
    return ids;
}

Result<> OutboxStore::insert(const NewMessage &message, QueueId &id, FilterIndex &index)
{
    const auto content = storeContent(m_database, message);
    if (!content)
        return std::unexpected(content.error());
    const Envelope &envelope = message.envelope;
    const int filters = filtersOf(countsOf(message));
    {
        Statement insert(
            m_database,
            u"INSERT INTO message (account, reverse_path, ret, envid, content, size, eight_bit, smtp_utf8,"
            " digest, message_id, subject, sender, submitted, not_before, lifetime, origin, damaged,"
            " recipient_count, first_recipient, search_text, filters, rank, next_attempt, priority,"
            " not_after, deliver_after, deliver_by, valid_until, attempts, named_account, delivery_methods,"
            " ask_when_late) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?, ?, ?, ?, ?, ?, ?,"
            " ?, ?, ?, ?, 0, ?, ?, ?)"_s);
        const bool planned = !message.held && (message.notBefore.isValid() || message.undoUntil.isValid());
        const auto run = insert.run(
            message.account, envelope.reversePath, envelope.ret, envelope.envid, *content, message.size,
            message.eightBit, message.needsSmtpUtf8,
            messageDigest(envelope.reversePath, envelope.ret, envelope.envid, *content, message.size),
            message.messageId, message.subject, message.from, message.submitted, message.notBefore,
            firstDue(message).msecsTo(message.expires), message.origin, envelope.recipients.size(),
            shownAddress(
                envelope.recipients.constFirst().addressType, envelope.recipients.constFirst().forwardPath),
            searchText(message.subject, message.from, message.messageId), filters, rankOf(countsOf(message)),
            planned ? firstDue(message) : QDateTime(), message.priority, message.notAfter,
            message.deliverAfter, message.deliverBy, message.validUntil, message.named,
            message.deliveryMethods.join(u'\n'), message.askWhenLate.count());
        if (!run)
            return run;
        id = QueueId{insert.insertedId()};
    }
    if (auto placed = index.place(id, 0, filters); !placed)
        return placed;
    if (auto recipients = storeRecipients(m_database, id, message); !recipients)
        return recipients;
    if (auto accounts = writeFurtherAccounts(m_database, id, message); !accounts)
        return accounts;
    if (message.draft.isValid()) {
        Statement remove(m_database, u"DELETE FROM draft WHERE id = ?"_s);
        if (auto run = remove.run(message.draft); !run)
            return run;
    }
    if (message.receipt) {
        GivenReceipt receipt = *message.receipt;
        receipt.message = id;
        if (auto settled = ReceiptStore(m_database).settle(receipt); !settled)
            return settled;
    }
    if (message.resendOf.isValid()) {
        if (auto linked = linkResent(m_database, id, message); !linked)
            return linked;
    }
    if (auto planned = PreparationStore::plan(m_database, id, message); !planned)
        return planned;
    return storeEvents(m_database, id, message);
}

Result<BatchReport> OutboxStore::record(const Batch &batch)
{
    BatchReport report;
    m_doubt->begin();
    const auto body = [&]() -> Result<> {
        FilterIndex index(m_database);
        const auto told = FactWriter::write(m_database, index, [&](FactWriter &writer) {
            Result<> result;
            const auto apply = [&](const auto &list, auto function) {
                for (auto item = list.begin(); result && item != list.end(); ++item)
                    result = (writer.*function)(*item);
            };
            apply(batch.starts, &FactWriter::start);
            apply(batch.facts, &FactWriter::apply);
            apply(batch.routes, &FactWriter::route);
            apply(batch.finishes, &FactWriter::finish);
            apply(batch.notes, &FactWriter::note);
            apply(batch.gates, &FactWriter::gate);
            for (const auto &[account, condition] : batch.conditions) {
                if (result)
                    result = writer.condition(account, condition);
            }
            return result;
        });
        if (!told)
            return std::unexpected(told.error());
        report = *told;
        HistoryStore history(m_database);
        for (const StandingFact &standing : batch.standings) {
            if (auto noted = history.standing(standing); !noted)
                return noted;
        }
        if (auto counted = LedgerStore(m_database).record(batch); !counted)
            return counted;
        return m_doubt->stamp();
    };
    if (auto done = m_database.transaction(body); !done) {
        m_doubt->recordFailed(report);
        return std::unexpected(done.error());
    }
    return report;
}

Result<bool> OutboxStore::isFinished(QueueId message)
{
    Statement select(m_database, u"SELECT finished IS NOT NULL FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    const bool isFinished = !select.next() || select.flag();
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return isFinished;
}

AttemptId OutboxStore::newAttemptId()
{
    if (m_nextAttempt > m_lastReservedAttempt) {
        qint64 reserved = 0;
        const auto body = [&]() -> Result<> {
            Statement reserve(
                m_database,
                u"INSERT INTO setting (name, value) VALUES ('last-attempt', CAST(? AS TEXT))"
                " ON CONFLICT (name) DO UPDATE"
                " SET value = CAST(CAST(setting.value AS INTEGER) + CAST(excluded.value AS INTEGER) AS TEXT)"_s);
            if (auto run = reserve.run(attemptBlock); !run)
                return run;
            Statement select(
                m_database, u"SELECT CAST(value AS INTEGER) FROM setting WHERE name = 'last-attempt'"_s);
            if (auto run = select.run(); !run)
                return run;
            if (select.next())
                reserved = select.integer();
            return select.outcome();
        };
        if (!m_database.transaction(body) || reserved < attemptBlock)
            return {};
        m_nextAttempt = reserved - attemptBlock + 1;
        m_lastReservedAttempt = reserved;
    }
    return AttemptId{m_nextAttempt++};
}

Result<QList<DueMessage>>
OutboxStore::due(const DueOrder &order, const QDateTime &now, int limit, const QSet<QueueId> &except)
{
    QList<QueueId> damaged;
    auto messages = DueQuery(m_database).due(order, now, limit, except, damaged);
    if (!messages || damaged.isEmpty())
        return messages;
    Batch batch;
    for (const QueueId id : damaged)
        batch.notes << MessageNote{
            .message = id,
            .recipient = {},
            .kind = damagedNote,
            .detail = u"the stored envelope is not what was submitted"_s,
            .report = {},
            .by = u"spooler"_s,
            .when = now};
    if (auto noted = record(batch); !noted)
        return std::unexpected(noted.error());
    return messages;
}

Result<QDateTime> OutboxStore::nextDue(const QDateTime &after)
{
    return DueQuery(m_database).next(after);
}

Result<QList<LateRecipient>> OutboxStore::expired(const QDateTime &now, int limit)
{
    return DueQuery(m_database).expired(now, limit);
}

Result<QList<LateRecipient>> OutboxStore::delayed(const QDateTime &submittedBefore, int limit)
{
    return DueQuery(m_database).delayed(submittedBefore, limit);
}

Result<QList<RipeDoubt>> OutboxStore::ripeDoubts(const QDateTime &now, int limit)
{
    return DueQuery(m_database).ripeDoubts(now, limit);
}

Result<QList<SelectedRecipient>>
OutboxStore::select(const Selection &selection, const QSet<RecipientState> &states)
{
    return MessageQuery(m_database).select(selection, states);
}

Result<bool> OutboxStore::isSuspended()
{
    Statement select(m_database, u"SELECT value FROM setting WHERE name = 'suspended'"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    const bool suspended = select.next() && select.text() == u"1"_s;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return suspended;
}

Result<> OutboxStore::setSuspended(bool suspended)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(
            m_database,
            u"INSERT INTO setting (name, value) VALUES ('suspended', ?)"
            " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s);
        return update.run(suspended ? u"1"_s : u"0"_s);
    });
}

} // namespace mailroom
