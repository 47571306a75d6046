#include "spooler/store/reportsource.h"

#include "spooler/store/database.h"
#include "spooler/store/statement.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<ReportSource> reportSource(Database &database, QueueId message)
{
    Statement select(
        database,
        u"SELECT reverse_path, envid, subject, message_id, submitted, content FROM message"
        " WHERE queue_id = ?"_s);
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
            .content = select.id<ContentId>()};
    }
    if (auto read = select.outcome(); !read)
        return std::unexpected(read.error());
    if (!source)
        return failure(ErrorCode::NotFound, u"there is no message %1"_s.arg(message.value));
    return *source;
}

} // namespace mailroom
