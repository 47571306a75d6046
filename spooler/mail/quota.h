// How much an account has sent, how much it may send, and when the rest of its mail can go. [values]
#pragma once

#include "spooler/mail/accountpolicy.h"
#include "spooler/mail/gate.h"

#include <QDateTime>
#include <QList>

namespace mailroom {

QDateTime beginningOfMinute(const QDateTime &time);

// What was sent in one minute. The ledger keeps a day of them.
struct Sent {
    QDateTime minute; // its beginning, UTC
    int messages = 0;
    int recipients = 0;
    friend bool operator==(const Sent &, const Sent &) = default;
};

// What refusals of the server have taught, beside the limits that the user set. 0: nothing learned.
struct LearnedLimits {
    int messagesPerHour = 0;
    int messagesPerDay = 0;
    QDateTime learned; // UTC; forgotten after a week, for a provider's limits change
    friend bool operator==(const LearnedLimits &, const LearnedLimits &) = default;
};

// [value] One account's ledger: sliding windows of an hour and a day. A minute counts until its last moment
// has left the window, so that we never send more than what is allowed.
class Quota {
public:
    Quota() = default;
    Quota(const SendingLimits &limits, const LearnedLimits &learned, QList<Sent> sent);

    bool isLimited() const;
    // How many messages may go at `now` beside `underway` that already do.
    int room(const QDateTime &now, int underway = 0) const;
    // AccountLimit with the time at which one more may go; None: it may.
    Gate gate(const QDateTime &now, int underway = 0) const;
    void add(const Sent &sent);
    void forgetBefore(const QDateTime &when);
    const QList<Sent> &sent() const { return m_sent; }
    const LearnedLimits &learned() const { return m_learned; }
    int messagesSince(const QDateTime &when) const;

private:
    struct Window;
    QList<Window> windows() const;
    int used(const Window &window, const QDateTime &now) const;

    SendingLimits m_limits;
    LearnedLimits m_learned;
    QList<Sent> m_sent; // oldest first
};

// When what waits can go: "37 of 120 go today by 17:40, the rest tomorrow from 08:05".
struct Forecast {
    qint64 waiting = 0; // messages
    qint64 today = 0; // of these go before `dayEnd`
    QDateTime todayBy; // UTC, when the last of today's goes; invalid: none does
    QDateTime restFrom; // UTC, when the first of the others goes; invalid: there is none
    QDateTime done; // UTC, when the last one goes; invalid: nothing waits
    friend bool operator==(const Forecast &, const Forecast &) = default;
};

// `messages` that wait at `now`, none of them before `earliest`, each as soon as the quota lets it.
struct ForecastQuestion {
    qint64 messages = 0;
    QDateTime now;
    QDateTime earliest; // what else holds the account back; invalid: nothing
    QDateTime dayEnd; // UTC, the user's midnight
};
Forecast forecast(Quota quota, const ForecastQuestion &question);

} // namespace mailroom
