// Reports among received mail, for a person to read.
#pragma once

#include "spooler/mail/reportview.h"

#include <QByteArray>

#include <optional>

namespace mailroom {

// Nothing when the message is no report. `beginning`: of the message, at most 8 MiB are looked at. Any
// thread; takes milliseconds, so not the window's.
std::optional<ReportView> readReportView(const QByteArray &beginning);

} // namespace mailroom
