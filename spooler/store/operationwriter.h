// One message's change and the operation that tells its server, inside a transaction that the caller has
// open.
#pragma once

#include "spooler/result.h"
#include "spooler/store/operationstore.h"

namespace mailroom {

struct MailNow { // a message as it is here before the change
    MailId mail;
    FolderId folder;
    AccountId account;
    qint64 uid = 0;
    QString remoteKey;
    ContentId content;
    MailBody body = MailBody::Whole;
    MailFlags flags;
    bool isLocal = false; // its folder is of no server
    bool isKnown() const { return mail.isValid(); }
};

struct TargetFolder {
    FolderId folder;
    AccountId account;
    bool isLocal = false;
};

// Thread: that of the database. Each function answers whether anything was changed.
class OperationWriter {
public:
    OperationWriter(Database &database, const QDateTime &now) : m_database(database), m_now(now) { }

    Result<MailNow> read(MailId mail); // not known: it is gone
    Result<TargetFolder> target(FolderId folder);

    Result<bool> changeFlags(MailId mail, MailFlags set, MailFlags cleared);
    Result<bool> move(MailId mail, const TargetFolder &target);
    Result<MailId> copy(const MailNow &mail, const TargetFolder &target);
    Result<bool> remove(MailId mail);
    Result<bool> mark(MailId mail, RemoteMark mark);
    Result<> insert(const Operation &operation);
    Result<> appendTo(const TargetFolder &target, MailId mail, const MailNow &content);

private:
    Result<> place(MailId mail, const TargetFolder &target);
    Result<> forget(MailId mail, const QString &kinds);
    Result<> removeThere(const MailNow &mail);

    Database &m_database;
    QDateTime m_now;
};

// A folder with the operation that makes it at its server. Inside a transaction that the caller has open.
Result<FolderId>
makeFolder(Database &database, AccountId account, const QString &path, FolderRole role = FolderRole::None);

} // namespace mailroom
