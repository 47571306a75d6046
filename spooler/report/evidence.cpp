#include "spooler/report/evidence.h"

#include <optional>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    EvidenceVerdict verdictOf(DsnAction action)
    {
        switch (action) {
        case DsnAction::Failed:
            return EvidenceVerdict::Failed;
        case DsnAction::Delivered:
            return EvidenceVerdict::Delivered;
        case DsnAction::Delayed:
        case DsnAction::Relayed:
        case DsnAction::Expanded:
            return EvidenceVerdict::TakenOver;
        }
        Q_UNREACHABLE_RETURN(EvidenceVerdict::TakenOver);
    }

    // ORCPT names the address as we sent it; the final one may be where it was forwarded to.
    QString ourAddress(const ReportRecipient &recipient)
    {
        const qsizetype type = recipient.originalRecipient.indexOf(u';');
        return type < 0 ? recipient.address : recipient.originalRecipient.sliced(type + 1).trimmed();
    }

    // A complaint and an automatic reply change nothing by themselves: anybody can write one.
    std::optional<EvidenceKind> evidenceKindOf(ReportKind kind)
    {
        switch (kind) {
        case ReportKind::Dsn:
            return EvidenceKind::Report;
        case ReportKind::Bounce:
            return EvidenceKind::Bounce;
        case ReportKind::Mdn:
            return EvidenceKind::Disposition;
        case ReportKind::Vacation:
        case ReportKind::Feedback:
        case ReportKind::None:
            return std::nullopt;
        }
        Q_UNREACHABLE_RETURN(std::nullopt);
    }

    // A disposition of any kind but "failed" comes of a mail that arrived; it says nothing of reading here.
    bool provesAnything(const ReportRecipient &recipient)
    {
        return recipient.disposition != "failed"_L1;
    }

} // namespace

QList<Evidence> evidenceOf(const ReadReport &report)
{
    const auto kind = evidenceKindOf(report.kind);
    QList<Evidence> all;
    for (const ReportRecipient &recipient : report.recipients) {
        if (!kind || !provesAnything(recipient))
            continue;
        Evidence evidence;
        evidence.kind = *kind;
        evidence.verdict = verdictOf(recipient.action);
        evidence.envid = report.envid;
        evidence.messageId = report.originalMessageId;
        evidence.recipient = ourAddress(recipient);
        evidence.source = report.reportingMta.isEmpty() ? u"an unnamed server"_s : report.reportingMta;
        evidence.reply = recipient.reply;
        evidence.reply.status = recipient.status;
        all << evidence;
    }
    return all;
}

} // namespace mailroom
