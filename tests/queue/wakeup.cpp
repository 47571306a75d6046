// What deciding what is next costs when very much waits.
#include "spooler/queue/queuemanager.h"
#include "spooler/store/contentstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <ctime>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

double processorMilliseconds()
{
    timespec time{};
    clock_gettime(CLOCK_THREAD_CPUTIME_ID, &time);
    return double(time.tv_sec) * 1e3 + double(time.tv_nsec) / 1e6;
}

// `count` recipients whose time comes in a day or later, each at its own second.
void fillWaiting(OutboxStore &outbox, AccountId account, const QDateTime &now, int count)
{
    for (int i = 0; i < count;) {
        QList<NewMessage> messages;
        for (; i < count && messages.size() < 1000; ++i) {
            NewMessage message = newMessage(account, {u"r%1@example.net"_s.arg(i)});
            message.submitted = now;
            message.notBefore = now.addDays(1).addSecs(i);
            message.expires = now.addDays(9);
            messages << message;
        }
        must(outbox.add(messages));
    }
}

bool isScanOfMail(const QString &step)
{
    static const QStringList tables{u"SCAN message"_s, u"SCAN recipient"_s, u"SCAN event"_s,
                                    u"SCAN r"_s,       u"SCAN m"_s,         u"SCAN e"_s};
    for (const QString &table : tables) {
        if (step == table || step.startsWith(table + u' '))
            // In the order of a partial index its first row; being edited are few.
            return !step.contains(u"INDEX recipient_"_s) && !step.contains(u"INDEX message_editing"_s);
    }
    return false;
}

} // namespace

TEST_CASE("with a hundred thousand recipients waiting a wake-up takes no five milliseconds", "[queue][slow]")
{
    ManualClock clock;
    Script script;
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    ContentStore contents(store.database());
    AccountStore accounts(store.database());
    CommitGroup commits(store.database(), outbox, clock);
    fillWaiting(outbox, account, clock.now(), 100'000);
    QueueManager queue(
        {.database = store.database(),
         .outbox = outbox,
         .contents = contents,
         .accounts = accounts,
         .commits = commits,
         .clock = clock,
         .secrets = nullptr,
         .transports = script.factory()});
    must(queue.start());
    clock.advance(1min);

    double longest = 0;
    const double before = processorMilliseconds();
    for (int minute = 0; minute < 20; ++minute) {
        const double start = processorMilliseconds();
        clock.advance(1min);
        longest = std::max(longest, processorMilliseconds() - start);
    }
    const double each = (processorMilliseconds() - before) / 20;
    WARN("100,000 waiting: a wake-up takes " << each << " ms, the longest " << longest << " ms");
    CHECK(each <= 5);
    CHECK(script.calls.isEmpty());

    const QStringList statements = store.database().preparedStatements();
    CHECK(statements.size() > 8);
    for (const QString &statement : statements) {
        QSqlQuery query(store.database().connection());
        REQUIRE(query.prepare(u"EXPLAIN QUERY PLAN "_s + statement));
        for (qsizetype i = 0; i < statement.count(u'?'); ++i)
            query.addBindValue(1);
        REQUIRE(query.exec());
        while (query.next()) {
            const QString step = query.value(3).toString();
            INFO(statement.toStdString() << ": " << step.toStdString());
            CHECK_FALSE(isScanOfMail(step));
        }
    }
}
