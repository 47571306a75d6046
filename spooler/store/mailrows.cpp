#include "spooler/store/mailrows.h"

#include "spooler/store/database.h"
#include "spooler/store/messagekey.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QList<MailRow>> MailRows::rows(const QList<MailId> &mail)
{
    Statement select(
        m_database,
        u"SELECT id, folder, account, thread, message_id, from_name, from_address, recipients, subject, "
        u"preview, date,"
        " arrived, size, flags, has_attachments, body, mark, pending, fault FROM mail WHERE id = ?"_s);
    QList<MailRow> rows;
    rows.reserve(mail.size());
    for (const MailId id : mail) {
        if (auto run = select.run(id); !run)
            return std::unexpected(run.error());
        const auto read = select.each([&](Statement &column) {
            MailRow row;
            row.id = column.id<MailId>();
            row.folder = column.id<FolderId>();
            row.account = column.id<AccountId>();
            row.thread = column.id<ThreadId>();
            row.messageId = column.text();
            row.fromName = column.text();
            row.fromAddress = column.text();
            row.to = column.text();
            row.subject = column.text();
            row.preview = column.text();
            row.date = column.time();
            row.arrived = column.time();
            row.size = column.integer();
            row.flags = MailFlags::fromInt(column.number());
            row.hasAttachments = column.flag();
            row.body = column.upTo(MailBody::Gone);
            row.mark = column.upTo(RemoteMark::GetAndDelete);
            row.pending = column.number();
            row.fault = column.text();
            rows << row;
        });
        if (!read)
            return std::unexpected(read.error());
    }
    return rows;
}

Result<QList<MailId>> MailRows::byMessageId(const QString &messageId)
{
    QList<MailId> mail;
    const qint64 key = messageKey(messageId);
    if (key == 0)
        return mail;
    Statement select(
        m_database,
        u"SELECT id FROM mail WHERE message_key = ? AND message_id = ? ORDER BY rank DESC LIMIT 1000"_s);
    if (auto run = select.run(key, messageId); !run)
        return std::unexpected(run.error());
    if (auto read = select.each([&](Statement &row) { mail << row.id<MailId>(); }); !read)
        return std::unexpected(read.error());
    return mail;
}

Result<ContentId> MailRows::content(MailId mail)
{
    Statement select(m_database, u"SELECT COALESCE(content, 0) FROM mail WHERE id = ?"_s);
    if (auto run = select.run(mail); !run)
        return std::unexpected(run.error());
    if (!select.next())
        return select.outcome() ? failure(ErrorCode::NotFound, u"the message is not here any more"_s)
                                : std::unexpected(select.outcome().error());
    const auto content = select.id<ContentId>();
    if (!content.isValid())
        return failure(ErrorCode::Corrupt, u"the message has no content in the database"_s);
    return content;
}

Result<QList<MailEvent>> MailRows::events(MailId mail)
{
    QList<MailEvent> events;
    Statement arrival(m_database, u"SELECT arrived FROM mail WHERE id = ?"_s);
    if (auto run = arrival.run(mail); !run)
        return std::unexpected(run.error());
    const auto begun =
        arrival.each([&](Statement &row) { events << MailEvent{row.time(), u"arrived"_s, {}}; });
    if (!begun)
        return std::unexpected(begun.error());
    Statement select(m_database, u"SELECT at, kind, detail FROM mail_event WHERE mail = ? ORDER BY id"_s);
    if (auto run = select.run(mail); !run)
        return std::unexpected(run.error());
    const auto read = select.each([&](Statement &row) {
        MailEvent event;
        event.when = row.time();
        event.kind = row.text();
        event.detail = row.text();
        events << event;
    });
    if (!read)
        return std::unexpected(read.error());
    return events;
}

Result<QList<SavedSearch>> MailRows::savedSearches()
{
    Statement select(m_database, u"SELECT name, search FROM saved_search ORDER BY name"_s);
    if (auto run = select.run(); !run)
        return std::unexpected(run.error());
    QList<SavedSearch> searches;
    const auto read = select.each([&](Statement &row) {
        SavedSearch search;
        search.name = row.text();
        search.search = row.text();
        searches << search;
    });
    if (!read)
        return std::unexpected(read.error());
    return searches;
}

} // namespace mailroom
