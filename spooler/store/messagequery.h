// From what a list shows (filter, search, account, order) to SQL: shared by the views and by actions on
// "everything shown".
#pragma once

#include "spooler/mail/views.h"
#include "spooler/result.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/searchrun.h"

#include <QList>
#include <QVariant>

namespace mailroom {

class Database;

// Case folded, as message.search_text keeps it.
QString searchText(const QString &subject, const QString &from, const QString &messageId);

bool searches(const ListQuery &query); // for a word at least

// Finds messages. Thread: that of the database. Only reads.
class MessageQuery {
public:
    explicit MessageQuery(Database &database);

    // In the order of the query, at most `limit` (0: all). A search is one run without a pause.
    Result<QList<QueueId>> list(const ListQuery &query, int limit);
    // Of this part of the outbox, in the order of submission that the query asks for.
    Result<QList<QueueId>> matching(const ListQuery &query, const SearchParts::Part &part, int limit);
    Result<QList<QueueId>> sorted(const QList<QueueId> &messages, const ListQuery &order, int limit);
    // Recipients in these states of what a user selected.
    Result<QList<SelectedRecipient>> select(const Selection &selection, const QSet<RecipientState> &states);

    struct Condition {
        QString tables; // FROM: message m, and its folder f
        QString where;
        QVariantList values;
    };

private:
    Result<QList<QueueId>> run(const ListQuery &query, Condition condition, int limit);
    Result<QList<SelectedRecipient>>
    selectShown(const FilterSelection &shown, const QSet<RecipientState> &states);

    Database &m_database;
};

} // namespace mailroom
