#pragma once

#include "ui/inbox/folderplan.h"

#include <QObject>

class QAction;
class QMenu;
class QTreeWidget;
class QTreeWidgetItem;

namespace mailroom {

// The branches of the sidebar that hold received mail: folders and saved searches. Items stay the same
// through every update, so that selection and focus do; what is collapsed is remembered. Lives in the GUI
// thread; owned by the sidebar, whose items it makes.
class FolderTree : public QObject {
    Q_OBJECT

public:
    FolderTree(QTreeWidget &tree, QTreeWidgetItem &mail, QTreeWidgetItem &searches);

    void setFolders(
        const QList<FolderRow> &folders, const QList<AccountId> &order,
        const QHash<AccountId, QString> &names);
    void setSearches(const QList<SavedSearch> &searches);
    std::optional<MailScope> scopeOf(const QTreeWidgetItem *item) const;
    QTreeWidgetItem *itemOf(const QString &key) const; // null: there is none
    bool takesMail(const QTreeWidgetItem *item) const; // mail can be dropped on it
    QList<QAction *> goActions() const; // to each folder; the caller owns them
    void fillMenu(QMenu &menu, QTreeWidgetItem *item);

Q_SIGNALS:
    void createWanted(mailroom::AccountId account, const QString &path);
    void renameWanted(mailroom::FolderId folder, const QString &path);
    void removeWanted(const mailroom::FolderRow &folder);
    void readAllWanted(const mailroom::MailScope &scope);
    void emptyWanted(const mailroom::MailScope &scope); // of all that is in it
    void searchUnwanted(const QString &name);

private:
    void show(
        QTreeWidgetItem &heading, const QList<FolderEntry> &entries,
        QHash<QString, QTreeWidgetItem *> &items);
    void put(QTreeWidgetItem *item, QTreeWidgetItem *parent, int row);
    void dress(QTreeWidgetItem *item, const FolderEntry &entry);
    void rememberCollapsed(const QTreeWidgetItem *item);
    const FolderRow *folderOf(const MailScope &scope) const;
    void askForName(QTreeWidgetItem *item, const MailScope &scope);
    void askForNewFolder(QTreeWidgetItem *item, const MailScope &scope);

    QTreeWidget &m_tree;
    QTreeWidgetItem &m_mail;
    QTreeWidgetItem &m_searches;
    QList<FolderRow> m_folders;
    QHash<QString, QTreeWidgetItem *> m_mailItems; // by key
    QHash<QString, QTreeWidgetItem *> m_searchItems;
    QSet<QString> m_collapsed;
};

} // namespace mailroom
