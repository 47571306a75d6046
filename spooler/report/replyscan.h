// Reply codes and enhanced statuses in running text. [values]
#pragma once

#include "spooler/mail/reply.h"

#include <QString>

namespace mailroom {

// The reply that a text cites: the first code that has a status beside it, else the first that stands where a
// code does; its status, or the first status anywhere. Nothing cited: code 0 and no status. The text of the
// reply is the rest of its line.
Reply replyInText(QStringView text);

// Diagnostic-Code, "smtp; 550 5.1.1 no such user", with or without its type.
Reply replyOfDiagnostic(const QString &value);

// The first number of a Status field; not present: there is none.
EnhancedStatus statusOfField(const QString &value);

// The more exact of two of one report: a status with zeros yields to one that says more.
EnhancedStatus moreExact(const EnhancedStatus &field, const EnhancedStatus &cited);

} // namespace mailroom
