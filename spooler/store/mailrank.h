// Where a received message stands in time: the seconds of its date and some bits of its number, so that no
// two have the same. It is the order of lists, and the row of its words in the text index: so the newest
// matches of a search come first without sorting. Copies of a message share it. [value]
#pragma once

#include <QDateTime>

namespace mailroom {

inline constexpr int rankBits = 22;

inline qint64 rankOf(qint64 seconds, qint64 mail)
{
    return (seconds << rankBits) | (mail & ((qint64(1) << rankBits) - 1));
}

inline qint64 firstRankOf(const QDateTime &time) // of all messages from then on
{
    return qMax<qint64>(0, time.toSecsSinceEpoch()) << rankBits;
}

inline qint64 secondsOfRank(qint64 rank)
{
    return rank >> rankBits;
}

} // namespace mailroom
