// Several received messages, sent on in one.
#include "tests/gui/mailboxdesk.h"
#include "ui/inbox/mailactions.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QLineEdit>
#include <QSettings>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray letter(int number, const QByteArray &references = {})
{
    return "From: Bob <bob@a.example>\r\nTo: ann@example.org\r\nSubject: Minutes\r\nDate: Tue, "
        + QByteArray::number(number) + " Nov 2026 09:41:00 +0100\r\nMessage-ID: <"
        + QByteArray::number(number) + "@a.example>\r\n" + references + "\r\nPage "
        + QByteArray::number(number) + "\r\n";
}

} // namespace

TEST_CASE("several messages, and a folded thread, are forwarded as attachments of one mail", "[gui]")
{
    MailboxDesk box;
    QSettings().setValue("mail/readAfter", -1);
    for (int number = 1; number <= 3; ++number)
        box.put({}, letter(number, number > 1 ? "References: <1@a.example>\r\n" : ""));
    box.put({}, letter(4));
    box.receive();
    box.choose(FolderRole::Inbox);
    REQUIRE(QTest::qWaitFor([&] { return box.list().model()->rowCount() == 4; }, 10'000));
    auto *const page = box.desk.window->findChild<MailPage *>(u"mailPage"_s);
    page->options().actions().at(1)->trigger(); // threads, folded
    REQUIRE(QTest::qWaitFor([&] { return box.list().model()->rowCount() == 2; }, 10'000));
    box.list().setFocus();
    box.list().selectAll();
    QAction *const forward = page->actions().action(MailAction::ForwardAttached);
    REQUIRE(QTest::qWaitFor([&] { return forward->isEnabled(); }));
    CHECK(forward->shortcut() == QKeySequence(Qt::SHIFT | Qt::Key_F));
    forward->trigger();
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }, 10'000));
    QTest::qWait(300);
    screenshot(shown<QWidget>(u"composer"_s), u"forward-several"_s);
    QTest::keyClicks(shown<QWidget>(u"to"_s)->findChild<QLineEdit *>(), u"ok@a.example"_s);
    const QueueId sent = box.desk.send();
    REQUIRE(box.desk.waitForState(u"Fwd: 4 messages"_s, u"ok@a.example"_s, RecipientState::Accepted));
    auto content = box.desk.catalog->content(sent);
    REQUIRE(QTest::qWaitFor([&] { return content.isFinished(); }));
    REQUIRE(content.result().has_value());
    const QString octets = content.result()->raw;
    CHECK(octets.count(u"Content-Type: message/rfc822"_s) == 4);
    for (int number = 1; number <= 4; ++number)
        CHECK(octets.count(u"Page %1"_s.arg(number)) == 1);
}
