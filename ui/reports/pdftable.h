// Deliveries as pages to print.
#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

class Reports;

// Page by page, in worker threads; memory does not grow with the rows. Answers how many rows. A file that
// cannot be written whole is removed. `reports` outlives the future.
QFuture<Result<qint64>> writePdfTable(Reports &reports, QList<RecipientId> recipients, QString file);

} // namespace mailroom
