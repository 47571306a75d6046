#include "spooler/catalogcore.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// A provider that takes so many messages an hour and says so when it has had enough.
struct HourlyProvider {
    Story &story;
    int allowed = 10;
    QList<QDateTime> taken;
    QList<QDateTime> refusals;

    ScriptedAnswer judge()
    {
        const QDateTime now = story.clock.now();
        const auto recent =
            std::ranges::count_if(taken, [&](const QDateTime &when) { return when.addSecs(3600) > now; });
        if (recent < allowed) {
            taken << now;
            return accepted();
        }
        refusals << now;
        ScriptedAnswer enough = refused(451, u"you have sent enough, come back"_s);
        enough.reply.status = {4, 7, 28};
        return enough;
    }
};

AccountRow accountRow(Story &story)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.accounts()).constFirst();
}

Gate gateShown(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.message(id)).recipients.constFirst().gate;
}

qsizetype acceptedIn(Story &story)
{
    return story.states().values().count(RecipientState::Accepted);
}

QList<QueueId> submitMany(Story &story, int count)
{
    QList<QueueId> ids;
    for (int i = 0; i < count; ++i)
        ids << story.submit({u"reader%1@example.net"_s.arg(i)});
    return ids;
}

int windowsOf(const QList<QDateTime> &times)
{
    int windows = 0;
    QDateTime begun;
    for (const QDateTime &when : times) {
        if (!begun.isValid() || begun.secsTo(when) >= 3600) {
            begun = when;
            ++windows;
        }
    }
    return windows;
}

} // namespace

TEST_CASE("a provider's hourly limit is learned from its refusal and kept from then on", "[scenario]")
{
    Story story;
    HourlyProvider provider{.story = story, .taken = {}, .refusals = {}};
    story.script.judge = [&](const QString &) { return provider.judge(); };
    story.account();
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.settle();
    const QList<QueueId> ids = submitMany(story, 35);
    const Answer<> resumed;
    story.core().setSuspended(false, resumed);
    story.settle();

    REQUIRE(provider.taken.size() == 10);
    const qsizetype learning = provider.refusals.size(); // what was under way at once
    CHECK(learning <= story.script.slots);
    const AccountRow row = accountRow(story);
    CHECK(row.learned.messagesPerHour == 10);
    CHECK(row.sentThisHour == 10);
    CHECK(row.limit.kind == GateKind::AccountLimit);
    CHECK(gateShown(story, ids.constLast()) == row.limit);
    const QDateTime start = story.clock.now();
    const Forecast promised = row.forecast;
    CHECK(promised.waiting == 25);

    const bool crashes = GENERATE(false, true);
    while (acceptedIn(story) < 35 && start.secsTo(story.clock.now()) < 24 * 3600) {
        story.pass(10min);
        if (crashes) { // what was counted and learned survives
            story.kill();
            story.open();
        }
    }
    CHECK(acceptedIn(story) == 35);
    CHECK(windowsOf(provider.taken) == 4);
    CHECK(provider.refusals.size() - learning <= 3); // one a window at most
    const double real = double(start.msecsTo(provider.taken.constLast()));
    const double foretold = double(start.msecsTo(promised.done));
    CAPTURE(real / 60000, foretold / 60000);
    CHECK(std::abs(real - foretold) < 0.05 * real);
}

TEST_CASE("with a limit that the user set no message is ever refused, and the forecast holds", "[scenario]")
{
    Story story;
    HourlyProvider provider{.story = story, .taken = {}, .refusals = {}};
    story.script.judge = [&](const QString &) { return provider.judge(); };
    story.account(u"Work"_s, [](Account &account) { account.policy.limits.messagesPerHour = 10; });
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.settle();
    submitMany(story, 35);
    const QDateTime start = story.clock.now();
    const Forecast promised = accountRow(story).forecast;
    CHECK(promised.waiting == 35);
    const Answer<> resumed;
    story.core().setSuspended(false, resumed);
    for (int i = 0; i < 60; ++i)
        story.pass(5min);
    CHECK(provider.taken.size() == 35);
    CHECK(provider.refusals.isEmpty());
    CHECK(windowsOf(provider.taken) == 4);
    const double real = double(start.msecsTo(provider.taken.constLast()));
    CHECK(std::abs(real - double(start.msecsTo(promised.done))) < 0.05 * real);
}

TEST_CASE("a day's limit said with a final code keeps the mail for tomorrow", "[scenario]")
{
    Story story;
    story.account();
    ScriptedAnswer enough = refused(550, u"Daily user sending limit exceeded"_s);
    enough.reply.status = {5, 4, 5};
    story.script.answer(ann, {enough, accepted()});
    story.submit({bob});
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    CHECK(gateShown(story, id).kind == GateKind::AccountLimit);
    story.pass(23h);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    story.pass(2h);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK_FALSE(story.report(id).contains("Action: failed"));
}

TEST_CASE("a domain at its limit a minute waits for its turns and stops no other", "[scenario][D5]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.limits.perDomainPerMinute = 2; });
    QList<QueueId> ids;
    for (int i = 0; i < 6; ++i)
        ids << story.submit({u"reader%1@big.example"_s.arg(i)});
    const QueueId both = story.submit({u"last@big.example"_s, u"free@small.example"_s});
    CHECK(acceptedIn(story) == 3); // two of the domain, and the other one
    CHECK(story.state(both, u"free@small.example"_s) == RecipientState::Accepted);
    const Gate gate = gateShown(story, ids.at(2));
    CHECK(gate.kind == GateKind::DestinationLimit);
    CHECK(gate.detail == u"big.example"_s);
    CHECK(gate.until > story.clock.now());
    CHECK(gate.until <= story.clock.now().addSecs(60));
    CHECK(gateShown(story, ids.at(5)).until > gate.until); // each has a turn of its own
    story.pass(61s);
    CHECK(acceptedIn(story) == 5);
    story.pass(3min);
    CHECK(acceptedIn(story) == 8);
}

TEST_CASE(
    "a restart or a changed limit does not give a domain its turns of this minute again", "[scenario][D5]")
{
    Story story;
    const AccountId work =
        story.account(u"Work"_s, [](Account &account) { account.policy.limits.perDomainPerMinute = 2; });
    for (int i = 0; i < 8; ++i)
        story.submit({u"reader%1@big.example"_s.arg(i)});
    CHECK(acceptedIn(story) == 2);
    SECTION("the program is closed and opened")
    {
        story.reopen();
    }
    SECTION("the program is killed")
    {
        story.kill();
        story.open();
    }
    SECTION("the limit rises by one")
    {
        story.account(u"Work"_s, [&](Account &account) {
            account.id = work;
            account.policy.limits.perDomainPerMinute = 3;
        });
        CHECK(acceptedIn(story) == 3);
        story.pass(40s);
        CHECK(acceptedIn(story) == 3);
        return;
    }
    story.settle();
    CHECK(acceptedIn(story) == 2);
    story.pass(40s);
    CHECK(acceptedIn(story) == 2);
    story.pass(20s);
    CHECK(acceptedIn(story) == 4);
    story.pass(2min);
    CHECK(acceptedIn(story) == 8);
}

TEST_CASE("so many attempts at once to one domain, and the next goes when one ends", "[scenario][D5]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.limits.perDomainAtOnce = 1; });
    story.submit({bob}); // the server is known to be well
    story.script.answer(u"slow@big.example"_s, {hangs(), accepted()});
    const QueueId slow = story.submit({u"slow@big.example"_s});
    const QueueId next = story.submit({u"next@big.example"_s});
    const QueueId other = story.submit({u"other@small.example"_s});
    CHECK(story.state(slow, u"slow@big.example"_s) == RecipientState::InFlight);
    CHECK(gateShown(story, next).kind == GateKind::DestinationLimit);
    CHECK(story.state(other, u"other@small.example"_s) == RecipientState::Accepted);
    story.act(Action::Cancel, QList{slow});
    CHECK(story.state(next, u"next@big.example"_s) == RecipientState::Accepted);
}

TEST_CASE("a higher limit lets go at once what waited for the lower one", "[scenario]")
{
    Story story;
    const AccountId work =
        story.account(u"Work"_s, [](Account &account) { account.policy.limits.perDomainPerMinute = 1; });
    const QueueId first = story.submit({u"one@big.example"_s});
    const QueueId second = story.submit({u"two@big.example"_s});
    CHECK(story.state(first, u"one@big.example"_s) == RecipientState::Accepted);
    CHECK(gateShown(story, second).kind == GateKind::DestinationLimit);
    story.account(u"Work"_s, [&](Account &account) { account.id = work; });
    CHECK(story.state(second, u"two@big.example"_s) == RecipientState::Accepted);
}
