// Automatic replies: absence notes, receipts of a desk, challenges that ask the sender to confirm. They prove
// that the mail arrived, and are never bounces. RFC 3834.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

class BounceSigns;
struct ReportMail;

std::optional<ReadReport> readAutoReply(const ReportMail &mail, const BounceSigns &signs);

} // namespace mailroom
