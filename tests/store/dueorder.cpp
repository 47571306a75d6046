#include "spooler/store/duequery.h"
#include "tests/support/temporarystore.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

void fillWith(TemporaryStore &store, AccountId account, Priority priority, int count)
{
    OutboxStore outbox(store.database());
    for (int done = 0; done < count; done += 1000) {
        QList<NewMessage> messages;
        for (int i = done; i < std::min(count, done + 1000); ++i) {
            NewMessage message = newMessage(account, {u"reader%1@example.net"_s.arg(i)});
            message.priority = priority;
            messages << message;
        }
        must(outbox.add(messages));
    }
}

} // namespace

TEST_CASE("what is due is found by an index in every priority, never by a scan or a sort", "[store]")
{
    TemporaryStore store;
    fillWith(store, store.account(), Priority::Normal, 50);
    QSqlQuery plan(store.database().connection());
    REQUIRE(plan.prepare(u"EXPLAIN QUERY PLAN "_s + DueQuery::statement()));
    for (int i = 0; i < 4; ++i)
        plan.addBindValue(1);
    REQUIRE(plan.exec());
    QStringList steps;
    while (plan.next())
        steps << plan.value(3).toString();
    CAPTURE(steps.join(u'\n').toStdString());
    CHECK(
        steps.filter(u"SEARCH r USING INDEX recipient_due (account=? AND priority=? AND due_at<?)"_s).size()
        == 1);
    CHECK(steps.filter(u"SCAN"_s).isEmpty());
    CHECK(steps.filter(u"TEMP B-TREE"_s).isEmpty());
}

TEST_CASE("deciding what goes next of 100,000 waiting costs no more than 5 ms", "[.][bench]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    fillWith(store, account, Priority::NonUrgent, 40'000);
    fillWith(store, account, Priority::Normal, 60'000);
    store.reopen();
    OutboxStore outbox(store.database());
    const QDateTime now = testTime().addSecs(3 * 3600); // all have aged
    double worst = 0;
    for (int round = 0; round < 20; ++round) {
        QElapsedTimer timer;
        timer.start();
        CHECK(must(outbox.due(account, now, 10, {})).size() == 10);
        must(outbox.nextDue(now));
        worst = std::max(worst, double(timer.nsecsElapsed()) / 1e6);
    }
    std::printf("due(10) and nextDue of 100,000 in two priorities: worst %.2f ms\n", worst);
    CHECK(worst <= 5);
}
