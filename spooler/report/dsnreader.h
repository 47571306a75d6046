// Reads delivery status notifications of any server: RFC 3464 and its internationalised form, RFC 6533.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <QByteArray>
#include <QList>

#include <optional>

namespace mailroom {

inline constexpr int maximumReportRecipients = 10'000; // the rest is dropped and said so

// What a report claims. Nothing in it is to be believed before it was matched with a message of ours.
struct ReadReport {
    QString envid; // Original-Envelope-Id
    QString reportingMta; // without its type
    QDateTime arrival; // invalid: not said
    QString originalMessageId; // of the returned message or header, with angle brackets
    QList<ReportRecipient> recipients;
    QStringList faults; // what was skipped, one plain sentence each, at most 20
};

// Nothing when the message is not a delivery status notification. Never fails on hostile input; time and
// memory grow with its size only.
std::optional<ReadReport> readReport(const QByteArray &message);

} // namespace mailroom
