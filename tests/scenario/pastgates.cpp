// What was in the way of the whole queue and of its accounts, as it is read back later.
#include "spooler/store/pastviews.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QueuePast past(Story &story, const QDateTime &when)
{
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    return must(PastViews(*database).queueAt(when));
}

} // namespace

TEST_CASE("a past moment names what its accounts and the whole queue waited for", "[scenario][past]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.server.user = u"ann"_s; });
    const QDateTime before = story.clock.now();
    story.pass(10s);
    story.submit({ann}); // without a password
    story.pass(10s);
    const QDateTime locked = story.clock.now();
    story.pass(10s);
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.pass(10s);
    const QDateTime stopped = story.clock.now();
    story.pass(10s);
    story.close();
    story.clock.advance(10s);
    const QDateTime away = story.clock.now();
    story.clock.advance(10s);
    story.open();
    const Answer<> resumed;
    story.core().setSuspended(false, resumed);
    story.core().provideSecret(AccountId{1}, u"tea"_s);
    story.pass(10s);
    const QDateTime after = story.clock.now();
    REQUIRE(story.script.copies.value(ann) == 1);

    CHECK(past(story, before).accounts.isEmpty());
    CHECK(past(story, before).whole == GateKind::None);
    const QueuePast atLogin = past(story, locked);
    REQUIRE(atLogin.accounts.size() == 1);
    CHECK(atLogin.accounts.first().name == u"Work"_s);
    CHECK(atLogin.accounts.first().gate.kind == GateKind::Login);
    REQUIRE(atLogin.recipients.size() == 1);
    CHECK(atLogin.recipients.first().gate == GateKind::Login);
    CHECK(atLogin.gates.at(static_cast<size_t>(GateKind::Login)) == 1);
    CHECK(past(story, stopped).whole == GateKind::Suspended);
    CHECK(past(story, stopped).recipients.first().gate == GateKind::Suspended);
    CHECK(past(story, away).whole == GateKind::NotRunning);
    CHECK(past(story, away).recipients.first().gate == GateKind::NotRunning);
    CHECK(past(story, after).whole == GateKind::None);
    CHECK(past(story, after).accounts.isEmpty());
    CHECK(past(story, after).recipients.isEmpty());
}
