// How a list of queue-ids becomes another one.
#pragma once

#include "spooler/mail/ids.h"

#include <QList>
#include <QSet>

namespace mailroom {

// The rows of one list that go and come. Values.
struct Range {
    int first = 0;
    int last = 0;
    friend bool operator==(const Range &, const Range &) = default;
};

struct ListChange {
    QList<Range> removed; // in rows of the old list, ascending
    QList<QueueId> kept; // what stays, in the order of the new list
    bool reordered = false; // what stays is sorted otherwise than before
    QList<Range> inserted; // in rows of the new list, ascending
};

// Linear in the part that differs.
ListChange changeBetween(const QList<QueueId> &old, const QList<QueueId> &now);

// The old list with what is new put behind its neighbour; nothing goes, nothing moves.
QList<QueueId> keptStill(const QList<QueueId> &old, const QList<QueueId> &now);

} // namespace mailroom
