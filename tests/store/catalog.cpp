#include "spooler/catalog.h"

#include "spooler/profile.h"
#include "spooler/store/draftstore.h"
#include "tests/support/manualclock.h"
#include "tests/support/temporarystore.h"

#include <QFile>
#include <QFileInfo>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

template <typename T> Result<T> wait(QFuture<Result<T>> future)
{
    future.waitForFinished();
    return future.takeResult();
}

template <typename T> T answer(QFuture<Result<T>> future)
{
    return must(wait(future));
}

struct Reading {
    TemporaryStore store;
    ManualClock clock{testTime()};
    AccountId account = store.account();
    OutboxStore outbox{store.database()};
    Catalog catalog{store.folder(), SpoolerPresence::Running, &clock};

    QueueId add(const QString &subject, const QStringList &recipients = {u"bob@example.net"_s})
    {
        NewMessage message = newMessage(account, recipients);
        message.subject = subject;
        return must(outbox.add({message})).constFirst();
    }
    RecipientId recipient(QueueId message, int index = 0)
    {
        return answer(catalog.message(message)).recipients.at(index).id;
    }
    void happens(RecipientId recipient, std::initializer_list<RecipientEvent> events)
    {
        Batch batch;
        for (const RecipientEvent event : events) {
            RecipientFact fact;
            fact.recipient = recipient;
            fact.event = event;
            fact.when = testTime();
            if (event == RecipientEvent::TransientFailure) {
                fact.nextAttempt = testTime().addSecs(60);
                fact.outcome = Outcome();
                fact.outcome->reply = {451, *EnhancedStatus::parse(u"4.7.1"_s), u"greylisted, 100% sure"_s};
            }
            batch.facts << fact;
        }
        REQUIRE(must(outbox.record(batch)).forbidden.isEmpty());
    }
    QList<QueueId> list(ListQuery query = {}) { return answer(catalog.list(query, 0)); }
    QList<QueueId> search(const QString &words) { return list({.search = words}); }
};

} // namespace

TEST_CASE("a profile without a database has empty lists", "[store]")
{
    QTemporaryDir folder;
    Catalog catalog(folder.path(), SpoolerPresence::NotRunning);
    CHECK(answer(catalog.counts()).of(Filter::All) == 0);
    CHECK(answer(catalog.list({}, 0)).isEmpty());
    CHECK(answer(catalog.rows({QueueId{1}})).isEmpty());
    CHECK(answer(catalog.accounts()).isEmpty());
    CHECK(answer(catalog.drafts()).isEmpty());
    CHECK(wait(catalog.message(QueueId{1})).error().code == ErrorCode::NotFound);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a message is in the folders that its recipients say", "[store]")
{
    Reading outbox;
    const QueueId id = outbox.add(u"hello"_s, {u"bob@example.net"_s, u"eve@example.net"_s});
    const auto counts = [&] {
        const FilterCounts found = answer(outbox.catalog.counts());
        for (int i = 0; i < filterCount; ++i) {
            const auto filter = static_cast<Filter>(i);
            CHECK(outbox.list({.filter = filter}).size() == found.of(filter));
        }
        return found.messages;
    };
    using Counts = std::array<qint64, filterCount>;
    CHECK(counts() == Counts{1, 1, 0, 0, 0, 0, 0});
    using E = RecipientEvent;
    outbox.happens(outbox.recipient(id, 0), {E::AttemptStarted, E::TransientFailure});
    CHECK(counts() == Counts{1, 1, 1, 0, 0, 0, 0});
    outbox.happens(outbox.recipient(id, 1), {E::AttemptStarted, E::EndingData, E::ReplyLost});
    CHECK(counts() == Counts{1, 0, 1, 0, 1, 0, 0});
    outbox.happens(outbox.recipient(id, 1), {E::SettledArrived});
    outbox.happens(outbox.recipient(id, 0), {E::Hold});
    CHECK(counts() == Counts{1, 0, 0, 1, 0, 0, 0});
    outbox.happens(outbox.recipient(id, 0), {E::Expire});
    CHECK(counts() == Counts{1, 0, 0, 0, 0, 1, 1});
    CHECK(must(outbox.outbox.remove({id}, testRemoval())) == 1);
    CHECK(counts() == Counts{});
    CHECK(outbox.store.number(u"SELECT COUNT(*) FROM content"_s) == 0);
    CHECK(outbox.store.number(u"SELECT COUNT(*) FROM chunk"_s) == 0);
    CHECK(outbox.store.number(u"SELECT COUNT(*) FROM event"_s) == 0);
}

TEST_CASE("a message that is not finished is not removed", "[store]")
{
    Reading outbox;
    CHECK(must(outbox.outbox.remove({outbox.add(u"hello"_s)}, testRemoval())) == 0);
    CHECK(must(outbox.outbox.removeFinishedBefore(testTime().addYears(1), 10, testRemoval())) == 0);
    CHECK(outbox.list().size() == 1);
}

TEST_CASE("a row of a message to many says the same as one to few", "[store]")
{
    Reading outbox;
    QStringList many{u"bob@example.net"_s, u"eve@example.net"_s, u"kim@example.net"_s};
    const QueueId few = outbox.add(u"few"_s, many);
    for (int i = 0; i < 20; ++i)
        many << u"r%1@example.net"_s.arg(i);
    const QueueId crowd = outbox.add(u"crowd"_s, many);
    using E = RecipientEvent;
    const auto happens = [&](int recipient, std::initializer_list<E> events) {
        for (const QueueId message : {few, crowd})
            outbox.happens(outbox.recipient(message, recipient), events);
    };
    for (int i = 3; i < many.size(); ++i)
        outbox.happens(outbox.recipient(crowd, i), {E::AttemptStarted, E::EndingData, E::PositiveCompletion});
    const auto agree = [&](GateKind gate) {
        const auto rows = answer(outbox.catalog.rows({few, crowd}));
        REQUIRE(rows.size() == 2);
        CHECK(rows.first().gate.kind == gate);
        CHECK(rows.first().gate == rows.last().gate);
        CHECK(rows.first().firstRecipients == rows.last().firstRecipients);
        auto counts = rows.last().stateCounts;
        counts.at(static_cast<size_t>(RecipientState::Accepted)) -= 20;
        CHECK(rows.first().stateCounts == counts);
    };
    happens(1, {E::Hold});
    agree(GateKind::None); // two wait for nothing
    happens(0, {E::AttemptStarted, E::TransientFailure});
    happens(2, {E::AttemptStarted, E::EndingData, E::ReplyLost});
    agree(GateKind::Retry);
    happens(0, {E::Cancel});
    agree(GateKind::InDoubt);
    happens(2, {E::SettledArrived});
    agree(GateKind::Held);
}

TEST_CASE("a row says why its next recipient waits", "[store]")
{
    Reading outbox;
    const QueueId id = outbox.add(u"hello"_s, {u"bob@example.net"_s, u"eve@example.net"_s});
    const auto row = [&] { return answer(outbox.catalog.rows({id, QueueId{99}})).constFirst(); };
    CHECK(row().gate.kind == GateKind::None);
    CHECK(row().accountName == u"Work"_s);
    CHECK(row().firstRecipients == QStringList{u"bob@example.net"_s, u"eve@example.net"_s});
    CHECK(row().recipientCount == 2);

    using E = RecipientEvent;
    outbox.happens(outbox.recipient(id, 0), {E::AttemptStarted, E::TransientFailure});
    outbox.happens(outbox.recipient(id, 1), {E::Hold});
    CHECK(row().gate.kind == GateKind::Retry);
    CHECK(row().gate.until == testTime().addSecs(60));
    CHECK(row().gate.detail == u"451 4.7.1 greylisted, 100% sure"_s);
    CHECK(row().nextAttempt == testTime().addSecs(60));
    CHECK(row().attempts == 1);

    SECTION("the account cannot log in")
    {
        Batch batch;
        batch.conditions << std::pair{outbox.account, AccountCondition{{GateKind::Login, {}, u"535"_s}, 1}};
        must(outbox.outbox.record(batch));
        CHECK(row().gate.kind == GateKind::Login);
        CHECK(answer(outbox.catalog.accounts()).constFirst().condition.gate.detail == u"535"_s);
    }
    SECTION("the spooler is suspended")
    {
        must(outbox.outbox.setSuspended(true));
        CHECK(row().gate.kind == GateKind::Suspended);
    }
    SECTION("no spooler runs")
    {
        Catalog catalog(outbox.store.folder(), SpoolerPresence::NotRunning, &outbox.clock);
        CHECK(answer(catalog.rows({id})).constFirst().gate.kind == GateKind::NotRunning);
    }
    SECTION("the account is removed")
    {
        must(AccountStore(outbox.store.database()).remove(outbox.account));
        CHECK(row().gate.kind == GateKind::NoTransport);
        CHECK(row().accountName.isEmpty());
    }
    SECTION("its stored content is damaged")
    {
        Batch batch;
        batch.notes << MessageNote{id, {}, damagedNote, {}, {}, u"spooler"_s, testTime()};
        must(outbox.outbox.record(batch));
        CHECK(row().gate.kind == GateKind::Damaged);
        CHECK(must(outbox.outbox.due(outbox.account, testTime().addDays(1), 10, {})).isEmpty());
    }
    SECTION("every connection of its account is busy")
    {
        outbox.clock.advance(std::chrono::minutes(2));
        CHECK(row().gate.kind == GateKind::None);
        Batch batch;
        for (int i = 0; i < 4; ++i)
            batch.starts << AttemptStart{outbox.outbox.newAttemptId(), id, outbox.account, testTime()};
        must(outbox.outbox.record(batch));
        CHECK(row().gate.kind == GateKind::Connections);
    }
}

TEST_CASE("many messages are read at once, in the order asked", "[store]")
{
    Reading outbox;
    const QueueId one = outbox.add(u"one"_s, {u"bob@example.net"_s});
    const QueueId two = outbox.add(u"two"_s, {u"eve@example.net"_s, u"dan@example.net"_s});
    const auto found = answer(outbox.catalog.messages({two, QueueId{99}, one}));
    REQUIRE(found.size() == 2);
    CHECK(found[0].row.subject == u"two"_s);
    CHECK(found[0].recipients.size() == 2);
    CHECK(found[1].row.subject == u"one"_s);
    CHECK(found[1].recipients.first().address == u"bob@example.net"_s);
}

TEST_CASE("the detail of a message holds all that happened", "[store]")
{
    Reading outbox;
    const QueueId id = outbox.add(u"hello"_s);
    const RecipientId bob = outbox.recipient(id);
    const AttemptId attempt = outbox.outbox.newAttemptId();
    Batch batch;
    batch.starts << AttemptStart{attempt, id, outbox.account, testTime()};
    batch.finishes << AttemptFinish{
        attempt, testTime().addSecs(1), u"mx:25"_s, {u"TLSv1.3"_s, u"AES"_s, true}, u"C: EHLO"_s};
    batch.notes << MessageNote{id, bob, u"reported"_s, {}, "Action: failed", u"spooler"_s, testTime()};
    must(outbox.outbox.record(batch));
    using E = RecipientEvent;
    outbox.happens(bob, {E::AttemptStarted, E::TransientFailure});

    const MessageDetail detail = answer(outbox.catalog.message(id));
    CHECK(detail.reversePath == u"ann@example.org"_s);
    CHECK(detail.expires == testTime().addDays(5));
    REQUIRE(detail.recipients.size() == 1);
    CHECK(detail.recipients[0].state == RecipientState::Deferred);
    CHECK(detail.recipients[0].gate.kind == GateKind::Retry);
    CHECK(detail.recipients[0].lastReply.status.toString() == u"4.7.1"_s);
    QStringList kinds;
    for (const EventRow &event : detail.events)
        kinds << event.kind;
    CHECK(kinds == QStringList{u"submitted"_s, u"reported"_s, u"attempt-started"_s, u"transient-failure"_s});
    CHECK(detail.events.last().oldState == RecipientState::InFlight);
    CHECK(detail.events.last().newState == RecipientState::Deferred);
    REQUIRE(detail.attempts.size() == 1);
    CHECK(detail.attempts[0].number == 1);
    CHECK(detail.attempts[0].tls == TlsFacts{u"TLSv1.3"_s, u"AES"_s, true});
    CHECK(answer(outbox.catalog.transcript(attempt)) == u"C: EHLO"_s);
    REQUIRE(detail.reports.size() == 1);
    CHECK(answer(outbox.catalog.report(detail.reports[0])) == "Action: failed");
    CHECK(wait(outbox.catalog.report(4711)).error().code == ErrorCode::NotFound);
    CHECK(wait(outbox.catalog.message(QueueId{4711})).error().code == ErrorCode::NotFound);
}

TEST_CASE("a search finds words in every place and takes signs literally", "[store]")
{
    Reading outbox;
    const QueueId first = outbox.add(u"Ärger mit 50%_off"_s, {u"bob@example.net"_s});
    const QueueId second = outbox.add(u"Lunch"_s, {u"eve+x@example.net"_s});
    using E = RecipientEvent;
    outbox.happens(outbox.recipient(second), {E::AttemptStarted, E::TransientFailure});
    CHECK(outbox.search(u"ärger"_s) == QList{first});
    CHECK(outbox.search(u"ÄRGER MIT"_s) == QList{first});
    CHECK(outbox.search(u"50%_"_s) == QList{first});
    CHECK(outbox.search(u"%"_s) == QList{second, first}); // in a reply and in a subject
    CHECK(outbox.search(u"_"_s) == QList{first});
    CHECK(outbox.search(u"lunch eve"_s) == QList{second});
    CHECK(outbox.search(u"lunch bob"_s).isEmpty());
    CHECK(outbox.search(u"greylisted"_s) == QList{second});
    CHECK(outbox.search(u"<1@example.org>"_s).size() == 2);
    CHECK(outbox.search(QString::number(second.value)).contains(second));
    for (const QString &odd :
         {u"'; DROP TABLE message; --"_s, u"\""_s, u"NEAR("_s, u"*"_s, u"\\"_s, u"\0x"_s})
        CHECK(outbox.search(odd).isEmpty());
    CHECK(outbox.list({.filter = Filter::Deferred, .search = u"lunch"_s}) == QList{second});
}

TEST_CASE("a list sorts by every key both ways", "[store]")
{
    Reading outbox;
    const QueueId first = outbox.add(u"b"_s, {u"zoe@example.net"_s});
    const QueueId second = outbox.add(u"a"_s, {u"amy@example.net"_s});
    NewMessage large = newMessage(outbox.store.account(u"Home"_s), {u"kim@example.net"_s});
    large.subject = u"c"_s;
    large.size = 1000000;
    large.notBefore = testTime().addDays(1);
    const QueueId third = must(outbox.outbox.add({large})).constFirst();
    using E = RecipientEvent;
    outbox.happens(outbox.recipient(first), {E::AttemptStarted, E::TransientFailure});
    outbox.happens(outbox.recipient(second), {E::Cancel});
    const auto sorted = [&](SortKey key) {
        auto up = outbox.list({.sort = key, .order = Qt::AscendingOrder});
        auto down = outbox.list({.sort = key, .order = Qt::DescendingOrder});
        std::ranges::reverse(down);
        CHECK(up == down);
        return up;
    };
    CHECK(sorted(SortKey::Submitted) == QList{first, second, third});
    CHECK(sorted(SortKey::Subject) == QList{second, first, third});
    CHECK(sorted(SortKey::Recipients) == QList{second, third, first});
    CHECK(sorted(SortKey::State) == QList{first, third, second});
    CHECK(sorted(SortKey::NextAttempt) == QList{first, third, second});
    CHECK(sorted(SortKey::Size) == QList{first, second, third});
    CHECK(sorted(SortKey::Account) == QList{third, first, second});
    CHECK(answer(outbox.catalog.list({}, 2)) == QList{third, second});
    CHECK(outbox.list({.account = outbox.account}).size() == 2);
}

TEST_CASE("content is saved as it was submitted, never over a file and never damaged", "[store]")
{
    Reading outbox;
    const QueueId id = outbox.add(u"hello"_s);
    const QString file = outbox.store.folder() + u"/saved.eml"_s;
    const ContentView view = answer(outbox.catalog.content(id));
    CHECK(view.subject == u"hello"_s);
    CHECK(view.text.contains(u"hello"_s));
    CHECK_FALSE(view.truncated);
    const auto save = [&] {
        auto future = outbox.catalog.saveContent(id, file);
        future.waitForFinished();
        return future.takeResult();
    };
    REQUIRE(save());
    QFile saved(file);
    REQUIRE(saved.open(QIODevice::ReadOnly));
    CHECK(saved.readAll() == "Subject: hello\r\n\r\nhello\r\n");
    CHECK_FALSE(QFileInfo(file).permissions().testAnyFlags(QFile::ReadGroup | QFile::ReadOther));
    CHECK(save().error().code == ErrorCode::Conflict);
    REQUIRE(QFile::remove(file));
    REQUIRE(QFile::link(outbox.store.folder() + u"/elsewhere"_s, file));
    CHECK(save().error().code == ErrorCode::Conflict);
    REQUIRE(QFile::remove(file));
    QSqlQuery(outbox.store.database().connection())
        .exec(u"UPDATE chunk SET bytes = CAST('Subject: hullo' || substr(bytes, 15) AS BLOB)"_s);
    CHECK(save().error().code == ErrorCode::Corrupt);
    CHECK_FALSE(QFile::exists(file));
    CHECK(wait(outbox.catalog.content(id)).error().code == ErrorCode::Corrupt);
}

TEST_CASE("drafts are there, newest first, until they are submitted", "[store]")
{
    Reading outbox;
    DraftStore drafts(outbox.store.database());
    const DraftId first = must(drafts.save({{}, "{\"a\":1}", testTime()}));
    const DraftId second = must(drafts.save({{}, "{}", testTime().addSecs(1)}));
    must(drafts.save({first, "{\"a\":2}", testTime().addSecs(2)}));
    auto kept = answer(outbox.catalog.drafts());
    REQUIRE(kept.size() == 2);
    CHECK(kept[0].id == first);
    CHECK(kept[0].json == "{\"a\":2}");
    NewMessage message = newMessage(outbox.account, {u"bob@example.net"_s});
    message.draft = first;
    must(outbox.outbox.add({message}));
    must(drafts.remove(second));
    CHECK(answer(outbox.catalog.drafts()).isEmpty());
    CHECK(drafts.save({DraftId{99}, "{}", testTime()}).error().code == ErrorCode::NotFound);
}
