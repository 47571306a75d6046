#include "app/desktop/mailnotice.h"

#include "tests/gui/mailboxdesk.h"
#include "ui/shell/sidebar.h"

#include <catch2/catch_all.hpp>

#include <QDBusConnection>
#include <QDBusMessage>
#include <QLabel>
#include <QSignalSpy>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

NewMail news(const QString &from, const QString &subject)
{
    NewMail mail;
    mail.from = from;
    mail.subject = subject;
    return mail;
}

// What the desktop would be: it shows nothing and is pressed when the test says so.
class Notices : public QObject {
    Q_OBJECT
    Q_CLASSINFO("D-Bus Interface", "org.freedesktop.Notifications")

public:
    bool serve()
    {
        QDBusConnection bus = QDBusConnection::sessionBus();
        return bus.isConnected() && bus.registerService(u"org.freedesktop.Notifications"_s)
            && bus.registerObject(
                u"/org/freedesktop/Notifications"_s, this,
                QDBusConnection::ExportAllSlots | QDBusConnection::ExportAllSignals);
    }
    void press() { Q_EMIT ActionInvoked(7, u"default"_s); }

    int told = 0;

Q_SIGNALS:
    void ActionInvoked(uint notice, const QString &action);

public Q_SLOTS:
    uint Notify(
        const QString &, uint, const QString &, const QString &, const QString &, const QStringList &,
        const QVariantMap &, int)
    {
        ++told;
        return 7;
    }
};

} // namespace

TEST_CASE("who presses a notice of a new message has that message before him", "[gui]")
{
    Notices notices;
    if (!notices.serve())
        SKIP("there is no session bus");
    MailboxDesk box;
    TestDesk &desk = box.desk;
    MailNotice notice(desk.receiver);
    QSignalSpy wanted(&notice, &MailNotice::mailWanted);
    QObject::connect(&notice, &MailNotice::mailWanted, desk.window.get(), &MainWindow::showMail);
    QSignalSpy news(&desk.receiver, &Receiver::newMail);
    box.put(
        {}, "From: Bob <bob@example.net>\r\nSubject: Tomorrow\r\nMessage-ID: <t@b>\r\n\r\nAt nine?\r\n", {});
    box.receive();
    REQUIRE(QTest::qWaitFor([&] { return notices.told == 1; }, 20'000));
    REQUIRE(news.size() == 1);
    desk.window->findChild<Sidebar *>(u"sidebar"_s)
        ->choose(Filter::Failed); // the window is at something else
    notices.press();
    REQUIRE(QTest::qWaitFor([&] { return !wanted.isEmpty(); }, 10'000));
    CHECK(QTest::qWaitFor(
        [&] {
            const auto *const subject = shown<QLabel>(u"messageSubject"_s);
            return subject && subject->text() == u"Tomorrow"_s;
        },
        10'000));
    CHECK(box.list().selected() == QList<MailId>{wanted.first().first().value<MailId>()});
}

TEST_CASE("a notice of new mail is escaped text, one for all that came together", "[gui]")
{
    const NewMail evil = news(u"Eve\r\n<b>bold</b>"_s, u"<img src=http://127.0.0.1:9/>%1 %s"_s);
    const NoticeText one = noticeText({evil}, NoticeContent::Unlocked, false);
    CHECK(one.summary == u"Eve <b>bold</b>"_s); // the summary is no markup
    CHECK(one.body == u"&lt;img src=http://127.0.0.1:9/&gt;%1 %s"_s);
    const NoticeText many = noticeText({evil, evil, evil, evil, evil}, NoticeContent::Unlocked, false);
    CHECK(many.summary.contains(u'5'));
    CHECK(many.body.count(u'\n') == 3);
    CHECK_FALSE(many.body.contains(u'<'));
    CHECK(noticeText({news({}, QString(5000, u'x'))}, NoticeContent::Always, true).body.size() <= 120);
}

TEST_CASE("a locked screen shows nothing of a message", "[gui]")
{
    const QList<NewMail> mail{news(u"Ann"_s, u"Secret"_s)};
    for (const bool several : {false, true}) {
        const auto text = noticeText(several ? mail + mail : mail, NoticeContent::Unlocked, true);
        CHECK_FALSE(text.summary.contains(u"Ann"_s));
        CHECK(text.body.isEmpty());
    }
    CHECK(noticeText(mail, NoticeContent::Count, false).body.isEmpty());
    CHECK(noticeText(mail, NoticeContent::Always, true).body == u"Secret"_s);
}

#include "mailnotice.moc"
