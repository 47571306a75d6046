#include "spooler/store/receiptstore.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

ReceiptStore::ReceiptStore(Database &database) : m_database(database) { }

Result<bool> ReceiptStore::isSettled(const QString &messageId)
{
    Statement select(m_database, u"SELECT 1 FROM receipt WHERE message_id = ?"_s);
    if (auto run = select.run(messageId); !run)
        return std::unexpected(run.error());
    const bool known = select.next();
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    return known;
}

Result<> ReceiptStore::settle(const GivenReceipt &receipt)
{
    const auto known = isSettled(receipt.messageId);
    if (!known)
        return std::unexpected(known.error());
    if (*known)
        return failure(
            ErrorCode::Conflict, u"a receipt for %1 was given or declined before"_s.arg(receipt.messageId));
    Statement insert(
        m_database,
        u"INSERT INTO receipt (message_id, kind, at, given_to, subject, queue_id) VALUES (?, ?, ?, ?, ?, ?)"_s);
    return insert.run(
        receipt.messageId, receipt.kind, receipt.when, receipt.to, receipt.subject, receipt.message);
}

Result<QList<GivenReceipt>> ReceiptStore::all(int limit)
{
    Statement select(
        m_database,
        u"SELECT message_id, kind, at, given_to, subject, queue_id FROM receipt ORDER BY at DESC LIMIT ?"_s);
    if (auto run = select.run(limit); !run)
        return std::unexpected(run.error());
    QList<GivenReceipt> receipts;
    const auto read = select.each([&](Statement &row) {
        receipts << GivenReceipt{
            .messageId = row.text(),
            .kind = row.upTo(ReceiptKind::Declined),
            .when = row.time(),
            .to = row.text(),
            .subject = row.text(),
            .message = row.id<QueueId>()};
    });
    return read ? Result<QList<GivenReceipt>>(receipts) : std::unexpected(read.error());
}

} // namespace mailroom
