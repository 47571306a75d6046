#include "ui/text/statustext.h"

#include "ui/text/facttext.h"
#include "ui/text/fetchtext.h"
#include "ui/text/gatetext.h"
#include "ui/text/words.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QString receivingWords(const StatusRow &row)
    {
        return row.bits.testFlag(StatusBit::InActive) ? Words::tr("Receives now.") : Words::tr("Idle.");
    }

    QString workingWords(const StatusRow &row)
    {
        constexpr qsizetype mostNamed = 3;
        if (row.failing.isEmpty())
            return Words::tr("Everything works.");
        const QString names = row.failing.first(std::min(row.failing.size(), mostNamed)).join(u", "_s);
        const auto more = static_cast<int>(row.failing.size() - mostNamed);
        return more > 0 ? Words::tr("Works, except for %1 and %n more.", nullptr, more).arg(names)
                        : Words::tr("Works, except for %1.").arg(names);
    }

    QString hookWords(const StatusRow &row)
    {
        if (!row.fault.isEmpty())
            return Words::tr("Its last run failed, and hurt no message: %1").arg(factWords(row.fault));
        return row.name.startsWith("arrived/"_L1) ? Words::tr("Hears of each message that arrives.")
                                                  : Words::tr("Hears of each message that was sent.");
    }

} // namespace

QString statusName(const StatusRow &row)
{
    switch (row.part) {
    case StatusPart::Subsystem:
        return Words::tr("Mailroom");
    case StatusPart::Spooler:
        return Words::tr("Spooler");
    case StatusPart::Catalog:
        return Words::tr("Catalog");
    case StatusPart::Transport:
        return row.name;
    case StatusPart::Hook:
        return Words::tr("Hook %1").arg(row.name);
    }
    Q_UNREACHABLE_RETURN({});
}

Look lookOf(const StatusRow &row)
{
    switch (row.availability) {
    case Availability::Available:
        if (!row.failing.isEmpty())
            return {Glyph::Warning, Tone::Deferred, Words::tr("with faults")};
        return {Glyph::Accepted, Tone::Good, Words::tr("available")};
    case Availability::Suspended:
        return {Glyph::Suspend, Tone::Deferred, Words::tr("suspended")};
    case Availability::Offline:
        return {Glyph::Suspend, Tone::Deferred, Words::tr("offline")};
    case Availability::Failed:
        return {Glyph::Warning, Tone::Bad, Words::tr("failed", "a part of the program")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString activityWords(const StatusRow &row, const QDateTime &now)
{
    const bool isHindered = row.incomingGate.kind != GateKind::None;
    const QString incoming = isHindered ? incomingGateSentence(row.incomingGate, now) : QString();
    const bool onlyReceives =
        row.gate.kind == GateKind::AccountOff && (isHindered || row.bits.testFlag(StatusBit::InEnabled));
    if (onlyReceives)
        return incoming.isEmpty() ? receivingWords(row) : incoming;
    if (row.gate.kind != GateKind::None)
        return gateSentence(row.gate, now);
    if (!incoming.isEmpty())
        return Words::tr("Receiving: %1").arg(incoming);
    switch (row.part) {
    case StatusPart::Subsystem:
        return workingWords(row);
    case StatusPart::Catalog:
        return Words::tr("Answers the windows.");
    case StatusPart::Hook:
        return hookWords(row);
    case StatusPart::Spooler:
    case StatusPart::Transport:
        break;
    }
    if (row.bits.testFlag(StatusBit::OutFlushing) && row.running == 0)
        return Words::tr("Sends what waits.");
    if (row.running > 0)
        return Words::tr("Sends %n message(s) now.", nullptr, row.running);
    if (row.bits.testFlag(StatusBit::InActive))
        return receivingWords(row);
    return row.bits.testFlag(StatusBit::OutEnabled) ? Words::tr("Idle.") : Words::tr("Sends nothing.");
}

} // namespace mailroom
