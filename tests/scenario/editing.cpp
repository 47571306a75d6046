#include "spooler/catalogcore.h"
#include "spooler/editingdesk.h"
#include "spooler/store/editstore.h"
#include "tests/support/atdesk.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Result<EditLock> take(Story &story, QueueId id)
{
    return atDesk<EditLock>(story, [&](EditingDesk &desk, const Answer<EditLock> &answer) {
        desk.take(id, u"window"_s, answer);
    });
}

Submission changedTo(const QByteArray &text, const QStringList &recipients = {})
{
    Submission change;
    change.content = QByteArray(
        "From: Ann <ann@example.org>\r\nTo: somebody@example.net\r\nSubject: Coffee\r\n\r\n" + text);
    change.recipients = recipients;
    change.origin = u"window"_s;
    return change;
}

Result<> putBack(Story &story, QueueId id, const Submission &change)
{
    return atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
        desk.putBack(id, change, u"window"_s, answer);
    });
}

Result<> unlock(Story &story, QueueId id)
{
    return atDesk<void>(
        story, [&](EditingDesk &desk, const Answer<> &answer) { desk.unlock(id, u"window"_s, answer); });
}

Gate gateOfFirst(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.message(id)).recipients.constFirst().gate;
}

QList<EditLock> locks(Story &story)
{
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    return must(EditStore(*database).locks());
}

qsizetype attemptCount(const Story &story)
{
    return story.script.calls.filter(QRegularExpression(u"^attempt"_s)).size();
}

} // namespace

TEST_CASE(
    "a message that is being edited is never sent and goes back whole into its place", "[scenario][D6][D8]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    const QString messageId = story.message(id).row.messageId;
    const QString old = rawContent(story, id);
    REQUIRE(take(story, id));
    CHECK(gateOfFirst(story, id).kind == GateKind::Editing);
    CHECK(gateOfFirst(story, id).detail.startsWith(u"window"_s));
    story.pass(24h);
    CHECK(attemptCount(story) == 1);
    CHECK(rawContent(story, id) == old);

    REQUIRE(putBack(story, id, changedTo("At six.\r\n")));
    story.pass(1min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.recipient(id, ann).attempts == 2);
    CHECK(story.message(id).row.messageId == messageId);
    CHECK(story.message(id).row.subject == u"Coffee"_s);
    CHECK(rawContent(story, id).contains(u"At six."_s));
    CHECK(rawContent(story, id).contains(messageId));
    const QStringList kinds = story.eventKinds(id);
    CHECK(kinds.contains(u"transient-failure"_s)); // its history stays
    CHECK(kinds.contains(u"edit-begun"_s));
    CHECK(kinds.contains(u"edited"_s));
    CHECK(locks(story).isEmpty());
}

TEST_CASE("what may have left the program cannot be edited, and says why", "[scenario][D8]")
{
    Story story;
    story.account();
    const auto [answer, words] = GENERATE(table<int, QString>(
        {{0, u"already on the wire"_s}, {1, u"in doubt"_s}, {2, u"has it already"_s}, {3, u"nothing"_s}}));
    story.script.answer(
        ann,
        {answer == 0       ? hangsAfterData()
             : answer == 1 ? lost()
             : answer == 2 ? accepted()
                           : refused(550, u"no"_s)});
    const QueueId id = story.submit({ann});
    const RecipientState before = story.state(id, ann);
    const auto taken = take(story, id);
    REQUIRE_FALSE(taken);
    CHECK(taken.error().code == ErrorCode::Conflict);
    CHECK(taken.error().detail.contains(words));
    CHECK(story.state(id, ann) == before);
    CHECK(locks(story).isEmpty());
}

TEST_CASE("of an editor and an attempt that start together exactly one has the message", "[scenario][D9]")
{
    const int delay = GENERATE(range(0, 60));
    Story story;
    story.account();
    const Answer<QueueId> submitted;
    Submission submission = changedTo("At five?\r\n", {ann});
    story.core().submit(submission, submitted);
    QThreadPool::globalInstance()->waitForDone();
    for (int i = 0; i < 200 && !submitted.future().isFinished(); ++i)
        story.clock.advance(1ms);
    REQUIRE(submitted.future().isFinished());
    const QueueId id = must(submitted.future().result());
    story.clock.advance(std::chrono::milliseconds(delay));
    const auto taken = take(story, id);
    story.pass(2min);
    if (taken) {
        CHECK(story.script.copies.value(ann) == 0);
        CHECK(story.state(id, ann) == RecipientState::Queued);
        REQUIRE(putBack(story, id, changedTo("At six.\r\n")));
        story.pass(1min);
    }
    CHECK(story.script.copies.value(ann) == 1);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(rawContent(story, id).contains(taken ? u"At six."_s : u"At five?"_s));
}

TEST_CASE("an attempt before the end of its content gives the message to the editor", "[scenario][D4][D9]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::InFlight);
    REQUIRE(take(story, id));
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.script.calls.contains(u"abort"_s));
    const auto second = take(story, id);
    REQUIRE_FALSE(second);
    CHECK(second.error().detail.contains(u"is being edited (window"_s));
    const ActionReport cancelled = story.act(Action::Cancel, QList{id});
    CHECK(cancelled.done == 0);
    REQUIRE(cancelled.refusedCount == 1);
    CHECK(cancelled.refused.constFirst().why == u"cannot cancel: it is being edited"_s);
    REQUIRE(unlock(story, id));
    story.pass(1min);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a message that was being edited when the program was killed still is, unchanged", "[scenario][D7]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    const QString old = rawContent(story, id);
    REQUIRE(take(story, id));
    story.kill();
    story.open();
    REQUIRE(locks(story).size() == 1);
    CHECK(locks(story).constFirst().by == u"window"_s);
    story.pass(2h);
    CHECK(attemptCount(story) == 1);
    CHECK(rawContent(story, id) == old);
    REQUIRE(unlock(story, id));
    story.pass(1min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a kill or a full disk while a message is put back leaves the old or the new one", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    const QString old = rawContent(story, id);
    REQUIRE(take(story, id));
    SECTION("killed in between")
    {
        const int turns = GENERATE(range(0, 6));
        const Answer<> answer;
        story.core().editingDesk()->putBack(id, changedTo("At six.\r\n"), u"window"_s, answer);
        for (int i = 0; i < turns; ++i) {
            QThreadPool::globalInstance()->waitForDone();
            story.clock.advance(1ms);
        }
        QThreadPool::globalInstance()->waitForDone();
        story.kill();
        story.open();
        const bool isNew = locks(story).isEmpty();
        CHECK(rawContent(story, id).contains(u"At six."_s) == isNew);
        if (!isNew)
            CHECK(rawContent(story, id) == old);
    }
    SECTION("a full disk")
    {
        {
            const FullDisk full;
            REQUIRE_FALSE(putBack(story, id, changedTo("At six.\r\n")));
        }
        CHECK(rawContent(story, id) == old);
        CHECK(locks(story).size() == 1);
        story.pass(10s);
        REQUIRE(putBack(story, id, changedTo("At six.\r\n")));
        CHECK(rawContent(story, id).contains(u"At six."_s));
    }
}

TEST_CASE("editing stops the clock of a message", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s)});
    const QueueId id = story.submit({ann});
    REQUIRE(take(story, id));
    story.pass(10 * 24h);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    REQUIRE(unlock(story, id));
    story.pass(1h);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    CHECK(attemptCount(story) > 1);
}

TEST_CASE("editing changes recipients and never repeats one that is finished", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    story.script.answer(bob, {refused(550, u"no"_s)});
    const QueueId id = story.submit({ann, bob});
    REQUIRE(take(story, id));
    REQUIRE(putBack(story, id, changedTo("At six.\r\n", {bob, carl})));
    story.pass(1h);
    CHECK(story.state(id, ann) == RecipientState::Cancelled);
    CHECK(story.state(id, bob) == RecipientState::Failed);
    CHECK(story.state(id, carl) == RecipientState::Accepted);
    CHECK(story.script.copies == QMap<QString, int>{{carl, 1}});
    CHECK(story.message(id).row.recipientCount == 3);
}

TEST_CASE("a change that names another Message-ID is refused and the message stays out", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s)});
    const QueueId id = story.submit({ann});
    REQUIRE(take(story, id));
    Submission change = changedTo("At six.\r\n");
    change.content =
        QByteArray("From: ann@example.org\r\nMessage-ID: <other@example.org>\r\n\r\nAt six.\r\n");
    const auto done = putBack(story, id, change);
    REQUIRE_FALSE(done);
    CHECK(done.error().detail.contains(u"must stay"_s));
    CHECK(locks(story).size() == 1);
}
