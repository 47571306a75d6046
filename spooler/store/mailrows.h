// Single received messages as views show them.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/mailevent.h"
#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

namespace mailroom {

class Database;

// Thread: that of the database; reads only.
class MailRows {
public:
    explicit MailRows(Database &database) : m_database(database) { }

    Result<QList<MailRow>>
    rows(const QList<MailId> &mail); // in the order asked; one that is gone is left out
    Result<QList<MailId>> byMessageId(const QString &messageId); // newest first
    Result<ContentId> content(MailId mail); // NotFound: it is gone; Corrupt: it has none
    Result<QList<MailEvent>> events(MailId mail); // oldest first
    Result<QList<SavedSearch>> savedSearches();

private:
    Database &m_database;
};

} // namespace mailroom
