#pragma once

#include "app/terminal/terminal.h"

#include <QStringList>

namespace mailroom {

// Finds and runs the command that `arguments` (without the program's name) ask for.
ExitCode runCommandLine(const QStringList &arguments, Terminal &terminal);

} // namespace mailroom
