// Which thread a received message belongs to: RFC 5256 section 3 in the small, one message at a time.
#pragma once

#include "spooler/mail/mailfacts.h"
#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QHash>

namespace mailroom {

class Database;

struct ThreadCandidate { // a message that is about to be stored
    MailId mail;
    FolderId folder;
    AccountId account;
    qint64 messageKey = 0;
    qint64 rank = 0; // where it stands in time: mailrank.h
};

struct ThreadPlace {
    ThreadId thread;
    bool isLoose = false; // an answer by its subject that cites nobody
};

// Joins by References and In-Reply-To whichever message comes first, and, where a message cites nobody, by
// the subject of an answer within 30 days in its folder or the account's Inbox and Sent. A message that cites
// many threads or a subject that thousands have never gathers them: at most 10 threads and 1,000 messages
// become one, and at most 100 join by a subject.
// Thread: that of the database. Inside a transaction that the caller has open.
class MailThreads {
public:
    explicit MailThreads(Database &database) : m_database(database) { }

    Result<ThreadPlace> place(const ThreadCandidate &candidate, const MailFacts &facts);

private:
    Result<> gather(QList<qint64> &threads, qint64 key);
    Result<QList<qint64>> cited(const ThreadCandidate &candidate, const QList<qint64> &keys);
    Result<qint64> join(const QList<qint64> &threads);
    Result<qint64> bySubject(const ThreadCandidate &candidate, const QString &subjectKey, bool isLoose);
    Result<QList<FolderId>> folders(const ThreadCandidate &candidate);
    Result<qint64> size(qint64 thread, qint64 enough);

    Database &m_database;
    QHash<AccountId, QList<FolderId>> m_ownFolders; // Inbox and Sent
};

} // namespace mailroom
