// Stored content as a file of the user's.
#pragma once

#include "spooler/result.h"

#include <QString>

namespace mailroom {

class ContentReader;

// Streams `content` into a new file with mode 0600. Conflict: there is something of that name already, also a
// link. When it fails, or the content is not what was submitted (Corrupt), no file is left.
Result<> saveAs(ContentReader &content, const QString &file);

} // namespace mailroom
