#include "spooler/mail/status.h"

#include <QStringList>

#include <array>
#include <utility>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    template <typename Flags, typename Words> QStringList namesOf(Flags flags, const Words &words)
    {
        QStringList names;
        for (const auto &[flag, word] : words) {
            if (flags.testFlag(flag))
                names << QString(word);
        }
        return names;
    }

} // namespace

Availability availabilityOf(GateKind kind)
{
    switch (kind) {
    case GateKind::None:
    case GateKind::Held:
    case GateKind::InDoubt:
    case GateKind::Scheduled:
    case GateKind::Retry:
    case GateKind::Connections:
    case GateKind::NeedsSmtpUtf8:
    case GateKind::TooLarge:
    case GateKind::Damaged:
    case GateKind::UndoWindow:
    case GateKind::AccountLimit:
    case GateKind::DestinationLimit:
    case GateKind::Preprocessing:
    case GateKind::Editing:
    case GateKind::Identity:
    case GateKind::Missed:
        return Availability::Available;
    case GateKind::Suspended:
        return Availability::Suspended;
    case GateKind::NotRunning:
    case GateKind::AccountOff:
    case GateKind::Network:
    case GateKind::CaptivePortal:
    case GateKind::Metered:
    case GateKind::LowBattery:
    case GateKind::Offline:
        return Availability::Offline;
    case GateKind::SpoolIll:
    case GateKind::NoTransport:
    case GateKind::Certificate:
    case GateKind::Login:
    case GateKind::ServerBackoff:
    case GateKind::TransportFailed:
        return Availability::Failed;
    }
    Q_UNREACHABLE_RETURN(Availability::Available);
}

namespace {

    bool isFailing(const StatusRow &row)
    {
        const auto isCutOff = [](const Gate &gate) {
            return gate.kind == GateKind::Network || gate.kind == GateKind::CaptivePortal;
        };
        return row.availability == Availability::Failed || isCutOff(row.gate) || isCutOff(row.incomingGate);
    }

} // namespace

QList<StatusRow> summedUp(QList<StatusRow> rows)
{
    QStringList failing;
    for (const StatusRow &row : std::as_const(rows)) {
        if ((row.part == StatusPart::Transport || row.part == StatusPart::Hook) && isFailing(row))
            failing << row.name;
    }
    for (StatusRow &row : rows) {
        if (row.part == StatusPart::Subsystem)
            row.failing = failing;
    }
    return rows;
}

QString statusPartName(StatusPart part)
{
    switch (part) {
    case StatusPart::Subsystem:
        return u"subsystem"_s;
    case StatusPart::Spooler:
        return u"spooler"_s;
    case StatusPart::Catalog:
        return u"catalog"_s;
    case StatusPart::Transport:
        return u"transport"_s;
    case StatusPart::Hook:
        return u"hook"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString availabilityName(Availability availability)
{
    switch (availability) {
    case Availability::Available:
        return u"available"_s;
    case Availability::Suspended:
        return u"suspended"_s;
    case Availability::Offline:
        return u"offline"_s;
    case Availability::Failed:
        return u"failed"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QStringList statusBitNames(StatusBits bits)
{
    static constexpr std::array words{std::pair{StatusBit::InEnabled, "in-enabled"_L1},
                                      std::pair{StatusBit::OutEnabled, "out-enabled"_L1},
                                      std::pair{StatusBit::InActive, "in-active"_L1},
                                      std::pair{StatusBit::OutActive, "out-active"_L1},
                                      std::pair{StatusBit::InFlushing, "in-flushing"_L1},
                                      std::pair{StatusBit::OutFlushing, "out-flushing"_L1}};
    return namesOf(bits, words);
}

QStringList statusActionNames(StatusActions actions)
{
    static constexpr std::array words{
        std::pair{StatusAction::Settings, "settings"_L1},
        std::pair{StatusAction::ChangePassword, "change-password"_L1},
        std::pair{StatusAction::Validate, "validate"_L1},
        std::pair{StatusAction::Flush, "flush"_L1},
        std::pair{StatusAction::SuspendReceiving, "suspend-receiving"_L1},
        std::pair{StatusAction::ResumeReceiving, "resume-receiving"_L1}};
    return namesOf(actions, words);
}

QString logOffRestName(LogOffRest rest)
{
    switch (rest) {
    case LogOffRest::Complete:
        return u"complete"_s;
    case LogOffRest::OutboundRunning:
        return u"outbound-running"_s;
    case LogOffRest::OutboundQueued:
        return u"outbound-queued"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
