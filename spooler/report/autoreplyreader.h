// Automatic replies: absence notes, receipts of a desk, challenges that ask the sender to confirm. They prove
// that the mail arrived, and are never bounces. RFC 3834.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

class BounceSigns;
struct ReportMail;

// A challenge; some call themselves mail delivery software as bounces do.
bool asksToConfirm(const ReportMail &mail, const BounceSigns &signs);

std::optional<ReadReport> readAutoReply(const ReportMail &mail, const BounceSigns &signs);

} // namespace mailroom
