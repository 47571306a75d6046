// Where messages are worked on before they are sent and after: the steps, the hooks, the copy.
#pragma once

#include "spooler/aftermath.h"
#include "spooler/preparer.h"
#include "spooler/submit/submitter.h"

#include <QThreadPool>

namespace mailroom {

class QueueManager;
class SubmissionGroup;

// What the room works with; all of it outlives the room.
struct StepRoomParts {
    Database &database;
    OutboxStore &outbox;
    ContentStore &contents;
    CommitGroup &commits;
    QueueManager &queue;
    Clock &clock;
    SubmissionRules rules;
    HookSource hooks;
    ReportPhrases phrases;
    QThreadPool *pool; // null: threads of its own
    QString databaseFile;
    QString temporaryFolder;
};

// Thread: the spooler's; owned by the core. Joins preparer and aftermath with the queue.
class StepRoom final : public QObject {
    Q_OBJECT

public:
    explicit StepRoom(StepRoomParts parts);

    void serve(SubmissionGroup &submissions);
    // InvalidInput names a step that stands behind one that seals. Looks for what waits.
    Result<> setAccounts(const QList<Account> &accounts);
    Result<> choose(QueueId message, PrepareChoice choice, const QString &by);
    void look() { m_preparer.look(); }
    QList<StatusRow> hookRows() const { return m_aftermath.hookRows(); }

Q_SIGNALS:
    void changed(const QSet<mailroom::QueueId> &messages);
    void began(mailroom::QueueId message, const QString &step);
    void hooksChanged(const QList<mailroom::StatusRow> &rows);
    void becameIdle(); // as the queue, and no step or hook runs

private:
    void lookForIdleness();

    QueueManager &m_queue;
    Clock &m_clock;
    QThreadPool m_threads; // a step may wait for long: it takes no thread from submissions
    Preparer m_preparer;
    Aftermath m_aftermath;
};

} // namespace mailroom
