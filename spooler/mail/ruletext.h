// A rule's parts as a person writes them on a command line, and as they are shown there. [value]
//
//   from contains ann          not subject begins Re:          header X-Spam is yes
//   header X-Spam exists       size larger 5M                  attachment
//   file Work/Tea    copy Kept    flag seen,flagged    redirect bob@example.net    run spamc -x    stop
#pragma once

#include "spooler/mail/rule.h"

#include <expected>

namespace mailroom {

QString ruleText(const RuleCondition &condition);
QString ruleText(const RuleAction &action);

// Unexpected: why it cannot be read, a plain sentence.
std::expected<RuleCondition, QString> ruleConditionOf(const QString &text);
std::expected<RuleAction, QString> ruleActionOf(const QString &text);

} // namespace mailroom
