// An account as JSON: between processes and in `account list --json`. Never holds a password.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QJsonObject>

namespace mailroom {

QJsonObject toJson(const Account &account);
// InvalidInput: a field is missing, of another type or out of range.
Result<Account> accountFromJson(const QJsonObject &object);

QString policyName(InDoubtPolicy policy); // "ask", "send-again", "assume-sent"
std::optional<InDoubtPolicy> policyFromName(QStringView name);

} // namespace mailroom
