// A local failure in plain words.
#pragma once

#include "spooler/result.h"

namespace mailroom {

// One sentence in the user's language; below it, in parentheses, what SQLite or the system said of it.
QString errorWords(const Error &error);

// The one cause that people can do something about themselves, told by the words of SQLite and the system.
bool isDiskFull(const QString &detail);

} // namespace mailroom
