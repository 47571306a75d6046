// Pictures of every view with real mail in it, to be looked at: build folder, screenshots/.
#include "tests/gui/surroundings.h"
#include "tests/gui/testdesk.h"
#include "ui/compose/composercontent.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QPushButton>
#include <QTabWidget>
#include <QTableView>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void sendMail(TestDesk &desk, const ComposerContent &content)
{
    desk.window->write(content);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"send"_s); }));
    press(u"send"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }));
}

// Of every fate one. Retries are far apart, so that nothing moves while it is looked at.
void fillOutbox(TestDesk &desk)
{
    Account account = desk.state->accounts().first().account;
    account.schedule = u"4m,15m,1h"_s;
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    sendMail(
        desk, {.to = u"drop-after-dot@law.example"_s, .subject = u"Contract, signed"_s, .text = u"Hi"_s});
    sendMail(desk, {.to = u"full@club.example"_s, .subject = u"Invitation"_s, .text = u"Come!"_s});
    sendMail(desk, {.to = u"tom@b.example, ok@c.example"_s, .subject = u"Minutes"_s, .text = u"Hi"_s});
    sendMail(
        desk, {.to = u"sue@a.example"_s, .subject = u"Salaries 2027"_s, .text = u"Not yet."_s, .held = true});
    ComposerContent slow{.to = u"slow@far.example"_s, .subject = u"Slide deck"_s, .text = u"Enclosed."_s};
    for (int i = 2; i < 40; ++i)
        slow.to += u", slow+%1@far.example"_s.arg(i);
    const QString fates = u"Ann Lee <ann@a.example>, bob@b.example, greylist@c.example, full@club.example, "
                          "unknown@typo.example"_s;
    sendMail(desk, {.to = fates, .subject = u"Quarterly numbers"_s, .text = u"Dear all,\n\nenclosed.\n"_s});
    CHECK(desk.waitForState(u"Quarterly"_s, u"unknown@typo.example"_s, RecipientState::Failed));
    CHECK(desk.waitForState(u"Quarterly"_s, u"bob@b.example"_s, RecipientState::Accepted));
    CHECK(desk.waitForState(u"Contract"_s, u"drop-after-dot@law.example"_s, RecipientState::InDoubt));
    CHECK(desk.waitForState(u"Invitation"_s, u"full@club.example"_s, RecipientState::Deferred));
    sendMail(desk, slow);
}

void choose(TestDesk &desk, const QString &subject)
{
    auto *const list = desk.window->findChild<QTableView *>(u"outboxList"_s);
    QTest::qWait(700); // what was sent last is chosen when it is listed
    const auto chosen = [&] {
        for (int row = 0; row < list->model()->rowCount(); ++row) {
            if (list->model()->index(row, 0).data().toString() == subject)
                list->selectRow(row);
        }
        auto *const label = shown<QLabel>(u"detailSubject"_s);
        return label && label->text() == subject;
    };
    REQUIRE(QTest::qWaitFor(chosen));
    QTest::qWait(700); // what the last action came to, and the rows
}

void photographTabs(TestDesk &desk, const QString &prefix)
{
    static constexpr std::array names{"recipients", "timeline", "message",
                                      "transcript", "report",   "as-written"};
    auto *const tabs = shown<QTabWidget>(u"detailTabs"_s);
    REQUIRE(tabs);
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(200);
        screenshot(desk.window.get(), prefix + QLatin1StringView(names.at(static_cast<size_t>(tab))));
    }
    tabs->setCurrentIndex(0);
}

void photographDialogs(TestDesk &desk, const QString &prefix)
{
    desk.window->write(
        {.to = u"Ann Lee <ann@a.example>, bob@b.example, nobody at all"_s,
         .cc = u"bob@b.example"_s,
         .subject = u"Quarterly numbers"_s,
         .text = u"Dear all,\n\nenclosed are the numbers of the third quarter.\n"_s,
         .reportWanted = true});
    QTest::qWait(100);
    screenshot(shown<QWidget>(u"composer"_s), prefix + u"composer-chips"_s);
    shown<QWidget>(u"composer"_s)->close();
    desk.window->addAccount();
    type(u"address"_s, u"ann@practice.example"_s);
    type(u"host"_s, u"no-such-host.invalid"_s);
    press(u"test"_s);
    CHECK(QTest::qWaitFor([] { return shown<QPushButton>(u"test"_s)->isEnabled(); }, 10'000));
    QTest::qWait(100);
    screenshot(shown<QWidget>(u"accountDialog"_s), prefix + u"account"_s);
    shown<QWidget>(u"accountDialog"_s)->close();
}

} // namespace

TEST_CASE("the windows are photographed", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    QTest::qWait(200);
    screenshot(desk.window.get(), u"empty"_s);
    fillOutbox(desk);
    choose(desk, u"Quarterly numbers"_s);
    photographTabs(desk, u"main-"_s);
    photographDialogs(desk, {});
    {
        const Darkness dark;
        QTest::qWait(200);
        photographTabs(desk, u"dark-"_s);
        photographDialogs(desk, u"dark-"_s);
    }
    ComposerContent crowd{
        .subject = u"A subject that is much longer than any window is wide, because "
                   "somebody pasted the first paragraph of the message into it"_s};
    for (int i = 1; i <= 200; ++i)
        crowd.to += u"%1subscriber.number.%2@mailing-list.example"_s.arg(i > 1 ? u", "_s : QString()).arg(i);
    sendMail(desk, crowd);
    choose(desk, crowd.subject);
    screenshot(desk.window.get(), u"crowd"_s);
    desk.window->write(crowd);
    QTest::qWait(200);
    screenshot(shown<QWidget>(u"composer"_s), u"composer-crowd"_s);
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("the windows speak Russian", "[gui]")
{
    const Speaking russian(u"ru"_s);
    TestDesk desk;
    desk.open();
    screenshot(desk.window.get(), u"ru-first-start"_s);
    desk.addAccount();
    fillOutbox(desk);
    choose(desk, u"Quarterly numbers"_s);
    photographTabs(desk, u"ru-"_s);
    photographDialogs(desk, u"ru-"_s);
    static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
    for (QWidget *const widget : desk.window->findChildren<QWidget *>()) {
        if (auto *const button = qobject_cast<QAbstractButton *>(widget); button && button->isVisible()) {
            INFO(button->text().toStdString());
            CHECK_FALSE(button->text().contains(english));
        }
    }
}
