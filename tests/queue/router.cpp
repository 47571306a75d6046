#include "spooler/queue/router.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account named(qint64 id, const QString &address)
{
    Account account;
    account.id = AccountId{id};
    account.address = address;
    return account;
}

} // namespace

TEST_CASE("mail goes over the account of its sender, else over the first that is switched on", "[queue]")
{
    Account off = named(1, u"old@example.org"_s);
    off.enabled = false;
    const QList<Account> accounts{off, named(2, u"work@example.org"_s), named(3, u"home@example.net"_s)};
    CHECK(route(accounts, {}, u"Home@Example.net"_s)->id == AccountId{3});
    CHECK(route(accounts, {}, u"old@example.org"_s)->id == AccountId{2});
    CHECK(route(accounts, {}, u"stranger@example.com"_s)->id == AccountId{2});
    CHECK(route(accounts, AccountId{3}, u"work@example.org"_s)->id == AccountId{3});
    CHECK_FALSE(route(accounts, AccountId{9}, u"work@example.org"_s));
    CHECK_FALSE(route({off}, {}, u"old@example.org"_s));
    CHECK(explainRoute({off}, {}).why == u"every account is switched off"_s);
    CHECK(explainRoute({}, {}).why == u"there is no account"_s);
}
