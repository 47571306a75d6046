#include "ui/inbox/folderplan.h"

#include "spooler/mailcatalog.h"
#include "ui/text/foldertext.h"
#include "ui/text/words.h"

#include <QCollator>

#include <algorithm>
#include <array>

namespace mailroom {

namespace {

    constexpr std::array shownRoles{FolderRole::Inbox,   FolderRole::Drafts, FolderRole::Sent,
                                    FolderRole::Archive, FolderRole::Junk,   FolderRole::Trash};

    qsizetype rankOf(FolderRole role)
    {
        return std::ranges::find(shownRoles, role) - shownRoles.begin();
    }

    void add(FolderEntry &entry, const FolderRow &folder)
    {
        entry.unread += folder.unread;
        entry.total += folder.total;
        entry.toFetch += folder.toFetch;
        const FolderRole role = folder.role;
        if (role == FolderRole::Drafts)
            entry.count += folder.total;
        else if (role != FolderRole::Sent && role != FolderRole::Trash)
            entry.count += folder.unread;
    }

    FolderEntry entryOf(const FolderRow &folder, const QString &parent)
    {
        FolderEntry entry;
        entry.scope = {
            .kind = MailScope::Kind::Folder,
            .role = folder.role,
            .account = folder.account,
            .folder = folder.id,
            .search = {},
            .name = folderWords(folder)};
        entry.parent = parent;
        entry.holdsMail = folder.holdsMail;
        add(entry, folder);
        return entry;
    }

    FolderEntry entryOf(FolderRole role, const QList<FolderRow> &folders)
    {
        FolderEntry entry;
        entry.scope = {.kind = MailScope::Kind::Role, .role = role, .name = folderWords(role)};
        for (const FolderRow &folder : folders) {
            if (folder.role == role)
                add(entry, folder);
        }
        return entry;
    }

    class Plan {
    public:
        explicit Plan(const QList<FolderRow> &folders) : m_folders(folders)
        {
            QCollator collator;
            collator.setNumericMode(true);
            std::ranges::stable_sort(m_folders, [&](const FolderRow &one, const FolderRow &other) {
                const auto first = rankOf(one.role);
                const auto second = rankOf(other.role);
                return first != second ? first < second : collator.compare(one.name, other.name) < 0;
            });
        }

        // The only account: its roles are the entries of all accounts' roles.
        void addBesideRoles(AccountId account) { addBelow(account, {}, {}, true); }
        void addAccount(AccountId account, const QString &name)
        {
            FolderEntry entry;
            entry.scope = {.kind = MailScope::Kind::Account, .account = account, .name = name};
            for (const FolderRow &folder : m_folders) {
                if (folder.account == account && folder.role == FolderRole::Inbox)
                    add(entry, folder);
            }
            const QString key = entry.scope.key();
            entries.append(entry);
            addBelow(account, {}, key, false);
        }
        void addRoles()
        {
            for (const FolderRole role : shownRoles) {
                const bool present = std::ranges::any_of(
                    m_folders, [&](const FolderRow &folder) { return folder.role == role; });
                if (present)
                    entries.append(entryOf(role, m_folders));
            }
        }

        QList<FolderEntry> entries;

    private:
        // A server's hierarchy is its own word: it is followed as far as it makes sense, each folder once;
        // what has no parent that is there, or only parents in a circle, stands at the top.
        void addBelow(AccountId account, FolderId parent, const QString &key, bool rolesAreThere)
        {
            for (const FolderRow &folder : std::as_const(m_folders)) {
                if (folder.account == account && folder.parent == parent)
                    addFolder(folder, key, rolesAreThere);
            }
            for (const FolderRow &folder : std::as_const(m_folders)) {
                if (folder.account == account && !parent.isValid())
                    addFolder(folder, key, rolesAreThere);
            }
        }

        void addFolder(const FolderRow &folder, const QString &key, bool rolesAreThere)
        {
            if (m_done.contains(folder.id))
                return;
            m_done.insert(folder.id);
            const FolderEntry entry = entryOf(folder, key);
            QString ownKey = entry.scope.key();
            if (rolesAreThere && rankOf(folder.role) < qsizetype(shownRoles.size()))
                ownKey = MailScope{.kind = MailScope::Kind::Role, .role = folder.role}.key();
            else
                entries.append(entry);
            addBelow(folder.account, folder.id, ownKey, rolesAreThere);
        }

        QList<FolderRow> m_folders;
        QSet<FolderId> m_done;
    };

} // namespace

QList<FolderEntry> folderPlan(
    const QList<FolderRow> &folders, const QList<AccountId> &order, const QHash<AccountId, QString> &names)
{
    QList<AccountId> accounts;
    for (const AccountId account : order) {
        if (std::ranges::any_of(folders, [&](const FolderRow &row) { return row.account == account; }))
            accounts.append(account);
    }
    for (const FolderRow &folder : folders) {
        if (!accounts.contains(folder.account))
            accounts.append(folder.account);
    }
    Plan plan(folders);
    plan.addRoles();
    if (accounts.size() == 1)
        plan.addBesideRoles(accounts.first());
    else
        for (const AccountId account : std::as_const(accounts))
            plan.addAccount(account, names.value(account, Words::tr("On this computer")));
    return plan.entries;
}

QList<FolderEntry> searchPlan(const QList<SavedSearch> &searches)
{
    QList<FolderEntry> entries;
    for (const SavedSearch &search : searches) {
        FolderEntry entry;
        entry.scope = {.kind = MailScope::Kind::Search, .search = search.search, .name = search.name};
        entries.append(entry);
    }
    return entries;
}

} // namespace mailroom
