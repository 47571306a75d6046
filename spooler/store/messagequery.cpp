#include "spooler/store/messagequery.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostWords = 16; // more do not narrow a search that a person reads

    // The pattern of LIKE … ESCAPE '\' for a text that contains `word`.
    QString containing(const QString &word)
    {
        QString pattern = word.toCaseFolded();
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

} // namespace

QString searchText(const QString &subject, const QString &from, const QString &messageId)
{
    return QString(subject + u'\n' + from + u'\n' + messageId).toCaseFolded();
}

MessageQuery::MessageQuery(Database &database) : m_database(database) { }

Result<QList<QueueId>> MessageQuery::list(const ListQuery &query, int limit)
{
    const bool inFolder = query.filter != Filter::All;
    QString sql = inFolder
        ? u"SELECT m.queue_id FROM message_filter f JOIN message m ON m.queue_id = f.queue_id WHERE f.filter = ?"_s
        : u"SELECT m.queue_id FROM message m WHERE 1 = 1"_s;
    QVariantList values;
    if (inFolder)
        values << stored(query.filter);
    if (query.account.isValid()) {
        sql += u" AND m.account = ?"_s;
        values << stored(query.account);
    }
    const QStringList words = query.search.simplified().split(u' ', Qt::SkipEmptyParts);
    for (const QString &word : words.first(qMin(mostWords, words.size()))) {
        sql +=
            u" AND (m.search_text LIKE ? ESCAPE '\\' OR m.queue_id = ? OR EXISTS (SELECT 1 FROM recipient r"
            " WHERE r.queue_id = m.queue_id AND (r.forward_path LIKE ? ESCAPE '\\'"
            " OR r.reply_text LIKE ? ESCAPE '\\')))"_s;
        const QString pattern = containing(word);
        values << pattern << stored(word.toLongLong()) << pattern << pattern;
    }
    const bool byId = query.sort == SortKey::Submitted;
    const QString direction = query.order == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s;
    const QString id = inFolder ? u"f.queue_id"_s : u"m.queue_id"_s;
    sql += u" ORDER BY "_s;
    if (!byId)
        sql += orderColumn(query.sort) + direction + u", "_s;
    sql += id + direction;
    if (limit > 0) {
        sql += u" LIMIT ?"_s;
        values << stored(limit);
    }
    Statement select(m_database, sql);
    if (auto run = select.runWith(values); !run)
        return std::unexpected(run.error());
    QList<QueueId> messages;
    if (auto read = select.each([&](Statement &row) { messages << row.id<QueueId>(); }); !read)
        return std::unexpected(read.error());
    return messages;
}

Result<QList<SelectedRecipient>>
MessageQuery::select(const Selection &selection, const QSet<RecipientState> &states)
{
    QList<SelectedRecipient> found;
    if (const auto *recipients = std::get_if<QList<RecipientId>>(&selection)) {
        for (const RecipientId recipient : *recipients) {
            const auto added = addRecipients(
                u"SELECT id, queue_id, account, state FROM recipient WHERE id = ?"_s, recipient.value, states,
                found);
            if (!added)
                return std::unexpected(added.error());
        }
        return found;
    }
    Result<QList<QueueId>> messages;
    if (const auto *shown = std::get_if<FilterSelection>(&selection))
        messages = list(
            {.filter = shown->filter,
             .search = shown->search,
             .account = shown->account,
             .order = Qt::AscendingOrder},
            0);
    else
        messages = std::get<QList<QueueId>>(selection);
    if (!messages)
        return std::unexpected(messages.error());
    for (const QueueId message : *messages) {
        const auto added = addRecipients(
            u"SELECT id, queue_id, account, state FROM recipient WHERE queue_id = ? ORDER BY id"_s,
            message.value, states, found);
        if (!added)
            return std::unexpected(added.error());
    }
    return found;
}

Result<> MessageQuery::addRecipients(
    const QString &sql, qint64 id, const QSet<RecipientState> &states, QList<SelectedRecipient> &found)
{
    Statement select(m_database, sql);
    if (auto run = select.run(id); !run)
        return run;
    return select.each([&](Statement &row) {
        const SelectedRecipient recipient{
            .id = row.id<RecipientId>(),
            .message = row.id<QueueId>(),
            .account = row.id<AccountId>(),
            .state = row.state()};
        if (states.contains(recipient.state))
            found << recipient;
    });
}

} // namespace mailroom
