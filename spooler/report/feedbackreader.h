// Complaints of receivers, passed on by their providers: RFC 5965 (ARF) and RFC 6591.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

struct ReportMail;

std::optional<ReadReport> readFeedback(const ReportMail &mail);

} // namespace mailroom
