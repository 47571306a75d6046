// Mail that is to be delivered later: who holds it until then, and what the windows say of it.
#include "spooler/catalogcore.h"
#include "spooler/editingdesk.h"
#include "tests/support/atdesk.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void learnRelease(Story &story, std::chrono::seconds futureRelease)
{
    ServerFacts facts;
    facts.host = u"mail.example.org"_s;
    facts.port = Account().server.port;
    facts.seen = story.clock.now();
    facts.futureRelease = futureRelease;
    for (QObject *const transport : std::as_const(story.script.live))
        Q_EMIT static_cast<Transport *>(transport)->serverLearned(facts);
    story.settle();
}

QList<QueueId> missed(Story &story) // as the windows ask about it
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.accounts()).constFirst().missed;
}

Gate gateUntilThen(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.message(id)).recipients.constFirst().gate;
}

QueueId deliverAt(Story &story, const QDateTime &time)
{
    return story.submit({ann}, [&](Submission &submission) { submission.deliverAfter = time; });
}

} // namespace

TEST_CASE("mail to be delivered later is held here while its server cannot", "[scenario][H3]")
{
    Story story;
    story.account();
    const QDateTime time = story.clock.now().addSecs(3600);
    const QueueId id = deliverAt(story, time);
    CHECK(gateUntilThen(story, id) == Gate{GateKind::Scheduled, time, {}});
    learnRelease(story, 0s);
    story.pass(59min);
    CHECK(story.script.copies.value(ann) == 0);
    story.reopen();
    CHECK(gateUntilThen(story, id) == Gate{GateKind::Scheduled, time, {}});
    story.pass(2min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK_FALSE(story.recipient(id, ann).heldUntil.isValid()); // it went on the minute
}

TEST_CASE("a server that can hold mail gets it at once and is said to hold it", "[scenario][H3]")
{
    Story story;
    story.account();
    learnRelease(story, 86400s);
    const QDateTime time = story.clock.now().addSecs(3600);
    const QueueId id = deliverAt(story, time);
    const RecipientRow row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Accepted);
    CHECK(row.heldUntil == time);
    CHECK(story.message(id).events.last().detail.contains(u"holds it until"_s));
}

TEST_CASE(
    "mail moves to its server as soon as that is known to hold it, unless it is too long", "[scenario][H3]")
{
    Story story;
    story.account();
    const QDateTime soon = story.clock.now().addSecs(3600);
    const QDateTime late = story.clock.now().addDays(30);
    const QueueId near = deliverAt(story, soon);
    const QueueId far = deliverAt(story, late);
    learnRelease(story, 86400s);
    CHECK(story.recipient(near, ann).heldUntil == soon);
    CHECK(gateUntilThen(story, far) == Gate{GateKind::Scheduled, late, {}});
}

TEST_CASE("a wish to try now sends what was to be delivered later", "[scenario][H3]")
{
    Story story;
    story.account();
    const QueueId id = deliverAt(story, story.clock.now().addSecs(3600));
    story.act(Action::RetryNow, QList{id});
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK_FALSE(story.recipient(id, ann).heldUntil.isValid());
}

TEST_CASE("mail that waits for its time is neither late nor given up", "[scenario][H3]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.lifetime = 24h; });
    const QDateTime time = story.clock.now().addDays(3);
    const QueueId id = deliverAt(story, time);
    story.pass(48h);
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK_FALSE(story.eventKinds(id).contains(u"reported"_s)); // no word of a delay
    story.pass(24h);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("what is not accepted when it was to be delivered fails as too late", "[scenario][H3][H4]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"not now"_s)});
    const QueueId id = story.submit(
        {ann}, [&](Submission &submission) { submission.deliverBy = story.clock.now().addSecs(3600); });
    CHECK(story.message(id).deliverBy.isValid());
    story.pass(2h);
    CHECK(story.state(id, ann) == RecipientState::Failed);
    CHECK_FALSE(story.report(id).isEmpty());
}

TEST_CASE("a message that was edited keeps when it is to be delivered", "[scenario][H3]")
{
    Story story;
    story.account();
    const QDateTime time = story.clock.now().addSecs(7200);
    const QueueId id = deliverAt(story, time);
    REQUIRE(atDesk<EditLock>(
        story, [&](EditingDesk &desk, const Answer<EditLock> &answer) { desk.take(id, u"ctl"_s, answer); }));
    Submission change;
    change.content = story.content(id);
    REQUIRE(atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
        desk.putBack(id, change, u"ctl"_s, answer);
    }));
    CHECK(story.message(id).row.deliverAfter == time);
    story.pass(1h);
    CHECK(story.script.copies.value(ann) == 0);
}

TEST_CASE("what missed its time goes late, waits for its user, or is dropped, as it says", "[scenario][H1]")
{
    Story story;
    story.account();
    const QDateTime planned = story.clock.now().addSecs(3600);
    const auto [ask, drop] = GENERATE(table<bool, bool>({{false, false}, {true, false}, {false, true}}));
    const QueueId id = story.submit({ann, bob}, [&](Submission &submission) {
        submission.notBefore = planned;
        if (ask)
            submission.askWhenLate = 15min;
        if (drop)
            submission.notAfter = planned.addSecs(900);
    });
    SECTION("this computer slept for three hours")
    {
        story.close();
        story.clock.advance(4h);
        story.open();
        story.pass(2min);
        const int late = ask || drop ? 0 : 1;
        CHECK(story.script.copies.value(ann) == late);
        CHECK(story.script.copies.value(bob) == late);
        CHECK((story.state(id, ann) == RecipientState::Failed) == drop);
        const auto lateBy = [&] {
            return std::chrono::round<std::chrono::hours>(story.message(id).row.late);
        };
        CHECK(lateBy() == (late == 1 ? 3h : 0h));
        CHECK(missed(story) == (ask ? QList{id} : QList<QueueId>()));
        if (!ask)
            return;
        CHECK(gateUntilThen(story, id).kind == GateKind::Missed);
        CHECK(gateUntilThen(story, id).detail.contains(planned.toString(Qt::ISODate)));
        story.reopen();
        story.pass(24h);
        CHECK(story.script.copies.isEmpty());
        CHECK(story.eventKinds(id).count(u"gated"_s) == 2); // asked once for each
        SECTION("its user sends it late")
        {
            CHECK(story.act(Action::RetryNow, QList{id}).done == 2);
            story.pass(1s);
            CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
            CHECK(lateBy() == 27h);
            CHECK(missed(story).isEmpty());
        }
        SECTION("its user cancels it")
        {
            CHECK(story.act(Action::Cancel, QList{id}).done == 2);
            CHECK(missed(story).isEmpty());
            story.pass(24h);
            CHECK(story.script.copies.isEmpty());
            CHECK(story.state(id, ann) == RecipientState::Cancelled);
        }
    }
    SECTION("in time it goes, and its further attempts are not asked about")
    {
        story.script.answer(ann, {refused(451, u"later"_s), accepted()});
        story.pass(1h);
        CHECK(story.script.copies.value(bob) == 1);
        CHECK(story.message(id).row.late < 1min);
        CHECK(story.state(id, ann) == RecipientState::Deferred);
        story.close();
        story.clock.advance(10min);
        story.open();
        story.pass(4min);
        CHECK(story.script.copies.value(ann) == 1);
    }
}
