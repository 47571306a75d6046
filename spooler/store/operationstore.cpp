#include "spooler/store/operationstore.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailinsert.h"
#include "spooler/store/operationwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    OperationWriter writerOf(Database &database)
    {
        return OperationWriter(database, QDateTime::currentDateTimeUtc());
    }

    struct FolderNow {
        AccountId account;
        QString path;
        FolderRole role = FolderRole::None;
        bool isLocal = false;
    };

    Result<FolderNow> readFolder(Database &database, FolderId folder)
    {
        Statement select(database, u"SELECT account, path, role, is_local FROM folder WHERE id = ?"_s);
        if (auto run = select.run(folder); !run)
            return std::unexpected(run.error());
        if (!select.next())
            return select.outcome() ? failure(ErrorCode::NotFound, u"there is no such folder"_s)
                                    : std::unexpected(select.outcome().error());
        FolderNow now;
        now.account = select.id<AccountId>();
        now.path = select.text();
        now.role = select.upTo(FolderRole::All);
        now.isLocal = select.flag();
        return now;
    }

} // namespace

OperationStore::OperationStore(Database &database, ContentStore &contents)
    : m_database(database)
    , m_contents(contents)
{
}

Result<QList<MailId>> OperationStore::forEach(
    const QList<MailId> &mail, const std::function<Result<bool>(OperationWriter &, MailId)> &change)
{
    QList<MailId> changed;
    const auto done = m_database.transaction([&]() -> Result<> {
        OperationWriter writer = writerOf(m_database);
        for (const MailId id : mail) {
            const auto one = change(writer, id);
            if (!one)
                return std::unexpected(one.error());
            if (*one)
                changed << id;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return changed;
}

Result<QList<MailId>> OperationStore::changeFlags(const QList<MailId> &mail, MailFlags set, MailFlags cleared)
{
    return forEach(
        mail, [&](OperationWriter &writer, MailId id) { return writer.changeFlags(id, set, cleared); });
}

Result<QList<MailId>> OperationStore::move(const QList<MailId> &mail, FolderId target)
{
    return forEach(mail, [&](OperationWriter &writer, MailId id) -> Result<bool> {
        const auto folder = writer.target(target);
        return folder ? writer.move(id, *folder) : std::unexpected(folder.error());
    });
}

Result<QList<MailId>> OperationStore::copy(const QList<MailId> &mail, FolderId target)
{
    QList<MailId> made;
    const auto copied = forEach(mail, [&](OperationWriter &writer, MailId id) -> Result<bool> {
        const auto folder = writer.target(target);
        if (!folder)
            return std::unexpected(folder.error());
        const auto now = writer.read(id);
        if (!now)
            return std::unexpected(now.error());
        if (!now->isKnown())
            return false;
        const auto one = writer.copy(*now, *folder);
        if (!one)
            return std::unexpected(one.error());
        made << *one;
        return true;
    });
    if (!copied)
        return std::unexpected(copied.error());
    return made;
}

Result<QList<MailId>> OperationStore::remove(const QList<MailId> &mail)
{
    return forEach(mail, [&](OperationWriter &writer, MailId id) { return writer.remove(id); });
}

Result<QList<MailId>> OperationStore::mark(const QList<MailId> &mail, RemoteMark mark)
{
    return forEach(mail, [&](OperationWriter &writer, MailId id) { return writer.mark(id, mark); });
}

Result<MailId>
OperationStore::append(FolderId folder, const QByteArray &octets, const MailFacts &facts, MailFlags flags)
{
    Result<MailId> mail;
    const auto done = m_database.transaction([&]() -> Result<> {
        mail = appendHere(folder, octets, facts, flags);
        return mail ? Result<>() : std::unexpected(mail.error());
    });
    return done ? mail : std::unexpected(done.error());
}

// Inside a transaction.
Result<MailId>
OperationStore::appendHere(FolderId folder, const QByteArray &octets, const MailFacts &facts, MailFlags flags)
{
    OperationWriter writer = writerOf(m_database);
    const auto target = writer.target(folder);
    if (!target)
        return std::unexpected(target.error());
    const auto content = m_contents.insert(octets);
    if (!content)
        return std::unexpected(content.error());
    Arrival arrival;
    arrival.folder = folder;
    arrival.size = octets.size();
    arrival.flags = flags;
    arrival.isOld = true;
    MailInsert insert(m_database);
    const auto mail = insert.insert(arrival, facts, *content);
    if (!mail)
        return mail;
    if (auto finished = insert.finish(); !finished)
        return std::unexpected(finished.error());
    Statement ours(m_database, u"UPDATE mail SET steps = 0 WHERE id = ?"_s);
    if (auto run = ours.run(*mail); !run)
        return std::unexpected(run.error());
    MailNow now;
    now.content = *content;
    now.flags = flags;
    const auto told = target->isLocal ? Result<>() : writer.appendTo(*target, *mail, now);
    return told ? mail : std::unexpected(told.error());
}

Result<FolderId> OperationStore::createFolder(AccountId account, const QString &path)
{
    FolderId folder;
    const auto done = m_database.transaction([&]() -> Result<> {
        const auto made = makeFolder(m_database, account, path);
        if (!made)
            return std::unexpected(made.error());
        folder = *made;
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    return folder;
}

Result<> OperationStore::placeFolder(const Operation &making, const QString &path)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(m_database, u"UPDATE mail_operation SET text = ? WHERE id = ?"_s);
        if (auto run = update.run(path, making.id); !run)
            return run;
        return renameFolders(m_database, making.folder, path);
    });
}

Result<> OperationStore::renameFolder(FolderId folder, const QString &path)
{
    return m_database.transaction([&]() -> Result<> {
        const auto now = readFolder(m_database, folder);
        if (!now)
            return std::unexpected(now.error());
        if (now->role != FolderRole::None)
            return failure(ErrorCode::Conflict, u"this folder has its use and keeps its name"_s);
        if (auto renamed = renameFolders(m_database, folder, path); !renamed)
            return renamed;
        if (now->isLocal)
            return {};
        return writerOf(m_database)
            .insert(
                {.account = now->account,
                 .kind = OperationKind::RenameFolder,
                 .folder = folder,
                 .text = now->path});
    });
}

Result<> OperationStore::removeFolder(FolderId folder)
{
    return m_database.transaction([&]() -> Result<> {
        const auto now = readFolder(m_database, folder);
        if (!now)
            return std::unexpected(now.error());
        if (now->role != FolderRole::None)
            return failure(ErrorCode::Conflict, u"this folder has its use and cannot be removed"_s);
        Statement remove(m_database, u"DELETE FROM folder WHERE id = ?"_s);
        if (auto run = remove.run(folder); !run)
            return run;
        // What waits to be told of its mail goes with it; its name may have to be made there first.
        Statement waiting(
            m_database, u"DELETE FROM mail_operation WHERE folder = ? AND what NOT IN (6, 7)"_s);
        if (auto run = waiting.run(folder); !run)
            return run;
        if (now->isLocal)
            return {};
        return writerOf(m_database)
            .insert({.account = now->account, .kind = OperationKind::RemoveFolder, .text = now->path});
    });
}

Result<FolderId> makeFolder(Database &database, AccountId account, const QString &path, FolderRole role)
{
    // As its neighbours: of a server, or local.
    Statement insert(
        database,
        u"INSERT INTO folder (account, path, separator, name, role, holds_mail, is_local)"
        " SELECT ?, ?, separator, '', ?, 1, is_local FROM (SELECT separator, is_local FROM folder"
        " WHERE account = ? UNION ALL SELECT '/', 1) ORDER BY is_local LIMIT 1"_s);
    if (auto run = insert.run(account, path, role, account); !run)
        return run.error().code == ErrorCode::Conflict
            ? failure(ErrorCode::Conflict, u"there is a folder of this name already"_s)
            : std::unexpected(run.error());
    const FolderId folder{insert.insertedId()};
    if (auto named = renameFolders(database, folder, path); !named)
        return std::unexpected(named.error());
    const auto now = readFolder(database, folder);
    if (!now)
        return std::unexpected(now.error());
    if (now->isLocal)
        return folder;
    const auto told = writerOf(database).insert(
        {.account = account, .kind = OperationKind::CreateFolder, .folder = folder, .text = path});
    return told ? Result<FolderId>(folder) : std::unexpected(told.error());
}

} // namespace mailroom
