#include "spooler/store/maillists.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // What a list is sorted by before the time; nothing of Date. Of two kinds of messages each kind is a
    // walk of its own: `kinds` are their conditions, in descending order.
    struct Order {
        QString column;
        QStringList kinds;
    };

    Order orderOf(MailSort sort)
    {
        switch (sort) {
        case MailSort::Date:
            return {};
        case MailSort::Arrived:
            return {u"m.arrived"_s, {}};
        case MailSort::From:
            return {u"m.from_key"_s, {}};
        case MailSort::Subject:
            return {u"m.subject_key"_s, {}};
        case MailSort::Size:
            return {u"m.size"_s, {}};
        case MailSort::Unread:
            return {{}, {u"(m.flags & 1) = 0"_s, u"(m.flags & 1) = 1"_s}};
        case MailSort::Flagged:
            return {{}, {u"(m.flags & 4) = 4"_s, u"(m.flags & 4) = 0"_s}};
        case MailSort::Attachments:
            return {{}, {u"m.has_attachments = 1"_s, u"m.has_attachments = 0"_s}};
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString indexOf(MailSort sort)
    {
        switch (sort) {
        case MailSort::Date:
            return u"mail_date"_s;
        case MailSort::Arrived:
            return u"mail_arrived"_s;
        case MailSort::From:
            return u"mail_from"_s;
        case MailSort::Subject:
            return u"mail_subject"_s;
        case MailSort::Size:
            return u"mail_size"_s;
        case MailSort::Unread:
            return u"mail_unread"_s;
        case MailSort::Flagged:
            return u"mail_flagged"_s;
        case MailSort::Attachments:
            return u"mail_attachments"_s;
        }
        Q_UNREACHABLE_RETURN({});
    }

    QString limited(const QString &sql, int limit)
    {
        return limit > 0 ? sql + u" LIMIT "_s + QString::number(limit) : sql;
    }

    // What is asked of one folder can be merged with the next one's.
    QString folderSelect(const MailQuery &query, const QString &where)
    {
        const QString column = orderOf(query.sort).column;
        return u"SELECT m.id AS mail, m.thread AS thread, m.rank AS rank, "_s
            + (column.isEmpty() ? u"0"_s : column) + u" AS key FROM mail m INDEXED BY "_s
            + indexOf(query.sort) + u" WHERE m.folder = ?"_s + where;
    }

    QString orderBy(const MailQuery &query)
    {
        // Within a kind the newest come first, whichever kind does.
        const bool isKinds = !orderOf(query.sort).kinds.isEmpty();
        const QString way = query.order == Qt::AscendingOrder && !isKinds ? u" ASC"_s : u" DESC"_s;
        QString order = u" ORDER BY "_s;
        if (query.sort == MailSort::Arrived || query.sort == MailSort::Size)
            return order + u"key"_s + way + u", mail"_s + way;
        if (!orderOf(query.sort).column.isEmpty())
            order += u"key"_s + way + u", "_s;
        return order + u"rank"_s + way + u", mail"_s + way;
    }

} // namespace

Result<QList<MailId>> MailLists::list(const MailQuery &query, int limit)
{
    const auto condition = mailCondition(m_database, query);
    if (!condition)
        return std::unexpected(condition.error());
    if (query.grouping != MailGrouping::Messages)
        return threads(query, *condition, limit);
    QList<MailId> mail;
    const auto walked = walk(query, *condition, limit, [&](const Entry &entry) {
        mail << MailId{entry.mail};
        return limit == 0 || mail.size() < limit;
    });
    if (!walked)
        return std::unexpected(walked.error());
    return mail;
}

Result<qint64> MailLists::count(const MailQuery &query)
{
    const auto condition = mailCondition(m_database, query);
    if (!condition)
        return std::unexpected(condition.error());
    if (condition->folders && condition->folders->isEmpty())
        return 0;
    QStringList folders;
    for (const FolderId folder : condition->folders.value_or(QList<FolderId>()))
        folders << QString::number(folder.value);
    QString sql;
    QVariantList values;
    if (condition->words.isEmpty() && condition->where.isEmpty()) {
        sql = u"SELECT COALESCE(SUM(total), 0) FROM folder"_s;
        if (condition->folders)
            sql += u" WHERE id IN ("_s + folders.join(u',') + u")"_s;
    } else {
        sql = u"SELECT COUNT(*) FROM "_s;
        sql += condition->words.isEmpty() ? u"mail m WHERE 1 = 1"_s
                                          : u"mail_text t CROSS JOIN mail m ON m.rank = t.rowid"
                                            " WHERE mail_text MATCH ?"_s;
        if (!condition->words.isEmpty())
            values << stored(condition->words);
        if (condition->folders)
            sql += u" AND m.folder IN ("_s + folders.join(u',') + u")"_s;
        sql += condition->text();
        values << condition->values;
    }
    Statement select(m_database, sql);
    if (auto run = select.runWith(values); !run)
        return std::unexpected(run.error());
    const qint64 found = select.next() ? select.integer() : 0;
    if (auto outcome = select.outcome(); !outcome)
        return std::unexpected(outcome.error());
    return found;
}

Result<> MailLists::run(const QString &sql, const QVariantList &values, const Take &take, bool &enough)
{
    Statement select(m_database, sql);
    if (auto run = select.runWith(values); !run)
        return run;
    while (!enough && select.next()) {
        Entry entry;
        entry.mail = select.integer();
        entry.thread = select.integer();
        entry.rank = select.integer();
        enough = !take(entry);
    }
    return select.outcome();
}

Result<> MailLists::walk(const MailQuery &query, const MailCondition &condition, int limit, const Take &take)
{
    if (condition.folders && condition.folders->isEmpty())
        return {};
    const Order order = orderOf(query.sort);
    if (condition.words.isEmpty() && !query.thread.isValid()) {
        QStringList kinds = order.kinds.isEmpty() ? QStringList{QString()} : order.kinds;
        if (query.order == Qt::AscendingOrder)
            std::ranges::reverse(kinds);
        for (const QString &kind : std::as_const(kinds)) {
            const auto enough = walkFolders(query, condition, limit, kind, take);
            if (!enough)
                return std::unexpected(enough.error());
            if (*enough)
                break;
        }
        return {};
    }
    const QString way = query.order == Qt::AscendingOrder ? u" ASC"_s : u" DESC"_s;
    const bool hasWords = !condition.words.isEmpty();
    QString sql = u"SELECT m.id, m.thread, m.rank FROM "_s
        + (hasWords ? u"mail_text t CROSS JOIN mail m ON m.rank = t.rowid WHERE mail_text MATCH ?"_s
                    : u"mail m INDEXED BY mail_thread WHERE 1 = 1"_s);
    QVariantList values;
    if (hasWords)
        values << stored(condition.words);
    if (condition.folders) {
        QStringList folders;
        for (const FolderId folder : *condition.folders)
            folders << QString::number(folder.value);
        sql += u" AND m.folder IN ("_s + folders.join(u',') + u")"_s;
    }
    sql += condition.text() + u" ORDER BY "_s;
    values << condition.values;
    if (!order.column.isEmpty())
        sql += order.column + way + u", "_s;
    if (!order.kinds.isEmpty())
        sql += order.kinds.constFirst() + way + u", "_s;
    const QString within = order.kinds.isEmpty() ? way : u" DESC"_s; // as orderBy() has it
    // Alone it is the order of the text index: nothing is sorted.
    const bool isByNumber = query.sort == MailSort::Arrived || query.sort == MailSort::Size;
    sql += hasWords && query.sort == MailSort::Date ? u"t.rowid"_s + way
        : isByNumber                                ? u"m.id"_s + way
                                                    : u"m.rank"_s + within;
    bool enough = false;
    return run(limited(sql, limit), values, take, enough);
}

// Whether that was enough.
Result<bool> MailLists::walkFolders(
    const MailQuery &query, const MailCondition &condition, int limit, const QString &only, const Take &take)
{
    const auto folders = condition.folders ? Result<QList<FolderId>>(*condition.folders) : everyFolder();
    if (!folders)
        return std::unexpected(folders.error());
    const QString where = (only.isEmpty() ? QString() : u" AND "_s + only) + condition.text();
    QString sql;
    QVariantList values;
    for (const FolderId folder : *folders) {
        sql += (sql.isEmpty() ? u""_s : u" UNION ALL "_s) + folderSelect(query, where);
        values << stored(folder) << condition.values;
    }
    bool enough = false;
    if (sql.isEmpty())
        return enough;
    const auto done = run(limited(sql + orderBy(query), limit), values, take, enough);
    if (!done)
        return std::unexpected(done.error());
    return enough;
}

Result<QList<FolderId>> MailLists::everyFolder()
{
    Statement select(m_database, u"SELECT id FROM folder WHERE total > 0 ORDER BY id"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<FolderId> folders;
    if (auto read = select.each([&](Statement &row) { folders << row.id<FolderId>(); }); !read)
        return std::unexpected(read.error());
    return folders;
}

} // namespace mailroom
