#include "spooler/store/filterindex.h"

#include "spooler/store/eventstore.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/temporarystore.h"

#include <QMap>

#include <random>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

// What the folders must hold, counted anew from the recipients.
FilterCounts recount(TemporaryStore &store)
{
    QMap<qint64, StateCounts> messages;
    QSqlQuery query(store.database().connection());
    REQUIRE(query.exec(u"SELECT queue_id, state FROM recipient"_s));
    while (query.next())
        ++messages[query.value(0).toLongLong()].at(query.value(1).toUInt());
    FilterCounts counts;
    for (const StateCounts &states : std::as_const(messages)) {
        for (int filter = 0; filter < filterCount; ++filter)
            counts.messages.at(static_cast<size_t>(filter)) += (filtersOf(states) >> filter) & 1;
    }
    return counts;
}

} // namespace

TEST_CASE("after a thousand events folders, counts and timelines agree with the recipients", "[store]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    std::mt19937 random(20261122);
    const auto pick = [&](int bound) { return std::uniform_int_distribution<int>(0, bound - 1)(random); };
    QList<NewMessage> messages;
    for (int i = 0; i < 30; ++i) {
        QStringList recipients;
        for (int j = 0; j <= i % 4; ++j)
            recipients << u"r%1@example.net"_s.arg(j);
        messages << newMessage(account, recipients);
        messages.last().held = i % 5 == 0;
    }
    must(outbox.add(messages));
    QHash<RecipientId, RecipientState> states;
    for (const auto &r :
         must(outbox.select(FilterSelection{}, {RecipientState::Queued, RecipientState::Held})))
        states.insert(r.id, r.state);
    QList<RecipientId> ids = states.keys();

    for (int i = 0; i < 250; ++i) {
        Batch batch;
        QList<RecipientId> forbidden;
        for (int j = 0; j < 8; ++j) {
            RecipientFact fact;
            fact.recipient = ids.at(pick(static_cast<int>(ids.size())));
            // Mostly what may follow, and seldom what ends everything.
            for (int k = 0; k < 20; ++k) {
                fact.event = static_cast<RecipientEvent>(pick(recipientEventCount));
                if (fact.event != RecipientEvent::Cancel && after(states.value(fact.recipient), fact.event))
                    break;
            }
            fact.when = testTime().addSecs(i);
            fact.nextAttempt = pick(2) ? testTime().addSecs(i + 60) : QDateTime();
            if (const auto next = after(states.value(fact.recipient), fact.event))
                states.insert(fact.recipient, *next);
            else
                forbidden << fact.recipient;
            batch.facts << fact;
        }
        CHECK(must(outbox.record(batch)).forbidden == forbidden);
        if (i % 50 == 49) {
            must(outbox.removeFinishedBefore(testTime().addSecs(i), 1, testRemoval()));
            ids.clear();
            for (const auto &r : must(outbox.select(
                     FilterSelection{}, QSet(allRecipientStates.begin(), allRecipientStates.end())))) {
                CHECK(r.state == states.value(r.id));
                ids << r.id;
            }
        }
    }

    CHECK(must(OutboxViews(store.database()).counts()).messages == recount(store).messages);
    CHECK(
        store.number(
            u"SELECT COUNT(*) FROM message_filter f WHERE NOT EXISTS"
            " (SELECT 1 FROM message m WHERE m.queue_id = f.queue_id AND (m.filters >> f.filter) & 1)"_s)
        == 0);
    // Each timeline leads without a gap from submission to the state that is shown.
    QSqlQuery query(store.database().connection());
    REQUIRE(query.exec(u"SELECT e.recipient, e.old_state, e.new_state, r.state FROM event e"
                       " JOIN recipient r ON r.id = e.recipient ORDER BY e.id DESC"_s));
    QHash<qint64, int> expected;
    int events = 0;
    while (query.next()) {
        const qint64 recipient = query.value(0).toLongLong();
        CHECK(query.value(2).toInt() == expected.value(recipient, query.value(3).toInt()));
        expected.insert(recipient, query.value(1).toInt());
        ++events;
    }
    CHECK(events > 1000);
    // And the queue's own time is what its index goes by.
    CHECK(
        store.number(u"SELECT COUNT(*) FROM recipient WHERE state = 3"
                     " AND due_at < MAX(COALESCE(next_attempt, 0), COALESCE(not_before, 0))"_s)
        == 0);
    CHECK(
        store.number(u"SELECT COUNT(*) FROM message m WHERE (m.finished IS NULL) <> EXISTS"
                     " (SELECT 1 FROM recipient r WHERE r.queue_id = m.queue_id AND r.state < 6)"_s)
        == 0);
}
