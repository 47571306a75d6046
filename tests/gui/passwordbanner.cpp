#include "tests/gui/testdesk.h"
#include "tests/support/maildropserver.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QSignalSpy>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// The button of a banner; null: there is none.
QPushButton *cureOf(const TestDesk &desk, const QString &words)
{
    for (QPushButton *const button : desk.window->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == words
            && button->parent()->findChild<QLabel *>(u"bannerWords"_s))
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("mail that was handed in before there is an account asks for one in a banner", "[gui]")
{
    TestDesk desk;
    desk.open();
    const auto cure = [&] { return cureOf(desk, u"Add an account"_s); };
    CHECK(cure() == nullptr);
    Submission submission;
    submission.content =
        QByteArray("From: ann@a.example\r\nTo: ok@a.example\r\nSubject: Early\r\n\r\nHi.\r\n");
    submission.recipients = {u"ok@a.example"_s};
    auto submitted = desk.spooler.submit(submission);
    REQUIRE(QTest::qWaitFor([&] { return submitted.isFinished(); }));
    REQUIRE(submitted.result());
    REQUIRE(QTest::qWaitFor([&] { return cure() != nullptr; }));
    QTest::qWait(300);
    screenshot(desk.window.get(), u"banner-no-account"_s);
    QTest::mouseClick(cure(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"accountDialog"_s) != nullptr; }));
    shown<QWidget>(u"accountDialog"_s)->close();
    desk.keep(desk.usualAccount());
    CHECK(QTest::qWaitFor([&] { return cure() == nullptr; }));
    CHECK(desk.waitForState(u"Early"_s, u"ok@a.example"_s, RecipientState::Accepted));
}

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
    const auto cure = [&] { return cureOf(desk, u"Enter password"_s); };
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

TEST_CASE("the password of what comes in is asked for in a banner, too", "[gui]")
{
    MaildropServer drop({{"a", letter(1)}});
    TestDesk desk;
    desk.open();
    desk.addAccount();
    Account account = desk.state->accounts().first().account;
    account.incoming.kind = u"pop3"_s;
    account.incoming.server.host = u"127.0.0.1"_s;
    account.incoming.server.port = drop.serverPort();
    account.incoming.server.security = Security::ClearText;
    account.incoming.server.user = u"ann"_s;
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE(QTest::qWaitFor([&] { return !desk.receiver.states().isEmpty(); }, 20'000));
    desk.receiver.fetchNow({});
    const auto cure = [&] { return cureOf(desk, u"Enter password"_s); };
    REQUIRE(QTest::qWaitFor([&] { return cure() != nullptr; }, 10'000));
    CHECK(drop.count("PASS") == 0);
    const auto *const words = cure()->parent()->findChild<QLabel *>(u"bannerWords"_s);
    CHECK(words->text().contains(account.name));
    QTest::mouseClick(cure(), Qt::LeftButton);
    REQUIRE(QTest::qWaitFor([&] { return shown<QLineEdit>(u"bannerPassword"_s) != nullptr; }));
    screenshot(desk.window.get(), u"banner-incoming"_s);
    QTest::keyClicks(shown<QLineEdit>(u"bannerPassword"_s), u"sesame"_s);
    QTest::keyClick(shown<QLineEdit>(u"bannerPassword"_s), Qt::Key_Return);
    CHECK(QTest::qWaitFor([&] { return drop.count("PASS sesame") == 1; }, 20'000));
    CHECK(QTest::qWaitFor([&] { return cure() == nullptr; }, 10'000));
}
