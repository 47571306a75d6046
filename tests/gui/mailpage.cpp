#include "ui/inbox/mailpage.h"
#include "tests/gui/madeupmail.h"
#include "tests/gui/testdesk.h"
#include "ui/inbox/maillist.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/shell/undobanner.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A page with an Inbox of nine, and folders for what is put away.
struct Fixture {
    MadeUpMail mail;
    std::unique_ptr<MailPage> page;

    explicit Fixture(MailGrouping grouping = MailGrouping::Messages)
    {
        *mail.list = MadeUpMail::numbers(9, 1); // 9, 6 and 3 are unread
        mail.addFolder(1, FolderRole::Inbox, u"INBOX"_s);
        mail.addFolder(2, FolderRole::Trash, u"Trash"_s);
        mail.addFolder(3, FolderRole::Archive, u"Archive"_s);
        mail.addFolder(4, FolderRole::None, u"Projects/Bridge & tunnel"_s);
        QSettings().setValue("mail/readAfter", -1);
        QSettings().setValue("mail/grouping", static_cast<int>(grouping));
        open(grouping == MailGrouping::Folded ? 5 : 9);
    }

    void open(int count)
    {
        page = std::make_unique<MailPage>(mail.source(), mail.doing());
        page->mover().setFolders(mail.folders);
        page->resize(1000, 700);
        page->QWidget::show();
        page->activateWindow();
        REQUIRE(QTest::qWaitForWindowActive(page.get()));
        page->show({.role = FolderRole::Inbox, .name = u"Inbox"_s});
        REQUIRE(QTest::qWaitFor([&] { return rows() > 0; }));
        REQUIRE(waitFor(count));
        list().setFocus();
    }

    MailList &list() { return page->list(); }
    int rows() { return list().model()->rowCount(); }
    bool waitFor(int count)
    {
        return QTest::qWaitFor([&] {
            page->noteChanged({});
            return rows() == count && list().model()->index(0, MailModel::SubjectColumn).data().isValid();
        });
    }
    void press(Qt::Key key, Qt::KeyboardModifiers with = Qt::NoModifier)
    {
        QTest::keyClick(&list(), key, with);
        if (with != Qt::NoModifier) // or the application believes it is still held, also in the next case
            QTest::keyRelease(&list(), Qt::Key_Shift);
    }
    bool says(const QString &words)
    {
        for (const QLabel *const label : page->banner().findChildren<QLabel *>()) {
            if (label->isVisible() && label->text().contains(words))
                return true;
        }
        return false;
    }
    bool done(const QString &deed)
    {
        return QTest::qWaitFor([&] { return mail.deeds.contains(deed); });
    }
};

} // namespace

TEST_CASE("mail is put away, deleted and brought back by keys alone", "[gui]")
{
    Fixture inbox;
    inbox.list().selectRow(0);
    inbox.press(Qt::Key_J);
    CHECK(inbox.list().current() == MailId{8});
    inbox.press(Qt::Key_E);
    REQUIRE(inbox.done(u"move 8 3"_s));
    REQUIRE(inbox.waitFor(8));
    CHECK(inbox.list().selected() == QList<MailId>{MailId{7}}); // what is read next
    inbox.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(inbox.done(u"move 8 1"_s));
    REQUIRE(inbox.waitFor(9));

    inbox.press(Qt::Key_Down, Qt::ShiftModifier); // two of them
    inbox.press(Qt::Key_Delete);
    REQUIRE(inbox.done(u"discard 6,7 0"_s));
    REQUIRE(inbox.waitFor(7));
    press(u"undo"_s);
    REQUIRE(inbox.done(u"move 6,7 1"_s));
    CHECK(inbox.waitFor(9));
}

TEST_CASE("a folded thread is marked, put away and brought back as a whole, an unfolded one by rows", "[gui]")
{
    Fixture inbox(MailGrouping::Folded); // rows 9; 8 with 7 and 6 behind it; 5 with 4 and 3; 2; 1
    const auto may = [&](MailAction action) {
        return QTest::qWaitFor([&] { return inbox.page->actions().action(action)->isEnabled(); });
    };
    inbox.list().selectRow(1);
    REQUIRE(may(MailAction::MarkRead)); // because of 6, although 8 was read
    inbox.press(Qt::Key_M);
    REQUIRE(inbox.done(u"flags 6,7,8 1"_s));
    inbox.page->noteChanged({MailId{6}, MailId{7}, MailId{8}});
    CHECK(QTest::qWaitFor([&] { return !inbox.page->actions().action(MailAction::MarkRead)->isEnabled(); }));
    inbox.press(Qt::Key_S);
    REQUIRE(inbox.done(u"flags 6,7,8 4"_s));
    inbox.page->noteChanged({MailId{6}, MailId{7}, MailId{8}});
    REQUIRE(may(MailAction::Unflag));

    inbox.press(Qt::Key_Delete);
    REQUIRE(inbox.done(u"discard 6,7,8 0"_s));
    REQUIRE(inbox.waitFor(4));
    CHECK(inbox.says(u"3 messages moved to the trash"_s));
    CHECK(inbox.list().selected() == QList<MailId>{MailId{5}});
    inbox.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(inbox.done(u"move 6,7,8 1"_s));
    REQUIRE(inbox.waitFor(5));

    inbox.press(Qt::Key_Down, Qt::ShiftModifier); // with a single one
    inbox.press(Qt::Key_E);
    REQUIRE(inbox.done(u"move 2,3,4,5 3"_s));
    inbox.press(Qt::Key_Z, Qt::ControlModifier);
    REQUIRE(inbox.done(u"move 2,3,4,5 1"_s));
    REQUIRE(inbox.waitFor(5));

    inbox.list().chooseRow(2);
    inbox.press(Qt::Key_Right); // unfold
    REQUIRE(inbox.waitFor(7));
    inbox.list().clearSelection();
    inbox.list().chooseRow(2);
    inbox.press(Qt::Key_Delete);
    REQUIRE(inbox.done(u"discard 5 0"_s));
    REQUIRE(inbox.waitFor(6));
    CHECK(inbox.list().selected() == QList<MailId>{MailId{4}});
}

TEST_CASE("several folded threads count their messages", "[gui]")
{
    Fixture inbox(MailGrouping::Folded);
    inbox.list().selectRow(1);
    inbox.press(Qt::Key_Down, Qt::ShiftModifier);
    CHECK(QTest::qWaitFor([&] {
        for (const QLabel *const label : inbox.page->findChildren<QLabel *>()) {
            if (label->isVisible() && label->text() == u"6 messages chosen"_s)
                return true;
        }
        return false;
    }));
}

TEST_CASE("what is in the trash is deleted for ever only after a while", "[gui]")
{
    Fixture inbox;
    inbox.list().selectRow(0);
    inbox.press(Qt::Key_Delete);
    REQUIRE(inbox.done(u"discard 9 0"_s));
    inbox.mail.deeds.clear();
    inbox.page->mover().discard({MailId{9}});
    REQUIRE(QTest::qWaitFor([&] { return inbox.says(u"for ever"_s); }));
    CHECK(inbox.mail.deeds.isEmpty());
    press(u"undo"_s);
    CHECK(inbox.mail.deeds.isEmpty());
    inbox.page->mover().discard({MailId{9}});
    CHECK(QTest::qWaitFor([&] { return inbox.mail.deeds == QStringList{u"discard 9 0"_s}; }, 12'000));
}

TEST_CASE("flags and read states are changed by letters", "[gui]")
{
    Fixture inbox;
    inbox.list().selectRow(0); // unread
    inbox.press(Qt::Key_S);
    REQUIRE(inbox.done(u"flags 9 4"_s));
    inbox.press(Qt::Key_M);
    REQUIRE(inbox.done(u"flags 9 1"_s));
    inbox.page->noteChanged({MailId{9}});
    REQUIRE(
        QTest::qWaitFor([&] { return inbox.page->actions().action(MailAction::MarkUnread)->isEnabled(); }));
    inbox.press(Qt::Key_U);
    REQUIRE(inbox.done(u"flags 9 -1"_s));
    inbox.press(Qt::Key_N);
    CHECK(inbox.list().current() == MailId{6});
}

TEST_CASE("a message counts as read after it was looked at for a moment", "[gui]")
{
    Fixture inbox;
    QSettings().setValue("mail/readAfter", 0);
    inbox.list().selectRow(0);
    CHECK(inbox.done(u"flags 9 1"_s));
    inbox.mail.deeds.clear();
    inbox.list().selectRow(1); // was read before
    QTest::qWait(50);
    CHECK(inbox.mail.deeds.isEmpty());
}

TEST_CASE("a folder to move to is found by a part of its name", "[gui]")
{
    Fixture inbox;
    inbox.list().selectRow(2);
    inbox.press(Qt::Key_V);
    auto *const palette = shown<QWidget>(u"commandPalette"_s);
    REQUIRE(palette);
    QTest::keyClicks(palette->findChild<QLineEdit *>(), u"& tun"_s);
    QTest::keyClick(palette->findChild<QLineEdit *>(), Qt::Key_Return);
    CHECK(inbox.done(u"move 7 4"_s));
}

TEST_CASE("an account without an archive gets one when it is needed", "[gui]")
{
    Fixture inbox;
    inbox.mail.folders.removeIf([](const FolderRow &folder) { return folder.role == FolderRole::Archive; });
    inbox.page->mover().setFolders(inbox.mail.folders);
    inbox.page->mover().move({MailId{5}}, FolderRole::Archive);
    REQUIRE(QTest::qWaitFor([&] { return !inbox.mail.deeds.isEmpty(); }));
    CHECK(inbox.mail.folders.last().path == u"Archive"_s);
    CHECK(inbox.mail.deeds.first() == u"move 5 %1"_s.arg(inbox.mail.folders.last().id.value));
}

TEST_CASE("all is marked as read, and can be unread again", "[gui]")
{
    Fixture inbox;
    inbox.page->mover().readAll(inbox.page->scope());
    REQUIRE(inbox.done(u"flags 3,6,9 1"_s));
    REQUIRE(QTest::qWaitFor([&] { return shown<QPushButton>(u"undo"_s); }));
    press(u"undo"_s);
    CHECK(inbox.done(u"flags 3,6,9 -1"_s));
}

TEST_CASE("a search says that it searches, what it found, and what it cannot read", "[gui]")
{
    Fixture inbox;
    QSignalSpy refused(inbox.page.get(), &MailPage::searchRefused);
    inbox.mail.held = std::make_shared<QSemaphore>(); // an answer that is there at once is shown at once
    inbox.page->search(u"is:unread"_s);
    auto *const words = inbox.page->findChild<QLabel *>(u"searchWords"_s);
    CHECK(words->text() == u"Searching…"_s);
    std::exchange(inbox.mail.held, nullptr)->release(1'000);
    REQUIRE(QTest::qWaitFor([&] { return words->text() == u"3 messages found"_s; }));
    CHECK(inbox.mail.queries.last().role == FolderRole::None); // everything is searched
    inbox.mail.fault = Error{ErrorCode::InvalidInput, u"\"before:tomorrow\" is no date"_s};
    inbox.page->search(u"before:tomorrow"_s);
    REQUIRE(
        QTest::qWaitFor([&] { return !refused.isEmpty() && !refused.last().first().toString().isEmpty(); }));
    CHECK(inbox.rows() == 0);
    inbox.mail.fault.reset();
    inbox.page->search({});
    CHECK(inbox.waitFor(9));
    CHECK_FALSE(words->isVisible());
}

TEST_CASE("the pane says what to do while no message or several are chosen", "[gui]")
{
    Fixture inbox;
    QLabel pane(u"the message"_s);
    inbox.page->setPane(&pane);
    QSignalSpy chosen(inbox.page.get(), &MailPage::chosen);
    inbox.list().selectRow(3);
    CHECK(pane.isVisible());
    CHECK(chosen.last().first().value<MailId>() == MailId{6});
    inbox.list().selectAll();
    CHECK_FALSE(pane.isVisible());
    CHECK_FALSE(chosen.last().first().value<MailId>().isValid());
    pane.setParent(nullptr);
}
