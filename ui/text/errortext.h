// A local failure in plain words.
#pragma once

#include "spooler/result.h"

namespace mailroom {

// One sentence; the error's own detail follows it.
QString errorWords(const Error &error);

} // namespace mailroom
