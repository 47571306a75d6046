// Makes the reports about the user's own mail: multipart/report, RFC 3464.
#pragma once

#include "spooler/mail/reportphrases.h"
#include "spooler/report/deliveryreport.h"

#include <QByteArray>
#include <QList>

namespace mailroom {

// What a report is about; it decides the words for people.
enum class ReportMatter {
    Failed,
    Expired, // its time was over
    Delayed,
    DelayCleared, // after a report of the delay; its action is "relayed"
    Relayed, // a report of success was asked for, and the next hop sends none: RFC 3461 section 5.2.2
    Delivered, // our transport delivered it itself
};

// A report goes to nobody but the user of this program; still it carries no host or user name of his.
struct ReportRequest {
    ReportMatter matter = ReportMatter::Failed;
    QString to; // the reverse-path of the message, or the account's address for reports
    QString subject; // of the message, decoded
    QString messageId; // of the message
    QString envid; // empty: none
    QDateTime arrival; // when the message was submitted
    QDateTime when; // of the report
    QByteArray originalHeader; // the header block as it is stored; returned as text/rfc822-headers
    QByteArray original; // the whole message as it was submitted, returned in place of its header; empty: not
    QList<ReportRecipient> recipients; // REQUIRES: at least one; all with the same action
    ReportPhrases phrases = {};
};

// The whole message, lines end in CRLF. The RFC 6533 forms are used when an address is not ASCII.
QByteArray writeReport(const ReportRequest &request);

} // namespace mailroom
