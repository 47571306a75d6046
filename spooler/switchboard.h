// Status, flush, offline and log-off, as the rest of the program sees them.
#pragma once

#include "spooler/mail/status.h"
#include "spooler/result.h"

#include <QFuture>
#include <QObject>
#include <QPointer>

namespace mailroom {

class Receiver;
class SpoolerCore;

// Part of the Spooler handle and living with it, in its thread. Every call returns at once; futures are
// fulfilled in the spooler thread, use then(context, …).
class Switchboard : public QObject {
    Q_OBJECT

public:
    explicit Switchboard(SpoolerCore &core);

    // From now on the rows, a flush and working offline are of both halves: "Send and receive". The receiver
    // may die first.
    void join(Receiver &receiver);

    const QList<StatusRow> &rows() const { return m_rows; } // as told last; empty until the profile is open
    WorkMode workMode() const { return m_workMode; }

    // Sends now what waits for one account, or (invalid) for all, and fetches what is new; answers at the end
    // of both. Conflict: busy.
    QFuture<Result<>> flush(AccountId account, QString by);
    QFuture<Result<QList<Validation>>> validate(AccountId account); // invalid: all that are on
    // Offline: submissions are taken, not one socket is opened. Stored.
    QFuture<Result<>> setWorkMode(WorkMode mode);
    // How many days finished messages are kept; 0: for ever. Stored. InvalidInput: less than none.
    QFuture<Result<>> keepHistory(int days, QString by);
    // How many KiB all accounts together send and receive in a second at most; 0: as many as go. Stored.
    // InvalidInput: less than none.
    int bandwidth() const { return m_bandwidth; } // as told last
    QFuture<Result<>> limitBandwidth(int kibPerSecond);
    QFuture<Result<LogOffReport>>
    logOff(LogOffMode mode); // answers what is left; the handle still is to be deleted
    void cancelLogOff();

Q_SIGNALS:
    void changed(const QList<mailroom::StatusRow> &rows);
    void flushBegan(mailroom::AccountId account);
    void flushEnded(mailroom::AccountId account);
    void workModeChanged(mailroom::WorkMode mode);
    void bandwidthChanged(int kibPerSecond);
    void logOffProgressed(qint64 queued, int running);

private:
    void tellRows();

    SpoolerCore *m_core;

    QPointer<Receiver> m_receiver; // null: nothing is received in this process
    QList<StatusRow> m_outgoing; // as the spooler told last
    QList<StatusRow> m_rows; // with what the receiver told
    WorkMode m_workMode = WorkMode::Online;
    int m_bandwidth = 0; // KiB a second
};

} // namespace mailroom
