#include "spooler/store/searchindex.h"

#include "spooler/store/statement.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qint32 searchApplicationId = 0x4d527365; // "MRse"
    constexpr qsizetype trigram = 3; // characters
    constexpr qsizetype wholeWord = 16; // of a longer one only every third trigram is asked for

    Result<QList<qint64>> numbers(Statement &select, const QVariantList &values)
    {
        if (auto run = select.runWith(values); !run)
            return std::unexpected(run.error());
        QList<qint64> found;
        if (auto read = select.each([&](Statement &row) { found << row.integer(); }); !read)
            return std::unexpected(read.error());
        return found;
    }

    void addTrigrams(QStringList &terms, const QString &word)
    {
        const QList<uint> characters = word.toUcs4();
        const qsizetype step = characters.size() > wholeWord ? trigram : 1;
        for (qsizetype at = 0; at + trigram <= characters.size(); at += step) {
            const QList<uint> part = characters.mid(at, trigram);
            if (part.contains(uint(QChar::ReplacementCharacter)))
                continue; // half a character
            QString text = QString::fromUcs4(reinterpret_cast<const char32_t *>(part.constData()), trigram);
            const QString term = u'"' + text.replace(u'"', u"\"\""_s) + u'"';
            if (!terms.contains(term))
                terms << term;
        }
    }

} // namespace

// Without the places of words in their message (detail = none) it takes a third of the space, and what it
// finds is compared with the words anyway. It folds case, as LIKE does. What each step has written is merged
// in small pieces (SearchWriter): by itself it would take half a second now and then.
const Schema &searchSchema()
{
    static const Schema schema{
        .applicationId = searchApplicationId,
        .steps = {QStringList{
            u"CREATE TABLE reach (event INTEGER NOT NULL, at INTEGER NOT NULL, unfilled INTEGER NOT NULL)"_s,
            u"CREATE TABLE large (queue_id INTEGER PRIMARY KEY)"_s,
            u"CREATE VIRTUAL TABLE message_text USING fts5 (text, content = '', contentless_delete = 1,"
            " detail = none, tokenize = 'trigram')"_s,
            u"INSERT INTO message_text (message_text, rank) VALUES ('automerge', 0)"_s,
            u"INSERT INTO message_text (message_text, rank) VALUES ('crisismerge', 1000)"_s,
            u"INSERT INTO message_text (message_text, rank) VALUES ('usermerge', 8)"_s}},
        .durability = Durability::Checkpoints};
    return schema;
}

QString searchIndexFile(const QString &spoolFile)
{
    return QFileInfo(spoolFile).path() + u"/search.sqlite"_s;
}

void removeSearchIndex(const QString &spoolFile)
{
    for (const QString &side : {u"-shm"_s, u"-wal"_s, QString()})
        QFile::remove(searchIndexFile(spoolFile) + side);
}

Result<qint64> lastNumber(Database &spool, const QString &table)
{
    Statement select(spool, u"SELECT seq FROM sqlite_sequence WHERE name = ?"_s);
    if (auto run = select.run(table); !run)
        return std::unexpected(run.error());
    const qint64 last = select.next() ? select.integer() : 0;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return last;
}

Result<bool> isOf(Database &spool, const Reach &reach)
{
    const auto last = lastNumber(spool, u"event"_s);
    if (!last || *last < reach.event)
        return last ? Result<bool>(false) : std::unexpected(last.error());
    Statement select(spool, u"SELECT at FROM event WHERE id = ?"_s);
    if (auto run = select.run(reach.event); !run)
        return std::unexpected(run.error());
    const bool same = !select.next() || reach.at == 0 || select.integer() == reach.at;
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return same;
}

QString matchExpression(const QStringList &words)
{
    QStringList terms;
    for (const QString &word : words)
        addTrigrams(terms, word);
    return terms.join(u" AND "_s);
}

std::unique_ptr<SearchIndex> SearchIndex::openBeside(Database &spool)
{
    auto opened = Database::open(searchIndexFile(spool.file()), OpenMode::ReadOnly, searchSchema());
    if (!opened)
        return nullptr;
    std::unique_ptr<SearchIndex> index(new SearchIndex(std::move(*opened)));
    {
        Statement select(*index->m_database, u"SELECT event, at, unfilled FROM reach"_s);
        if (!select.run() || !select.next())
            return nullptr;
        index->m_reach = {.event = select.integer(), .at = select.integer(), .unfilled = select.integer()};
    }
    const auto same = isOf(spool, index->m_reach);
    return same && *same ? std::move(index) : nullptr;
}

Result<QList<qint64>>
SearchIndex::matching(const QString &expression, const Span &span, Qt::SortOrder order, int limit)
{
    const QString sql = u"SELECT rowid FROM message_text WHERE message_text MATCH ? AND rowid >= ?"
                        " AND rowid < ? ORDER BY rowid %1 LIMIT ?"_s;
    Statement select(*m_database, sql.arg(order == Qt::AscendingOrder ? u"ASC"_s : u"DESC"_s));
    return numbers(select, {expression, stored(span.from), stored(span.to), stored(limit)});
}

Result<QList<qint64>> SearchIndex::large()
{
    Statement select(*m_database, u"SELECT queue_id FROM large"_s);
    return numbers(select, {});
}

} // namespace mailroom
