#include "spooler/store/searchrun.h"

#include "spooler/store/messagequery.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype mostWords = 16; // more do not narrow a search that a person reads
    constexpr qint64 readAtOnce = 5000; // messages; 30 ms
    constexpr int foundAtOnce = 1000;
    constexpr qint64 dense = 4; // where the index finds one of so many, reading them all is as fast

    Result<> addNumbers(QList<qint64> &all, Database &spool, const QString &sql, qint64 value)
    {
        Statement select(spool, sql);
        if (auto run = select.run(value); !run)
            return run;
        return select.each([&](Statement &row) { all << row.integer(); });
    }

} // namespace

QStringList searchWords(const QString &search)
{
    QStringList words = search.simplified().split(u' ', Qt::SkipEmptyParts);
    words.resize(std::min(mostWords, words.size()));
    for (QString &word : words)
        word = word.toCaseFolded();
    return words;
}

QString jsonArray(const QList<qint64> &numbers)
{
    QString json = u"["_s;
    for (const qint64 number : numbers) {
        if (json.size() > 1)
            json += u',';
        json += QString::number(number);
    }
    return json + u']';
}

SearchParts::SearchParts(const QStringList &words, Qt::SortOrder order)
    : m_words(words)
    , m_order(order)
    , m_expression(matchExpression(words))
{
}

// The index is asked first how far it goes: what happened after that is then seen in the outbox.
Result<> SearchParts::begin(Database &spool)
{
    if (!m_expression.isEmpty())
        m_index = SearchIndex::openBeside(spool);
    const auto last = lastNumber(spool, u"message"_s);
    if (!last)
        return std::unexpected(last.error());
    m_rest = {.from = 0, .to = *last + 1};
    m_unfilled = m_rest.to;
    m_hasBegun = true;
    if (!m_index)
        return {};
    m_unfilled = m_index->reach().unfilled;
    m_unsettled = m_index->large().value_or(QList<qint64>()); // if it is damaged, the next question says so
    for (const QString &word : std::as_const(m_words)) {
        if (const qint64 number = word.toLongLong(); number > 0)
            m_unsettled << number;
    }
    if (auto added = addNumbers(
            m_unsettled, spool, u"SELECT queue_id FROM event WHERE id > ?"_s, m_index->reach().event);
        !added)
        return added;
    std::ranges::sort(m_unsettled);
    m_unsettled.erase(std::unique(m_unsettled.begin(), m_unsettled.end()), m_unsettled.end());
    return {};
}

Result<std::optional<SearchParts::Part>> SearchParts::next(Database &spool)
{
    if (auto begun = m_hasBegun ? Result<>() : begin(spool); !begun)
        return std::unexpected(begun.error());
    if (m_rest.isEmpty())
        return std::nullopt;
    const bool rises = m_order == Qt::AscendingOrder;
    const Span known{.from = std::max(m_rest.from, m_unfilled), .to = m_rest.to};
    const Span unknown{.from = m_rest.from, .to = std::min(m_rest.to, m_unfilled)};
    if (known.isEmpty() || (rises && !unknown.isEmpty()))
        return unindexed(unknown);
    if (auto part = indexed(known))
        return std::move(*part);
    m_index.reset();
    m_unfilled = m_rest.to;
    return unindexed(m_rest);
}

void SearchParts::cut(const Span &done)
{
    m_order == Qt::AscendingOrder ? m_rest.from = done.to : m_rest.to = done.from;
}

SearchParts::Part SearchParts::unindexed(const Span &span)
{
    Span part = span;
    if (m_order == Qt::AscendingOrder)
        part.to = std::min(part.to, part.from + readAtOnce);
    else
        part.from = std::max(part.from, part.to - readAtOnce);
    cut(part);
    return {.span = part, .messages = {}};
}

Result<SearchParts::Part> SearchParts::indexed(const Span &span)
{
    auto found = m_index->matching(m_expression, span, m_order, foundAtOnce);
    if (!found)
        return std::unexpected(found.error());
    Span part = span;
    if (found->size() == foundAtOnce) // there may be more behind the last one
        m_order == Qt::AscendingOrder ? part.to = found->constLast() + 1 : part.from = found->constLast();
    cut(part);
    if (part.to - part.from <= dense * found->size())
        return Part{.span = part, .messages = {}};
    const auto first = std::ranges::lower_bound(m_unsettled, part.from);
    const auto end = std::ranges::lower_bound(m_unsettled, part.to);
    found->append(QList<qint64>(first, end));
    return Part{.span = part, .messages = std::move(*found)};
}

SearchRun::SearchRun(ListQuery query, int limit)
    : m_query(std::move(query))
    , m_limit(limit)
    , m_parts(searchWords(m_query.search), isInOrder() ? m_query.order : Qt::DescendingOrder)
{
}

Result<SearchRun::Progress> SearchRun::turn(Database &spool)
{
    const auto part = m_parts.next(spool);
    if (!part)
        return std::unexpected(part.error());
    if (*part) {
        if (auto looked = look(spool, **part); !looked)
            return std::unexpected(looked.error());
        const bool isEnough = isInOrder() && m_limit > 0 && m_found.size() >= m_limit;
        return isEnough ? Progress::Done : Progress::More;
    }
    if (isInOrder())
        return Progress::Done;
    auto sorted = MessageQuery(spool).sorted(m_found, m_query, m_limit);
    if (!sorted)
        return std::unexpected(sorted.error());
    m_found = std::move(*sorted);
    return Progress::Done;
}

Result<> SearchRun::look(Database &spool, const SearchParts::Part &part)
{
    const int wanted = isInOrder() && m_limit > 0 ? m_limit - static_cast<int>(m_found.size()) : 0;
    return MessageQuery(spool).matching(m_query, part, wanted).transform([this](const QList<QueueId> &found) {
        m_found += found;
    });
}

} // namespace mailroom
