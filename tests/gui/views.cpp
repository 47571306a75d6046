// Pictures of the newer views, light, dark and crowded; with QT_SCALE_FACTOR=2 at twice the size (@2x).
#include "app/desktop/quitdialog.h"
#include "tests/gui/surroundings.h"
#include "tests/gui/testdesk.h"
#include "ui/compose/composercontent.h"
#include "ui/shell/sidebar.h"
#include "ui/text/tone.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QDialogButtonBox>
#include <QHeaderView>
#include <QListView>
#include <QPushButton>
#include <QRadioButton>
#include <QStyleOptionButton>
#include <QTabWidget>
#include <QTableWidget>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void crowdAccounts(TestDesk &desk)
{
    Account account = desk.state->accounts().first().account;
    account.policy.footer = u"--\nAnn Lee\nPractice Ltd."_s;
    account.policy.undoWindow = 60s;
    account.policy.alwaysBcc = u"archive@practice.example"_s;
    account.policy.limits.messagesPerHour = 100;
    desk.keep(account);
    for (int i = 1; i <= 14; ++i) {
        Account other = account;
        other.id = {};
        other.name = i == 1 ? u"An account whose name somebody made much longer than it needs to be"_s
                            : u"Account %1"_s.arg(i);
        other.address = u"ann+%1@a-rather-long-domain-name.practice.example"_s.arg(i);
        other.enabled = i % 3 != 0;
        desk.keep(other);
    }
    REQUIRE(QTest::qWaitFor([&] { return desk.state->accounts().size() == 15; }));
}

void photographAccount(TestDesk &desk, const QString &prefix)
{
    auto *const sidebar = desk.window->findChild<Sidebar *>();
    Q_EMIT sidebar->accountOpened(desk.state->accounts().first().account.id);
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"accountDialog"_s); }));
    auto *const dialog = shown<QWidget>(u"accountDialog"_s);
    auto *const tabs = dialog->findChild<QTabWidget *>();
    for (int tab = 0; tab < tabs->count(); ++tab) {
        tabs->setCurrentIndex(tab);
        QTest::qWait(100);
        screenshot(dialog, prefix + u"account-%1"_s.arg(tab));
    }
    dialog->close();
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"accountDialog"_s); }));
}

void photographViews(TestDesk &desk, const QString &prefix)
{
    auto *const sidebar = desk.window->findChild<Sidebar *>();
    sidebar->chooseStatus();
    QTest::qWait(300);
    screenshot(desk.window.get(), prefix + u"status"_s);
    sidebar->choose(Filter::All);
    photographAccount(desk, prefix);
    QuitDialog quit(desk.spooler.switchboard(), 3, QuitDialog::Tray::Present, desk.window.get());
    quit.setAttribute(Qt::WA_DeleteOnClose, false);
    quit.show();
    QTest::qWait(100);
    screenshot(&quit, prefix + u"quit"_s);
    quit.hide();
    auto *const tabs = shown<QTabWidget>(u"detailTabs"_s);
    REQUIRE(tabs);
    tabs->setCurrentIndex(tabs->count() - 1);
    QTest::qWait(300);
    screenshot(desk.window.get(), prefix + u"as-written-and-undo"_s);
    desk.window->write(
        {.to = u"ok@a.example, bob@gmial.com"_s,
         .subject = u"Numbers"_s,
         .text = u"Enclosed."_s,
         .notBefore = QDateTime::currentDateTimeUtc().addDays(1),
         .sentHandling = SentHandling::File,
         .sentFolder = u"Numbers 2026"_s});
    QTest::qWait(200);
    screenshot(shown<QWidget>(u"composer"_s), prefix + u"composer-options"_s);
    shown<QWidget>(u"composer"_s)->close();
}

} // namespace

TEST_CASE("buttons of dialogs have words only, and titles of columns begin where the column does", "[gui]")
{
    QDialogButtonBox buttons(QDialogButtonBox::Save | QDialogButtonBox::Cancel);
    QTableWidget table(1, 2);
    buttons.show();
    table.show();
    REQUIRE(QTest::qWaitForWindowExposed(&table));
    for (const QAbstractButton *const button : buttons.buttons())
        CHECK(button->icon().isNull());
    CHECK(table.horizontalHeader()->defaultAlignment() == (Qt::AlignLeft | Qt::AlignVCenter));
}

TEST_CASE("a box that is not checked is seen on a dark window", "[gui]")
{
    const Darkness dark;
    const QImage::Format format = QImage::Format_RGB32;
    QCheckBox box(u"Hold in the outbox"_s);
    QRadioButton dot(u"Keep a copy"_s);
    for (QAbstractButton *const button :
         {static_cast<QAbstractButton *>(&box), static_cast<QAbstractButton *>(&dot)}) {
        button->resize(button->sizeHint());
        QStyleOptionButton option;
        option.initFrom(button);
        const auto part = button == &box ? QStyle::SE_CheckBoxIndicator : QStyle::SE_RadioButtonIndicator;
        const QRect indicator = button->style()->subElementRect(part, &option, button);
        const QImage picture = button->grab(indicator).toImage().convertToFormat(format);
        const QColor window = button->palette().color(QPalette::Window);
        double best = 1;
        for (int x = 0; x < picture.width(); ++x)
            best = std::max(best, contrast(picture.pixelColor(x, picture.height() / 2), window));
        CHECK(best >= 3); // WCAG 2.2, 1.4.11: what is no text
    }
}

TEST_CASE("the newer views are photographed, light, dark and crowded", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    crowdAccounts(desk);
    desk.write(u"ok@a.example"_s, u"Quarterly numbers"_s);
    desk.send();
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"undoSend"_s); }));
    QTest::qWait(700);
    photographViews(desk, u"view-"_s);
    {
        const Darkness dark;
        QTest::qWait(100);
        photographViews(desk, u"view-dark-"_s);
    }
}
