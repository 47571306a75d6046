// Pictures of received mail as it stands in the window, to be looked at: build folder, screenshots/.
#include "tests/gui/madeupmail.h"
#include "tests/gui/mailboxdesk.h"
#include "tests/gui/surroundings.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"
#include "ui/outbox/timelinemodel.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/sidebar.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QDir>
#include <QFile>
#include <QListView>
#include <QPushButton>
#include <QRegularExpression>
#include <QSettings>
#include <QTabWidget>
#include <QTableView>

#include <array>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Letter {
    const char *from;
    const char *subject;
    const char *text;
    const char *flags;
};

constexpr std::array letters{
    Letter{"Lee Chen <lee@a.example>", "Quarterly numbers", "The third quarter looks right to me.", "S"},
    Letter{"Garden Shop <news@garden.example>", "Bulbs for spring: 20 % off until Sunday", "Dear Ann,", ""},
    Letter{
        "=?utf-8?b?0JDQvdC90LAg0JjQstCw0L3QvtCy0LA=?= <anna@example.net>",
        "=?utf-8?b?0J/RgNC40LPQu9Cw0YjQtdC90LjQtSDQvdCwINGE0LXRgdGC0LjQstCw0LvRjA==?=",
        "Festival on Saturday.", "F"},
    Letter{"Tom <tom@b.example>", "Pictures", "All the pictures of the summer.", "S"},
    Letter{
        "\"A person with a name that is much longer than any column is wide\" <long@c.example>",
        "A subject that is much longer than any window is wide, because somebody pasted the first paragraph "
        "of the message into it and did not look at it again before it was sent",
        "One word after the other, on and on, so that the second line is longer than its room as well, and "
        "is cut off at its end as it should be.",
        "FS"},
    Letter{"kim@d.example", "", "No subject at all.", ""},
};

QByteArray letterOf(int number)
{
    const Letter &letter = letters.at(static_cast<size_t>(number) % letters.size());
    const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(-qint64(number) * number * 1'900 - 60);
    QByteArray message = QByteArray("From: ") + letter.from + "\r\nTo: Ann <ann@example.org>\r\nSubject: "
        + letter.subject + "\r\nDate: " + date.toString(Qt::RFC2822Date).toLatin1() + "\r\nMessage-ID: <"
        + QByteArray::number(number) + "@a.example>\r\nMIME-Version: 1.0\r\n";
    if (number % 6 == 3)
        return message + "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\n" + letter.text
            + "\r\n--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment; "
              "filename=\"plan.pdf\"\r\n\r\n%PDF\r\n--b--\r\n";
    return message + "\r\n" + letter.text + "\r\n";
}

QByteArray answerTo(int number, const QByteArray &from, int minutes)
{
    const QDateTime date = QDateTime::currentDateTimeUtc().addSecs(-qint64(minutes) * 60);
    return "From: " + from + "\r\nTo: Ann <ann@example.org>\r\nSubject: Re: Quarterly numbers\r\nDate: "
        + date.toString(Qt::RFC2822Date).toLatin1() + "\r\nMessage-ID: <re" + QByteArray::number(minutes)
        + "@a.example>\r\nIn-Reply-To: <" + QByteArray::number(number)
        + "@a.example>\r\n\r\nI think that line 14 counts twice.\r\n";
}

void fill(MailboxDesk &box)
{
    for (int number = 0; number < 40; ++number)
        box.put({}, letterOf(number), QString::fromLatin1(letters.at(static_cast<size_t>(number) % 6).flags));
    box.put({}, answerTo(0, "Bob <bob@a.example>", 40), {});
    box.put({}, answerTo(0, "Eve <eve@b.example>", 20));
    box.receive();
}

void group(MailboxDesk &box, MailGrouping grouping)
{
    auto *const page = box.desk.window->findChild<MailPage *>(u"mailPage"_s);
    // In the order of the menu.
    const int place = grouping == MailGrouping::Messages ? 0 : grouping == MailGrouping::Folded ? 1 : 2;
    page->options().actions().at(place)->trigger();
    QTest::qWait(300);
}

void photograph(MailboxDesk &box, const QString &prefix)
{
    box.choose(FolderRole::Inbox);
    REQUIRE(QTest::qWaitFor([&] { return box.rowOf(u"Quarterly numbers"_s) >= 0; }, 10'000));
    QTest::qWait(300);
    screenshot(box.desk.window.get(), prefix + u"mailbox"_s);
    box.list().selectRow(box.rowOf(u"Quarterly numbers"_s));
    QTest::qWait(300);
    screenshot(box.desk.window.get(), prefix + u"mailbox-message"_s);
    group(box, MailGrouping::Folded);
    screenshot(box.desk.window.get(), prefix + u"mailbox-folded"_s);
    group(box, MailGrouping::Threads);
    screenshot(box.desk.window.get(), prefix + u"mailbox-threads"_s);
    group(box, MailGrouping::Messages);
    const AccountId account = box.desk.state->accounts().first().account.id;
    auto empty = box.desk.receiver.localFolder(account, u"Projects"_s);
    REQUIRE(QTest::qWaitFor([&] { return empty.isFinished(); }));
    box.choose(
        MailScope{.kind = MailScope::Kind::Folder, .folder = empty.result().value_or(FolderId())}.key());
    QTest::qWait(300);
    screenshot(box.desk.window.get(), prefix + u"mailbox-none"_s);
    box.choose(FolderRole::Inbox);
    box.desk.window->findChild<QAction *>(u"progress"_s)->trigger();
    QTest::qWait(200);
    screenshot(shown<QWidget>(u"exchangeDialog"_s), prefix + u"mailbox-progress"_s);
    shown<QWidget>(u"exchangeDialog"_s)->close();
}

// Two programs are put beside the hooks while the program runs; then a message arrives.
void showTimelineOfHookedMail(MailboxDesk &box)
{
    QSettings().setValue("mail/readAfter", -1);
    const QString hooks = box.desk.profile.paths().arrivedHooks;
    REQUIRE(QDir().mkpath(hooks));
    for (const auto &[name, script] :
         {std::pair{u"10-file"_s, "echo file Kitchen"}, std::pair{u"20-fails"_s, "exit 3"}}) {
        QFile program(hooks + u'/' + name);
        REQUIRE(program.open(QFile::WriteOnly));
        program.write(QByteArray("#!/bin/sh\n") + script + '\n');
        program.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    }
    box.receive(); // what is there at first is old
    box.put({}, letterOf(0), {});
    box.receive();
    const auto kitchen = [&box] {
        auto folders = box.desk.mail->folders();
        REQUIRE(QTest::qWaitFor([&] { return folders.isFinished(); }));
        const QList<FolderRow> rows = folders.result().value();
        for (const FolderRow &row : rows) {
            if (row.path == u"Kitchen"_s)
                return row.id;
        }
        return FolderId();
    };
    REQUIRE(QTest::qWaitFor([&] { return kitchen().isValid(); }, 10'000));
    box.choose(MailScope{.kind = MailScope::Kind::Folder, .folder = kitchen()}.key());
    REQUIRE(QTest::qWaitFor([&] { return box.rowOf(u"Quarterly numbers"_s) >= 0; }, 10'000));
    box.list().selectRow(box.rowOf(u"Quarterly numbers"_s));
    auto *const page = box.desk.window->findChild<MailPage *>(u"mailPage"_s);
    QAction *const show = page->actions().action(MailAction::ShowTimeline);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"messageBody"_s) != nullptr; }, 5'000));
    REQUIRE(show->isEnabled());
    show->trigger();
    REQUIRE(QTest::qWaitFor([] {
        auto *const lines = shown<QTableView>(u"mailEvents"_s);
        return lines && lines->model()->rowCount() == 5;
    }));
    QTest::qWait(200);
}

QStringList timelineLines()
{
    const auto *const model = shown<QTableView>(u"mailEvents"_s)->model();
    QStringList lines;
    for (int row = 0; row < model->rowCount(); ++row)
        lines << model->index(row, TimelineModel::WhatColumn).data().toString() + u": "_s
                + model->index(row, TimelineModel::DetailColumn).data().toString();
    return lines;
}

} // namespace

TEST_CASE("what was done with a received message stands in its timeline", "[gui]")
{
    MailboxDesk box;
    showTimelineOfHookedMail(box);
    CHECK(
        timelineLines()
        == QStringList{
            u"Arrived: "_s, u"A hook was told: 10-file"_s, u"A hook was told: 20-fails"_s,
            u"A hook failed: 20-fails: the program failed with 3"_s, u"A hook filed it: Kitchen"_s});
    screenshot(box.desk.window.get(), u"mailbox-timeline"_s);
    {
        const Darkness dark;
        QTest::qWait(200);
        screenshot(box.desk.window.get(), u"dark-mailbox-timeline"_s);
    }
    shown<QWidget>(u"messageTimeline"_s)->findChild<QPushButton *>()->click();
    CHECK_FALSE(shown<QWidget>(u"messageTimeline"_s));
    CHECK(shown<QWidget>(u"messageBody"_s));
}

TEST_CASE("timeline and suspended receiving speak Russian", "[gui]")
{
    const Speaking russian(u"ru"_s);
    MailboxDesk box;
    showTimelineOfHookedMail(box);
    static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
    for (const QString &line : timelineLines())
        CHECK_FALSE(line.section(u':', 0, 0).contains(english));
    CHECK(timelineLines().contains(
        u"Программа-перехватчик не справилась: 20-fails: программа завершилась с ошибкой 3"_s));
    screenshot(box.desk.window.get(), u"ru-mailbox-timeline"_s);
    box.desk.window->findChild<Sidebar *>()->chooseStatus();
    REQUIRE(QTest::qWaitFor([] { return shown<QListView>(u"statusList"_s); }));
    auto *const list = shown<QListView>(u"statusList"_s);
    list->setCurrentIndex(list->model()->index(3, 0));
    press(u"statusReceiving"_s);
    REQUIRE(QTest::qWaitFor(
        [&] { return box.desk.receiver.states().constFirst().gate.kind == GateKind::Suspended; }));
    QTest::qWait(300);
    screenshot(box.desk.window.get(), u"ru-status-receiving-suspended"_s);
    const Darkness dark;
    QTest::qWait(200);
    screenshot(box.desk.window.get(), u"ru-dark-status-receiving-suspended"_s);
}

TEST_CASE("the mailbox is photographed", "[gui]")
{
    MailboxDesk box;
    QSettings().setValue("mail/readAfter", -1);
    fill(box);
    photograph(box, {});
    {
        const Darkness dark;
        QTest::qWait(200);
        photograph(box, u"dark-"_s);
    }
    // Narrow, and the message beside the list.
    box.desk.window->resize(900, 640);
    box.list().selectRow(2);
    QTest::qWait(300);
    screenshot(box.desk.window.get(), u"mailbox-narrow"_s);
}

TEST_CASE("the mailbox speaks Russian", "[gui]")
{
    const Speaking russian(u"ru"_s);
    MailboxDesk box;
    QSettings().setValue("mail/readAfter", -1);
    fill(box);
    photograph(box, u"ru-"_s);
    static const QRegularExpression english(u"[A-Za-z]{3,}"_s);
    for (const QAbstractButton *const button : box.desk.window->findChildren<QAbstractButton *>()) {
        if (button->isVisible() && button->text() != u"HTML"_s) {
            INFO(button->text().toStdString());
            CHECK_FALSE(button->text().contains(english));
        }
    }
}

TEST_CASE("a mailbox that cannot be read says so and what to do", "[gui]")
{
    MadeUpMail mail;
    mail.addFolder(1, FolderRole::Inbox, u"INBOX"_s);
    mail.fault = Error{ErrorCode::Corrupt, u"the database disk image is malformed"_s};
    MailPage page(mail.source(), mail.doing());
    page.mover().setFolders(mail.folders);
    page.resize(1000, 640);
    page.QWidget::show();
    REQUIRE(QTest::qWaitForWindowExposed(&page));
    page.show({.role = FolderRole::Inbox, .name = u"Inbox"_s});
    REQUIRE(QTest::qWaitFor([&] { return page.list().emptyState()->isVisible(); }));
    QTest::qWait(100);
    screenshot(&page, u"mailbox-error"_s);
    mail.fault.reset();
    *mail.list = MadeUpMail::numbers(3, 1);
    page.noteChanged({});
    CHECK(QTest::qWaitFor([&] { return page.list().model()->rowCount() == 3; }));
    CHECK_FALSE(page.list().emptyState()->isVisible());
}
