// What users do to the queue: one action on a selection after the other, in slices.
#pragma once

#include "spooler/answer.h"
#include "spooler/mail/action.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/store/outboxstore.h"

#include <QObject>

#include <deque>
#include <memory>

namespace mailroom {

class Clock;
class QueueManager;

// Thread: the spooler's; owned by the core. A slice of recipients is read, changed and committed in one turn
// of the event loop, so that a hundred thousand rows never keep the sockets waiting.
class Actions final : public QObject {
    Q_OBJECT

public:
    Actions(OutboxStore &outbox, CommitGroup &commits, QueueManager &queue, Clock &clock);

    void
    run(Action action, const Selection &selection, const QString &by, const Answer<ActionReport> &answer);
    // What is deferred goes now: failed and held mail stays as it is.
    void retryDeferred(const QString &by, AccountId account, const Answer<ActionReport> &answer);

Q_SIGNALS:
    void removed(const QList<mailroom::QueueId> &messages);

private:
    struct Job;
    using JobPointer = std::shared_ptr<Job>;

    void next();
    void begin(const JobPointer &job);
    void step(const JobPointer &job);
    void proceed(const JobPointer &job);
    static QList<RecipientId> takeSlice(Job &job);
    Result<> addReports(Batch &batch, const QDateTime &now);
    void changeSlice(const JobPointer &job, const QList<SelectedRecipient> &slice);
    void withdraw(const JobPointer &job, QueueId message, const QList<RecipientId> &recipients);
    void removeSlice(const JobPointer &job);
    void refuse(const JobPointer &job, QueueId message, RecipientId recipient, const QString &why);
    void fail(const JobPointer &job, const Error &error);
    void finish(const JobPointer &job);

    OutboxStore &m_outbox;
    CommitGroup &m_commits;
    QueueManager &m_queue;
    Clock &m_clock;
    std::deque<JobPointer> m_jobs; // the first one runs
};

} // namespace mailroom
