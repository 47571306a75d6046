#include "spooler/queue/schedule.h"

#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>
#include <QSet>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr AccountId account{1};

// The same situation with what `gate` names taken away; nothing else is touched.
void takeAway(const Gate &gate, WaitingItem &item, Conditions &conditions)
{
    switch (gate.kind) {
    case GateKind::SpoolIll:
        conditions.spoolIll.clear();
        return;
    case GateKind::Damaged:
        item.damaged = false;
        return;
    case GateKind::NotRunning:
        conditions.running = true;
        return;
    case GateKind::Suspended:
        conditions.suspended = false;
        return;
    case GateKind::Offline:
        conditions.offline = false;
        return;
    case GateKind::Editing:
        item.editor.clear();
        if (item.own.kind == GateKind::Editing)
            item.own = {};
        return;
    case GateKind::Held:
    case GateKind::InDoubt:
        item.state = RecipientState::Queued;
        return;
    case GateKind::NoTransport:
        item.account = account;
        conditions.accounts.insert(account, conditions.accounts.value(account));
        return;
    case GateKind::AccountOff:
        conditions.accounts[item.account].enabled = true;
        return;
    case GateKind::Network:
        conditions.networkDown = false;
        [[fallthrough]];
    case GateKind::Certificate:
    case GateKind::Login:
    case GateKind::ServerBackoff:
        conditions.accounts[item.account].condition.gate = {};
        return;
    case GateKind::Scheduled:
        item.notBefore = {};
        return;
    case GateKind::Retry:
        item.nextAttempt = {};
        return;
    case GateKind::TransportFailed:
        conditions.accounts[item.account].condition.gate = {};
        return;
    case GateKind::CaptivePortal:
        conditions.surroundings.captivePortal = false;
        return;
    case GateKind::Metered:
        conditions.accounts[item.account].onMetered = WhenScarce::Send;
        return;
    case GateKind::LowBattery:
        conditions.surroundings.lowBattery = false;
        return;
    case GateKind::AccountLimit:
        conditions.accounts[item.account].limit = {};
        return;
    case GateKind::TooLarge:
        item.own = {};
        conditions.accounts[item.account].server.largestMessage = 0;
        return;
    case GateKind::NeedsSmtpUtf8:
        item.own = {};
        conditions.accounts[item.account].server.smtpUtf8 = true;
        return;
    case GateKind::UndoWindow:
    case GateKind::DestinationLimit:
    case GateKind::Preprocessing:
    case GateKind::Identity:
    case GateKind::Missed:
        item.own = {};
        return;
    case GateKind::None:
    case GateKind::Connections:
        break;
    }
    FAIL("this gate is not made by gateOf()");
}

bool coin(QRandomGenerator &dice)
{
    return dice.bounded(2) == 1;
}

QDateTime someTime(QRandomGenerator &dice)
{
    return coin(dice) ? QDateTime() : morning.addSecs(dice.bounded(-1000, 1000));
}

Gate someOwnGate(QRandomGenerator &dice)
{
    static const std::array kinds{
        GateKind::UndoWindow, GateKind::DestinationLimit, GateKind::Preprocessing, GateKind::Editing,
        GateKind::Identity,   GateKind::TooLarge,         GateKind::NeedsSmtpUtf8, GateKind::Missed};
    if (coin(dice))
        return {};
    return {kinds.at(size_t(dice.bounded(int(kinds.size())))), someTime(dice), {}};
}

WaitingItem someItem(QRandomGenerator &dice)
{
    return {
        .state = allRecipientStates.at(size_t(dice.bounded(int(allRecipientStates.size())))),
        .account = AccountId{dice.bounded(3)},
        .nextAttempt = someTime(dice),
        .notBefore = someTime(dice),
        .lastReply = {},
        .own = someOwnGate(dice),
        .size = dice.bounded(2000),
        .needsSmtpUtf8 = coin(dice),
        .damaged = dice.bounded(8) == 0,
        .editor = dice.bounded(8) == 0 ? u"window"_s : QString()};
}

ServerFacts someServer(QRandomGenerator &dice)
{
    ServerFacts facts;
    if (coin(dice)) {
        facts.seen = morning;
        facts.largestMessage = coin(dice) ? 1000 : 0;
        facts.smtpUtf8 = coin(dice);
    }
    return facts;
}

Conditions someConditions(QRandomGenerator &dice)
{
    static const std::array kinds{GateKind::None,  GateKind::Network,       GateKind::Certificate,
                                  GateKind::Login, GateKind::ServerBackoff, GateKind::TransportFailed};
    Conditions conditions{
        .now = morning,
        .running = dice.bounded(8) != 0,
        .suspended = dice.bounded(8) == 0,
        .offline = dice.bounded(8) == 0,
        .networkDown = dice.bounded(8) == 0,
        .surroundings =
            {.captivePortal = dice.bounded(8) == 0,
             .metered = dice.bounded(4) == 0,
             .lowBattery = dice.bounded(4) == 0},
        .spoolIll = dice.bounded(8) == 0 ? u"disk full"_s : QString(),
        .accounts = {}};
    for (const qint64 id : {1, 2}) {
        if (dice.bounded(4) == 0)
            continue;
        const Gate gate{kinds.at(size_t(dice.bounded(int(kinds.size())))), someTime(dice), {}};
        conditions.accounts.insert(
            AccountId{id},
            {.enabled = dice.bounded(5) != 0,
             .isOnThisMachine = dice.bounded(4) == 0,
             .condition = {.gate = gate, .failures = 1},
             .limit = coin(dice) ? Gate{GateKind::AccountLimit, morning.addSecs(dice.bounded(-100, 2000)), {}}
                                 : Gate(),
             .onMetered = coin(dice) ? WhenScarce::Wait : WhenScarce::Send,
             .onLowBattery = coin(dice) ? WhenScarce::Wait : WhenScarce::Send,
             .server = someServer(dice)});
    }
    return conditions;
}

} // namespace

TEST_CASE("whatever waits has one gate, and opening it one after the other lets it go", "[queue]")
{
    QRandomGenerator dice(GENERATE(range(1u, 21u)));
    QSet<GateKind> met;
    for (int round = 0; round < 1000; ++round) {
        WaitingItem item = someItem(dice);
        Conditions conditions = someConditions(dice);
        const bool finished = isFinished(item.state) || item.state == RecipientState::InFlight
            || item.state == RecipientState::Ending;
        QList<GateKind> seen;
        Gate gate = gateOf(item, conditions);
        CHECK(gateOf(item, conditions) == gate); // left as it is, it waits on for the same
        if (finished) {
            CHECK(gate.kind == GateKind::None);
            continue;
        }
        while (gate.kind != GateKind::None) {
            CAPTURE(gateName(gate.kind).toStdString());
            REQUIRE_FALSE(seen.contains(gate.kind)); // it was taken away: it does not exist any more
            seen << gate.kind;
            met << gate.kind;
            takeAway(gate, item, conditions);
            gate = gateOf(item, conditions);
        }
        // Nothing is left: it goes now.
        CHECK(conditions.running);
        CHECK_FALSE(conditions.suspended);
        CHECK_FALSE(conditions.offline);
        CHECK(item.editor.isEmpty());
        CHECK(conditions.accounts.contains(item.account));
        CHECK((!item.nextAttempt.isValid() || item.nextAttempt <= morning));
        CHECK((!item.notBefore.isValid() || item.notBefore <= morning));
        CHECK((!item.own.until.isValid() || item.own.until <= morning));
    }
    CHECK(met.size() == gateKindCount - 2); // every kind but None and Connections was in the way of somebody
}

TEST_CASE("of two times that something waits for, the later one is named", "[queue]")
{
    Conditions conditions{.now = morning, .surroundings = {}, .spoolIll = {}, .accounts = {{account, {}}}};
    WaitingItem item{
        .state = RecipientState::Deferred,
        .account = account,
        .nextAttempt = morning.addSecs(60),
        .notBefore = morning.addSecs(600),
        .lastReply = u"greylisted"_s,
        .own = {}};
    CHECK(gateOf(item, conditions).kind == GateKind::Scheduled);
    CHECK(gateOf(item, conditions).until == morning.addSecs(600));
    item.notBefore = morning.addSecs(30);
    CHECK(gateOf(item, conditions).kind == GateKind::Retry);
    CHECK(gateOf(item, conditions).detail == u"greylisted"_s);
}

TEST_CASE("what time alone opens is open once the time has come", "[queue]")
{
    const GateKind kind =
        GENERATE(GateKind::Network, GateKind::Certificate, GateKind::Login, GateKind::ServerBackoff);
    Conditions conditions{.now = morning, .surroundings = {}, .spoolIll = {}, .accounts = {{account, {}}}};
    conditions.accounts[account].condition.gate = {kind, morning.addSecs(5), {}};
    WaitingItem item;
    item.account = account;
    CHECK(gateOf(item, conditions).kind == kind);
    conditions.now = morning.addSecs(5);
    CHECK(gateOf(item, conditions).kind == GateKind::None);
}
