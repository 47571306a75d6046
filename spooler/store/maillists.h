// Which messages a list of received mail has, in its order.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"
#include "spooler/store/mailcondition.h"

#include <functional>

namespace mailroom {

class Database;

// Thread: that of the database; reads only. A list of folders in any order is a merging walk along their
// indexes, so that its first page costs the same however many messages there are; a search walks the text
// index from the newest match on.
class MailLists {
public:
    explicit MailLists(Database &database) : m_database(database) { }

    // At most `limit` (0: all). InvalidInput: the search cannot be read.
    Result<QList<MailId>> list(const MailQuery &query, int limit);
    Result<qint64> count(const MailQuery &query);
    // Of those that have messages in the list.
    Result<QList<ThreadFacts>> facts(const MailQuery &query, const QList<ThreadId> &threads);
    // These rows of the list, each with what is folded behind it there.
    Result<QList<MailId>> unfolded(const MailQuery &query, const QList<MailId> &rows);

private:
    struct Entry {
        qint64 mail = 0;
        qint64 thread = 0;
        qint64 rank = 0;
    };
    using Take = std::function<bool(const Entry &)>; // false: enough

    Result<> walk(const MailQuery &query, const MailCondition &condition, int limit, const Take &take);
    Result<bool> walkFolders(
        const MailQuery &query, const MailCondition &condition, int limit, const QString &only,
        const Take &take);
    Result<> run(const QString &sql, const QVariantList &values, const Take &take, bool &enough);
    Result<QList<MailId>> threads(const MailQuery &query, const MailCondition &condition, int limit);
    Result<QList<Entry>>
    members(const MailQuery &query, const MailCondition &condition, qint64 thread, int limit);
    Result<QList<MailId>> allThreads(const MailQuery &query, const MailCondition &condition, int limit);
    Result<QList<FolderId>> everyFolder();

    Database &m_database;
};

} // namespace mailroom
