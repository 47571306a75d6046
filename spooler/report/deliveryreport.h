// What a report says of each recipient, RFC 3464 section 2.3, whatever it was read from.
//
// The folder: dsnwriter makes the reports that the spooler keeps with its messages. reportreader is the door
// for those of others: it asks feedbackreader (RFC 5965), mdnreader (RFC 8098), dsnreader (RFC 3464), then
// bouncereader, which reads notices that follow no standard, and autoreply. All are values on bytes. What
// systems say in which language is data: families/*.json. correlate matches a report with recipients of ours.
#pragma once

#include "spooler/report/deliveryaction.h"
#include "spooler/report/reason.h"

#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

enum class ReportKind { None, Dsn, Mdn, Bounce, Vacation, Feedback };

QString reportKindName(ReportKind kind); // "dsn"

// How sure it is that a report says what was read from it, the surest first.
enum class ReportGrade {
    Standard, // fields that a standard defines
    Notice, // the words of a notice name the recipient
    Guess, // only the returned message does
};

QString reportGradeName(ReportGrade grade); // "standard"

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
    QString disposition; // of a disposition notification: "displayed", "deleted", …
    Reason reason = Reason::Unknown;
    ReportGrade grade = ReportGrade::Standard;

    QString actionName() const { return disposition.isEmpty() ? dsnActionName(action) : disposition; }
};

// What a report returns of the message that it is about, and of what its notice names. Untrusted.
struct OriginalFacts {
    QString subject; // decoded; empty: nothing was returned
    QDateTime date; // UTC; invalid: not said
    QString from; // address
    friend bool operator==(const OriginalFacts &, const OriginalFacts &) = default;
};

inline constexpr int maximumReportRecipients = 10'000; // the rest is dropped and said so

// What a report claims. Nothing in it is to be believed before it was matched with a message of ours.
struct ReadReport {
    ReportKind kind = ReportKind::Dsn;
    QString family; // the system that speaks so, of families/*.json; empty: not known
    QString envid; // Original-Envelope-Id
    QString reportingMta; // without its type
    QDateTime arrival; // invalid: not said
    QString originalMessageId; // of the returned message or header, with angle brackets
    OriginalFacts original;
    QString from, subject; // of the report itself
    QList<ReportRecipient> recipients;
    QStringList faults; // what was skipped, one plain sentence each, at most 20

    void fault(const QString &sentence);
};

} // namespace mailroom
