// How a list of numbers becomes another one. [values]
#pragma once

#include <QHash>
#include <QList>
#include <QSet>

#include <algorithm>

namespace mailroom {

// The rows of one list that go and come.
struct Range {
    int first = 0;
    int last = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

template <typename RowId> struct ListChange {
    QList<Range> removed; // in rows of the old list, ascending
    QList<RowId> kept; // what stays, in the order of the new list
    bool reordered = false; // what stays is sorted otherwise than before
    QList<Range> inserted; // in rows of the new list, ascending
};

inline void appendTo(QList<Range> &ranges, qsizetype row)
{
    const auto at = static_cast<int>(row);
    if (!ranges.isEmpty() && ranges.last().last + 1 == at)
        ranges.last().last = at;
    else
        ranges.append({at, at});
}

// Linear in the part that differs.
template <typename RowId> ListChange<RowId> changeBetween(const QList<RowId> &old, const QList<RowId> &now)
{
    const qsizetype shorter = std::min(old.size(), now.size());
    const qsizetype head = std::mismatch(old.begin(), old.begin() + shorter, now.begin()).first - old.begin();
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;

    ListChange<RowId> change;
    if (head + tail == shorter) { // nothing but one range that came or went
        change.kept = old.size() == shorter ? old : now;
        if (now.size() > shorter)
            change.inserted.append({static_cast<int>(head), static_cast<int>(now.size() - tail - 1)});
        if (old.size() > shorter)
            change.removed.append({static_cast<int>(head), static_cast<int>(old.size() - tail - 1)});
        return change;
    }
    const QSet<RowId> before(old.begin() + head, old.end() - tail);
    const QSet<RowId> after(now.begin() + head, now.end() - tail);
    QList<RowId> keptBefore = old.first(head);
    for (qsizetype i = head; i < old.size() - tail; ++i) {
        if (after.contains(old.at(i)))
            keptBefore.append(old.at(i));
        else
            appendTo(change.removed, i);
    }
    keptBefore.append(old.last(tail));
    change.kept = now.first(head);
    for (qsizetype i = head; i < now.size() - tail; ++i) {
        if (before.contains(now.at(i)))
            change.kept.append(now.at(i));
        else
            appendTo(change.inserted, i);
    }
    change.kept.append(now.last(tail));
    change.reordered = change.kept != keptBefore;
    return change;
}

// The old list with what is new put behind its neighbour; nothing goes, nothing moves.
template <typename RowId> QList<RowId> keptStill(const QList<RowId> &old, const QList<RowId> &now)
{
    const QSet<RowId> before(old.begin(), old.end());
    QHash<RowId, QList<RowId>> behind; // an invalid id: before all others
    RowId neighbour;
    for (const RowId row : now) {
        if (before.contains(row))
            neighbour = row;
        else
            behind[neighbour].append(row);
    }
    QList<RowId> still = behind.value(RowId());
    still.reserve(old.size() + now.size());
    for (const RowId row : old) {
        still.append(row);
        if (const auto found = behind.constFind(row); found != behind.cend())
            still.append(*found);
    }
    return still;
}

} // namespace mailroom
