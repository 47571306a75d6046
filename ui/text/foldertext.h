// Folders of received mail in words and pictures.
#pragma once

#include "spooler/mail/folder.h"
#include "ui/text/glyph.h"

namespace mailroom {

QString folderWords(FolderRole role); // "Inbox"; None: empty
QString folderWords(const FolderRow &folder); // its role's word, else its own name
Glyph folderGlyph(FolderRole role);

} // namespace mailroom
