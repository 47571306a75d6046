// What keeps whole accounts from sending, and until when.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/attemptend.h"
#include "spooler/mail/reachability.h"
#include "spooler/queue/retryschedule.h"

#include <QHash>
#include <QList>

namespace mailroom {

// A value, except that it tosses the jitter. Accounts with the same host and port share their server's
// backoff; a login or a certificate is an account's own trouble. Each function that changes something answers
// with the conditions to be recorded.
class AccountGates {
public:
    using Changes = QList<std::pair<AccountId, AccountCondition>>;

    explicit AccountGates(Chance chance = machineChance());

    void load(const QList<Account> &accounts, const QHash<AccountId, AccountCondition> &conditions);

    Changes succeeded(AccountId account);
    // `end` kept the account from sending; the login gate of an account without a password has no end.
    Changes failed(AccountId account, const AttemptEnd &end, const QDateTime &now);
    Changes withoutSecret(AccountId account, const QString &why, const QDateTime &until);
    Changes broken(AccountId account, const QString &why); // its transport; until somebody turns it on
    Changes opened(AccountId account); // a new password, new settings
    // "Send now": whatever time alone would open is open, but for a password that was tried a moment ago.
    Changes forgetBackoffs(const QList<AccountId> &accounts, const QDateTime &now);
    Changes reachabilityChanged(Reachability reachability, const QDateTime &now);

    bool isOpen(AccountId account, const QDateTime &now) const;
    AccountCondition condition(AccountId account) const { return m_conditions.value(account); }
    QDateTime nextOpening(const QDateTime &now) const; // invalid: none opens by itself

private:
    Changes set(const QList<AccountId> &accounts, const AccountCondition &condition);
    bool isBroken(AccountId account) const; // only opened() mends it
    QList<AccountId> sharing(AccountId account) const; // those on the same server, itself included

    Chance m_chance;
    QHash<AccountId, Account> m_accounts;
    QHash<AccountId, AccountCondition> m_conditions;
    QHash<AccountId, QDateTime> m_lastLogin; // when a server last refused one
};

} // namespace mailroom
