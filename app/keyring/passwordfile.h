#pragma once

#include "spooler/result.h"

#include <QString>

namespace mailroom {

// The password in the first line of `path`. Refused: the file cannot be read, is not a regular file, or its
// group or others may read it. NotFound: there is no such file. InvalidInput: its first line is empty.
Result<QString> readPasswordFile(const QString &path);

} // namespace mailroom
