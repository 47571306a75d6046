// The status table: the subsystem, the spooler, the catalog, every account's transport and every hook.
// [values]
#pragma once

#include "spooler/mail/fetchstate.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/ids.h"

#include <QFlags>
#include <QList>
#include <QMetaType>
#include <QString>

namespace mailroom {

enum class StatusPart { Subsystem, Spooler, Catalog, Transport, Hook };

enum class Availability { // the better one first
    Available,
    Suspended, // by the user, one way or both
    Offline, // by the user, or nothing can be reached
    Failed, // somebody has to do something: a password, a certificate, the disk
};

// What goes on in a row, each way by itself.
enum class StatusBit {
    InEnabled = 1,
    OutEnabled = 2,
    InActive = 4,
    OutActive = 8,
    InFlushing = 16,
    OutFlushing = 32,
};
Q_DECLARE_FLAGS(StatusBits, StatusBit)
Q_DECLARE_OPERATORS_FOR_FLAGS(StatusBits)

// What can be done with a row.
enum class StatusAction {
    Settings = 1,
    ChangePassword = 2,
    Validate = 4,
    Flush = 8,
    SuspendReceiving = 16,
    ResumeReceiving = 32,
};
Q_DECLARE_FLAGS(StatusActions, StatusAction)
Q_DECLARE_OPERATORS_FOR_FLAGS(StatusActions)

struct StatusRow {
    StatusPart part = StatusPart::Subsystem;
    AccountId account; // of a transport
    QString name; // of the account, or of the hook: "sent/10-archive", "arrived/10-spam"
    Availability availability = Availability::Available;
    StatusBits bits;
    StatusActions actions;
    Gate gate; // why it is not available
    Gate incomingGate; // why nothing comes in
    FetchPhase incoming = FetchPhase::Off; // what its fetcher is at
    int running = 0; // attempts now
    QString fault; // of a hook: what went wrong when it was called last; a plain English fact
    QStringList failing; // of the subsystem: names of accounts and hooks that do not do their work
    friend bool operator==(const StatusRow &, const StatusRow &) = default;
};

Availability availabilityOf(GateKind kind);

// The rows of a whole table, with what the subsystem's row says of the others. What the user switched off or
// suspended does not fail.
QList<StatusRow> summedUp(QList<StatusRow> rows);

// "subsystem", "spooler", "catalog", "transport", "hook"; "available", "suspended", "offline", "failed";
// "out-active"…
QString statusPartName(StatusPart part);
QString availabilityName(Availability availability);
QStringList statusBitNames(StatusBits bits);
QStringList statusActionNames(StatusActions actions);

// Whether any socket may be opened at all. The numbers are stored.
enum class WorkMode { Online = 0, Offline = 1 };

// How the spooler takes its leave, the quickest first.
enum class LogOffMode {
    Abort, // at once; what is on the wire becomes in doubt
    NoWait, // what is not on the wire is stopped, the rest is left to itself
    Orderly, // nothing new starts, what runs comes to its end
    Quiet, // as Orderly, and nobody is asked for anything meanwhile
    EmptyQueue, // everything that can go now goes first
};

// What is left when it has. Only OutboundQueued is there again at the next start as if nothing had been.
enum class LogOffRest { Complete, OutboundRunning, OutboundQueued };

struct LogOffReport {
    LogOffRest rest = LogOffRest::Complete;
    int running = 0; // attempts
    qint64 queued = 0; // messages that wait
};

QString logOffRestName(LogOffRest rest); // "complete", "outbound-running", "outbound-queued"

// What "validate" found at one account.
struct Validation {
    AccountId account;
    QString name;
    QString problem; // one plain English fact; empty: all is well
};

} // namespace mailroom

Q_DECLARE_METATYPE(mailroom::StatusRow)
