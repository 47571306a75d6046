// What somebody else says became of our mail: a graded fact that settles a doubt. [values]
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/report/deliveryreport.h"

#include <QByteArray>
#include <QString>

namespace mailroom {

// Where a fact comes from, the strongest first.
enum class EvidenceKind {
    Report, // a delivery status notification
    Bounce, // a report that follows no standard
    SentCopy, // our Message-ID in the account's folder of sent mail
    Disposition, // a disposition notification: somebody's program showed it
    Answer, // a message that cites ours
};

enum class EvidenceVerdict { Delivered, TakenOver, Failed };

// Of one recipient. Untrusted until it was matched with a message of ours: by ENVID or Message-ID and a
// recipient.
struct Evidence {
    EvidenceKind kind = EvidenceKind::Report;
    EvidenceVerdict verdict = EvidenceVerdict::Delivered;
    QString envid; // empty: not known
    QString messageId; // with angle brackets; empty: not known
    QString recipient; // address; empty, from a sent copy: every one
    QString source; // "mx.example.net": who says so
    Reply reply; // what was refused, and how
};

// One for each recipient of a report that proves something; a delay proves that somebody has taken it over.
QList<Evidence> evidenceOf(const ReadReport &report);

} // namespace mailroom
