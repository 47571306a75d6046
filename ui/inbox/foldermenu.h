// Asks into which folder something goes: all of them by name, narrowed while one types.
#pragma once

#include "spooler/mail/folder.h"

#include <functional>

class QWidget;

namespace mailroom {

void popUpFolders(
    const QList<FolderRow> &folders, QWidget *parent, const std::function<void(FolderId target)> &chosen);

} // namespace mailroom
