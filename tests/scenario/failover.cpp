// Mail that changes its account, and a kill at each moment of it.
#include "tests/support/atdesk.h"
#include "tests/support/faultydisk.h"
#include "tests/support/waysout.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

enum class Move { ServerDown, NotTaken };

// Three recipients whose way changes in the minute after this.
QueueId aboutToMove(Story &story, Move move)
{
    accountAtHost(story, u"first"_s);
    accountAtHost(story, u"second"_s);
    if (move == Move::NotTaken) {
        story.script.answer(bob, {notMine(), accepted()});
        story.script.answer(carl, {notMine(), accepted()});
        return QueueId();
    }
    letBeDown(story, u"first"_s);
    const QueueId id = story.submit({ann, bob, carl});
    story.pass(4min + 50s);
    return id;
}

void moveNow(Story &story, Move move)
{
    if (move == Move::NotTaken) {
        Submission submission;
        submission.content = QByteArray("From: ann@example.org\r\nSubject: x\r\n\r\nx\r\n");
        submission.recipients = {ann, bob, carl};
        story.core().submit(submission, Answer<QueueId>());
    }
    story.pass(1min);
}

int callsWhileMoving(Move move)
{
    Story story;
    FaultyDisk disk(story.profile.folder());
    aboutToMove(story, move);
    const int before = disk.calls();
    moveNow(story, move);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}, {carl, 1}});
    return disk.calls() - before;
}

} // namespace

TEST_CASE("a kill at any moment while mail changes its account repeats nobody", "[scenario][slow][G6]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    const auto move = GENERATE(Move::ServerDown, Move::NotTaken);
    const int calls = callsWhileMoving(move);
    REQUIRE(calls > 10);
    int doubts = 0;
    for (int call = 0; call < calls; ++call) {
        CAPTURE(int(move), call, calls);
        Story story;
        FaultyDisk disk(story.profile.folder());
        aboutToMove(story, move);
        disk.failAfter(call, DiskFault::Freeze);
        moveNow(story, move);
        story.kill();
        disk.heal();
        story.open();
        story.pass(10min);
        for (const auto &[address, state] : story.states().asKeyValueRange()) {
            CAPTURE(address.toStdString());
            doubts += state == RecipientState::InDoubt ? 1 : 0;
            REQUIRE((state == RecipientState::Accepted || state == RecipientState::InDoubt));
            REQUIRE(story.script.copies.value(address) <= 1);
            REQUIRE((story.script.copies.value(address) == 1 || state == RecipientState::InDoubt));
        }
    }
    CHECK(doubts < 2 * calls); // of three recipients: a doubt is the rule of no moment but the last
}

TEST_CASE("mail that no other account may send says so, and says whose name it is", "[scenario][G6]")
{
    Story story;
    accountAtHost(story, u"down"_s);
    accountAtHost(story, u"other"_s, [](Account &account) { account.address = u"else@example.net"_s; });
    letBeDown(story, u"down"_s);
    const QueueId id = story.submit({ann});
    story.pass(6min);
    CHECK(gateSeen(story, id, ann).kind == GateKind::Identity);
    CHECK(gateSeen(story, id, ann).detail == u"ann@example.org"_s);
    CHECK(story.script.copies.isEmpty());
    // The remedy: the other account may send as this address, too.
    resave(story, u"other"_s, [](Account &account) { account.policy.identities = {u"@example.org"_s}; });
    story.pass(1min);
    CHECK(gateSeen(story, id, ann).kind == GateKind::None);
    CHECK(story.recipient(id, ann).nextHop == u"other"_s);
}

TEST_CASE("mail of a failed transport names it, and goes when it is turned on again", "[scenario][A5][F10]")
{
    Story story;
    const AccountId broken = accountAtHost(story, u"broken"_s);
    story.script.trouble(
        u"broken"_s, {{.kind = AttemptEndKind::TransportFault, .detail = u"there is no program"_s}});
    const QueueId id = story.submit({ann});
    story.pass(1min);
    CHECK(gateSeen(story, id, ann).kind == GateKind::TransportFailed);
    CHECK(gateSeen(story, id, ann).detail == u"there is no program"_s);
    CHECK_FALSE(gateSeen(story, id, ann).until.isValid());
    story.core().sendNow(); // "try now" does not turn it on
    story.pass(1h);
    CHECK(story.script.calls.filter(u"attempt"_s).size() == 1);
    resave(story, u"broken"_s);
    story.pass(1s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.condition(broken).gate.kind == GateKind::None);
}

TEST_CASE("what is told of an attempt that has ended is refused and changes nothing", "[scenario][F9]")
{
    Story story;
    const AccountId account = accountAtHost(story, u"mail"_s);
    const QueueId id = story.submit({ann});
    const MessageDetail before = story.message(id);
    REQUIRE(before.attempts.size() == 1);
    Outcome lie;
    lie.verdict = Verdict::Permanent;
    lie.reply = {550, {5, 1, 1}, u"no such user"_s};
    for (QObject *transport : std::as_const(story.script.live))
        Q_EMIT static_cast<ScriptedTransport *>(transport)->recipientConcluded(
            before.attempts.constFirst().id, before.recipients.constFirst().id, lie);
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.message(id).events.size() == before.events.size());
    CHECK(story.condition(account).gate.kind == GateKind::TransportFailed);
}

TEST_CASE("a good end of another attempt does not turn a failed transport on", "[scenario][F10]")
{
    Story story;
    const AccountId account = accountAtHost(story, u"mail"_s);
    story.submit({u"proof@example.net"_s}); // then several at once
    story.script.answer(ann, {hangsAfterData()});
    const QueueId first = story.submit({ann});
    story.script.toldTwice = {bob};
    story.submit({bob});
    CHECK(story.condition(account).gate.kind == GateKind::TransportFailed);
    story.script.answer(ann, {accepted()});
    for (QObject *transport : std::as_const(story.script.live))
        static_cast<ScriptedTransport *>(transport)->answerNow();
    story.settle();
    CHECK(story.state(first, ann) == RecipientState::Accepted); // what was on the wire counts
    CHECK(story.condition(account).gate.kind == GateKind::TransportFailed);
}

TEST_CASE("an account that gets another kind of transport finishes with the old one", "[scenario][F10]")
{
    Story story;
    accountAtHost(story, u"mail"_s);
    story.submit({u"proof@example.net"_s});
    story.script.answer(ann, {hangsAfterData()});
    const QueueId first = story.submit({ann});
    REQUIRE(story.state(first, ann) == RecipientState::Ending);
    const QSet<QObject *> before = story.script.live;
    resave(story, u"mail"_s, [](Account &account) { account.transport = u"lmtp"_s; });
    const QueueId second = story.submit({bob});
    CHECK(story.state(second, bob) == RecipientState::Queued); // one at a time until it is proven
    story.script.answer(ann, {accepted()});
    for (QObject *transport : before)
        static_cast<ScriptedTransport *>(transport)->answerNow();
    story.settle();
    CHECK(story.state(first, ann) == RecipientState::Accepted);
    CHECK(story.state(second, bob) == RecipientState::Accepted);
    CHECK_FALSE(story.script.live.intersects(before)); // it is gone
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a fax number can be added, redirected to, resent to and kept by an edit", "[scenario][R4][M2]")
{
    Story story;
    accountAtHost(story, u"mail"_s);
    accountAtHost(story, u"gate"_s, [](Account &account) { account.address.clear(); }, {.types = {u"fax"_s}});
    story.script.answer(ann, {refused(451, u"later"_s)});
    const QueueId id = story.submit({ann});
    const auto redirect = [&](const QString &from, const QString &to) {
        return atDesk<int>(story, [&](EditingDesk &desk, const Answer<int> &answer) {
            desk.redirect(
                {.message = id, .recipient = from, .to = to, .account = {}, .by = u"user"_s}, answer);
        });
    };
    const auto add = [&](const QString &address) {
        return atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
            desk.add({.message = id, .address = address, .by = u"user"_s}, answer);
        });
    };
    story.script.answer(u"+49301234"_s, {refused(452, u"busy"_s)});
    must(add(u"[FAX:+49 30 1234]"_s));
    story.settle();
    CHECK(story.recipient(id, u"fax:+49301234"_s).nextHop == u"gate"_s);
    CHECK_FALSE(add(u"fax:+49301234"_s)); // it is one already
    must(redirect(u"fax:+49301234"_s, u"fax:+4940"_s));
    story.settle();
    CHECK(story.state(id, u"fax:+4940"_s) == RecipientState::Accepted);
    story.script.answer(u"+4950"_s, {refused(550, u"no such number"_s), accepted()});
    must(redirect(ann, u"[FAX:+49 50]"_s));
    story.settle();
    CHECK(story.recipient(id, u"fax:+4950"_s).nextHop == u"gate"_s);
    CHECK(story.state(id, u"fax:+4950"_s) == RecipientState::Failed);
    CHECK(story.report(id).contains("fax:+4950"));
    const QueueId again = must(atDesk<QueueId>(story, [&](EditingDesk &desk, const Answer<QueueId> &answer) {
        desk.resend({.message = id, .recipients = {}, .corrected = {}, .by = u"user"_s}, answer);
    }));
    story.settle();
    CHECK(story.state(again, u"fax:+4950"_s) == RecipientState::Accepted);
    CHECK(story.script.copies == QMap<QString, int>{{u"+4940"_s, 1}, {u"+4950"_s, 1}});
}

TEST_CASE("a message that goes by two accounts with footers gets its author's alone", "[scenario][E3]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.footer = u"Tea Ltd."_s; });
    story.account(u"Fax"_s, [](Account &account) {
        account.address = u"fax@home.example"_s;
        account.policy.footer = u"By fax."_s;
        account.policy.takes = {.types = {u"fax"_s}};
    });
    const QueueId id = story.submit({ann, u"fax:+49301234"_s});
    CHECK(story.message(id).changes.size() == 1);
    CHECK(story.content(id).endsWith("At five?\r\n\r\nTea Ltd.\r\n"));
    CHECK_FALSE(story.content(id).contains("By fax."));
}

TEST_CASE("a recipient can be redirected to a list, and a list can be added", "[scenario][R1]")
{
    Story story;
    accountAtHost(story, u"mail"_s);
    const Answer<> saved;
    story.core().saveList({u"Club"_s, {u"tom@example.net"_s, bob, u"eve@example.net"_s}}, saved);
    const Answer<> quiet;
    story.core().saveList({u"Quiet"_s, {u"zoe@example.net"_s, bob}, true}, quiet);
    for (const QString &who : {ann, bob})
        story.script.answer(who, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann, bob});
    CHECK(
        must(atDesk<int>(
            story,
            [&](EditingDesk &desk, const Answer<int> &answer) {
                desk.redirect(
                    {.message = id, .recipient = ann, .to = u"club"_s, .account = {}, .by = u"user"_s},
                    answer);
            }))
        == 2); // bob is one already
    must(atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
        desk.add({.message = id, .address = u"quiet"_s, .by = u"user"_s}, answer);
    }));
    story.settle();
    story.pass(10min);
    CHECK(
        story.script.copies
        == QMap<QString, int>{
            {u"tom@example.net"_s, 1}, {u"eve@example.net"_s, 1}, {u"zoe@example.net"_s, 1}, {bob, 1}});
}

TEST_CASE("an edit keeps fax numbers and the way of each recipient", "[scenario][R4]")
{
    Story story;
    accountAtHost(story, u"mail"_s);
    accountAtHost(story, u"gate"_s, [](Account &account) { account.address.clear(); }, {.types = {u"fax"_s}});
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    story.script.answer(u"+4940"_s, {refused(452, u"busy"_s), accepted()});
    const QueueId id = story.submit({ann, u"fax:+4940"_s});
    must(atDesk<EditLock>(
        story, [&](EditingDesk &desk, const Answer<EditLock> &answer) { desk.take(id, u"ctl"_s, answer); }));
    Submission change;
    change.content = QByteArray("From: Ann <ann@example.org>\r\nSubject: Coffee\r\n\r\nAt six?\r\n");
    must(atDesk<void>(story, [&](EditingDesk &desk, const Answer<> &answer) {
        desk.putBack(id, change, u"ctl"_s, answer);
    }));
    CHECK(story.message(id).recipients.size() == 2);
    story.pass(10min);
    CHECK(story.recipient(id, ann).nextHop == u"mail"_s);
    CHECK(story.recipient(id, u"fax:+4940"_s).nextHop == u"gate"_s);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {u"+4940"_s, 1}});
    CHECK(story.content(id).contains("At six?"));
}

TEST_CASE("a fax number is a recipient in a list, in always-Bcc and in a header", "[scenario][R1][R4]")
{
    Story story;
    accountAtHost(story, u"mail"_s, [](Account &account) { account.policy.alwaysBcc = u"fax:+4941"_s; });
    accountAtHost(story, u"gate"_s, [](Account &account) { account.address.clear(); }, {.types = {u"fax"_s}});
    const Answer<> saved;
    story.core().saveList({u"Club"_s, {u"[FAX:+49 42]"_s, bob}}, saved);
    Submission submission;
    submission.recipientsFromHeader = true;
    submission.content = QByteArray(
        "From: Ann <ann@example.org>\r\nTo: Club\r\nCc: [FAX:+49 43]\r\nSubject: Tea\r\n\r\nAt five?\r\n");
    const Answer<QueueId> submitted;
    story.core().submit(submission, submitted);
    story.settle();
    const QueueId id = must(submitted.future().result());
    CHECK(
        story.script.copies
        == QMap<QString, int>{{bob, 1}, {u"+4941"_s, 1}, {u"+4942"_s, 1}, {u"+4943"_s, 1}});
    CHECK(story.content(id).contains("\"fax:+4943\":;"));
    CHECK_FALSE(story.content(id).contains("+4941"));
}
