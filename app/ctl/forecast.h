// "mailroomctl queue --forecast": when what waits can go, account by account.
#pragma once

#include "app/ctl/command.h"

namespace mailroom {

ExitCode printForecasts(Invocation &call);

} // namespace mailroom
