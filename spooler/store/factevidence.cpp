// What others say of a recipient, and what it does to the recipient's state.
#include "spooler/store/addressmemorystore.h"
#include "spooler/store/factwriter.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The event alone tells the timeline what was said.
    bool saysAll(RecipientEvent event, EvidenceFact fact)
    {
        return (event == RecipientEvent::DsnFailed && fact == EvidenceFact::Failed)
            || (event == RecipientEvent::DsnDelivered && fact == EvidenceFact::Delivered);
    }

} // namespace

// A report may have come before the reply that it is about.
Result<> FactWriter::weigh(Standing &standing, const RecipientFact &because)
{
    const auto event = eventTowards(standing.known, standing.state);
    if (!event)
        return {};
    return change(
        standing,
        {.recipient = standing.id,
         .event = *event,
         .attempt = {},
         .outcome = {},
         .nextAttempt = {},
         .by = u"report"_s,
         .detail = because.detail,
         .when = because.when});
}

// What the fact teaches of its address and domain.
Result<> FactWriter::remember(const Standing &standing, const RecipientFact &fact)
{
    if (fact.event == RecipientEvent::PositiveCompletion && standing.notify.testFlag(NotifyFlag::Success))
        return AddressMemoryStore(m_database).countAsked(standing.id);
    if (fact.event == RecipientEvent::PermanentFailure && fact.outcome && blamesAddress(fact.outcome->reply))
        return AddressMemoryStore(m_database).rememberFailure(standing.id, fact.outcome->reply, fact.when);
    return {};
}

Result<> FactWriter::remember(const Standing &standing, const EvidenceRow &row)
{
    AddressMemoryStore memory(m_database);
    if (standing.known == Known::Handed && standing.state == RecipientState::Accepted
        && standing.notify.testFlag(NotifyFlag::Success)) {
        const std::chrono::seconds delay(standing.changed.secsTo(row.when));
        if (auto counted = memory.countTold(standing.id, delay); !counted)
            return counted;
    }
    if (row.grade == EvidenceGrade::Guess)
        return {};
    if (row.fact == EvidenceFact::Failed && standing.known.testFlag(Known::Handed)
        && blamesAddress(row.reply))
        return memory.rememberFailure(standing.id, row.reply, row.when);
    const KnownFacts works = Known::Delivered | Known::Displayed | Known::Answered;
    return knownBy(row.fact, row.grade).testAnyFlags(works) ? memory.redeem(standing.id) : Result<>();
}

Result<> FactWriter::learn(const RecipientEvidence &evidence)
{
    const EvidenceRow &row = evidence.row;
    const auto found = standing(row.recipient);
    if (!found)
        return std::unexpected(found.error());
    if (!*found)
        return {};
    Standing &standing = **found;
    {
        Statement insert(
            m_database,
            u"INSERT INTO evidence (queue_id, recipient, fact, source, grade, at, who, reply_code,"
            " reply_status, reply_text, remote_mta, told) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)"_s);
        const auto run = insert.run(
            standing.message, row.recipient, row.fact, row.source, row.grade, row.when, row.who,
            row.reply.code, row.reply.status.toString(), row.reply.text, row.remoteMta, evidence.told);
        if (!run)
            return run;
    }
    m_report.messages.insert(standing.message);
    if (auto remembered = remember(standing, row); !remembered)
        return remembered;
    standing.learn(knownBy(row.fact, row.grade));
    const auto event = eventTowards(standing.known, standing.state);
    if (!event || !saysAll(*event, row.fact)) {
        tell(
            standing, u"evidence-"_s + evidenceFactName(row.fact), evidence.words,
            {.recipient = row.recipient, .by = u"report"_s, .when = row.when});
        m_happened.last().row.reply = row.reply;
    }
    if (!event)
        return {};
    std::optional<Outcome> outcome;
    if (*event == RecipientEvent::DsnFailed && row.fact == EvidenceFact::Failed) {
        outcome.emplace();
        outcome->verdict = Verdict::Permanent;
        outcome->reply = row.reply;
        outcome->nextHop = row.who;
        outcome->when = row.when;
    }
    return change(
        standing,
        {.recipient = row.recipient,
         .event = *event,
         .attempt = {},
         .outcome = outcome,
         .nextAttempt = {},
         .by = u"report"_s,
         .detail = evidence.words,
         .when = row.when});
}

} // namespace mailroom
