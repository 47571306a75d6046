// The names of a rule's parts in JSON and on the command line: "from", "contains", "file". [value]
#pragma once

#include "spooler/mail/rule.h"

namespace mailroom {

QString ruleFieldName(RuleField field);
std::optional<RuleField> ruleFieldNamed(const QString &name);
QString ruleTestName(RuleTest test);
std::optional<RuleTest> ruleTestNamed(const QString &name);
QString ruleActionName(RuleActionKind kind);
std::optional<RuleActionKind> ruleActionNamed(const QString &name);

} // namespace mailroom
