#include "tests/gui/testdesk.h"
#include "ui/reports/chart.h"
#include "ui/reports/chartcard.h"
#include "ui/reports/pdftable.h"
#include "ui/reports/querytext.h"
#include "ui/reports/reporthtml.h"
#include "ui/shell/sidebar.h"
#include "ui/text/phrasebook.h"
#include "ui/text/replytext.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QLabel>
#include <QLineEdit>
#include <QScrollBar>
#include <QTabWidget>
#include <QTableView>
#include <QTableWidget>
#include <QToolButton>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

int deliveriesShown()
{
    auto *const table = shown<QTableView>(u"deliveries"_s);
    return table ? table->model()->rowCount() : 0;
}

bool cellsContain(const QString &text)
{
    auto *const table = shown<QTableView>(u"deliveries"_s);
    for (int row = 0; table && row < table->model()->rowCount(); ++row) {
        for (int column = 0; column < table->model()->columnCount(); ++column) {
            if (table->model()->index(row, column).data().toString().contains(text))
                return true;
        }
    }
    return false;
}

ChartCard *card(int number)
{
    return shown<ChartCard>(u"card%1"_s.arg(number));
}

QPalette nightPalette()
{
    QPalette dark(QColor(0x2b, 0x2d, 0x30), QColor(0x23, 0x25, 0x28));
    dark.setColor(QPalette::Base, QColor(0x1b, 0x1d, 0x1f));
    dark.setColor(QPalette::AlternateBase, QColor(0x22, 0x24, 0x27));
    dark.setColor(QPalette::Text, QColor(0xe6, 0xe6, 0xe6));
    dark.setColor(QPalette::PlaceholderText, QColor(0x9a, 0x9a, 0x9a));
    return dark;
}

} // namespace

TEST_CASE("reports show what happened, and each mark opens its recipients", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.window->findChild<Sidebar *>()->chooseReports();
    desk.addAccount();
    Account account = desk.state->accounts().first().account;
    account.schedule = u"1h"_s; // who is put off still waits when the time machine is looked at
    const auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    desk.window->findChild<Sidebar *>()->chooseReports();
    QTest::qWait(300);
    screenshot(desk.window.get(), u"reports-empty"_s);
    for (const QString &to : {u"ok@a.example"_s, u"unknown@b.example"_s, u"greylist@c.example"_s}) {
        desk.write(to, to.startsWith(u"ok"_s) ? u"Quarterly numbers"_s : u"Invitation"_s);
        desk.send();
    }
    REQUIRE(desk.waitForState(u"Quarterly numbers"_s, u"ok@a.example"_s, RecipientState::Accepted));
    REQUIRE(QTest::qWaitFor(
        [&] { return card(1) && card(1)->findChild<Chart *>()->data().rows.size() == 3; }, 10'000));
    screenshot(desk.window.get(), u"reports-dashboard"_s);
    auto *const asTable = card(1)->findChild<QToolButton *>();
    asTable->click();
    const auto *const figures = card(1)->findChild<QTableWidget *>();
    QTest::qWait(100);
    CHECK(figures->isVisible());
    CHECK(figures->verticalScrollBar()->maximum() == 0); // three rows are seen whole
    screenshot(desk.window.get(), u"reports-table"_s);
    asTable->click();

    Chart *const reasons = card(2)->findChild<Chart *>();
    REQUIRE(QTest::qWaitFor([&] { return !reasons->marks().isEmpty(); }));
    const ChartMark mark = reasons->marks().first();
    CHECK(reasons->markText(mark).contains(u"1"_s));
    QTest::mouseClick(reasons, Qt::LeftButton, {}, mark.area.center().toPoint());
    REQUIRE(QTest::qWaitFor([] { return deliveriesShown() == 1; }));
    screenshot(desk.window.get(), u"reports-mark"_s);
    shown<QToolButton>(u"clearExtra"_s)->click();
    type(u"deliverySearch"_s, u"b.example"_s); // its reason is still chosen
    auto *const tabs = shown<QTabWidget>(u"reportTabs"_s);
    REQUIRE(QTest::qWaitFor([] { return cellsContain(u"unknown@b.example"_s); }));
    screenshot(desk.window.get(), u"reports-deliveries"_s);
    tabs->setCurrentIndex(2);
    auto *const past = desk.window->findChild<QTableWidget *>(u"pastQueue"_s);
    REQUIRE(QTest::qWaitFor([&] { return past->rowCount() == 1; })); // greylisted
    screenshot(desk.window.get(), u"reports-past"_s);
    tabs->setCurrentIndex(3);
    QTest::qWait(300);
    screenshot(desk.window.get(), u"reports-history"_s);
    tabs->setCurrentIndex(0);
    const QPalette light = QApplication::palette();
    QApplication::setPalette(nightPalette());
    QTest::qWait(300);
    screenshot(desk.window.get(), u"reports-dashboard-dark"_s);
    QApplication::setPalette(light);
}

TEST_CASE("a delivery report names each recipient's fate and takes nothing for markup", "[gui]")
{
    MessageDetail message;
    message.row.subject = u"<script>alert(1)</script>"_s;
    RecipientRow row;
    row.address = u"bob@example.com"_s;
    row.state = RecipientState::Failed;
    row.lastReply = {550, {5, 1, 1}, u"<b>no</b> such user"_s};
    message.recipients << row;
    const QString html = deliveryReportHtml(message, QDateTime::currentDateTimeUtc());
    CHECK_FALSE(html.contains(u"<script>"_s));
    CHECK(html.contains(u"&lt;b&gt;no&lt;/b&gt;"_s));
    CHECK(html.contains(u"bob@example.com"_s));
    CHECK(html.contains(u"There is no such mailbox."_s));
    CHECK(html.contains(u"Check the address"_s));
}

TEST_CASE("every registered status has words, and providers' own come first", "[gui]")
{
    for (int subject = 1; subject <= 7; ++subject) {
        constexpr std::array last{0, 10, 4, 6, 7, 6, 10, 30};
        for (int detail = 0; detail <= last.at(static_cast<size_t>(subject)); ++detail)
            CHECK(meaningOf({550, {5, subject, detail}, u"no"_s}).words != nullptr);
    }
    CHECK(
        meaningOf({421, {4, 7, 0}, u"[TSS04] Messages temporarily deferred"_s}).cure == ReplyCure::RetryNow);
    CHECK(replyWords({550, {5, 7, 1}, u"Our system detected likely unsolicited mail"_s})
              .contains(u"advertising"_s));
    CHECK(meaningOf({550, {5, 7, 1}, u"greylisted for ever"_s}).cure == ReplyCure::None);
    // A status that says nothing gives way to words, one that says something does not.
    CHECK(replyWords({554, {5, 7, 1}, u"The content is refused"_s}).contains(u"contains"_s));
    CHECK(meaningOf({550, {5, 7, 1}, u"User unknown"_s}).cure == ReplyCure::CorrectAddress);
    CHECK(meaningOf({550, {}, u"Sorry, no such user here"_s}).cure == ReplyCure::CorrectAddress);
    CHECK(replyWords({550, {5, 7, 1}, u"Not for you"_s}).contains(u"not allowed"_s));
    CHECK(meaningOf({552, {5, 3, 4}, u"too large; no such user either"_s}).cure == ReplyCure::None);
    CHECK(adviceWords({250, {2, 0, 0}, u"ok"_s}, RecipientState::Accepted).isEmpty());
}

TEST_CASE("a filter is saved as it was", "[gui]")
{
    DeliveryQuery query;
    query.search = u"bob"_s;
    query.states = {RecipientState::Failed};
    query.measures = {Measure::Refused, Measure::Bounced};
    query.domain = u"example.com"_s;
    query.from = QDateTime::fromMSecsSinceEpoch(1'700'000'000'000, QTimeZone::UTC);
    query.tookLess = std::chrono::seconds(10);
    CHECK(queryToJson(queryFromJson(queryToJson(query))) == queryToJson(query));
    CHECK_FALSE(extraWords(query, query.from).isEmpty());
    CHECK(extraWords(withoutExtras(query), query.from).isEmpty());
}

TEST_CASE(
    "a table whose window is closed while it is written leaves no file and asks nobody any more", "[gui]")
{
    TestDesk desk;
    desk.open();
    const QTemporaryDir folder;
    const QString file = folder.filePath(u"deliveries.pdf"_s);
    const QList<RecipientId> many(50'000, RecipientId{1});
    auto window = std::make_unique<QObject>();
    auto whole = writePdfTable(desk.catalog->reports(), many, file, window.get());
    REQUIRE(QTest::qWaitFor([&] { return whole.isFinished(); }, 30'000));
    CHECK(whole.result());
    CHECK(QFile::remove(file));

    auto begun = writePdfTable(desk.catalog->reports(), many, file, window.get());
    window.reset();
    REQUIRE(QTest::qWaitFor([&] { return begun.isFinished(); }, 30'000));
    CHECK(begun.isCanceled());
    CHECK(QDir(folder.path()).isEmpty(QDir::Files | QDir::Hidden));
}
