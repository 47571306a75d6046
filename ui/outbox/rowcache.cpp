#include "ui/outbox/rowcache.h"

#include <QTimer>

namespace mailroom {

namespace {

    constexpr int keptRows = 5'000;
    constexpr qsizetype rowsPerRequest = 200;
    constexpr qsizetype wantedAtMost = 600;

} // namespace

RowCache::RowCache(RowSource source, QObject *parent)
    : QObject(parent)
    , m_source(std::move(source))
    , m_rows(keptRows)
{
}

const MessageRow *RowCache::find(QueueId message) const
{
    return m_rows.object(message);
}

bool RowCache::isFresh(QueueId message) const
{
    return m_rows.contains(message) && !m_stale.contains(message);
}

void RowCache::want(const QList<QueueId> &messages)
{
    if (messages.isEmpty() || messages.first() == m_wantedFirst)
        return;
    m_wantedFirst = messages.first();
    for (const QueueId message : messages) {
        if (!isFresh(message))
            m_wanted.append(message);
    }
    if (m_wanted.size() > wantedAtMost)
        m_wanted.remove(0, m_wanted.size() - wantedAtMost);
    scheduleFetch();
}

void RowCache::refresh(const QList<QueueId> &messages)
{
    for (const QueueId message : messages) {
        if (m_rows.contains(message)) {
            m_stale.insert(message);
            m_wanted.append(message);
        }
    }
    scheduleFetch();
}

void RowCache::refreshAll()
{
    const QList<QueueId> known = m_rows.keys();
    m_stale = QSet<QueueId>(known.begin(), known.end());
}

void RowCache::scheduleFetch()
{
    if (!m_fetching && !m_wanted.isEmpty()) {
        m_fetching = true;
        QTimer::singleShot(0, this, &RowCache::fetch);
    }
}

void RowCache::fetch()
{
    m_wantedFirst = {};
    QList<QueueId> asked;
    QSet<QueueId> seen;
    while (!m_wanted.isEmpty() && asked.size() < rowsPerRequest) {
        const QueueId message = m_wanted.takeLast();
        if (!isFresh(message) && !seen.contains(message)) {
            asked.append(message);
            seen.insert(message);
            m_stale.remove(message); // a change that comes while the answer is on its way asks once more
        }
    }
    if (asked.isEmpty()) {
        m_fetching = false;
        return;
    }
    m_source.rows(asked).then(this, [this](const Result<QList<MessageRow>> &rows) {
        m_fetching = false;
        if (rows)
            take(*rows);
        else
            Q_EMIT failed(rows.error());
        scheduleFetch();
    });
}

void RowCache::take(const QList<MessageRow> &rows)
{
    // Only what came: a row that is gone would be asked for again by every repaint.
    QList<QueueId> came;
    for (const MessageRow &row : rows) {
        m_rows.insert(row.id, new MessageRow(row));
        came.append(row.id);
    }
    Q_EMIT arrived(came);
}

} // namespace mailroom
