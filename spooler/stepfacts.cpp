#include "spooler/stepfacts.h"

#include "spooler/mail/addresstype.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

MessageNote noteAbout(QueueId message, const QString &kind, const QString &words, const QDateTime &now)
{
    return {
        .message = message,
        .recipient = {},
        .kind = kind,
        .detail = words,
        .report = {},
        .by = u"spooler"_s,
        .when = now};
}

RecipientFact factAbout(RecipientId recipient, RecipientEvent event, const QDateTime &now)
{
    return {
        .recipient = recipient,
        .event = event,
        .attempt = {},
        .outcome = {},
        .nextAttempt = {},
        .by = u"spooler"_s,
        .detail = {},
        .when = now};
}

NewContent newContent(const StepContent &content, ContentId id, const PreparingMessage &message)
{
    return {
        .content = id,
        .size = content.size,
        .eightBit = content.eightBit,
        .needsSmtpUtf8 = message.needsSmtpUtf8 || content.headerNeedsSmtpUtf8,
        .subject = content.subject,
        .from = content.from};
}

QString changeWords(const StepChange &change)
{
    return u"step %1, version %2: %3 octets out, %4 in, at octet %5"_s.arg(
        change.step, QString::number(change.version), QString::number(change.removed),
        QString::number(change.added), QString::number(change.at));
}

// Of recipients that wait: what is cancelled or failed stays so.
bool stillWaits(const PreparingRecipient &recipient)
{
    return recipient.state == RecipientState::Queued || recipient.state == RecipientState::Deferred
        || recipient.state == RecipientState::Held;
}

NewMessage madeMessage(const PreparingMessage &message, const StepOutcome &outcome, ContentId content)
{
    const StepContent &octets = outcome.content;
    const bool changed = octets.file != nullptr;
    NewMessage made;
    made.account = message.account;
    made.named = message.named;
    made.deliveryMethods = message.deliveryMethods;
    for (const EnvelopeRecipient &recipient : outcome.recipients) {
        const auto same = std::ranges::find_if(message.recipients, [&](const PreparingRecipient &one) {
            return shownAddress(one.envelope) == shownAddress(recipient);
        });
        made.routes << (same == message.recipients.end() ? AccountId() : same->account); // or to be routed
    }
    made.envelope = message.envelope;
    made.envelope.recipients = outcome.recipients;
    made.content = content;
    made.size = changed ? octets.size : message.size;
    made.eightBit = changed ? octets.eightBit : message.eightBit;
    made.needsSmtpUtf8 = message.needsSmtpUtf8 || octets.headerNeedsSmtpUtf8;
    made.messageId = message.messageId;
    made.subject = changed ? octets.subject : message.subject;
    made.from = changed ? octets.from : message.from;
    made.held = std::ranges::contains(message.recipients, RecipientState::Held, &PreparingRecipient::state);
    made.notBefore = message.notBefore;
    made.notAfter = message.notAfter;
    made.deliverAfter = message.deliverAfter;
    made.deliverBy = message.deliverBy;
    made.validUntil = message.validUntil;
    made.undoUntil = message.undoUntil;
    made.askWhenLate = message.askWhenLate;
    made.priority = message.priority;
    made.submitted = message.submitted;
    made.expires = message.expires;
    made.origin = message.origin;
    made.notes = {u"made from message %1"_s.arg(message.id.value)};
    made.sentHandling = message.sentHandling;
    made.folder = message.folder;
    made.hasAftermath = message.hasAftermath;
    made.madeFrom = message.id;
    return made;
}

} // namespace mailroom
