// What a report about the fate of a mail says, for a person to read: who, what, why. [value]
//
// Read by spooler/messagereport.h; shown beside the message that carries it, and believed by nobody for that.
#pragma once

#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QList>
#include <QString>

namespace mailroom {

enum class ReportedFate {
    Failed,
    Delayed,
    Delivered,
    Relayed, // to a server that makes no reports
    Expanded, // to the members of a list
    Displayed, // RFC 8098
    Deleted, // unseen
    Dispatched, // passed on
    Processed, // by a program
    Answered, // an automatic reply
    Complained, // RFC 5965
};

struct ReportView {
    enum class Kind { Delivery, Disposition, Bounce, AutomaticReply, Complaint };
    struct Recipient {
        QString address;
        ReportedFate fate = ReportedFate::Failed;
        QString reason; // "user-unknown", of spooler/report/reason.h; empty: nobody says
        Reply reply; // the server's own words
        QString remoteMta;
        QDateTime willRetryUntil; // invalid: not said
    };
    Kind kind = Kind::Delivery;
    QString reportingMta;
    QString originalMessageId; // with angle brackets
    QList<Recipient> recipients; // at most 200
    int furtherRecipients = 0; // that are not in the list
};

} // namespace mailroom
