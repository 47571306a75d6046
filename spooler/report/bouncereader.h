// Bounces that follow no standard: what their words say, by where addresses stand and by families/*.json.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

class BounceSigns;
struct ReportMail;

// Nothing when the message is none; doubt means none.
std::optional<ReadReport> readBounce(const ReportMail &mail, const BounceSigns &signs);

} // namespace mailroom
