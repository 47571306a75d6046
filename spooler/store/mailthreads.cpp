#include "spooler/store/mailthreads.h"

#include "spooler/store/database.h"
#include "spooler/store/mailrank.h"
#include "spooler/store/messagekey.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostMerged = 10;
    constexpr qint64 mostTogether = 1000;
    constexpr qint64 mostBySubject = 100;
    constexpr qsizetype shortestSubject = 4; // "hi" and "?" are everybody's
    constexpr qint64 answerTime = qint64(30) * 24 * 3600;
    constexpr qint64 clockDifference = 24 * 3600;

} // namespace

Result<ThreadPlace> MailThreads::place(const ThreadCandidate &candidate, const MailFacts &facts)
{
    QList<qint64> keys;
    keys.reserve(facts.references.size());
    for (const QString &reference : facts.references)
        keys << messageKey(reference);
    const auto threads = cited(candidate, keys);
    if (!threads)
        return std::unexpected(threads.error());
    const bool isLoose = facts.isAnswer && keys.isEmpty();
    auto thread = join(*threads);
    if (thread && *thread == 0 && keys.isEmpty() && facts.subjectKey.size() >= shortestSubject)
        thread = bySubject(candidate, facts.subjectKey, isLoose);
    if (!thread)
        return std::unexpected(thread.error());
    if (*thread == 0)
        *thread = candidate.mail.value;
    Statement insert(m_database, u"INSERT OR IGNORE INTO cited (message_key, thread) VALUES (?, ?)"_s);
    for (const qint64 key : std::as_const(keys)) {
        if (auto run = insert.run(key, *thread); !run)
            return std::unexpected(run.error());
    }
    return ThreadPlace{{*thread}, isLoose};
}

// Those of who has this Message-ID, then those of who cites it.
Result<> MailThreads::gather(QList<qint64> &threads, qint64 key)
{
    Statement select(
        m_database,
        u"SELECT thread FROM (SELECT DISTINCT thread FROM mail WHERE message_key = ? LIMIT 10)"
        " UNION ALL SELECT thread FROM (SELECT thread FROM cited WHERE message_key = ? LIMIT 10)"_s);
    if (auto run = select.run(key, key); !run)
        return run;
    return select.each([&](Statement &row) {
        if (const qint64 thread = row.integer(); !threads.contains(thread) && threads.size() < mostMerged)
            threads << thread;
    });
}

// Threads of those that it cites, that cite it, and that cite what it cites.
Result<QList<qint64>> MailThreads::cited(const ThreadCandidate &candidate, const QList<qint64> &keys)
{
    QList<qint64> threads;
    Result<> gathered;
    if (candidate.messageKey != 0)
        gathered = gather(threads, candidate.messageKey);
    for (auto key = keys.crbegin(); gathered && key != keys.crend(); ++key)
        gathered = gather(threads, *key);
    if (!gathered)
        return std::unexpected(gathered.error());
    return threads;
}

Result<qint64> MailThreads::size(qint64 thread, qint64 enough)
{
    Statement count(m_database, u"SELECT COUNT(*) FROM (SELECT 1 FROM mail WHERE thread = ? LIMIT ?)"_s);
    if (auto run = count.run(thread, enough); !run)
        return std::unexpected(run.error());
    return count.next() ? count.integer() : 0;
}

// Into the first one: what the newest of its citations belongs to. 0: there is none.
Result<qint64> MailThreads::join(const QList<qint64> &threads)
{
    if (threads.size() < 2)
        return threads.value(0);
    const qint64 joined = threads.constFirst();
    auto together = size(joined, mostTogether + 1);
    for (qsizetype i = 1; together && i < threads.size(); ++i) {
        const qint64 other = threads.at(i);
        const auto more = size(other, mostTogether + 1);
        if (!more)
            return more;
        if (*together + *more > mostTogether)
            continue;
        *together += *more;
        for (const QString &sql :
             {u"UPDATE mail SET thread = ? WHERE thread = ?"_s,
              u"UPDATE OR IGNORE cited SET thread = ? WHERE thread = ?"_s}) {
            Statement move(m_database, sql);
            if (auto run = move.run(joined, other); !run)
                return std::unexpected(run.error());
        }
        Statement forget(m_database, u"DELETE FROM cited WHERE thread = ?"_s);
        if (auto run = forget.run(other); !run)
            return std::unexpected(run.error());
    }
    if (!together)
        return together;
    return joined;
}

// An answer looks back for what it answers; what is no answer looks for an answer that came before it.
Result<qint64>
MailThreads::bySubject(const ThreadCandidate &candidate, const QString &subjectKey, bool isLoose)
{
    const auto places = folders(candidate);
    if (!places)
        return std::unexpected(places.error());
    const qint64 seconds = secondsOfRank(candidate.rank);
    const qint64 from = rankOf(qMax<qint64>(0, seconds - (isLoose ? answerTime : clockDifference)), 0);
    const qint64 to = rankOf(seconds + (isLoose ? clockDifference : answerTime), 0);
    for (const FolderId folder : *places) {
        Statement select(
            m_database,
            isLoose ? u"SELECT thread FROM mail WHERE folder = ? AND subject_key = ?"
                      " AND rank BETWEEN ? AND ? ORDER BY rank DESC LIMIT 1"_s
                    : u"SELECT thread FROM (SELECT thread, loose FROM mail WHERE folder = ?"
                      " AND subject_key = ? AND rank BETWEEN ? AND ? ORDER BY rank LIMIT 20)"
                      " WHERE loose = 1 LIMIT 1"_s);
        if (auto run = select.run(folder, subjectKey, from, to); !run)
            return std::unexpected(run.error());
        if (!select.next())
            continue;
        const qint64 thread = select.integer();
        const auto members = size(thread, mostBySubject);
        if (!members)
            return members;
        if (*members < mostBySubject)
            return thread;
    }
    return 0;
}

Result<QList<FolderId>> MailThreads::folders(const ThreadCandidate &candidate)
{
    auto own = m_ownFolders.constFind(candidate.account);
    if (own == m_ownFolders.constEnd()) {
        Statement select(
            m_database, u"SELECT id FROM folder WHERE account = ? AND role IN (1, 3)"_s); // Inbox, Sent
        if (auto run = select.run(candidate.account); !run)
            return std::unexpected(run.error());
        QList<FolderId> found;
        if (auto read = select.each([&](Statement &row) { found << row.id<FolderId>(); }); !read)
            return std::unexpected(read.error());
        own = m_ownFolders.insert(candidate.account, found);
    }
    QList<FolderId> all = *own;
    if (!all.contains(candidate.folder))
        all.prepend(candidate.folder);
    return all;
}

} // namespace mailroom
