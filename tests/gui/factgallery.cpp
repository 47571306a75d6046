// Pictures of what holds mail up, in Russian, to be looked at: build folder, screenshots/.
#include "tests/gui/surroundings.h"
#include "tests/gui/testdesk.h"
#include "tests/support/scripteddns.h"
#include "ui/shell/sidebar.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QListView>
#include <QTableView>
#include <QTcpServer>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A port of this computer at which nobody answers.
quint16 deadPort()
{
    QTcpServer server;
    REQUIRE(server.listen(QHostAddress::LocalHost));
    return server.serverPort();
}

QStringList labels(const QWidget *window)
{
    QStringList words;
    for (const QLabel *const label : window->findChildren<QLabel *>()) {
        if (label->isVisible())
            words << label->text();
    }
    return words;
}

} // namespace

TEST_CASE("in Russian a waiting message says why no other account may send it", "[gui][G6]")
{
    const Speaking russian(u"ru"_s);
    const auto dns = std::make_shared<ScriptedDns>();
    dns->set(DnsType::Address, u"mail.home.example"_s, {u"192.0.2.2"_s});
    dns->set(DnsType::Text, u"example.org"_s, {u"v=spf1 ip4:192.0.2.1 -all"_s});
    dns->set(DnsType::Text, u"_dmarc.example.org"_s, {u"v=DMARC1; p=reject"_s});
    TestDesk desk(dns);
    desk.open();
    Account work = desk.usualAccount(); // ann@example.org
    work.server.port = deadPort();
    work.policy.failOverAfter = 1s;
    desk.keep(work);
    Account home = desk.usualAccount();
    home.name = u"home"_s;
    home.address = u"ann@home.example"_s;
    home.server.host = u"mail.home.example"_s;
    desk.keep(home);
    REQUIRE(QTest::qWaitFor([&] { return desk.state->accounts().size() == 2; }));
    desk.write(u"bob@b.example, "_s, u"Tea"_s);
    desk.send();
    REQUIRE(QTest::qWaitFor(
        [&] { return desk.message(u"Tea"_s).recipients.first().gate.kind == GateKind::Identity; }, 30'000));
    const QString why =
        u"home: запись SPF домена example.org не разрешает mail.home.example отправлять, а политика "
        "DMARC — reject"_s;
    CHECK(QTest::qWaitFor([&] { return labels(desk.window.get()).join(u'\n').contains(why); }));
    QTest::qWait(500); // until the strip has its height
    screenshot(desk.window.get(), u"ru-waits-for-identity"_s);
}

TEST_CASE("in Russian an account says why it receives nothing", "[gui]")
{
    const Speaking russian(u"ru"_s);
    TestDesk desk;
    desk.open();
    Account account = desk.usualAccount();
    account.incoming.kind = u"pop3"_s;
    account.incoming.server = account.server;
    account.incoming.server.port = deadPort();
    account.incoming.server.user = u"ann"_s;
    const AccountId id = desk.keep(account);
    desk.receiver.provideSecret(id, Side::Incoming, u"any"_s);
    desk.window->findChild<Sidebar *>()->chooseStatus();
    REQUIRE(QTest::qWaitFor([] { return shown<QListView>(u"statusList"_s); }));
    const QAbstractItemModel *const rows = shown<QListView>(u"statusList"_s)->model();
    CHECK(QTest::qWaitFor(
        [&] {
            for (int row = 0; row < rows->rowCount(); ++row) {
                if (rows->index(row, 0)
                        .data(Qt::AccessibleTextRole)
                        .toString()
                        .contains(u"на этом порту сервера никто не отвечает"_s))
                    return true;
            }
            return false;
        },
        20'000));
    screenshot(desk.window.get(), u"ru-receiving-fault"_s);
}
