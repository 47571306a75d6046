#include "ui/inbox/foldertree.h"
#include "tests/gui/testdesk.h"
#include "ui/inbox/mailmodel.h"
#include "ui/shell/sidebar.h"

#include <catch2/catch_all.hpp>

#include <QDropEvent>
#include <QMenu>
#include <QMimeData>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

FolderRow folderRow(qint64 id, qint64 account, FolderRole role, const QString &path, qint64 parent = 0)
{
    FolderRow row;
    row.id = FolderId{id};
    row.account = AccountId{account};
    row.parent = FolderId{parent};
    row.role = role;
    row.path = path;
    row.name = path.section(u'/', -1);
    row.total = 100;
    row.unread = id;
    return row;
}

QList<FolderRow> twoAccounts()
{
    return {
        folderRow(1, 1, FolderRole::Inbox, u"INBOX"_s),
        folderRow(2, 1, FolderRole::Trash, u"Trash"_s),
        folderRow(3, 1, FolderRole::None, u"INBOX/Projects"_s, 1),
        folderRow(4, 2, FolderRole::Inbox, u"INBOX"_s),
        folderRow(5, 2, FolderRole::None, u"Lists"_s),
        folderRow(6, 2, FolderRole::None, u"Lists/qt"_s, 5),
        folderRow(7, 2, FolderRole::None, u"Lists/kde 10"_s, 5),
        folderRow(8, 2, FolderRole::None, u"Lists/kde 9"_s, 5)};
}

const QList<AccountId> order{AccountId{2}, AccountId{1}};
const QHash<AccountId, QString> accountNames{{AccountId{1}, u"work"_s}, {AccountId{2}, u"home"_s}};

// Events of a drag are sent by the platform alone.
class OpenSidebar : public Sidebar {
public:
    using Sidebar::dragMoveEvent;
    using Sidebar::dropEvent;
};

QStringList drawn(const QList<FolderEntry> &entries)
{
    QHash<QString, int> depths;
    QStringList lines;
    for (const FolderEntry &entry : entries) {
        const int depth = entry.parent.isEmpty() ? 0 : depths.value(entry.parent, -10) + 1;
        depths.insert(entry.scope.key(), depth);
        lines << QString(depth * 2, u' ') + entry.scope.name
                + (entry.count > 0 ? QString(u' ' + QString::number(entry.count)) : QString());
    }
    return lines;
}

} // namespace

TEST_CASE("folders stand below their accounts, roles of all accounts above them", "[gui]")
{
    CHECK(
        drawn(folderPlan(twoAccounts(), order, accountNames))
        == QStringList(
            {u"Inbox 5"_s, u"Trash"_s, u"home 4"_s, u"  Inbox 4"_s, u"  Lists 5"_s, u"    kde 9 8"_s,
             u"    kde 10 7"_s, u"    qt 6"_s, u"work 1"_s, u"  Inbox 1"_s, u"    Projects 3"_s,
             u"  Trash"_s}));
}

TEST_CASE("the only account's folders stand beside its roles", "[gui]")
{
    CHECK(
        drawn(folderPlan(twoAccounts().first(3), order, accountNames))
        == QStringList({u"Inbox 1"_s, u"Trash"_s, u"  Projects 3"_s}));
}

TEST_CASE("a hierarchy that goes round in circles shows each folder once", "[gui]")
{
    const QList<FolderRow> folders{
        folderRow(1, 1, FolderRole::None, u"a"_s, 2), folderRow(2, 1, FolderRole::None, u"b"_s, 1),
        folderRow(3, 1, FolderRole::None, u"c"_s, 3), folderRow(4, 1, FolderRole::Inbox, u"INBOX"_s)};
    CHECK(folderPlan(folders, order, accountNames).size() == 4);
}

TEST_CASE("the sidebar keeps what is chosen and what is collapsed through every change", "[gui]")
{
    QSettings().remove("sidebar/collapsed");
    Sidebar sidebar;
    sidebar.resize(260, 700);
    sidebar.show();
    FolderTree &tree = sidebar.folders();
    tree.setFolders(twoAccounts(), order, accountNames);
    REQUIRE(sidebar.chooseScope(u"folder/6"_s));
    QTreeWidgetItem *const chosen = sidebar.currentItem();
    QSignalSpy told(&sidebar, &Sidebar::mailChosen);
    tree.itemOf(u"account/1"_s)->setExpanded(false);

    QList<FolderRow> more = twoAccounts();
    more.prepend(folderRow(9, 2, FolderRole::None, u"Aunts"_s));
    more.removeIf([](const FolderRow &row) { return row.id.value == 7; });
    tree.setFolders(more, {AccountId{1}, AccountId{2}}, accountNames);
    CHECK(sidebar.currentItem() == chosen);
    CHECK(chosen->isSelected());
    CHECK(told.isEmpty());
    CHECK_FALSE(tree.itemOf(u"account/1"_s)->isExpanded());
    CHECK(tree.itemOf(u"account/2"_s)->isExpanded());
    CHECK(tree.itemOf(u"folder/5"_s)->isExpanded());
    CHECK_FALSE(tree.itemOf(u"folder/7"_s));

    Sidebar again;
    again.folders().setFolders(more, order, accountNames);
    CHECK_FALSE(again.folders().itemOf(u"account/1"_s)->isExpanded());
    tree.setFolders({}, order, accountNames);
    CHECK(sidebar.currentItem());
}

TEST_CASE("the sidebar's headings begin where the glyphs below them do, from either side", "[gui]")
{
    const auto direction = GENERATE(Qt::LeftToRight, Qt::RightToLeft);
    Sidebar sidebar;
    sidebar.setLayoutDirection(direction);
    sidebar.resize(260, 700);
    sidebar.show();
    REQUIRE(QTest::qWaitForWindowExposed(&sidebar));
    sidebar.choose(Filter::Sent); // another row than those that are looked at
    const QImage image = sidebar.viewport()->grab().toImage();
    const double scale = image.devicePixelRatio();
    // How far the first thing that is painted in the row is from the edge at which reading begins.
    const auto inset = [&](const QTreeWidgetItem *item) {
        const QRect row = sidebar.visualItemRect(item);
        const int width = static_cast<int>(sidebar.viewport()->width() * scale);
        for (int x = 0; x < width; ++x) {
            const int at = direction == Qt::LeftToRight ? x : width - 1 - x;
            for (int y = static_cast<int>(row.top() * scale); y < int(row.bottom() * scale); ++y) {
                if (image.pixelColor(at, y) != sidebar.palette().color(QPalette::Base))
                    return x / scale;
            }
        }
        return -1.0;
    };
    const auto *const heading = sidebar.findItems(u"Outbox"_s, Qt::MatchExactly).constFirst();
    for (const QTreeWidgetItem *item :
         std::initializer_list<const QTreeWidgetItem *>{heading, heading->child(1)}) {
        CAPTURE(item->text(0).toStdString());
        CHECK(inset(item) >= 16);
        CHECK(inset(item) <= 19); // a letter or a glyph has some room of its own
    }
}

TEST_CASE("mail is dropped on folders that hold mail", "[gui]")
{
    OpenSidebar sidebar;
    sidebar.resize(260, 700);
    sidebar.show();
    REQUIRE(QTest::qWaitForWindowExposed(&sidebar));
    QList<FolderRow> folders = twoAccounts();
    folders[4].holdsMail = false;
    sidebar.folders().setFolders(folders, order, accountNames);
    QMimeData mail;
    mail.setData(mailMimeType, toMimeData({MailId{7}, MailId{9}}));
    QSignalSpy dropped(&sidebar, &Sidebar::mailDropped);
    const auto drop = [&](const QString &key) {
        const QPoint at = sidebar.visualItemRect(sidebar.folders().itemOf(key)).center();
        QDragMoveEvent over(at, Qt::MoveAction, &mail, Qt::LeftButton, Qt::NoModifier);
        sidebar.dragMoveEvent(&over);
        if (over.isAccepted()) {
            QDropEvent fall(at, Qt::MoveAction, &mail, Qt::LeftButton, Qt::NoModifier);
            sidebar.dropEvent(&fall);
        }
        return over.isAccepted();
    };
    CHECK(drop(u"folder/6"_s));
    REQUIRE(dropped.size() == 1);
    CHECK(dropped.first().first().value<QList<MailId>>() == QList<MailId>({MailId{7}, MailId{9}}));
    CHECK(dropped.first().at(1).value<MailScope>().folder == FolderId{6});
    CHECK(drop(u"role/4"_s));
    CHECK_FALSE(drop(u"folder/5"_s));
    CHECK_FALSE(drop(u"account/1"_s));
}

TEST_CASE("a folder is named in its place in the sidebar", "[gui]")
{
    const QString separator = GENERATE(u"/"_s, u"."_s); // each server has its own
    Sidebar sidebar;
    sidebar.resize(260, 700);
    sidebar.show();
    sidebar.activateWindow();
    REQUIRE(QTest::qWaitForWindowActive(&sidebar));
    FolderTree &tree = sidebar.folders();
    QList<FolderRow> folders = twoAccounts();
    for (FolderRow &folder : folders) {
        folder.path.replace(u'/', separator);
        folder.separator = separator;
    }
    tree.setFolders(folders, order, accountNames);
    QSignalSpy renamed(&tree, &FolderTree::renameWanted);
    QSignalSpy created(&tree, &FolderTree::createWanted);
    const auto choose = [&](const QString &key, const QString &words) {
        QMenu menu;
        tree.fillMenu(menu, tree.itemOf(key));
        for (QAction *const action : menu.actions()) {
            if (action->text() == words)
                action->trigger();
        }
        return shown<QLineEdit>(u"nameEditor"_s);
    };
    const auto isClosed = [] { return !shown<QLineEdit>(u"nameEditor"_s); };
    QLineEdit *editor = choose(u"folder/6"_s, u"Rename…"_s);
    REQUIRE(editor);
    CHECK(editor->text() == u"qt"_s);
    QTest::keyClicks(editor, u"Qt Company"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(renamed.size() == 1);
    CHECK(renamed.first().at(1).toString() == u"Lists%1Qt Company"_s.arg(separator));

    REQUIRE(QTest::qWaitFor(isClosed));
    editor = choose(u"folder/5"_s, u"New folder…"_s);
    REQUIRE(editor);
    QTest::keyClicks(editor, u"gnome"_s);
    QTest::keyClick(editor, Qt::Key_Return);
    REQUIRE(created.size() == 1);
    CHECK(created.first().first().value<AccountId>() == AccountId{2});
    CHECK(created.first().at(1).toString() == u"Lists%1gnome"_s.arg(separator));

    REQUIRE(QTest::qWaitFor(isClosed));
    editor = choose(u"folder/6"_s, u"Rename…"_s);
    QTest::keyClicks(editor, u"nothing"_s);
    QTest::keyClick(editor, Qt::Key_Escape);
    CHECK(QTest::qWaitFor(isClosed));
    CHECK(renamed.size() == 1);
}
