// What goes now, and why everything else waits: pure functions of what is known.
//
// The folder: queuemanager owns the transports and turns the store's due messages into attempts; schedule and
// retryschedule decide (values, no I/O); router says which account carries a recipient; attempt keeps one
// running attempt's recipients and turns what the transport reports into facts for the store.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/serverfacts.h"
#include "spooler/mail/surroundings.h"

#include <QHash>

namespace mailroom {

// One unfinished recipient, as far as waiting is concerned.
struct WaitingItem {
    RecipientState state = RecipientState::Queued;
    AccountId account; // invalid: nobody takes it
    QString stranded; // the From as which no other account may send it; empty: it is not that
    QDateTime nextAttempt; // UTC, invalid: at once
    QDateTime notBefore; // UTC, invalid: at once
    QString lastReply; // of the transient failure that it waits for
    Gate own; // put on it by the queue or a step: the undo window, its domain's limit, being edited…
    qint64 size = 0; // octets on the wire
    bool needsSmtpUtf8 = false;
    bool damaged = false;
    QString editor; // who changes its message, and since when; empty: nobody
    Gate preparation; // of its message, while a step before sending has not finished or failed; else None
    QDateTime deliverAfter; // UTC, until then it is held by a server that can, or here; invalid: by nobody
};

struct AccountSituation {
    bool enabled = true;
    bool isOnThisMachine = false; // its mail needs no line
    AccountCondition condition; // also TransportFailed, put there by whoever switched it off
    Gate limit; // AccountLimit, by its ledger; or None
    WhenScarce onMetered = WhenScarce::Send;
    WhenScarce onLowBattery = WhenScarce::Send;
    ServerFacts server;
};

// It needs no line to be reached.
bool isOnThisMachine(const QString &host);

// As the queue and the catalog make it.
AccountSituation situationOf(
    const Account &account, const AccountCondition &condition, const Gate &limit, const ServerFacts &server);

// Everything outside the item that can make it wait.
struct Conditions {
    QDateTime now;
    bool running = true; // a spooler works on this profile
    bool suspended = false;
    bool offline = false; // the user works offline
    bool networkDown = false;
    Surroundings surroundings;
    QString spoolIll; // what is wrong with the spool; empty: well
    QHash<AccountId, AccountSituation> accounts;
};

// The one gate of `item`; kind None: it is in flight, finished, or goes now. A caller that finds no free
// connection for an item without a gate shows GateKind::Connections.
Gate gateOf(const WaitingItem &item, const Conditions &conditions);

// What `account` as a whole waits for, whichever of its mail it is; a gate whose time has come is none.
Gate gateOfAccount(AccountId account, const Conditions &conditions);

// What a server that is known not to take it makes a message wait for; `own` gates come before.
Gate gateOfOffer(const WaitingItem &item, const ServerFacts &server);

// What is to be delivered later waits here for a server that cannot hold it.
Gate gateOfRelease(const QDateTime &deliverAfter, const ServerFacts &server, const QDateTime &now);

// What was to go at `planned` (invalid: at no time, or the user said "now") and was never tried waits for its
// user once it is later than `askWhenLate` (0: never).
Gate gateOfMissedTime(
    const QDateTime &planned, std::chrono::milliseconds askWhenLate, int attempts, const QDateTime &now);

} // namespace mailroom
