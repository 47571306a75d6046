// The rows that a list has seen, fetched page-wise from their source.
#pragma once

#include "ui/list/rowsource.h"

#include <QCache>
#include <QObject>
#include <QSet>
#include <QTimer>

namespace mailroom {

// Keeps the last few thousand rows, asks for what is missing, one request at a time, the rows wanted last
// first: who scrolls fast through a million rows does not wait for those passed on the way. Lives in the GUI
// thread; owned by the model, which it tells by `arrived` and `failed`.
template <typename Query, typename Row> class RowCache {
public:
    using RowId = decltype(Row::id);

    RowCache(
        RowSource<Query, Row> source, std::function<void(const QList<RowId> &)> arrived,
        std::function<void(const Error &)> failed)
        : m_source(std::move(source))
        , m_arrived(std::move(arrived))
        , m_failed(std::move(failed))
        , m_rows(keptRows)
    {
    }

    // Null: not known yet. The pointer is good until control returns to the event loop.
    const Row *find(RowId row) const { return m_rows.object(row); }
    // Known, and nothing is known to have changed.
    bool isFresh(RowId row) const { return m_rows.contains(row) && !m_stale.contains(row); }

    void want(const QList<RowId> &rows) // fetched soon; what is fresh is skipped
    {
        if (rows.isEmpty() || rows.first() == m_wantedFirst)
            return;
        m_wantedFirst = rows.first();
        for (const RowId row : rows) {
            if (!isFresh(row))
                m_wanted.append(row);
        }
        if (m_wanted.size() > wantedAtMost)
            m_wanted.remove(0, m_wanted.size() - wantedAtMost);
        scheduleFetch();
    }

    void refresh(const QList<RowId> &rows) // changed: fetched again if it was seen
    {
        for (const RowId row : rows) {
            if (m_rows.contains(row)) {
                m_stale.insert(row);
                m_wanted.append(row);
            }
        }
        scheduleFetch();
    }

    void refreshAll()
    {
        const QList<RowId> known = m_rows.keys();
        m_stale = QSet<RowId>(known.begin(), known.end());
    }

private:
    static constexpr int keptRows = 5'000;
    static constexpr qsizetype rowsPerRequest = 200;
    static constexpr qsizetype wantedAtMost = 600;

    void scheduleFetch()
    {
        if (!m_fetching && !m_wanted.isEmpty()) {
            m_fetching = true;
            QTimer::singleShot(0, &m_context, [this] { fetch(); });
        }
    }

    void fetch()
    {
        m_wantedFirst = {};
        QList<RowId> asked;
        QSet<RowId> seen;
        while (!m_wanted.isEmpty() && asked.size() < rowsPerRequest) {
            const RowId row = m_wanted.takeLast();
            if (!isFresh(row) && !seen.contains(row)) {
                asked.append(row);
                seen.insert(row);
                m_stale.remove(row); // a change that comes while the answer is on its way asks once more
            }
        }
        if (asked.isEmpty()) {
            m_fetching = false;
            return;
        }
        m_source.rows(asked).then(&m_context, [this](const Result<QList<Row>> &rows) {
            m_fetching = false;
            if (rows)
                take(*rows);
            else
                m_failed(rows.error());
            scheduleFetch();
        });
    }

    void take(const QList<Row> &rows)
    {
        // Only what came: a row that is gone would be asked for again by every repaint.
        QList<RowId> came;
        for (const Row &row : rows) {
            m_rows.insert(row.id, new Row(row));
            came.append(row.id);
        }
        m_arrived(came);
    }

    RowSource<Query, Row> m_source;
    std::function<void(const QList<RowId> &)> m_arrived;
    std::function<void(const Error &)> m_failed;
    QCache<RowId, Row> m_rows;
    QSet<RowId> m_stale; // shown as they were until the new row is here
    QList<RowId> m_wanted; // the end is fetched first
    RowId m_wantedFirst; // of the page wanted last: painting asks for it once a cell
    bool m_fetching = false;
    QObject m_context; // no answer comes after it died
};

} // namespace mailroom
