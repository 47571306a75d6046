#include "spooler/store/messagequery.h"

#include "spooler/store/database.h"
#include "spooler/store/searchrun.h"
#include "spooler/store/statement.h"

#include <algorithm>
#include <functional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The pattern of LIKE … ESCAPE '\' for a text that contains `word`.
    QString containing(const QString &word)
    {
        QString pattern = word;
        pattern.replace(u"\\"_s, u"\\\\"_s).replace(u"%"_s, u"\\%"_s).replace(u"_"_s, u"\\_"_s);
        return u"%"_s + pattern + u"%"_s;
    }

    QString orderColumn(SortKey key)
    {
        switch (key) {
        case SortKey::Submitted:
            return u"queue_id"_s; // given in the order of submission
        case SortKey::Subject:
            return u"search_text"_s; // begins with the folded subject
        case SortKey::Recipients:
            return u"first_recipient"_s;
        case SortKey::State:
            return u"rank"_s;
        case SortKey::NextAttempt:
            return u"COALESCE(next_attempt, 9223372036854775807)"_s;
        case SortKey::Size:
            return u"size"_s;
        case SortKey::Account:
            return u"(SELECT name FROM account WHERE account.id = m.account)"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    // Within a folder by the folder's own number: then its index is the order, and nothing is sorted.
    QString numberOf(Filter filter)
    {
        return filter == Filter::All ? u"m.queue_id"_s : u"f.queue_id"_s;
    }

    MessageQuery::Condition conditionOf(const ListQuery &query)
    {
        MessageQuery::Condition condition;
        if (query.filter == Filter::All) {
            condition.tables = u"message m"_s;
            condition.where = u"1 = 1"_s;
        } else {
            condition.tables = u"message_filter f JOIN message m ON m.queue_id = f.queue_id"_s;
            condition.where = u"f.filter = ?"_s;
            condition.values << stored(query.filter);
        }
        if (query.account.isValid()) { // + : not by its index, where a few messages are asked about
            condition.where += (query.search.isEmpty() ? u" AND (m.account"_s : u" AND (+m.account"_s)
                + u" = ? OR m.queue_id IN (SELECT queue_id FROM message_route WHERE account = ?))"_s;
            condition.values << stored(query.account) << stored(query.account);
        }
        for (const QString &word : searchWords(query.search)) {
            condition.where += u" AND (m.search_text LIKE ? ESCAPE '\\' OR m.queue_id = ? OR EXISTS (SELECT "
                               u"1 FROM recipient s"
                               " WHERE s.queue_id = m.queue_id AND (s.forward_path LIKE ? ESCAPE '\\'"
                               " OR s.reply_text LIKE ? ESCAPE '\\')))"_s;
            const QString pattern = containing(word);
            condition.values << pattern << stored(word.toLongLong()) << pattern << pattern;
        }
        return condition;
    }

    // It would end the pattern of LIKE, and no mail contains it.
    bool findsNothing(const ListQuery &query)
    {
        return query.search.contains(QChar(u'\0'));
    }

    MessageQuery::Condition theseOnly(const QList<QueueId> &messages)
    {
        QList<qint64> numbers;
        numbers.reserve(messages.size());
        for (const QueueId message : messages)
            numbers << message.value;
        return {
            .tables = u"message m"_s,
            .where = u"m.queue_id IN (SELECT value FROM json_each(?))"_s,
            .values = {jsonArray(numbers)}};
    }

    SelectedRecipient readSelected(Statement &row)
    {
        return {
            .id = row.id<RecipientId>(),
            .message = row.id<QueueId>(),
            .account = row.id<AccountId>(),
            .state = row.state(),
            .isEdited = row.flag()};
    }

} // namespace

bool searches(const ListQuery &query)
{
    return !searchWords(query.search).isEmpty();
}

QString searchText(const QString &subject, const QString &from, const QString &messageId)
{
    return QString(subject + u'\n' + from + u'\n' + messageId).toCaseFolded();
}

MessageQuery::MessageQuery(Database &database) : m_database(database) { }

Result<QList<QueueId>> MessageQuery::list(const ListQuery &query, int limit)
{
    if (!searches(query))
        return run(query, conditionOf(query), limit);
    SearchRun search(query, limit);
    auto turn = search.turn(m_database);
    while (turn && *turn == SearchRun::Progress::More)
        turn = search.turn(m_database);
    return turn ? Result<QList<QueueId>>(search.found()) : std::unexpected(turn.error());
}

Result<QList<QueueId>>
MessageQuery::matching(const ListQuery &query, const SearchParts::Part &part, int limit)
{
    if (findsNothing(query))
        return QList<QueueId>();
    Condition condition = conditionOf(query);
    const QString id = numberOf(query.filter);
    if (part.messages) {
        condition.where += u" AND %1 IN (SELECT value FROM json_each(?))"_s.arg(id);
        condition.values << jsonArray(*part.messages);
    } else {
        condition.where += u" AND %1 >= ? AND %1 < ?"_s.arg(id);
        condition.values << stored(part.span.from) << stored(part.span.to);
    }
    ListQuery inOrder = query;
    inOrder.sort = SortKey::Submitted;
    return run(inOrder, condition, limit);
}

Result<QList<QueueId>> MessageQuery::sorted(const QList<QueueId> &messages, const ListQuery &order, int limit)
{
    return run({.sort = order.sort, .order = order.order}, theseOnly(messages), limit);
}

Result<QList<QueueId>> MessageQuery::run(const ListQuery &query, Condition condition, int limit)
{
    const QString direction = query.order == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s;
    QString sql = u"SELECT m.queue_id FROM "_s + condition.tables + u" WHERE "_s + condition.where;
    // All numbers are read from the smallest index that has them, in whatever order that is; the rows of
    // messages, in the order of the numbers, would be read from all over the file.
    const bool isSortedHere = query.sort == SortKey::Submitted && limit == 0;
    if (query.sort != SortKey::Submitted)
        sql += u" ORDER BY "_s + orderColumn(query.sort) + direction + u", "_s + numberOf(query.filter)
            + direction;
    else if (!isSortedHere)
        sql += u" ORDER BY "_s + numberOf(query.filter) + direction;
    if (limit > 0) {
        sql += u" LIMIT ?"_s;
        condition.values << stored(limit);
    }
    Statement select(m_database, sql);
    if (auto run = select.runWith(condition.values); !run)
        return std::unexpected(run.error());
    QList<QueueId> messages;
    if (auto read = select.each([&](Statement &row) { messages << row.id<QueueId>(); }); !read)
        return std::unexpected(read.error());
    if (isSortedHere && query.order == Qt::AscendingOrder)
        std::ranges::sort(messages);
    else if (isSortedHere)
        std::ranges::sort(messages, std::greater());
    return messages;
}

Result<QList<SelectedRecipient>>
MessageQuery::select(const Selection &selection, const QSet<RecipientState> &states)
{
    if (const auto *shown = std::get_if<FilterSelection>(&selection))
        return selectShown(*shown, states);
    QList<SelectedRecipient> found;
    const auto add = [&](const QString &sql, qint64 id) -> Result<> {
        Statement select(m_database, sql);
        if (auto run = select.run(id); !run)
            return run;
        return select.each([&](Statement &row) {
            if (const auto recipient = readSelected(row); states.contains(recipient.state))
                found << recipient;
        });
    };
    Result<> added;
    if (const auto *recipients = std::get_if<QList<RecipientId>>(&selection)) {
        for (auto id = recipients->begin(); added && id != recipients->end(); ++id)
            added =
                add(u"SELECT r.id, r.queue_id, r.account, r.state, m.editor IS NOT NULL FROM recipient r"
                    " JOIN message m ON m.queue_id = r.queue_id WHERE r.id = ?"_s,
                    id->value);
    } else {
        const auto &messages = std::get<QList<QueueId>>(selection);
        for (auto id = messages.begin(); added && id != messages.end(); ++id)
            added =
                add(u"SELECT r.id, r.queue_id, r.account, r.state, m.editor IS NOT NULL FROM recipient r"
                    " JOIN message m ON m.queue_id = r.queue_id WHERE r.queue_id = ? ORDER BY r.id"_s,
                    id->value);
    }
    if (!added)
        return std::unexpected(added.error());
    return found;
}

Result<QList<SelectedRecipient>>
MessageQuery::selectShown(const FilterSelection &shown, const QSet<RecipientState> &states)
{
    const ListQuery query{.filter = shown.filter, .search = shown.search, .account = shown.account};
    Condition condition;
    if (searches(query)) {
        const auto found = list(query, 0);
        if (!found)
            return std::unexpected(found.error());
        condition = theseOnly(*found);
    } else {
        condition = conditionOf(query);
    }
    Statement select(
        m_database,
        u"SELECT r.id, r.queue_id, r.account, r.state, m.editor IS NOT NULL FROM "_s + condition.tables
            + u" JOIN recipient r ON r.queue_id = m.queue_id WHERE "_s + condition.where
            + u" ORDER BY m.queue_id, r.id"_s);
    if (auto run = select.runWith(condition.values); !run)
        return std::unexpected(run.error());
    QList<SelectedRecipient> found;
    const auto read = select.each([&](Statement &row) {
        if (const auto recipient = readSelected(row); states.contains(recipient.state))
            found << recipient;
    });
    if (!read)
        return std::unexpected(read.error());
    return found;
}

} // namespace mailroom
