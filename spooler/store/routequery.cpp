#include "spooler/store/routequery.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QList<AccountId> accountsIn(const QString &numbers)
    {
        QList<AccountId> accounts;
        for (const QStringView number : QStringView(numbers).split(u',', Qt::SkipEmptyParts))
            accounts << AccountId{number.toLongLong()};
        return accounts;
    }

} // namespace

RouteQuery::RouteQuery(Database &database) : m_database(database) { }

Result<QList<RoutableRecipient>> RouteQuery::waiting(AccountId account, RoutePlace &place, int limit)
{
    Statement select(
        m_database,
        u"SELECT r.priority, r.due_at, r.queue_id, r.id, r.account, r.forward_path, r.notify, r.orcpt, "
        u"r.address_type,"
        " r.state, m.sender, m.named_account, m.delivery_methods, r.left_by, r.stranded,"
        " m.reverse_path"
        " FROM recipient r JOIN message m ON m.queue_id = r.queue_id"
        " WHERE r.account = ? AND r.state IN (0, 3) AND (r.priority, r.due_at, r.queue_id, r.id) > (?, ?, ?, "
        "?)"
        " ORDER BY r.priority, r.due_at, r.queue_id, r.id LIMIT ?"_s);
    if (auto run = select.run(account, place.priority, place.dueAt, place.message, place.recipient, limit);
        !run)
        return std::unexpected(run.error());
    QList<RoutableRecipient> recipients;
    RoutePlace last = place;
    const auto read = select.each([&](Statement &row) {
        last.priority = row.integer();
        last.dueAt = row.integer();
        last.message = row.integer();
        last.recipient = row.integer();
        RoutableRecipient found;
        found.id = RecipientId{last.recipient};
        found.message = QueueId{last.message};
        found.account = row.id<AccountId>();
        found.envelope.forwardPath = row.text();
        found.envelope.notify = Notify::fromInt(row.number());
        found.envelope.originalRecipient = row.text();
        found.envelope.addressType = row.text();
        found.state = row.state();
        found.author = row.text();
        found.named = row.id<AccountId>();
        found.methods = row.text().split(u'\n', Qt::SkipEmptyParts);
        found.leftBy = accountsIn(row.text());
        found.stranded = row.text();
        found.reversePath = row.text();
        recipients << found;
    });
    if (!read)
        return std::unexpected(read.error());
    place = last;
    return recipients;
}

} // namespace mailroom
