// Everything that is in flight: starts attempts, commits what their transports report, lets them end the
// data.
#pragma once

#include "spooler/queue/attempt.h"
#include "spooler/queue/commitgroup.h"
#include "spooler/queue/reporter.h"

#include <QObject>

#include <map>

namespace mailroom {

class AccountLine;
class Clock;
class ContentStore;

// How an attempt ended, as far as its account is concerned.
struct AttemptResult {
    AccountId account;
    AttemptEnd end;
    bool metServer = false; // some recipient got a reply
    bool interrupted = false; // some recipient came back without a verdict
    bool left = false; // some recipient was not taken
    int accepted = 0; // recipients
    RefusalKind quotaRefusal = RefusalKind::Other; // Other: there was none
    QStringList domains; // of its recipients
    std::chrono::seconds greylisting{0}; // how long one of them had been kept out; 0: none
};

using Withdrawn = std::function<void(const QList<RecipientId> &tooLate)>;

// Thread: the spooler's; owned by the queue manager.
// PROMISES: a transport is told endData() only after "about to end DATA" is durable; a message is busy from
// its start until the last fact of its attempt is durable. That an attempt started is written with the first
// thing that comes of it, or alone when nothing does for a moment: lost, it would be an attempt that nobody
// knows of, and the message is queued as before.
class AttemptRunner final : public QObject {
    Q_OBJECT

public:
    AttemptRunner(
        OutboxStore &outbox, ContentStore &contents, CommitGroup &commits, Reporter &reporter, Clock &clock);

    void keepCopies(SevenBitShelf &shelf) { m_shelf = &shelf; } // for servers that take 7 bits only
    void watch(Transport &transport, AccountId account);
    // The error is the spool's: nothing was started. Damaged content is noted and is none.
    Result<> start(AccountLine &line, const DueMessage &message, const Chance &chance);

    // None of its recipients goes now: what they wait for is written, meanwhile it is busy.
    void postpone(const DueMessage &message, const QList<RecipientGate> &gates);

    const QSet<QueueId> &busy() const { return m_busy; }
    bool isIdle() const { return m_busy.isEmpty(); }

    // Recipients of a busy message: those that still can be taken back are, once the attempt lets go of them;
    // `done` is called then. Answers those whose content is on the wire.
    QList<RecipientId> withdraw(
        QueueId message, const QList<RecipientId> &recipients, const Withdrawal &withdrawal, Withdrawn done);

    // Whoever waits for the message gets it back: an attempt that has not announced the end of the content is
    // stopped. `released` is called when nothing of it is under way any more, never from within.
    void letGo(QueueId message, std::function<void()> released);

    bool isAllOnTheWire() const; // what still runs has announced the end of its content

    enum class Which { NotOnTheWire, All };
    void abort(Which which);
    void abortOf(AccountId account);
    // Ends what has taken longer than it may, at first by asking its transport to.
    void endOverdue(const QDateTime &now);

Q_SIGNALS:
    void ended(const mailroom::AttemptResult &result);
    void misbehaved(mailroom::AccountId account, const QString &how); // its transport broke a promise
    void released(mailroom::AccountId account); // one of its messages is not busy any more
    void heardFrom(mailroom::AccountId account); // its server talks to us beyond the login
    void progressed(mailroom::QueueId message, qint64 written, qint64 total);

private:
    struct Running {
        Attempt attempt;
        Transport *transport;
        Batch started; // not yet handed to the commits
        std::vector<Withdrawn> withdrawn;
        QDateTime overdue; // then it is aborted
        bool aborted = false;
    };

    void recordStart(Running &running);
    bool areAllHere() const; // every attempt that can has come to the end of its data

    void announceEnd(AttemptId id, const QList<RecipientId> &recipients);
    void conclude(AccountId account, AttemptId id, RecipientId recipient, const Outcome &outcome);
    void finish(AccountId account, AttemptId id, const AttemptEnd &end);
    void accuse(AccountId account, AttemptId id, const QString &how);
    void noteDamage(const DueMessage &message, AccountId account, const QString &why);

    OutboxStore &m_outbox;
    ContentStore &m_contents;
    CommitGroup &m_commits;
    Reporter &m_reporter;
    Clock &m_clock;
    SevenBitShelf *m_shelf = nullptr;
    std::map<AttemptId, Running> m_running;
    QSet<AttemptId> m_waiting; // for the commit before the end of the data
    QSet<QueueId> m_busy;
};

} // namespace mailroom
