#include "spooler/store/mailrowwriter.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QDateTime>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<> countAdded(Database &database, FolderId folder, const FolderGrowth &growth)
{
    Statement update(
        database,
        u"UPDATE folder SET total = total + ?, unread = unread + ?, to_fetch = to_fetch + ? WHERE id = ?"_s);
    return update.run(growth.total, growth.unread, growth.toFetch, folder);
}

Result<> countAdded(Database &database, MailId mail)
{
    Statement select(database, u"SELECT folder, flags & 1, body FROM mail WHERE id = ?"_s);
    if (auto run = select.run(mail); !run)
        return run;
    if (!select.next())
        return select.outcome();
    const auto folder = select.id<FolderId>();
    const bool isRead = select.flag();
    const bool isHeader = select.upTo(MailBody::Gone) == MailBody::HeaderOnly;
    return countAdded(database, folder, {.total = 1, .unread = isRead ? 0 : 1, .toFetch = isHeader ? 1 : 0});
}

Result<> removeMail(Database &database, const QList<MailId> &mail)
{
    Statement operations(database, u"DELETE FROM mail_operation WHERE mail = ?"_s);
    Statement row(database, u"DELETE FROM mail WHERE id = ?"_s);
    for (const MailId id : mail) {
        if (auto run = operations.run(id); !run)
            return run;
        if (auto run = row.run(id); !run)
            return run;
    }
    return {};
}

Result<> placeMail(Database &database, MailId mail, FolderId folder, std::optional<qint64> uid)
{
    // What came under that number before the answer did is the same message: the older row is kept.
    if (uid) {
        Statement other(database, u"DELETE FROM mail WHERE folder = ? AND uid = ? AND id <> ?"_s);
        if (auto run = other.run(folder, *uid, mail); !run)
            return run;
    }
    Statement place(database, u"UPDATE mail SET folder = ?, uid = ? WHERE id = ?"_s);
    const QVariant none = QVariant(QMetaType::fromType<qint64>());
    if (auto run = place.run(folder, uid ? stored(*uid) : none, mail); !run)
        return run;
    Statement waiting(
        database,
        u"UPDATE mail_operation SET folder = ?, uid = ? WHERE mail = ? AND uid = 0 AND what <> 5"_s); // Append
    return uid ? waiting.run(folder, *uid, mail) : Result<>();
}

Result<> giveUid(Database &database, MailId mail, qint64 uid, MailFlags serverFlags)
{
    const auto shown = withPending(database, mail, serverFlags);
    if (!shown)
        return std::unexpected(shown.error());
    Statement update(database, u"UPDATE mail SET uid = ?, flags = ?, server_flags = ? WHERE id = ?"_s);
    if (auto run = update.run(uid, shown->toInt(), serverFlags.toInt(), mail); !run)
        return run;
    Statement waiting(
        database, u"UPDATE mail_operation SET uid = ? WHERE mail = ? AND uid = 0 AND what <> 5"_s);
    return waiting.run(uid, mail);
}

Result<MailFlags> withPending(Database &database, MailId mail, MailFlags serverFlags)
{
    Statement waiting(
        database,
        u"SELECT flags_set, flags_cleared FROM mail_operation WHERE mail = ? AND what = 1 ORDER BY id"_s);
    if (auto run = waiting.run(mail); !run)
        return std::unexpected(run.error());
    MailFlags flags = serverFlags;
    const auto read = waiting.each([&](Statement &row) {
        const auto set = MailFlags::fromInt(row.number());
        const auto cleared = MailFlags::fromInt(row.number());
        flags = (flags & ~cleared) | set;
    });
    if (!read)
        return std::unexpected(read.error());
    return flags;
}

Result<> noteEvent(Database &database, MailId mail, const QString &kind, const QString &detail)
{
    Statement insert(
        database,
        u"INSERT INTO mail_event (mail, at, kind, detail) SELECT id, ?, ?, ? FROM mail WHERE id = ?"_s);
    return insert.run(QDateTime::currentDateTimeUtc(), kind, detail, mail);
}

} // namespace mailroom
