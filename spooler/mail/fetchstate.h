// What the incoming side of an account is doing. [values]
#pragma once

#include "spooler/mail/gate.h"
#include "spooler/mail/ids.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace mailroom {

enum class FetchPhase {
    Off, // switched off, or it receives nothing
    Waiting, // for `gate`, or for its next poll at `nextPoll`
    Connecting,
    Fetching, // `done` of `total` messages of `folder`
    Telling, // changes made here go to the server
    Listening, // everything is here; the server tells news (IDLE)
};

struct FetchState {
    AccountId account;
    QString accountName;
    FetchPhase phase = FetchPhase::Off;
    Gate gate; // Network, Login, Certificate, ServerBackoff, TransportFailed, Suspended, Offline, SpoolIll…;
               // None
    QDateTime nextPoll; // UTC; invalid: none planned
    QDateTime lastSuccess; // when everything was last seen to be here
    QString folder; // path, with Fetching
    qint64 done = 0;
    qint64 total = 0; // 0: not known yet
    qint64 octets = 0; // received since this run began
    int pending = 0; // changes that the server has not been told yet
    bool isSuspended = false; // by the user; what runs just comes to its end
    bool isAsked = false; // somebody asked for it and waits ("Send and receive")
    QStringList faults; // of single messages and folders in this run, one plain sentence each, at most 20
    friend bool operator==(const FetchState &, const FetchState &) = default;
};

QString
fetchPhaseName(FetchPhase phase); // "off", "waiting", "connecting", "fetching", "telling", "listening"

} // namespace mailroom
