// The process that the kill loop kills.
#pragma once

#include <QStringList>

namespace mailroom {

inline constexpr const char *killLoopArgument = "--kill-loop-child";

// Runs a spooler on a profile against a next hop that logs what it receives: see killloop.cpp.
int killLoopChild(const QStringList &arguments);

} // namespace mailroom
