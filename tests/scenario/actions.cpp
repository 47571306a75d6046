#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

FilterSelection everything(Filter filter)
{
    return {.filter = filter, .search = {}, .account = {}};
}

} // namespace

TEST_CASE("retry now also takes back a recipient that was given up", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(550, u"no"_s), accepted()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::Failed);
    CHECK(story.act(Action::RetryNow, QList{id}).done == 1);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("send now retries what is deferred and leaves failed and held mail alone", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    story.script.answer(bob, {refused(550, u"no"_s), accepted()});
    const QueueId id = story.submit({ann, bob});
    const QueueId held = story.submit({ann}, [](Submission &submission) { submission.held = true; });
    story.core().sendNow();
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Failed);
    CHECK(story.state(held, ann) == RecipientState::Held);
}

TEST_CASE("an action on everything that a filter shows changes what it can and nothing else", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s)});
    QList<QueueId> ids;
    for (int i = 0; i < 5; ++i)
        ids << story.submit({ann, bob});
    const ActionReport report = story.act(Action::Hold, everything(Filter::Deferred));
    CHECK(report.done == 5);
    CHECK(report.refusedCount == 0);
    for (const QueueId id : std::as_const(ids)) {
        CHECK(story.state(id, ann) == RecipientState::Held);
        CHECK(story.state(id, bob) == RecipientState::Accepted);
    }
}

TEST_CASE("an action that can do nothing says why for each message", "[scenario]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({ann});
    const ActionReport report = story.act(Action::Hold, QList{id, QueueId{4711}});
    CHECK(report.done == 0);
    REQUIRE(report.refusedCount == 2);
    CHECK(report.refused.at(0).why == u"cannot hold: the server has accepted it"_s);
    CHECK(report.refused.at(1).message == QueueId{4711});
    CHECK(report.refused.at(1).why.contains(u"no such message"_s));
}

TEST_CASE("only finished mail is deleted from the history", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(bob, {refused(451, u"later"_s)});
    const QueueId sent = story.submit({ann});
    const QueueId waiting = story.submit({ann, bob});
    const ActionReport report = story.act(Action::Delete, QList{sent, waiting});
    CHECK(report.done == 1);
    REQUIRE(report.refusedCount == 1);
    CHECK(report.refused.constFirst().message == waiting);
    CHECK(story.state(waiting, bob) == RecipientState::Deferred);
}

TEST_CASE("a removed account leaves its mail waiting and a running attempt is stopped", "[scenario]")
{
    Story story;
    const AccountId account = story.account();
    story.script.answer(ann, {hangs()});
    const QueueId id = story.submit({ann});
    const Answer<> removed;
    story.core().removeAccount(account, removed);
    story.settle();
    REQUIRE(removed.future().result());
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.script.running == 0);
}

TEST_CASE("an account that is saved anew is tried at once with its new server", "[scenario]")
{
    Story story;
    Account account;
    account.id = story.account(u"Work"_s, [&](Account &work) {
        work.server.host = u"wrong.example.org"_s;
        account = work;
    });
    story.script.trouble(
        u"wrong.example.org"_s,
        QList<AttemptEnd>(9, {.kind = AttemptEndKind::NetworkTrouble, .detail = u"host not found"_s}));
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::Queued);
    account.server.host = u"right.example.org"_s;
    const Answer<AccountId> saved;
    story.core().saveAccount(account, saved);
    story.settle();
    REQUIRE(saved.future().result());
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}
