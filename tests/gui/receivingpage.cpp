#include "tests/gui/testdesk.h"
#include "ui/accounts/accountdialog.h"

#include <catch2/catch_all.hpp>

#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QSpinBox>
#include <QTabWidget>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("how an account's mail comes in is said in its dialog", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.window->addAccount();
    type(u"address"_s, u"ann@practice.example"_s);
    type(u"host"_s, u"127.0.0.1"_s);
    auto *const page = shown<QWidget>(u"accountDialog"_s)->findChild<QWidget *>(u"receivingPage"_s);
    auto *const tabs = shown<QWidget>(u"accountDialog"_s)->findChild<QTabWidget *>();
    tabs->setCurrentWidget(page);
    CHECK_FALSE(page->findChild<QLineEdit *>(u"incomingHost"_s)->isVisible()); // nothing comes in yet
    auto *const kind = page->findChild<QComboBox *>(u"incomingKind"_s);
    const auto choose = [kind](const QString &word) { kind->setCurrentIndex(kind->findData(word)); };
    choose(u"imap"_s);
    CHECK(page->findChild<QSpinBox *>(u"incomingPort"_s)->value() == 993);
    CHECK(page->findChild<QLineEdit *>(u"incomingUser"_s)->text() == u"ann@practice.example"_s);
    CHECK(page->findChild<QCheckBox *>(u"push"_s)->isVisible());
    CHECK_FALSE(page->findChild<QComboBox *>(u"leave"_s)->isVisible());
    CHECK(page->findChild<QCheckBox *>(u"keepDrafts"_s)->isVisible());
    const auto *const usedBy = page->findChild<QComboBox *>(u"field-used-by"_s);
    CHECK(QTest::qWaitFor([&] { return usedBy->isVisible(); }));
    CHECK(usedBy->currentData().toString() == u"several"_s); // nothing of another program's is expunged
    const auto *const user = page->findChild<QLineEdit *>(u"incomingUser"_s);
    CHECK(QTest::qWaitFor([&] { return user->height() >= user->sizeHint().height(); })); // the dialog grew
    screenshot(shown<QWidget>(u"accountDialog"_s), u"receiving-imap"_s);
    choose(u"maildir"_s);
    CHECK(QTest::qWaitFor([&] { return page->findChild<QLineEdit *>(u"field-folder"_s)->isVisible(); }));
    CHECK_FALSE(page->findChild<QLineEdit *>(u"incomingHost"_s)->isVisible());
    screenshot(shown<QWidget>(u"accountDialog"_s), u"receiving-maildir"_s);

    choose(u"pop3"_s);
    CHECK(page->findChild<QSpinBox *>(u"incomingPort"_s)->value() == 995);
    auto *const leave = page->findChild<QComboBox *>(u"leave"_s);
    leave->setCurrentIndex(static_cast<int>(LeaveOnServer::ForDays));
    CHECK(page->findChild<QSpinBox *>(u"leaveDays"_s)->isVisible());
    press(u"save"_s); // the server's name is missing: the dialog says so and stays
    CHECK(shown<QLabel>(u"accountWords"_s)->text().contains(u"server that mail comes from"_s));
    type(u"incomingHost"_s, u"pop.practice.example"_s);
    screenshot(shown<QWidget>(u"accountDialog"_s), u"receiving-pop3"_s);
    press(u"save"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"accountDialog"_s); }));
    REQUIRE(QTest::qWaitFor([&] { return desk.state->accounts().size() == 1; }));
    const Incoming incoming = desk.state->accounts().constFirst().account.incoming;
    CHECK(incoming.kind == u"pop3"_s);
    CHECK(incoming.server.host == u"pop.practice.example"_s);
    CHECK(incoming.server.security == Security::ImplicitTls);
    CHECK(incoming.leave == LeaveOnServer::ForDays);
    CHECK(incoming.leaveDays == 14);
}
