#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QCache>
#include <QFuture>
#include <QObject>
#include <QSet>

#include <functional>

namespace mailroom {

// How many messages of a list each of its threads has: of the threads that were looked at, a page at a time.
// Answers come from the mail catalog's thread. Lives in the GUI thread; owned by the list's model.
class ThreadCounts : public QObject {
    Q_OBJECT

public:
    using Source = std::function<QFuture<Result<QList<ThreadFacts>>>(MailQuery, QList<ThreadId>)>;

    explicit ThreadCounts(Source source, QObject *parent = nullptr);

    void setQuery(const MailQuery &query); // of the list; what was known of another one is forgotten
    void noteChanged(); // what is known counts until the new answer is here
    // Null: not known yet; `arrived` tells. Good until control returns to the event loop.
    const ThreadFacts *wanted(ThreadId thread);

Q_SIGNALS:
    void arrived();

private:
    void ask();
    void take(const QList<ThreadId> &asked, const QList<ThreadFacts> &facts);

    Source m_source;
    MailQuery m_query;
    int m_generation = 0; // of the query
    QCache<ThreadId, ThreadFacts> m_known;
    QSet<ThreadId> m_stale;
    QList<ThreadId> m_wanted;
    bool m_asking = false;
};

} // namespace mailroom
