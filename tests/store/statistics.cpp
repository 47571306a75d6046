#include "spooler/mail/replyphrase.h"
#include "spooler/store/deliveryviews.h"
#include "spooler/store/phrasestore.h"
#include "spooler/store/statisticsviews.h"
#include "spooler/store/tallystore.h"
#include "tests/support/dice.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const Reply full{452, {4, 2, 2}, u"<bob@example.com> Mailbox full (17)"_s};
const Reply unknown{550, {5, 1, 1}, u"<eve4@example.net>: User unknown"_s};
const Reply taken{250, {2, 0, 0}, u"queued as 4XYZ"_s};

// A store in which things happen to recipients.
class Deliveries {
public:
    Deliveries()
        : m_account(m_store.account())
        , m_other(m_store.account(u"Home"_s))
        , m_outbox(m_store.database())
    {
    }

    RecipientId submit(const QString &address, const QDateTime &when, bool byOther = false)
    {
        NewMessage message = newMessage(byOther ? m_other : m_account, {address});
        message.submitted = when;
        message.expires = when.addDays(5);
        message.messageId = u"<%1@example.org>"_s.arg(m_last + 1);
        message.subject = u"Number %1"_s.arg(m_last + 1);
        must(m_outbox.add({message}));
        return RecipientId{++m_last};
    }

    void happen(RecipientId recipient, RecipientEvent event, const QDateTime &when, const Reply &reply = {})
    {
        RecipientFact fact{
            .recipient = recipient,
            .event = event,
            .attempt = {},
            .outcome = {},
            .nextAttempt = {},
            .by = u"test"_s,
            .detail = {},
            .when = when};
        if (reply.code > 0)
            fact.outcome = Outcome{
                .reply = reply, .command = {}, .nextHop = {}, .tls = {}, .when = when, .retryAfter = {}};
        Batch batch;
        batch.facts << fact;
        REQUIRE(must(m_outbox.record(batch)).forbidden.isEmpty());
    }

    void attempt(RecipientId recipient, const QDateTime &when, const Reply &reply)
    {
        happen(recipient, RecipientEvent::AttemptStarted, when);
        if (reply.isPositiveCompletion()) {
            happen(recipient, RecipientEvent::EndingData, when);
            return happen(recipient, RecipientEvent::PositiveCompletion, when, reply);
        }
        happen(
            recipient,
            reply.isTransientFailure() ? RecipientEvent::TransientFailure : RecipientEvent::PermanentFailure,
            when, reply);
    }

    Statistics statistics(const StatisticsQuery &query = {})
    {
        Statistics read;
        must(m_store.database().transaction([&]() -> Result<> {
            read = must(StatisticsViews(m_store.database()).of(query, testTime().addDays(1)));
            return {};
        }));
        return read;
    }

    QList<qint64> found(const DeliveryQuery &query)
    {
        QList<qint64> ids;
        for (const RecipientId id :
             must(DeliveryViews(m_store.database()).list({.query = query, .phrases = {}}, 0)))
            ids << id.value;
        return ids;
    }

    TemporaryStore &store() { return m_store; }
    OutboxStore &outbox() { return m_outbox; }
    AccountId other() const { return m_other; }
    TallyStore tally() { return TallyStore(m_store.database()); }

private:
    TemporaryStore m_store;
    AccountId m_account;
    AccountId m_other;
    OutboxStore m_outbox;
    qint64 m_last = 0;
};

// Everything of it, in one order.
QStringList written(const Statistics &statistics)
{
    QStringList lines;
    const auto add = [&](const QString &name, const MeasureCounts &counts) {
        QString line = name;
        for (const qint64 number : counts.numbers)
            line += u' ' + QString::number(number);
        lines << line;
    };
    add(u"whole"_s, statistics.whole);
    for (const HourRow &row : statistics.hours)
        add(row.hour.toString(Qt::ISODate), row.counts);
    for (const DomainRow &row : statistics.domains)
        add(row.domain, row.counts);
    for (const ReplyRow &row : statistics.replies)
        add(u"%1 %2"_s.arg(row.reply.code).arg(row.reply.text), row.counts);
    for (const qint64 number : statistics.times)
        lines << QString::number(number);
    for (const qint64 number : statistics.attempts)
        lines << QString::number(number);
    std::ranges::sort(lines);
    return lines;
}

// Any life of a hundred recipients.
void live(Deliveries &deliveries, quint64 seed)
{
    Dice dice(seed);
    for (int i = 0; i < 100; ++i) {
        QDateTime when = testTime().addSecs(dice.below(6 * 3600));
        const RecipientId id = deliveries.submit(
            u"user%1@domain%2.example"_s.arg(i).arg(dice.below(7)), when, dice.below(3) == 0);
        for (int attempts = dice.below(3); attempts > 0; --attempts)
            deliveries.attempt(id, when = when.addSecs(dice.below(7200)), full);
        switch (dice.below(4)) {
        case 0:
            deliveries.attempt(id, when.addSecs(5), unknown);
            break;
        case 1:
            deliveries.happen(id, RecipientEvent::Expire, when.addSecs(5));
            break;
        default:
            deliveries.attempt(id, when.addSecs(5), taken);
            if (dice.below(5) == 0)
                deliveries.happen(id, RecipientEvent::DsnFailed, when.addSecs(90), unknown);
        }
    }
}

} // namespace

TEST_CASE("what happened is counted once, however much of it was counted before", "[store][statistics]")
{
    Deliveries deliveries;
    live(deliveries, GENERATE(1u, 2u, 3u));
    const QStringList uncounted = written(deliveries.statistics());
    CHECK(deliveries.store().number(u"SELECT COUNT(*) FROM tally"_s) == 0);
    while (must(deliveries.tally().count(37)) > 0)
        CHECK(written(deliveries.statistics()) == uncounted);
    CHECK(must(deliveries.tally().count(37)) == 0);
    CHECK(deliveries.store().number(u"SELECT SUM(number) FROM tally WHERE axis = 0"_s) > 100);
    const StatisticsQuery narrow{
        .from = testTime().addSecs(3600), .to = testTime().addSecs(3 * 3600), .account = deliveries.other()};
    qint64 sum = 0;
    for (const HourRow &row : deliveries.statistics(narrow).hours) {
        CHECK(row.hour >= narrow.from);
        CHECK(row.hour < narrow.to);
        for (const qint64 number : row.counts.numbers)
            sum += number;
    }
    CHECK(sum > 0);
    CHECK(sum < deliveries.store().number(u"SELECT SUM(number) FROM tally WHERE axis = 0"_s));
}

TEST_CASE("a count that cannot be written is made later and counts nothing twice", "[store][statistics]")
{
    Deliveries deliveries;
    live(deliveries, 4);
    const QStringList before = written(deliveries.statistics());
    QSqlQuery fault(deliveries.store().database().connection());
    REQUIRE(fault.exec(u"CREATE TRIGGER fault BEFORE INSERT ON tally WHEN NEW.axis = 3 BEGIN"
                       " SELECT RAISE(ABORT, 'the disk'); END"_s));
    CHECK_FALSE(deliveries.tally().count(1000));
    CHECK(written(deliveries.statistics()) == before);
    CHECK(deliveries.store().number(u"SELECT COUNT(*) FROM tally"_s) == 0);
    QSqlQuery repair(deliveries.store().database().connection());
    REQUIRE(repair.exec(u"DROP TRIGGER fault"_s));
    while (must(deliveries.tally().count(1000)) > 0)
        ;
    CHECK(written(deliveries.statistics()) == before);
}

TEST_CASE("counts stay when the messages are removed", "[store][statistics]")
{
    Deliveries deliveries;
    live(deliveries, 5);
    const QStringList before = written(deliveries.statistics());
    CHECK(must(deliveries.outbox().removeFinishedBefore(testTime().addYears(1), 1000, testRemoval())) == 100);
    CHECK(deliveries.store().number(u"SELECT COUNT(*) FROM event"_s) == 0);
    CHECK(written(deliveries.statistics()) == before);
}

TEST_CASE("replies that differ by message alone are one phrase", "[store][statistics]")
{
    CHECK(
        replyPhrase(u"<bob@example.com>: Recipient  address rejected"_s)
        == replyPhrase(u"<eve@example.net>: Recipient address rejected"_s));
    CHECK(replyPhrase(u"queued as 4XYZ77"_s) == u"queued as …"_s);
    CHECK(
        replyPhrase(u"5.7.1 see https://example.org/q?id=17 [192.0.2.7]"_s)
        == replyPhrase(u"5.7.1 see https://example.org/q?id=18 [192.0.2.8]"_s));
    CHECK(replyPhrase(u"Mailbox full"_s) == u"Mailbox full"_s);
    CHECK(replyPhrase(QString(100'000, u'x')).size() == 200);
    Deliveries deliveries;
    deliveries.attempt(deliveries.submit(u"a@example.org"_s, testTime()), testTime(), full);
    Reply same = full;
    same.text = u"<ann@example.org> Mailbox full (9999)"_s;
    deliveries.attempt(deliveries.submit(u"b@example.org"_s, testTime()), testTime(), same);
    deliveries.attempt(deliveries.submit(u"c@example.org"_s, testTime()), testTime(), taken);
    CHECK(must(PhraseStore(deliveries.store().database()).after(0)).size() == 2);
}

TEST_CASE("half of it was accepted within the time that half of it took", "[store][statistics]")
{
    Deliveries deliveries;
    for (int i = 1; i <= 100; ++i) {
        const RecipientId id = deliveries.submit(u"a%1@example.org"_s.arg(i), testTime());
        deliveries.attempt(id, testTime().addSecs(i), taken);
    }
    const Statistics statistics = deliveries.statistics();
    for (const auto &[share, wanted] : {std::pair(0.5, 50s), std::pair(0.9, 90s), std::pair(0.99, 99s)}) {
        const auto time = statistics.timeToAcceptance(share);
        REQUIRE(time);
        CHECK(
            double(time->count())
            == Catch::Approx(double(std::chrono::milliseconds(wanted).count())).epsilon(0.1));
    }
    CHECK_FALSE(Statistics().timeToAcceptance(0.5));
}

TEST_CASE("a delivery is found by whatever is known of it", "[store][statistics]")
{
    Deliveries deliveries;
    const auto when = testTime();
    deliveries.attempt(deliveries.submit(u"Bob@Example.COM"_s, when), when.addSecs(60), unknown); // 1
    deliveries.attempt(
        deliveries.submit(u"eve@example.net"_s, when.addSecs(3600)), when.addSecs(3700), taken); // 2
    deliveries.attempt(
        deliveries.submit(u"lee@example.com"_s, when.addSecs(7200), true), when.addSecs(7300), full); // 3
    const auto find = [&](auto &&change) {
        DeliveryQuery query;
        change(query);
        return deliveries.found(query);
    };
    using Ids = QList<qint64>;
    CHECK(find([](DeliveryQuery &) { }) == Ids{3, 2, 1});
    CHECK(find([](DeliveryQuery &q) { q.order = Qt::AscendingOrder; }) == Ids{1, 2, 3});
    CHECK(
        find([](DeliveryQuery &q) { q.states = {RecipientState::Failed, RecipientState::Deferred}; })
        == Ids{3, 1});
    CHECK(find([](DeliveryQuery &q) { q.domain = u"example.com"_s; }) == Ids{3, 1});
    CHECK(find([&](DeliveryQuery &q) { q.account = deliveries.other(); }) == Ids{3});
    CHECK(find([](DeliveryQuery &q) { q.status = u"4."_s; }) == Ids{3});
    CHECK(find([](DeliveryQuery &q) { q.status = u"4"_s; }) == Ids{3}); // on the way to it
    CHECK(find([](DeliveryQuery &q) { q.status = u"5.1.1"_s; }) == Ids{1});
    CHECK(find([](DeliveryQuery &q) { q.status = u"5.1"_s; }) == Ids{1});
    CHECK(find([](DeliveryQuery &q) { q.status = u"5.1.10"_s; }).isEmpty());
    CHECK(find([](DeliveryQuery &q) { q.status = u"%"_s; }).isEmpty());
    CHECK(find([](DeliveryQuery &q) { q.search = u"BOB unknown"_s; }) == Ids{1});
    CHECK(find([](DeliveryQuery &q) { q.search = u"4xyz"_s; }) == Ids{2}); // the server's queue-id
    CHECK(find([](DeliveryQuery &q) { q.search = u"full example.com"_s; }) == Ids{3});
    CHECK(find([](DeliveryQuery &q) { q.search = u"<2@example.org>"_s; }) == Ids{2});
    CHECK(find([](DeliveryQuery &q) { q.search = u"3"_s; }) == Ids{3}); // queue-id, and "Number 3"
    CHECK(find([](DeliveryQuery &q) { q.search = u"Ann"_s; }) == Ids{3, 2, 1});
    CHECK(find([&](DeliveryQuery &q) { q.from = when.addSecs(3700); }) == Ids{3, 2});
    CHECK(find([&](DeliveryQuery &q) { q.to = when.addSecs(3700); }) == Ids{1});
    CHECK(find([&](DeliveryQuery &q) { q.submittedFrom = when.addSecs(3600); }) == Ids{3, 2});
    CHECK(
        find([&](DeliveryQuery &q) {
            q.measures = {Measure::Deferred};
            q.from = when.addSecs(7000);
            q.to = when.addSecs(7400);
        })
        == Ids{3});
    CHECK(find([&](DeliveryQuery &q) {
              q.measures = {Measure::Deferred};
              q.to = when.addSecs(7000);
          }).isEmpty());
    CHECK(
        find([&](DeliveryQuery &q) {
            q.measures = {Measure::Refused};
            q.domain = u"example.com"_s;
        })
        == Ids{1});
    const auto phrase = must(PhraseStore(deliveries.store().database()).find(unknown));
    CHECK(find([&](DeliveryQuery &q) { q.phrase = phrase; }) == Ids{1});
}
