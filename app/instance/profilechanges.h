// What other processes change in a profile: through the running instance; where there is none, they take the
// profile's lock and write themselves. Conflict: a spooler holds the profile and does not answer.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/mail/action.h"
#include "spooler/mail/preparation.h"
#include "spooler/mail/recipientlist.h"
#include "spooler/result.h"

#include <QString>

namespace mailroom {

Result<AccountId> saveAccount(const QString &profile, const Account &account);
Result<> arrangeAccounts(const QString &profile, const QList<AccountId> &order); // every account once
Result<> removeAccount(const QString &profile, AccountId account);
Result<> suspendQueue(const QString &profile); // no attempt starts, also after a restart
Result<> resumeQueue(const QString &profile);
Result<> chooseSteps(const QString &profile, QueueId message, PrepareChoice choice);
Result<> forgetServer(const QString &profile, const QString &host); // NotFound: nothing is known of it
Result<> saveList(const QString &profile, const RecipientList &list);
Result<> removeList(const QString &profile, const QString &name); // NotFound: there is none
Result<ActionReport> act(const QString &profile, Action action, const Selection &selection);

} // namespace mailroom
