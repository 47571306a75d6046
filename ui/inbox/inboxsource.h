// What the windows of received mail read: the mail catalog in the program, made-up mail in a test.
//
// The folder: foldertree are the folders in the sidebar; maillist, mailmodel and maildelegate the list;
// mailactions what can be done with what is selected, mailmoves how it is done and undone; mailpage joins
// them with the message pane.
#pragma once

#include "spooler/mail/mailrow.h"
#include "ui/list/rowsource.h"

namespace mailroom {

class MailCatalog;
struct SavedSearch;

struct InboxSource {
    RowSource<MailQuery, MailRow> mail;
    std::function<QFuture<Result<QList<FolderRow>>>()> folders;
    std::function<QFuture<Result<QList<SavedSearch>>>()> savedSearches;
    std::function<QFuture<Result<>>(MailId mail, QString file)> save;
};

InboxSource inboxSource(MailCatalog &catalog); // the catalog outlives the source

} // namespace mailroom
