// What the returned message or its header says of itself. [values]
#pragma once

#include <QString>
#include <QStringList>

namespace mailroom {

struct OriginalFacts;
struct ReportMail;

QString messageIdOfReturned(const ReportMail &mail); // with angle brackets; also one that the notice cites
OriginalFacts originalFacts(const ReportMail &mail);
QStringList recipientsOfReturned(const ReportMail &mail); // To and Cc, lower case domains as written
QStringList forwardPathOfReturned(const ReportMail &mail); // where the last hop took it to
QStringList sendersOfReturned(const ReportMail &mail); // and who gets the report; lower case

} // namespace mailroom
