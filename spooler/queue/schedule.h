// What goes now, and why everything else waits: pure functions of what is known.
//
// The folder: queuemanager owns the transports and turns the store's due messages into attempts; schedule and
// retryschedule decide (values, no I/O); router says which account carries a recipient; attempt keeps one
// running attempt's recipients and turns what the transport reports into facts for the store.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/gate.h"
#include "spooler/mail/recipientstate.h"

#include <QHash>

namespace mailroom {

// One unfinished recipient, as far as waiting is concerned.
struct WaitingItem {
    RecipientState state = RecipientState::Queued;
    AccountId account; // invalid: nobody takes it
    QDateTime nextAttempt; // UTC, invalid: at once
    QDateTime notBefore; // UTC, invalid: at once
    QString lastReply; // of the transient failure that it waits for
    bool damaged = false;
};

struct AccountSituation {
    bool enabled = true;
    AccountCondition condition;
};

// Everything outside the item that can make it wait.
struct Conditions {
    QDateTime now;
    bool running = true; // a spooler works on this profile
    bool suspended = false;
    bool networkDown = false;
    QString spoolIll; // what is wrong with the spool; empty: well
    QHash<AccountId, AccountSituation> accounts;
};

// The one gate of `item`; kind None: it is in flight, finished, or goes now. A caller that finds no free
// connection for an item without a gate shows GateKind::Connections.
Gate gateOf(const WaitingItem &item, const Conditions &conditions);

} // namespace mailroom
