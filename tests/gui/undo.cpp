// Sent a moment ago, and taken back.
#include "tests/gui/testdesk.h"
#include "ui/compose/composercontent.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QDateTimeEdit>
#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QTableView>
#include <QToolButton>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void change(TestDesk &desk, const std::function<void(Account &)> &how)
{
    Account account = desk.state->accounts().first().account;
    how(account);
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE(saved.result());
}

QList<QueueId> queued(TestDesk &desk)
{
    auto list = desk.catalog->list({}, 0);
    REQUIRE(QTest::qWaitFor([&] { return list.isFinished(); }));
    return list.result().value_or(QList<QueueId>());
}

} // namespace

TEST_CASE("a message that was just sent is taken back and is a draft again", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    change(desk, [](Account &account) { account.policy.undoWindow = 60s; });
    desk.window->write(
        {.to = u"Ann <ok@a.example>"_s,
         .bcc = u"ok@b.example"_s,
         .subject = u"Too early"_s,
         .text = u"Not finished"_s,
         .priority = Priority::Urgent});
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"send"_s); }));
    desk.send();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"undoSend"_s); }));
    QTest::qWait(200);
    screenshot(desk.window.get(), u"undo-bar"_s);
    press(u"undoSend"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    CHECK(shown<QLineEdit>(u"subject"_s)->text() == u"Too early"_s);
    CHECK(shown<QPlainTextEdit>(u"text"_s)->toPlainText().contains(u"Not finished"_s));
    CHECK(shown<QPushButton>(u"send"_s)->text() == u"Send 2"_s);
    CHECK(shown<QComboBox>(u"priority"_s)->currentIndex() == static_cast<int>(Priority::Urgent));
    CHECK_FALSE(shown<QWidget>(u"undoBar"_s));
    CHECK(QTest::qWaitFor([&] { return queued(desk).isEmpty(); }));
    auto drafts = desk.catalog->drafts();
    REQUIRE(QTest::qWaitFor([&] { return drafts.isFinished(); }));
    REQUIRE(drafts.result()->size() == 1);
    CHECK(contentFromJson(drafts.result()->first().json).bcc == u"ok@b.example"_s);

    change(desk, [](Account &account) { account.policy.undoWindow = 0s; });
    press(u"send"_s);
    CHECK(desk.waitForState(u"Too early"_s, u"ok@b.example"_s, RecipientState::Accepted));
    CHECK_FALSE(shown<QWidget>(u"undoBar"_s)); // there is nothing to be undone any more
}

TEST_CASE("what the steps and the account added is not in the draft that undo opens", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    change(desk, [](Account &account) {
        account.policy.undoWindow = 60s;
        account.policy.footer = u"Practice Ltd."_s;
        account.policy.alwaysBcc = u"archive@practice.example"_s;
    });
    desk.write(u"ok@a.example"_s, u"With a footer"_s);
    desk.send();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"undoSend"_s); }));
    CHECK(QTest::qWaitFor([&] { return !desk.message(u"With a footer"_s).changes.isEmpty(); }));
    // What was added then counts, not what would be added now.
    change(desk, [](Account &account) { account.policy.alwaysBcc = u"vault@practice.example"_s; });
    press(u"undoSend"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    CHECK_FALSE(shown<QPlainTextEdit>(u"text"_s)->toPlainText().contains(u"Practice Ltd."_s));
    CHECK(shown<QPushButton>(u"send"_s)->text() == u"Send"_s); // to one
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("who was written to by hand stays in the draft, though the account adds him anyway", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    change(desk, [](Account &account) {
        account.policy.undoWindow = 60s;
        account.policy.alwaysBcc = u"archive@practice.example"_s;
    });
    desk.window->write(
        {.to = u"ok@a.example"_s,
         .bcc = u"archive@practice.example"_s,
         .subject = u"Twice"_s,
         .text = u"x"_s});
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"send"_s); }));
    desk.send();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"undoSend"_s); }));
    press(u"undoSend"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }));
    CHECK(shown<QPushButton>(u"send"_s)->text() == u"Send 2"_s);
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("the undo bar goes when its time is over, and the message with it", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    change(desk, [](Account &account) { account.policy.undoWindow = 2s; });
    desk.write(u"ok@a.example"_s, u"On its way"_s);
    desk.send();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"undoSend"_s); }));
    CHECK(desk.message(u"On its way"_s).recipients.first().state == RecipientState::Queued);
    CHECK(QTest::qWaitFor([] { return !shown<QWidget>(u"undoBar"_s); }, 10'000));
    CHECK(desk.waitForState(u"On its way"_s, u"ok@a.example"_s, RecipientState::Accepted));
}

TEST_CASE("what becomes of the copy is chosen in the composer", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"To be filed"_s);
    auto *const copy = shown<QComboBox>(u"sentCopy"_s);
    REQUIRE(copy);
    copy->setCurrentIndex(copy->findData(static_cast<int>(SentHandling::File)));
    press(u"send"_s);
    CHECK(QTest::qWaitFor([] { return shown<QLabel>(u"composerError"_s); })); // in which folder?
    type(u"sentFolder"_s, u"Numbers"_s);
    desk.send();
    CHECK(desk.waitForState(u"To be filed"_s, u"ok@a.example"_s, RecipientState::Accepted));
    CHECK(QTest::qWaitFor([&] { return desk.message(u"To be filed"_s).row.folder == u"Numbers"_s; }));

    desk.write(u"ok@a.example"_s, u"Leaves nothing"_s);
    auto *const none = shown<QComboBox>(u"sentCopy"_s);
    none->setCurrentIndex(none->findData(static_cast<int>(SentHandling::Remove)));
    press(u"send"_s);
    CHECK(QTest::qWaitFor([&] { return queued(desk).size() == 1; }, 10'000));
}

TEST_CASE("a message says in the composer by when it is to arrive and what if its time is missed", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"By Friday"_s);
    CHECK_FALSE(shown<QCheckBox>(u"deliverBy"_s));
    CHECK_FALSE(shown<QComboBox>(u"missed"_s));
    shown<QToolButton>(u"moreOptions"_s)->click();
    const QDateTime planned = QDateTime::currentDateTime().addDays(2);
    const auto choose = [](const QString &name, const QDateTime &time) {
        shown<QCheckBox>(name)->click();
        shown<QDateTimeEdit>(name + u"Time"_s)->setDateTime(time);
    };
    choose(u"later"_s, planned);
    auto *const missed = shown<QComboBox>(u"missed"_s);
    REQUIRE(missed);
    missed->setCurrentIndex(missed->findText(u"ask me"_s, Qt::MatchContains));
    choose(u"deliverBy"_s, planned.addDays(-1));
    choose(u"expires"_s, planned.addDays(30));
    screenshot(missed->window(), u"compose-times"_s);
    press(u"send"_s);
    CHECK(QTest::qWaitFor([] { return shown<QLabel>(u"composerError"_s); })); // before it is sent
    shown<QDateTimeEdit>(u"deliverByTime"_s)->setDateTime(planned.addDays(3));
    desk.send();
    const MessageDetail sent = desk.message(u"By Friday"_s);
    CHECK(sent.askWhenLate == 15min);
    CHECK(qAbs(sent.deliverBy.secsTo(planned.addDays(3))) < 60);
    CHECK(qAbs(sent.validUntil.secsTo(planned.addDays(30))) < 60);
    CHECK(qAbs(sent.notBefore.secsTo(planned)) < 60);
}

TEST_CASE("the step that runs before sending is named in the list", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    change(desk, [](Account &account) {
        account.policy.program = u"sh -c 'sleep 2; cat'"_s;
        account.policy.programDeadline = 20s;
    });
    desk.write(u"ok@a.example"_s, u"Signed"_s);
    press(u"send"_s);
    auto *const list = desk.window->findChild<QTableView *>(u"outboxList"_s);
    const auto state = [&] { return list->model()->index(0, 2).data().toString(); };
    CHECK(QTest::qWaitFor([&] { return state().contains(u"program"_s); }, 10'000));
    CHECK(desk.waitForState(u"Signed"_s, u"ok@a.example"_s, RecipientState::Accepted));
    CHECK(QTest::qWaitFor([&] { return !state().contains(u"program"_s); }));
}
