// Message disposition notifications ("read receipts"), RFC 8098.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

struct ReportMail;

std::optional<ReadReport> readMdn(const ReportMail &mail);

} // namespace mailroom
