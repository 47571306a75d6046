#include "tests/gui/surroundings.h"
#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QTabBar>
#include <QTabWidget>
#include <QTcpServer>
#include <QTcpSocket>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QString said()
{
    const auto *const words = shown<QLabel>(u"accountWords"_s);
    return words ? words->text() : QString();
}

void chooseIn(const QString &field, const QString &item)
{
    auto *const box = shown<QComboBox>(field);
    REQUIRE(box);
    box->setCurrentIndex(box->findData(item));
    Q_EMIT box->activated(box->currentIndex());
}

} // namespace

TEST_CASE("what is wrong with an account is said at its field, until the field changes", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.window->addAccount();
    press(u"save"_s);
    CHECK(said() == u"Your address is missing."_s);
    CHECK(shown<QWidget>(u"accountDialog"_s)->focusWidget() == shown<QLineEdit>(u"address"_s));
    screenshot(shown<QWidget>(u"accountDialog"_s), u"account-fault"_s);
    QTest::keyClicks(shown<QLineEdit>(u"address"_s), u"a"_s);
    CHECK(said().isEmpty());
    type(u"address"_s, u"ann@example.org"_s);
    press(u"save"_s);
    CHECK(said() == u"The server's name is missing."_s);
    type(u"host"_s, u"mx.example.org"_s);

    // Fields that are drawn later, too.
    auto *const tabs = shown<QWidget>(u"accountDialog"_s)->findChild<QTabWidget *>();
    tabs->setCurrentWidget(tabs->findChild<QWidget *>(u"receivingPage"_s));
    chooseIn(u"incomingKind"_s, u"maildir"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QLineEdit>(u"field-folder"_s) != nullptr; }));
    press(u"save"_s);
    CHECK(said().endsWith(u"is missing."_s));
    QTest::keyClicks(shown<QLineEdit>(u"field-folder"_s), u"/"_s);
    CHECK(said().isEmpty());
    CHECK(desk.state->accounts().isEmpty());
}

TEST_CASE("every page of the account dialog is in sight, in languages of long words, too", "[gui]")
{
    const QString language = GENERATE(u"de"_s, u"ru"_s);
    const Speaking speaking(language);
    TestDesk desk;
    desk.open();
    desk.window->addAccount();
    auto *const dialog = shown<QWidget>(u"accountDialog"_s);
    const auto *const tabs = dialog->findChild<QTabWidget *>();
    CHECK(tabs->tabBar()->sizeHint().width() <= tabs->width());
    screenshot(dialog, u"account-pages-"_s + language);
}

TEST_CASE("the answer of a server is not shown beside the name of another one", "[gui]")
{
    QTcpServer silent; // takes connections and says nothing
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    TestDesk desk;
    desk.open();
    desk.window->addAccount();
    type(u"address"_s, u"ann@example.org"_s);
    type(u"host"_s, u"127.0.0.1"_s);
    shown<QComboBox>(u"security"_s)->setCurrentIndex(static_cast<int>(Security::ClearText));
    shown<QSpinBox>(u"port"_s)->setValue(silent.serverPort());
    press(u"test"_s);
    CHECK(said() == u"Connecting to 127.0.0.1…"_s);
    REQUIRE(QTest::qWaitFor([&] { return silent.hasPendingConnections(); }));
    type(u"host"_s, u"localhost"_s);
    CHECK(said().isEmpty());
    silent.nextPendingConnection()->abort();
    CHECK(QTest::qWaitFor([] { return shown<QPushButton>(u"test"_s)->isEnabled(); }, 25'000));
    CHECK(said().isEmpty());
}
