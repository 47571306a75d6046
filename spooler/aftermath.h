// What is done once every recipient of a message is finished.
#pragma once

#include "spooler/queue/commitgroup.h"
#include "spooler/store/preparationstore.h"
#include "spooler/submit/hookchain.h"
#include "spooler/submit/steprun.h"
#include "spooler/submit/steps.h"

#include <QFutureWatcher>
#include <QObject>

#include <memory>
#include <optional>

class QThreadPool;

namespace mailroom {

class Clock;
class ContentStore;
class Database;

struct AftermathParts {
    Database &database;
    OutboxStore &outbox;
    ContentStore &contents;
    CommitGroup &commits;
    Clock &clock;
    HookSource hooks;
    QThreadPool *pool; // outlives this
    QString databaseFile;
    QString temporaryFolder;
};

// Thread: the spooler's; owned by the core. One message after the other, in this order: its steps undo what
// does not belong in the copy; then the hooks; then the copy stays, goes into its folder, or goes.
// PROMISES: nothing here sends anything, whatever fails. Mail for which nothing is to be done never meets it.
class Aftermath final : public QObject {
    Q_OBJECT

public:
    explicit Aftermath(AftermathParts parts);
    ~Aftermath() override;

    void setSteps(const StepList &steps) { m_steps = steps; }
    QList<StatusRow> hookRows() const { return m_hooks.rows(); }
    void expect(); // something may be pending: look after the next commits
    void lookAfterCommit();
    bool isIdle() const { return !m_now && !m_planned; }

Q_SIGNALS:
    void changed(const QList<mailroom::QueueId> &messages);
    void hooksChanged(const QList<mailroom::StatusRow> &rows);
    void rested(); // it looked, and nothing runs

private:
    struct Worked { // what the worker thread came to
        StepRunEnd undone;
        HookVerdict verdict;
    };
    struct Now;

    static Worked work(const StepRun &undo, const HookList &hooks, HookMessage message);
    void look();
    Result<> start(const PreparingMessage &message);
    void finish();
    Result<> conclude(const PreparingMessage &message, const Worked &worked);
    void hear(const HookVerdict &verdict);

    AftermathParts m_parts;
    HookChain m_hooks;
    PreparationStore m_store;
    StepList m_steps;
    std::unique_ptr<Now> m_now; // null: nothing is under way
    bool m_expects = true;
    bool m_planned = false;
};

} // namespace mailroom
