// What others say of a recipient, and what it does to the recipient's state.
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
