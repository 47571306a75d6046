// The index of the outbox's words fails, is damaged or belongs to another outbox; and how searches go about
// it.
#include "spooler/catalog.h"
#include "tests/support/faultydisk.h"
#include "tests/support/searching.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

template <typename T> Result<T> answered(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

} // namespace

TEST_CASE("an index that cannot be written, or is killed in the middle, goes on where it was", "[store]")
{
    if (!FaultyDisk::isPossible())
        SKIP("the sanitizer sees these calls itself");
    const auto fault = GENERATE(DiskFault::IoError, DiskFault::NoSpace, DiskFault::Torn, DiskFault::Freeze);
    for (int calls = 0;; ++calls) {
        CAPTURE(int(fault), calls);
        Searching outbox;
        const QueueId tea = outbox.add(u"Tea at five"_s);
        outbox.add(u"Coffee"_s);
        outbox.index();
        outbox.replies(outbox.recipients(tea).constFirst(), u"greylisted"_s);
        const QueueId later = outbox.add(u"Late tea"_s);
        bool failed = false;
        {
            FaultyDisk disk(outbox.store.folder(), "search.sqlite");
            disk.failAfter(calls, fault);
            auto advanced = outbox.writer.advance();
            while (advanced && *advanced == SearchWriter::Progress::More)
                advanced = outbox.writer.advance();
            failed = disk.hasFailed();
            CHECK((failed || advanced)); // closing may fail unheard
            CHECK(outbox.find(u"tea"_s) == QList{later, tea});
            CHECK(outbox.find(u"greylisted"_s) == QList{tea});
            outbox.add(u"mail goes on"_s);
            if (fault == DiskFault::Freeze) // as after a kill: nothing is written at the end either
                outbox.writer.close();
        }
        outbox.index();
        CHECK(outbox.indexed(u"tea"_s) == 2);
        CHECK(outbox.indexed(u"greylisted"_s) == 1);
        CHECK(outbox.find(u"tea"_s) == QList{later, tea});
        CHECK(outbox.find(u"greylisted"_s) == QList{tea});
        CHECK(outbox.find(u"goes"_s).size() == 1);
        if (!failed)
            break;
        REQUIRE(calls < 200);
    }
}

TEST_CASE("a damaged index is made anew, and mail and searches go on", "[store]")
{
    Searching outbox;
    const QueueId tea = outbox.add(u"Tea at five"_s);
    outbox.addMany(300, u"Coffee"_s);
    outbox.index();
    outbox.writer.close();
    const QString file = searchIndexFile(outbox.store.file());
    const qint64 size = QFileInfo(file).size();
    REQUIRE(size > 0);
    for (qint64 page = 0; page * 4096 < size; ++page) {
        CAPTURE(page);
        {
            QFile damaged(file);
            REQUIRE(damaged.open(QIODevice::ReadWrite));
            REQUIRE(damaged.seek(page * 4096));
            damaged.write(QByteArray(4096, '\xa5'));
        }
        (void)outbox.find(u"coffee"_s); // it may find less, and does not fail
        const QueueId more = outbox.add(u"More tea"_s);
        for (int i = 0; i < 10 && outbox.writer.advance() != SearchWriter::Progress::AllIndexed; ++i) { }
        CHECK(outbox.find(u"more"_s).contains(more));
        outbox.writer.close();
        QFile::remove(file);
        CHECK(outbox.find(u"five"_s) == QList{tea});
        outbox.index();
        outbox.writer.close();
    }
    QFile strange(file);
    REQUIRE(strange.open(QIODevice::WriteOnly));
    strange.write("not a database at all, but long enough to look at");
    strange.close();
    CHECK(outbox.find(u"five"_s) == QList{tea});
    CHECK_FALSE(outbox.writer.advance()); // throws it away
    outbox.index();
    CHECK(outbox.indexed(u"five"_s) == 1);
}

TEST_CASE("the index of an outbox that was put back is made anew", "[store]")
{
    Searching outbox;
    outbox.add(u"Tea"_s);
    outbox.store.close();
    outbox.writer.close();
    const QString saved = outbox.store.folder() + u"/saved"_s;
    REQUIRE(QFile::copy(outbox.store.file(), saved));
    outbox.store.reopen();
    {
        SearchWriter writer(outbox.store.database());
        OutboxStore store(outbox.store.database());
        must(store.add({newMessage(outbox.account, {u"first@example.net"_s})}));
        while (must(writer.advance()) == SearchWriter::Progress::More) { }
    }
    outbox.store.close();
    REQUIRE(QFile::remove(outbox.store.file()));
    REQUIRE(QFile::copy(saved, outbox.store.file()));
    outbox.store.reopen();
    const bool isFurther = GENERATE(false, true); // than the lost one was
    OutboxStore store(outbox.store.database());
    NewMessage second = newMessage(outbox.account, {u"second@example.net"_s});
    second.submitted = testTime().addSecs(5);
    if (isFurther)
        must(store.add({second, second}));
    SearchWriter writer(outbox.store.database());
    CHECK(outbox.find(u"second"_s).size() == (isFurther ? 2 : 0));
    while (must(writer.advance()) == SearchWriter::Progress::More) { }
    CHECK(outbox.find(u"second"_s).size() == (isFurther ? 2 : 0));
    CHECK(outbox.find(u"first@"_s).isEmpty());
    writer.close();
    CHECK(outbox.indexed(u"first@"_s) == 0);
    CHECK(outbox.indexed(u"hello"_s) == (isFurther ? 2 : 0));
    CHECK(outbox.indexed(u"tea"_s) == 1);
}

TEST_CASE("a search for a word that is nowhere reads no table", "[store]")
{
    Searching outbox;
    outbox.addMany(1500, u"Tea"_s);
    outbox.index();
    outbox.add(u"Late"_s);
    outbox.store.reopen();
    Database &database = outbox.store.database();
    MessageQuery query(database);
    for (const Filter filter : {Filter::All, Filter::Waiting}) {
        for (const AccountId account : {AccountId(), outbox.account}) {
            for (const SortKey sort : {SortKey::Submitted, SortKey::Subject}) {
                SearchRun run(
                    {.filter = filter, .search = u"nowhere"_s, .account = account, .sort = sort}, 0);
                int turns = 1;
                while (must(run.turn(database)) == SearchRun::Progress::More)
                    ++turns;
                CHECK(turns == 2);
                CHECK(run.found().isEmpty());
            }
        }
    }
    CHECK(
        must(DeliveryViews(database).list({.query = {.search = u"nowhere"_s}, .phrases = {}}, 0)).isEmpty());
    for (const QString &statement : database.preparedStatements()) {
        QSqlQuery plan(database.connection());
        REQUIRE(plan.prepare(u"EXPLAIN QUERY PLAN "_s + statement));
        for (qsizetype i = statement.count(u'?'); i > 0; --i)
            plan.addBindValue(u"[1]"_s);
        REQUIRE(plan.exec());
        while (plan.next()) {
            const QString step = plan.value(3).toString();
            CAPTURE(statement.toStdString(), step.toStdString());
            const bool isList = step.contains(u"json_each"_s) || step.contains(u"sqlite_sequence"_s);
            CHECK((isList || !step.startsWith(u"SCAN"_s)));
            const bool isOfMessages = step.contains(u"message_filter"_s) || step.startsWith(u"SEARCH m "_s);
            CHECK((!isOfMessages || step.contains(u"queue_id=?"_s) || step.contains(u"rowid=?"_s)));
        }
    }
}

TEST_CASE("others are answered during a long search, and one that is given up ends", "[store]")
{
    Searching outbox;
    outbox.addMany(5000 * 4, u"Tea"_s);
    Catalog catalog(outbox.store.folder(), SpoolerPresence::Running);
    QStringList order; // written in the catalog's thread, read when all is done
    SECTION("to its end")
    {
        auto searched = catalog.list({.search = u"zz"_s}, 0);
        auto list = searched.then([&](const Result<QList<QueueId>> &found) {
            CHECK(must(found).isEmpty());
            order << u"list"_s;
        });
        auto counts = catalog.counts().then([&](const Result<FilterCounts> &) { order << u"counts"_s; });
        list.waitForFinished();
        counts.waitForFinished();
        CHECK(order == QStringList{u"counts"_s, u"list"_s});
    }
    SECTION("given up")
    {
        auto searched = catalog.list({.search = u"zz"_s}, 0);
        answered(catalog.counts().then([&](const Result<FilterCounts> &counts) {
            searched.cancel();
            return counts;
        }));
        answered(catalog.counts());
        CHECK(searched.isFinished());
        CHECK(searched.resultCount() == 0);
        CHECK(answered(catalog.list({.search = u"tea"_s}, 10)).value().size() == 10);
    }
}
