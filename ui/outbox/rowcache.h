// The rows that the list has seen, fetched page-wise from the catalog.
#pragma once

#include "ui/outbox/rowsource.h"

#include <QCache>
#include <QObject>
#include <QSet>

namespace mailroom {

// Keeps the last few thousand rows, asks for what is missing, one request at a time, the rows wanted last
// first: who scrolls fast through 100,000 rows does not wait for those passed on the way. Lives in the GUI
// thread; owned by the model.
class RowCache : public QObject {
    Q_OBJECT

public:
    explicit RowCache(RowSource source, QObject *parent = nullptr);

    // Null: not known yet. The pointer is good until control returns to the event loop.
    const MessageRow *find(QueueId message) const;
    bool isFresh(QueueId message) const; // known, and nothing is known to have changed
    void want(const QList<QueueId> &messages); // fetched soon; what is fresh is skipped
    void refresh(const QList<QueueId> &messages); // changed: fetched again if it was seen
    void refreshAll();

Q_SIGNALS:
    void arrived(const QList<mailroom::QueueId> &messages);
    void failed(const mailroom::Error &error);

private:
    void scheduleFetch();
    void fetch();
    void take(const QList<MessageRow> &rows);

    RowSource m_source;
    QCache<QueueId, MessageRow> m_rows;
    QSet<QueueId> m_stale; // shown as they were until the new row is here
    QList<QueueId> m_wanted; // the end is fetched first
    QueueId m_wantedFirst; // of the page wanted last: painting asks for it once a cell
    bool m_fetching = false;
};

} // namespace mailroom
