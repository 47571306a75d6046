#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

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

TEST_CASE("who is named twice in a selection is meant once", "[scenario]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({ann, bob}, [](Submission &submission) { submission.held = true; });
    const RecipientId first = story.recipient(id, ann).id;
    CHECK(story.act(Action::Release, QList{first, first}).done == 1);
    CHECK(story.act(Action::Cancel, QList{id, id, id}).done == 1);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Cancelled);
    CHECK(story.eventKinds(id).count(u"cancel"_s) == 1);
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

TEST_CASE("who is given up by the user is reported, all of a message at once", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"not now"_s)});
    story.script.answer(bob, {refused(452, u"full"_s)});
    const QueueId id = story.submit({ann, bob, u"eve@example.net"_s});
    const QueueId never =
        story.submit({ann}, [](Submission &submission) { submission.notify = NotifyFlag::Never; });
    REQUIRE(story.message(id).reports.isEmpty());
    CHECK(story.act(Action::Expire, everything(Filter::Deferred)).done == 3);
    CHECK(story.state(id, ann) == RecipientState::Failed);
    REQUIRE(story.message(id).reports.size() == 1);
    const QByteArray report = story.report(id);
    CHECK(report.count("Action: failed") == 2);
    CHECK(report.contains(ann.toUtf8()));
    CHECK(report.contains(bob.toUtf8()));
    CHECK(report.contains("not now"));
    CHECK_FALSE(report.contains("eve@example.net")); // she got it
    CHECK(story.state(never, ann) == RecipientState::Failed);
    CHECK(story.message(never).reports.isEmpty());
}

TEST_CASE("a message with more recipients than an action takes at once gets one report", "[scenario]")
{
    Story story;
    story.account();
    QStringList many;
    for (int i = 0; i < 1200; ++i)
        many << u"r%1@example.net"_s.arg(i);
    const QueueId first = story.submit({ann}, [](Submission &submission) { submission.held = true; });
    const QueueId id = story.submit(many, [](Submission &submission) { submission.held = true; });
    CHECK(story.act(Action::Expire, QList{first, id}).done == 1201);
    CHECK(story.message(id).reports.size() == 1);
    CHECK(story.report(id).count("Action: failed") == 1200);
    CHECK(story.message(first).reports.size() == 1);
}

TEST_CASE("who is given up is written with the report or not at all", "[scenario]")
{
    Story story;
    story.account();
    story.submit({bob}); // what was written before is not taken for what was not
    const QueueId id = story.submit({ann}, [](Submission &submission) { submission.held = true; });
    const auto strangers = must(Database::open(story.profile.paths().database, OpenMode::ReadWrite));
    QSqlQuery query(strangers->connection());
    REQUIRE(query.exec(u"CREATE TRIGGER no_report BEFORE INSERT ON event WHEN NEW.kind = 'reported'"
                       " BEGIN SELECT RAISE(ABORT, 'no report today'); END"_s));
    const Answer<ActionReport> answer;
    story.core().act(Action::Expire, QList{id}, u"user"_s, answer);
    story.settle();
    CHECK_FALSE(answer.future().isFinished());
    CHECK(story.state(id, ann) == RecipientState::Held);
    REQUIRE(query.exec(u"DROP TRIGGER no_report"_s));
    story.pass(6s); // the spool is well again
    CHECK(answer.future().isFinished());
    CHECK(story.state(id, ann) == RecipientState::Failed);
    CHECK(story.message(id).reports.size() == 1);
}
