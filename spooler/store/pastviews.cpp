#include "spooler/store/pastviews.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/database.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/statement.h"

#include <QHash>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    const QString personColumns =
        u"SELECT r.id, r.queue_id, r.address_type, r.forward_path, m.subject,"
        " COALESCE((SELECT name FROM account WHERE account.id = r.account), ''), r.state, r.gate, r.changed,"
        " m.submitted, r.account FROM recipient r JOIN message m ON m.queue_id = r.queue_id"_s;

    PastRecipient readPerson(Statement &row)
    {
        PastRecipient person;
        person.id = row.id<RecipientId>();
        person.message = row.id<QueueId>();
        const QString type = row.text();
        person.address = shownAddress(type, row.text());
        person.subject = row.text();
        person.accountName = row.text();
        person.state = row.state();
        person.gate = row.upTo(lastGateKind);
        person.since = row.time();
        std::ignore = row.time(); // submitted
        person.account = row.id<AccountId>();
        return person;
    }

    GateKind shownGate(RecipientState state, GateKind own)
    {
        switch (state) {
        case RecipientState::Held:
            return GateKind::Held;
        case RecipientState::InDoubt:
            return GateKind::InDoubt;
        case RecipientState::Deferred:
            return own == GateKind::None ? GateKind::Retry : own;
        case RecipientState::Queued:
            return own;
        case RecipientState::InFlight:
        case RecipientState::Ending:
        case RecipientState::Accepted:
        case RecipientState::Delivered:
        case RecipientState::Failed:
        case RecipientState::Cancelled:
            return GateKind::None;
        }
        Q_UNREACHABLE_RETURN(GateKind::None);
    }

    // Only an act opened these, whatever else was in the way: they are named before what time opens.
    bool isLasting(GateKind own)
    {
        return own == GateKind::TooLarge || own == GateKind::NeedsSmtpUtf8 || own == GateKind::Missed
            || own == GateKind::Identity || own == GateKind::Preprocessing;
    }

    // In the order of gateOf(), queue/schedule.h.
    GateKind gateThen(const QueuePast &past, const PastRecipient &person)
    {
        const GateKind own = shownGate(person.state, person.gate);
        const bool waits = person.state == RecipientState::Queued || person.state == RecipientState::Deferred;
        if (!waits || own == GateKind::Editing || own == GateKind::Damaged)
            return own;
        if (past.whole != GateKind::None
            && (past.whole != GateKind::Offline || own != GateKind::Preprocessing))
            return past.whole;
        const auto account = std::ranges::find(past.accounts, person.account, &PastAccount::account);
        if (account == past.accounts.end() || own == GateKind::Preprocessing)
            return own;
        return isLasting(own) && account->gate.until.isValid() ? own : account->gate.kind;
    }

    void add(QueuePast &past, PastRecipient person)
    {
        person.gate = gateThen(past, person);
        ++past.gates.at(static_cast<size_t>(person.gate));
        if (past.recipients.size() < QueuePast::shownRows)
            past.recipients << std::move(person);
    }

    GateKind namedGate(QStringView name)
    {
        for (int kind = 0; kind < gateKindCount; ++kind) {
            if (gateName(static_cast<GateKind>(kind)) == name)
                return static_cast<GateKind>(kind);
        }
        return GateKind::None;
    }

    // Takes a gate away that somebody's act or an attempt opened.
    bool opensGate(const QString &kind)
    {
        return kind == "gate-opened"_L1 || kind == eventName(RecipientEvent::Retry)
            || kind == eventName(RecipientEvent::AttemptStarted);
    }

} // namespace

PastViews::PastViews(Database &database) : m_database(database) { }

// Messages are numbered as they are submitted: found by halving.
Result<qint64> PastViews::lastMessageAt(const QDateTime &when)
{
    qint64 low = 0; // submitted by then
    qint64 high = 0; // not
    {
        Statement select(m_database, u"SELECT COALESCE(MAX(queue_id), 0) + 1 FROM message"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        if (select.next())
            high = select.integer();
    }
    while (high - low > 1) {
        const qint64 middle = low + (high - low) / 2;
        Statement select(
            m_database,
            u"SELECT queue_id, submitted FROM message WHERE queue_id >= ? ORDER BY queue_id LIMIT 1"_s);
        if (auto run = select.run(middle); !run)
            return std::unexpected(run.error());
        if (!select.next()) {
            if (auto read = select.outcome(); !read)
                return std::unexpected(read.error());
            high = middle;
            continue;
        }
        const qint64 id = select.integer();
        if (select.time() <= when)
            low = id;
        else
            high = middle;
    }
    return low;
}

Result<QueuePast> PastViews::queueAt(const QDateTime &when)
{
    QueuePast past;
    past.when = when;
    {
        Statement select(m_database, u"SELECT at FROM event ORDER BY id LIMIT 1"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        if (select.next())
            past.oldest = select.time();
    }
    const auto lastMessage = lastMessageAt(when);
    const auto endEvent = EventStore(m_database).firstSince(when.addMSecs(1));
    if (!lastMessage || !endEvent)
        return std::unexpected(lastMessage ? endEvent.error() : lastMessage.error());
    auto read = readStandings(past)
                    .and_then([&] { return countUnchanged(past, *lastMessage); })
                    .and_then([&] { return addUnchanged(past, *lastMessage); })
                    .and_then([&] { return addChanged(past, *lastMessage, *endEvent); });
    if (!read)
        return std::unexpected(read.error());
    std::ranges::sort(past.recipients, {}, &PastRecipient::id);
    return past;
}

// The last that was written of each by then. One that ended by itself was over then.
Result<> PastViews::readStandings(QueuePast &past)
{
    Statement select(
        m_database,
        u"SELECT o.account, COALESCE((SELECT name FROM account a WHERE a.id = o.account), ''), p.gate, "
        u"p.until"
        " FROM (SELECT 0 AS account UNION SELECT id FROM account) o JOIN past_gate p ON p.id ="
        " (SELECT n.id FROM past_gate n WHERE n.account = o.account AND n.at <= ? ORDER BY n.at DESC, n.id "
        "DESC"
        " LIMIT 1) ORDER BY o.account"_s);
    if (auto run = select.run(past.when); !run)
        return run;
    return select.each([&](Statement &row) {
        const auto account = row.id<AccountId>();
        const QString name = row.text();
        const Gate gate{row.upTo(lastGateKind), row.time(), {}};
        if (gate.kind == GateKind::None || (gate.until.isValid() && gate.until <= past.when))
            return;
        if (!account.isValid())
            past.whole = gate.kind;
        else
            past.accounts << PastAccount{.account = account, .name = name, .gate = gate};
    });
}

Result<> PastViews::countUnchanged(QueuePast &past, qint64 lastMessage)
{
    Statement select(
        m_database,
        u"SELECT state, COUNT(*) FROM recipient WHERE queue_id <= ? AND changed <= ? GROUP BY state"_s);
    if (auto run = select.run(lastMessage, past.when); !run)
        return run;
    return select.each([&](Statement &row) {
        const auto state = static_cast<size_t>(row.state());
        past.states.at(state) += row.integer();
    });
}

// Those that wait now as they did then. A gate that was put on or taken off since is found among the events.
Result<> PastViews::addUnchanged(QueuePast &past, qint64 lastMessage)
{
    Statement select(
        m_database,
        personColumns
            + u" WHERE r.state IN (0, 1, 2, 3, 4, 5) AND r.queue_id <= ? AND r.changed <= ? AND NOT EXISTS"
              " (SELECT 1 FROM event e WHERE e.queue_id = r.queue_id AND e.recipient = r.id AND e.at > ?"
              " AND e.kind IN ('gated', 'gate-opened'))"_s);
    if (auto run = select.run(lastMessage, past.when, past.when); !run)
        return run;
    return select.each([&](Statement &row) { add(past, readPerson(row)); });
}

Result<> PastViews::addChanged(QueuePast &past, qint64 lastMessage, qint64 endEvent)
{
    QHash<QueueId, QList<PastRecipient>> messages;
    {
        Statement select(
            m_database,
            personColumns
                + u" WHERE r.queue_id <= ? AND (r.changed > ? OR (r.state IN (0, 1, 2, 3, 4, 5) AND EXISTS"
                  " (SELECT 1 FROM event e WHERE e.queue_id = r.queue_id AND e.recipient = r.id"
                  " AND e.at > ? AND e.kind IN ('gated', 'gate-opened'))))"_s);
        if (auto run = select.run(lastMessage, past.when, past.when); !run)
            return run;
        const auto read = select.each([&](Statement &row) {
            PastRecipient person = readPerson(row);
            messages[person.message] << person;
        });
        if (!read)
            return read;
    }
    for (const auto &[message, people] : std::as_const(messages).asKeyValueRange()) {
        const auto known = knownOf(message, endEvent);
        if (!known)
            return std::unexpected(known.error());
        const Known asSubmitted = known->value(RecipientId());
        for (PastRecipient person : people) {
            const bool isCounted = person.since <= past.when; // among those that stand as they stood
            const Known then = known->value(person.id, asSubmitted);
            person.state = then.state;
            person.gate = then.gate;
            person.since = then.since;
            if (!isCounted)
                ++past.states.at(static_cast<size_t>(person.state));
            if (!isFinished(person.state))
                add(past, std::move(person));
        }
    }
    return {};
}

// The last of each recipient before `endEvent`; under no recipient what the message was submitted as.
Result<QHash<RecipientId, PastViews::Known>> PastViews::knownOf(QueueId message, qint64 endEvent)
{
    Statement select(
        m_database,
        u"SELECT recipient, kind, new_state, at, detail FROM event WHERE queue_id = ? AND id < ? ORDER BY id"_s);
    if (auto run = select.run(message, endEvent); !run)
        return std::unexpected(run.error());
    static const QSet<QString> changes = [] {
        QSet<QString> kinds{u"submitted"_s};
        for (int event = 0; event < recipientEventCount; ++event)
            kinds.insert(eventName(static_cast<RecipientEvent>(event)));
        return kinds;
    }();
    QHash<RecipientId, Known> known;
    const auto read = select.each([&](Statement &row) {
        const auto id = row.id<RecipientId>();
        const QString kind = row.text();
        const RecipientState state = row.state();
        const QDateTime at = row.time();
        if (changes.contains(kind)) {
            Known &one = known[id];
            one.state = state;
            one.since = at;
        }
        if (kind == "gated"_L1 || opensGate(kind)) {
            if (!known.contains(id))
                known.insert(id, known.value(RecipientId()));
            known[id].gate = opensGate(kind) ? GateKind::None : namedGate(row.text());
        }
    });
    return read ? Result<QHash<RecipientId, Known>>(std::move(known)) : std::unexpected(read.error());
}

Result<QList<SentSummary>> PastViews::sentStates(const QStringList &messageIds)
{
    QList<SentSummary> found;
    for (const QString &messageId : messageIds) {
        SentSummary summary{.messageId = messageId};
        {
            Statement select(
                m_database, u"SELECT MAX(queue_id) FROM message WHERE message_id = ? AND message_id <> ''"_s);
            if (auto run = select.run(messageId); !run)
                return std::unexpected(run.error());
            if (select.next())
                summary.message = select.id<QueueId>();
        }
        if (!summary.message.isValid())
            continue;
        Statement states(
            m_database, u"SELECT state, COUNT(*) FROM recipient WHERE queue_id = ? GROUP BY state"_s);
        if (auto run = states.run(summary.message); !run)
            return std::unexpected(run.error());
        const auto read = states.each([&](Statement &row) {
            const auto state = static_cast<size_t>(row.state());
            summary.stateCounts.at(state) = row.number();
            summary.recipientCount += summary.stateCounts.at(state);
        });
        if (!read)
            return std::unexpected(read.error());
        found << summary;
    }
    return found;
}

} // namespace mailroom
