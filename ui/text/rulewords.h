// Rules for arriving mail in words.
#pragma once

#include "spooler/mail/rule.h"
#include "spooler/mail/sieve.h"

namespace mailroom {

QString ruleFieldWords(RuleField field);
QString ruleTestWords(RuleTest test, bool isNot); // "contains", "does not contain"
QString ruleActionWords(RuleActionKind kind);
QString mailClassWords(const QString &messageClass); // "note", "report"…
QString flawWords(const RuleFlaw &flaw); // what to do about it
QString unsaidWords(const UnsaidRule &rule); // with its name

} // namespace mailroom
