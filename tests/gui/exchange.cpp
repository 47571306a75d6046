#include "tests/gui/testdesk.h"
#include "ui/inbox/foldertree.h"
#include "ui/shell/sidebar.h"
#include "ui/text/fetchtext.h"

#include <catch2/catch_all.hpp>

#include <QAction>
#include <QDir>
#include <QLabel>
#include <QListView>
#include <QMenu>
#include <QPushButton>
#include <QScrollArea>
#include <QScrollBar>
#include <QSpinBox>
#include <QTableView>
#include <QTemporaryDir>

#include <set>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account practising(const TestDesk &desk, const QString &name)
{
    Account account;
    account.name = name;
    account.address = name + u"@practice.example"_s;
    account.server.host = u"127.0.0.1"_s;
    account.server.port = desk.server.port();
    account.server.security = Security::ClearText;
    account.server.mechanism = Mechanism::None;
    account.incoming.kind = u"pop3"_s;
    account.incoming.server = account.server;
    account.incoming.server.port = desk.server.popPort();
    account.incoming.server.mechanism = Mechanism::Automatic;
    account.incoming.server.user = name;
    account.incoming.interval = std::chrono::seconds(0);
    return account;
}

} // namespace

TEST_CASE("mail that comes in takes nobody away from the fates that he watches", "[gui]")
{
    const auto [isSent, isChosen] =
        GENERATE(table<bool, bool>({{true, false}, {false, true}, {false, false}}));
    const bool isWatching = isSent || isChosen;
    QTemporaryDir maildir;
    for (const auto *const part : {"cur", "new", "tmp"})
        REQUIRE(QDir(maildir.path()).mkpath(QLatin1StringView(part)));
    TestDesk desk;
    desk.open();
    Account account = desk.usualAccount();
    account.id = desk.keep(account);
    auto *const sidebar = desk.window->findChild<Sidebar *>(u"sidebar"_s);
    REQUIRE(QTest::qWaitFor([&] { return desk.state->accounts().size() == 1; }));
    if (isChosen)
        desk.window->showOutbox();
    if (isSent) {
        desk.write(u"ok@a.example"_s, u"Watched"_s);
        desk.send();
        REQUIRE(desk.waitForState(u"Watched"_s, u"ok@a.example"_s, RecipientState::Accepted));
        REQUIRE(QTest::qWaitFor([&] { return desk.state->counts().of(Filter::All) == 1; }));
    }
    account.incoming.kind = u"maildir"_s;
    account.incoming.parameters.insert(u"folder"_s, maildir.path());
    desk.keep(account);
    REQUIRE(QTest::qWaitFor([&] { return !desk.receiver.states().isEmpty(); }, 20'000));
    desk.receiver.fetchNow({});
    const QString inbox = MailScope{.role = FolderRole::Inbox}.key();
    REQUIRE(QTest::qWaitFor([&] { return sidebar->folders().itemOf(inbox) != nullptr; }, 20'000));
    QTest::qWait(500);
    CHECK((sidebar->currentItem() == sidebar->folders().itemOf(inbox)) != isWatching);
    CHECK((shown<QTableView>(u"outboxList"_s) != nullptr) == isWatching);
}

TEST_CASE("send and receive shows what every account does, and what stands in its way", "[gui]")
{
    TestDesk desk;
    desk.open();
    for (const QString &name :
         {u"ann"_s, u"a very long name of an account that does not fit into the window beside its state"_s}) {
        auto saved = desk.spooler.saveAccount(practising(desk, name));
        REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
        REQUIRE(saved.result().has_value());
        desk.receiver.provideSecret(*saved.result(), Side::Incoming, u"any"_s);
    }
    REQUIRE(QTest::qWaitFor([&] { return desk.receiver.states().size() == 2; }));
    auto *const action = desk.window->findChild<QAction *>(u"progress"_s);
    REQUIRE(action);
    action->trigger();
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"exchangeDialog"_s); }));
    press(u"exchangeBegin"_s);
    REQUIRE(QTest::qWaitFor([&] {
        return std::ranges::all_of(desk.receiver.states(), [](const FetchState &state) {
            return state.lastSuccess.isValid() && !isBusy(state);
        });
    }));
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"exchangeBegin"_s)->isEnabled(); }));
    CHECK(shown<QLabel>(u"incoming"_s)->text().contains(u"Up to date"_s));
    // Nothing stands outside of the window.
    auto *const area = shown<QWidget>(u"exchangeDialog"_s)->findChild<QScrollArea *>();
    CHECK(QTest::qWaitFor([&] { return area->horizontalScrollBar()->maximum() == 0; }));
    screenshot(shown<QWidget>(u"exchangeDialog"_s), u"exchange"_s);

    auto online = desk.spooler.switchboard().setWorkMode(WorkMode::Offline);
    REQUIRE(QTest::qWaitFor([&] {
        return !desk.receiver.states().isEmpty()
            && desk.receiver.states().constFirst().gate.kind == GateKind::Offline;
    }));
    press(u"exchangeBegin"_s);
    CHECK(QTest::qWaitFor([] { return shown<QLabel>(u"exchangeSummary"_s)->text().contains(u"offline"_s); }));
    screenshot(shown<QWidget>(u"exchangeDialog"_s), u"exchange-offline"_s);
}

TEST_CASE("a person suspends and resumes what comes in through one account", "[gui][A11]")
{
    TestDesk desk;
    desk.open();
    for (const QString &name : {u"ann"_s, u"bob"_s}) {
        auto saved = desk.spooler.saveAccount(practising(desk, name));
        REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
        desk.receiver.provideSecret(*saved.result(), Side::Incoming, u"any"_s);
    }
    const auto isSuspended = [&](int account) {
        return QTest::qWaitFor([&] {
            const QList<FetchState> &states = desk.receiver.states();
            return states.size() == 2 && states.at(account).gate.kind == GateKind::Suspended;
        });
    };
    REQUIRE(QTest::qWaitFor([&] { return desk.receiver.states().size() == 2; }));
    desk.window->findChild<Sidebar *>()->chooseStatus();
    auto *const list = shown<QListView>(u"statusList"_s);
    REQUIRE(list);
    list->setCurrentIndex(list->model()->index(1, 0));
    CHECK_FALSE(shown<QPushButton>(u"statusReceiving"_s)); // the spooler's row
    list->setCurrentIndex(list->model()->index(3, 0));
    CHECK(shown<QPushButton>(u"statusReceiving"_s)->text() == u"Suspend &receiving"_s);
    press(u"statusReceiving"_s);
    REQUIRE(isSuspended(0));
    CHECK(desk.receiver.states().at(1).gate.kind == GateKind::None);
    CHECK(QTest::qWaitFor(
        [] { return shown<QPushButton>(u"statusReceiving"_s)->text() == u"Resume &receiving"_s; }));
    const QString words = list->model()->index(3, 0).data(Qt::AccessibleTextRole).toString();
    CHECK(words.contains(u"suspended. Receiving: You suspended receiving"_s));
    const auto inSidebar = [&desk](const QString &name) {
        auto *const sidebar = desk.window->findChild<Sidebar *>();
        const QList<QTreeWidgetItem *> items =
            sidebar->findItems(name, Qt::MatchExactly | Qt::MatchRecursive);
        return items.isEmpty() ? QString() : items.last()->data(0, Qt::AccessibleTextRole).toString();
    };
    CHECK(inSidebar(u"ann"_s) == u"ann, receiving: suspended"_s);
    CHECK(inSidebar(u"bob"_s) == u"bob, ready"_s);
    screenshot(desk.window.get(), u"status-receiving-suspended"_s);
    press(u"statusReceiving"_s);
    CHECK(QTest::qWaitFor([&] { return desk.receiver.states().at(0).gate.kind == GateKind::None; }));
    CHECK(QTest::qWaitFor([&] { return inSidebar(u"ann"_s) == u"ann, ready"_s; }));

    // The account's menu in the sidebar does the same.
    const auto choose = [&desk](const QString &offered) {
        auto *const sidebar = desk.window->findChild<Sidebar *>();
        QTreeWidgetItem *const item =
            sidebar->findItems(u"ann"_s, Qt::MatchExactly | Qt::MatchRecursive).constLast();
        Q_EMIT sidebar->customContextMenuRequested(sidebar->visualItemRect(item).center());
        QAction *const turn = sidebar->findChild<QAction *>(u"turnReceiving"_s);
        REQUIRE(turn);
        CHECK(turn->text() == offered);
        turn->trigger();
        qobject_cast<QMenu *>(turn->parent())->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
    };
    choose(u"Suspend receiving"_s);
    REQUIRE(isSuspended(0));
    choose(u"Resume receiving"_s);
    CHECK(QTest::qWaitFor([&] { return desk.receiver.states().at(0).gate.kind == GateKind::None; }));
}

TEST_CASE("a person limits what all accounts together take of the line", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.window->findChild<QAction *>(u"bandwidthMenu"_s)->trigger();
    REQUIRE(QTest::qWaitFor([] { return shown<QSpinBox>(u"bandwidth"_s); }));
    CHECK(shown<QSpinBox>(u"bandwidth"_s)->value() == 0);
    shown<QSpinBox>(u"bandwidth"_s)->setValue(250);
    screenshot(shown<QWidget>(u"bandwidthDialog"_s), u"bandwidth"_s);
    shown<QDialog>(u"bandwidthDialog"_s)->accept();
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"bandwidthDialog"_s); }));
    CHECK(QTest::qWaitFor([&] { return desk.spooler.bandwidth().perSecond() == 250 * 1024; }));
    CHECK(QTest::qWaitFor([&] { return desk.spooler.switchboard().bandwidth() == 250; }));
}

TEST_CASE("every phase of receiving has words of its own", "[gui]")
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    std::set<QString> words;
    for (int phase = 0; phase <= static_cast<int>(FetchPhase::Listening); ++phase) {
        FetchState state;
        state.phase = static_cast<FetchPhase>(phase);
        state.folder = u"INBOX"_s;
        words.insert(fetchWords(state, now));
        CHECK_FALSE(lookOf(state).words.isEmpty());
    }
    CHECK(words.size() == 6);
    FetchState waiting;
    waiting.phase = FetchPhase::Waiting;
    waiting.gate = {GateKind::Login, {}, u"<b>no</b>"_s};
    CHECK(fetchWords(waiting, now).contains(u"<b>no</b>"_s)); // plain text, shown as such
}
