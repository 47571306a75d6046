#include "spooler/store/maillists.h"

#include "spooler/store/statement.h"

#include <QHash>
#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QList<ThreadFacts>> MailLists::facts(const MailQuery &query, const QList<ThreadId> &threads)
{
    const auto condition = mailCondition(m_database, query);
    if (!condition)
        return std::unexpected(condition.error());
    QList<ThreadFacts> facts;
    if (condition->folders && condition->folders->isEmpty())
        return facts;
    const bool hasWords = !condition->words.isEmpty();
    QString sql =
        u"SELECT COUNT(*), COALESCE(SUM(CASE WHEN (m.flags & 1) = 0 THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN (m.flags & 4) = 4 THEN 1 ELSE 0 END), 0),"
        " COALESCE(SUM(CASE WHEN m.body = 1 THEN 1 ELSE 0 END), 0) FROM mail m INDEXED BY mail_thread"_s
        + (hasWords
               ? u" CROSS JOIN mail_text t ON t.rowid = m.rank WHERE m.thread = ? AND mail_text MATCH ?"_s
               : u" WHERE m.thread = ?"_s);
    if (condition->folders) {
        QStringList folders;
        for (const FolderId folder : *condition->folders)
            folders << QString::number(folder.value);
        sql += u" AND m.folder IN ("_s + folders.join(u',') + u")"_s;
    }
    Statement select(m_database, sql + condition->text());
    for (const ThreadId thread : threads) {
        QVariantList values{stored(thread)};
        if (hasWords)
            values << stored(condition->words);
        if (auto run = select.runWith(values + condition->values); !run)
            return std::unexpected(run.error());
        const auto read = select.each([&](Statement &row) {
            const int messages = row.number();
            const int unread = row.number();
            const int flagged = row.number();
            const int headerOnly = row.number();
            if (messages > 0)
                facts << ThreadFacts{thread, messages, unread, flagged, headerOnly};
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return facts;
}

Result<QList<MailId>> MailLists::unfolded(const MailQuery &query, const QList<MailId> &rows)
{
    if (query.grouping == MailGrouping::Messages)
        return rows;
    const auto condition = mailCondition(m_database, query);
    if (!condition)
        return std::unexpected(condition.error());
    Statement select(m_database, u"SELECT thread FROM mail WHERE id = ?"_s);
    QList<MailId> mail;
    for (const MailId row : rows) {
        if (auto run = select.run(row); !run)
            return std::unexpected(run.error());
        const ThreadId thread = select.next() ? select.id<ThreadId>() : ThreadId();
        if (auto outcome = select.outcome(); !outcome)
            return std::unexpected(outcome.error());
        mail << row;
        if (!query.folds(thread))
            continue;
        const auto together = members(query, *condition, thread.value, 0);
        if (!together)
            return std::unexpected(together.error());
        for (const Entry &member : *together) {
            if (member.mail != row.value)
                mail << MailId{member.mail};
        }
    }
    return mail;
}

// A first page looks up the members of each thread that it meets; all of a list is read at once.
Result<QList<MailId>> MailLists::threads(const MailQuery &query, const MailCondition &condition, int limit)
{
    if (limit == 0 || !condition.words.isEmpty())
        return allThreads(query, condition, limit);
    QList<MailId> mail;
    QSet<qint64> seen;
    Result<> looked;
    const bool isOldestFirst = query.sort == MailSort::Date && query.order == Qt::AscendingOrder;
    const auto walked = walk(query, condition, 0, [&](const Entry &entry) {
        if (seen.contains(entry.thread))
            return true;
        const bool isFolded = query.folds(ThreadId{entry.thread});
        if (isFolded && !isOldestFirst) {
            seen.insert(entry.thread);
            mail << MailId{entry.mail};
            return mail.size() < limit;
        }
        // No more of a thread than the page has room for: some have hundreds of thousands of members.
        const int room = limit - static_cast<int>(mail.size());
        const auto together = members(query, condition, entry.thread, isFolded ? 1 : room);
        if (!together) {
            looked = std::unexpected(together.error());
            return false;
        }
        // The thread stands where its newest member does.
        if (isOldestFirst && !together->isEmpty() && together->constFirst().mail != entry.mail)
            return true;
        seen.insert(entry.thread);
        mail << MailId{entry.mail};
        for (const Entry &member : *together) {
            if (member.mail != entry.mail && !isFolded)
                mail << MailId{member.mail};
        }
        return mail.size() < limit;
    });
    if (!walked)
        return std::unexpected(walked.error());
    if (!looked)
        return std::unexpected(looked.error());
    mail.resize(qMin<qsizetype>(mail.size(), limit));
    return mail;
}

// The first `limit` (0: all) in the order of the list; where that is the oldest first, newest first all the
// same.
Result<QList<MailLists::Entry>>
MailLists::members(const MailQuery &query, const MailCondition &condition, qint64 thread, int limit)
{
    MailCondition inside = condition;
    inside.where.prepend(u"m.thread = ?"_s);
    inside.values.prepend(stored(thread));
    MailQuery within = query;
    within.thread = ThreadId{thread};
    if (query.sort == MailSort::Date)
        within.order = Qt::DescendingOrder;
    QList<Entry> entries;
    const auto walked = walk(within, inside, limit, [&](const Entry &entry) {
        entries << entry;
        return true;
    });
    if (!walked)
        return std::unexpected(walked.error());
    return entries;
}

Result<QList<MailId>> MailLists::allThreads(const MailQuery &query, const MailCondition &condition, int limit)
{
    QList<Entry> entries;
    const auto walked = walk(query, condition, 0, [&](const Entry &entry) {
        entries << entry;
        return true;
    });
    if (!walked)
        return std::unexpected(walked.error());
    const bool isOldestFirst = query.sort == MailSort::Date && query.order == Qt::AscendingOrder;
    if (isOldestFirst)
        std::ranges::reverse(entries);
    QHash<qint64, qsizetype> places; // of threads, in their order
    QList<QList<qint64>> threads;
    for (const Entry &entry : std::as_const(entries)) {
        auto place = places.constFind(entry.thread);
        if (place == places.constEnd()) {
            place = places.insert(entry.thread, threads.size());
            threads.append(QList<qint64>());
        }
        if (threads.at(*place).isEmpty() || !query.folds(ThreadId{entry.thread}))
            threads[*place] << entry.mail;
    }
    if (isOldestFirst)
        std::ranges::reverse(threads);
    QList<MailId> mail;
    mail.reserve(entries.size());
    for (const QList<qint64> &thread : std::as_const(threads)) {
        for (const qint64 member : thread) {
            mail << MailId{member};
            if (limit > 0 && mail.size() == limit)
                return mail;
        }
    }
    return mail;
}

} // namespace mailroom
