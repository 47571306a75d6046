#include "spooler/submit/putback.h"

#include "spooler/store/contentstore.h"
#include "spooler/store/database.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

Submission completedChange(const Submission &change, const Editable &editable, const QList<Account> &accounts)
{
    Submission complete = change;
    complete.messageId = editable.messageId;
    complete.envid = editable.envid;
    if (!complete.account.isValid() && std::ranges::contains(accounts, editable.named, &Account::id))
        complete.account = editable.named;
    const bool isComposed = std::holds_alternative<Composition>(change.content);
    if (!isComposed && !complete.reversePath)
        complete.reversePath = editable.reversePath;
    if (!isComposed && !complete.notBefore.isValid())
        complete.notBefore = editable.notBefore;
    if (!isComposed && !complete.deliverAfter.isValid())
        complete.deliverAfter = editable.deliverAfter;
    if (!isComposed && complete.askWhenLate.count() == 0)
        complete.askWhenLate = std::chrono::duration_cast<std::chrono::seconds>(editable.askWhenLate);
    if (!isComposed && !complete.deliverBy.isValid())
        complete.deliverBy = editable.deliverBy;
    if (complete.ret == Ret::Unset)
        complete.ret = editable.ret;
    if (complete.recipients.isEmpty() && !complete.recipientsFromHeader && !isComposed)
        complete.recipients = editable.waiting;
    return complete;
}

Result<> storeChange(
    const PreparedMessage &changed, const Editable &editable, const QString &by, const QDateTime &when,
    Database &database)
{
    NewMessage message = changed.message;
    if (message.messageId != editable.messageId)
        return failure(
            ErrorCode::InvalidInput,
            u"Message-ID: it must stay %1, for the message keeps its history"_s.arg(editable.messageId));
    if (changed.largeContent) {
        if (!changed.largeContent->seek(0))
            return failure(ErrorCode::Unavailable, u"cannot read %1"_s.arg(changed.largeContent->fileName()));
        const auto content = ContentStore(database).write(*changed.largeContent);
        if (!content)
            return std::unexpected(content.error());
        message.content = *content;
    }
    return EditStore(database).putBack(editable.lock.message, message, by, when);
}

} // namespace mailroom
