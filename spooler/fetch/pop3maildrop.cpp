#include "spooler/fetch/pop3maildrop.h"

#include <QSet>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestUidl = 200; // RFC 1939 section 7: 70

    struct NumberedLine {
        int number = 0; // 0: it could not be read
        QByteArrayView rest;
    };

    NumberedLine readLine(QByteArrayView line)
    {
        line = line.trimmed();
        const qsizetype blank = line.indexOf(' ');
        bool isNumber = false;
        const int number = line.first(blank < 0 ? line.size() : blank).toInt(&isNumber);
        if (!isNumber || number < 1 || number > Pop3Maildrop::mostMessages)
            return {};
        return {number, blank < 0 ? QByteArrayView() : line.sliced(blank + 1).trimmed()};
    }

    template <typename Take> void eachLine(QByteArrayView body, Take take)
    {
        while (!body.isEmpty()) {
            const qsizetype end = body.indexOf('\n');
            const NumberedLine line = readLine(body.first(end < 0 ? body.size() : end));
            if (line.number > 0)
                take(line);
            body = end < 0 ? QByteArrayView() : body.sliced(end + 1);
        }
    }

} // namespace

void Pop3Maildrop::takeStat(QByteArrayView text)
{
    bool isNumber = false;
    const QByteArrayView first = text.trimmed();
    const qsizetype blank = first.indexOf(' ');
    const qint64 count = first.first(blank < 0 ? first.size() : blank).toLongLong(&isNumber);
    m_isTooLarge = isNumber && count > mostMessages;
    m_count = isNumber && count > 0 && !m_isTooLarge ? static_cast<int>(count) : 0;
}

void Pop3Maildrop::takeList(QByteArrayView body)
{
    eachLine(body, [this](const NumberedLine &line) {
        const qsizetype blank = line.rest.indexOf(' ');
        bool isNumber = false;
        const qint64 size = line.rest.first(blank < 0 ? line.rest.size() : blank).toLongLong(&isNumber);
        m_sizes.insert(line.number, isNumber && size > 0 ? size : 0);
    });
}

void Pop3Maildrop::takeUidl(QByteArrayView body)
{
    eachLine(body, [this](const NumberedLine &line) {
        const bool isFit = !line.rest.isEmpty() && line.rest.size() <= longestUidl
            && std::ranges::all_of(line.rest, [](char c) { return c > 0x20 && c < 0x7f; });
        // A number that is listed twice says nothing certain.
        const bool isSecond = m_uidls.contains(line.number);
        m_uidls.insert(line.number, isFit && !isSecond ? QString::fromLatin1(line.rest) : QString());
    });
}

QList<Pop3Message> Pop3Maildrop::messages() const
{
    QHash<QString, int> owners;
    for (const QString &uidl : m_uidls)
        ++owners[uidl];
    QSet<int> numbers(m_sizes.keyBegin(), m_sizes.keyEnd());
    numbers.unite(QSet<int>(m_uidls.keyBegin(), m_uidls.keyEnd()));
    if (numbers.isEmpty()) { // STAT alone, where neither list was answered
        for (int number = 1; number <= m_count; ++number)
            numbers.insert(number);
    }
    QList<Pop3Message> messages;
    for (const int number : std::as_const(numbers)) {
        const QString uidl = m_uidls.value(number);
        const bool isCertain = !uidl.isEmpty() && owners.value(uidl) == 1;
        messages << Pop3Message{
            .number = number, .key = isCertain ? uidl : QString(), .size = m_sizes.value(number)};
    }
    std::ranges::sort(messages, {}, &Pop3Message::number);
    return messages;
}

bool mayLeaveServer(const Incoming &incoming, const UidlRow &seen, const QDateTime &now)
{
    if (!seen.isStored)
        return false;
    switch (incoming.leave) {
    case LeaveOnServer::Always:
        return false;
    case LeaveOnServer::ForDays:
        return seen.firstSeen.isValid() && seen.firstSeen.addDays(incoming.leaveDays) <= now;
    case LeaveOnServer::Never:
        return true;
    }
    Q_UNREACHABLE_RETURN(false);
}

} // namespace mailroom
