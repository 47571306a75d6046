// What brings an account's mail in.
//
// The folder: fetcher.h is the interface, fetchers.h the registry. An imap…, pop3…, maildir… or mbox… file
// belongs to one kind; each protocol is a dialogue [value] without a socket, driven by its fetcher over
// net/lineconnection. intake makes what they bring durable: read in worker threads, stored in batches, then
// the steps of postprocess… run; only what was stored may be deleted on a server.
#pragma once

#include "spooler/mail/attemptend.h"
#include "spooler/mail/fetchstate.h"
#include "spooler/mail/incoming.h"
#include "spooler/mail/mailrow.h"

#include <QObject>

namespace mailroom {

// Why a run is over. Concluded: everything is here and told.
struct FetchEnd {
    AttemptEndKind kind = AttemptEndKind::Concluded;
    QString detail; // plain English fact
    std::optional<std::chrono::seconds> retryAfter;
    QString transcript; // protocol lines, secrets removed, at most 64 KiB
};

// The incoming side of one account. Thread and owner: the receiving core's. Time comes from its Clock.
// REQUIRES: run() only while none runs.
// PROMISES: run() logs on, tells the server what was changed here, brings what is new, and ends with
// finished() exactly once; where it can be told news, it stays connected after caughtUp() and goes on by
// itself until stop() or a fault. Nothing is deleted on a server that is not durable here. One bad message is
// named in the state's faults and never holds up those behind it. Memory stays bounded whatever the server
// says.
class Fetcher : public QObject {
    Q_OBJECT

public:
    using QObject::QObject;

    virtual void run(const QString &secret) = 0; // the password or token; empty: none is needed
    virtual void stop() = 0; // orderly, at the next command; finished() follows within its deadlines
    virtual void abort() = 0; // now; finished() follows in a later turn
    virtual void lookAgain() = 0; // while it runs: a change waits to be told, a body is wanted, or poll now
    virtual void wantBody(MailId mail) = 0; // before all else

Q_SIGNALS:
    void stateChanged(const mailroom::FetchState &state); // at most ten a second
    void caughtUp(); // everything is here; a fetcher with push listens on
    void finished(const mailroom::FetchEnd &end);
};

} // namespace mailroom
