// A search of the outbox, in turns of some milliseconds: others are answered in between, and it can be given
// up.
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"
#include "spooler/store/searchindex.h"

#include <QList>
#include <QStringList>

#include <memory>
#include <optional>

namespace mailroom {

class Database;

// What is searched for, case folded; of very many the first ones.
QStringList searchWords(const QString &search);
QString jsonArray(const QList<qint64> &numbers); // for json_each()

// Which messages a search has to read, part by part and each once. Of those that the index knows: what it
// found, with what has happened to it since, or has a number that was searched for. The others all. Thread:
// that of the database, which it does not keep.
class SearchParts {
public:
    SearchParts(const QStringList &words, Qt::SortOrder order);

    struct Part {
        Span span;
        std::optional<QList<qint64>> messages; // nothing: all of the span
    };
    // Nothing: that was all. Outside a transaction, or as the first to read in it.
    Result<std::optional<Part>> next(Database &spool);

private:
    Result<> begin(Database &spool);
    Part unindexed(const Span &span);
    Result<Part> indexed(const Span &span);
    void cut(const Span &done);

    QStringList m_words;
    Qt::SortOrder m_order;
    QString m_expression;
    bool m_hasBegun = false;
    Span m_rest; // what was not looked at yet
    std::unique_ptr<SearchIndex> m_index; // null: none that is of use
    qint64 m_unfilled = 0; // the index knows messages from here on
    QList<qint64> m_unsettled; // rising: to be read whatever the index says
};

// REQUIRES: the query searches for something.
class SearchRun {
public:
    SearchRun(ListQuery query, int limit); // 0: all

    enum class Progress { More, Done };
    Result<Progress> turn(Database &spool);
    const QList<QueueId> &found() const { return m_found; } // in the order of the query, when it is done

private:
    Result<> look(Database &spool, const SearchParts::Part &part);
    bool isInOrder() const { return m_query.sort == SortKey::Submitted; }

    ListQuery m_query;
    int m_limit;
    SearchParts m_parts;
    QList<QueueId> m_found;
};

} // namespace mailroom
