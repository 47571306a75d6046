// What a user can do to what is in the outbox, and to how much of it at once.
#pragma once

#include "spooler/mail/ids.h"

#include <QList>
#include <QString>

#include <variant>

namespace mailroom {

enum class Action {
    Hold,
    Release,
    RetryNow, // also after giving up
    Cancel, // refused once content is on the wire
    SettleArrived, // in doubt: "it arrived"
    SettleSendAgain, // in doubt: "send again", same Message-ID
    Expire,
    Delete, // from the history; only messages whose every recipient is finished
};

// The folders of the outbox. A message can be in several at once. The numbers are stored.
enum class Filter {
    All = 0,
    Waiting = 1, // some recipient is queued, in flight or ending
    Deferred = 2,
    Held = 3,
    InDoubt = 4,
    Failed = 5,
    Sent = 6, // every recipient is finished and at least one was accepted or delivered
};

inline constexpr int filterCount = 7;
QString filterName(Filter filter); // "all", "waiting", "deferred", "held", "in-doubt", "failed", "sent"

struct FilterSelection {
    Filter filter = Filter::All;
    QString search; // as typed in the search field; empty: all
    AccountId account; // invalid: all
};

using Selection = std::variant<QList<QueueId>, QList<RecipientId>, FilterSelection>;

struct Refusal {
    QueueId message;
    RecipientId recipient; // invalid: the message as a whole
    QString why; // plain English sentence
};

struct ActionReport {
    int done = 0; // recipients changed; messages for Delete
    QList<Refusal> refused; // at most 1,000 are listed
    int refusedCount = 0;
};

} // namespace mailroom
