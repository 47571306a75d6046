// The words that the search of received mail knows, as they are offered while one types.
#pragma once

#include "spooler/mail/folder.h"
#include "ui/shell/searchfield.h"

namespace mailroom {

// MailQuery::search has the language. `folders`: what "in:" can name.
QList<SearchWord> mailSearchWords(const QList<FolderRow> &folders);

} // namespace mailroom
