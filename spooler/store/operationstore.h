// Changes that a person or a rule made to received mail: done here at once, told the server when it can be.
#pragma once

#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QList>

#include <optional>

namespace mailroom {

class Database;

// The numbers are stored.
enum class OperationKind {
    Flags = 1, // set `set`, clear `cleared`
    Move = 2, // to `target`
    Copy = 3, // to `target`; the copy here gets its UID from the server
    Remove = 4, // expunge
    Append = 5, // `content` into `folder`: a draft, or what a rule or a person put there
    CreateFolder = 6, // `text`: its path
    RenameFolder = 7, // `folder`, which has its new path already; `text`: the old one
    RemoveFolder = 8, // `text`: its path
    Fetch = 9, // POP3: get the body
};

struct Operation {
    qint64 id = 0;
    AccountId account;
    OperationKind kind = OperationKind::Flags;
    MailId mail;
    FolderId folder; // where the server has it
    qint64 uid = 0;
    QString remoteKey;
    FolderId target;
    MailFlags set;
    MailFlags cleared;
    QString text;
    ContentId content;
    int attempts = 0;
};

struct OperationOutcome { // of Move, Copy and Append: where it is now, if the server said so (UIDPLUS)
    std::optional<qint64> uid;
};

// Thread: that of the database. Each function is one transaction: the change here and the operation for the
// server. Of an account without a server only the change.
class OperationStore {
public:
    explicit OperationStore(Database &database);

    Result<QList<MailId>> changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared);
    Result<QList<MailId>> move(const QList<MailId> &mail, FolderId target);
    Result<QList<MailId>> copy(const QList<MailId> &mail, FolderId target); // the new ones
    Result<QList<MailId>> remove(const QList<MailId> &mail); // for ever
    Result<QList<MailId>> mark(const QList<MailId> &mail, RemoteMark mark);
    Result<MailId> append(FolderId folder, const QByteArray &octets, MailFlags flags);
    Result<FolderId> createFolder(AccountId account, const QString &path);
    Result<> renameFolder(FolderId folder, const QString &path);
    Result<> removeFolder(FolderId folder); // Conflict: it has a role

    Result<QList<Operation>> waiting(AccountId account, int limit); // the oldest first
    Result<> done(const Operation &operation, const OperationOutcome &outcome);
    // The server refused it for good: what was changed here is as the server has it again, and the message
    // says so.
    Result<> refused(const Operation &operation, const QString &why);
    Result<> failed(const Operation &operation, const QString &why); // is tried again

private:
    Database &m_database;
};

} // namespace mailroom
