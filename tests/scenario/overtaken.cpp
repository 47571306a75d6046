// What the simulation found about mail that waits: the order of events in which it once went wrong.
#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void suspendStory(Story &story, bool suspended)
{
    story.core().setSuspended(suspended, Answer<>());
    story.settle();
}

} // namespace

TEST_CASE("mail that expired while the one before it was on the wire is not sent", "[scenario]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.lifetime = 2h; });
    story.script.slots = 1;
    story.script.answer(ann, {hangsAfterData()});
    suspendStory(story, true); // both are read in one page of the queue
    story.submit({ann});
    const QueueId late = story.submit({bob});
    suspendStory(story, false);
    REQUIRE(story.script.copies.value(ann) == 1);
    story.pass(3h);
    REQUIRE(story.state(late, bob) == RecipientState::Failed);
    story.script.answer(ann, {accepted()});
    for (QObject *transport : std::as_const(story.script.live))
        static_cast<ScriptedTransport *>(transport)->answerNow();
    story.settle();
    CHECK_FALSE(story.script.copies.contains(bob));
    CHECK(story.state(late, bob) == RecipientState::Failed);
}

TEST_CASE("a clock that is set back does not make mail wait for the old time", "[scenario]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.schedule = u"10m"_s; });
    const QDateTime wrong = story.clock.now();
    story.script.answer(ann, {refused(450, u"mailbox busy"_s), accepted()});
    const QueueId deferred = story.submit({ann});
    suspendStory(story, true);
    const QueueId queued = story.submit({bob});
    const bool restarts = GENERATE(false, true);
    if (restarts)
        story.close();
    story.clock.jump(-1000h);
    if (restarts)
        story.open();
    suspendStory(story, false);
    story.pass(61s);
    CHECK(story.state(queued, bob) == RecipientState::Accepted);
    CHECK(story.state(deferred, ann) == RecipientState::Deferred);
    CHECK(story.recipient(deferred, ann).nextAttempt < wrong);
    story.pass(12min);
    CHECK(story.state(deferred, ann) == RecipientState::Accepted);
}

TEST_CASE("what is in flight or held while the clock is set back goes as soon as it can", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId running = story.submit({ann});
    const QueueId held = story.submit({bob}, [](Submission &submission) { submission.held = true; });
    REQUIRE(story.state(running, ann) == RecipientState::InFlight);
    story.clock.jump(-3h);
    story.pass(61s);
    story.act(Action::Hold, QList{running});
    story.act(Action::Release, QList{running, held});
    CHECK(story.state(running, ann) == RecipientState::Accepted);
    CHECK(story.state(held, bob) == RecipientState::Accepted);
}

TEST_CASE("a clock that is set back leaves alone what is to be sent later", "[scenario]")
{
    Story story;
    story.account();
    const QueueId id = story.submit(
        {ann}, [&](Submission &submission) { submission.notBefore = story.clock.now().addSecs(3600); });
    story.clock.jump(-2h);
    story.pass(2h);
    CHECK(story.state(id, ann) == RecipientState::Queued);
    story.pass(61min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("what an account settles by sending again goes at once", "[scenario]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.inDoubtPolicy = InDoubtPolicy::SendAgain; });
    story.script.answer(ann, {lost(), accepted()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::InDoubt);
    for (int second = 0; second < 3600 && story.state(id, ann) == RecipientState::InDoubt; ++second)
        story.pass(1s);
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("what is cancelled in the moment in which its attempt begins is not sent", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs()});
    suspendStory(story, true);
    const QueueId id = story.submit({ann});
    story.core().setSuspended(false, Answer<>());
    story.clock.advance(5ms);
    REQUIRE(story.script.running == 1);
    CHECK(story.act(Action::Cancel, QList{id}).done == 1);
    CHECK(story.state(id, ann) == RecipientState::Cancelled);
    CHECK(story.script.running == 0);
    CHECK(story.script.calls.contains(u"abort"_s));
}

TEST_CASE("a message to seven hundred that is too late gets one notice and one report", "[scenario][G5]")
{
    Story story;
    story.account();
    story.core().setSuspended(true, Answer<>());
    QStringList readers;
    for (int i = 0; i < 700; ++i)
        readers << u"reader%1@example.net"_s.arg(i);
    const QueueId id = story.submit(readers);
    const QueueId other = story.submit({ann});
    story.pass(5h);
    CHECK(story.message(id).reports.size() == 1);
    CHECK(story.report(id).count("Action: delayed") == 700);
    story.pass(5 * 24h);
    CHECK(story.states().values().count(RecipientState::Failed) == 701);
    CHECK(story.message(id).reports.size() == 2);
    CHECK(story.report(id).count("Action: failed") == 700);
    CHECK(story.message(other).reports.size() == 2);
}

TEST_CASE("mail of a removed account goes at its own time by the next one", "[scenario]")
{
    Story story;
    const AccountId gone = story.account(u"Work"_s, [](Account &account) { account.schedule = u"10s"_s; });
    story.account(u"Home"_s);
    story.script.answer(ann, {refused(450, u"mailbox busy"_s), accepted()});
    const QueueId message = story.submit({ann}, [&](Submission &submission) { submission.account = gone; });
    REQUIRE(story.state(message, ann) == RecipientState::Deferred);
    story.core().removeAccount(gone, Answer<>());
    story.pass(15s); // well before the queue looks at everything again, each minute
    CHECK(story.state(message, ann) == RecipientState::Accepted);
}
