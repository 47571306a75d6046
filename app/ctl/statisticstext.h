// Statistics on a terminal, and as JSON.
#pragma once

#include "app/terminal/terminal.h"
#include "spooler/mail/statistics.h"

namespace mailroom {

void printStatistics(Terminal &terminal, const Statistics &statistics);
QJsonObject statisticsJson(const Statistics &statistics);

} // namespace mailroom
