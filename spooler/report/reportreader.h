// The door to reading: reports of any kind and of any system about what became of a mail.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <QByteArray>

#include <optional>

namespace mailroom {

// Nothing when the message is no report: doubt means none. Never fails on hostile input; time and memory grow
// with its size only, and only the first 8 MiB are read.
std::optional<ReadReport> readReport(const QByteArray &message);

} // namespace mailroom
