#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/temporarystore.h"

#include <QFile>
#include <QSet>

#include <cerrno>
#include <random>

#include <csignal>
#include <sys/wait.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

// Runs `body` in a process of its own and answers its process id.
pid_t inChild(const std::function<bool()> &body)
{
    const pid_t child = ::fork();
    REQUIRE(child >= 0);
    if (child == 0)
        ::_exit(body() ? 0 : 1);
    return child;
}

NewMessage twoRecipients(AccountId account)
{
    return newMessage(account, {u"bob@example.net"_s, u"eve@example.net"_s});
}

} // namespace

TEST_CASE("odd text is kept literally in every field", "[store]")
{
    TemporaryStore store;
    const QString odd = GENERATE(
        u"'; DROP TABLE message; --"_s, u"\"quoted\" and 'single'"_s, u"a\0b"_s, u"%1 %n %s {0}"_s,
        QString(1024 * 1024, u'ä'), u"\u202Egpj.exe\u0085"_s);
    NewMessage message = newMessage(store.account(), {odd});
    message.envelope.reversePath = odd;
    message.envelope.envid = odd;
    message.envelope.recipients[0].originalRecipient = odd;
    message.subject = message.from = message.messageId = message.origin = odd;
    message.notes = {odd};
    OutboxStore outbox(store.database());
    const QueueId id = must(outbox.add({message})).constFirst();
    RecipientFact fact;
    fact.recipient = must(outbox.select(QList{id}, {RecipientState::Queued})).constFirst().id;
    fact.event = RecipientEvent::PermanentFailure;
    fact.outcome = Outcome();
    fact.outcome->reply = {550, {}, odd};
    fact.by = fact.detail = odd;
    fact.when = testTime();
    Batch batch;
    batch.facts << fact;
    const DueMessage due = must(outbox.due(message.account, testTime(), 1, {})).constFirst();
    CHECK((due.reversePath == odd && due.envid == odd));
    CHECK(
        (due.recipients[0].envelope.forwardPath == odd
         && due.recipients[0].envelope.originalRecipient == odd));
    must(outbox.record(batch));
    const MessageDetail detail = must(OutboxViews(store.database()).detail(id))->detail;
    CHECK((detail.row.subject == odd && detail.row.from == odd && detail.row.messageId == odd));
    CHECK(detail.recipients[0].lastReply.text == odd);
    CHECK(detail.events.at(1).detail == odd);
    CHECK((detail.events.last().by == odd && detail.events.last().reply.text == odd));
}

TEST_CASE("many processes set up one new profile at once and each stores its message", "[store]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"spool.sqlite"_s);
    QList<pid_t> children;
    for (int i = 0; i < 8; ++i)
        children << inChild([&] {
            const auto database = Database::open(file, OpenMode::ReadWrite);
            return database && OutboxStore(**database).add({twoRecipients(AccountId{})});
        });
    for (const pid_t child : children) {
        int status = 0;
        pid_t ended = -1;
        do // another child's end may interrupt it
            ended = ::waitpid(child, &status, 0);
        while (ended < 0 && errno == EINTR);
        REQUIRE(ended == child);
        CHECK((WIFEXITED(status) && WEXITSTATUS(status) == 0));
    }
    const auto database = must(Database::open(file, OpenMode::ReadOnly));
    CHECK(must(OutboxViews(*database).counts()).of(Filter::All) == 8);
}

TEST_CASE("a process killed while it stores loses nothing that it acknowledged", "[store]")
{
    std::mt19937 random(1);
    QTemporaryDir folder;
    const QString file = folder.filePath(u"spool.sqlite"_s);
    QSet<qint64> acknowledged;
    for (int round = 0; round < 10; ++round) {
        int ends[2];
        REQUIRE(::pipe(ends) == 0);
        const pid_t child = inChild([&] {
            const auto database = Database::open(file, OpenMode::ReadWrite);
            if (!database)
                return false;
            while (true) {
                const auto ids =
                    OutboxStore(**database).add(QList<NewMessage>(3, twoRecipients(AccountId{1})));
                for (const QueueId id : ids.value_or(QList<QueueId>())) {
                    if (::write(ends[1], &id.value, sizeof id.value) != sizeof id.value)
                        return false;
                }
            }
        });
        ::close(ends[1]);
        // Dies after so many acknowledgements, somewhere in what it does next.
        qint64 id = 0;
        for (int i = std::uniform_int_distribution<int>(1, 40)(random);
             i > 0 && ::read(ends[0], &id, sizeof id) == sizeof id; --i)
            acknowledged.insert(id);
        REQUIRE(::kill(child, SIGKILL) == 0);
        while (::read(ends[0], &id, sizeof id) == sizeof id)
            acknowledged.insert(id);
        ::close(ends[0]);
        REQUIRE(::waitpid(child, nullptr, 0) == child);
    }
    const auto database = must(Database::open(file, OpenMode::ReadWrite));
    OutboxStore outbox(*database);
    QSet<qint64> kept;
    for (const DueMessage &due : must(outbox.due(AccountId{1}, testTime(), 100000, {}))) {
        CHECK(due.recipients.size() == 2);
        kept.insert(due.id.value);
    }
    CHECK(acknowledged.size() > 10);
    CHECK((acknowledged - kept).isEmpty());
    CHECK(must(OutboxViews(*database).counts()).of(Filter::Waiting) == kept.size());
}

TEST_CASE("a damaged database gives the right mail or a named error, never wrong mail", "[store]")
{
    const int seed = GENERATE(range(0, 100));
    TemporaryStore store;
    const AccountId account = store.account();
    {
        OutboxStore outbox(store.database());
        for (int i = 0; i < 20; ++i) {
            NewMessage message = twoRecipients(account);
            message.content = QByteArray(3000, static_cast<char>('a' + i));
            message.size = 3000;
            must(outbox.add({message}));
        }
    }
    store.close();
    QFile file(store.file());
    REQUIRE(file.open(QIODevice::ReadWrite));
    std::mt19937 random(static_cast<unsigned>(seed));
    for (int i = 0; i < 4; ++i) {
        const qint64 place = std::uniform_int_distribution<qint64>(0, file.size() - 1)(random);
        REQUIRE(file.seek(place));
        const char was = file.read(1).at(0);
        REQUIRE(file.seek(place));
        file.putChar(static_cast<char>(was ^ (1 << (random() % 8))));
    }
    file.close();

    const auto named = [&](const Error &error) {
        CHECK(error.code == ErrorCode::Corrupt);
        CHECK_FALSE(error.detail.isEmpty());
    };
    const auto database = Database::open(store.file(), OpenMode::ReadWrite);
    if (!database) {
        CHECK((database.error().code == ErrorCode::Corrupt || database.error().code == ErrorCode::TooNew));
        CHECK(database.error().detail.contains(store.file()));
        return;
    }
    OutboxStore outbox(**database);
    const auto due = outbox.due(account, testTime(), 100, {});
    if (!due) {
        named(due.error());
        return;
    }
    for (const DueMessage &message : *due) {
        CHECK(message.reversePath == u"ann@example.org"_s);
        for (const DueRecipient &recipient : message.recipients)
            CHECK(
                (recipient.envelope.forwardPath == u"bob@example.net"_s
                 || recipient.envelope.forwardPath == u"eve@example.net"_s));
        const auto reader = ContentStore(**database).read(message.content);
        if (!reader) {
            named(reader.error());
            continue;
        }
        QByteArray bytes;
        Result<QByteArray> chunk;
        while ((chunk = (*reader)->next()) && !chunk->isEmpty())
            bytes += *chunk;
        if (!chunk)
            named(chunk.error());
        else if ((*reader)->matchesDigest())
            CHECK((bytes.size() == 3000 && bytes == QByteArray(3000, bytes.at(0))));
    }
}

TEST_CASE("what the queue asks and records again and again is answered by an index", "[store]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    const QueueId id = must(outbox.add({twoRecipients(account)})).constFirst();
    const auto due = must(outbox.due(account, testTime(), 10, {}));
    must(outbox.nextDue(testTime()));
    must(outbox.expired(testTime(), 10));
    must(outbox.delayed(testTime(), 10));
    Batch batch;
    batch.starts << AttemptStart{outbox.newAttemptId(), id, account, testTime()};
    batch.finishes << AttemptFinish{batch.starts[0].id, testTime(), {}, {}, {}};
    for (const DueRecipient &recipient : due.constFirst().recipients) {
        RecipientFact fact;
        fact.recipient = recipient.id;
        fact.event = RecipientEvent::Cancel;
        fact.outcome = Outcome();
        fact.when = testTime();
        batch.facts << fact;
    }
    must(outbox.record(batch));
    must(outbox.recover(testTime()));
    must(outbox.removeFinishedBefore(testTime().addSecs(1), 10, testRemoval()));

    const QStringList statements = store.database().preparedStatements();
    CHECK(statements.size() > 20);
    for (const QString &statement : statements) {
        QSqlQuery query(store.database().connection());
        REQUIRE(query.prepare(u"EXPLAIN QUERY PLAN "_s + statement));
        for (qsizetype i = 0; i < statement.count(u'?'); ++i)
            query.addBindValue(1);
        REQUIRE(query.exec());
        while (query.next()) {
            const QString step = query.value(3).toString();
            INFO(statement.toStdString() << ": " << step.toStdString());
            // Of accounts, waiting expiries and messages being edited there are few, and a constant row is no
            // table. The newest thousand events are read at the start.
            const bool isSmall = step.startsWith(u"SCAN a"_s) || step.contains(u"CONSTANT ROW"_s)
                || step.contains(u"INDEX message_editing"_s) || statement.contains(u"LIMIT 1000)"_s);
            const bool isOrdered = step.contains(u"INDEX recipient_"_s) || step.contains(u"INDEX attempt_"_s);
            CHECK((isSmall || isOrdered || !step.startsWith(u"SCAN"_s)));
        }
    }
}
