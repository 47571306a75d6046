// An account as JSON: between processes and in `account list --json`. Never holds a password.
#pragma once

#include "spooler/mail/account.h"
#include "spooler/result.h"

#include <QJsonObject>

namespace mailroom {

QJsonObject toJson(const Account &account);
// InvalidInput: a field is missing, of another type or out of range.
Result<Account> accountFromJson(const QJsonObject &object);

QString securityName(Security security); // "implicit-tls", "starttls", "none"
QString
mechanismName(Mechanism mechanism); // "automatic", "none", "plain", "login", "scram-sha-256", "xoauth2"
QString policyName(InDoubtPolicy policy); // "ask", "send-again", "assume-sent"
std::optional<Security> securityFromName(QStringView name);
std::optional<Mechanism> mechanismFromName(QStringView name);
std::optional<InDoubtPolicy> policyFromName(QStringView name);

// The member of `deadlines` that a name of the command line means: "connect", "greeting", "command", "data",
// "final-dot", "transaction"; null when there is none.
std::chrono::milliseconds *deadlineNamed(Deadlines &deadlines, QStringView name);

} // namespace mailroom
