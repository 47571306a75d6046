// What the composer knows before anything is sent: lists, likely slips, what the server will not take.
#include "tests/gui/testdesk.h"
#include "tests/support/scripteddns.h"
#include "ui/compose/composercontent.h"
#include "ui/compose/recipientadvice.h"
#include "ui/compose/recipientedit.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QCheckBox>
#include <QComboBox>
#include <QLabel>
#include <QLineEdit>
#include <QMenu>
#include <QPlainTextEdit>
#include <QPushButton>
#include <QToolButton>
#include <QToolTip>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Knowledge knownServer(qint64 largest)
{
    Knowledge knowledge;
    knowledge.server.host = u"mail.example.org"_s;
    knowledge.server.seen = QDateTime::currentDateTimeUtc();
    knowledge.server.largestMessage = largest;
    knowledge.domains = {u"example.org"_s};
    knowledge.lists = {{u"Friends"_s, {u"ann@example.org"_s}}};
    return knowledge;
}

} // namespace

TEST_CASE("a chip warns of a slip and of letters that its server does not take", "[gui]")
{
    const Knowledge knowledge = knownServer(0);
    const auto chips =
        chipsOf(u"bob@gmial.com, j\u00fcrgen@example.org, ann@example.org, friends, nobody"_s, knowledge);
    REQUIRE(chips.size() == 5);
    CHECK(chips[0].advice.words.contains(u"gmail.com"_s));
    CHECK(chips[0].advice.corrected == u"bob@gmail.com"_s);
    CHECK(chips[0].fault.isEmpty()); // it can be sent all the same
    CHECK(chips[1].advice.words.contains(u"mail.example.org"_s));
    CHECK(chips[2].advice.words.isEmpty());
    CHECK(chips[3].fault.isEmpty());
    CHECK_FALSE(chips[4].fault.isEmpty());
    CHECK(chipsOf(u"j\u00fcrgen@example.org"_s).constFirst().advice.words.isEmpty()); // nothing is known
}

TEST_CASE("a message that is larger than its server takes is told before it is sent", "[gui]")
{
    const ServerFacts small = knownServer(1'000'000).server;
    CHECK(sizeWarning(octetsOnTheWire(1000, 900'000), small).contains(u"mail.example.org"_s));
    CHECK(sizeWarning(octetsOnTheWire(1000, 600'000), small).isEmpty());
    CHECK(sizeWarning(octetsOnTheWire(1000, 900'000), ServerFacts()).isEmpty());
}

TEST_CASE("a person makes a list and writes to it", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    auto *const lists = desk.window->findChild<QAction *>(u"lists"_s);
    REQUIRE(lists);
    lists->trigger();
    REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"listsDialog"_s); }));
    press(u"listNew"_s);
    type(u"listName"_s, u"Book club"_s);
    shown<QPlainTextEdit>(u"listMembers"_s)->setPlainText(u"Ann Lee <ok@a.example>\nnobody"_s);
    press(u"listSave"_s);
    CHECK(QTest::qWaitFor([] { return shown<QLabel>(u"listSaid"_s); })); // who is "nobody"?
    screenshot(shown<QWidget>(u"listsDialog"_s), u"lists-refused"_s);
    shown<QPlainTextEdit>(u"listMembers"_s)->setPlainText(u"Ann Lee <ok@a.example>\nok@b.example"_s);
    press(u"listSave"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"listRemove"_s)->isEnabled(); }));
    CHECK_FALSE(shown<QLabel>(u"listSaid"_s));
    screenshot(shown<QWidget>(u"listsDialog"_s), u"lists"_s);
    shown<QWidget>(u"listsDialog"_s)->close();

    desk.write(u"book club, "_s, u"Next Tuesday"_s);
    QTest::qWait(100);
    screenshot(shown<QWidget>(u"composer"_s), u"composer-list"_s);
    desk.send();
    CHECK(desk.waitForState(u"Next Tuesday"_s, u"ok@a.example"_s, RecipientState::Accepted));
    CHECK(desk.waitForState(u"Next Tuesday"_s, u"ok@b.example"_s, RecipientState::Accepted));
    auto content = desk.catalog->content(desk.message(u"Next Tuesday"_s).row.id);
    REQUIRE(QTest::qWaitFor([&] { return content.isFinished(); }));
    CHECK(content.result()->raw.contains(u"To: Ann Lee <ok@a.example>, ok@b.example"_s));
}

TEST_CASE("the composer warns and still sends", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@gmial.com, "_s, u"A slip"_s);
    REQUIRE(QTest::qWaitFor([] { return shown<QLabel>(u"composerWarning"_s); }));
    CHECK(shown<QLabel>(u"composerWarning"_s)->text().contains(u"gmail.com"_s));
    screenshot(shown<QWidget>(u"composer"_s), u"composer-warning"_s);
    desk.send();
    CHECK(desk.waitForState(u"A slip"_s, u"ok@gmial.com"_s, RecipientState::Accepted));
}

TEST_CASE("the composer says whether another account may send for the From, and why", "[gui][G6]")
{
    const auto dns = std::make_shared<ScriptedDns>();
    dns->set(DnsType::Address, u"mail.home.example"_s, {u"192.0.2.2"_s});
    dns->set(DnsType::Text, u"example.org"_s, {u"v=spf1 ip4:192.0.2.1 -all"_s});
    dns->set(DnsType::Text, u"_dmarc.example.org"_s, {u"v=DMARC1; p=reject"_s});
    dns->set(DnsType::Text, u"example.com"_s, {u"v=spf1 ip4:192.0.2.2 -all"_s});
    TestDesk desk(dns);
    desk.open();
    Account work = desk.usualAccount(); // ann@example.org
    work.policy.identities = {u"ann@example.com"_s};
    desk.keep(work);
    Account home = desk.usualAccount();
    home.name = u"home"_s;
    home.address = u"ann@home.example"_s;
    home.server.host = u"mail.home.example"_s;
    desk.keep(home);
    REQUIRE(QTest::qWaitFor([&] { return desk.state->accounts().size() == 2; }));
    desk.write(u"bob@b.example, "_s, u"Tea"_s, Qt::Checked);

    const auto way = [] {
        auto *const chip = shown<QWidget>(u"to"_s)->findChild<QToolButton *>();
        REQUIRE(chip);
        chip->click();
        QAction *const show = shown<QWidget>(u"to"_s)->findChild<QAction *>(u"showWay"_s);
        REQUIRE(show);
        show->trigger();
        qobject_cast<QMenu *>(show->parent())->close();
        QCoreApplication::sendPostedEvents(nullptr, QEvent::DeferredDelete);
        return chip->accessibleDescription();
    };
    const auto says = [&way](const QString &words) {
        QString last;
        const bool said = QTest::qWaitFor([&] { return (last = way()).contains(words); });
        INFO(last.toStdString());
        CHECK(said);
    };
    says(u"Goes by work."_s);
    says(u"If its server is away, home does not carry it: the SPF record of example.org does not let "
         "mail.home.example send, and its DMARC policy is reject."_s);
    REQUIRE(QToolTip::isVisible());
    screenshot(shown<QWidget>(u"composer"_s), u"composer-way"_s);
    for (QWidget *const top : QApplication::topLevelWidgets()) {
        if (top->isVisible() && top->inherits("QTipLabel"))
            screenshot(top, u"composer-way-tip"_s);
    }

    shown<QComboBox>(u"from"_s)->setCurrentIndex(1); // ann@example.com, which names that server
    says(
        u"If its server is away, home carries it: the SPF record of example.com lets mail.home.example send."_s);

    // Typing asks nothing again.
    const auto asked = dns->asked.size();
    QTest::keyClicks(shown<QWidget>(u"to"_s)->findChild<QLineEdit *>(), u"tom@d.example, eve@e.example, "_s);
    QTest::qWait(200);
    CHECK(dns->asked.size() == asked);
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("a person sends as another of his addresses", "[gui][S1]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    Account account = desk.state->accounts().first().account;
    account.policy.identities = {u"office@practice.example"_s, u"@home.example"_s};
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    REQUIRE(QTest::qWaitFor(
        [&] { return desk.state->accounts().first().account.policy.identities.size() == 2; }));
    desk.write(u"ok@a.example"_s, u"From the office"_s);
    auto *const from = shown<QComboBox>(u"from"_s);
    REQUIRE(from->count() == 2);
    from->setCurrentIndex(1);
    desk.send();
    CHECK(QTest::qWaitFor(
        [&] { return desk.message(u"From the office"_s).row.from == u"office@practice.example"_s; }));
    CHECK(desk.message(u"From the office"_s).reversePath == u"office@practice.example"_s);
}
