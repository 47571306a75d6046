// From what a list shows (filter, search, account, order) to SQL: shared by the views and by actions on
// "everything shown".
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"
#include "spooler/store/outboxstore.h"

#include <QList>

namespace mailroom {

class Database;

// Case folded, as message.search_text keeps it.
QString searchText(const QString &subject, const QString &from, const QString &messageId);

// Finds messages. Thread: that of the database. Only reads.
class MessageQuery {
public:
    explicit MessageQuery(Database &database);

    // In the order of the query, at most `limit` (0: all).
    Result<QList<QueueId>> list(const ListQuery &query, int limit);
    // Recipients in these states of what a user selected.
    Result<QList<SelectedRecipient>> select(const Selection &selection, const QSet<RecipientState> &states);

private:
    Result<QList<SelectedRecipient>>
    selectShown(const FilterSelection &shown, const QSet<RecipientState> &states);

    Database &m_database;
};

} // namespace mailroom
