#include "spooler/store/reportsource.h"

#include "spooler/mail/accountpolicy.h"
#include "spooler/mail/envelope.h"
#include "spooler/store/database.h"
#include "spooler/store/statement.h"

#include <QJsonDocument>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<ReportSource> reportSource(Database &database, QueueId message)
{
    Statement select(
        database,
        u"SELECT reverse_path, envid, subject, message_id, submitted, COALESCE((SELECT before FROM "
        u"step_change"
        " WHERE step_change.queue_id = message.queue_id ORDER BY number LIMIT 1), content), size, ret,"
        " COALESCE((SELECT policy FROM account WHERE account.id = message.account), '{}')"
        " FROM message WHERE queue_id = ?"_s);
    if (auto run = select.run(message); !run)
        return std::unexpected(run.error());
    std::optional<ReportSource> source;
    if (select.next()) {
        source = ReportSource{
            .reversePath = select.text(),
            .envid = select.text(),
            .subject = select.text(),
            .messageId = select.text(),
            .submitted = select.time(),
            .content = select.id<ContentId>(),
            .size = select.integer(),
            .reportAddress = {},
            .returnsOriginal = select.upTo(Ret::Headers) == Ret::Full};
        const QJsonObject json = QJsonDocument::fromJson(select.text().toUtf8()).object();
        const AccountPolicy policy = accountPolicyFromJson(json).value_or(AccountPolicy());
        source->reportAddress = policy.reportAddress;
        source->returnsOriginal = source->returnsOriginal || policy.returnOriginal;
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    if (!source)
        return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
    return *source;
}

} // namespace mailroom
