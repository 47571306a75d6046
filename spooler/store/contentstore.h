// The bytes of messages: stored once, exactly as they go on the wire, in chunks of 256 KiB with a SHA-256.
#pragma once

#include "spooler/mail/contentreader.h"
#include "spooler/mail/ids.h"
#include "spooler/result.h"

#include <QByteArray>

#include <memory>

class QIODevice;

namespace mailroom {

class Database;

inline constexpr qint64 chunkSize = 256 * 1024;

// For WHERE: neither a message nor the record of a change needs it.
inline constexpr QLatin1StringView unreferencedContent{
    "NOT EXISTS (SELECT 1 FROM message WHERE message.content = content.id)"
    " AND NOT EXISTS (SELECT 1 FROM step_change WHERE step_change.before = content.id)"
    " AND NOT EXISTS (SELECT 1 FROM step_change WHERE step_change.after = content.id)"};

// Thread: that of the database. Content that no message refers to is swept by sweep() at the spooler's start.
class ContentStore {
public:
    explicit ContentStore(Database &database);

    // Streams `device` in several transactions; memory stays at a few chunks. Not yet referred to by a
    // message.
    Result<ContentId> write(QIODevice &device);
    // Inside a transaction that the caller has open.
    Result<ContentId> insert(const QByteArray &bytes);
    Result<std::shared_ptr<ContentReader>> read(ContentId content);
    Result<int> sweep();

private:
    Database &m_database;
};

} // namespace mailroom
