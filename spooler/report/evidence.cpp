#include "spooler/report/evidence.h"

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

} // namespace

QList<Evidence> evidenceOf(const ReadReport &report)
{
    QList<Evidence> all;
    for (const ReportRecipient &recipient : report.recipients) {
        Evidence evidence;
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
