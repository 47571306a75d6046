#include "tests/scenario/ledger.h"

#include "spooler/store/database.h"
#include "spooler/store/filterindex.h"

#include <QSqlError>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int historyDays = 90;

    QDateTime timeOf(const QVariant &value)
    {
        return value.isNull() ? QDateTime()
                              : QDateTime::fromMSecsSinceEpoch(value.toLongLong(), QTimeZone::UTC);
    }

    std::optional<RecipientEvent> eventNamed(const QString &kind)
    {
        static const QHash<QString, RecipientEvent> names = [] {
            QHash<QString, RecipientEvent> all;
            for (int event = 0; event < recipientEventCount; ++event)
                all.insert(eventName(static_cast<RecipientEvent>(event)), static_cast<RecipientEvent>(event));
            return all;
        }();
        const auto found = names.constFind(kind);
        return found == names.cend() ? std::nullopt : std::optional(*found);
    }

} // namespace

void Ledger::acknowledge(QueueId message, const QStringList &addresses)
{
    m_acknowledged.insert(message.value, QSet<QString>(addresses.begin(), addresses.end()));
}

QList<QueueId> Ledger::messages() const
{
    QList<QueueId> all;
    for (const qint64 id : m_messages.keys())
        all << QueueId{id};
    return all;
}

QList<QueueId> Ledger::unfinished() const
{
    QList<QueueId> all;
    for (const auto &[id, message] : m_messages.asKeyValueRange()) {
        if (!message.finished.isValid())
            all << QueueId{id};
    }
    return all;
}

QStringList Ledger::acknowledgedAddresses() const
{
    QStringList all;
    for (const QSet<QString> &addresses : m_acknowledged)
        all += QStringList(addresses.begin(), addresses.end());
    return all;
}

bool Ledger::isInDoubt(const QString &address) const
{
    return std::ranges::any_of(m_recipients, [&](const Recipient &recipient) {
        return recipient.address == address && recipient.state == RecipientState::InDoubt;
    });
}

QString Ledger::check(Database &database, const QHash<QString, int> &taken, const QDateTime &now)
{
    QSqlQuery query(database.connection());
    query.setForwardOnly(true);
    QString wrong = query.exec(u"BEGIN"_s) ? QString() : u"the database cannot be read"_s;
    for (const auto &part :
         {+[](Ledger *l, QSqlQuery &q, const QDateTime &) { return l->readEvents(q); },
          +[](Ledger *l, QSqlQuery &q, const QDateTime &) { return l->readRecipients(q); },
          +[](Ledger *l, QSqlQuery &q, const QDateTime &at) { return l->readMessages(q, at); },
          +[](Ledger *l, QSqlQuery &q, const QDateTime &) { return l->readSummaries(q); },
          +[](Ledger *l, QSqlQuery &q, const QDateTime &) { return l->readCounts(q); }}) {
        if (wrong.isEmpty())
            wrong = part(this, query, now);
    }
    query.exec(u"COMMIT"_s);
    m_deletion = false;
    return wrong.isEmpty() ? countCopies(taken) : wrong;
}

// Recipients begin in the state that "submitted" tells; every later event must lead from where it says.
QString Ledger::readEvents(QSqlQuery &query)
{
    struct Event {
        qint64 id, message, recipient;
        QString kind;
        int from, to;
    };
    QList<Event> events;
    query.exec(
        u"SELECT id, queue_id, recipient, kind, old_state, new_state FROM event WHERE id > %1 ORDER BY id"_s
            .arg(m_lastEvent));
    while (query.next()) {
        events.append(
            {query.value(0).toLongLong(), query.value(1).toLongLong(), query.value(2).toLongLong(),
             query.value(3).toString(), query.value(4).toInt(), query.value(5).toInt()});
        if (events.constLast().kind == u"submitted"_s)
            m_messages[events.constLast().message].first = static_cast<RecipientState>(events.constLast().to);
    }
    query.exec(u"SELECT id, queue_id, forward_path FROM recipient ORDER BY id"_s);
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        if (m_recipients.contains(id))
            continue;
        const qint64 message = query.value(1).toLongLong();
        m_recipients.insert(
            id,
            {.address = query.value(2).toString(), .message = {message}, .state = m_messages[message].first});
        m_messages[message].addresses.insert(query.value(2).toString());
    }
    for (const Event &event : std::as_const(events)) {
        m_lastEvent = event.id;
        if (const QString wrong = replay(event.recipient, event.kind, event.from, event.to);
            event.recipient != 0 && !wrong.isEmpty())
            return wrong;
    }
    return {};
}

QString Ledger::replay(qint64 id, const QString &kind, int oldState, int newState)
{
    const auto event = eventNamed(kind);
    const auto recipient = m_recipients.find(id);
    if (!event || recipient == m_recipients.end())
        return {};
    const auto from = static_cast<RecipientState>(oldState);
    const auto to = static_cast<RecipientState>(newState);
    const QString what =
        u"%1: %2 from %3 to %4"_s.arg(recipient->address, kind, stateName(from), stateName(to));
    if (recipient->state != from)
        return what + u", but it was "_s + stateName(recipient->state);
    if (after(from, *event) != to)
        return what + u" is not in the table"_s;
    recipient->state = to;
    if (*event == RecipientEvent::ReplyLost)
        recipient->wasInDoubt = true;
    if (*event == RecipientEvent::SettledSendAgain
        || (*event == RecipientEvent::Retry && from == RecipientState::Failed && recipient->wasInDoubt))
        ++recipient->choices;
    return {};
}

QString Ledger::readRecipients(QSqlQuery &query)
{
    QSet<qint64> present;
    query.exec(u"SELECT id, state FROM recipient"_s);
    while (query.next()) {
        const qint64 id = query.value(0).toLongLong();
        const auto state = static_cast<RecipientState>(query.value(1).toInt());
        present.insert(id);
        if (const Recipient &known = m_recipients[id]; known.state != state)
            return u"%1 is %2, but its events say %3"_s.arg(
                known.address, stateName(state), stateName(known.state));
    }
    for (auto recipient = m_recipients.begin(); recipient != m_recipients.end();) {
        if (present.contains(recipient.key())) {
            ++recipient;
            continue;
        }
        if (recipient->state == RecipientState::Held || recipient->state == RecipientState::InDoubt)
            return recipient->address + u" is gone, and was "_s + stateName(recipient->state);
        m_goneCopies.insert(recipient->address, 1 + recipient->choices);
        recipient = m_recipients.erase(recipient);
    }
    return {};
}

QString Ledger::readMessages(QSqlQuery &query, const QDateTime &now)
{
    QHash<qint64, QDateTime> finished;
    query.exec(u"SELECT queue_id, finished FROM message"_s);
    while (query.next())
        finished.insert(query.value(0).toLongLong(), timeOf(query.value(1)));
    for (auto message = m_messages.begin(); message != m_messages.end();) {
        const auto found = finished.constFind(message.key());
        if (found != finished.cend()) {
            message->finished = *found;
            ++message;
            continue;
        }
        const bool isOld = message->finished.isValid() && message->finished.daysTo(now) >= historyDays - 1;
        if (!m_deletion && !isOld)
            return u"message %1 is gone, and nobody deleted it"_s.arg(message.key());
        m_acknowledged.remove(message.key());
        message = m_messages.erase(message);
    }
    for (const auto &[id, addresses] : m_acknowledged.asKeyValueRange()) {
        const auto message = m_messages.constFind(id);
        if (message == m_messages.cend())
            return u"message %1 was acknowledged and is not there"_s.arg(id);
        if (!message->addresses.contains(addresses))
            return u"message %1 lacks a recipient that was acknowledged"_s.arg(id);
    }
    return {};
}

// What the message row says of its recipients, counted again.
QString Ledger::readSummaries(QSqlQuery &query)
{
    struct Sum {
        StateCounts counts{};
        int attempts = 0;
        QDateTime next;
    };
    QHash<qint64, Sum> sums;
    query.exec(u"SELECT queue_id, state, attempts, due_at,"
               " COALESCE(next_attempt, not_before) IS NOT NULL AND due_at < 253402300799000" // never
               " FROM recipient"_s);
    while (query.next()) {
        Sum &sum = sums[query.value(0).toLongLong()];
        const auto state = static_cast<RecipientState>(query.value(1).toInt());
        ++sum.counts.at(static_cast<size_t>(state));
        sum.attempts = qMax(sum.attempts, query.value(2).toInt());
        const QDateTime due = timeOf(query.value(3));
        if ((state == RecipientState::Queued || state == RecipientState::Deferred) && query.value(4).toBool()
            && (!sum.next.isValid() || due < sum.next))
            sum.next = due;
    }
    query.exec(u"SELECT queue_id, filters, rank, attempts, next_attempt, finished FROM message"_s);
    while (query.next()) {
        const Sum &sum = sums[query.value(0).toLongLong()];
        bool over = true;
        for (const RecipientState state : allRecipientStates)
            over = over && (isFinished(state) || sum.counts.at(static_cast<size_t>(state)) == 0);
        if (query.value(1).toInt() != filtersOf(sum.counts) || query.value(2).toInt() != rankOf(sum.counts)
            || query.value(3).toInt() != sum.attempts || timeOf(query.value(4)) != sum.next
            || query.value(5).isNull() == over)
            return u"message %1 sums up its recipients wrongly"_s.arg(query.value(0).toLongLong());
    }
    return {};
}

QString Ledger::readCounts(QSqlQuery &query)
{
    query.exec(u"SELECT c.filter, c.messages, (SELECT COUNT(*) FROM message m"
               " WHERE m.filters & (1 << c.filter)), (SELECT COUNT(*) FROM message_filter f"
               " JOIN message m ON m.queue_id = f.queue_id AND m.filters & (1 << f.filter)"
               " WHERE f.filter = c.filter), (SELECT COUNT(*) FROM message_filter f"
               " WHERE f.filter = c.filter) FROM filter_count c"_s);
    int filters = 0;
    while (query.next()) {
        ++filters;
        const qint64 counted = query.value(2).toLongLong();
        const bool isAll = query.value(0).toInt() == 0; // has no rows of its own
        if (query.value(1).toLongLong() != counted
            || (!isAll && (query.value(3).toLongLong() != counted || query.value(4).toLongLong() != counted)))
            return u"folder %1 counts %2, and there are %3"_s.arg(
                query.value(0).toString(), query.value(1).toString(), query.value(2).toString());
    }
    return filters == filterCount ? QString() : u"there are %1 folders"_s.arg(filters);
}

QString Ledger::countCopies(const QHash<QString, int> &taken) const
{
    QHash<QString, int> allowed = m_goneCopies;
    for (const Recipient &recipient : m_recipients)
        allowed.insert(recipient.address, 1 + recipient.choices);
    for (const auto &[address, copies] : taken.asKeyValueRange()) {
        if (allowed.contains(address) && copies > allowed.value(address))
            return u"%1 got %2 copies, and %3 were chosen"_s.arg(address).arg(copies).arg(
                allowed.value(address));
    }
    return {};
}

QString Ledger::checkQuiet(Database &database)
{
    QSqlQuery query(database.connection());
    query.exec(u"SELECT COUNT(*) FROM attempt WHERE ended IS NULL"_s);
    if (!query.next() || query.value(0).toInt() != 0)
        return u"an attempt never ended"_s;
    for (const Recipient &recipient : std::as_const(m_recipients)) {
        if (recipient.state == RecipientState::InFlight || recipient.state == RecipientState::Ending)
            return recipient.address + u" is still "_s + stateName(recipient.state);
    }
    return {};
}

QSet<qint64> Ledger::idleRecipients(Database &database) const
{
    QSet<qint64> idle;
    QSqlQuery query(database.connection());
    query.exec(u"SELECT id FROM recipient r WHERE state IN (0, 3) AND NOT EXISTS (SELECT 1 FROM attempt a"
               " WHERE a.ended IS NULL AND (a.account = r.account OR a.queue_id = r.queue_id))"_s);
    while (query.next())
        idle.insert(query.value(0).toLongLong());
    return idle;
}

} // namespace mailroom
