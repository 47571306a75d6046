// Changes that a person or a rule made to received mail: done here at once, told the server when it can be.
#pragma once

#include "spooler/mail/mailfacts.h"
#include "spooler/mail/mailrow.h"
#include "spooler/result.h"

#include <QList>

#include <functional>
#include <optional>

namespace mailroom {

class ContentStore;
class Database;
class OperationWriter;

// The numbers are stored.
enum class OperationKind {
    Flags = 1, // set `set`, clear `cleared`
    Move = 2, // to `target`
    Copy = 3, // to `target`; `mail` is the copy here, which gets its UID from the server
    Remove = 4, // expunge
    Append = 5, // `content` into `folder`: a draft, or what comes from another account or from no server
    CreateFolder = 6, // `text`: its path
    RenameFolder = 7, // `folder`, which has its new path already; `text`: the old one
    RemoveFolder = 8, // `text`: its path
    Fetch = 9, // POP3: get the body
    Expunge = 10, // told to be deleted, it is marked so there, and goes when it can go alone (no UIDPLUS)
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
    MailFlags set; // of an Append: its flags
    MailFlags cleared;
    QString text;
    ContentId content;
    int attempts = 0;
};

struct OperationOutcome { // of Move, Copy and Append: where it is now, if the server said so (UIDPLUS)
    std::optional<qint64> uid;
};

// Thread: that of the database. Each function is one transaction: the change here and the operation for the
// server. Of a folder without a server only the change; a message that goes from one account to another, or
// from a local folder to a server's, is appended there and then removed where it was.
class OperationStore {
public:
    OperationStore(Database &database, ContentStore &contents);

    Result<QList<MailId>> changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared);
    // Conflict: only the header of one of them is here, and it would have to be appended. The same of copy().
    Result<QList<MailId>> move(const QList<MailId> &mail, FolderId target);
    Result<QList<MailId>> copy(const QList<MailId> &mail, FolderId target); // the new ones
    Result<QList<MailId>> remove(const QList<MailId> &mail); // for ever
    Result<QList<MailId>> mark(const QList<MailId> &mail, RemoteMark mark);
    Result<MailId> append(FolderId folder, const QByteArray &octets, const MailFacts &facts, MailFlags flags);
    // A draft's copy in that folder, instead of the former one; which is which is kept. The latter: gone with
    // the draft; nothing is changed where there is none.
    Result<MailId>
    keepDraft(DraftId draft, FolderId folder, const QByteArray &octets, const MailFacts &facts);
    Result<QList<MailId>> dropDraft(DraftId draft);
    Result<FolderId> createFolder(AccountId account, const QString &path); // Conflict: it is there
    Result<> placeFolder(const Operation &making, const QString &path); // where its server has room for it
    Result<>
    renameFolder(FolderId folder, const QString &path); // Conflict: it has a role, or the name is taken
    Result<> removeFolder(FolderId folder); // Conflict: it has a role

    // The oldest first; those that need a number which the server has not told yet are left out.
    Result<QList<Operation>> waiting(AccountId account, int limit);
    Result<> done(const Operation &operation, const OperationOutcome &outcome);
    // The server refused it for good: what was changed here is as the server has it again, and the message
    // says so. A message that was removed here comes again with the next look at its folder.
    Result<> refused(const Operation &operation, const QString &why);
    Result<> failed(const Operation &operation, const QString &why); // is tried again
    // As done(); but the server still has the message in its old place, marked as deleted, and cannot be told
    // to remove it alone (no UIDPLUS): an Expunge. It is not brought from there again.
    Result<> leftMarked(const Operation &operation, const OperationOutcome &outcome);
    Result<QList<Operation>> marked(AccountId account); // the Expunges; done() when the server has removed it

private:
    Result<MailId>
    appendHere(FolderId folder, const QByteArray &octets, const MailFacts &facts, MailFlags flags);
    Result<QList<MailId>>
    forEach(const QList<MailId> &mail, const std::function<Result<bool>(OperationWriter &, MailId)> &change);

    Database &m_database;
    ContentStore &m_contents;
};

} // namespace mailroom
