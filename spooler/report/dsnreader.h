// Delivery status notifications: RFC 3464, its international form RFC 6533, and those whose fields stand in
// plain text because something on the way took the parts apart.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <optional>

namespace mailroom {

class BounceSigns;
struct ReportMail;

// Nothing when the message carries no fields of that kind, or they name nobody.
std::optional<ReadReport> readDsn(const ReportMail &mail, const BounceSigns &signs);

} // namespace mailroom
