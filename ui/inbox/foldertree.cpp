#include "ui/inbox/foldertree.h"

#include "spooler/mailcatalog.h"
#include "ui/inbox/nameeditor.h"
#include "ui/text/foldertext.h"

#include <QAction>
#include <QMenu>
#include <QSettings>
#include <QTreeWidget>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int scopeRole = Qt::UserRole + 10; // beside the sidebar's own
    constexpr QLatin1StringView collapsedKey{"sidebar/collapsed"};

    int depthOf(const QTreeWidgetItem *item)
    {
        int depth = 0;
        for (; item->parent(); item = item->parent())
            ++depth;
        return depth;
    }

    QString toolTip(const FolderEntry &entry)
    {
        QStringList lines{entry.scope.name};
        if (entry.scope.kind == MailScope::Kind::Search)
            lines << entry.scope.search;
        else
            lines << FolderTree::tr("%n message(s)", nullptr, static_cast<int>(entry.total))
                  << FolderTree::tr("%n unread", nullptr, static_cast<int>(entry.unread));
        if (entry.toFetch > 0)
            lines << FolderTree::tr("%n still to be fetched", nullptr, static_cast<int>(entry.toFetch));
        return u"<span style='white-space:pre-wrap'>"_s + lines.join(u'\n').toHtmlEscaped() + u"</span>"_s;
    }

    Glyph glyphOf(const MailScope &scope)
    {
        if (scope.kind == MailScope::Kind::Search)
            return Glyph::Search;
        return scope.kind == MailScope::Kind::Account ? Glyph::Person : folderGlyph(scope.role);
    }

    // Its path without its own name.
    QString aboveOf(const FolderRow &folder)
    {
        const qsizetype at = folder.separator.isEmpty() ? -1 : folder.path.lastIndexOf(folder.separator);
        return folder.path.first(at + 1);
    }

} // namespace

FolderTree::FolderTree(QTreeWidget &tree, QTreeWidgetItem &mail, QTreeWidgetItem &searches)
    : QObject(&tree)
    , m_tree(tree)
    , m_mail(mail)
    , m_searches(searches)
{
    const QStringList collapsed = QSettings().value(collapsedKey).toStringList();
    m_collapsed = QSet<QString>(collapsed.begin(), collapsed.end());
    mail.setHidden(true);
    searches.setHidden(true);
    connect(&tree, &QTreeWidget::itemCollapsed, this, &FolderTree::rememberCollapsed);
    connect(&tree, &QTreeWidget::itemExpanded, this, &FolderTree::rememberCollapsed);
}

void FolderTree::rememberCollapsed(const QTreeWidgetItem *item)
{
    const std::optional<MailScope> scope = scopeOf(item);
    if (!scope)
        return;
    if (item->isExpanded())
        m_collapsed.remove(scope->key());
    else
        m_collapsed.insert(scope->key());
    QSettings().setValue(collapsedKey, QStringList(m_collapsed.values()));
}

void FolderTree::setFolders(
    const QList<FolderRow> &folders, const QList<AccountId> &order, const QHash<AccountId, QString> &names)
{
    m_folders = folders;
    show(m_mail, folderPlan(folders, order, names), m_mailItems);
}

void FolderTree::setSearches(const QList<SavedSearch> &searches)
{
    show(m_searches, searchPlan(searches), m_searchItems);
}

void FolderTree::show(
    QTreeWidgetItem &heading, const QList<FolderEntry> &entries, QHash<QString, QTreeWidgetItem *> &items)
{
    QSet<QString> gone(items.keyBegin(), items.keyEnd());
    QHash<QTreeWidgetItem *, int> filled; // children that are in scope
    for (const FolderEntry &entry : entries) {
        const QString key = entry.scope.key();
        gone.remove(key);
        QTreeWidgetItem *&item = items[key];
        const bool isNew = !item;
        if (isNew)
            item = new QTreeWidgetItem;
        QTreeWidgetItem *const parent = items.value(entry.parent, &heading);
        put(item, parent, filled[parent]++);
        dress(item, entry);
        if (isNew)
            item->setExpanded(!m_collapsed.contains(key));
    }
    QList<QTreeWidgetItem *> leaving;
    for (const QString &key : std::as_const(gone))
        leaving.append(items.take(key));
    std::ranges::sort(leaving, std::greater(), &depthOf); // children before their parents
    qDeleteAll(leaving);
    heading.setHidden(entries.isEmpty());
    heading.setExpanded(true);
    for (QTreeWidgetItem *const item : std::as_const(items)) {
        if (const std::optional<MailScope> scope = scopeOf(item); item->childCount() > 0)
            item->setExpanded(!m_collapsed.contains(scope->key()));
    }
}

void FolderTree::put(QTreeWidgetItem *item, QTreeWidgetItem *parent, int row)
{
    if (parent->child(row) == item)
        return;
    const QSignalBlocker quiet(m_tree);
    const bool isCurrent = m_tree.currentItem() == item;
    if (QTreeWidgetItem *const before = item->parent())
        before->removeChild(item);
    parent->insertChild(row, item);
    if (isCurrent)
        m_tree.setCurrentItem(item);
}

void FolderTree::dress(QTreeWidgetItem *item, const FolderEntry &entry)
{
    const QString count = entry.count > 0 ? m_tree.locale().toString(entry.count) : QString();
    item->setText(0, entry.scope.name);
    item->setText(1, count);
    item->setTextAlignment(1, Qt::AlignRight | Qt::AlignVCenter);
    item->setIcon(0, glyphIcon(glyphOf(entry.scope), entry.holdsMail ? Tone::Plain : Tone::Quiet));
    item->setToolTip(0, toolTip(entry));
    item->setData(0, scopeRole, QVariant::fromValue(entry.scope));
    const bool hasNews = entry.scope.role == FolderRole::Inbox && entry.unread > 0;
    QFont font = m_tree.font();
    font.setWeight(hasNews ? QFont::DemiBold : QFont::Normal);
    item->setFont(0, font);
    const QString spoken = entry.unread > 0
        ? QString(entry.scope.name + u", "_s + tr("%n unread", nullptr, static_cast<int>(entry.unread)))
        : entry.scope.name;
    item->setData(0, Qt::AccessibleTextRole, spoken);
}

std::optional<MailScope> FolderTree::scopeOf(const QTreeWidgetItem *item) const
{
    const QVariant scope = item ? item->data(0, scopeRole) : QVariant();
    return scope.isValid() ? std::optional(scope.value<MailScope>()) : std::nullopt;
}

QTreeWidgetItem *FolderTree::itemOf(const QString &key) const
{
    return m_mailItems.value(key, m_searchItems.value(key));
}

QList<QAction *> FolderTree::goActions() const
{
    QList<QAction *> actions;
    for (QTreeWidgetItem *const item : m_mailItems.values() + m_searchItems.values()) {
        const QString above =
            item->parent()->parent() ? QString(item->parent()->text(0) + u" / "_s) : QString();
        const QString name = above + item->text(0);
        auto *const action = new QAction(item->icon(0), tr("Go to %1").arg(name).replace(u'&', u"&&"_s));
        const QString key = scopeOf(item)->key();
        connect(action, &QAction::triggered, this, [this, key] {
            if (QTreeWidgetItem *const there = itemOf(key))
                m_tree.setCurrentItem(there);
        });
        actions.append(action);
    }
    std::ranges::sort(actions, {}, &QAction::text);
    return actions;
}

bool FolderTree::takesMail(const QTreeWidgetItem *item) const
{
    const std::optional<MailScope> scope = scopeOf(item);
    if (!scope || scope->kind == MailScope::Kind::Search || scope->kind == MailScope::Kind::Account)
        return false;
    const FolderRow *const folder = folderOf(*scope);
    return scope->kind == MailScope::Kind::Role || (folder && folder->holdsMail);
}

const FolderRow *FolderTree::folderOf(const MailScope &scope) const
{
    for (const FolderRow &folder : m_folders) {
        if (folder.id == scope.folder)
            return &folder;
    }
    return nullptr;
}

void FolderTree::fillMenu(QMenu &menu, QTreeWidgetItem *item)
{
    const std::optional<MailScope> scope = scopeOf(item);
    if (!scope)
        return;
    if (scope->kind == MailScope::Kind::Search) {
        menu.addAction(glyphIcon(Glyph::Trash), tr("Forget this search"), this, [this, name = scope->name] {
            Q_EMIT searchUnwanted(name);
        });
        return;
    }
    menu.addAction(tr("Mark all as read"), this, [this, scope] { Q_EMIT readAllWanted(*scope); });
    if (scope->role == FolderRole::Trash || scope->role == FolderRole::Junk) {
        const bool isTrash = scope->role == FolderRole::Trash;
        menu.addAction(
            glyphIcon(Glyph::Trash), isTrash ? tr("Empty the trash") : tr("Delete all junk"), this,
            [this, scope] { Q_EMIT emptyWanted(*scope); });
    }
    if (scope->kind == MailScope::Kind::Role && m_mailItems.size() > 1 && !m_folders.isEmpty()
        && std::ranges::any_of(
            m_folders, [&](const FolderRow &folder) { return folder.account != m_folders.first().account; }))
        return; // of no single account
    menu.addSeparator();
    menu.addAction(glyphIcon(Glyph::Add), tr("New folder…"), this, [this, item, scope] {
        askForNewFolder(item, *scope);
    });
    const FolderRow *const folder = folderOf(*scope);
    if (!folder || folder->role != FolderRole::None)
        return;
    menu.addAction(tr("Rename…"), this, [this, item, scope] { askForName(item, *scope); });
    menu.addAction(glyphIcon(Glyph::Trash), tr("Remove the folder"), this, [this, row = *folder] {
        Q_EMIT removeWanted(row);
    });
}

void FolderTree::askForName(QTreeWidgetItem *item, const MailScope &scope)
{
    const FolderRow *const folder = folderOf(scope);
    if (!folder)
        return;
    auto *const editor = new NameEditor(m_tree, m_tree.visualItemRect(item), scope.name);
    connect(
        editor, &NameEditor::named, this,
        [this, id = folder->id, above = aboveOf(*folder)](const QString &name) {
            Q_EMIT renameWanted(id, above + name);
        });
}

// Beside the folders of the account, or inside the folder that was chosen.
void FolderTree::askForNewFolder(QTreeWidgetItem *item, const MailScope &scope)
{
    const FolderRow *const folder = folderOf(scope);
    const AccountId account =
        scope.account.isValid() || m_folders.isEmpty() ? scope.account : m_folders.first().account;
    const bool isInside = folder && folder->role == FolderRole::None && !folder->separator.isEmpty();
    const QString above = isInside ? QString(folder->path + folder->separator) : QString();
    QRect where = m_tree.visualItemRect(item);
    where.translate(above.isEmpty() ? 0 : m_tree.indentation(), where.height());
    where.setRight(m_tree.viewport()->width() - 4);
    auto *const editor = new NameEditor(m_tree, where, {});
    connect(editor, &NameEditor::named, this, [this, account, above](const QString &name) {
        Q_EMIT createWanted(account, above + name);
    });
}

} // namespace mailroom
