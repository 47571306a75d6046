#include "spooler/queue/accountgates.h"

#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account at(qint64 id, const QString &host)
{
    Account account;
    account.id = AccountId{id};
    account.server.host = host;
    return account;
}

AccountGates gates(const QList<Account> &accounts)
{
    AccountGates made([] { return 0.5; });
    made.load(accounts, {});
    return made;
}

const AttemptEnd unreachable{.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection refused"_s};

} // namespace

TEST_CASE("several connections that fail at once are one failure of the server", "[queue]")
{
    AccountGates three = gates({at(1, u"a"_s), at(2, u"a"_s), at(3, u"b"_s)});
    CHECK(three.failed(AccountId{1}, unreachable, morning).size() == 2);
    CHECK(three.failed(AccountId{1}, unreachable, morning.addSecs(1)).isEmpty());
    CHECK(three.failed(AccountId{2}, unreachable, morning.addSecs(1)).isEmpty());
    CHECK(three.condition(AccountId{2}).failures == 1);
    CHECK(three.condition(AccountId{2}).gate.until == morning.addSecs(15));
    CHECK(three.isOpen(AccountId{3}, morning));
    CHECK_FALSE(three.isOpen(AccountId{2}, morning.addSecs(14)));
    CHECK(three.isOpen(AccountId{2}, morning.addSecs(15)));
    three.failed(AccountId{2}, unreachable, morning.addSecs(16));
    CHECK(three.condition(AccountId{1}).gate.until == morning.addSecs(46));
    CHECK(three.succeeded(AccountId{1}).size() == 2);
    CHECK(three.isOpen(AccountId{2}, morning.addSecs(16)));
}

TEST_CASE("a server's own wish sets the length of its backoff", "[queue]")
{
    AccountGates one = gates({at(1, u"a"_s)});
    AttemptEnd end{.kind = AttemptEndKind::ServerTrouble, .reply = {421, {4, 7, 0}, u"slow down"_s}};
    end.retryAfter = 600s;
    one.failed(AccountId{1}, end, morning);
    CHECK(one.condition(AccountId{1}).gate.until == morning.addSecs(600));
    CHECK(one.condition(AccountId{1}).gate.detail == u"421 4.7.0 slow down"_s);
}

TEST_CASE("a refused login is the account's own trouble, and impatience does not hurry it", "[queue]")
{
    AccountGates two = gates({at(1, u"a"_s), at(2, u"a"_s)});
    CHECK(two.failed(AccountId{1}, {.kind = AttemptEndKind::LoginTrouble}, morning).size() == 1);
    CHECK(two.isOpen(AccountId{2}, morning));
    CHECK(two.forgetBackoffs({AccountId{1}}, morning.addSecs(29)).isEmpty());
    CHECK(two.forgetBackoffs({AccountId{1}}, morning.addSecs(30)).size() == 1);
    CHECK(two.isOpen(AccountId{1}, morning.addSecs(30)));
}

TEST_CASE(
    "without a network only servers on this machine are tried, and all again when it is back", "[queue]")
{
    AccountGates three = gates({at(1, u"mail.example.org"_s), at(2, u"127.0.0.1"_s), at(3, u"localhost"_s)});
    three.reachabilityChanged(Reachability::Offline, morning);
    CHECK(three.condition(AccountId{1}).gate.kind == GateKind::Network);
    CHECK(three.isOpen(AccountId{2}, morning));
    CHECK(three.isOpen(AccountId{3}, morning));
    CHECK(three.nextOpening(morning) == morning.addSecs(300)); // the platform may be wrong
    three.reachabilityChanged(Reachability::Online, morning.addSecs(1));
    CHECK(three.isOpen(AccountId{1}, morning.addSecs(1)));
}
