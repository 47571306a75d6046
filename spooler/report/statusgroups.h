// The fields of message/delivery-status, RFC 3464 section 2, as servers really write them.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <QByteArray>

namespace mailroom {

// Adds what the octets say to the report. Lenient: an empty line between two recipients may be missing, one
// inside a group may be too many, a type before an address may be left out.
void readStatusGroups(const QByteArray &octets, ReadReport &report);

} // namespace mailroom
