// Received messages that speak of our mail, and receipts that they ask for, as the rest of the program hands
// them in.
#pragma once

#include "spooler/mail/evidence.h"
#include "spooler/mail/foundcopy.h"
#include "spooler/mail/receipt.h"
#include "spooler/mail/reportphrases.h"
#include "spooler/result.h"

#include <QFuture>

namespace mailroom {

class SpoolerCore;

// Part of the Spooler handle and living with it; every call returns at once and may come from any thread.
// Futures are fulfilled in the spooler thread, once what they tell is durable. In the spooler thread itself
// EvidenceDesk (evidencedesk.h) does the same.
class ReportIntake {
public:
    explicit ReportIntake(SpoolerCore &core) : m_core(&core) { }

    // A message as it came: a report, an answer to one of ours, or neither.
    QFuture<Result<ReportUse>> applyReceived(QByteArray octets);
    // The same, never as an answer. ReportFate::None: it is no report. The same one twice changes nothing.
    QFuture<Result<ReportUse>> applyReport(QByteArray octets);
    // The header of a message as it came, which may answer one of ours.
    QFuture<Result<ReportUse>> applyAnswer(QByteArray header);
    // A copy of mail in doubt, which its server has filed by itself. Unavailable: nothing was written.
    QFuture<Result<ReportUse>> applyCopy(FoundCopy copy);
    // Whether the reader is to be asked for a receipt, and what he answered; the header of the message as it
    // came. See ReceiptDesk.
    QFuture<Result<ReceiptWish>> receiptWish(QByteArray header);
    QFuture<Result<QueueId>> giveReceipt(QByteArray header, ReceiptKind kind, ReceiptPhrases phrases);
    QFuture<Result<>> declineReceipt(QByteArray header);
    QFuture<Result<int>> dismissUnmatched(QList<qint64> reports); // empty: all; answers how many

private:
    SpoolerCore *m_core;
};

} // namespace mailroom
