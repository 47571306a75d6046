#pragma once

#include "spooler/clock.h"
#include "spooler/mail/fetchstate.h"
#include "spooler/mail/folder.h"

#include <QObject>

namespace mailroom {

// The state of a run as people see it: told at most ten times a second, and the last change always. Thread
// and owner: its fetcher's.
class ImapState : public QObject {
    Q_OBJECT

public:
    ImapState(AccountId account, const QString &accountName, Clock &clock, QObject *parent = nullptr);

    const FetchState &state() const { return m_state; }
    void begin(); // a run
    void enter(FetchPhase phase, const QString &folder = {}, qint64 total = 0);
    void count(qint64 done) { m_state.done = done, changed(); }
    void countOctets(qint64 octets) { m_state.octets = octets, changed(); }
    void countPending(int pending) { m_state.pending = pending, changed(); }
    void succeeded() { m_state.lastSuccess = m_clock.now(), changed(); }
    void fault(const QString &sentence); // at most 20 are kept
    void tell() { Q_EMIT told(m_state); } // now: the run is about to be over

Q_SIGNALS:
    void told(const mailroom::FetchState &state);

private:
    void changed();

    Clock &m_clock;
    FetchState m_state;
    bool m_isPending = false;
};

} // namespace mailroom
