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

// In mail.sqlite: neither a received message nor a change that a server is still to be told needs it.
inline constexpr QLatin1StringView unreferencedMailContent{
    "NOT EXISTS (SELECT 1 FROM mail WHERE mail.content = content.id)"
    " AND NOT EXISTS (SELECT 1 FROM mail_operation WHERE mail_operation.content = content.id)"};

// Thread: that of the database. Content that no message refers to is swept by sweep() at the spooler's start.
class ContentStore {
public:
    explicit ContentStore(Database &database);

    // Streams `device` in several transactions; memory stays at a few chunks. Not yet referred to by a
    // message.
    Result<ContentId> write(QIODevice &device);
    // Inside a transaction that the caller has open. `digest`: its SHA-256, where somebody has it already.
    Result<ContentId> insert(const QByteArray &bytes, const QByteArray &digest = {});
    Result<std::shared_ptr<ContentReader>> read(ContentId content);
    // `length` octets from `offset`, fewer at the end; the digest of the whole is not asked.
    Result<QByteArray> octets(ContentId content, qint64 offset, qint64 length);
    // REQUIRES, of mail.sqlite: nobody is writing any.
    Result<int> sweep();

private:
    Result<int> sweepMail();

    Database &m_database;
};

} // namespace mailroom
