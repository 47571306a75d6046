// Messages that were taken out of the queue to be changed, and put back.
#pragma once

#include "spooler/mail/editing.h"
#include "spooler/store/outboxstore.h"

namespace mailroom {

// A message as it stands, for whoever changes it.
struct Editable {
    EditLock lock;
    AccountId account;
    AccountId named; // by whoever submitted it
    QString messageId;
    QString reversePath;
    Ret ret = Ret::Unset;
    QString envid;
    QDateTime notBefore, deliverAfter, deliverBy, validUntil;
    std::chrono::milliseconds askWhenLate{0};
    QStringList waiting; // addresses of the recipients that are not finished
};

// Thread: that of the database. Each function is one transaction unless it only reads.
// PROMISES: a locked message is never due and never expires; lifting the lock gives it back the time that it
// was away. Content that a server may have is never changed: of one message there is one content.
class EditStore {
public:
    explicit EditStore(Database &database);

    // Conflict: somebody has it already, or its content went out, each in one plain sentence.
    Result<EditLock> lock(QueueId message, const QString &by, const QDateTime &when);
    Result<> check(QueueId message); // that no content of it went out
    Result<Editable> editable(QueueId message); // NotFound: nobody has it
    Result<QList<EditLock>> locks(); // the oldest first

    Result<> unlock(QueueId message, const QString &by, const QDateTime &when); // unchanged
    // All of `changed` but Message-ID, queue-id, time of submission and what recipients have been through.
    // Those that are not in it any more are cancelled; finished ones stay as they are.
    Result<> putBack(QueueId message, const NewMessage &changed, const QString &by, const QDateTime &when);

private:
    Result<EditLock> read(QueueId message);
    Result<> lift(const EditLock &lock, const QString &kind, const QString &by, const QDateTime &when);
    Result<> replaceContent(const EditLock &lock, const NewMessage &changed);
    Result<> replaceRecipients(
        const EditLock &lock, const NewMessage &changed, const QString &by, const QDateTime &when);
    Result<bool> changeSender(const EditLock &lock, const NewMessage &changed);
    Result<> reschedule(const EditLock &lock, const NewMessage &changed);

    Database &m_database;
};

} // namespace mailroom
