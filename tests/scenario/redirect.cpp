#include "tests/support/atdesk.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<int> redirect(Story &story, const Redirection &wish)
{
    return atDesk<int>(
        story, [&](EditingDesk &desk, const Answer<int> &answer) { desk.redirect(wish, answer); });
}

Result<QueueId> resend(Story &story, const Resending &wish)
{
    return atDesk<QueueId>(
        story, [&](EditingDesk &desk, const Answer<QueueId> &answer) { desk.resend(wish, answer); });
}

} // namespace

TEST_CASE("a waiting recipient is redirected to another address and nobody is repeated", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"moved"_s)});
    const QueueId id = story.submit({ann, bob});
    CHECK_FALSE(
        redirect(story, {.message = id, .recipient = bob, .to = carl, .account = {}, .by = u"user"_s}));
    CHECK_FALSE(
        redirect(story, {.message = id, .recipient = ann, .to = bob, .account = {}, .by = u"user"_s}));
    CHECK(
        must(redirect(story, {.message = id, .recipient = ann, .to = carl, .account = {}, .by = u"user"_s}))
        == 1);
    story.pass(1min);
    CHECK(story.state(id, carl) == RecipientState::Accepted);
    CHECK(story.script.copies == QMap<QString, int>{{bob, 1}, {carl, 1}});
    CHECK(story.eventKinds(id).contains(u"redirected"_s));
}

TEST_CASE("mail of a removed account goes on by another one", "[scenario]")
{
    Story story;
    const AccountId gone = story.account(u"Old"_s);
    story.script.trouble(
        u"mail.example.org"_s,
        QList<AttemptEnd>(2, {.kind = AttemptEndKind::NetworkTrouble, .detail = u"refused"_s}));
    const QueueId id = story.submit({ann});
    const Answer<> removed;
    story.core().removeAccount(gone, removed);
    story.settle();
    const AccountId other = story.account(u"New"_s, [](Account &account) {
        account.server.host = u"other.example.org"_s;
        account.address = u"else@example.org"_s; // else it would go there by itself
    });
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(
        must(redirect(story, {.message = id, .recipient = {}, .to = {}, .account = other, .by = u"user"_s}))
        == 1);
    story.pass(1min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.message(id).row.account == other);
}

TEST_CASE("a recipient is added to a waiting message", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    must(atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
        desk.add({.message = id, .address = carl, .by = u"user"_s}, answer);
    }));
    story.pass(1min);
    CHECK(story.state(id, carl) == RecipientState::Accepted);
    CHECK(story.message(id).row.recipientCount == 2);
    story.pass(1h);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {carl, 1}});
}

TEST_CASE("a resend goes to the failed ones alone, with the identical message", "[scenario][M1][M2][M3][M4]")
{
    Story story;
    story.account();
    story.script.answer(bob, {refused(550, u"no such user"_s), accepted()});
    const QueueId id = story.submit({ann, bob});
    REQUIRE(story.state(id, bob) == RecipientState::Failed);
    const QueueId again =
        must(resend(story, {.message = id, .recipients = {}, .corrected = {}, .by = u"window"_s}));
    CHECK(again != id);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
    CHECK(rawContent(story, again) == rawContent(story, id));
    CHECK(story.message(again).row.messageId == story.message(id).row.messageId);
    CHECK(story.message(again).recipients.size() == 1);
    CHECK(story.eventKinds(id).contains(u"resent"_s));
    CHECK(story.message(again).original == id);
    CHECK(story.message(id).resends == QList{again});
    CHECK(story.state(id, bob) == RecipientState::Failed); // what happened stays told
    // Deleting one of the two leaves the other its content.
    CHECK(story.act(Action::Delete, QList{id}).done == 1);
    CHECK(rawContent(story, again).contains(u"At five?"_s));
}

TEST_CASE("a resend corrects the one address on the way, also after a kill", "[scenario][M2]")
{
    Story story;
    story.account();
    story.script.answer(bob, {refused(550, u"no such user"_s)});
    story.script.answer(carl, {hangs(), accepted()});
    const QueueId id = story.submit({ann, bob});
    const QueueId again =
        must(resend(story, {.message = id, .recipients = {bob}, .corrected = carl, .by = u"ctl"_s}));
    story.kill();
    story.open();
    story.pass(1min);
    CHECK(story.state(again, carl) == RecipientState::Accepted);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {carl, 1}});
    const auto waiting = resend(story, {.message = again, .recipients = {}, .corrected = {}, .by = u"ctl"_s});
    REQUIRE_FALSE(waiting);
    CHECK(waiting.error().detail.contains(u"no recipient of it has failed"_s));
}

TEST_CASE("the patience of a doubt survives restarts and ends at its time, with one question", "[scenario]")
{
    Story story;
    const auto policy = GENERATE(InDoubtPolicy::Ask, InDoubtPolicy::AssumeSent);
    story.account(u"Work"_s, [&](Account &account) { account.inDoubtPolicy = policy; });
    story.script.answer(ann, {lost()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::InDoubt);
    const auto settled = [&] {
        return policy == InDoubtPolicy::Ask ? story.eventKinds(id).contains(u"asked"_s)
                                            : story.state(id, ann) == RecipientState::Accepted;
    };
    story.pass(8min);
    story.kill();
    story.open();
    story.pass(6min + 30s);
    CHECK_FALSE(settled());
    story.pass(35s); // neither a quarter of an hour after the restart nor at the next five minutes
    CHECK(settled());
    story.kill();
    story.open();
    story.pass(6h);
    CHECK(story.eventKinds(id).count(u"asked"_s) == (policy == InDoubtPolicy::Ask ? 1 : 0));
    CHECK(story.script.copies.value(ann) == 1);
}
