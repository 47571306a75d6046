#include "spooler/reportintake.h"

#include "spooler/corequestion.h"
#include "spooler/evidencedesk.h"
#include "spooler/receiptdesk.h"
#include "spooler/spoolercore.h"

namespace mailroom {

namespace {

    // With the desk, if the profile is open.
    template <typename T, typename Work> QFuture<Result<T>> askEvidence(SpoolerCore *core, Work work)
    {
        return ask<T>(core, [work = std::move(work)](SpoolerCore &open, const Answer<T> &answer) {
            if (EvidenceDesk *const desk = open.evidenceDesk())
                work(*desk, answer);
            else
                answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
        });
    }

    template <typename T, typename Work> QFuture<Result<T>> askReceipts(SpoolerCore *core, Work work)
    {
        return ask<T>(core, [work = std::move(work)](SpoolerCore &open, const Answer<T> &answer) {
            if (ReceiptDesk *const desk = open.receiptDesk())
                work(*desk, answer);
            else
                answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
        });
    }

} // namespace

QFuture<Result<ReceiptWish>> ReportIntake::receiptWish(QByteArray header)
{
    return askReceipts<ReceiptWish>(
        m_core, [header = std::move(header)](ReceiptDesk &desk, const Answer<ReceiptWish> &answer) {
            answer(desk.wish(header));
        });
}

QFuture<Result<QueueId>>
ReportIntake::giveReceipt(QByteArray header, ReceiptKind kind, ReceiptPhrases phrases)
{
    return askReceipts<QueueId>(
        m_core,
        [header = std::move(header), kind, phrases = std::move(phrases)](
            ReceiptDesk &desk, const Answer<QueueId> &answer) { desk.give(header, kind, phrases, answer); });
}

QFuture<Result<>> ReportIntake::declineReceipt(QByteArray header)
{
    return askReceipts<void>(m_core, [header = std::move(header)](ReceiptDesk &desk, const Answer<> &answer) {
        answer(desk.decline(header));
    });
}

QFuture<Result<ReportUse>> ReportIntake::applyReceived(QByteArray octets)
{
    return askEvidence<ReportUse>(
        m_core, [octets = std::move(octets)](EvidenceDesk &desk, const Answer<ReportUse> &answer) {
            desk.applyReceived(octets, answer);
        });
}

QFuture<Result<ReportUse>> ReportIntake::applyReport(QByteArray octets)
{
    return askEvidence<ReportUse>(
        m_core, [octets = std::move(octets)](EvidenceDesk &desk, const Answer<ReportUse> &answer) {
            desk.applyReport(octets, answer);
        });
}

QFuture<Result<ReportUse>> ReportIntake::applyAnswer(QByteArray header)
{
    return askEvidence<ReportUse>(
        m_core, [facts = answerFacts(header)](EvidenceDesk &desk, const Answer<ReportUse> &answer) {
            desk.applyAnswer(facts, answer);
        });
}

QFuture<Result<ReportUse>> ReportIntake::applyCopy(FoundCopy copy)
{
    return askEvidence<ReportUse>(
        m_core, [claims = claimsOf(copy)](EvidenceDesk &desk, const Answer<ReportUse> &answer) {
            desk.applyClaims(claims, answer);
        });
}

QFuture<Result<int>> ReportIntake::dismissUnmatched(QList<qint64> reports)
{
    return askEvidence<int>(
        m_core, [reports = std::move(reports)](EvidenceDesk &desk, const Answer<int> &answer) {
            desk.dismissUnmatched(reports, answer);
        });
}

} // namespace mailroom
