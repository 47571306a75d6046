// Stories of messages on their way through the steps before sending.
#include "tests/support/steps.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include "spooler/queue/schedule.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/stepchanges.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr auto refusedReply = "no key for this address"_L1;

// A story whose accounts have these steps.
class StepStory : public Story {
public:
    explicit StepStory(const QList<RegisteredStep> &list)
    {
        close();
        steps = [list](const Account &) { return list; };
        open();
    }

    Gate gate(QueueId id, const QString &address)
    {
        const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
        const auto view = must(OutboxViews(*database).detail(id));
        Conditions conditions{.now = clock.now()};
        for (const Account &one : must(AccountStore(*database).all()))
            conditions.accounts.insert(one.id, {});
        for (qsizetype i = 0; i < view->detail.recipients.size(); ++i) {
            const WaitingRecipient &waiting = view->waiting.at(i);
            if (view->detail.recipients.at(i).address == address)
                return gateOf(
                    {.state = waiting.state,
                     .account = waiting.account,
                     .nextAttempt = waiting.nextAttempt,
                     .notBefore = waiting.notBefore,
                     .lastReply = waiting.lastReply,
                     .damaged = waiting.damaged,
                     .preparation = waiting.preparation},
                    conditions);
        }
        return {};
    }

    QList<RecordedChange> changes(QueueId id)
    {
        const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
        return must(StepChanges(*database).of(id));
    }

    QStringList temporaryFiles()
    {
        return QDir(profile.paths().temporary).entryList(QDir::Files | QDir::Hidden);
    }

    // Durable, with its steps still under way.
    QueueId submitOnly(const QStringList &recipients)
    {
        const Answer<QueueId> answer;
        Submission submission;
        submission.content = QByteArray("From: Ann <ann@example.org>\r\nSubject: Tea\r\n\r\nAt five?\r\n");
        submission.recipients = recipients;
        core().submit(submission, answer);
        while (!answer.future().isFinished())
            runPosted();
        runPosted();
        return must(answer.future().result());
    }

    void choose(QueueId id, PrepareChoice choice)
    {
        const Answer<> answer;
        core().prepare(id, choice, u"user"_s, answer);
        settle();
        must(answer.future().result());
    }
};

QByteArray plain()
{
    return "From: Ann <ann@example.org>\r\nSubject: Tea\r\n\r\nAt five?\r\n";
}

// Says when its answer is made, and gives it only when it may.
struct HeldStep {
    RegisteredStep step()
    {
        return testStep(u"sign"_s, [this](const StepInput &input) -> StepAnswer {
            const StepAnswer answer = appending("signed")(input);
            made.release();
            go.acquire();
            return answer;
        });
    }
    QSemaphore made;
    QSemaphore go;
};

// One message for each recipient, as encryption makes them.
StepAnswer onePerRecipient(const StepInput &input)
{
    StepSeveral several;
    for (const EnvelopeRecipient &recipient : input.envelope.recipients)
        several.messages << StepMessage{
            {recipient},
            fileWith(input, octetsOf(input.file) + "for " + recipient.forwardPath.toUtf8() + "\r\n")};
    return {.what = several};
}

} // namespace

TEST_CASE("a message goes through its steps in their order before it is sent", "[scenario][C2][E2]")
{
    StepStory story({testStep(u"one"_s, appending("first")), testStep(u"two"_s, appending("second"))});
    story.account();
    const QueueId id = story.submit({ann, bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    const QByteArray sent = story.content(id);
    CHECK(sent.endsWith("At five?\r\nfirst\r\nsecond\r\n"));
    const QList<StepChange> changes = story.message(id).changes;
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].step == u"one");
    CHECK(changes[0].version == 3);
    CHECK(changes[1].added == 8);
    CHECK(changes[1].at == sent.size() - 8);
    CHECK(story.message(id).row.size == sent.size());
    CHECK(story.temporaryFiles().isEmpty());
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("what the steps changed can be taken back step by step", "[scenario]")
{
    StepStory story({testStep(u"one"_s, appending("first")), testStep(u"two"_s, appending("second"))});
    story.account();
    const QueueId id = story.submit({ann});
    const QList<RecordedChange> changes = story.changes(id);
    REQUIRE(changes.size() == 2);
    CHECK(changes[0].after == changes[1].before);
    QByteArray octets = story.content(id);
    for (const RecordedChange &recorded : {changes[1], changes[0]})
        octets.remove(recorded.change.at, recorded.change.added); // nothing was removed by these
    CHECK(octets.contains("Subject: Tea\r\n"));
    CHECK(octets.endsWith("At five?\r\n"));
}

TEST_CASE("a step that fails leaves the message as it was written and waits for a word", "[scenario]")
{
    int runs = 0;
    StepStory story(
        {testStep(u"footer"_s, appending("first")), testStep(u"shrink"_s, appending("second")),
         testStep(u"sign"_s, [&runs](const StepInput &input) -> StepAnswer {
             if (++runs == 1)
                 return {.what = StepFailed{u"no card in the reader"_s}};
             return appending("signed")(input);
         })});
    story.account();
    const QByteArray written = plain() + "-- \r\n";
    const QueueId id = story.submit({ann}, [&](Submission &submission) { submission.content = written; });
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.gate(id, ann) == Gate{GateKind::Preprocessing, {}, u"sign: no card in the reader"_s});
    CHECK(story.content(id).contains("At five?\r\n-- \r\n"));
    CHECK_FALSE(story.content(id).contains("first"));
    CHECK(story.changes(id).isEmpty());
    CHECK(story.temporaryFiles().isEmpty());
    CHECK(story.script.calls.isEmpty());
    CHECK(story.eventKinds(id).contains(u"prepare-failed"_s));

    SECTION("try again")
    {
        story.choose(id, PrepareChoice::Again);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
        CHECK(story.content(id).endsWith("-- \r\nfirst\r\nsecond\r\nsigned\r\n"));
    }
    SECTION("send without")
    {
        story.choose(id, PrepareChoice::Without);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
        CHECK(story.content(id).endsWith("At five?\r\n-- \r\n"));
        CHECK(runs == 1);
        CHECK(story.eventKinds(id).contains(u"prepare-without"_s));
    }
    SECTION("cancel")
    {
        story.act(Action::Cancel, QList{id});
        CHECK(story.state(id, ann) == RecipientState::Cancelled);
    }
}

TEST_CASE("a step that crashes is named and hurts nobody else", "[scenario]")
{
    RegisteredStep crashes = testStep(
        u"crash"_s, [](const StepInput &) -> StepAnswer { throw std::runtime_error("out of cards"); });
    crashes.addresses = {ann};
    StepStory story({crashes});
    story.account();
    const QueueId bad = story.submit({ann});
    const QueueId good = story.submit({bob});
    CHECK(story.gate(bad, ann).detail == u"crash: it crashed: out of cards");
    CHECK(story.state(good, bob) == RecipientState::Accepted);
}

TEST_CASE("a step that says not now is asked again at its time", "[scenario]")
{
    int runs = 0;
    StepStory story({testStep(u"sign"_s, [&runs](const StepInput &input) -> StepAnswer {
        if (++runs == 1)
            return {.what = StepNotNow{600s, u"the key server sleeps"_s}};
        return appending("signed")(input);
    })});
    story.account();
    const QueueId id = story.submit({ann});
    const Gate gate = story.gate(id, ann);
    CHECK(gate.kind == GateKind::Preprocessing);
    CHECK(gate.detail == u"sign: the key server sleeps");
    CHECK(gate.until > story.clock.now().addSecs(590));
    story.pass(590s);
    CHECK(runs == 1);
    story.pass(15s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.content(id).endsWith("signed\r\n"));
}

TEST_CASE("a step that makes several messages never sends the original", "[scenario][E4]")
{
    StepStory story({testStep(u"encrypt"_s, onePerRecipient)});
    story.account();
    const QString eve = u"eve@example.net"_s;
    const QueueId id = story.submit({ann, bob, eve});
    const MessageDetail original = story.message(id);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}, {eve, 1}});
    for (const RecipientRow &recipient : original.recipients)
        CHECK(recipient.state == RecipientState::Cancelled);
    CHECK_FALSE(story.content(id).contains("for "));
    for (qint64 number = id.value + 1; number <= id.value + 3; ++number) {
        const MessageDetail made = story.message({number});
        REQUIRE(made.recipients.size() == 1);
        CHECK(made.madeFrom == id);
        CHECK(made.recipients.first().state == RecipientState::Accepted);
        const QByteArray line = "for " + made.recipients.first().address.toUtf8() + "\r\n";
        CHECK(story.content({number}).endsWith(line));
        CHECK(made.changes.size() == 1);
    }
    const QString where =
        u"goes as message %1, %2, %3"_s.arg(id.value + 1).arg(id.value + 2).arg(id.value + 3);
    CHECK(std::ranges::any_of(original.events, [&](const EventRow &event) { return event.detail == where; }));
}

TEST_CASE("a step that forgets a recipient, or adds one, fails", "[scenario]")
{
    const QString address = GENERATE(ann, u"stranger@example.net"_s);
    StepStory story({testStep(u"encrypt"_s, [address](const StepInput &input) -> StepAnswer {
        return {
            .what = StepSeveral{
                {StepMessage{{EnvelopeRecipient{address, {}, {}}}, fileWith(input, octetsOf(input.file))}}}};
    })});
    story.account();
    const QueueId id = story.submit({ann, bob});
    CHECK(story.gate(id, bob).kind == GateKind::Preprocessing);
    CHECK(story.script.copies.isEmpty());
}

TEST_CASE("recipients that a step refuses get the report and the others go", "[scenario][E5]")
{
    StepStory story({testStep(u"encrypt"_s, [](const StepInput &input) -> StepAnswer {
        StepAnswer answer = appending("sealed")(input);
        answer.refused = {{bob, Reply{.code = 0, .status = {5, 7, 5}, .text = refusedReply}}};
        return answer;
    })});
    story.account();
    const QueueId id = story.submit({ann, bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Failed);
    CHECK(story.recipient(id, bob).lastReply.text == refusedReply);
    const QByteArray report = story.report(id);
    CHECK(report.contains("bob@example.net"));
    CHECK(report.contains("5.7.5"));
    CHECK_FALSE(report.contains("Final-Recipient: rfc822; ann@example.net"));
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}});
}

TEST_CASE("the footer of its account stands under a message and only there", "[scenario][E3]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.footer = u"Tea Ltd."_s; });
    story.account(u"Home"_s, [](Account &account) { account.address = u"ann@home.example"_s; });
    const QueueId work = story.submit({ann});
    const QueueId home = story.submit({bob}, [](Submission &submission) {
        submission.content = QByteArray("From: ann@home.example\r\nSubject: x\r\n\r\nhello\r\n");
    });
    CHECK(story.content(work).endsWith("At five?\r\n\r\nTea Ltd.\r\n"));
    CHECK(story.content(home).endsWith("\r\n\r\nhello\r\n"));
    CHECK(story.message(home).changes.isEmpty());
    CHECK(story.state(work, ann) == RecipientState::Accepted);
    CHECK(story.state(home, bob) == RecipientState::Accepted);
}

TEST_CASE("a message survives a kill inside a step, whole and once", "[scenario]")
{
    HeldStep held;
    StepStory story({held.step()});
    story.account();
    const QueueId id = story.submitOnly({ann});
    held.made.acquire(); // its answer is ready, and nobody has it
    story.kill();
    held.go.release(10);
    QThreadPool::globalInstance()->waitForDone();
    CHECK_FALSE(story.content(id).contains("signed"));
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.temporaryFiles().isEmpty());
    story.open();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.content(id).endsWith("At five?\r\nsigned\r\n"));
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a result that cannot be written leaves the original and is made again", "[scenario]")
{
    HeldStep held;
    StepStory story({held.step()});
    story.account();
    const QueueId id = story.submitOnly({ann});
    held.made.acquire();
    {
        const FullDisk full;
        held.go.release(10);
        for (int turn = 0; turn < 10; ++turn) {
            QThreadPool::globalInstance()->waitForDone();
            runPosted();
        }
        CHECK(story.script.copies.isEmpty());
    }
    CHECK_FALSE(story.content(id).contains("signed"));
    story.pass(60s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.content(id).endsWith("At five?\r\nsigned\r\n"));
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a step behind one that seals is refused at the start, by name", "[scenario]")
{
    Story story;
    story.account();
    story.close();
    story.steps = [](const Account &) {
        return StepList{
            testStep(u"sign"_s, appending("signed"), {}, Sealing::Seals),
            testStep(u"footer"_s, appending("late"))};
    };
    SpoolerCore core({.profile = story.profile.folder(), .clock = &story.clock, .steps = story.steps});
    const Answer<> opened;
    core.open(opened);
    const auto result = opened.future().result();
    REQUIRE_FALSE(result);
    CHECK(result.error().detail.contains(u"\"footer\" stands behind \"sign\""_s));
}

TEST_CASE("an always-Bcc address gets the message and stands in no header", "[scenario][R6]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.alwaysBcc = u"archive@example.org"_s; });
    const QueueId id = story.submit({ann}, [](Submission &submission) {
        submission.content = Composition{
            .from = {}, .to = u"somebody@example.net"_s, .bcc = u"hidden@example.net"_s, .text = u"x"_s};
    });
    CHECK(story.script.copies.value(u"archive@example.org"_s) == 1);
    CHECK(story.script.copies.value(u"hidden@example.net"_s) == 1);
    CHECK_FALSE(story.content(id).contains("archive"));
    CHECK_FALSE(story.content(id).contains("hidden"));
    const MessageDetail message = story.message(id);
    CHECK(message.row.recipientCount == 4);
    QStringList added; // what nobody wrote is told from what somebody did
    for (const EventRow &event : message.events) {
        if (event.kind == "always-bcc"_L1)
            added << event.detail;
    }
    CHECK(added == QStringList{u"archive@example.org"_s});
}

TEST_CASE("a submitted message is queued, timed, and nobody's yet", "[scenario][C1][C6][R4][R5]")
{
    StepStory story({testStep(
        u"wait"_s, [](const StepInput &) -> StepAnswer { return {.what = StepNotNow{600s, u"later"_s}}; })});
    story.account();
    const QueueId id = story.submit({u"Ann@EXAMPLE.net"_s, bob});
    const MessageDetail message = story.message(id);
    CHECK(message.preparing == Preparing::Waiting);
    CHECK(message.row.submitted.isValid());
    for (const RecipientRow &recipient : message.recipients) {
        CHECK(recipient.state == RecipientState::Queued);
        CHECK(recipient.attempts == 0);
    }
}
