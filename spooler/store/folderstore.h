// The folders of received mail and what is known of the server's side of them.
#pragma once

#include "spooler/mail/folder.h"
#include "spooler/result.h"

#include <QDateTime>
#include <QList>

#include <functional>

namespace mailroom {

class Database;

struct FolderSync { // what an IMAP fetcher knows of a folder; 0: unknown
    qint64 uidValidity = 0;
    qint64 uidNext = 0;
    qint64 highestModseq = 0;
    QDateTime synced; // UTC; when all of it was last seen to be here
};

struct ServerFolder { // as a server lists it
    QString path; // decoded (modified UTF-7 or UTF-8)
    QString separator; // of the hierarchy, one character or empty
    FolderRole role = FolderRole::None;
    bool holdsMail = true;
    friend bool operator==(const ServerFolder &, const ServerFolder &) = default;
};

// Thread: that of the database. Each function is one transaction.
class FolderStore {
public:
    // `changed`: called after take() or local() has made the list another one; what finds it so
    // writes nothing.
    explicit FolderStore(Database &database, std::function<void()> changed = {})
        : m_database(database)
        , m_changed(std::move(changed))
    {
    }

    Result<QList<FolderRow>> all(); // in the order they are shown in: accounts, roles, names
    // The account's folders are these now; one that is gone from the server goes with its mail, but never a
    // local one. A folder that was renamed here or there keeps its number where that can be told.
    Result<QList<FolderRow>> take(AccountId account, const QList<ServerFolder> &folders);
    Result<FolderId> local(AccountId account, const QString &path, FolderRole role); // made when missing
    // Trash, Sent or Drafts; made when the account has none, with the order to make it at its server.
    Result<FolderRow> ofRole(AccountId account, FolderRole role);
    Result<> rename(FolderId folder, const QString &path);
    Result<> remove(FolderId folder);
    Result<> removeAccount(AccountId account); // with its mail

    Result<FolderSync> sync(FolderId folder);
    Result<> setSync(FolderId folder, const FolderSync &sync);

private:
    Result<> write(AccountId account, const ServerFolder &folder);

    Database &m_database;
    std::function<void()> m_changed;
};

// With those below it. Inside a transaction that the caller has open. Conflict: the name is taken.
Result<> renameFolders(Database &database, FolderId folder, const QString &path);

} // namespace mailroom
