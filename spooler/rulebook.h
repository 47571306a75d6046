// Changes of the rules for arriving mail by a program that does not receive. They are written into the
// profile as any program may; whoever receives reads the rules anew for each message.
#pragma once

#include "spooler/mail/rule.h"
#include "spooler/result.h"

namespace mailroom {

// Each opens mail.sqlite (made when it is missing) and waits for its commit: not for the GUI thread.
Result<RuleId> saveRule(const QString &profile, const Rule &rule); // InvalidInput: ruleFault()
Result<> removeRule(const QString &profile, RuleId rule); // NotFound
// In this order. Conflict: what is kept is not `before` any more.
Result<> replaceRules(const QString &profile, const QList<Rule> &before, const QList<Rule> &rules);
Result<> addRules(const QString &profile, const QList<Rule> &rules); // behind the others, all or none

} // namespace mailroom
