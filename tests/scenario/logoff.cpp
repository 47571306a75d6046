#include "spooler/leave.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QFuture<Result<LogOffReport>> logOff(Story &story, LogOffMode mode)
{
    const Answer<LogOffReport> answer;
    story.core().leave()->begin(mode, answer);
    story.settle();
    return answer.future();
}

} // namespace

TEST_CASE("logging off treats a running and a queued message as its mode says", "[scenario][Q1][Q2]")
{
    Story story;
    story.script.slots = 1;
    story.account();
    const bool onTheWire = GENERATE(false, true);
    story.script.answer(ann, {onTheWire ? hangsAfterData() : hangs(), accepted()});
    const QueueId running = story.submit({ann});
    const QueueId queued = story.submit({bob});
    REQUIRE(story.script.running == 1);
    SECTION("abort")
    {
        const auto left = logOff(story, LogOffMode::Abort);
        REQUIRE(left.isFinished());
        CHECK(must(left.result()).rest == LogOffRest::OutboundQueued);
        CHECK(story.state(running, ann) == (onTheWire ? RecipientState::InDoubt : RecipientState::Queued));
    }
    SECTION("no wait")
    {
        const auto left = logOff(story, LogOffMode::NoWait);
        REQUIRE(left.isFinished());
        CHECK(
            must(left.result()).rest
            == (onTheWire ? LogOffRest::OutboundRunning : LogOffRest::OutboundQueued));
    }
    SECTION("orderly")
    {
        const auto left = logOff(story, onTheWire ? LogOffMode::Orderly : LogOffMode::Quiet);
        CHECK_FALSE(left.isFinished());
        if (onTheWire) {
            for (QObject *const transport : std::as_const(story.script.live))
                qobject_cast<ScriptedTransport *>(transport)->answerNow();
        } else {
            story.act(Action::Hold, QList{running});
        }
        story.settle();
        REQUIRE(left.isFinished());
        CHECK(must(left.result()).rest == LogOffRest::OutboundQueued);
        CHECK(must(left.result()).queued == 1);
    }
    CHECK(story.state(queued, bob) == RecipientState::Queued);
    CHECK(story.script.copies.value(bob) == 0);
}

TEST_CASE("logging off with an empty queue sends what can go and names the rest", "[scenario][Q1][Q2]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    story.script.answer(bob, {refused(451, u"later"_s), refused(451, u"still not"_s)});
    const QueueId first = story.submit({ann});
    SECTION("all of it goes")
    {
        CHECK(must(logOff(story, LogOffMode::EmptyQueue).result()).rest == LogOffRest::Complete);
    }
    SECTION("a part of it stays")
    {
        const QueueId second = story.submit({bob});
        const LogOffReport left = must(logOff(story, LogOffMode::EmptyQueue).result());
        CHECK(left.rest == LogOffRest::OutboundQueued);
        CHECK(left.queued == 1);
        CHECK(story.state(second, bob) == RecipientState::Deferred);
    }
    CHECK(story.state(first, ann) == RecipientState::Accepted);
}

TEST_CASE("logging off can be cancelled and then goes on as before", "[scenario][Q1]")
{
    Story story;
    story.script.slots = 1;
    story.account();
    story.script.answer(ann, {hangs()});
    const QueueId running = story.submit({ann});
    const QueueId queued = story.submit({bob});
    const auto left = logOff(story, LogOffMode::Orderly);
    CHECK_FALSE(left.isFinished());
    CHECK(logOff(story, LogOffMode::Orderly).result().error().code == ErrorCode::Conflict);
    story.core().leave()->cancel();
    story.settle();
    REQUIRE(left.isFinished());
    CHECK_FALSE(left.result());
    story.act(Action::Hold, QList{running});
    CHECK(story.state(queued, bob) == RecipientState::Accepted);
}

TEST_CASE("a transport that is logged off in the midst of a message leaves it in the queue", "[scenario][Q3]")
{
    Story story;
    const AccountId account = story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann});
    Account off;
    off.id = account;
    off.name = u"Work"_s;
    off.address = u"ann@example.org"_s;
    off.server.host = u"mail.example.org"_s;
    off.enabled = false;
    const Answer<AccountId> saved;
    story.core().saveAccount(off, saved);
    story.settle();
    story.pass(1min);
    const RecipientState state = story.state(id, ann);
    CHECK((state == RecipientState::InFlight || state == RecipientState::Queued));
    const Answer<> removed;
    story.core().removeAccount(account, removed);
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.script.running == 0);
    CHECK(story.script.copies.value(ann) == 0);
}
