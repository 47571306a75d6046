// What is known of a recipient's fate, who says so, and what all of it comes to. [values]
#pragma once

#include "spooler/mail/ids.h"
#include "spooler/mail/recipientstate.h"
#include "spooler/mail/reply.h"

#include <QDateTime>
#include <QFlags>
#include <QList>
#include <QString>

#include <array>
#include <optional>

namespace mailroom {

// Who says it. The numbers are stored: never renumber.
enum class EvidenceSource {
    OwnReply = 0, // the next hop, to us
    Report = 1, // a delivery status notification
    Bounce = 2, // a notice that follows no standard
    SentCopy = 3, // our Message-ID in the account's folder of sent mail
    Disposition = 4, // a disposition notification: the recipient's mail program
    Answer = 5, // a message that cites ours
    AutoReply = 6, // a vacation note, a challenge
    Complaint = 7, // a feedback report
};

// What it says. The numbers are stored: never renumber.
enum class EvidenceFact {
    Accepted = 0, // a host took responsibility
    Relayed = 1, // to a host that sends no reports
    Expanded = 2, // to the members of a list
    Delayed = 3,
    Delivered = 4,
    Disposed = 5, // deleted, dispatched, processed: it arrived, and nobody says that it was shown
    Displayed = 6,
    Answered = 7,
    Failed = 8,
    AutoReplied = 9, // it reached a program that answers by itself, which is not yet a person
    Complained = 10,
    Unknown = 11, // our own attempt ended without the last reply
};

inline constexpr EvidenceFact lastEvidenceFact = EvidenceFact::Unknown;

// How far it is believed, the strongest first. The numbers are stored: never renumber.
enum class EvidenceGrade {
    OwnReply = 0, // we heard it ourselves
    Report = 1, // fields of a standard, matched with a message and a recipient of ours
    Bounce = 2, // words of a notice, matched in the same way
    Guess = 3, // matched by recipient and time only, or the recipient is only inferred
};

// The kinds of fact that are known of a recipient: what the stored list comes to, in whatever order it came.
enum class Known {
    Handed = 1, // an attempt of ours ended with acceptance, or in doubt
    Taken = 2, // somebody behind our next hop had it: relayed, expanded, delayed
    Delivered = 4,
    Displayed = 8,
    Answered = 16,
    Failed = 32,
    FailedPerhaps = 64, // by a guess
    Delayed = 128,
};
Q_DECLARE_FLAGS(KnownFacts, Known)
Q_DECLARE_OPERATORS_FOR_FLAGS(KnownFacts)

KnownFacts knownBy(EvidenceFact fact, EvidenceGrade grade);

// The event that brings `state` to what is known, or nothing: it is there, or our own attempts have the word.
// PROMISES: only pairs that the transition table allows; applied after each fact, every order of the same
// facts ends in the same state. Who read the message or answered has it; else a failure outweighs a delivery,
// which may have been that of a host on the way; a guess outweighs nothing.
std::optional<RecipientEvent> eventTowards(KnownFacts known, RecipientState state);

// One fact about one recipient.
struct EvidenceRow {
    RecipientId recipient;
    EvidenceFact fact = EvidenceFact::Accepted;
    EvidenceSource source = EvidenceSource::OwnReply;
    EvidenceGrade grade = EvidenceGrade::OwnReply;
    QDateTime when; // we heard of it
    QString who; // "mx.example.net"; untrusted
    Reply reply; // untrusted
    QString remoteMta; // that the reporting one talked to; empty: not said; untrusted
    QString queueId; // by which the next hop knows it; only of an own reply; empty: not said
    TlsFacts tls; // only of an own reply
};

// What the mark beside a recipient says beyond its state.
enum class DeliveryMark {
    None,
    Delayed, // accepted, and somebody behind reported a delay
    Displayed,
    Answered,
    BouncedLater, // failed, though a host had reported the delivery
    BouncedPerhaps, // failed, by a guess only
};
DeliveryMark markOf(KnownFacts known, RecipientState state);

QString evidenceFactName(EvidenceFact fact); // "delivered"
QString evidenceSourceName(EvidenceSource source); // "report"
QString evidenceGradeName(EvidenceGrade grade); // "own-reply"

// The queue-id in a reply to the end of DATA, in the words of the usual servers; empty: none is known.
QString queueIdIn(const Reply &reply);

// What taking a received message for a report or an answer came to.
enum class ReportFate {
    None, // it is no report, and no answer to mail of ours
    Applied, // it is evidence now
    Repeated, // it was applied before: nothing changed
    Unmatched, // it is about no message and recipient of ours: kept aside, nothing changed
};

enum class Mismatch {
    None = 0,
    Envelope = 1, // its ENVID is none of ours
    Message = 2, // its Message-ID is none of ours
    Recipient = 3, // the message is ours, the recipient is none of it
    Original = 4, // nothing we sent looks like what was returned
    Ambiguous = 5, // only a recipient is named, and several messages went there, or none
};

struct ReportUse {
    ReportFate fate = ReportFate::None;
    QString kind; // "dsn", "mdn", "bounce", "vacation", "feedback", "answer"
    int recipients = 0; // of ours that it speaks of
    QList<QueueId> messages;
    Mismatch why = Mismatch::None; // with Unmatched
};

QString reportFateName(ReportFate fate); // "applied"
QString mismatchName(Mismatch why); // "envelope"

// A report that was kept aside.
struct UnmatchedReport {
    qint64 id = 0;
    QDateTime when; // we looked at it
    QString kind;
    QString from; // untrusted, as the next ones
    QString subject;
    QString reportingMta;
    QStringList recipients; // at most 20
    QString originalMessageId;
    Mismatch why = Mismatch::None;
    QueueId message; // with Mismatch::Recipient
};

} // namespace mailroom
