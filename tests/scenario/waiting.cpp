#include "spooler/catalogcore.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// What the window and the command line would say of the first recipient.
Gate shownGate(Story &story, QueueId id)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.message(id)).recipients.constFirst().gate;
}

QStringList attemptsOf(const Story &story)
{
    QStringList addresses;
    for (const QString &call : story.script.calls) {
        if (call.startsWith("attempt "_L1))
            addresses << call.sliced(8);
    }
    return addresses;
}

void setPriority(Submission &submission, Priority priority)
{
    submission.priority = priority;
}

} // namespace

TEST_CASE("for some seconds after Send a message can be taken back", "[scenario][D9]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.undoWindow = 10s; });
    const QueueId id = story.submit({ann});
    const QDateTime sent = story.message(id).row.submitted;
    CHECK(shownGate(story, id).kind == GateKind::UndoWindow);
    CHECK(shownGate(story, id).until == sent.addSecs(10));
    SECTION("left alone it goes when the window closes")
    {
        story.pass(8s);
        CHECK(story.script.copies.value(ann) == 0);
        story.pass(2s);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
        CHECK(story.script.copies.value(ann) == 1);
    }
    SECTION("undone it never goes")
    {
        CHECK(story.act(Action::Cancel, QList{id}).done == 1);
        story.pass(1min);
        CHECK(story.state(id, ann) == RecipientState::Cancelled);
        CHECK(story.script.copies.value(ann) == 0);
    }
    SECTION("\"send now\" ends the window")
    {
        CHECK(story.act(Action::RetryNow, QList{id}).done == 1);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    }
    SECTION("a crash does not lengthen it and loses nothing")
    {
        story.kill();
        story.clock.advance(4s);
        story.open();
        CHECK(shownGate(story, id).until == sent.addSecs(10));
        story.pass(6s);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
        CHECK(story.script.copies.value(ann) == 1);
    }
}

TEST_CASE(
    "urgent mail goes first, and inside a priority the order of submission is kept",
    "[scenario][D1][D11][S2]")
{
    Story story;
    const AccountId work = story.account();
    story.script.slots = 1;
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.settle();
    QStringList expected{u"urgent1@example.net"_s, u"urgent2@example.net"_s, u"normal1@example.net"_s,
                         u"normal2@example.net"_s, u"bulk1@example.net"_s,   u"bulk2@example.net"_s};
    for (const int number : {1, 2}) {
        for (const auto &[name, priority] :
             {std::pair{u"bulk"_s, Priority::NonUrgent}, std::pair{u"normal"_s, Priority::Normal},
              std::pair{u"urgent"_s, Priority::Urgent}}) {
            story.submit(
                {name + QString::number(number) + u"@example.net"_s},
                [p = priority](Submission &submission) { setPriority(submission, p); });
        }
    }
    const Answer<> resumed;
    story.core().setSuspended(false, resumed);
    story.pass(1min);
    CHECK(attemptsOf(story) == expected);
    CHECK(work.isValid());
}

TEST_CASE(
    "what has been due for an hour goes with the next higher priority: nothing starves", "[scenario][D11]")
{
    Story story;
    story.account();
    story.script.slots = 1;
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.settle();
    story.submit({u"old@example.net"_s}, [](Submission &s) { setPriority(s, Priority::NonUrgent); });
    story.pass(61min);
    story.submit({u"new@example.net"_s}, [](Submission &s) { setPriority(s, Priority::Normal); });
    story.submit({u"urgent@example.net"_s}, [](Submission &s) { setPriority(s, Priority::Urgent); });
    story.submit({u"bulk@example.net"_s}, [](Submission &s) { setPriority(s, Priority::NonUrgent); });
    const Answer<> resumed;
    story.core().setSuspended(false, resumed);
    story.pass(1min);
    CHECK(
        attemptsOf(story)
        == QStringList{
            u"urgent@example.net"_s, u"old@example.net"_s, u"new@example.net"_s, u"bulk@example.net"_s});
}

TEST_CASE("the priority of a message handed in is read from its header", "[scenario][S2]")
{
    const auto [field, priority] = GENERATE(table<QByteArray, Priority>(
        {{"Priority: urgent", Priority::Urgent},
         {"Priority: non-urgent\r\nX-Priority: 1", Priority::NonUrgent},
         {"X-Priority: 1 (Highest)", Priority::Urgent},
         {"X-Priority: 3", Priority::Normal},
         {"Importance: low", Priority::NonUrgent},
         {"Importance: High", Priority::Urgent},
         {"Precedence: bulk", Priority::NonUrgent},
         {"X-Other: 1", Priority::Normal}}));
    Story story;
    const QueueId id = story.submit({ann}, [&](Submission &submission) {
        submission.content = QByteArray("From: ann@example.org\r\n" + field + "\r\nSubject: x\r\n\r\nx\r\n");
    });
    CHECK(story.message(id).row.priority == priority);
}

TEST_CASE("what is not accepted by its latest time fails as too late, with a report", "[scenario][H4]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(450, u"mailbox busy"_s)});
    const QDateTime latest = story.clock.now().addSecs(3 * 3600);
    const QueueId id = story.submit({ann}, [&](Submission &submission) { submission.notAfter = latest; });
    story.pass(2h);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    CHECK(story.message(id).notAfter == latest);
    story.pass(61min);
    CHECK(story.state(id, ann) == RecipientState::Failed);
    CHECK(story.message(id).events.constLast().kind == u"reported"_s);
    CHECK(story.report(id).contains("mailbox busy"));
    bool saysTooLate = false;
    for (const EventRow &event : story.message(id).events)
        saysTooLate = saysTooLate || event.detail.startsWith("too late"_L1);
    CHECK(saysTooLate);
}

TEST_CASE("a latest time before the earliest is refused", "[scenario][H2][H4]")
{
    Story story;
    story.account();
    const auto submitted = story.trySubmit({ann}, [&](Submission &submission) {
        submission.notBefore = story.clock.now().addSecs(3600);
        submission.notAfter = story.clock.now().addSecs(1800);
    });
    REQUIRE_FALSE(submitted);
    CHECK(submitted.error().code == ErrorCode::InvalidInput);
}

TEST_CASE("a recipient is given up after as many attempts as its account allows", "[scenario][H4]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.maximumAttempts = 3; });
    story.script.answer(ann, {refused(450, u"mailbox busy"_s)});
    const QueueId id = story.submit({ann, bob});
    story.pass(24h);
    CHECK(story.state(id, ann) == RecipientState::Failed);
    CHECK(story.recipient(id, ann).attempts == 3);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
    CHECK(story.report(id).contains("mailbox busy"));
    CHECK(story.message(id).reports.size() == 1);
}

TEST_CASE("a delay that was reported is called over when the recipient is accepted", "[scenario][H6]")
{
    Story story;
    story.account();
    story.script.answer(ann, QList<ScriptedAnswer>(12, refused(450, u"mailbox busy"_s)) << accepted());
    const QueueId id = story.submit({ann});
    story.pass(5h);
    CHECK(story.eventKinds(id).contains(u"delayed"_s));
    CHECK_FALSE(story.eventKinds(id).contains(u"delay-cleared"_s));
    story.pass(48h);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.eventKinds(id).count(u"delay-cleared"_s) == 1);
}

TEST_CASE(
    "a transport that is busy is asked again at its own time, and no attempt is counted",
    "[scenario][F2][F4]")
{
    Story story;
    story.account();
    ScriptedAnswer busy = accepted();
    busy.verdict = Verdict::Interrupted;
    busy.reply = {};
    busy.stage = ScriptedAnswer::AtRecipient;
    busy.retryAfter = 42s;
    story.script.answer(ann, {busy, accepted()});
    const QueueId id = story.submit({ann});
    RecipientRow row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Queued);
    CHECK(row.attempts == 0);
    CHECK(row.nextAttempt == row.changed.addSecs(42));
    story.pass(41s);
    CHECK(story.script.copies.value(ann) == 0);
    story.pass(1s);
    row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Accepted);
    CHECK(row.attempts == 1);
    CHECK(attemptsOf(story) == QStringList{ann, ann}); // the same recipient, offered again
}

TEST_CASE("a deferred message that is cancelled is not sent again and has not failed", "[scenario][F5]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    story.act(Action::Cancel, QList{id});
    const QueueId next = story.submit({bob});
    story.pass(24h);
    CHECK(story.state(id, ann) == RecipientState::Cancelled);
    CHECK(story.script.copies.value(ann) == 0);
    CHECK(story.state(next, bob) == RecipientState::Accepted);
    CHECK(story.report(id).isEmpty());
}

TEST_CASE("how an attempt ends says what comes next", "[scenario][F8]")
{
    ScriptedAnswer inAnHour = refused(451, u"in an hour"_s);
    inAnHour.retryAfter = 3600s;
    ScriptedAnswer atOnce = refused(451, u"once more"_s);
    atOnce.retryAfter = 0s;
    const auto [answer, state, attempts] = GENERATE_COPY(table<ScriptedAnswer, RecipientState, int>(
        {{accepted(), RecipientState::Accepted, 1}, // sent
         {lost(), RecipientState::InDoubt, 1}, // never silently sent again
         {inAnHour, RecipientState::Deferred, 1}, // later, and no error
         {atOnce, RecipientState::Accepted, 2}})); // now
    Story story;
    story.account();
    story.script.answer(ann, {answer, accepted()});
    const QueueId id = story.submit({ann});
    story.pass(50min);
    CHECK(story.state(id, ann) == state);
    CHECK(attemptsOf(story).size() == attempts);
}

TEST_CASE("a server that comes back is asked at once, not when its pause is over", "[scenario][H8]")
{
    Story story;
    const AccountId work = story.account();
    AttemptEnd away;
    away.kind = AttemptEndKind::NetworkTrouble;
    away.detail = u"connection refused"_s;
    story.script.trouble(u"mail.example.org"_s, QList<AttemptEnd>(6, away));
    const QueueId id = story.submit({ann});
    story.pass(3min);
    const QDateTime pause = story.condition(work).gate.until;
    REQUIRE(pause > story.clock.now().addSecs(10));
    story.script.trouble(u"mail.example.org"_s, {});
    story.core().setReachability(Reachability::Online);
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.clock.now() < pause);
}

TEST_CASE("a dead server is remembered over a restart", "[scenario][H8]")
{
    Story story;
    const AccountId work = story.account();
    AttemptEnd away;
    away.kind = AttemptEndKind::NetworkTrouble;
    away.detail = u"connection refused"_s;
    story.script.trouble(u"mail.example.org"_s, QList<AttemptEnd>(10, away));
    const QueueId id = story.submit({ann});
    story.pass(5min);
    const AccountCondition before = story.condition(work);
    REQUIRE(before.gate.kind == GateKind::Network);
    const qsizetype calls = story.script.calls.size();
    story.kill();
    story.open();
    CHECK(story.condition(work).gate == before.gate);
    CHECK(story.condition(work).failures == before.failures);
    CHECK(story.script.calls.size() == calls);
    CHECK(shownGate(story, id).kind == GateKind::Network);
}

TEST_CASE("mail with a later time waits for it, and goes on the minute", "[scenario][H1]")
{
    Story story;
    story.account();
    const QDateTime time = story.clock.now().addSecs(3600);
    const QueueId id = story.submit({ann}, [&](Submission &submission) { submission.notBefore = time; });
    CHECK(shownGate(story, id) == Gate{GateKind::Scheduled, time, {}});
    story.clock.advance(std::chrono::milliseconds(story.clock.now().msecsTo(time) - 1));
    CHECK(story.script.calls.isEmpty());
    story.pass(1s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a time that has passed means now", "[scenario][H2]")
{
    Story story;
    story.account();
    const QueueId id = story.submit(
        {ann}, [&](Submission &submission) { submission.notBefore = story.clock.now().addSecs(-60); });
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a transport that says it has recovered is used at once", "[scenario][H8]")
{
    Story story;
    const AccountId work = story.account();
    AttemptEnd away;
    away.kind = AttemptEndKind::NetworkTrouble;
    away.detail = u"connection refused"_s;
    story.script.trouble(u"mail.example.org"_s, {away});
    const QueueId id = story.submit({ann});
    REQUIRE(story.condition(work).gate.until > story.clock.now().addSecs(5));
    for (QObject *transport : std::as_const(story.script.live))
        Q_EMIT static_cast<Transport *>(transport)->recovered();
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a composed message says its priority to its readers", "[scenario][S2]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({}, [](Submission &submission) {
        submission.content = Composition{.to = ann, .subject = u"Fire"_s, .text = u"Out!"_s};
        submission.recipientsFromHeader = true;
        submission.priority = Priority::Urgent;
    });
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    const QString header = must(catalog.content(id, ContentVersion::Sent)).header;
    CHECK(header.contains("Priority: urgent"_L1));
    CHECK(header.contains("Importance: high"_L1));
    CHECK(header.contains("X-Priority: 1"_L1));
}
