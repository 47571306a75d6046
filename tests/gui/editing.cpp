// Editing what waits, the status view and quitting, in real windows.
#include "app/desktop/quitdialog.h"
#include "spooler/profile.h"
#include "tests/gui/testdesk.h"
#include "ui/compose/composercontent.h"
#include "ui/outbox/redirectdialog.h"
#include "ui/shell/sidebar.h"
#include "ui/status/statusmodel.h"

#include <catch2/catch_all.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QDir>
#include <QLineEdit>
#include <QListView>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QTranslator>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void sendTo(TestDesk &desk, const QString &to, const QString &subject)
{
    Account account = desk.state->accounts().first().account;
    account.schedule = u"1h"_s;
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    desk.window->write({.to = to, .subject = subject, .text = u"At five?"_s});
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"send"_s); }));
    press(u"send"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }));
}

// Triggered as from the menu, as soon as it is offered for the message that was sent last.
void trigger(TestDesk &desk, const QString &action)
{
    auto *const found = desk.window->findChild<QAction *>(action);
    REQUIRE(found);
    REQUIRE(QTest::qWaitFor([&] { return found->isVisible() && found->isEnabled(); }, 10'000));
    found->trigger();
}

QString textOf(TestDesk &desk, QueueId message)
{
    auto content = desk.catalog->content(message);
    REQUIRE(QTest::qWaitFor([&] { return content.isFinished(); }));
    return content.result().value_or(ContentView()).text;
}

void photographStatus(TestDesk &desk, const QString &prefix)
{
    desk.window->findChild<Sidebar *>()->chooseStatus();
    REQUIRE(QTest::qWaitFor([] { return shown<QListView>(u"statusList"_s); }));
    QTest::qWait(300);
    screenshot(desk.window.get(), prefix + u"status"_s);
    QuitDialog dialog(desk.spooler.switchboard(), 3, QuitDialog::Tray::Present, desk.window.get());
    dialog.setAttribute(Qt::WA_DeleteOnClose, false);
    dialog.show();
    QTest::qWait(100);
    screenshot(&dialog, prefix + u"quit"_s);
}

QPalette nightPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x23, 0x25, 0x28));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    dark.setColor(QPalette::Highlight, QColor(0x2f, 0x65, 0xca));
    dark.setColor(QPalette::HighlightedText, Qt::white);
    return dark;
}

} // namespace

TEST_CASE("a person edits a waiting message and puts it back", "[gui][D10]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    sendTo(desk, u"full@club.example"_s, u"Invitation"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    const QueueId id = desk.message(u"Invitation"_s).row.id;
    trigger(desk, u"editMessage"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    CHECK(shown<QPushButton>(u"send"_s)->text() == u"Put back"_s);
    CHECK(shown<QPlainTextEdit>(u"text"_s)->toPlainText().contains(u"At five?"_s));
    shown<QPlainTextEdit>(u"text"_s)->setPlainText(u"At six."_s);
    QTest::qWait(100);
    screenshot(shown<QWidget>(u"composer"_s), u"composer-edit"_s);
    press(u"send"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }));
    CHECK(textOf(desk, id).contains(u"At six."_s));
    CHECK(desk.message(u"Invitation"_s).row.id == id);
    CHECK(desk.message(u"Invitation"_s).recipients.constFirst().attempts == 1);
}

TEST_CASE("a cancelled message becomes a draft again", "[gui][D10]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    sendTo(desk, u"full@club.example"_s, u"Invitation"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    const QueueId id = desk.message(u"Invitation"_s).row.id;
    auto cancelled = desk.spooler.act(Action::Cancel, QList{id}, u"user"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Cancelled));
    const auto *const edit = desk.window->findChild<QAction *>(u"editMessage"_s);
    REQUIRE(
        QTest::qWaitFor([&] { return edit->text() == u"Edit as new…"_s && edit->isEnabled(); })); // it shows
    trigger(desk, u"editMessage"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    CHECK(shown<QPushButton>(u"send"_s)->text() == u"Send"_s);
    CHECK(shown<QPlainTextEdit>(u"text"_s)->toPlainText().contains(u"At five?"_s));
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("a message that a crash left being edited is offered to go on with or to put back", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    sendTo(desk, u"full@club.example"_s, u"Invitation"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    const QueueId id = desk.message(u"Invitation"_s).row.id;
    auto lock = desk.spooler.editing().take(id, u"window"_s); // nobody's composer has it
    REQUIRE(QTest::qWaitFor([&] { return lock.isFinished(); }));
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"goOnEditing"_s); }));
    QTest::qWait(200);
    screenshot(desk.window.get(), u"edit-recovery"_s);
    press(u"goOnEditing"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    REQUIRE(QTest::qWaitFor([] { return !shown<QPushButton>(u"goOnEditing"_s); }));
    shown<QWidget>(u"composer"_s)->close();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"putBackUnchanged"_s); }));
    press(u"putBackUnchanged"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QPushButton>(u"putBackUnchanged"_s); }));
    CHECK(desk.message(u"Invitation"_s).recipients.constFirst().gate.kind == GateKind::Retry);
}

TEST_CASE("a person sends again to the failed one with the right address", "[gui][M1]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    sendTo(desk, u"bob@b.example, unknown@typo.example"_s, u"Minutes"_s);
    REQUIRE(desk.waitForState(u"Minutes"_s, u"unknown@typo.example"_s, RecipientState::Failed));
    trigger(desk, u"sendAgain"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"redirectDialog"_s); }));
    type(u"redirectAddress"_s, u"eve@right.example"_s);
    screenshot(shown<QWidget>(u"redirectDialog"_s), u"send-again"_s);
    shown<RedirectDialog>(u"redirectDialog"_s)->accept();
    CHECK(desk.waitForState(u"Minutes"_s, u"eve@right.example"_s, RecipientState::Accepted));
}

TEST_CASE("the status view shows every part and offline mode", "[gui][N1][N3]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    photographStatus(desk, {});
    auto *const list = shown<QListView>(u"statusList"_s);
    CHECK(list->model()->rowCount() == 4);
    const QAbstractItemModelTester tester(
        list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(shown<QPushButton>(u"statusFlush"_s)->isEnabled());
    CHECK_FALSE(shown<QPushButton>(u"statusSettings"_s));
    list->setCurrentIndex(list->model()->index(3, 0));
    CHECK(shown<QPushButton>(u"statusSettings"_s));
    QTest::mouseClick(shown<QCheckBox>(u"offline"_s), Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] { return desk.spooler.switchboard().workMode() == WorkMode::Offline; }));
    CHECK(QTest::qWaitFor([&] {
        return desk.spooler.switchboard().rows().constFirst().availability == Availability::Offline;
    }));
    QTest::qWait(200);
    screenshot(desk.window.get(), u"status-offline"_s);
    {
        const QPalette before = QApplication::palette();
        QApplication::setPalette(nightPalette());
        photographStatus(desk, u"dark-"_s);
        QApplication::setPalette(before);
    }
}

TEST_CASE("the status view names a hook that failed", "[gui][E9]")
{
    TestDesk desk;
    const ProfilePaths paths(desk.profile.folder());
    for (const QString &folder : {paths.sentHooks, paths.arrivedHooks}) {
        REQUIRE(QDir().mkpath(folder));
        QFile file(folder + u"/10-archive"_s);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\necho no space left >&2\nexit 3\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    desk.open();
    desk.addAccount();
    desk.window->findChild<Sidebar *>()->chooseStatus();
    REQUIRE(QTest::qWaitFor([] { return shown<QListView>(u"statusList"_s); }));
    auto *const model = shown<QListView>(u"statusList"_s)->model();
    const auto line = [model](const QString &name) {
        for (int row = 0; row < model->rowCount(); ++row) {
            if (model->index(row, 0).data().toString() == name)
                return model->index(row, 0).data(Qt::AccessibleTextRole).toString();
        }
        return QString();
    };
    REQUIRE(QTest::qWaitFor([&] { return !line(u"Hook arrived/10-archive"_s).isEmpty(); }));
    CHECK(line(u"Hook arrived/10-archive"_s).contains(u"Hears of each message that arrives."_s));
    CHECK(line(u"Hook sent/10-archive"_s).contains(u"available"_s));
    CHECK(line(u"Mailroom"_s) == u"Mailroom, available. Everything works."_s);
    sendTo(desk, u"bob@b.example"_s, u"Minutes"_s);
    REQUIRE(QTest::qWaitFor([&] {
        return line(u"Hook sent/10-archive"_s).contains(u"the program failed with 3: no space left"_s);
    }));
    CHECK(line(u"Hook sent/10-archive"_s).contains(u"failed"_s));
    CHECK(line(u"Mailroom"_s) == u"Mailroom, with faults. Works, except for sent/10-archive."_s);
    CHECK(desk.waitForState(u"Minutes"_s, u"bob@b.example"_s, RecipientState::Accepted));
    screenshot(desk.window.get(), u"status-hooks"_s);
}

TEST_CASE("the status view speaks Russian", "[gui]")
{
    QTranslator translator;
    if (translator.load(u":/i18n/mailroom_ru.qm"_s))
        QApplication::installTranslator(&translator);
    {
        TestDesk desk;
        desk.open();
        desk.addAccount();
        photographStatus(desk, u"ru-"_s);
        static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
        const QString words = shown<QListView>(u"statusList"_s)->model()->index(1, 0).data().toString();
        CHECK_FALSE(words.contains(english));
    }
    QApplication::removeTranslator(&translator);
}

TEST_CASE("quitting while mail waits sends it first, or waits, or quits anyway", "[gui][Q1]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    sendTo(desk, u"full@club.example"_s, u"Invitation"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    auto *const dialog =
        new QuitDialog(desk.spooler.switchboard(), 1, QuitDialog::Tray::Absent, desk.window.get());
    int quits = 0;
    QObject::connect(dialog, &QuitDialog::quitWanted, desk.window.get(), [&] { ++quits; });
    dialog->open();
    CHECK_FALSE(shown<QPushButton>(u"quitWait"_s));
    press(u"quitSend"_s);
    // The mailbox still is full: it says so and leaves the choice.
    REQUIRE(QTest::qWaitFor(
        [&] { return desk.message(u"Invitation"_s).recipients.constFirst().attempts == 2; }, 10'000));
    QTest::qWait(500);
    CHECK(quits == 0);
    press(u"quitAnyway"_s);
    CHECK(quits == 1);
}
