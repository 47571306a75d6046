// Makes the report about recipients that failed, expired or are delayed: multipart/report, RFC 3464.
#pragma once

#include "spooler/report/deliveryreport.h"

#include <QByteArray>
#include <QList>

namespace mailroom {

// A report goes to nobody but the user of this program; still it carries no host or user name of his.
struct ReportRequest {
    QString to; // the reverse-path of the message
    QString subject; // of the message, decoded
    QString messageId; // of the message
    QString envid; // empty: none
    QDateTime arrival; // when the message was submitted
    QDateTime when; // of the report
    QByteArray originalHeader; // the header block as it is stored; returned as text/rfc822-headers
    QList<ReportRecipient> recipients; // REQUIRES: at least one; all failed or all delayed
};

// The whole message, lines end in CRLF. The RFC 6533 forms are used when an address is not ASCII.
QByteArray writeReport(const ReportRequest &request);

} // namespace mailroom
