#include "spooler/store/pastviews.h"
#include "spooler/queue/schedule.h"
#include "spooler/store/historystore.h"
#include "tests/support/dice.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QLoggingCategory>

#include <map>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

using Snapshot = std::map<qint64, std::pair<RecipientState, GateKind>>;

// A queue to which anything happens that the transition table allows.
class RandomQueue {
public:
    explicit RandomQueue(quint64 seed)
        : m_account(m_store.account())
        , m_outbox(m_store.database())
        , m_dice(seed)
    {
    }

    void step()
    {
        m_now = m_now.addMSecs(m_dice.between(2, 5000));
        if (m_recipients == 0 || m_dice.rolls(20))
            return submit();
        const RecipientId id{1 + m_dice.below(m_recipients)};
        if (m_dice.rolls(15))
            return putGate(id);
        if (m_dice.rolls(8))
            return stand();
        tell(id, static_cast<RecipientEvent>(m_dice.below(recipientEventCount)));
    }

    // As it is on the disk now, judged by the schedule itself.
    Snapshot live()
    {
        Snapshot snapshot;
        QSqlQuery query(m_store.database().connection());
        if (!query.exec(u"SELECT id, state, gate FROM recipient WHERE state IN (0, 1, 2, 3, 4, 5)"_s))
            FAIL("no snapshot");
        while (query.next())
            snapshot[query.value(0).toLongLong()] = {
                static_cast<RecipientState>(query.value(1).toInt()),
                static_cast<GateKind>(query.value(2).toInt())};
        for (auto &[id, known] : snapshot) { // as a reader is told
            auto &[state, gate] = known;
            if (state == RecipientState::Held)
                gate = GateKind::Held;
            else if (state == RecipientState::InDoubt)
                gate = GateKind::InDoubt;
            else if (state == RecipientState::Deferred && gate == GateKind::None)
                gate = GateKind::Retry;
            else if (state == RecipientState::InFlight || state == RecipientState::Ending)
                gate = GateKind::None;
            if (state == RecipientState::Queued || state == RecipientState::Deferred)
                gate = judged(state, gate);
        }
        return snapshot;
    }

    GateKind judged(RecipientState state, GateKind own) const
    {
        WaitingItem item;
        item.state = state;
        item.account = m_account;
        const bool isTimed = own == GateKind::DestinationLimit;
        if (own == GateKind::Retry)
            item.nextAttempt = m_now.addSecs(1);
        else
            item.own = {own, isTimed ? m_now.addSecs(1) : QDateTime(), {}};
        Conditions conditions;
        conditions.now = m_now;
        conditions.running = m_whole != GateKind::NotRunning;
        conditions.suspended = m_whole == GateKind::Suspended;
        conditions.offline = m_whole == GateKind::Offline;
        conditions.accounts[m_account].condition.gate = m_ofAccount;
        return gateOf(item, conditions).kind;
    }

    Snapshot past(const QDateTime &when)
    {
        const QueuePast read = must(PastViews(m_store.database()).queueAt(when));
        Snapshot snapshot;
        for (const PastRecipient &person : read.recipients)
            snapshot[person.id.value] = {person.state, person.gate};
        return snapshot;
    }

    const QDateTime &now() const { return m_now; }
    TemporaryStore &store() { return m_store; }

private:
    void submit()
    {
        const int people = m_dice.between(1, 3);
        QStringList addresses;
        for (int i = 0; i < people; ++i)
            addresses << u"a%1@example.org"_s.arg(m_recipients + i);
        NewMessage message = newMessage(m_account, addresses);
        message.submitted = m_now;
        message.expires = m_now.addDays(5);
        message.held = m_dice.rolls(10);
        must(m_outbox.add({message}));
        m_recipients += people;
    }

    void putGate(RecipientId id)
    {
        const GateKind kind = m_dice.rolls(50) ? GateKind::None
            : m_dice.rolls(50)                 ? GateKind::DestinationLimit
                                               : GateKind::TooLarge;
        Batch batch;
        batch.gates << RecipientGate{
            .recipient = id, .gate = {kind, {}, {}}, .by = u"spooler"_s, .when = m_now};
        must(m_outbox.record(batch));
    }

    // The account, or everything, begins to wait for something or for nothing.
    void stand()
    {
        Batch batch;
        if (m_dice.rolls(40)) {
            m_whole = m_dice.oneOf(QList{
                GateKind::None, GateKind::None, GateKind::Suspended, GateKind::Offline,
                GateKind::NotRunning});
            batch.standings << StandingFact{.account = {}, .gate = {m_whole, {}, {}}, .when = m_now};
        } else {
            const GateKind kind = m_dice.oneOf(
                QList{GateKind::None, GateKind::Login, GateKind::ServerBackoff, GateKind::Network});
            // Some end by themselves, and nothing is written then.
            const bool isTimed =
                kind == GateKind::ServerBackoff || (kind == GateKind::Login && m_dice.rolls(50));
            m_ofAccount = {kind, isTimed ? m_now.addMSecs(m_dice.between(5'000, 60'000)) : QDateTime(), {}};
            batch.standings << StandingFact{.account = m_account, .gate = m_ofAccount, .when = m_now};
        }
        must(m_outbox.record(batch));
    }

    void tell(RecipientId id, RecipientEvent event)
    {
        Batch batch;
        batch.facts << RecipientFact{
            .recipient = id,
            .event = event,
            .attempt = {},
            .outcome = {},
            .nextAttempt = {},
            .by = u"test"_s,
            .detail = {},
            .when = m_now};
        must(m_outbox.record(batch)); // what is not allowed changes nothing
    }

    TemporaryStore m_store;
    AccountId m_account;
    OutboxStore m_outbox;
    Dice m_dice;
    QDateTime m_now = testTime();
    GateKind m_whole = GateKind::None;
    Gate m_ofAccount;
    int m_recipients = 0;
};

} // namespace

TEST_CASE("the queue of a past moment is what it was when the moment was there", "[store][past]")
{
    const int steps = qEnvironmentVariableIntValue("MAILROOM_PAST_STEPS") > 0
        ? qEnvironmentVariableIntValue("MAILROOM_PAST_STEPS")
        : 400;
    RandomQueue queue(17);
    QLoggingCategory::setFilterRules(u"mailroom.outbox=false"_s); // the forbidden is part of it
    std::map<QDateTime, Snapshot> taken;
    for (int i = 0; i < steps; ++i) {
        queue.step();
        if (i % (steps / 100) == 0)
            taken[queue.now()] = queue.live();
    }
    QLoggingCategory::setFilterRules({});
    int differing = 0;
    for (const auto &[when, snapshot] : taken)
        differing += queue.past(when) == snapshot ? 0 : 1;
    CHECK(taken.size() >= 100);
    CHECK(differing == 0);
    CHECK(queue.past(testTime().addSecs(-1)).empty());
}

TEST_CASE("history is kept as long as somebody says, and who removes is noted", "[store][past]")
{
    RandomQueue queue(3);
    Database &database = queue.store().database();
    HistoryStore history(database);
    OutboxStore outbox(database);
    CHECK(must(history.facts()).days == 90);
    CHECK_FALSE(history.setDays(-1, u"user"_s, testTime()));
    must(history.setDays(0, u"user"_s, testTime()));
    const auto account = AccountId{1};
    NewMessage message = newMessage(account, {u"a@example.org"_s});
    const QueueId id = must(outbox.add({message})).first();
    Batch batch;
    batch.facts << RecipientFact{
        .recipient = RecipientId{1},
        .event = RecipientEvent::Cancel,
        .attempt = {},
        .outcome = {},
        .nextAttempt = {},
        .by = u"user"_s,
        .detail = {},
        .when = testTime()};
    must(outbox.record(batch));
    CHECK(must(outbox.forgetHistory(testTime().addYears(10), 100)) == 0); // for ever
    must(history.setDays(30, u"user"_s, testTime()));
    CHECK(must(outbox.forgetHistory(testTime().addDays(30), 100)) == 0);
    const auto summary =
        must(PastViews(database).sentStates({u"<1@example.org>"_s, u"<2@example.org>"_s, {}}));
    REQUIRE(summary.size() == 1);
    CHECK(summary.first().message == id);
    CHECK(summary.first().stateCounts.at(static_cast<size_t>(RecipientState::Cancelled)) == 1);
    Batch standings;
    for (const int hour : {0, 1, 2, 500})
        standings.standings << StandingFact{
            .account = account, .gate = {GateKind::Login, {}, {}}, .when = testTime().addSecs(hour * 3600)};
    must(outbox.record(standings));
    CHECK(must(outbox.forgetHistory(testTime().addDays(31), 100)) == 1);
    QSqlQuery kept(database.connection()); // the last from before what is kept still holds
    REQUIRE(kept.exec(u"SELECT COUNT(*) FROM past_gate"_s));
    REQUIRE(kept.next());
    CHECK(kept.value(0).toInt() == 2);
    const HistoryFacts facts = must(history.facts());
    REQUIRE(facts.entries.size() == 3);
    CHECK(facts.entries.first().kind == u"removed"_s);
    CHECK(facts.entries.first().by == u"spooler"_s);
    CHECK(facts.entries.first().number == 1);
    CHECK(facts.messages == 0);
}
