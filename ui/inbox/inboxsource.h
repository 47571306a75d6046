// What the windows of received mail read: the mail catalog in the program, made-up mail in a test.
//
// The folder: foldertree are the folders in the sidebar; maillist, mailmodel and maildelegate the list;
// mailactions what can be done with what is selected, mailmover how it is done and undone; mailpage joins
// them with the message pane.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/mail/statistics.h"
#include "ui/list/rowsource.h"

namespace mailroom {

class Catalog;
class MailCatalog;
struct SavedSearch;

struct InboxSource {
    RowSource<MailQuery, MailRow> mail;
    std::function<QFuture<Result<QList<ThreadFacts>>>(MailQuery query, QList<ThreadId> threads)> threads;
    // These rows of the list, and what is folded behind them.
    std::function<QFuture<Result<QList<MailId>>>(MailQuery query, QList<MailId> rows)> unfolded;
    std::function<QFuture<Result<QList<FolderRow>>>()> folders;
    std::function<QFuture<Result<QList<SavedSearch>>>()> savedSearches;
    std::function<QFuture<Result<>>(MailId mail, QString file)> save;
    std::function<QFuture<Result<QList<SentSummary>>>(QStringList messageIds)> sentStates; // of the outbox
};

InboxSource inboxSource(MailCatalog &catalog, Catalog &outbox); // they outlive the source

} // namespace mailroom
