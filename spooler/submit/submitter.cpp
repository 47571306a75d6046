#include "spooler/submit/submitter.h"

#include "spooler/profile.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"
#include "spooler/store/liststore.h"
#include "spooler/submit/hook.h"

using namespace Qt::StringLiterals;

namespace mailroom {

Result<QList<QueueId>>
store(const QList<PreparedMessage> &messages, OutboxStore &outbox, ContentStore &contents)
{
    QList<NewMessage> ready;
    ready.reserve(messages.size());
    for (const PreparedMessage &prepared : messages) {
        ready << prepared.message;
        if (!prepared.largeContent)
            continue;
        if (!prepared.largeContent->seek(0))
            return failure(
                ErrorCode::Unavailable, u"cannot read %1"_s.arg(prepared.largeContent->fileName()));
        const auto content = contents.write(*prepared.largeContent);
        if (!content)
            return std::unexpected(content.error());
        ready.last().content = *content;
    }
    return outbox.add(ready);
}

Result<QueueId> submitDirectly(const QString &profile, const Submission &submission)
{
    const ProfilePaths paths(profile);
    if (const auto made = makeProfile(paths); !made)
        return std::unexpected(made.error());
    const auto database = Database::open(paths.database, OpenMode::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    const auto accounts = AccountStore(**database).all();
    if (!accounts)
        return std::unexpected(accounts.error());
    const auto lists = ListStore(**database).all();
    if (!lists)
        return std::unexpected(lists.error());
    const auto prepared = prepare(
        submission, *accounts, QDateTime::currentDateTimeUtc(), paths.temporary,
        {.steps = accountSteps, .lists = *lists, .hooks = [&paths] {
             return programHooks(paths.sentHooks);
         }});
    if (!prepared)
        return std::unexpected(prepared.error());
    OutboxStore outbox(**database);
    ContentStore contents(**database);
    const auto ids = store({*prepared}, outbox, contents);
    if (!ids)
        return std::unexpected(ids.error());
    return ids->first();
}

} // namespace mailroom
