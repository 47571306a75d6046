// The one thing that an unfinished recipient waits for.
//
// Made only by the scheduler (queue/schedule.h): what a window, the tray or the command line says
// about waiting is this record and nothing else.
#pragma once

#include <QDateTime>
#include <QString>

namespace mailroom {

// The numbers are stored and sent between processes: never renumber.
enum class GateKind {
    None = 0, // nothing: it goes next, is being sent, or is finished
    SpoolIll = 1, // the spool cannot be written
    Suspended = 2, // the user suspended the spooler
    NotRunning = 3, // no spooler runs on this profile
    Held = 4,
    InDoubt = 5, // waits for evidence, after 15 minutes for the user
    Scheduled = 6, // send later: not before `until`
    NoTransport = 7, // no account takes this recipient, or its account was removed
    AccountOff = 8, // the account is switched off
    Network = 9, // no network, or the server cannot be reached
    Certificate = 10,
    Login = 11, // refused, or no password is known
    ServerBackoff = 12, // the server asked for time or keeps failing
    Retry = 13, // transient failure of this recipient; next attempt at `until`
    Connections = 14, // its turn comes when a connection of the account is free
    NeedsSmtpUtf8 = 15, // the server does not offer SMTPUTF8
    TooLarge = 16, // over the SIZE that the server announced
    Damaged = 17, // the stored content does not match its SHA-256
    UndoWindow = 18, // sent a moment ago: the user may still take it back
    CaptivePortal = 19, // the network wants somebody to log on first
    Metered = 20, // the account waits for a line that costs nothing
    LowBattery = 21, // the account waits for power
    AccountLimit = 22, // the account has sent what it may in this hour or day
    DestinationLimit = 23, // its destination domain gets no more at this time
    Preprocessing = 24, // a step before sending has not finished, or failed
    Editing = 25, // taken out of the queue to be changed
    Identity = 26, // its own server is away and no other may send as its From address
    TransportFailed = 27, // the transport failed and was switched off until somebody turns it on
    Offline = 28, // the user works offline
    Missed = 29, // its time passed while nothing could be sent: the user says whether it is still to go
};

inline constexpr int gateKindCount = 30;
inline constexpr GateKind lastGateKind = GateKind::Missed;

struct Gate {
    GateKind kind = GateKind::None;
    QDateTime until; // UTC; when it may change by itself; invalid: only by somebody's act
    QString detail; // untranslated fact: the server's words, a host, a path. Untrusted text
    friend bool operator==(const Gate &, const Gate &) = default;
};

// The public word: "none", "network", "server-backoff"…
QString gateName(GateKind kind);

} // namespace mailroom
