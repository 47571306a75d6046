#include "spooler/mail/receivingstatus.h"

#include <algorithm>

namespace mailroom {

namespace {

    constexpr StatusBits incomingBits = StatusBit::InEnabled | StatusBit::InActive | StatusBit::InFlushing;

    StatusBits bitsOf(const FetchState &state)
    {
        StatusBits bits;
        const bool isHindered = state.gate.kind == GateKind::Offline || state.gate.kind == GateKind::SpoolIll
            || state.gate.kind == GateKind::Suspended;
        const bool isBusy = state.phase == FetchPhase::Connecting || state.phase == FetchPhase::Fetching
            || state.phase == FetchPhase::Telling;
        bits.setFlag(StatusBit::InEnabled, state.phase != FetchPhase::Off && !isHindered);
        bits.setFlag(StatusBit::InActive, isBusy);
        bits.setFlag(StatusBit::InFlushing, state.isAsked);
        return bits;
    }

    void addTo(StatusRow &row, const FetchState &state)
    {
        row.bits |= bitsOf(state);
        row.incomingGate = state.gate;
        row.incoming = state.phase;
        row.actions |= state.isSuspended ? StatusAction::ResumeReceiving : StatusAction::SuspendReceiving;
        const Availability incoming = availabilityOf(state.gate.kind);
        const bool onlyReceives = row.gate.kind == GateKind::AccountOff;
        row.availability = onlyReceives ? incoming : std::max(row.availability, incoming);
    }

} // namespace

QList<StatusRow> withReceiving(QList<StatusRow> rows, const QList<FetchState> &states)
{
    StatusBits any;
    for (const FetchState &state : states) {
        any |= bitsOf(state);
        const auto row = std::ranges::find_if(rows, [&](const StatusRow &known) {
            return known.part == StatusPart::Transport && known.account == state.account;
        });
        if (row != rows.end())
            addTo(*row, state);
    }
    for (StatusRow &row : rows) {
        if (row.part == StatusPart::Subsystem || row.part == StatusPart::Spooler)
            row.bits |= any & incomingBits;
    }
    return rows;
}

} // namespace mailroom
