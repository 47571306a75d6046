#include "spooler/mail/receivingstatus.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

StatusRow transportOf(int account)
{
    StatusRow row;
    row.part = StatusPart::Transport;
    row.account = AccountId{account};
    row.bits = StatusBit::OutEnabled;
    return row;
}

FetchState stateOf(int account, FetchPhase phase)
{
    FetchState state;
    state.account = AccountId{account};
    state.phase = phase;
    return state;
}

} // namespace

TEST_CASE("what comes in has its bits and its gate in the status table", "[mail][N2]")
{
    StatusRow spooler;
    spooler.part = StatusPart::Spooler;
    FetchState asked = stateOf(1, FetchPhase::Fetching);
    asked.isAsked = true;
    FetchState waits = stateOf(2, FetchPhase::Waiting);
    waits.gate = {GateKind::Login, {}, u"wrong"_s};
    const auto rows =
        withReceiving({spooler, transportOf(1), transportOf(2), transportOf(3)}, {asked, waits});
    CHECK(rows.at(0).bits == (StatusBit::InEnabled | StatusBit::InActive | StatusBit::InFlushing));
    CHECK(
        rows.at(1).bits
        == (StatusBit::OutEnabled | StatusBit::InEnabled | StatusBit::InActive | StatusBit::InFlushing));
    CHECK(rows.at(2).bits == (StatusBit::OutEnabled | StatusBit::InEnabled));
    CHECK(rows.at(2).availability == Availability::Failed);
    CHECK(rows.at(2).incomingGate.detail == u"wrong"_s);
    CHECK(rows.at(3).bits == StatusBits(StatusBit::OutEnabled)); // it only sends
}

TEST_CASE(
    "receiving that is suspended is off in the status table, and can be resumed there", "[mail][N2][A11]")
{
    FetchState suspended = stateOf(1, FetchPhase::Waiting);
    suspended.isSuspended = true;
    suspended.gate = {GateKind::Suspended, {}, {}};
    const auto rows = withReceiving(
        {transportOf(1), transportOf(2), transportOf(3)}, {suspended, stateOf(2, FetchPhase::Waiting)});
    CHECK(rows.at(0).bits == StatusBits(StatusBit::OutEnabled)); // sending goes on
    CHECK(rows.at(0).availability == Availability::Suspended);
    CHECK(rows.at(1).availability == Availability::Available);
    CHECK(rows.at(0).incomingGate.kind == GateKind::Suspended);
    CHECK(statusActionNames(rows.at(0).actions) == QStringList{u"resume-receiving"_s});
    CHECK(statusActionNames(rows.at(1).actions) == QStringList{u"suspend-receiving"_s});
    CHECK(rows.at(2).actions == StatusActions()); // it receives nothing
}

TEST_CASE("the row of the whole names the accounts and hooks that do not do their work", "[mail][N2]")
{
    StatusRow whole;
    StatusRow work = transportOf(1);
    work.name = u"work"_s;
    StatusRow away = transportOf(2);
    away.name = u"away"_s;
    away.incomingGate = {GateKind::Network, {}, {}};
    away.availability = Availability::Offline;
    StatusRow off = transportOf(3); // the user's own will
    off.gate = {GateKind::AccountOff, {}, {}};
    off.availability = Availability::Offline;
    StatusRow hook;
    hook.part = StatusPart::Hook;
    hook.name = u"arrived/10-spam"_s;
    CHECK(summedUp({whole, work, off, hook}).constFirst().failing.isEmpty());
    hook.availability = Availability::Failed;
    const auto rows = summedUp({whole, work, away, off, hook});
    CHECK(rows.constFirst().failing == QStringList{u"away"_s, u"arrived/10-spam"_s});
    CHECK(rows.at(1).failing.isEmpty());
}

TEST_CASE("an account that only receives is judged by that", "[mail][N2]")
{
    StatusRow row = transportOf(1);
    row.gate.kind = GateKind::AccountOff;
    row.availability = Availability::Offline;
    row.bits = {};
    const auto rows = withReceiving({row}, {stateOf(1, FetchPhase::Listening)});
    CHECK(rows.constFirst().availability == Availability::Available);
    CHECK(rows.constFirst().bits == StatusBits(StatusBit::InEnabled));
    FetchState offline = stateOf(1, FetchPhase::Waiting);
    offline.gate.kind = GateKind::Offline;
    CHECK(withReceiving({row}, {offline}).constFirst().bits == StatusBits());
}
