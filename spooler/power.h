// What the machine says of its power.
#pragma once

#include <QString>

namespace mailroom {

// It runs on a battery with at most 15 %; false where there is none or nobody tells. Reads a few small files;
// any thread.
bool isBatteryLow(const QString &folder = QStringLiteral("/sys/class/power_supply"));

} // namespace mailroom
