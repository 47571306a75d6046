#include "spooler/store/folderstore.h"

#include "spooler/mail/encodedword.h"
#include "spooler/mail/subjectkey.h"
#include "spooler/store/database.h"
#include "spooler/store/operationwriter.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype longestName = 200;

    QString shownName(const QString &path, const QString &separator)
    {
        const QString name = separator.isEmpty() ? path : path.section(separator, -1);
        return withoutControls(name.isEmpty() ? path : name).simplified().left(longestName);
    }

    QString parentPath(const QString &path, const QString &separator)
    {
        const qsizetype at = separator.isEmpty() ? -1 : path.lastIndexOf(separator);
        return at > 0 ? path.first(at) : QString();
    }

    struct KnownFolder {
        FolderId id;
        ServerFolder listed; // as the server listed it last
        bool isLocal = false;
        bool isTaken = false; // the server has it
    };

    // As most servers call it, and as imaplist.cpp knows it again.
    QString nameOf(FolderRole role)
    {
        Q_ASSERT(role == FolderRole::Trash || role == FolderRole::Sent || role == FolderRole::Drafts);
        return role == FolderRole::Trash ? u"Trash"_s : role == FolderRole::Sent ? u"Sent"_s : u"Drafts"_s;
    }

    // Inbox first, what a person makes last.
    int orderOf(FolderRole role)
    {
        return role == FolderRole::None ? 100 : static_cast<int>(role);
    }

} // namespace

Result<QList<FolderRow>> FolderStore::all()
{
    Statement select(
        m_database,
        u"SELECT id, account, path, separator, name, role, holds_mail, is_local, total, unread, to_fetch"
        " FROM folder"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<FolderRow> listed;
    QHash<std::pair<AccountId, QString>, FolderId> byPath;
    const auto read = select.each([&](Statement &row) {
        FolderRow folder;
        folder.id = row.id<FolderId>();
        folder.account = row.id<AccountId>();
        folder.path = row.text();
        folder.separator = row.text();
        folder.name = row.text();
        folder.role = row.upTo(FolderRole::All);
        folder.holdsMail = row.flag();
        folder.isLocal = row.flag();
        folder.total = row.integer();
        folder.unread = row.integer();
        folder.toFetch = row.integer();
        byPath.insert({folder.account, folder.path}, folder.id);
        listed << folder;
    });
    if (!read)
        return std::unexpected(read.error());
    QList<std::pair<QString, FolderRow>> rows;
    for (FolderRow &folder : listed) {
        const QString parent = parentPath(folder.path, folder.separator);
        if (!parent.isEmpty())
            folder.parent = byPath.value({folder.account, parent});
        rows.emplaceBack(sortKey(folder.path), folder);
    }
    std::ranges::stable_sort(rows, [](const auto &a, const auto &b) {
        return std::tuple(a.second.account, orderOf(a.second.role), a.first)
            < std::tuple(b.second.account, orderOf(b.second.role), b.first);
    });
    QList<FolderRow> sorted;
    for (const auto &[key, row] : rows)
        sorted << row;
    return sorted;
}

Result<QList<FolderRow>> FolderStore::take(AccountId account, const QList<ServerFolder> &folders)
{
    bool isChanged = false;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement select(
            m_database,
            u"SELECT id, path, separator, role, holds_mail, is_local FROM folder WHERE account = ?"
            " ORDER BY id"_s);
        if (auto run = select.run(account); !run)
            return run;
        QHash<QString, KnownFolder> known;
        const auto read = select.each([&](Statement &row) {
            KnownFolder folder;
            folder.id = row.id<FolderId>();
            folder.listed = {row.text(), row.text(), row.upTo(FolderRole::All), row.flag()};
            folder.isLocal = row.flag();
            known.insert(folder.listed.path, folder);
        });
        if (!read)
            return read;
        for (const ServerFolder &folder : folders) {
            const auto here = known.find(folder.path);
            const bool isKnown = here != known.end();
            if (isKnown)
                here->isTaken = true;
            if (isKnown && !here->isLocal && here->listed == folder)
                continue;
            isChanged = true;
            if (auto written = write(account, folder); !written)
                return written;
        }
        // One whose making was not told the server yet is no local one, and not gone either.
        Statement remove(
            m_database,
            u"DELETE FROM folder WHERE id = ? AND NOT EXISTS (SELECT 1 FROM mail_operation o"
            " WHERE o.account = folder.account AND o.what IN (6, 7)"
            " AND (o.folder = folder.id OR o.text = folder.path))"_s);
        for (const KnownFolder &folder : std::as_const(known)) {
            if (folder.isTaken || folder.isLocal)
                continue;
            isChanged = true;
            if (auto run = remove.run(folder.id); !run)
                return run;
        }
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    if (isChanged && m_changed)
        m_changed();
    return all();
}

Result<> FolderStore::write(AccountId account, const ServerFolder &folder)
{
    Statement upsert(
        m_database,
        u"INSERT INTO folder (account, path, separator, name, role, holds_mail, is_local)"
        " VALUES (?, ?, ?, ?, ?, ?, 0) ON CONFLICT (account, path) DO UPDATE"
        " SET separator = excluded.separator, role = excluded.role, holds_mail = excluded.holds_mail,"
        " is_local = 0"_s);
    return upsert.run(
        account, folder.path, folder.separator, shownName(folder.path, folder.separator), folder.role,
        folder.holdsMail);
}

Result<FolderId> FolderStore::local(AccountId account, const QString &path, FolderRole role)
{
    FolderId folder;
    bool isNew = false;
    const auto done = m_database.transaction([&]() -> Result<> {
        Statement select(m_database, u"SELECT id FROM folder WHERE account = ? AND path = ?"_s);
        if (auto run = select.run(account, path); !run)
            return run;
        if (select.next())
            folder = select.id<FolderId>();
        isNew = !folder.isValid();
        if (auto outcome = select.outcome(); !outcome || !isNew)
            return outcome;
        Statement insert(
            m_database,
            u"INSERT INTO folder (account, path, separator, name, role, holds_mail, is_local)"
            " VALUES (?, ?, '/', ?, ?, 1, 1)"_s);
        if (auto run = insert.run(account, path, shownName(path, u"/"_s), role); !run)
            return run;
        folder = FolderId{insert.insertedId()};
        return {};
    });
    if (!done)
        return std::unexpected(done.error());
    if (isNew && m_changed)
        m_changed();
    return folder;
}

Result<FolderRow> FolderStore::ofRole(AccountId account, FolderRole role)
{
    const QString name = nameOf(role);
    const auto known = all();
    if (!known)
        return std::unexpected(known.error());
    std::optional<FolderRow> ofThisName;
    for (const FolderRow &folder : *known) {
        if (folder.account == account && folder.role == role)
            return folder;
        if (folder.account == account && folder.path == name && folder.holdsMail)
            ofThisName = folder;
    }
    if (ofThisName)
        return *ofThisName;
    FolderId made;
    const auto done = m_database.transaction([&]() -> Result<> {
        return makeFolder(m_database, account, name, role).transform([&](FolderId folder) { made = folder; });
    });
    if (!done)
        return std::unexpected(done.error());
    if (m_changed)
        m_changed();
    return all().transform([made](const QList<FolderRow> &folders) {
        return *std::ranges::find(folders, made, &FolderRow::id); // it was made just now
    });
}

// Those below it go along.
Result<> FolderStore::rename(FolderId folder, const QString &path)
{
    return m_database.transaction([&] { return renameFolders(m_database, folder, path); });
}

Result<> FolderStore::remove(FolderId folder)
{
    return m_database.transaction([&]() -> Result<> {
        Statement remove(m_database, u"DELETE FROM folder WHERE id = ?"_s);
        return remove.run(folder);
    });
}

Result<> FolderStore::removeAccount(AccountId account)
{
    return m_database.transaction([&]() -> Result<> {
        for (const QString &sql :
             {u"DELETE FROM folder WHERE account = ?"_s, u"DELETE FROM mail_operation WHERE account = ?"_s,
              u"DELETE FROM seen_uidl WHERE account = ?"_s, u"DELETE FROM sent_copy WHERE account = ?"_s}) {
            Statement remove(m_database, sql);
            if (auto run = remove.run(account); !run)
                return run;
        }
        return {};
    });
}

Result<FolderSync> FolderStore::sync(FolderId folder)
{
    Statement select(
        m_database, u"SELECT uid_validity, uid_next, highest_modseq, synced FROM folder WHERE id = ?"_s);
    if (auto run = select.run(folder); !run)
        return std::unexpected(run.error());
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"there is no such folder"_s)
                                : std::unexpected(select.outcome().error());
    FolderSync sync;
    sync.uidValidity = select.integer();
    sync.uidNext = select.integer();
    sync.highestModseq = select.integer();
    sync.synced = select.time();
    return sync;
}

Result<> FolderStore::setSync(FolderId folder, const FolderSync &sync)
{
    return m_database.transaction([&]() -> Result<> {
        Statement update(
            m_database,
            u"UPDATE folder SET uid_validity = ?, uid_next = ?, highest_modseq = ?, synced = ?"
            " WHERE id = ?"_s);
        return update.run(sync.uidValidity, sync.uidNext, sync.highestModseq, sync.synced, folder);
    });
}

Result<> renameFolders(Database &database, FolderId folder, const QString &path)
{
    Statement select(database, u"SELECT account, path, separator FROM folder WHERE id = ?"_s);
    if (auto run = select.run(folder); !run)
        return run;
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"there is no such folder"_s)
                                : select.outcome();
    const auto account = select.id<AccountId>();
    const QString old = select.text();
    const QString separator = select.text();
    Statement inside(database, u"SELECT id, path FROM folder WHERE account = ?"_s);
    if (auto run = inside.run(account); !run)
        return run;
    QList<std::pair<FolderId, QString>> renamed{{folder, path}};
    const auto read = inside.each([&](Statement &row) {
        const auto id = row.id<FolderId>();
        const QString below = row.text();
        if (!separator.isEmpty() && below.startsWith(old + separator))
            renamed.emplaceBack(id, path + below.sliced(old.size()));
    });
    if (!read)
        return read;
    Statement update(database, u"UPDATE folder SET path = ?, name = ? WHERE id = ?"_s);
    for (const auto &[id, newPath] : std::as_const(renamed)) {
        if (auto run = update.run(newPath, shownName(newPath, separator), id); !run)
            return run;
    }
    return {};
}

} // namespace mailroom
