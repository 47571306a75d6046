#include "spooler/catalogcore.h"
#include "spooler/power.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

GateKind kindShown(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.message(id)).recipients.constFirst().gate.kind;
}

ServerFacts serverOf(Story &story)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    const QList<ServerFacts> servers = must(catalog.servers());
    return servers.isEmpty() ? ServerFacts() : servers.constFirst();
}

ServerFacts offering(Story &story, qint64 largest)
{
    ServerFacts facts;
    facts.host = u"mail.example.org"_s;
    facts.port = Account().server.port;
    facts.seen = story.clock.now();
    facts.largestMessage = largest;
    facts.eightBitMime = true;
    return facts;
}

void tell(Story &story, const ServerFacts &facts)
{
    for (QObject *transport : std::as_const(story.script.live))
        Q_EMIT static_cast<Transport *>(transport)->serverLearned(facts);
    story.settle();
}

ScriptedAnswer greylisted()
{
    return refused(450, u"greylisted, try again"_s);
}

} // namespace

TEST_CASE("behind a login page the mail waits and says so, and goes when the page is passed", "[scenario]")
{
    Story story;
    story.account();
    story.core().setSurroundings({.captivePortal = true});
    story.settle();
    const QueueId id = story.submit({ann});
    CHECK(story.script.copies.isEmpty());
    CHECK(kindShown(story, id) == GateKind::CaptivePortal);
    story.kill();
    story.open();
    CHECK(kindShown(story, id) == GateKind::None); // the new start has not been told of a portal
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a wish to try now does not wait for the login page", "[scenario]")
{
    Story story;
    story.account();
    story.core().setSurroundings({.captivePortal = true});
    story.settle();
    const QueueId id = story.submit({ann});
    story.act(Action::RetryNow, QList{id});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("an account that spares a metered line waits for a free one; others send", "[scenario]")
{
    Story story;
    const AccountId careful =
        story.account(u"Careful"_s, [](Account &account) { account.policy.onMetered = WhenScarce::Wait; });
    const AccountId free = story.account(u"Free"_s);
    story.core().setSurroundings({.metered = true});
    story.settle();
    const QueueId waits = story.submit({ann}, [&](Submission &s) { s.account = careful; });
    const QueueId goes = story.submit({bob}, [&](Submission &s) { s.account = free; });
    CHECK(kindShown(story, waits) == GateKind::Metered);
    CHECK(story.state(goes, bob) == RecipientState::Accepted);
    story.core().setSurroundings({});
    story.settle();
    CHECK(story.state(waits, ann) == RecipientState::Accepted);
}

TEST_CASE("an account that spares the battery waits for power", "[scenario]")
{
    Story story;
    story.lowBattery = true;
    story.account(u"Work"_s, [](Account &account) { account.policy.onLowBattery = WhenScarce::Wait; });
    const QueueId id = story.submit({ann});
    CHECK(kindShown(story, id) == GateKind::LowBattery);
    story.lowBattery = false;
    story.pass(61s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("the battery is read as the machine tells it", "[scenario]")
{
    QTemporaryDir folder;
    const auto write = [&](const QString &name, const QByteArray &text) {
        QDir(folder.path()).mkpath(QFileInfo(name).path());
        QFile file(folder.filePath(name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(text);
    };
    CHECK_FALSE(isBatteryLow(folder.path()));
    write(u"BAT0/type"_s, "Battery\n");
    write(u"BAT0/capacity"_s, "9\n");
    write(u"BAT0/status"_s, "Discharging\n");
    CHECK(isBatteryLow(folder.path()));
    write(u"AC/type"_s, "Mains\n");
    write(u"AC/online"_s, "1\n");
    CHECK_FALSE(isBatteryLow(folder.path()));
    write(u"AC/online"_s, "0\n");
    write(u"BAT0/capacity"_s, "80\n");
    CHECK_FALSE(isBatteryLow(folder.path()));
}

TEST_CASE("what is larger than the server takes waits, and goes when it takes more", "[scenario]")
{
    Story story;
    story.account();
    tell(story, offering(story, 10));
    const QueueId id = story.submit({ann});
    CHECK(kindShown(story, id) == GateKind::TooLarge);
    CHECK(story.script.copies.isEmpty());
    CHECK(serverOf(story).largestMessage == 10);
    story.kill();
    story.open(); // it is remembered
    CHECK(kindShown(story, id) == GateKind::TooLarge);
    story.pass(1h);
    CHECK(story.script.copies.isEmpty());
    SECTION("told by another connection")
    {
        tell(story, offering(story, 100'000));
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    }
    SECTION("\"try now\" asks the server again")
    {
        story.act(Action::RetryNow, QList{id});
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    }
    SECTION("forgotten by the user")
    {
        const Answer<> forgotten;
        story.core().forgetServer(u"mail.example.org"_s, forgotten);
        story.settle();
        CHECK(forgotten.future().result().has_value());
        CHECK(serverOf(story) == ServerFacts());
        story.act(Action::RetryNow, QList{id});
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    }
}

TEST_CASE("an address that needs SMTPUTF8 waits where it is known not to be offered", "[scenario]")
{
    Story story;
    story.account();
    tell(story, offering(story, 0));
    const QueueId id = story.submit({u"jürgen@example.net"_s});
    const QueueId plain = story.submit({ann});
    CHECK(kindShown(story, id) == GateKind::NeedsSmtpUtf8);
    CHECK(story.state(plain, ann) == RecipientState::Accepted);
    ServerFacts better = offering(story, 0);
    better.smtpUtf8 = true;
    tell(story, better);
    CHECK(kindShown(story, id) == GateKind::None);
}

TEST_CASE("a greylisting server is asked again when it was seen to accept", "[scenario][H8]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.schedule = u"1m,2m,4m,8m"_s; });
    story.script.answer(ann, {greylisted(), greylisted(), accepted()}); // after 1 min and 2 more
    story.submit({ann});
    story.pass(10min);
    const auto learned = serverOf(story).greylisting;
    CHECK(learned >= 160s);
    CHECK(learned <= 200s);
    story.kill();
    story.open();
    story.script.answer(bob, {greylisted(), accepted()});
    const QueueId id = story.submit({bob});
    const RecipientRow row = story.recipient(id, bob);
    CHECK(row.changed.addDuration(learned) == row.nextAttempt);
    story.pass(learned + 1s);
    CHECK(story.recipient(id, bob).attempts == 2);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
}
