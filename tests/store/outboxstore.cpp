#include "spooler/store/outboxstore.h"

#include "spooler/store/contentstore.h"
#include "tests/support/temporarystore.h"

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

RecipientFact fact(RecipientId recipient, RecipientEvent event, const QDateTime &when = testTime())
{
    RecipientFact fact;
    fact.recipient = recipient;
    fact.event = event;
    fact.by = u"spooler"_s;
    fact.when = when;
    return fact;
}

Outcome outcome(Verdict verdict, int code, const QString &text)
{
    Outcome outcome;
    outcome.verdict = verdict;
    outcome.reply = {code, *EnhancedStatus::parse(u"4.7.1"_s), text};
    outcome.command = u"RCPT TO"_s;
    outcome.nextHop = u"mail.example.org:465"_s;
    outcome.when = testTime();
    return outcome;
}

// One message to one recipient and what happens to it.
struct OutboxStory {
    TemporaryStore store;
    AccountId account = store.account();
    OutboxStore outbox{store.database()};

    RecipientId add(NewMessage message)
    {
        const QueueId id = must(outbox.add({message})).constFirst();
        return must(outbox.select(QList{id}, QSet(allRecipientStates.begin(), allRecipientStates.end())))
            .constFirst()
            .id;
    }
    RecipientId add() { return add(newMessage(account, {u"bob@example.net"_s})); }

    void happens(RecipientId recipient, RecipientEvent event, const QDateTime &when = testTime())
    {
        Batch batch;
        batch.facts << fact(recipient, event, when);
        CHECK(must(outbox.record(batch)).forbidden.isEmpty());
    }
    RecipientState state(RecipientId recipient)
    {
        return must(outbox.select(
                        QList{recipient}, QSet(allRecipientStates.begin(), allRecipientStates.end())))
            .constFirst()
            .state;
    }
    QList<DueMessage> due(const QDateTime &now = testTime())
    {
        return must(outbox.due(account, now, 10, {}));
    }
};

} // namespace

TEST_CASE("a submitted message is due as it was handed in", "[store]")
{
    OutboxStory story;
    NewMessage message = newMessage(story.account, {u"bob@example.net"_s, u"eve@example.net"_s});
    message.envelope.recipients[0].notify = NotifyFlag::Success | NotifyFlag::Failure;
    message.envelope.recipients[0].originalRecipient = u"rfc822;bob@example.net"_s;
    message.envelope.ret = Ret::Headers;
    message.envelope.envid = u"id 7"_s;
    message.eightBit = true;
    story.add(message);
    const DueMessage due = story.due().constFirst();
    CHECK(due.reversePath == u"ann@example.org"_s);
    CHECK(due.ret == Ret::Headers);
    CHECK(due.envid == u"id 7"_s);
    CHECK(due.size == message.size);
    CHECK(due.eightBit);
    CHECK_FALSE(due.needsSmtpUtf8);
    CHECK(due.submitted == testTime());
    REQUIRE(due.recipients.size() == 2);
    CHECK(due.recipients[0].envelope.notify == message.envelope.recipients[0].notify);
    CHECK(due.recipients[0].envelope.originalRecipient == u"rfc822;bob@example.net"_s);
    CHECK(due.recipients[1].envelope.forwardPath == u"eve@example.net"_s);
    CHECK(due.recipients[1].expires == testTime().addDays(5));
    const auto reader = must(ContentStore(story.store.database()).read(due.content));
    CHECK(must(reader->next()) == std::get<QByteArray>(message.content));
    CHECK(must(reader->next()).isEmpty());
    CHECK(reader->matchesDigest());
}

TEST_CASE("a group of submissions is one commit: all of them or none", "[store]")
{
    OutboxStory story;
    QList<NewMessage> messages(100, newMessage(story.account, {u"bob@example.net"_s}));
    CHECK(must(story.outbox.add(messages)).size() == 100);
    messages.last().content = ContentId{4711}; // was swept
    const auto refused = story.outbox.add(messages);
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Conflict);
    CHECK(story.store.number(u"SELECT COUNT(*) FROM message"_s) == 100);
    CHECK(story.store.number(u"SELECT COUNT(*) FROM content"_s) == 100);
}

TEST_CASE("a deferred recipient is due again at its next attempt and counts the attempt", "[store]")
{
    OutboxStory story;
    const RecipientId bob = story.add();
    story.happens(bob, RecipientEvent::AttemptStarted);
    CHECK(story.due().isEmpty());
    Batch batch;
    batch.facts << fact(bob, RecipientEvent::TransientFailure);
    batch.facts.last().nextAttempt = testTime().addSecs(60);
    batch.facts.last().outcome = outcome(Verdict::Transient, 451, u"try later"_s);
    CHECK(must(story.outbox.record(batch)).messages.size() == 1);
    CHECK(story.due(testTime().addSecs(59)).isEmpty());
    CHECK(must(story.outbox.nextDue(testTime())) == testTime().addSecs(60));
    const DueRecipient due = story.due(testTime().addSecs(60)).constFirst().recipients.constFirst();
    CHECK(due.state == RecipientState::Deferred);
    CHECK(due.attempts == 1);
}

TEST_CASE("an interrupted attempt does not count and keeps its place in the queue", "[store]")
{
    OutboxStory story;
    const RecipientId first = story.add();
    NewMessage later = newMessage(story.account, {u"eve@example.net"_s});
    later.submitted = testTime().addSecs(1);
    story.add(later);
    story.happens(first, RecipientEvent::AttemptStarted, testTime().addSecs(5));
    story.happens(first, RecipientEvent::Interrupted, testTime().addSecs(6));
    const auto due = story.due(testTime().addSecs(10));
    REQUIRE(due.size() == 2);
    CHECK(due[0].recipients[0].id == first);
    CHECK(due[0].recipients[0].attempts == 0);
}

TEST_CASE("a forbidden transition changes nothing and is listed", "[store]")
{
    OutboxStory story;
    const RecipientId bob = story.add();
    const qint64 events = story.store.number(u"SELECT COUNT(*) FROM event"_s);
    Batch batch;
    batch.facts << fact(bob, RecipientEvent::PositiveCompletion)
                << fact(RecipientId{999}, RecipientEvent::AttemptStarted);
    const BatchReport report = must(story.outbox.record(batch));
    CHECK(report.forbidden == QList{bob, RecipientId{999}});
    CHECK(report.messages.isEmpty());
    CHECK(story.state(bob) == RecipientState::Queued);
    CHECK(story.store.number(u"SELECT COUNT(*) FROM event"_s) == events);
}

TEST_CASE("a hold stops the clock of a recipient's lifetime", "[store]")
{
    OutboxStory story;
    const RecipientId bob = story.add();
    story.happens(bob, RecipientEvent::Hold, testTime().addDays(1));
    CHECK(must(story.outbox.expired(testTime().addDays(30), 10)).isEmpty());
    CHECK(story.due(testTime().addDays(2)).isEmpty());
    story.happens(bob, RecipientEvent::Release, testTime().addDays(11));
    CHECK(must(story.outbox.expired(testTime().addDays(15).addSecs(-1), 10)).isEmpty());
    const auto expired = must(story.outbox.expired(testTime().addDays(15), 10));
    REQUIRE(expired.size() == 1);
    CHECK(expired[0].id == bob);
    CHECK(expired[0].recipient.envelope.forwardPath == u"bob@example.net"_s);
}

TEST_CASE("retry after giving up goes now and lives a whole lifetime more", "[store]")
{
    OutboxStory story;
    const RecipientId bob = story.add();
    const QDateTime later = testTime().addDays(6);
    story.happens(bob, RecipientEvent::Expire, later);
    CHECK(story.state(bob) == RecipientState::Failed);
    story.happens(bob, RecipientEvent::Retry, later);
    const auto due = story.due(later);
    REQUIRE(due.size() == 1);
    CHECK(due[0].recipients[0].expires == later.addDays(5));
}

TEST_CASE("a message to be sent later is not due before, but retry now overrides", "[store]")
{
    OutboxStory story;
    NewMessage message = newMessage(story.account, {u"bob@example.net"_s});
    message.notBefore = testTime().addDays(2);
    const RecipientId bob = story.add(message);
    CHECK(story.due(testTime().addDays(2).addMSecs(-1)).isEmpty());
    CHECK(must(story.outbox.nextDue(testTime())) == testTime().addDays(2));
    CHECK(story.due(testTime().addDays(2)).size() == 1);
    story.happens(bob, RecipientEvent::Retry);
    CHECK(story.due(testTime()).size() == 1);
}

TEST_CASE("a delay is reported once", "[store]")
{
    OutboxStory story;
    const RecipientId bob = story.add();
    CHECK(must(story.outbox.delayed(testTime().addSecs(-1), 10)).isEmpty());
    const auto late = must(story.outbox.delayed(testTime(), 10));
    REQUIRE(late.size() == 1);
    Batch batch;
    batch.notes << MessageNote{late[0].message,   bob,          delayedNote, u"4 h"_s,
                               "Action: delayed", u"spooler"_s, testTime()};
    must(story.outbox.record(batch));
    CHECK(must(story.outbox.delayed(testTime(), 10)).isEmpty());
}

TEST_CASE("after a crash nothing in flight is lost and nothing past the final dot is sent again", "[store]")
{
    OutboxStory story;
    const RecipientId inFlight = story.add();
    const RecipientId ending = story.add();
    Batch batch;
    const AttemptId attempt = story.outbox.newAttemptId();
    batch.starts << AttemptStart{attempt, QueueId{1}, story.account, testTime()};
    for (const RecipientId recipient : {inFlight, ending})
        batch.facts << fact(recipient, RecipientEvent::AttemptStarted);
    batch.facts << fact(ending, RecipientEvent::EndingData);
    must(story.outbox.record(batch));
    story.store.reopen();

    OutboxStore reopened(story.store.database());
    CHECK(must(reopened.recover(testTime())) == 2);
    CHECK(must(reopened.recover(testTime())) == 0);
    const auto due = must(reopened.due(story.account, testTime(), 10, {}));
    REQUIRE(due.size() == 1);
    CHECK(due[0].recipients[0].id == inFlight);
    const auto doubtful =
        must(reopened.select(FilterSelection{Filter::InDoubt, {}, {}}, {RecipientState::InDoubt}));
    REQUIRE(doubtful.size() == 1);
    CHECK(doubtful[0].id == ending);
    CHECK(must(reopened.nextDue(testTime())) == testTime().addDuration(inDoubtPatience));
    CHECK(reopened.newAttemptId().value > attempt.value);
    CHECK(story.store.number(u"SELECT COUNT(*) FROM attempt WHERE ended IS NULL"_s) == 0);
}
