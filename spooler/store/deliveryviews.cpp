#include "spooler/store/deliveryviews.h"

#include "spooler/mail/addresstype.h"
#include "spooler/store/database.h"
#include "spooler/store/eventstore.h"
#include "spooler/store/searchrun.h"
#include "spooler/store/statement.h"

#include <limits>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostMessages = 20'000; // beyond that reading all is as fast
    constexpr qsizetype mostPhrases = 30'000; // a statement takes no more values

    const QString rowColumns =
        u"SELECT r.id, r.queue_id, r.address_type, r.forward_path, m.sender, m.subject, m.message_id,"
        " r.account, COALESCE((SELECT name FROM account WHERE account.id = r.account), ''), r.state,"
        " m.submitted, r.changed, r.attempts, r.reply_code, r.reply_status, r.reply_text, r.next_hop,"
        " r.phrase FROM recipient r JOIN message m ON m.queue_id = r.queue_id"_s;

    QString likeBeginning(const QString &text)
    {
        QString pattern = text;
        pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
        return pattern + u'%';
    }

    QString placeholders(qsizetype count)
    {
        return QStringList(count, u"?"_s).join(u", "_s);
    }

    DeliveryRow readDelivery(Statement &row)
    {
        DeliveryRow delivery;
        delivery.id = row.id<RecipientId>();
        delivery.message = row.id<QueueId>();
        const QString type = row.text();
        delivery.address = shownAddress(type, row.text());
        delivery.sender = row.text();
        delivery.subject = row.text();
        delivery.messageId = row.text();
        delivery.account = row.id<AccountId>();
        delivery.accountName = row.text();
        delivery.state = row.state();
        delivery.submitted = row.time();
        delivery.changed = row.time();
        delivery.attempts = row.number();
        delivery.reply = row.reply();
        delivery.nextHop = row.text();
        return delivery;
    }

    const QString &kindsOf(Measure measure)
    {
        static const QString accepted = u"'positive-completion', 'settled-arrived'"_s;
        static const QString deferred = u"'transient-failure'"_s;
        static const QString refused = u"'permanent-failure'"_s;
        static const QString expired = u"'expire'"_s;
        static const QString bounced = u"'dsn-failed'"_s;
        static const QString delivered = u"'dsn-delivered'"_s;
        static const QString inDoubt = u"'reply-lost'"_s;
        static const QString cancelled = u"'cancel'"_s;
        switch (measure) {
        case Measure::Accepted:
            return accepted;
        case Measure::Deferred:
            return deferred;
        case Measure::Refused:
            return refused;
        case Measure::Expired:
            return expired;
        case Measure::Bounced:
            return bounced;
        case Measure::Delivered:
            return delivered;
        case Measure::InDoubt:
            return inDoubt;
        case Measure::Cancelled:
            return cancelled;
        }
        Q_UNREACHABLE_RETURN(accepted);
    }

} // namespace

DeliveryViews::DeliveryViews(Database &database) : m_database(database) { }

// By index where a reply is asked for; of a domain by the events of each recipient; else among the events of
// that time.
Result<> DeliveryViews::addMeasures(Sql &sql, const DeliveryCondition &condition)
{
    const DeliveryQuery &query = condition.query;
    QStringList kinds;
    for (const Measure measure : query.measures)
        kinds << kindsOf(measure);
    const auto first =
        query.from.isValid() ? EventStore(m_database).firstSince(query.from) : Result<qint64>(0);
    const auto end = query.to.isValid() ? EventStore(m_database).firstSince(query.to)
                                        : Result<qint64>(std::numeric_limits<qint64>::max());
    if (!first || !end)
        return std::unexpected(first ? end.error() : first.error());
    const QString happened = u"e.id >= ? AND e.id < ? AND e.kind IN (%1)"_s.arg(kinds.join(u", "_s));
    QList<qint64> phrases = condition.phrases.value_or(QList<qint64>());
    if (query.phrase > 0)
        phrases = {query.phrase};
    if (!phrases.isEmpty()) {
        const QString meant = placeholders(phrases.size());
        sql.where += u" AND (r.id IN (SELECT e.recipient FROM event e WHERE e.phrase > 0 AND e.phrase IN (%1)"
                     " AND %2)"_s.arg(meant, happened);
        const auto bind = [&] {
            for (const qint64 phrase : std::as_const(phrases))
                sql.values << phrase;
        };
        bind();
        sql.values << *first << *end;
        if (query.measures.contains(Measure::Expired)) { // it has no reply of its own: what it waited for
            sql.where += u" OR (r.phrase > 0 AND r.phrase IN (%1) AND EXISTS (SELECT 1 FROM event e WHERE"
                         " e.queue_id = r.queue_id AND e.recipient = r.id AND e.id >= ? AND e.id < ?"
                         " AND e.kind = 'expire'))"_s.arg(meant);
            bind();
            sql.values << *first << *end;
        }
        sql.where += u')';
        return {};
    }
    if (query.domain)
        sql.where +=
            u" AND EXISTS (SELECT 1 FROM event e WHERE e.queue_id = r.queue_id AND e.recipient = r.id"
            " AND %1)"_s.arg(happened);
    else
        sql.where += u" AND r.id IN (SELECT e.recipient FROM event e WHERE %1)"_s.arg(happened);
    sql.values << *first << *end;
    return {};
}

// How it stands now.
void DeliveryViews::addPresent(Sql &sql, const DeliveryCondition &condition)
{
    const DeliveryQuery &query = condition.query;
    if (query.phrase > 0)
        sql.add(u"r.phrase = ?"_s, {query.phrase});
    if (condition.phrases) {
        QVariantList phrases;
        for (const qint64 phrase : condition.phrases->first(qMin(mostPhrases, condition.phrases->size())))
            phrases << phrase;
        sql.add(u"r.phrase > 0 AND r.phrase IN (%1)"_s.arg(placeholders(phrases.size())), phrases);
    }
    if (query.from.isValid())
        sql.add(u"r.changed >= ?"_s, {stored(query.from)});
    if (query.to.isValid())
        sql.add(u"r.changed < ?"_s, {stored(query.to)});
}

void DeliveryViews::addMessage(Sql &sql, const DeliveryQuery &query)
{
    if (query.submittedFrom.isValid())
        sql.add(u"m.submitted >= ?"_s, {stored(query.submittedFrom)});
    if (query.submittedTo.isValid())
        sql.add(u"m.submitted < ?"_s, {stored(query.submittedTo)});
    if (query.tookAtLeast)
        sql.add(
            u"r.state IN (6, 7) AND r.changed - m.submitted >= ?"_s, {qint64(query.tookAtLeast->count())});
    if (query.tookLess)
        sql.add(u"r.state IN (6, 7) AND r.changed - m.submitted < ?"_s, {qint64(query.tookLess->count())});
}

// The index may leave a few messages to be read; else all are.
Result<> DeliveryViews::addSearch(Sql &sql, const DeliveryQuery &query)
{
    const QStringList words = searchWords(query.search);
    if (words.isEmpty() || sql.findsNothing)
        return {};
    SearchParts parts(words, Qt::DescendingOrder);
    QList<qint64> messages;
    bool isFew = true;
    while (isFew) {
        const auto part = parts.next(m_database);
        if (!part)
            return std::unexpected(part.error());
        if (!*part)
            break;
        isFew = (*part)->messages && messages.size() <= mostMessages;
        if (isFew)
            messages += *(*part)->messages;
    }
    if (isFew)
        sql.add(u"r.queue_id IN (SELECT value FROM json_each(?))"_s, {jsonArray(messages)});
    const QString inMessage = isFew
        ? u"EXISTS (SELECT 1 FROM message s WHERE s.queue_id = r.queue_id AND instr(s.search_text, ?) > 0)"_s
        : u"r.queue_id IN (SELECT queue_id FROM message WHERE instr(search_text, ?) > 0)"_s;
    for (const QString &word : words) {
        const QString pattern = u'%' + likeBeginning(word);
        sql.add(
            u"(r.forward_path LIKE ? ESCAPE '\\' OR r.queue_id = ? OR r.reply_text LIKE ? ESCAPE '\\'"
            " OR %1)"_s.arg(inMessage),
            {pattern, stored(word.toLongLong()), pattern, stored(word)});
    }
    return {};
}

Result<DeliveryViews::Sql> DeliveryViews::sqlOf(const DeliveryCondition &condition)
{
    const DeliveryQuery &query = condition.query;
    Sql sql;
    sql.findsNothing = (condition.phrases && condition.phrases->isEmpty())
        || query.search.contains(QChar(u'\0')); // it would end the pattern of LIKE, and no mail contains it
    if (!query.states.isEmpty()) {
        QVariantList states;
        for (const RecipientState state : query.states)
            states << stored(state);
        sql.add(u"r.state IN (%1)"_s.arg(placeholders(states.size())), states);
    }
    if (query.account.isValid())
        sql.add(u"r.account = ?"_s, {stored(query.account)});
    if (query.domain)
        sql.add(u"r.domain = ?"_s, {stored(*query.domain)});
    if (query.attempts)
        sql.add(u"r.attempts = ?"_s, {*query.attempts});
    if (!query.status.isEmpty()) {
        // "5" and "5.1" begin one, also while it is being written; "5.1.1" is none of 5.1.10.
        const bool isOpen = query.status.endsWith(u'.');
        const bool isWhole = !isOpen && query.status.count(u'.') >= 2;
        const QString pattern =
            likeBeginning(isWhole || isOpen ? query.status : QString(query.status + u'.'));
        sql.add(u"r.reply_status LIKE ? ESCAPE '\\'"_s, {isWhole ? pattern.chopped(1) : pattern});
    }
    addMessage(sql, query);
    if (query.measures.isEmpty())
        addPresent(sql, condition);
    else if (auto added = addMeasures(sql, condition); !added)
        return std::unexpected(added.error());
    if (auto added = addSearch(sql, query); !added)
        return std::unexpected(added.error());
    return sql;
}

Result<QList<RecipientId>> DeliveryViews::list(const DeliveryCondition &condition, int limit)
{
    auto sql = sqlOf(condition);
    if (!sql)
        return std::unexpected(sql.error());
    QList<RecipientId> ids;
    if (sql->findsNothing)
        return ids;
    const DeliveryQuery &query = condition.query;
    const bool asksMessage =
        query.submittedFrom.isValid() || query.submittedTo.isValid() || query.tookAtLeast || query.tookLess;
    QString text = u"SELECT r.id FROM recipient r"_s;
    if (asksMessage)
        text += u" JOIN message m ON m.queue_id = r.queue_id"_s;
    text += sql->where;
    text += query.order == Qt::AscendingOrder ? u" ORDER BY r.id"_s : u" ORDER BY r.id DESC"_s;
    if (limit > 0) {
        text += u" LIMIT ?"_s;
        sql->values << limit;
    }
    Statement select(m_database, text);
    if (auto run = select.runWith(sql->values); !run)
        return std::unexpected(run.error());
    if (auto read = select.each([&](Statement &row) { ids << row.id<RecipientId>(); }); !read)
        return std::unexpected(read.error());
    return ids;
}

Result<>
DeliveryViews::rows(const QList<RecipientId> &ids, const std::function<void(DeliveryRow, qint64)> &body)
{
    for (const RecipientId id : ids) {
        Statement select(m_database, rowColumns + u" WHERE r.id = ?"_s);
        if (auto run = select.run(id); !run)
            return run;
        const auto read = select.each([&](Statement &row) {
            DeliveryRow delivery = readDelivery(row);
            body(std::move(delivery), row.integer());
        });
        if (!read)
            return read;
    }
    return {};
}

Result<> DeliveryViews::each(
    const DeliveryCondition &condition, const std::function<Result<>(DeliveryRow, qint64)> &body)
{
    const auto sql = sqlOf(condition);
    if (!sql)
        return std::unexpected(sql.error());
    if (sql->findsNothing)
        return {};
    const bool rises = condition.query.order == Qt::AscendingOrder;
    Statement select(
        m_database, rowColumns + sql->where + (rises ? u" ORDER BY r.id"_s : u" ORDER BY r.id DESC"_s));
    if (auto run = select.runWith(sql->values); !run)
        return run;
    while (select.next()) {
        DeliveryRow delivery = readDelivery(select);
        if (auto done = body(std::move(delivery), select.integer()); !done)
            return done;
    }
    return select.outcome();
}

} // namespace mailroom
