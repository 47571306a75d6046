// What stands in place of mail that is not there: what would be here, and the one thing to do about it.
#pragma once

#include "ui/inbox/mailscope.h"

namespace mailroom {

class EmptyState;
struct Error;

// `search`: of the list; empty: it shows the folder.
void showEmpty(
    EmptyState &state, const MailScope &scope, const QString &search, const QList<FolderRow> &folders);
void showFailed(EmptyState &state, const Error &error);
void showNotOne(EmptyState &state, qsizetype chosen); // in the message's pane

} // namespace mailroom
