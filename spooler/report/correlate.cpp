#include "spooler/report/correlate.h"

#include "spooler/store/recipientrows.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<QList<QueueId>> messagesOf(Database &database, const Evidence &evidence)
    {
        if (!evidence.envid.isEmpty())
            return messagesWithEnvid(database, evidence.envid);
        if (!evidence.messageId.isEmpty())
            return messagesWithMessageId(database, evidence.messageId);
        return QList<QueueId>();
    }

    // What it does to a recipient in `state`; nothing: it is known already, or it cannot be true.
    std::optional<RecipientEvent> eventOf(const Evidence &evidence, RecipientState state)
    {
        switch (evidence.verdict) {
        case EvidenceVerdict::Delivered:
            return RecipientEvent::DsnDelivered;
        case EvidenceVerdict::Failed:
            return RecipientEvent::DsnFailed;
        case EvidenceVerdict::TakenOver:
            return state == RecipientState::InDoubt ? std::optional(RecipientEvent::SettledArrived)
                                                    : std::nullopt;
        }
        Q_UNREACHABLE_RETURN(std::nullopt);
    }

    QString wordsOf(const Evidence &evidence)
    {
        switch (evidence.kind) {
        case EvidenceKind::Report:
            return u"a report of %1"_s.arg(evidence.source);
        case EvidenceKind::Bounce:
            return u"a bounce of %1"_s.arg(evidence.source);
        case EvidenceKind::SentCopy:
            return u"the copy in %1"_s.arg(evidence.source);
        case EvidenceKind::Disposition:
            return u"a disposition notification of %1"_s.arg(evidence.source);
        case EvidenceKind::Answer:
            return u"an answer of %1"_s.arg(evidence.source);
        }
        Q_UNREACHABLE_RETURN({});
    }

    void add(Correlated &found, const Evidence &evidence, const RecipientPlace &place, const QDateTime &when)
    {
        ++found.matched;
        const auto event = eventOf(evidence, place.state);
        if (!event || !after(place.state, *event))
            return;
        std::optional<Outcome> outcome;
        if (evidence.verdict == EvidenceVerdict::Failed) {
            outcome.emplace();
            outcome->verdict = Verdict::Permanent;
            outcome->reply = evidence.reply;
            outcome->nextHop = evidence.source;
            outcome->when = when;
        }
        found.facts.facts.append(
            {.recipient = place.id,
             .event = *event,
             .attempt = {},
             .outcome = outcome,
             .nextAttempt = {},
             .by = u"report"_s,
             .detail = wordsOf(evidence),
             .when = when});
    }

} // namespace

Result<Correlated> correlate(
    Database &database, const QList<Evidence> &evidence, const QByteArray &report, const QDateTime &when)
{
    Correlated found;
    QSet<QueueId> told;
    QSet<RecipientId> settled;
    for (const Evidence &each : evidence) {
        const auto messages = messagesOf(database, each);
        if (!messages)
            return std::unexpected(messages.error());
        for (const QueueId message : *messages) {
            const auto places = recipientPlaces(database, message);
            if (!places)
                return std::unexpected(places.error());
            for (const RecipientPlace &place : *places) {
                const bool isMeant = each.kind == EvidenceKind::SentCopy && each.recipient.isEmpty();
                if ((!isMeant && place.address.compare(each.recipient, Qt::CaseInsensitive) != 0)
                    || settled.contains(place.id))
                    continue;
                settled.insert(place.id);
                add(found, each, place, when);
                told.insert(message);
            }
        }
    }
    for (const QueueId message : std::as_const(told)) {
        if (report.isEmpty())
            continue;
        found.facts.notes.append(
            {.message = message,
             .recipient = {},
             .kind = u"report-received"_s,
             .detail = evidence.constFirst().source,
             .report = report,
             .by = u"report"_s,
             .when = when});
    }
    return found;
}

} // namespace mailroom
