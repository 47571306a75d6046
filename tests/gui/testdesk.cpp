#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDir>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QSpinBox>
#include <QToolButton>

using namespace Qt::StringLiterals;

namespace mailroom {

TestDesk::TestDesk(std::shared_ptr<Dns> dns)
    : spooler(SpoolerOptions{.profile = profile.folder(), .dns = std::move(dns)})
    , receiver(ReceiverOptions{.profile = profile.folder()})
{
    REQUIRE(server.listen().has_value());
}

void TestDesk::open()
{
    QFuture<Result<>> opened = spooler.open();
    REQUIRE(QTest::qWaitFor([&] { return opened.isFinished(); }));
    REQUIRE(opened.result().has_value());
    spooler.switchboard().join(receiver);
    QObject::connect(&spooler, &Spooler::accountsChanged, &receiver, &Receiver::reload);
    auto receiving = receiver.open();
    REQUIRE(QTest::qWaitFor([&] { return receiving.isFinished(); }));
    REQUIRE(receiving.result().has_value());
    catalog = std::make_unique<Catalog>(profile.folder(), SpoolerPresence::Running);
    mail = std::make_unique<MailCatalog>(profile.folder());
    state = std::make_unique<SpoolState>(spooler, *catalog);
    window = std::make_unique<MainWindow>(
        Services{spooler, *catalog, *state, passwords, receiver, *mail, profile.paths().drafts});
    window->show();
    REQUIRE(QTest::qWaitForWindowExposed(window.get()));
    REQUIRE(QTest::qWaitFor([&] { return state->knowsAccounts(); }));
}

void TestDesk::addAccount()
{
    window->addAccount();
    type(u"address"_s, u"ann@practice.example"_s);
    type(u"host"_s, u"127.0.0.1"_s);
    shown<QLineEdit>(u"user"_s)->clear();
    shown<QComboBox>(u"security"_s)->setCurrentIndex(static_cast<int>(Security::ClearText));
    shown<QSpinBox>(u"port"_s)->setValue(server.port());
    window->findChild<QLineEdit *>(u"schedule"_s)->setText(u"1s"_s);
    press(u"save"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"accountDialog"_s); }));
    REQUIRE(QTest::qWaitFor([&] { return state->accounts().size() == 1; }));
}

Account TestDesk::usualAccount() const
{
    Account account;
    account.name = u"work"_s;
    account.address = u"ann@example.org"_s;
    account.displayName = u"Ann"_s;
    account.server.host = u"127.0.0.1"_s;
    account.server.port = server.port();
    account.server.security = Security::ClearText;
    return account;
}

AccountId TestDesk::keep(const Account &account)
{
    auto saved = spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE(saved.result());
    REQUIRE(QTest::qWaitFor([&] { return !state->accounts().isEmpty(); }));
    return *saved.result();
}

void TestDesk::write(const QString &to, const QString &subject, Qt::CheckState hold)
{
    for (QToolButton *const button : window->findChildren<QToolButton *>()) {
        if (button->isVisible() && button->defaultAction()
            && button->defaultAction()->objectName() == u"write"_s)
            QTest::mouseClick(button, Qt::LeftButton);
    }
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    QTest::keyClicks(shown<QWidget>(u"to"_s)->findChild<QLineEdit *>(), to);
    type(u"subject"_s, subject);
    QTest::keyClicks(shown<QPlainTextEdit>(u"text"_s), u"Dear all,"_s);
    shown<QCheckBox>(u"hold"_s)->setCheckState(hold);
}

QueueId TestDesk::send()
{
    const QString subject = shown<QLineEdit>(u"subject"_s)->text();
    press(u"send"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }));
    return message(subject).row.id;
}

MessageDetail TestDesk::message(const QString &subject)
{
    auto list = catalog->list({.search = subject}, 0);
    REQUIRE(QTest::qWaitFor([&] { return list.isFinished(); }));
    if (!list.result() || list.result()->isEmpty())
        return {};
    auto detail = catalog->message(list.result()->first());
    REQUIRE(QTest::qWaitFor([&] { return detail.isFinished(); }));
    return detail.result().value_or(MessageDetail());
}

bool TestDesk::waitForState(const QString &subject, const QString &address, RecipientState wanted)
{
    return QTest::qWaitFor(
        [&] {
            for (const RecipientRow &recipient : message(subject).recipients) {
                if (recipient.address == address && recipient.state == wanted)
                    return true;
            }
            return false;
        },
        10'000);
}

void type(const QString &field, const QString &text)
{
    auto *const edit = shown<QLineEdit>(field);
    REQUIRE(edit);
    edit->clear();
    QTest::keyClicks(edit, text);
}

void press(const QString &button)
{
    auto *const found = shown<QPushButton>(button);
    REQUIRE(found);
    QTest::mouseClick(found, Qt::LeftButton);
}

void screenshot(QWidget *window, const QString &name)
{
    REQUIRE(window);
    const QString folder = QCoreApplication::applicationDirPath() + u"/../screenshots"_s;
    REQUIRE(QDir().mkpath(folder));
    QCoreApplication::sendPostedEvents(nullptr, QEvent::LayoutRequest); // of what was shown a moment ago
    const QString scaled = window->devicePixelRatio() > 1 ? u"@2x"_s : QString();
    CHECK(window->grab().save(folder + u'/' + name + scaled + u".png"_s));
}

} // namespace mailroom
