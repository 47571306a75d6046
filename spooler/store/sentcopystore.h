// Copies of sent mail on their way into a folder of the account's server.
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QHash>
#include <QList>
#include <QStringList>

namespace mailroom {

class Database;

struct SentCopy { // of a message that was accepted for at least one recipient
    QueueId message;
    QString messageId;
    ContentId content; // in the outbox
    qint64 size = 0;
    QDateTime finished;
    int attempts = 0; // at filing it
    QStringList inDoubt; // forward-paths; only of inDoubt()
};

// Filing is a track of its own: it reads the outbox and never writes it, so that nothing is ever sent again
// because of it. What became of each copy stands in mail.sqlite. Thread: that of the databases (receiving).
// Each function is one transaction.
class SentCopyStore {
public:
    // `outbox` is open for reading only.
    SentCopyStore(Database &database, Database &outbox);

    // The oldest first. Of an account that asks for the first time nothing: what was sent before it received
    // mail stays as it is.
    Result<QList<SentCopy>> due(AccountId account, const QDateTime &now, int limit);
    Result<> begun(const SentCopy &copy, AccountId account, const QDateTime &now); // before it is said
    Result<> filed(const SentCopy &copy);
    Result<> failed(const SentCopy &copy, const QString &why); // for good
    Result<> postponed(const SentCopy &copy, const QString &why);

    // Of messages in doubt, those of which a copy on the server could only come from the server that took
    // them: none of their recipients was accepted, no other message has their Message-ID, and none was filed
    // by us.
    Result<QList<SentCopy>> inDoubt(AccountId account, int limit);

private:
    Result<> settle(const SentCopy &copy, int state, const QString &fault);
    Result<QDateTime> since(AccountId account, const QDateTime &now);

    Database &m_database;
    Database &m_outbox;
};

// The messages of the outbox that are in doubt, and their accounts; at most 1,000.
Result<QHash<QueueId, AccountId>> messagesInDoubt(Database &outbox);

} // namespace mailroom
