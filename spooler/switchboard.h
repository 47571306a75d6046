// Status, flush, offline and log-off, as the rest of the program sees them.
#pragma once

#include "spooler/mail/status.h"
#include "spooler/result.h"

#include <QFuture>
#include <QObject>

namespace mailroom {

class SpoolerCore;

// Part of the Spooler handle and living with it, in its thread. Every call returns at once; futures are
// fulfilled in the spooler thread, use then(context, …).
class Switchboard : public QObject {
    Q_OBJECT

public:
    explicit Switchboard(SpoolerCore &core);

    const QList<StatusRow> &rows() const { return m_rows; } // as told last; empty until the profile is open
    WorkMode workMode() const { return m_workMode; }

    // Sends now what waits for one account, or (invalid) for all; answers at the end. Conflict: busy.
    QFuture<Result<>> flush(AccountId account, QString by);
    QFuture<Result<QList<Validation>>> validate(AccountId account); // invalid: all that are on
    // Offline: submissions are taken, not one socket is opened. Stored.
    QFuture<Result<>> setWorkMode(WorkMode mode);
    QFuture<Result<LogOffReport>>
    logOff(LogOffMode mode); // answers what is left; the handle still is to be deleted
    void cancelLogOff();

Q_SIGNALS:
    void changed(const QList<mailroom::StatusRow> &rows);
    void flushBegan(mailroom::AccountId account);
    void flushEnded(mailroom::AccountId account);
    void workModeChanged(mailroom::WorkMode mode);
    void logOffProgressed(qint64 queued, int running);

private:
    SpoolerCore *m_core;
    QList<StatusRow> m_rows;
    WorkMode m_workMode = WorkMode::Online;
};

} // namespace mailroom
