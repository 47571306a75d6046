#include "ui/outbox/listchange.h"

#include <algorithm>

namespace mailroom {

namespace {

    void append(QList<Range> &ranges, int row)
    {
        if (!ranges.isEmpty() && ranges.last().last + 1 == row)
            ranges.last().last = row;
        else
            ranges.append({row, row});
    }

    QSet<QueueId> setOf(const QList<QueueId> &list, qsizetype first, qsizetype end)
    {
        return {list.begin() + first, list.begin() + end};
    }

} // namespace

ListChange changeBetween(const QList<QueueId> &old, const QList<QueueId> &now)
{
    const qsizetype shorter = std::min(old.size(), now.size());
    const qsizetype head = std::mismatch(old.begin(), old.begin() + shorter, now.begin()).first - old.begin();
    qsizetype tail = 0;
    while (tail < shorter - head && old.at(old.size() - 1 - tail) == now.at(now.size() - 1 - tail))
        ++tail;

    const QSet<QueueId> before = setOf(old, head, old.size() - tail);
    const QSet<QueueId> after = setOf(now, head, now.size() - tail);
    ListChange change;
    QList<QueueId> keptBefore = old.first(head);
    for (qsizetype i = head; i < old.size() - tail; ++i) {
        if (after.contains(old.at(i)))
            keptBefore.append(old.at(i));
        else
            append(change.removed, static_cast<int>(i));
    }
    keptBefore.append(old.last(tail));
    change.kept = now.first(head);
    for (qsizetype i = head; i < now.size() - tail; ++i) {
        if (before.contains(now.at(i)))
            change.kept.append(now.at(i));
        else
            append(change.inserted, static_cast<int>(i));
    }
    change.kept.append(now.last(tail));
    change.reordered = change.kept != keptBefore;
    return change;
}

QList<QueueId> keptStill(const QList<QueueId> &old, const QList<QueueId> &now)
{
    const QSet<QueueId> before = setOf(old, 0, old.size());
    QHash<QueueId, QList<QueueId>> behind; // an invalid id: before all others
    QueueId neighbour;
    for (const QueueId message : now) {
        if (before.contains(message))
            neighbour = message;
        else
            behind[neighbour].append(message);
    }
    QList<QueueId> still = behind.value(QueueId());
    still.reserve(old.size() + now.size());
    for (const QueueId message : old) {
        still.append(message);
        if (const auto found = behind.constFind(message); found != behind.cend())
            still.append(*found);
    }
    return still;
}

} // namespace mailroom
