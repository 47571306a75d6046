// What servers and reports say may be of any length: it is read, and moves nothing.
#include "spooler/mail/views.h"
#include "tests/gui/testdesk.h"
#include "ui/inbox/messagenotices.h"
#include "ui/outbox/recipienttab.h"
#include "ui/reports/reporthtml.h"
#include "ui/shell/banner.h"
#include "ui/shell/sidebar.h"
#include "ui/text/rawtext.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QMenuBar>
#include <QPushButton>
#include <QStackedWidget>
#include <QTextDocument>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

MessageDetail failedMessage(qint64 id, const QString &address, const Reply &reply)
{
    MessageDetail message;
    message.row.id = {id};
    RecipientRow row;
    row.id = {id};
    row.address = address;
    row.state = RecipientState::Failed;
    row.lastReply = reply;
    message.recipients << row;
    return message;
}

const Reply unknown{550, {5, 1, 1}, u"no such user"_s};

} // namespace

TEST_CASE("no reply, however long, widens the window or fills it", "[gui]")
{
    RecipientTab tab;
    tab.resize(700, 400);
    tab.show(failedMessage(1, u"bob@example.com"_s, unknown));
    tab.show();
    QTest::qWait(50);
    const QSize usual = tab.minimumSizeHint();
    const auto *const reply = tab.findChild<RawText *>(u"chosenReply"_s);
    REQUIRE(reply);
    const int oneLine = reply->height();

    const QString endless(600, u'W');
    tab.show(failedMessage(2, endless + u"@example.com"_s, {550, {5, 7, 1}, endless}));
    QTest::qWait(50);
    CHECK(tab.minimumSizeHint().width() == usual.width());
    CHECK(reply->height() > oneLine);
    CHECK(reply->toPlainText().contains(endless)); // to be copied as it is

    tab.show(failedMessage(3, u"bob@example.com"_s, {550, {5, 7, 1}, u"no, never, "_s.repeated(3000)}));
    QTest::qWait(50);
    CHECK(reply->height() <= 6 * oneLine);
    CHECK(tab.minimumSizeHint().width() == usual.width());
    screenshot(&tab, u"long-reply"_s);

    CHECK(plainTip(u"no <b> "_s.repeated(3000)).size() < 2500);
    CHECK(plainTip(u"a <b>"_s).contains(u"a &lt;b&gt;"_s));
    CHECK(plainTip(endless).contains(u'\u200b'));

    Banner banner;
    const int narrow = banner.minimumSizeHint().width();
    banner.show({Glyph::Warning, Tone::Bad, endless}, endless);
    CHECK(banner.minimumSizeHint().width() <= narrow + 100); // "Why?" came
}

TEST_CASE(
    "an address is proposed for the recipient of the message that is shown, for no other", "[gui][star14]")
{
    RecipientTab tab;
    tab.show(failedMessage(1, u"bob@gmial.com"_s, unknown));
    tab.show();
    tab.suggest(u"bob@gmial.com"_s, {u"bob@gmail.com"_s});
    const auto *const fix = tab.findChild<QPushButton *>(u"fixAddress"_s);
    REQUIRE(fix->isVisible());
    tab.show(failedMessage(2, u"eve@example.com"_s, {552, {5, 2, 2}, u"mailbox full"_s}));
    CHECK_FALSE(fix->isVisible());
}

TEST_CASE("what has failed is not said to be tried again", "[gui]")
{
    const Reply pause{451, {4, 3, 2}, u"try again later"_s};
    const Reply never{550, {5, 3, 2}, u"system not accepting mail"_s};
    for (const Reply &reply : {pause, never}) {
        const QString html = deliveryReportHtml(
            failedMessage(1, u"bob@example.com"_s, reply), QDateTime::currentDateTimeUtc());
        CHECK_FALSE(html.contains(u"it will be tried again"_s));
        CHECK(html.contains(u"Tell the recipient another way"_s));
    }
    RecipientTab tab;
    MessageDetail message = failedMessage(1, u"bob@example.com"_s, pause);
    message.recipients[0].state = RecipientState::Deferred;
    tab.show(message);
    CHECK(tab.findChild<QLabel *>(u"chosenAdvice"_s)->text().contains(u"it will be tried again"_s));
}

TEST_CASE("a delivery report says from whom its facts are and how sure they are", "[gui][star2]")
{
    MessageDetail message = failedMessage(1, u"bob@example.com"_s, unknown);
    message.evidence << EvidenceRow{
        .recipient = {1},
        .fact = EvidenceFact::Failed,
        .source = EvidenceSource::Report,
        .grade = EvidenceGrade::Report,
        .when = QDateTime::currentDateTimeUtc(),
        .who = u"mx.<b>example</b>.net"_s};
    const QString html = deliveryReportHtml(message, QDateTime::currentDateTimeUtc());
    CHECK(html.contains(u"a report of mx.&lt;b&gt;example"_s));
    CHECK(html.contains(u"reported"_s));
}

TEST_CASE("a delivery report of thousands holds up no window, and is whole on paper", "[gui]")
{
    MessageDetail message = failedMessage(1, u"bob@example.com"_s, unknown);
    for (qint64 id = 2; id <= 5000; ++id) {
        message.recipients << message.recipients.constFirst();
        message.recipients.last().id = {id};
        message.recipients.last().address = u"bob%1@example.com"_s.arg(id);
    }
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const QString page = deliveryReportHtml(message, now, 200);
    CHECK(page.contains(u"bob200@"_s));
    CHECK_FALSE(page.contains(u"bob201@"_s));
    CHECK(page.contains(u"4800 more"_s));
    const QString whole = deliveryReportHtml(message, now);
    CHECK(whole.contains(u"bob5000@"_s));
    CHECK_FALSE(whole.contains(u" more: "_s));
}

TEST_CASE("all that can be done with a message stands in the menu, and so among the commands", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.window->findChild<Sidebar *>()->choose(Filter::All);
    QStringList names;
    for (const QAction *const menu : desk.window->menuBar()->actions()) {
        for (const QAction *const action : menu->menu()->actions())
            names << action->objectName();
    }
    CHECK(names.contains(u"deliveryReport"_s));
    CHECK(names.contains(u"sendAgain"_s));
}

TEST_CASE("the page that is shown is the one that is chosen, also once there is an account", "[gui]")
{
    TestDesk desk;
    desk.open();
    auto *const sidebar = desk.window->findChild<Sidebar *>();
    sidebar->chooseReports();
    REQUIRE(shown<QWidget>(u"reportsPage"_s));
    Q_EMIT desk.state->accountsChanged(); // there is none yet: how to begin is shown instead
    REQUIRE_FALSE(shown<QWidget>(u"reportsPage"_s));
    desk.keep(desk.usualAccount());
    CHECK(QTest::qWaitFor([] { return shown<QWidget>(u"reportsPage"_s) != nullptr; }, 2000));
}
