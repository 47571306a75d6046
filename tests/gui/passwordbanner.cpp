#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE(
    "a password that is missing is asked for in a banner, and the banner goes when it is given", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    Account account = desk.state->accounts().first().account;
    account.server.user = u"ann"_s;
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    QSignalSpy wanted(&desk.spooler, &Spooler::secretWanted);
    desk.write(u"ok@a.example"_s, u"Locked out"_s);
    desk.send();
    REQUIRE(QTest::qWaitFor([&] { return wanted.size() == 1; }));
    const auto cure = [&]() -> QPushButton * {
        for (QPushButton *const button : desk.window->findChildren<QPushButton *>()) {
            if (button->isVisible() && button->text() == u"Enter password"_s
                && button->parent()->findChild<QLabel *>(u"bannerWords"_s))
                return button;
        }
        return nullptr;
    };
    REQUIRE(QTest::qWaitFor([&] { return cure() != nullptr; }));
    QTest::mouseClick(cure(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shown<QLineEdit>(u"bannerPassword"_s) != nullptr; }));
    auto *const field = shown<QLineEdit>(u"bannerPassword"_s);
    CHECK(field->echoMode() == QLineEdit::Password);
    screenshot(desk.window.get(), u"banner-password"_s);
    QTest::keyClicks(field, u"sesame"_s);
    QTest::keyClick(field, Qt::Key_Return);
    CHECK(desk.waitForState(u"Locked out"_s, u"ok@a.example"_s, RecipientState::Accepted));
    CHECK(QTest::qWaitFor([&] { return cure() == nullptr; }));
    // There is no keyring in a test: the window says how long it is known.
    CHECK(QTest::qWaitFor([&] {
        return std::ranges::any_of(desk.window->findChildren<QLabel *>(), [](const QLabel *label) {
            return label->isVisible() && label->text().contains(u"until Mailroom ends"_s);
        });
    }));
    CHECK(wanted.size() == 1);
}
