#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QCache>
#include <QFuture>
#include <QObject>

#include <functional>

namespace mailroom {

// What became of the messages in a list of what we sent, where they went out through this outbox: found by
// their Message-ID, for the rows that were looked at, a page at a time. Answers come from the catalog's
// thread. Lives in the GUI thread; owned by the list's model.
class SentStates : public QObject {
    Q_OBJECT

public:
    using Source = std::function<QFuture<Result<QList<SentSummary>>>(QStringList messageIds)>;

    explicit SentStates(Source source, QObject *parent = nullptr);

    // Null: not known, or it did not go out from here; what was never asked for is asked for, answered by
    // `arrived`. Good until control returns to the event loop.
    const SentSummary *wanted(const MailRow &mail);
    const SentSummary *find(MailId mail) const; // the same of what was asked for before
    void noteChanged(const QList<QueueId> &messages); // a signal of the spooler; empty: many

Q_SIGNALS:
    void arrived(const QList<mailroom::MailId> &mail);

private:
    struct Wanted {
        MailId mail;
        QString messageId;
    };

    void schedule();
    void ask();
    void take(const QList<Wanted> &asked, const QList<SentSummary> &found);

    Source m_source;
    QCache<MailId, SentSummary> m_known; // without a message: it was asked for
    QList<Wanted> m_wanted; // the last ones are asked first: those are on screen
    bool m_asking = false;
};

} // namespace mailroom
