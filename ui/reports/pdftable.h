// Deliveries as pages to print.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

class Reports;

// Page by page, in worker threads; memory does not grow with the rows. Answers how many rows. A file that
// cannot be written whole is removed. REQUIRES: called in the thread of `context`, which dies before
// `reports`; with it the writing ends, the future is cancelled and no file stays.
QFuture<Result<qint64>>
writePdfTable(Reports &reports, QList<RecipientId> recipients, QString file, QObject *context);

} // namespace mailroom
