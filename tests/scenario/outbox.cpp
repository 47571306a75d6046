#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString eve = u"eve@example.net"_s;

QStringList callsLike(const Story &story, const QString &start)
{
    return story.script.calls.filter(QRegularExpression(u"^"_s + QRegularExpression::escape(start)));
}

} // namespace

TEST_CASE("one refused recipient does not stop the others", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(eve, {refused(550, u"no such user"_s)});
    const QueueId id = story.submit({ann, eve, bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
    const RecipientRow row = story.recipient(id, eve);
    CHECK(row.state == RecipientState::Failed);
    CHECK(row.lastReply.code == 550);
    CHECK(row.lastReply.text == u"no such user"_s);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
    CHECK(callsLike(story, u"attempt"_s).size() == 1);
    const QByteArray report = story.report(id);
    CHECK(report.contains(eve.toUtf8()));
    CHECK_FALSE(report.contains(bob.toUtf8()));
}

TEST_CASE("a deferred recipient is attempted again by the schedule and then accepted", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"greylisted"_s), accepted()});
    const QueueId id = story.submit({ann});
    RecipientRow row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Deferred);
    CHECK(row.attempts == 1);
    const qint64 wait = story.clock.now().secsTo(row.nextAttempt);
    CHECK(wait >= 50);
    CHECK(wait <= 66);
    story.pass(40s);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    story.pass(30s);
    row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Accepted);
    CHECK(row.attempts == 2);
}

TEST_CASE("the next hop's own delay goes before the schedule", "[scenario]")
{
    Story story;
    story.account();
    ScriptedAnswer later = refused(451, u"in ten minutes"_s);
    later.retryAfter = 600s;
    story.script.answer(ann, {later, accepted()});
    const QueueId id = story.submit({ann});
    story.pass(9min);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    story.pass(1min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a deferred recipient expires after five days, with one delay notice and one report", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(450, u"mailbox busy"_s)});
    const QueueId id = story.submit({ann});
    story.pass(5h);
    CHECK(story.report(id).contains("Action: delayed"));
    story.pass(4 * 24h);
    CHECK(story.state(id, ann) == RecipientState::Deferred);
    CHECK(story.message(id).reports.size() == 1);
    story.pass(24h);
    const RecipientRow row = story.recipient(id, ann);
    CHECK(row.state == RecipientState::Failed);
    CHECK(row.attempts > 20);
    CHECK(row.attempts < 60);
    CHECK(story.message(id).reports.size() == 2);
    CHECK(story.report(id).contains("Action: failed"));
    CHECK(story.report(id).contains("mailbox busy"));
}

TEST_CASE("a hold stops the clock", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(450, u"mailbox busy"_s), accepted()});
    const QueueId id = story.submit({ann});
    const ActionReport held = story.act(Action::Hold, QList{id});
    CHECK(held.done == 1);
    story.pass(10 * 24h);
    CHECK(story.state(id, ann) == RecipientState::Held);
    CHECK(callsLike(story, u"attempt"_s).size() == 1);
    story.act(Action::Release, QList{id});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE(
    "after a crash before the reply a recipient is in doubt and is never sent again silently", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangsAfterData(), accepted()});
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::Ending);
    REQUIRE(story.script.copies.value(ann) == 1);
    story.kill();
    story.open();
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    story.pass(6 * 24h);
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    CHECK(story.script.copies.value(ann) == 1);
    CHECK(story.act(Action::RetryNow, QList{id}).refusedCount == 1);
    CHECK(story.script.copies.value(ann) == 1);
    CHECK(story.act(Action::SettleSendAgain, QList{id}).done == 1);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 2);
    CHECK(story.eventKinds(id).contains(u"settled-send-again"_s));
}

TEST_CASE("a crash before the end of the data was committed sends again without asking", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::InFlight);
    story.kill();
    story.open();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("an account that settles doubts by itself waits a quarter of an hour for evidence", "[scenario]")
{
    const auto [policy, state, copies] = GENERATE(table<InDoubtPolicy, RecipientState, int>(
        {{InDoubtPolicy::Ask, RecipientState::InDoubt, 1},
         {InDoubtPolicy::SendAgain, RecipientState::Accepted, 2},
         {InDoubtPolicy::AssumeSent, RecipientState::Accepted, 1}}));
    Story story;
    story.account(u"Work"_s, [&](Account &account) { account.inDoubtPolicy = policy; });
    story.script.answer(ann, {lost(), accepted()});
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    story.pass(14min);
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    story.pass(10min);
    CHECK(story.state(id, ann) == state);
    CHECK(story.script.copies.value(ann) == copies);
}

TEST_CASE("cancel is refused once the content is on the wire, and says so", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangsAfterData()});
    const QueueId id = story.submit({ann});
    const ActionReport report = story.act(Action::Cancel, QList{id});
    CHECK(report.done == 0);
    REQUIRE(report.refusedCount == 1);
    CHECK(report.refused.constFirst().why.contains(u"already on the wire"_s));
    CHECK(callsLike(story, u"abort"_s).isEmpty());
}

TEST_CASE("hold and cancel stop an attempt whose content is not yet on the wire", "[scenario]")
{
    const auto [action, state] = GENERATE(table<Action, RecipientState>(
        {{Action::Cancel, RecipientState::Cancelled}, {Action::Hold, RecipientState::Held}}));
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann, bob});
    const auto rows = story.message(id).recipients;
    const ActionReport report = story.act(action, QList{rows.at(0).id});
    CHECK(report.done == 1);
    CHECK(report.refusedCount == 0);
    CHECK(story.state(id, ann) == state);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
    CHECK_FALSE(story.script.copies.contains(ann));
}

TEST_CASE("a blocked account never blocks another", "[scenario]")
{
    Story story;
    const AccountId broken = story.account(u"Broken"_s, [](Account &account) {
        account.server.host = u"broken.example.org"_s;
        account.policy.failOverAfter = 0s; // its mail stays
    });
    const AccountId well = story.account(u"Well"_s);
    story.script.trouble(
        u"broken.example.org"_s,
        QList<AttemptEnd>(50, {.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection refused"_s}));
    QList<QueueId> stuck;
    for (int i = 0; i < 20; ++i)
        stuck << story.submit({ann}, [&](Submission &submission) { submission.account = broken; });
    const QueueId sent = story.submit({bob}, [&](Submission &submission) { submission.account = well; });
    CHECK(story.state(sent, bob) == RecipientState::Accepted);
    CHECK(story.state(stuck.first(), ann) == RecipientState::Queued);
    CHECK(story.recipient(stuck.first(), ann).attempts == 0); // network trouble is no attempt of the mail
    CHECK(story.condition(broken).gate.kind == GateKind::Network);
    CHECK(story.condition(broken).gate.until.isValid());
    CHECK(story.condition(well).gate.kind == GateKind::None);
    story.pass(1h);
    const int tries = int(callsLike(story, u"attempt ann"_s).size());
    CHECK(tries >= 6);
    CHECK(tries <= 12); // one at a time, with a growing pause
}

TEST_CASE("accounts on the same server share its backoff", "[scenario]")
{
    Story story;
    const AccountId first = story.account(u"First"_s);
    const AccountId second = story.account(u"Second"_s);
    story.script.trouble(
        u"mail.example.org"_s,
        {{.kind = AttemptEndKind::ServerTrouble, .reply = {421, {4, 3, 2}, u"closing"_s}}});
    const QueueId a = story.submit({ann}, [&](Submission &submission) { submission.account = first; });
    CHECK(story.condition(second).gate.kind == GateKind::ServerBackoff);
    const QueueId b = story.submit({bob}, [&](Submission &submission) { submission.account = second; });
    CHECK(callsLike(story, u"attempt"_s).size() == 1);
    story.pass(20s);
    CHECK(story.state(a, ann) == RecipientState::Accepted);
    CHECK(story.state(b, bob) == RecipientState::Accepted);
    CHECK(story.condition(second).gate.kind == GateKind::None);
}

TEST_CASE("a wrong password is tried seldom, asked for once, and a new one goes at once", "[scenario]")
{
    Story story;
    story.secrets.secrets.insert(u"Work"_s, u"wrong"_s);
    const AccountId account = story.account(u"Work"_s, [](Account &work) { work.server.user = u"ann"_s; });
    const AttemptEnd no{
        .kind = AttemptEndKind::LoginTrouble, .reply = {535, {5, 7, 8}, u"authentication failed"_s}};
    story.script.trouble(u"mail.example.org"_s, QList<AttemptEnd>(100, no));
    QList<QueueId> ids;
    for (int i = 0; i < 5; ++i)
        ids << story.submit({ann});
    CHECK(callsLike(story, u"attempt"_s).size() == 1);
    CHECK(story.condition(account).gate.kind == GateKind::Login);
    for (int minute = 0; minute < 10; ++minute) { // an impatient user
        const auto before = callsLike(story, u"attempt"_s).size();
        for (int i = 0; i < 12; ++i) {
            story.core().sendNow();
            story.pass(4800ms);
        }
        CHECK(callsLike(story, u"attempt"_s).size() - before <= 2);
    }
    CHECK(story.secretWanted.size() == 1);
    CHECK(story.secretWanted.constFirst().contains(u"535"_s));
    CHECK(story.recipient(ids.first(), ann).attempts == 0);

    story.script.trouble(u"mail.example.org"_s, {});
    story.core().provideSecret(account, u"right"_s);
    story.settle();
    CHECK(story.script.calls.contains(u"secret right"_s));
    for (const QueueId id : std::as_const(ids))
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.condition(account).gate.kind == GateKind::None);
}

TEST_CASE("mail of an account without a password waits for it and for nothing else", "[scenario]")
{
    Story story;
    const AccountId account = story.account(u"Work"_s, [](Account &work) { work.server.user = u"ann"_s; });
    CHECK(story.secrets.asked == 0); // no mail, no question
    const QueueId id = story.submit({ann});
    CHECK(story.secrets.asked == 1);
    CHECK(story.secretWanted.size() == 1);
    CHECK(story.condition(account).gate.kind == GateKind::Login);
    story.pass(24h);
    CHECK(story.secrets.asked == 1);
    CHECK(callsLike(story, u"attempt"_s).isEmpty());
    story.core().provideSecret(account, u"tea"_s);
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE(
    "on a full disk nothing is acknowledged, nothing goes on the wire, and it goes on by itself",
    "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    {
        const FullDisk full;
        const auto refusedNow = story.trySubmit({bob});
        REQUIRE_FALSE(refusedNow);
        CHECK(refusedNow.error().code == ErrorCode::Unavailable);
        CHECK(story.health.constLast().first == SpoolHealth::Ill);
        story.pass(2min);
        CHECK(callsLike(story, u"endData"_s).isEmpty());
        CHECK(story.health.constLast().first == SpoolHealth::Ill);
        CHECK_FALSE(story.trySubmit({bob}));
    }
    story.pass(10s);
    CHECK(story.health.constLast().first == SpoolHealth::Well);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    const QueueId second = story.submit({bob});
    CHECK(story.state(second, bob) == RecipientState::Accepted);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
}

TEST_CASE("what happened while the disk was full is written when it is well again", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangsAfterData()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::Ending);
    {
        const FullDisk full;
        story.script.answer(ann, {accepted()});
        for (QObject *transport : std::as_const(story.script.live))
            static_cast<ScriptedTransport *>(transport)->answerNow();
        story.settle();
        CHECK(story.health.constLast().first == SpoolHealth::Ill);
        CHECK(story.state(id, ann) == RecipientState::Ending);
    }
    story.pass(10s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a suspended spooler takes mail and sends none until it is resumed", "[scenario]")
{
    Story story;
    story.account();
    const auto suspend = [&](bool suspended) {
        const Answer<> done;
        story.core().setSuspended(suspended, done);
        story.settle();
        REQUIRE(done.future().result());
    };
    suspend(true);
    const QueueId id = story.submit({ann});
    story.kill();
    story.open(); // it is remembered
    story.pass(1h);
    CHECK(story.script.calls.isEmpty());
    suspend(false);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("mail to be sent later waits for its time", "[scenario]")
{
    Story story;
    story.account();
    const QueueId id = story.submit(
        {ann}, [&](Submission &submission) { submission.notBefore = story.clock.now().addSecs(3600); });
    story.pass(50min);
    CHECK(story.state(id, ann) == RecipientState::Queued);
    story.pass(10min);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("closing aborts what is not on the wire and a later start sends it", "[scenario]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann});
    story.close();
    CHECK(story.state(id, ann) == RecipientState::Queued);
    story.open();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a second spooler on the same profile is refused", "[scenario]")
{
    Story story;
    SpoolerCore second(
        {.profile = story.profile.folder(), .clock = &story.clock, .transports = story.script.factory()});
    const Answer<> opened;
    second.open(opened);
    REQUIRE_FALSE(opened.future().result());
    CHECK(opened.future().result().error().code == ErrorCode::Conflict);
}
