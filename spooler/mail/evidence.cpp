#include "spooler/mail/evidence.h"

#include <QRegularExpression>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    using S = RecipientState;

    // What the facts of others come to; Accepted: they add nothing to our own.
    S goalOf(KnownFacts known)
    {
        if (known.testAnyFlags({Known::Displayed | Known::Answered}))
            return S::Delivered;
        if (known.testFlag(Known::Failed))
            return S::Failed;
        if (known.testFlag(Known::Delivered))
            return S::Delivered;
        return known.testFlag(Known::FailedPerhaps) ? S::Failed : S::Accepted;
    }

} // namespace

KnownFacts knownBy(EvidenceFact fact, EvidenceGrade grade)
{
    const bool isGuess = grade == EvidenceGrade::Guess;
    switch (fact) {
    case EvidenceFact::Accepted:
    case EvidenceFact::Relayed:
    case EvidenceFact::Expanded:
        return Known::Taken;
    case EvidenceFact::Delayed:
        return Known::Taken | Known::Delayed;
    case EvidenceFact::Delivered:
    case EvidenceFact::Disposed:
        return Known::Delivered;
    case EvidenceFact::Displayed:
        return isGuess ? Known::Delivered : Known::Displayed;
    case EvidenceFact::Answered:
        return isGuess ? Known::Delivered : Known::Answered;
    case EvidenceFact::Failed:
        return isGuess ? Known::FailedPerhaps : Known::Failed;
    case EvidenceFact::AutoReplied: // anybody's program can write such a thing
    case EvidenceFact::Complained:
    case EvidenceFact::Unknown:
        return {};
    }
    Q_UNREACHABLE_RETURN({});
}

std::optional<RecipientEvent> eventTowards(KnownFacts known, RecipientState state)
{
    if (!known.testFlag(Known::Handed) || known == Known::Handed)
        return std::nullopt;
    const S goal = goalOf(known);
    switch (state) {
    case S::InDoubt:
        if (goal == S::Accepted)
            return RecipientEvent::SettledArrived;
        break;
    case S::Accepted:
    case S::Delivered:
    case S::Failed:
        break;
    case S::Queued:
    case S::InFlight:
    case S::Ending:
    case S::Deferred:
    case S::Held:
    case S::Cancelled:
        return std::nullopt; // weighed once our own attempt has ended
    }
    if (goal == state || goal == S::Accepted)
        return std::nullopt;
    return goal == S::Delivered ? RecipientEvent::DsnDelivered : RecipientEvent::DsnFailed;
}

DeliveryMark markOf(KnownFacts known, RecipientState state)
{
    if (state == S::Delivered && known.testFlag(Known::Answered))
        return DeliveryMark::Answered;
    if (state == S::Delivered && known.testFlag(Known::Displayed))
        return DeliveryMark::Displayed;
    if (state == S::Failed && known.testFlag(Known::Failed) && known.testFlag(Known::Delivered))
        return DeliveryMark::BouncedLater;
    if (state == S::Failed && known.testFlag(Known::FailedPerhaps) && !known.testFlag(Known::Failed))
        return DeliveryMark::BouncedPerhaps;
    if (state == S::Accepted && known.testFlag(Known::Delayed))
        return DeliveryMark::Delayed;
    return DeliveryMark::None;
}

QString evidenceFactName(EvidenceFact fact)
{
    switch (fact) {
    case EvidenceFact::Accepted:
        return u"accepted"_s;
    case EvidenceFact::Relayed:
        return u"relayed"_s;
    case EvidenceFact::Expanded:
        return u"expanded"_s;
    case EvidenceFact::Delayed:
        return u"delayed"_s;
    case EvidenceFact::Delivered:
        return u"delivered"_s;
    case EvidenceFact::Disposed:
        return u"disposed"_s;
    case EvidenceFact::Displayed:
        return u"displayed"_s;
    case EvidenceFact::Answered:
        return u"answered"_s;
    case EvidenceFact::Failed:
        return u"failed"_s;
    case EvidenceFact::AutoReplied:
        return u"auto-replied"_s;
    case EvidenceFact::Complained:
        return u"complained"_s;
    case EvidenceFact::Unknown:
        return u"unknown"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString evidenceSourceName(EvidenceSource source)
{
    switch (source) {
    case EvidenceSource::OwnReply:
        return u"own-reply"_s;
    case EvidenceSource::Report:
        return u"report"_s;
    case EvidenceSource::Bounce:
        return u"bounce"_s;
    case EvidenceSource::SentCopy:
        return u"sent-copy"_s;
    case EvidenceSource::Disposition:
        return u"disposition"_s;
    case EvidenceSource::Answer:
        return u"answer"_s;
    case EvidenceSource::AutoReply:
        return u"auto-reply"_s;
    case EvidenceSource::Complaint:
        return u"complaint"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString evidenceGradeName(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::OwnReply:
        return u"own-reply"_s;
    case EvidenceGrade::Report:
        return u"report"_s;
    case EvidenceGrade::Bounce:
        return u"bounce"_s;
    case EvidenceGrade::Guess:
        return u"guess"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString queueIdIn(const Reply &reply)
{
    // Postfix, Exim, sendmail, OpenSMTPD, Exchange, Dovecot, and those that copy them.
    static const QRegularExpression named(
        u"(?:queued as |id=|message id |\\bid )([A-Za-z0-9][A-Za-z0-9._+/@-]{3,79})"_s,
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression accepted(
        u"\\b([A-Za-z0-9]{6,40}) (?:Message accepted|Saved)"_s, QRegularExpression::CaseInsensitiveOption);
    for (const auto *words : {&accepted, &named}) {
        if (const QRegularExpressionMatch match = words->match(reply.text.left(1000)); match.hasMatch())
            return match.captured(1);
    }
    return {};
}

QString reportFateName(ReportFate fate)
{
    switch (fate) {
    case ReportFate::None:
        return u"none"_s;
    case ReportFate::Applied:
        return u"applied"_s;
    case ReportFate::Repeated:
        return u"repeated"_s;
    case ReportFate::Unmatched:
        return u"unmatched"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

QString mismatchName(Mismatch why)
{
    switch (why) {
    case Mismatch::None:
        return u"none"_s;
    case Mismatch::Envelope:
        return u"envelope"_s;
    case Mismatch::Message:
        return u"message"_s;
    case Mismatch::Recipient:
        return u"recipient"_s;
    case Mismatch::Original:
        return u"original"_s;
    case Mismatch::Ambiguous:
        return u"ambiguous"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
