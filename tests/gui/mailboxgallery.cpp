// Pictures of received mail as it stands in the window, to be looked at: build folder, screenshots/.
#include "tests/gui/madeupmail.h"
#include "tests/gui/mailboxdesk.h"
#include "tests/gui/surroundings.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"
#include "ui/shell/emptystate.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QSettings>
#include <QTabWidget>

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

} // namespace

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
