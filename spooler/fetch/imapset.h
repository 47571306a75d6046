// Sets of UIDs as IMAP writes them: "4:7,12".
#pragma once

#include <QByteArray>
#include <QByteArrayView>
#include <QList>

#include <optional>

namespace mailroom {

// [value] Ranges in the order they were written. A server may name four thousand million in eleven octets:
// nothing here walks over a range but within what is asked for.
class ImapSet {
public:
    static ImapSet of(const QList<qint64> &uids); // neighbours joined, in their order
    static std::optional<ImapSet> parse(QByteArrayView text); // no "*", numbers from 1 to 2^32 - 1

    QByteArray toText() const;
    bool isEmpty() const { return m_ranges.isEmpty(); }
    QList<qint64> among(const QList<qint64> &ascending) const; // those of them that it has
    QList<qint64> expanded(qsizetype most) const; // in its order; empty when it has more

private:
    struct Range {
        qint64 first = 0;
        qint64 last = 0;
    };

    QList<Range> m_ranges;
};

} // namespace mailroom
