// One received message on its way into the database: its row, its thread, its words and its folder's counts.
#pragma once

#include "spooler/mail/arrival.h"
#include "spooler/mail/mailfacts.h"
#include "spooler/result.h"
#include "spooler/store/mailrowwriter.h"
#include "spooler/store/mailthreads.h"

#include <QHash>
#include <QList>

namespace mailroom {

class Database;

// Thread: that of the database. Inside one transaction that the caller has open, which ends with finish():
// folders are counted, and the words go into the index at once and in its order, since each step back writes
// what it gathered. The facts live until then.
class MailInsert {
public:
    explicit MailInsert(Database &database);

    // NotFound: there is no such folder.
    Result<MailId> insert(const Arrival &arrival, const MailFacts &facts, ContentId content);
    // The body of a header that is here: `content` instead of what it had.
    Result<> complete(MailId mail, const Arrival &whole, const MailFacts &facts, ContentId content);
    Result<> finish();

private:
    struct Words {
        qint64 rank = 0;
        const MailFacts *facts = nullptr;
        bool replaces = false;
    };

    Result<> index();
    Result<qint64> nextNumber();
    Result<AccountId> accountOf(FolderId folder);
    Result<qint64> freeRank(qint64 seconds, qint64 number);

    Database &m_database;
    MailThreads m_threads;
    QHash<FolderId, AccountId> m_accounts;
    QHash<FolderId, FolderGrowth> m_growth;
    QList<Words> m_words;
    qint64 m_lastNumber = -1;
};

} // namespace mailroom
