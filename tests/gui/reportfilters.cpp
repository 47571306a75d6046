// The range of what the reports show: dates of deliveries, the moment of the time machine.
#include "tests/gui/testdesk.h"
#include "ui/reports/filterbar.h"
#include "ui/reports/pastpage.h"
#include "ui/shell/sidebar.h"
#include "ui/text/gatetext.h"

#include <catch2/catch_all.hpp>

#include <QComboBox>
#include <QDateTimeEdit>
#include <QDialog>
#include <QDialogButtonBox>
#include <QMenu>
#include <QPushButton>
#include <QSettings>
#include <QSignalSpy>
#include <QSlider>
#include <QTabWidget>
#include <QTableWidget>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void choose(QComboBox *box, int row)
{
    box->setCurrentIndex(row);
    Q_EMIT box->activated(row); // as by hand
}

} // namespace

TEST_CASE("deliveries are looked for by date, and a saved filter goes on with the calendar", "[gui]")
{
    QSettings().remove(u"reports/filters"_s);
    FilterBar bar;
    bar.show();
    QSignalSpy changed(&bar, &FilterBar::changed);
    auto *const date = bar.findChild<QComboBox *>(u"deliveryDate"_s);
    REQUIRE(date);
    choose(date, 2); // the last seven days
    REQUIRE(changed.size() == 1);
    const QDateTime now = QDateTime::currentDateTimeUtc();
    CHECK(bar.query().from > now.addDays(-8));
    CHECK(bar.query().from < now.addDays(-6));
    CHECK_FALSE(bar.isOpen());

    // Kept a month ago by the name "week", it is of this week.
    QSettings().setValue(
        u"reports/filters/week"_s, uR"({"span": 1, "states": ["failed"], "from": 1000})"_s.toUtf8());
    auto *const saved = bar.findChild<QPushButton *>(u"savedFilters"_s)->menu();
    Q_EMIT saved->aboutToShow();
    saved->actions().constFirst()->trigger();
    CHECK(bar.query().states == QList{RecipientState::Failed});
    CHECK(bar.query().from > now.addDays(-8));
    CHECK(date->currentIndex() == 2);

    choose(date, date->count() - 1);
    auto *const dialog = bar.findChild<QDialog *>(u"daysDialog"_s);
    REQUIRE(dialog);
    dialog->findChild<QDateEdit *>(u"firstDay"_s)->setDate(QDate(2026, 3, 2));
    dialog->findChild<QDateEdit *>(u"lastDay"_s)->setDate(QDate(2026, 3, 1));
    Q_EMIT dialog->findChild<QDialogButtonBox *>()->accepted();
    CHECK(bar.query().from == QDate(2026, 3, 1).startOfDay().toUTC());
    CHECK(bar.query().to == QDate(2026, 3, 3).startOfDay().toUTC());
    CHECK(bar.query().states == QList{RecipientState::Failed}); // what else was chosen stays

    choose(date, 0);
    CHECK_FALSE(bar.query().from.isValid());
    CHECK_FALSE(bar.query().to.isValid());
    QSettings().remove(u"reports/filters"_s);
}

TEST_CASE("the time machine stays at the moment that was written, and invents no time", "[gui][star13]")
{
    TestDesk desk;
    desk.open();
    Account account = desk.usualAccount();
    account.schedule = u"1h"_s;
    desk.keep(account);
    desk.write(u"greylist@c.example"_s, u"Invitation"_s);
    desk.send();
    REQUIRE(desk.waitForState(u"Invitation"_s, u"greylist@c.example"_s, RecipientState::Deferred));
    desk.window->findChild<Sidebar *>()->chooseReports();
    shown<QTabWidget>(u"reportTabs"_s)->setCurrentIndex(2);
    auto *const page = desk.window->findChild<PastPage *>();
    auto *const queue = desk.window->findChild<QTableWidget *>(u"pastQueue"_s);
    REQUIRE(QTest::qWaitFor([&] { return queue->rowCount() == 1; }));
    // Its next try is in an hour, not now.
    CHECK(queue->item(0, 2)->text() == gateLine(GateKind::Retry));
    CHECK_FALSE(gateLine(GateKind::Retry).contains(u'%'));

    auto *const moment = desk.window->findChild<QDateTimeEdit *>(u"pastMoment"_s);
    const QDateTime before = moment->dateTime().addDays(-2);
    moment->setDateTime(before);
    REQUIRE(QTest::qWaitFor([&] { return queue->rowCount() == 0; }));
    page->refresh(); // as with each change of the queue
    QTest::qWait(300);
    CHECK(moment->dateTime() == before);
    CHECK(queue->rowCount() == 0);
    auto *const slider = desk.window->findChild<QSlider *>(u"pastSlider"_s);
    CHECK(slider->value() == slider->minimum());
    slider->setValue(slider->maximum());
    CHECK(QTest::qWaitFor([&] { return queue->rowCount() == 1; }));
}

TEST_CASE("a table or dossier that cannot be written names its file", "[gui]")
{
    TestDesk desk;
    desk.open();
    const QString file = desk.profile.folder() + u"/nowhere/all.csv"_s;
    auto saved = desk.catalog->reports().save({}, TableFormat::Csv, file);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE_FALSE(saved.result());
    CHECK(saved.result().error().detail.contains(file));
}
