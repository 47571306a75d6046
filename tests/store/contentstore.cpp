#include "spooler/store/contentstore.h"
#include "spooler/store/contentdigest.h"

#include "tests/support/temporarystore.h"

#include <QBuffer>
#include <QCryptographicHash>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

QByteArray patterned(qint64 size)
{
    QByteArray bytes(size, Qt::Uninitialized);
    quint32 state = 1;
    for (char &c : bytes) {
        state = state * 1664525 + 1013904223;
        c = static_cast<char>(state >> 24);
    }
    return bytes;
}

QByteArray readAll(ContentReader &reader)
{
    QByteArray all;
    while (true) {
        const QByteArray chunk = must(reader.next());
        CHECK(chunk.size() <= chunkSize);
        if (chunk.isEmpty())
            return all;
        all += chunk;
    }
}

// Content is only reachable through the store, so a test damages it as a disk would.
void damage(TemporaryStore &store, const QString &sql)
{
    REQUIRE(QSqlQuery(store.database().connection()).exec(sql));
}

} // namespace

TEST_CASE("content comes back byte for byte, whatever its size", "[store]")
{
    TemporaryStore store;
    ContentStore contents(store.database());
    const qint64 size = GENERATE(
        qint64(0), qint64(1), chunkSize - 1, chunkSize, chunkSize + 1, 17 * chunkSize, 33 * chunkSize + 5);
    const QByteArray bytes = patterned(size);
    QBuffer device;
    device.setData(bytes);
    REQUIRE(device.open(QIODevice::ReadOnly));
    ContentId inserted;
    const ContentId written = must(contents.write(device));
    must(store.database().transaction([&]() -> Result<> {
        inserted = must(contents.insert(bytes));
        return {};
    }));
    for (const ContentId content : {written, inserted}) {
        const auto reader = must(contents.read(content));
        CHECK(reader->size() == size);
        CHECK(readAll(*reader) == bytes);
        CHECK(reader->matchesDigest());
        must(reader->rewind());
        CHECK(reader->matchesDigest() == (size == 0));
        CHECK(readAll(*reader) == bytes);
        CHECK(reader->matchesDigest());
    }
}

TEST_CASE("damaged content is noticed and never taken for the message", "[store]")
{
    TemporaryStore store;
    ContentStore contents(store.database());
    QBuffer device;
    device.setData(patterned(3 * chunkSize));
    REQUIRE(device.open(QIODevice::ReadOnly));
    const ContentId content = must(contents.write(device));
    SECTION("a changed byte")
    {
        damage(store, u"UPDATE chunk SET bytes = CAST('x' || substr(bytes, 2) AS BLOB) WHERE number = 1"_s);
        const auto reader = must(contents.read(content));
        readAll(*reader);
        CHECK_FALSE(reader->matchesDigest());
    }
    SECTION("two chunks that changed places")
    {
        damage(store, u"UPDATE chunk SET number = 5 - number WHERE number > 0"_s);
        damage(store, u"UPDATE chunk SET number = number - 2 WHERE number > 2"_s);
        const auto reader = must(contents.read(content));
        readAll(*reader);
        CHECK_FALSE(reader->matchesDigest());
    }
    SECTION("a lost chunk")
    {
        damage(store, u"DELETE FROM chunk WHERE number = 1"_s);
        const auto reader = must(contents.read(content));
        must(reader->next());
        CHECK(reader->next().error().code == ErrorCode::Corrupt);
        CHECK_FALSE(reader->matchesDigest());
    }
    SECTION("a short chunk")
    {
        damage(store, u"UPDATE chunk SET bytes = substr(bytes, 2) WHERE number = 2"_s);
        const auto reader = must(contents.read(content));
        must(reader->next());
        must(reader->next());
        CHECK(reader->next().error().code == ErrorCode::Corrupt);
    }
    SECTION("content that is gone")
    {
        CHECK(contents.read(ContentId{99}).error().code == ErrorCode::Corrupt);
    }
}

TEST_CASE("a device that fails in the middle leaves no content that can be read", "[store]")
{
    class Failing : public QIODevice {
    public:
        qint64 bytesAvailable() const override { return m_left + QIODevice::bytesAvailable(); }
        bool atEnd() const override { return false; }

    protected:
        qint64 readData(char *data, qint64 size) override
        {
            const qint64 given = qMin(size, m_left);
            std::memset(data, 'x', static_cast<size_t>(given));
            m_left -= given;
            return given > 0 ? given : -1;
        }
        qint64 writeData(const char *, qint64) override { return -1; }

    private:
        qint64 m_left = 20 * chunkSize + 100;
    } device;
    REQUIRE(device.open(QIODevice::ReadOnly));
    TemporaryStore store;
    ContentStore contents(store.database());
    const auto written = contents.write(device);
    REQUIRE_FALSE(written);
    CHECK(written.error().code == ErrorCode::Unavailable);
    CHECK(contents.read(ContentId{1}).error().code == ErrorCode::Corrupt);
    CHECK(must(contents.sweep()) == 0); // a first sweep only remembers
    CHECK(must(contents.sweep()) == 1);
    CHECK(store.number(u"SELECT COUNT(*) FROM chunk"_s) == 0);
}

TEST_CASE("a sweep takes what no message needs and not what is being written", "[store]")
{
    TemporaryStore store;
    ContentStore contents(store.database());
    OutboxStore outbox(store.database());
    const AccountId account = store.account();
    const auto write = [&] {
        QBuffer device;
        device.setData("Subject: x\r\n\r\n");
        REQUIRE(device.open(QIODevice::ReadOnly));
        return must(contents.write(device));
    };
    NewMessage message = newMessage(account, {u"bob@example.net"_s});
    message.content = write();
    must(outbox.add({message}));
    const ContentId abandoned = write();
    CHECK(must(contents.sweep()) == 0);
    const ContentId fresh = write(); // by another process, whose message comes soon
    CHECK(must(contents.sweep()) == 1);
    CHECK(contents.read(abandoned).error().code == ErrorCode::Corrupt);
    message.content = fresh;
    must(outbox.add({message}));
    CHECK(must(contents.sweep()) == 0);
    CHECK(must(outbox.due(account, testTime(), 10, {})).size() == 2);
}

TEST_CASE("content of two messages goes with the last of them", "[store]")
{
    TemporaryStore store;
    OutboxStore outbox(store.database());
    NewMessage message = newMessage(store.account(), {u"bob@example.net"_s});
    const QueueId first = must(outbox.add({message})).constFirst();
    message.content = ContentId{1};
    const QueueId second = must(outbox.add({message})).constFirst();
    Batch batch;
    for (const auto &recipient : must(outbox.select(QList{first, second}, {RecipientState::Queued}))) {
        RecipientFact fact;
        fact.recipient = recipient.id;
        fact.event = RecipientEvent::Cancel;
        fact.when = testTime();
        batch.facts << fact;
    }
    must(outbox.record(batch));
    CHECK(must(outbox.remove({first}, testRemoval())) == 1);
    CHECK(store.number(u"SELECT COUNT(*) FROM chunk"_s) == 1);
    CHECK(must(outbox.removeFinishedBefore(testTime().addMSecs(1), 10, testRemoval())) == 1);
    CHECK(store.number(u"SELECT COUNT(*) FROM chunk"_s) == 0);
}

TEST_CASE("the digest of content is SHA-256, whatever pieces it comes in", "[store]")
{
    // FIPS 180-4, the examples of one and of two blocks.
    CHECK(
        ContentDigest::of("abc").toHex()
        == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    const QByteArray two = "abcdbcdecdefdefgefghfghighijhijkijkljklmklmnlmnomnopnopq";
    ContentDigest pieces;
    for (const char c : two)
        pieces.add(QByteArray(1, c));
    CHECK(pieces.result().toHex() == "248d6a61d20638b8e5c026930c3e6039a33ce45964ff2167f6ecedd419db06c1");
    CHECK(pieces.result() == ContentDigest::of(two)); // asked twice
    pieces.reset();
    CHECK(pieces.result() == QCryptographicHash::hash({}, QCryptographicHash::Sha256));
}
