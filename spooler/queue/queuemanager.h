// Decides what starts: joins the accounts, their gates, the store's due messages and the clock.
#pragma once

#include "spooler/queue/accountgates.h"
#include "spooler/queue/accountline.h"
#include "spooler/queue/alarm.h"
#include "spooler/queue/allowance.h"
#include "spooler/queue/attemptrunner.h"
#include "spooler/queue/lateness.h"
#include "spooler/queue/rerouting.h"

#include <QObject>

#include <map>

namespace mailroom {

class AccountStore;

// What the queue works with; all of it outlives the queue.
struct QueueParts {
    Database &database;
    OutboxStore &outbox;
    ContentStore &contents;
    AccountStore &accounts;
    CommitGroup &commits;
    Clock &clock;
    SecretStore *secrets;
    TransportFactory transports;
    std::function<bool()> isBatteryLow; // empty: nobody knows
    Chance chance = machineChance();
    ReportPhrases phrases = {};
    std::shared_ptr<Dns> dns = nullptr; // null: nobody is asked whether another server may send
};

// Why no attempt starts; several can hold at once.
enum class Pause {
    Suspended = 1, // by the user
    Offline = 2, // by the user, and not a socket stays open
    Leaving = 4, // the program ends
};
Q_DECLARE_FLAGS(Pauses, Pause)
Q_DECLARE_OPERATORS_FOR_FLAGS(Pauses)

// One account's line as it stands.
struct LineFacts {
    int running = 0; // attempts
    Gate gate; // what keeps the whole account from sending
    bool isQuiet = true; // nothing of it runs, and nothing can go now
};

// Thread: the spooler's; owned by the core.
class QueueManager final : public QObject {
    Q_OBJECT

public:
    explicit QueueManager(QueueParts parts, QObject *parent = nullptr);
    ~QueueManager() override;

    Result<> start();
    Result<> reloadAccounts(); // they were saved, removed, or written by another process
    void look(); // what was read of the queue may not be true any more
    void lookAgain(); // more was submitted
    void pause(Pause why);
    void goOn(Pause why); // the other reasons stay
    Pauses pauses() const { return m_pauses; }
    void forgetBackoffs(const QList<AccountId> &accounts); // empty: of all
    void provideSecret(AccountId account, const QString &secret);
    void setReachability(Reachability reachability);
    void setSurroundings(const Surroundings &surroundings); // but for the battery, which it asks for itself
    Result<> relearn(); // somebody took something out of what is known of servers
    void stop(std::function<void()> stopped); // aborts; what is on the wire gets two seconds

    AttemptRunner &attempts() { return m_attempts; }
    Reporter &reporter() { return m_reporter; }
    SenderRights &rights() { return m_rights; }
    bool isIdle() const { return m_idle; }
    LineFacts line(AccountId account);
    const Allowance &allowance() const { return m_allowance; }

Q_SIGNALS:
    void secretWanted(mailroom::AccountId account, const QString &why);
    void accountsChanged();
    void takingsChanged(); // a transport said that it takes something else
    void becameIdle();
    void pumped(); // what could start has
    void flushWanted(mailroom::AccountId account); // its transport asks for all that waits

private:
    enum class Mode { Running, Stopping };
    // However many different times the waiting mail has.
    static constexpr std::chrono::milliseconds betweenWakes{50};

    void addLine(const Account &account);
    void hearTransport(AccountLine &line);
    void askTransport(AccountLine &line); // what it takes
    void switchOff(AccountId account, const QString &why); // its transport failed
    void reroute();
    void pump();
    bool catchUp(); // with what was decided since the queue was read; false: the spool is ill
    void pumpLine(AccountLine &line);
    void wake(); // time has passed
    Result<> followClock(const QDateTime &now); // it may have been set back
    void tick();
    void handleEnd(const AttemptResult &result);
    void handleQuotaRefusal(const AccountLine &line, const AttemptResult &result, const QDateTime &now);
    void wakeAfterEnd(const QDateTime &now);
    void handleMissingSecret(AccountId account, const Error &error);
    void record(const AccountGates::Changes &changes);
    void record(const Batch &batch);
    void learnServer(const ServerFacts &facts);
    void shareServers();
    void watchBattery();
    Gate gateOfAll() const; // suspended, offline, not running; or None
    void noteStanding(); // if it is another one than was written last
    void giveOwnPath(const Account &account, DueMessage &message) const;
    bool mayStart(const AccountLine &line, const QDateTime &now) const;
    void checkStopped();
    void doLateWork();

    QueueParts m_parts;
    std::map<AccountId, std::unique_ptr<AccountLine>> m_lines;
    AccountGates m_gates;
    Allowance m_allowance;
    Reporter m_reporter;
    Lateness m_lateness;
    SenderRights m_rights;
    Rerouting m_rerouting;
    AttemptRunner m_attempts;
    Alarm m_pump;
    Alarm m_wake;
    Mode m_mode = Mode::Running;
    Pauses m_pauses;
    bool m_idle = false;
    int m_ticks = 0;
    QDateTime m_lastWake;
    quint64 m_decisions = 0; // those that the pages know
    QHash<AccountId, Gate> m_standing; // as written last; of an invalid account: the whole queue's
    QByteArray m_returnPathSecret; // empty: no account needs it
    QSet<AccountId> m_asked; // whose password the user was asked for, once
    std::function<void()> m_stopped;
};

} // namespace mailroom
