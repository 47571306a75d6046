// What a delivery status notification says of one recipient, RFC 3464 section 2.3.
//
// The folder: dsnwriter makes the reports that the spooler keeps with its messages, dsnreader reads those of
// any server. Both are values on bytes; matching a report with a recipient of ours is the queue's work.
#pragma once

#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QString>

#include <optional>

namespace mailroom {

// RFC 3464 section 2.3.3.
enum class DsnAction { Failed, Delayed, Delivered, Relayed, Expanded };

QString dsnActionName(DsnAction action); // "failed"
std::optional<DsnAction> dsnActionFromName(QStringView name); // in any case

// Written by us, or as somebody's report says: then every text is untrusted.
struct ReportRecipient {
    QString address; // Final-Recipient without its type
    QString originalRecipient; // with its type, "rfc822;ann@example.org"; empty: unknown
    DsnAction action = DsnAction::Failed;
    EnhancedStatus status; // not present when writing: made of the reply
    Reply reply; // the next hop's; code 0 with a text: a fact of our own ("connection refused")
    QString remoteMta; // host name; empty: none was reached
    QDateTime lastAttempt; // UTC
    QDateTime willRetryUntil; // UTC, only for Delayed
};

} // namespace mailroom
