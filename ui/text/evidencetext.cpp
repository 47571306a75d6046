#include "ui/text/evidencetext.h"

#include "ui/text/when.h"
#include "ui/text/words.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Look lookOf(const RecipientRow &recipient)
{
    switch (markOf(recipient.known, recipient.state)) {
    case DeliveryMark::None:
        break;
    case DeliveryMark::Delayed:
        return {Glyph::Deferred, Tone::Deferred, Words::tr("accepted, delayed on its way")};
    case DeliveryMark::Displayed:
        return {Glyph::Displayed, Tone::Good, Words::tr("read")};
    case DeliveryMark::Answered:
        return {Glyph::Answered, Tone::Good, Words::tr("answered")};
    case DeliveryMark::BouncedLater:
        return {Glyph::Failed, Tone::Bad, Words::tr("bounced later")};
    case DeliveryMark::BouncedPerhaps:
        return {Glyph::Failed, Tone::Doubt, Words::tr("probably bounced")};
    }
    return lookOf(recipient.state);
}

Look lookOf(const EvidenceRow &evidence)
{
    switch (evidence.fact) {
    case EvidenceFact::Accepted:
        return {Glyph::Accepted, Tone::Good, Words::tr("Accepted")};
    case EvidenceFact::Relayed:
        return {Glyph::Accepted, Tone::Good, Words::tr("Passed on")};
    case EvidenceFact::Expanded:
        return {Glyph::Accepted, Tone::Good, Words::tr("Sent on to the members of a list")};
    case EvidenceFact::Delayed:
        return {Glyph::Deferred, Tone::Deferred, Words::tr("Delayed")};
    case EvidenceFact::Delivered:
        return {Glyph::Delivered, Tone::Good, Words::tr("Delivered")};
    case EvidenceFact::Disposed:
        return {Glyph::Delivered, Tone::Good, Words::tr("Arrived; nobody says that it was read")};
    case EvidenceFact::Displayed:
        return {Glyph::Displayed, Tone::Good, Words::tr("Displayed")};
    case EvidenceFact::Answered:
        return {Glyph::Answered, Tone::Good, Words::tr("Answered")};
    case EvidenceFact::Failed:
        return {Glyph::Failed, Tone::Bad, Words::tr("Not delivered")};
    case EvidenceFact::AutoReplied:
        return {Glyph::Note, Tone::Quiet, Words::tr("A program replied by itself")};
    case EvidenceFact::Complained:
        return {Glyph::Warning, Tone::Bad, Words::tr("Its reader complained about it")};
    case EvidenceFact::Unknown:
        return {Glyph::InDoubt, Tone::Doubt, Words::tr("The last reply never came")};
    }
    Q_UNREACHABLE_RETURN({});
}

QString sourceWords(const EvidenceRow &evidence)
{
    // An attempt that is still under way has not written down whom it talks to.
    const QString unnamed = evidence.source == EvidenceSource::OwnReply ? Words::tr("the server")
                                                                        : Words::tr("an unnamed server");
    const QString who = evidence.who.isEmpty() ? unnamed : evidence.who;
    switch (evidence.source) {
    case EvidenceSource::OwnReply: {
        QString words = evidence.queueId.isEmpty() ? who : Words::tr("%1, as %2").arg(who, evidence.queueId);
        if (!evidence.tls.protocol.isEmpty())
            words += u", "_s + evidence.tls.protocol;
        return words;
    }
    case EvidenceSource::Report:
        return Words::tr("a report of %1").arg(who);
    case EvidenceSource::Bounce:
        return Words::tr("a notice of %1").arg(who);
    case EvidenceSource::SentCopy:
        return Words::tr("the copy in %1").arg(who);
    case EvidenceSource::Disposition:
        return Words::tr("the mail program of the recipient");
    case EvidenceSource::Answer:
        return Words::tr("the answer of %1").arg(who);
    case EvidenceSource::AutoReply:
        return Words::tr("an automatic reply of %1").arg(who);
    case EvidenceSource::Complaint:
        return Words::tr("a complaint, passed on by %1").arg(who);
    }
    Q_UNREACHABLE_RETURN({});
}

QString gradeWords(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::OwnReply:
        return Words::tr("sure");
    case EvidenceGrade::Report:
        return Words::tr("reported");
    case EvidenceGrade::Bounce:
        return Words::tr("noticed");
    case EvidenceGrade::Guess:
        return Words::tr("guessed");
    }
    Q_UNREACHABLE_RETURN({});
}

QString gradeSentence(EvidenceGrade grade)
{
    switch (grade) {
    case EvidenceGrade::OwnReply:
        return Words::tr("Mailroom heard it from the server itself.");
    case EvidenceGrade::Report:
        return Words::tr("A report by the standard, which names this message and this recipient.");
    case EvidenceGrade::Bounce:
        return Words::tr("A notice in a server's own words, about this message and this recipient.");
    case EvidenceGrade::Guess:
        return Words::tr("It names no message; this one is the only one that it can be about.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString markSentence(const RecipientRow &recipient)
{
    switch (markOf(recipient.known, recipient.state)) {
    case DeliveryMark::None:
        return {};
    case DeliveryMark::Delayed:
        return Words::tr("The server accepted it and says that it is delayed further on.");
    case DeliveryMark::Displayed:
        return Words::tr("Their mail program says it was displayed.");
    case DeliveryMark::Answered:
        return Words::tr("It was answered.");
    case DeliveryMark::BouncedLater:
        return Words::tr("A server on the way had reported the delivery; later it came back.");
    case DeliveryMark::BouncedPerhaps:
        return Words::tr("A notice that names no message says that mail to this address failed.");
    }
    Q_UNREACHABLE_RETURN({});
}

QString silenceWords(const RecipientRow &recipient, const QDateTime &now)
{
    const SilenceWatch watch = silenceOf(
        recipient.state, recipient.notify, recipient.known, recipient.changed, recipient.habit, now);
    const QString &domain = recipient.habit.domain;
    switch (watch.what) {
    case Silence::NotAsked:
        return {};
    case Silence::Waiting:
        return Words::tr("A report was asked for; it may come until %1.").arg(clockWords(watch.due, now));
    case Silence::Overdue:
        return Words::tr("No report came, though %1 usually sends one: it was due at %2.")
            .arg(domain, clockWords(watch.due, now));
    case Silence::MeansNothing:
        return Words::tr("No reports are known from %1: silence means nothing.").arg(domain);
    }
    Q_UNREACHABLE_RETURN({});
}

QString mismatchWords(Mismatch why)
{
    switch (why) {
    case Mismatch::None:
    case Mismatch::Message:
        return Words::tr("It is about a message that was not sent from here.");
    case Mismatch::Envelope:
        return Words::tr("It names an envelope that is none of ours.");
    case Mismatch::Recipient:
        return Words::tr("The message is ours, but it had no such recipient.");
    case Mismatch::Original:
        return Words::tr("Nothing that was sent to this recipient looks like what came back.");
    case Mismatch::Ambiguous:
        return Words::tr("It names a recipient alone, and it cannot be told which message is meant.");
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
