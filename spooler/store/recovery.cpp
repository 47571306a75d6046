// What a crash, or a commit that failed, has left in the outbox.
#include "spooler/store/clockback.h"
#include "spooler/store/commitdoubt.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxstore.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<int> OutboxStore::recover(const QDateTime &now)
{
    Batch batch;
    {
        Statement select(m_database, u"SELECT id, state FROM recipient WHERE state IN (1, 2) ORDER BY id"_s);
        if (auto run = select.run(); !run)
            return std::unexpected(run.error());
        const auto read = select.each([&](Statement &row) {
            const auto id = row.id<RecipientId>();
            const bool ending = row.state() == RecipientState::Ending;
            batch.facts << RecipientFact{
                .recipient = id,
                .event = ending ? RecipientEvent::ReplyLost : RecipientEvent::Interrupted,
                .attempt = {},
                .outcome = {},
                .nextAttempt = ending ? now.addDuration(inDoubtPatience) : QDateTime(),
                .by = u"spooler"_s,
                .detail = u"the program ended during the attempt"_s,
                .when = now};
        });
        if (!read)
            return std::unexpected(read.error());
    }
    auto recorded = batch.isEmpty() ? Result<BatchReport>() : record(batch);
    if (!recorded)
        return std::unexpected(recorded.error());
    const auto endAttempts = [&]() -> Result<> {
        Statement update(m_database, u"UPDATE attempt SET ended = ? WHERE ended IS NULL"_s);
        return update.run(now);
    };
    if (auto ended = m_database.transaction(endAttempts); !ended)
        return std::unexpected(ended.error());
    const auto behind = clockIsBehind(m_database, now);
    if (const auto followed = behind && *behind ? followClockBack(now) : behind; !followed)
        return std::unexpected(followed.error());
    return static_cast<int>(batch.facts.size());
}

Result<Reconciled> OutboxStore::reconcile(const QDateTime &now)
{
    return m_doubt->settle(now);
}

} // namespace mailroom
