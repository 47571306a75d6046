// Where the server keeps what is here: the questions of fetchers.
#include "spooler/store/mailstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    // The columns id, folder, uid, remote_key, body, server_flags.
    MailPlace readPlace(Statement &row)
    {
        MailPlace place;
        place.mail = row.id<MailId>();
        place.folder = row.id<FolderId>();
        if (const qint64 uid = row.integer(); uid > 0)
            place.uid = uid;
        place.remoteKey = row.text();
        place.body = row.upTo(MailBody::Gone);
        place.serverFlags = MailFlags::fromInt(row.number());
        return place;
    }

} // namespace

Result<QList<MailPlace>> MailStore::places(const QList<MailId> &mail)
{
    QList<MailPlace> places;
    Statement select(
        m_database,
        u"SELECT id, folder, COALESCE(uid, 0), COALESCE(remote_key, ''), body, server_flags FROM mail"
        " WHERE id = ?"_s);
    for (const MailId id : mail) {
        if (auto run = select.run(id); !run)
            return std::unexpected(run.error());
        if (auto read = select.each([&](Statement &row) { places << readPlace(row); }); !read)
            return std::unexpected(read.error());
    }
    return places;
}

Result<QList<qint64>> MailStore::uids(FolderId folder)
{
    Statement select(
        m_database,
        u"SELECT uid FROM mail WHERE folder = ? AND uid IS NOT NULL UNION SELECT uid FROM mail_operation"
        " WHERE folder = ? AND uid > 0 AND what IN (2, 4) ORDER BY 1"_s); // Move, Remove
    if (auto run = select.run(folder, folder); !run)
        return std::unexpected(run.error());
    QList<qint64> uids;
    if (auto read = select.each([&](Statement &row) { uids << row.integer(); }); !read)
        return std::unexpected(read.error());
    return uids;
}

Result<QHash<qint64, MailFlags>> MailStore::serverFlags(FolderId folder)
{
    Statement select(
        m_database, u"SELECT uid, server_flags FROM mail WHERE folder = ? AND uid IS NOT NULL"_s);
    if (auto run = select.run(folder); !run)
        return std::unexpected(run.error());
    QHash<qint64, MailFlags> flags;
    const auto read = select.each([&](Statement &row) {
        const qint64 uid = row.integer();
        flags.insert(uid, MailFlags::fromInt(row.number()));
    });
    if (!read)
        return std::unexpected(read.error());
    return flags;
}

Result<QList<MailPlace>> MailStore::toFetch(AccountId account, const QDateTime &since, int limit)
{
    Statement select(
        m_database,
        u"SELECT id, folder, COALESCE(uid, 0), COALESCE(remote_key, ''), body, server_flags FROM mail"
        " WHERE account = ? AND body = 1 AND arrived >= ? AND (uid IS NOT NULL OR remote_key IS NOT NULL)"
        " ORDER BY arrived DESC, id DESC LIMIT ?"_s);
    if (auto run = select.run(account, since.isValid() ? stored(since) : stored(0), limit); !run)
        return std::unexpected(run.error());
    QList<MailPlace> places;
    if (auto read = select.each([&](Statement &row) { places << readPlace(row); }); !read)
        return std::unexpected(read.error());
    return places;
}

Result<QSet<QString>> MailStore::remoteKeys(FolderId folder)
{
    Statement select(
        m_database,
        u"SELECT m.remote_key FROM folder f JOIN folder own ON own.account = f.account"
        " JOIN mail m ON m.folder = own.id AND m.remote_key IS NOT NULL WHERE f.id = ?"
        " UNION ALL SELECT o.remote_key FROM folder f JOIN mail_operation o ON o.account = f.account"
        " WHERE f.id = ? AND o.remote_key <> '' AND o.what IN (2, 4)"_s);
    if (auto run = select.run(folder, folder); !run)
        return std::unexpected(run.error());
    QSet<QString> keys;
    if (auto read = select.each([&](Statement &row) { keys << row.text(); }); !read)
        return std::unexpected(read.error());
    return keys;
}

} // namespace mailroom
