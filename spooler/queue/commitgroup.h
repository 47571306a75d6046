// Gathers what happened and commits it together; keeps what cannot be written until it can.
#pragma once

#include "spooler/store/outboxstore.h"

#include <QObject>

#include <chrono>
#include <functional>
#include <vector>

namespace mailroom {

class Clock;
class Database;

// How long facts may wait for others to share their commit.
enum class Urgency {
    Soon, // nobody waits for it: 10 ms
    Shared, // somebody waits, but more is expected at once: 2 ms
    Prompt, // in the next turn of the event loop
};

// Thread: the spooler's; owned by the core. When a write fails, its own or anybody's, the spool is ill: the
// facts are kept and written first once the database, opened anew every five seconds, takes a commit again.
// PROMISES: facts are written in the order in which they were added; a callback runs only after its facts are
// durable, and never inside add().
class CommitGroup final : public QObject {
    Q_OBJECT

public:
    CommitGroup(Database &database, OutboxStore &outbox, Clock &clock, QObject *parent = nullptr);
    ~CommitGroup() override;

    void add(const Batch &facts, Urgency urgency, std::function<void()> durable = {});
    // Now; true when nothing is left to be written: whoever reads then reads all that has happened.
    bool flush();
    void hurry(); // all who could join are here: flush in the next turn
    // Batches with a fact outside an attempt (a hold, an expiry): what was read of the queue before them is
    // old.
    quint64 decisions() const { return m_decisions; }

    // A read on which the queue depends failed, or it is not known what a failed write has left. A write that
    // the database lets fail, whoever's, comes here by itself.
    void fallIll(const Error &error);
    bool isIll() const { return !m_illness.isEmpty(); }
    QString illness() const { return m_illness; }
    qint64 commits() const { return m_commits; } // since the start, for figures

Q_SIGNALS:
    void aboutToWrite(); // what is to be known before anybody reads may still be added
    void committed(const QSet<mailroom::QueueId> &messages);
    void fellIll(const QString &why);
    void recovered();

private:
    struct Unwritten {
        Batch facts;
        std::vector<std::function<void()>> durable;
        bool isEmpty() const { return facts.isEmpty() && durable.empty(); }
    };

    void plan(std::chrono::milliseconds delay);
    void repair();
    void goOn(const Reconciled &reconciled);
    void tell(const Unwritten &written, const BatchReport &report);

    Database &m_database;
    OutboxStore &m_outbox;
    Clock &m_clock;
    Unwritten m_unwritten;
    Unwritten m_doubtful; // its commit failed: it is there, or is to be written again
    QDateTime m_planned; // when the next flush comes; invalid: none is planned
    quint64 m_decisions = 0;
    quint64 m_plan = 0; // a flush that was planned before the last plan does nothing
    QString m_illness;
    qint64 m_commits = 0;
};

} // namespace mailroom
