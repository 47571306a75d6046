// How much each account has sent and may send; what refusals teach about it.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/quota.h"
#include "spooler/mail/refusal.h"

#include <QHash>

#include <optional>

namespace mailroom {

// [value] Owned by the queue manager; what it learns is to be recorded by the caller.
class SendingLedger {
public:
    // What is known of `account`; a later call keeps nothing of an earlier one.
    void set(const Account &account, const LearnedLimits &learned, const QList<Sent> &sent);
    void remove(AccountId account) { m_quotas.remove(account); }

    int room(AccountId account, const QDateTime &now, int underway) const;
    Gate gate(AccountId account, const QDateTime &now, int underway) const;
    QDateTime nextOpening(const QDateTime &now) const; // invalid: none opens by itself

    // An attempt ended with so many accepted recipients. Answers limits that proved to be too low.
    std::optional<LearnedLimits> sent(AccountId account, const QDateTime &now, int recipients);
    // The server says that this is enough: what was sent in the window is the limit. Nothing where that would
    // be none at all: somebody else has used it up.
    std::optional<LearnedLimits> refused(AccountId account, RefusalKind kind, const QDateTime &now);

private:
    QHash<AccountId, Account> m_accounts;
    QHash<AccountId, Quota> m_quotas;
};

} // namespace mailroom
