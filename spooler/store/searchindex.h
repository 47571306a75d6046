// An index of the words in the outbox: a search reads the messages that can hold them, not all.
//
// It lies in a file of its own beside the outbox, is written behind it (searchwriter.h) and says how far it
// goes; what it does not know yet is read as if there were none (searchrun.h). It may be missing, behind or
// damaged: then searching takes longer, and mail goes on. Nothing is kept in it that is not in the outbox as
// well.
#pragma once

#include "spooler/result.h"
#include "spooler/store/database.h"

#include <QList>
#include <QStringList>

#include <memory>

namespace mailroom {

// Numbers from `from` up to, not including, `to`.
struct Span {
    qint64 from = 0;
    qint64 to = 0;
    bool isEmpty() const { return from >= to; }
};

// What is indexed: messages with numbers from `unfilled` on, each as the events up to `event` left it.
struct Reach {
    qint64 event = 0;
    qint64 at = 0; // when that event happened, as it is stored; 0: it was gone already
    qint64 unfilled = 0;
};

const Schema &searchSchema();
QString searchIndexFile(const QString &spoolFile);
void removeSearchIndex(const QString &spoolFile); // it is made anew

// The highest number that was ever given to a row of `table`.
Result<qint64> lastNumber(Database &spool, const QString &table);
// Whether `reach` speaks of this outbox, and not of one that was there before it was put back or salvaged.
Result<bool> isOf(Database &spool, const Reach &reach);

// What FTS5 is asked for messages that hold all these words, each somewhere; empty: none is long enough to be
// found by, and all may hold them. Words are case folded.
QString matchExpression(const QStringList &words);

// Reads. Thread: that of the outbox's connection. Each answer may be newer than the one before, never older.
class SearchIndex {
public:
    // Null: there is none that speaks of this outbox, or it cannot be read.
    static std::unique_ptr<SearchIndex> openBeside(Database &spool);

    const Reach &reach() const { return m_reach; } // when it was opened
    // Messages that can hold what the expression asks for, at most `limit`, in this order.
    Result<QList<qint64>>
    matching(const QString &expression, const Span &span, Qt::SortOrder order, int limit);
    // Messages with too many recipients: only their own words are indexed.
    Result<QList<qint64>> large();

private:
    explicit SearchIndex(std::unique_ptr<Database> database) : m_database(std::move(database)) { }

    std::unique_ptr<Database> m_database;
    Reach m_reach;
};

} // namespace mailroom
