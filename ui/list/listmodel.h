// A long list: an order of numbers, and rows that arrive when they are looked at.
#pragma once

#include "ui/list/listchange.h"
#include "ui/list/livetable.h"
#include "ui/list/rowcache.h"

#include <QElapsedTimer>
#include <QtConcurrentRun>

#include <chrono>

namespace mailroom {

// Changes in place: a changed row stays where it is, new ones are inserted, and while the pointer is over
// the list nothing is sorted anew and nothing vanishes; what no longer belongs is marked LeavingRole until
// the pointer has left. Another list shows its first page at once and the rest as soon as it is here; what
// differs in a long list is found in the thread pool. Asks at most ten times a second, a list that takes
// long less often. Lives in the GUI thread. A derived model has the columns.
template <typename Query, typename Row> class ListModel : public LiveTable {
public:
    using RowId = decltype(Row::id);

    explicit ListModel(RowSource<Query, Row> source, QObject *parent = nullptr)
        : LiveTable(parent)
        , m_list(source.list)
        , m_rows(
              std::move(source), [this](const QList<RowId> &rows) { noteArrived(rows); },
              [this](const Error &error) { Q_EMIT failed(error); })
    {
        m_asking.pause.setSingleShot(true);
        m_asking.patience.setSingleShot(true);
        connect(&m_asking.pause, &QTimer::timeout, this, [this] {
            if (m_asking.again && !m_asking.underway) // one that is under way ends in a pause of its own
                askForList(Extent::All);
        });
        connect(&m_asking.patience, &QTimer::timeout, this, [this] {
            m_asking.waits = true;
            replace({}, {});
            Q_EMIT waiting();
        });
    }

    void show(const Query &query) // another list; the model is reset when it is here
    {
        m_query = query;
        ++m_asking.generation;
        m_asking.fresh = true;
        m_asking.underway = false; // the answer of the older query is thrown away when it comes
        m_asking.patience.start(std::chrono::milliseconds(150));
        askForList(Extent::FirstPage);
    }
    const Query &query() const { return m_query; }

    // The same list with other rows in it, because the user said so: it changes at once, and in place.
    void refine(const Query &query)
    {
        m_query = query;
        ++m_asking.generation;
        m_asking.meant = true;
        askForList(Extent::All);
    }

    // A signal of the spooler. Empty: many.
    void noteChanged(const QList<RowId> &rows)
    {
        if (rows.isEmpty()) {
            m_rows.refreshAll();
            if (!m_order.isEmpty())
                Q_EMIT dataChanged(index(0, 0), index(rowCount() - 1, columnCount() - 1));
        } else {
            m_rows.refresh(rows);
        }
        scheduleList();
    }

    const QList<RowId> &order() const { return m_order; }
    // Invalid: there is no such row.
    RowId idAt(int row) const { return row >= 0 && row < m_order.size() ? m_order.at(row) : RowId(); }
    int rowOf(RowId id) const // -1: not in the list
    {
        const bool isTold = m_rowOf.size() == m_order.size(); // not while a change is being told
        const int row = isTold ? m_rowOf.value(id, -1) : rowNear(m_found, id);
        m_found = row >= 0 ? row : m_found;
        return row;
    }
    // Null while it loads; good until the event loop is reached.
    const Row *cached(int row) const { return m_rows.find(idAt(row)); }

    void setPointer(Pointer pointer) override
    {
        if (m_pointer == pointer)
            return;
        m_pointer = pointer;
        if (pointer == Pointer::Outside)
            scheduleList();
    }
    qint64 keyAt(int row) const override { return idAt(row).value; }
    int rowOfKey(qint64 key) const override { return rowOf(RowId{key}); }
    bool isWaiting() const override { return m_asking.waits; }
    bool isFresh() const override { return m_asking.fresh; }
    int rowCount(const QModelIndex &parent = {}) const override
    {
        return parent.isValid() ? 0 : static_cast<int>(m_order.size());
    }

protected:
    virtual void rowsArrived(const QList<RowId> &) { }
    bool isLeaving(RowId id) const { return m_leaving.contains(id); }

    // The row, and a request for its page where it is not known as it is now.
    const Row *wanted(int row) const
    {
        if (!m_rows.isFresh(m_order.at(row))) {
            const int first = row / pageSize * pageSize;
            m_rows.want(m_order.mid(first, std::min<qsizetype>(pageSize, m_order.size() - first)));
        }
        return m_rows.find(m_order.at(row));
    }

    void repaint(const QList<RowId> &rows)
    {
        for (const RowId id : rows) {
            const int row = rowOf(id);
            if (row >= 0)
                Q_EMIT dataChanged(index(row, 0), index(row, columnCount() - 1));
        }
    }

private:
    static constexpr int pageSize = 50;
    static constexpr int firstPage = 200;
    static constexpr int farthest = 20'000; // rows
    static constexpr qsizetype comparedHere = 5'000; // rows; more take the thread pool

    enum class Extent { FirstPage, All };
    enum class Still { No, Yes };

    // What one list leads to. A value.
    struct Turn {
        Still still = Still::No;
        QList<RowId> next;
        ListChange<RowId> change;
        QSet<RowId> leaving;
        QHash<RowId, int> rowOf; // of next
    };

    static Turn turn(const QList<RowId> &old, const QList<RowId> &now, Still still)
    {
        Turn turn{.still = still, .next = now, .change = {}, .leaving = {}, .rowOf = {}};
        if (still == Still::Yes)
            turn.next = keptStill(old, now);
        turn.change = changeBetween(old, turn.next);
        if (turn.next.size() != now.size()) {
            turn.leaving = QSet<RowId>(turn.next.begin(), turn.next.end());
            turn.leaving.subtract(QSet<RowId>(now.begin(), now.end()));
        }
        turn.rowOf.reserve(turn.next.size());
        for (int row = 0; row < turn.next.size(); ++row)
            turn.rowOf.insert(turn.next.at(row), row);
        return turn;
    }

    // Beyond that a reset is faster than telling every change: each costs the view a pass over its rows.
    static qsizetype rangesAtMost(qsizetype rows) { return rows > 100'000 ? 4 : 200; }

    void scheduleList()
    {
        m_asking.again = true;
        if (!m_asking.underway && !m_asking.pause.isActive())
            askForList(Extent::All);
    }

    void askForList(Extent extent)
    {
        m_asking.underway = true;
        m_asking.again = false;
        m_asking.clock.start();
        auto answer = m_list(m_query, extent == Extent::All ? 0 : firstPage);
        auto before = std::exchange(m_asking.answer, answer);
        if (!before.isFinished()) // one that is may be what called this, and is locked
            before.cancel(); // a search that nobody waits for any more
        answer.then(this, [this, extent, asked = m_asking.generation](const Result<QList<RowId>> &rows) {
            if (asked != m_asking.generation)
                return;
            if (rows)
                compare(*rows, extent);
            else
                refuse(rows.error());
        });
    }

    bool mayMove() const { return m_pointer == Pointer::Outside || m_asking.fresh || m_asking.meant; }

    void compare(const QList<RowId> &rows, Extent extent)
    {
        const Still still = mayMove() ? Still::No : Still::Yes;
        if (m_order.size() + rows.size() < comparedHere)
            return take(turn(m_order, rows, still), rows, extent);
        QtConcurrent::run(&ListModel::turn, m_order, rows, still)
            .then(this, [this, rows, extent, asked = m_asking.generation](const Turn &turn) {
                if (asked == m_asking.generation)
                    take(turn, rows, extent);
            });
    }

    void take(const Turn &turn, const QList<RowId> &rows, Extent extent)
    {
        if (turn.still == Still::No && !mayMove() && turn.change.reordered)
            return compare(rows, extent); // the pointer came meanwhile
        m_asking.underway = false;
        m_asking.patience.stop();
        // Rows that are on screen are fetched by themselves and do not wait for this.
        m_asking.pause.start(
            std::chrono::milliseconds(std::clamp<qint64>(m_asking.clock.elapsed(), 100, 2'000)));
        const ListChange<RowId> &change = turn.change;
        if (m_asking.fresh || change.removed.size() + change.inserted.size() > rangesAtMost(m_order.size()))
            replace(turn.next, turn.rowOf);
        else
            apply(turn);
        const QSet<RowId> leaving = std::exchange(m_leaving, turn.leaving);
        if (m_leaving != leaving)
            repaint((m_leaving | leaving).values());
        m_asking.fresh = false;
        m_asking.meant = false;
        m_asking.waits = false;
        Q_EMIT listed();
        if (extent == Extent::FirstPage && rows.size() >= firstPage && !m_asking.underway)
            askForList(Extent::All);
    }

    // While a change is told only rows near those last looked for are asked: it moved them by a few.
    int rowNear(int guess, RowId id) const
    {
        const auto rows = static_cast<int>(m_order.size());
        for (int away = 0; away <= std::min(rows, farthest); ++away) {
            if (guess - away >= 0 && guess - away < rows && m_order.at(guess - away) == id)
                return guess - away;
            if (guess + away < rows && m_order.at(guess + away) == id)
                return guess + away;
        }
        return -1;
    }

    void refuse(const Error &error)
    {
        m_asking.underway = false;
        m_asking.patience.stop();
        m_asking.pause.start(1'000);
        m_asking.waits = false;
        if (m_asking.fresh)
            replace({}, {}); // what stood there belongs to another query
        m_asking.fresh = m_asking.meant = false; // there is nothing to wait for
        Q_EMIT failed(error);
    }

    void replace(const QList<RowId> &next, const QHash<RowId, int> &rowOf)
    {
        beginResetModel();
        m_order = next;
        m_rowOf = rowOf;
        endResetModel();
    }

    void apply(const Turn &turn)
    {
        const ListChange<RowId> &change = turn.change;
        const bool same = change.removed.isEmpty() && change.inserted.isEmpty() && !change.reordered;
        if (!same)
            m_rowOf.clear();
        for (qsizetype i = change.removed.size(); i-- > 0;) {
            const auto &[first, last] = change.removed.at(i);
            beginRemoveRows({}, first, last);
            m_order.remove(first, last - first + 1);
            endRemoveRows();
        }
        if (change.reordered)
            reorder(change.kept);
        for (const Range &range : change.inserted) {
            beginInsertRows({}, range.first, range.last);
            const qsizetype count = range.last - range.first + 1;
            if (m_order.size() + count == turn.next.size()) {
                m_order = turn.next;
            } else {
                m_order.insert(range.first, count, RowId());
                std::copy_n(turn.next.begin() + range.first, count, m_order.begin() + range.first);
            }
            endInsertRows();
        }
        m_rowOf = turn.rowOf;
    }

    void reorder(const QList<RowId> &rows)
    {
        Q_EMIT layoutAboutToBeChanged();
        const QModelIndexList before = persistentIndexList();
        QList<RowId> kept;
        QHash<RowId, int> places;
        for (const QModelIndex &old : before) {
            kept.append(m_order.at(old.row()));
            places.insert(kept.last(), -1);
        }
        m_order = rows;
        for (int row = 0; row < m_order.size(); ++row) {
            if (const auto place = places.find(m_order.at(row)); place != places.end())
                *place = row;
        }
        for (qsizetype i = 0; i < before.size(); ++i)
            changePersistentIndex(before.at(i), index(places.value(kept.at(i)), before.at(i).column()));
        Q_EMIT layoutChanged();
    }

    void noteArrived(const QList<RowId> &rows)
    {
        rowsArrived(rows);
        repaint(rows);
    }

    Query m_query;
    std::function<QFuture<Result<QList<RowId>>>(Query, int)> m_list;
    mutable RowCache<Query, Row> m_rows; // looking at a row asks for it
    QList<RowId> m_order;
    QHash<RowId, int> m_rowOf; // of another size than m_order: not known just now
    mutable int m_found = 0; // row of what was looked for last
    QSet<RowId> m_leaving;
    Pointer m_pointer = Pointer::Outside;
    struct Asking {
        int generation = 0; // of m_query
        bool underway = false;
        bool again = false; // something changed since it was asked
        bool fresh = true; // the next list is another one, not a change of this one
        bool meant = false; // by the user: rows may go from under his pointer
        bool waits = false;
        QTimer pause;
        QTimer patience; // with a list that does not come: then what is shown is not left standing
        QElapsedTimer clock;
        QFuture<Result<QList<RowId>>> answer; // the last one
    } m_asking;
};

} // namespace mailroom
