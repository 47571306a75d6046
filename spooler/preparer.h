// Messages on their way through the steps before sending.
#pragma once

#include "spooler/queue/commitgroup.h"
#include "spooler/queue/reporter.h"
#include "spooler/store/preparationstore.h"
#include "spooler/submit/steprun.h"
#include "spooler/submit/steps.h"

#include <QFutureWatcher>
#include <QObject>

#include <map>
#include <memory>

class QThreadPool;

namespace mailroom {

class Clock;
class ContentStore;
class Database;

struct PreparerParts {
    Database &database;
    ContentStore &contents;
    CommitGroup &commits;
    Clock &clock;
    StepSource steps; // of an account
    ReportPhrases phrases;
    QThreadPool *pool; // outlives the preparer
    QString databaseFile;
    QString temporaryFolder;
};

// Thread: the spooler's; owned by the core. Looks only when told to: mail that needs no step never meets it.
// PROMISES: what the steps made is stored in one transaction with the recipients' readiness; until then, and
// after a failure or a crash, the message is octet for octet what was submitted. Nobody's steps take more
// than their share of the threads.
class Preparer final : public QObject {
    Q_OBJECT

public:
    explicit Preparer(PreparerParts parts);
    ~Preparer() override; // cancels what runs

    // InvalidInput names a step that stands behind one that seals.
    Result<> setAccounts(const QList<Account> &accounts);
    const StepList &steps() const { return m_steps; }
    void look();
    Result<> choose(QueueId message, PrepareChoice choice, const QString &by);
    bool isIdle() const { return m_running.empty() && !m_planned; }

Q_SIGNALS:
    void changed(const QList<mailroom::QueueId> &messages);
    void readied(); // some message may go now
    void rested(); // it looked, and nothing runs
    void began(mailroom::QueueId message, const QString &step);

private:
    struct Running {
        PreparingMessage message;
        StepList steps;
        std::unique_ptr<QFutureWatcher<StepRunEnd>> watcher;
    };

    void lookNow();
    Result<> start(QueueId message);
    void noteBegan(QueueId message, const QString &step);
    void finish(QueueId message);
    Result<> storeEnd(QueueId message, const StepRunEnd &end);
    Result<> store(const PreparingMessage &message, const StepRunEnd &end);
    Result<ContentId> contentOf(
        QHash<QTemporaryFile *, ContentId> &stored, const PreparingMessage &message,
        const StepContent &content);
    Result<QList<RecordedChange>> changesOf(
        QHash<QTemporaryFile *, ContentId> &stored, const PreparingMessage &message,
        const QList<StepRecord> &records);
    Batch refusals(const PreparingMessage &message, const StepRunEnd &end);

    PreparerParts m_parts;
    PreparationStore m_store;
    Reporter m_reporter;
    StepList m_steps; // of all accounts, in the user's order
    std::map<QueueId, Running> m_running;
    bool m_planned = false;
};

} // namespace mailroom
