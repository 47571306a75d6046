// A whole spooler, its disk, its clock, its network and its user, all moved by one seed.
#pragma once

#include "spooler/catalogcore.h"
#include "spooler/spoolercore.h"
#include "spooler/store/database.h"
#include "tests/scenario/ledger.h"
#include "tests/support/dice.h"
#include "tests/support/faultydisk.h"
#include "tests/support/manualclock.h"
#include "tests/support/randomnetwork.h"
#include "tests/support/story.h"

#include <memory>

namespace mailroom {

// Thread: the test's. Every step throws dice of its own, so that one step can be left out of a replay without
// changing what the others draw.
class SimulatedWorld {
public:
    explicit SimulatedWorld(quint64 seed);
    SimulatedWorld(const SimulatedWorld &) = delete;
    SimulatedWorld &operator=(const SimulatedWorld &) = delete;
    ~SimulatedWorld();

    void beginStep(int number);
    void endStep(); // looks at everything
    void calmDown(); // all is well and much time passes: nothing may wait that could go

    void open();
    Result<> tryOpen(); // on a profile that may be damaged
    void close();
    void crash(); // now, or where the disk froze
    bool isOpen() const { return m_core != nullptr; }
    SpoolerCore &core() { return *m_core; }

    void settle(); // everything that happens within a fifth of a second
    void pass(std::chrono::milliseconds time);
    void submit(int recipients, int lines, const std::function<void(Submission &)> &change = {});
    void act(Action action, const Selection &selection);
    void save(const Account &account);
    QList<Account> accounts();
    QList<QueueId> messages() const { return m_ledger.messages(); }
    void expectWell();
    const Ledger &ledger() const { return m_ledger; }

    void violate(const QString &what);
    const QString &violation() const { return m_violation; } // the first; empty: none

    ManualClock clock;
    Dice dice;
    TemporaryProfile profile;
    FaultyDisk disk;
    RandomNetwork network;
    ScriptedSecrets secrets;
    QStringList refused; // addresses of messages that were said not to be taken

private:
    struct Promise {
        QFuture<Result<QueueId>> answer;
        QStringList addresses;
    };

    void collectAnswers();
    void forgetViews(); // another connection would keep alive what a crash takes away
    Database *view();
    void checkGates();
    QSet<qint64> freeToGo(const QList<QueueId> &messages);

    quint64 m_seed;
    std::unique_ptr<SpoolerCore> m_core;
    std::unique_ptr<Database> m_view;
    std::unique_ptr<CatalogCore> m_catalog;
    QList<Promise> m_promises;
    QList<QFuture<void>> m_answers; // that must come some day
    Ledger m_ledger;
    SpoolHealth m_health = SpoolHealth::Opening;
    QString m_violation;
    int m_lastMark = 0;
    int m_step = 0;
};

} // namespace mailroom
