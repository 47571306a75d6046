// What a received message claims of the fate of our mail. [values]
#pragma once

#include "spooler/mail/evidence.h"
#include "spooler/mail/foundcopy.h"
#include "spooler/report/deliveryreport.h"

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <optional>

namespace mailroom {

// Of one recipient. Untrusted until it was matched with a message of ours and a recipient of that message.
struct Evidence {
    EvidenceSource source = EvidenceSource::Report;
    EvidenceFact fact = EvidenceFact::Delivered;
    EvidenceGrade grade = EvidenceGrade::Report;
    QStringList
        recipients; // addresses that it may go by, as we sent it first; empty, from a copy in Sent: all
    QString who; // "mx.example.net": who says so
    Reply reply; // what was refused, and how
    QString remoteMta;
};

// By what its message is found, and all that it says.
struct Claims {
    QString kind; // "dsn"
    QString envid; // empty: not known
    QString messageId; // with angle brackets; empty: not known
    QStringList furtherIds; // the first that is ours counts when that is not
    OriginalFacts original; // of what was returned
    QString from, subject; // of the report itself
    QStringList arrivedAt; // addresses that it came to: one of them may name the recipient (mail/verp.h)
    QString reportingMta;
    QList<Evidence> evidence;
    QByteArray digest; // of the report: the same one is not applied twice; empty: always
    QByteArray report; // as it came, kept with the timeline; empty: none
};

// What a report says, with its octets.
Claims claimsOf(const ReadReport &report, const QByteArray &octets);

// What a received message that is no report says by its header alone. The recipient of ours who wrote it has
// our message.
struct AnswerFacts {
    QString messageId; // of the answer, with angle brackets
    QString from; // address
    QStringList cited; // In-Reply-To, then References from the last to the first, with angle brackets
    bool isAutomatic = false; // RFC 3834: a program wrote it
};

AnswerFacts answerFacts(QByteArrayView message);
// Nothing: it answers nothing, or no person wrote it.
std::optional<Claims> claimsOf(const AnswerFacts &answer);

// Of a copy that a server has filed of mail in doubt.
Claims claimsOf(const FoundCopy &copy);

// Of a received message as it came. Nothing: it is no report; no report and no answer either.
std::optional<Claims> claimsOfReport(const QByteArray &message);
std::optional<Claims> claimsOfReceived(const QByteArray &message);

// Equal for the same report, whatever way it came: trace fields and line ends do not count.
QByteArray reportDigest(QByteArrayView octets);

} // namespace mailroom
