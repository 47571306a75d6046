#include "spooler/store/contentstore.h"

#include "spooler/store/contentdigest.h"
#include "spooler/store/database.h"
#include "spooler/store/mailschema.h"
#include "spooler/store/statement.h"

#include <QIODevice>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr int chunksPerCommit = 16; // 4 MiB: what is written at once, and what memory it takes

    const QString markSweep =
        u"INSERT INTO setting (name, value)"
        " SELECT 'content-at-last-sweep', CAST(COALESCE(MAX(id), 0) AS TEXT) FROM content WHERE 1 = 1"
        " ON CONFLICT (name) DO UPDATE SET value = excluded.value"_s;

    Error missing(ContentId content)
    {
        return {ErrorCode::Corrupt, u"content %1 is not whole in the database"_s.arg(content.value)};
    }

    // Reads chunk by chunk and takes the digest on the way.
    class StoredContent final : public ContentReader {
    public:
        // `first`: its first chunk, empty when it is not there.
        StoredContent(Database &database, ContentId content, qint64 size, QByteArray digest, QByteArray first)
            : m_database(database)
            , m_content(content)
            , m_size(size)
            , m_digest(std::move(digest))
            , m_first(std::move(first))
        {
        }

        qint64 size() const override { return m_size; }

        Result<QByteArray> next() override
        {
            if (m_read == m_size)
                return QByteArray();
            QByteArray bytes = std::exchange(m_first, {});
            if (bytes.isEmpty()) {
                auto chunk = readChunk();
                if (!chunk)
                    return chunk;
                bytes = std::move(*chunk);
            }
            if (bytes.size() != qMin(chunkSize, m_size - m_read))
                return std::unexpected(missing(m_content));
            ++m_number;
            m_read += bytes.size();
            m_hash.add(bytes);
            return bytes;
        }

        bool matchesDigest() const override { return m_read == m_size && m_hash.result() == m_digest; }
        QByteArray digest() const override { return m_digest; }

        Result<> rewind() override
        {
            if (m_read == 0)
                return {}; // it is at the beginning
            m_number = 0;
            m_read = 0;
            m_hash.reset();
            return {};
        }

    private:
        Result<QByteArray> readChunk()
        {
            Statement select(m_database, u"SELECT bytes FROM chunk WHERE content = ? AND number = ?"_s);
            if (auto run = select.run(m_content, m_number); !run)
                return std::unexpected(run.error());
            if (!select.next())
                return std::unexpected(select.outcome() ? missing(m_content) : select.outcome().error());
            return select.bytes();
        }

        Database &m_database;
        ContentId m_content;
        qint64 m_size;
        QByteArray m_digest;
        QByteArray m_first; // not given out yet
        qint64 m_number = 0;
        qint64 m_read = 0;
        ContentDigest m_hash;
    };

    Result<ContentId> insertRow(Database &database, qint64 size, const QByteArray &digest)
    {
        Statement insert(database, u"INSERT INTO content (size, sha256) VALUES (?, ?)"_s);
        if (auto run = insert.run(size, digest); !run)
            return std::unexpected(run.error());
        return ContentId{insert.insertedId()};
    }

    Result<> insertChunk(Database &database, ContentId content, qint64 number, const QByteArray &bytes)
    {
        Statement insert(database, u"INSERT INTO chunk (content, number, bytes) VALUES (?, ?, ?)"_s);
        return insert.run(content, number, bytes);
    }

    // A device may give less than asked for before its end.
    Result<QByteArray> readChunk(QIODevice &device)
    {
        QByteArray chunk;
        while (chunk.size() < chunkSize) {
            const QByteArray part = device.read(chunkSize - chunk.size());
            if (part.isEmpty())
                break;
            chunk += part;
        }
        if (chunk.size() < chunkSize && !device.atEnd())
            return failure(
                ErrorCode::Unavailable, u"the content cannot be read: %1"_s.arg(device.errorString()));
        return chunk;
    }

} // namespace

ContentStore::ContentStore(Database &database) : m_database(database) { }

Result<ContentId> ContentStore::write(QIODevice &device)
{
    ContentId content;
    ContentDigest hash;
    qint64 size = 0;
    qint64 number = 0;
    bool atEnd = false;
    while (!atEnd) {
        const auto some = [&]() -> Result<> {
            if (!content.isValid()) {
                const auto row = insertRow(m_database, 0, {});
                if (!row)
                    return std::unexpected(row.error());
                content = *row;
            }
            for (int i = 0; i < chunksPerCommit && !atEnd; ++i) {
                const auto chunk = readChunk(device);
                if (!chunk)
                    return std::unexpected(chunk.error());
                if (!chunk->isEmpty()) {
                    if (auto written = insertChunk(m_database, content, number++, *chunk); !written)
                        return written;
                }
                hash.add(*chunk);
                size += chunk->size();
                atEnd = chunk->size() < chunkSize;
            }
            if (!atEnd)
                return {};
            Statement complete(m_database, u"UPDATE content SET size = ?, sha256 = ? WHERE id = ?"_s);
            return complete.run(size, hash.result(), content);
        };
        if (auto committed = m_database.transaction(some); !committed)
            return std::unexpected(committed.error()); // what is there already is swept
    }
    return content;
}

Result<ContentId> ContentStore::insert(const QByteArray &bytes, const QByteArray &digest)
{
    const auto content =
        insertRow(m_database, bytes.size(), digest.isEmpty() ? ContentDigest::of(bytes) : digest);
    if (!content)
        return content;
    qint64 number = 0;
    for (qint64 at = 0; at < bytes.size(); at += chunkSize) {
        const QByteArray chunk =
            bytes.size() <= chunkSize ? bytes : bytes.sliced(at, qMin(chunkSize, bytes.size() - at));
        if (auto written = insertChunk(m_database, *content, number++, chunk); !written)
            return std::unexpected(written.error());
    }
    return content;
}

Result<std::shared_ptr<ContentReader>> ContentStore::read(ContentId content)
{
    // With its first chunk: small content, nearly all there is, is read by one statement.
    Statement select(
        m_database,
        u"SELECT c.size, c.sha256, k.bytes FROM content c"
        " LEFT JOIN chunk k ON k.content = c.id AND k.number = 0 WHERE c.id = ?"_s);
    if (auto run = select.run(content); !run)
        return std::unexpected(run.error());
    if (!select.next())
        return std::unexpected(select.outcome() ? missing(content) : select.outcome().error());
    const qint64 size = select.integer();
    const QByteArray digest = select.bytes();
    const QByteArray first = select.bytes();
    if (size < 0 || digest.isEmpty())
        return std::unexpected(missing(content));
    return std::make_shared<StoredContent>(m_database, content, size, digest, first);
}

Result<QByteArray> ContentStore::octets(ContentId content, qint64 offset, qint64 length)
{
    Statement whole(m_database, u"SELECT size FROM content WHERE id = ?"_s);
    if (auto run = whole.run(content); !run)
        return std::unexpected(run.error());
    if (!whole.next())
        return std::unexpected(whole.outcome() ? missing(content) : whole.outcome().error());
    const qint64 size = whole.integer();
    const qint64 end = offset < 0 || offset >= size ? offset : qMin(size, offset + qMin(length, size));
    QByteArray octets;
    Statement select(m_database, u"SELECT bytes FROM chunk WHERE content = ? AND number = ?"_s);
    for (qint64 at = offset; at < end;) {
        const qint64 number = at / chunkSize;
        if (auto run = select.run(content, number); !run)
            return std::unexpected(run.error());
        if (!select.next())
            return std::unexpected(select.outcome() ? missing(content) : select.outcome().error());
        const QByteArray chunk = select.bytes();
        if (chunk.size() != qMin(chunkSize, size - number * chunkSize))
            return std::unexpected(missing(content));
        const qint64 some = qMin(end, (number + 1) * chunkSize) - at;
        octets += QByteArrayView(chunk).sliced(at - number * chunkSize, some);
        at += some;
    }
    return octets;
}

// Another process may be writing content that no message refers to yet: what goes was already unreferenced
// at the sweep before this one. Were it needed after all, the message's reference would fail, not the bytes.
Result<int> ContentStore::sweep()
{
    if (&m_database.schema() == &mailSchema())
        return sweepMail();
    int swept = 0;
    const auto body = [&]() -> Result<> {
        Statement remove(
            m_database,
            u"DELETE FROM content WHERE id <= (SELECT CAST(value AS INTEGER) FROM setting"
            " WHERE name = 'content-at-last-sweep')"
            " AND "_s
                + unreferencedContent);
        if (auto run = remove.run(); !run)
            return run;
        swept = remove.changedRows();
        Statement mark(m_database, markSweep);
        return mark.run();
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return swept;
}

// Content that was needed once goes with its last message: only what was written since the sweep before can
// have been left behind.
Result<int> ContentStore::sweepMail()
{
    int swept = 0;
    const auto body = [&]() -> Result<> {
        Statement remove(
            m_database,
            u"DELETE FROM content WHERE id > COALESCE((SELECT CAST(value AS INTEGER) FROM setting"
            " WHERE name = 'content-at-last-sweep'), 0) AND "_s
                + unreferencedMailContent);
        if (auto run = remove.run(); !run)
            return run;
        swept = remove.changedRows();
        Statement mark(m_database, markSweep);
        return mark.run();
    };
    if (auto done = m_database.transaction(body); !done)
        return std::unexpected(done.error());
    return swept;
}

} // namespace mailroom
