// Who still answers for a recipient: the transport that is to try it, or nobody any more.
#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString third = u"eve@example.net"_s;

// Whom each attempt was asked to serve.
QStringList attempts(const Story &story)
{
    QStringList asked;
    for (const QString &call : story.script.calls) {
        if (call.startsWith(u"attempt "_s))
            asked << call.sliced(8);
    }
    return asked;
}

} // namespace

TEST_CASE("a transport is offered those who are still to be served, and nobody twice", "[scenario][G1][G2]")
{
    Story story;
    story.account();
    story.script.answer(bob, {refused(450, u"mailbox busy"_s), accepted()});
    story.script.answer(third, {refused(550, u"no such user"_s)});
    const QueueId id = story.submit({ann, bob, third});
    story.pass(2h);
    CHECK(attempts(story) == QStringList{u"%1,%2,%3"_s.arg(ann, bob, third), bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
    CHECK(story.state(id, third) == RecipientState::Failed);
    REQUIRE(story.message(id).reports.size() == 1); // only the failure is one
    CHECK(story.report(id).count("Final-Recipient:") == 1);
    CHECK(story.report(id).contains(third.toUtf8()));
}

TEST_CASE("whom the last transport leaves gets a report, and nobody stays pending", "[scenario][G4]")
{
    Story story;
    story.account();
    story.script.answer(bob, {{.verdict = Verdict::NotMine, .stage = ScriptedAnswer::AtRecipient}});
    const QueueId id = story.submit({ann, bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Failed);
    REQUIRE(story.message(id).reports.size() == 1);
    CHECK(story.report(id).count("Final-Recipient:") == 1);
    CHECK(story.report(id).contains(bob.toUtf8()));
    CHECK(story.report(id).contains("Status: 5.4.4"));
}

TEST_CASE("five that fail in one attempt are five rows of one report", "[scenario][G5]")
{
    Story story;
    story.account();
    QStringList readers{ann};
    for (int i = 0; i < 5; ++i) {
        readers << u"gone%1@example.net"_s.arg(i);
        story.script.answer(readers.constLast(), {refused(550 + i % 2, u"no such user"_s)});
    }
    const QueueId id = story.submit(readers);
    story.pass(24h);
    REQUIRE(story.message(id).reports.size() == 1);
    CHECK(story.report(id).count("Action: failed") == 5);
    CHECK(story.report(id).count("Diagnostic-Code:") == 5);
}

TEST_CASE("whoever is served is never tried again, whatever happens to the program", "[scenario][G6]")
{
    Story story;
    story.account();
    story.script.answer(ann, {accepted()});
    story.script.answer(third, {refused(550, u"no such user"_s)});
    SECTION("killed while the others wait for their next attempt")
    {
        story.script.answer(bob, {refused(450, u"mailbox busy"_s), accepted()});
        const QueueId id = story.submit({ann, bob, third});
        story.kill();
        story.open();
        story.act(Action::RetryNow, QList{story.recipient(id, bob).id});
        CHECK(story.state(id, bob) == RecipientState::Accepted);
    }
    SECTION("killed in the midst of their attempt")
    {
        story.script.answer(bob, {hangs(), accepted()});
        const QueueId id = story.submit({third, bob});
        REQUIRE(story.state(id, third) == RecipientState::Failed);
        REQUIRE(story.state(id, bob) == RecipientState::InFlight);
        story.kill();
        story.open();
        CHECK(story.state(id, bob) == RecipientState::Accepted);
    }
    SECTION("resent to those who failed")
    {
        const QueueId id = story.submit({ann, third});
        story.script.answer(third, {accepted()});
        story.act(Action::RetryNow, QList{story.recipient(id, third).id});
        CHECK(story.state(id, third) == RecipientState::Accepted);
    }
    CHECK(attempts(story).size() == 2);
    CHECK_FALSE(attempts(story).constLast().contains(u','));
    for (const int copies : std::as_const(story.script.copies))
        CHECK(copies == 1);
}

TEST_CASE("every change of the queue is told, and nothing is told where nothing changes", "[scenario][D3]")
{
    Story story;
    story.account();
    QList<QList<QueueId>> told; // an empty list: everything may have changed
    QObject::connect(
        &story.core(), &SpoolerCore::messagesChanged, &story.core(),
        [&](const QList<QueueId> &messages) { told << messages; });
    const auto isTold = [&](QueueId id) {
        return std::ranges::any_of(
            told, [&](const QList<QueueId> &one) { return one.isEmpty() || one.contains(id); });
    };
    story.script.answer(ann, {refused(450, u"mailbox busy"_s), accepted()});
    const QueueId id = story.submit({ann});
    CHECK(isTold(id));
    for (const Action action : {Action::Hold, Action::Release, Action::RetryNow}) {
        told.clear();
        story.act(action, QList{id});
        CHECK(isTold(id));
    }
    REQUIRE(story.state(id, ann) == RecipientState::Accepted);
    told.clear();
    story.pass(3h);
    CHECK(told.isEmpty());
    story.act(Action::Delete, QList{id});
    CHECK(isTold(id));
}
