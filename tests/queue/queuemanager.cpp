#include "spooler/queue/queuemanager.h"

#include "spooler/store/contentstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedtransport.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QElapsedTimer>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// The queue without submissions, on a store that the test fills.
class Bench {
public:
    Bench() { account = store.account(); }

    void fill(int count, AccountId owner)
    {
        while (count > 0) {
            QList<NewMessage> messages;
            for (; count > 0 && messages.size() < 1000; --count) {
                const QString address = u"r%1@example.net"_s.arg(count);
                messages.append(
                    {.account = owner,
                     .envelope =
                         {.reversePath = u"ann@example.org"_s, .recipients = {{.forwardPath = address}}},
                     .content = QByteArray("Subject: Tea\r\n\r\nAt five?\r\n"),
                     .size = 26,
                     .messageId = u"<%1@example.org>"_s.arg(count),
                     .subject = u"Tea"_s,
                     .from = u"ann@example.org"_s,
                     .submitted = clock.now(),
                     .expires = clock.now().addDays(5),
                     .origin = u"window"_s});
            }
            must(outbox.add(messages));
        }
    }

    void start()
    {
        queue.emplace(QueueParts{
            .database = store.database(),
            .outbox = outbox,
            .contents = contents,
            .accounts = accounts,
            .commits = commits,
            .clock = clock,
            .secrets = nullptr,
            .transports = script.factory()});
        must(queue->start());
    }

    void settle()
    {
        do
            clock.advance(5ms);
        while (script.running > 0 || !queue->attempts().isIdle());
    }

    ManualClock clock;
    Script script;
    TemporaryStore store;
    AccountId account;
    OutboxStore outbox{store.database()};
    ContentStore contents{store.database()};
    AccountStore accounts{store.database()};
    CommitGroup commits{store.database(), outbox, clock};
    std::optional<QueueManager> queue; // dies before what it works with
};

// Resident memory of this process.
qint64 residentBytes()
{
    QFile file(u"/proc/self/statm"_s);
    if (!file.open(QIODevice::ReadOnly))
        return 0;
    return file.readAll().split(' ').at(1).toLongLong() * 4096;
}

} // namespace

TEST_CASE("a thousand messages over ten connections share their commits", "[queue]")
{
    Bench bench;
    bench.script.slots = 10;
    bench.fill(1000, bench.account);
    bench.start();
    bench.settle();
    CHECK(bench.script.copies.size() == 1000);
    CHECK(bench.script.mostAtOnce == 10);
    CAPTURE(bench.commits.commits());
    CHECK(bench.commits.commits() <= 200);
    CHECK(bench.store.number(u"SELECT COUNT(*) FROM recipient WHERE state = 6"_s) == 1000);
}

TEST_CASE("a single message costs two commits", "[queue]")
{
    Bench bench;
    bench.fill(1, bench.account);
    bench.start();
    bench.settle();
    CHECK(bench.script.copies.size() == 1);
    CHECK(bench.commits.commits() <= 2);
}

TEST_CASE("the end of the data is committed before it is written", "[queue]")
{
    Bench bench;
    bench.fill(20, bench.account);
    bench.start();
    qint64 ended = 0;
    for (int turn = 0; turn < 2000 && ended < 20; ++turn) {
        bench.clock.advance(1ms);
        ended = 0;
        for (const int copies : std::as_const(bench.script.copies))
            ended += copies;
        // Whoever got the end of the data is at least Ending (2), or beyond it, on the disk.
        REQUIRE(bench.store.number(u"SELECT COUNT(*) FROM recipient WHERE state IN (2, 6)"_s) >= ended);
    }
    CHECK(ended == 20);
}

TEST_CASE("a hundred thousand messages that wait cost neither time nor memory", "[queue][slow]")
{
    Bench bench;
    const AccountId blocked = bench.store.account(u"Blocked"_s);
    bench.fill(100'000, blocked);
    bench.fill(10, bench.account);
    Batch batch;
    batch.conditions = {{blocked, {{GateKind::Login, bench.clock.now().addDays(1), u"535"_s}, 1}}};
    must(bench.outbox.record(batch).transform([](const BatchReport &) { }));
    const qint64 before = residentBytes();
    QElapsedTimer timer;
    timer.start();
    bench.start();
    bench.settle();
    const qint64 took = timer.elapsed();
    const qint64 grown = (residentBytes() - before) / 1024 / 1024;
    WARN("100,000 waiting: healthy account drained after " << took << " ms, " << grown << " MiB more");
    CHECK(bench.script.copies.size() == 10);
    CHECK(took < 2000);
    CHECK(grown < 40);
}
