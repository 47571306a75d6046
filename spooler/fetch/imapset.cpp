#include "spooler/fetch/imapset.h"

#include <algorithm>

namespace mailroom {

namespace {

    constexpr qint64 largestNumber = 4'294'967'295;
    constexpr qsizetype mostRanges = 500'000; // as many as a line can hold

    std::optional<qint64> numberOf(QByteArrayView text)
    {
        bool isNumber = false;
        const qint64 value = text.toLongLong(&isNumber);
        if (!isNumber || value < 1 || value > largestNumber)
            return std::nullopt;
        return value;
    }

} // namespace

ImapSet ImapSet::of(const QList<qint64> &uids)
{
    ImapSet set;
    for (const qint64 uid : uids) {
        if (!set.m_ranges.isEmpty() && set.m_ranges.constLast().last + 1 == uid)
            set.m_ranges.last().last = uid;
        else
            set.m_ranges.append({uid, uid});
    }
    return set;
}

std::optional<ImapSet> ImapSet::parse(QByteArrayView text)
{
    ImapSet set;
    while (!text.isEmpty()) {
        const qsizetype comma = text.indexOf(',');
        const QByteArrayView part = comma < 0 ? text : text.first(comma);
        text = comma < 0 ? QByteArrayView() : text.sliced(comma + 1);
        const qsizetype colon = part.indexOf(':');
        const auto first = numberOf(colon < 0 ? part : part.first(colon));
        const auto last = colon < 0 ? first : numberOf(part.sliced(colon + 1));
        if (!first || !last || set.m_ranges.size() >= mostRanges)
            return std::nullopt;
        set.m_ranges.append({std::min(*first, *last), std::max(*first, *last)}); // "7:4" is 4 to 7, RFC 3501
    }
    return set;
}

QByteArray ImapSet::toText() const
{
    QByteArray text;
    for (const Range &range : m_ranges) {
        if (!text.isEmpty())
            text += ',';
        text += QByteArray::number(range.first);
        if (range.last > range.first)
            text += ':' + QByteArray::number(range.last);
    }
    return text;
}

QList<qint64> ImapSet::among(const QList<qint64> &ascending) const
{
    QList<Range> ranges = m_ranges;
    std::ranges::sort(ranges, {}, &Range::first);
    QList<qint64> found;
    auto it = ascending.begin();
    for (const Range &range : ranges) {
        if (it == ascending.end() || (range.last < *it))
            continue; // or a range inside of one before it
        it = std::lower_bound(it, ascending.end(), range.first);
        for (; it != ascending.end() && *it <= range.last; ++it)
            found.append(*it);
    }
    return found;
}

QList<qint64> ImapSet::expanded(qsizetype most) const
{
    QList<qint64> uids;
    for (const Range &range : m_ranges) {
        if (range.last - range.first >= most - uids.size())
            return {};
        for (qint64 uid = range.first; uid <= range.last; ++uid)
            uids.append(uid);
    }
    return uids;
}

} // namespace mailroom
