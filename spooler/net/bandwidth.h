// What all connections together may send and receive in a second.
#pragma once

#include "spooler/clock.h"

#include <QList>
#include <QPointer>

#include <atomic>
#include <functional>

namespace mailroom {

// A token bucket, as the time at which all that was taken is through (the virtual scheduling algorithm of
// ITU-T I.371). One for a program: sending and receiving, which are in threads of their own, take from the
// same; it is two numbers, and any thread may call it. Outlives its shares.
class Bandwidth {
public:
    void limit(qint64 octetsPerSecond) { m_perSecond = std::max<qint64>(octetsPerSecond, 0); } // 0: none
    qint64 perSecond() const { return m_perSecond; }
    // Takes them; gives when they are through, in milliseconds since 1970 as `now` is.
    qint64 charge(qint64 octets, qint64 now);

private:
    std::atomic<qint64> m_perSecond = 0;
    std::atomic<qint64> m_through = 0; // microseconds since 1970
};

// One account's part of it, each way: as many octets as every other part that has something to do, whatever
// the number of its connections, which take turns. Thread and owner: those of the connections.
class BandwidthShare final : public QObject {
    Q_OBJECT

public:
    BandwidthShare(Bandwidth &bandwidth, Clock &clock, QObject *parent = nullptr);

    bool isLimited() const { return m_bandwidth.perSecond() > 0; }
    qint64 slice() const; // octets of one turn at most: the same for all, or they would not get equal parts
    // How many of `most` octets may go now. 0: not yet, and goOn() is called when it is the turn of `who`,
    // unless `context` has died; who does not take then has lost the turn.
    qint64 take(const void *who, qint64 most, QObject *context, std::function<void()> goOn);
    void charge(qint64 octets); // of what cannot wait

private:
    struct Waiting {
        const void *who;
        QPointer<QObject> context;
        std::function<void()> goOn;
    };

    qint64 now() const { return m_clock.now().toMSecsSinceEpoch(); }
    bool isThrough() const;
    void wakeLater();
    void wake();

    Bandwidth &m_bandwidth;
    Clock &m_clock;
    QList<Waiting> m_waiting;
    const void *m_turn = nullptr; // of whom just now
    qint64 m_through = 0; // what was taken last; milliseconds since 1970
    bool m_isArmed = false;
};

} // namespace mailroom
