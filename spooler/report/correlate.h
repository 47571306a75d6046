// From what somebody claims to the recipients of ours that it is about.
#pragma once

#include "spooler/report/evidence.h"
#include "spooler/result.h"

#include <QSet>

namespace mailroom {

class Database;

struct Correlated {
    QList<ReportUse> uses; // one for each of the claims, in their order
    QSet<QueueId> changed;
};

// Thread: that of the database; one transaction, durable when it returns. A report that came to an address
// that was made for one recipient (mail/verp.h) is about him. Else it is found by its ENVID; it has none: by
// its Message-ID; none either: by subject and date of what was returned; nothing was returned: by the
// recipient, when one message alone can be meant. What contradicts one of these is not tried by the next: it
// is forged or foreign, is kept as unmatched and changes nothing. The same report is applied once.
Result<Correlated> correlate(Database &database, const QList<Claims> &claims, const QDateTime &when);

} // namespace mailroom
