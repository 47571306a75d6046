#include "spooler/editing.h"

#include "spooler/corequestion.h"
#include "spooler/editingdesk.h"
#include "spooler/spoolercore.h"

namespace mailroom {

namespace {

    // With the desk, if the profile is open.
    template <typename T, typename Work> QFuture<Result<T>> askDesk(SpoolerCore *core, Work work)
    {
        return ask<T>(core, [work = std::move(work)](SpoolerCore &open, const Answer<T> &answer) {
            if (EditingDesk *const desk = open.editingDesk())
                work(*desk, answer);
            else
                answer(failure(ErrorCode::Unavailable, QStringLiteral("the spooler is not open")));
        });
    }

} // namespace

QFuture<Result<EditLock>> Editing::take(QueueId message, QString by)
{
    return askDesk<EditLock>(m_core, [message, by](EditingDesk &desk, const Answer<EditLock> &answer) {
        desk.take(message, by, answer);
    });
}

QFuture<Result<>> Editing::putBack(QueueId message, Submission change, QString by)
{
    return askDesk<void>(m_core, [message, change, by](EditingDesk &desk, const Answer<> &answer) {
        desk.putBack(message, change, by, answer);
    });
}

QFuture<Result<>> Editing::putBackUnchanged(QueueId message, QString by)
{
    return askDesk<void>(m_core, [message, by](EditingDesk &desk, const Answer<> &answer) {
        desk.unlock(message, by, answer);
    });
}

QFuture<Result<int>> Editing::redirect(Redirection wish)
{
    return askDesk<int>(
        m_core, [wish](EditingDesk &desk, const Answer<int> &answer) { desk.redirect(wish, answer); });
}

QFuture<Result<>> Editing::add(Addition wish)
{
    return askDesk<void>(
        m_core, [wish](EditingDesk &desk, const Answer<> &answer) { desk.add(wish, answer); });
}

QFuture<Result<QueueId>> Editing::resend(Resending wish)
{
    return askDesk<QueueId>(
        m_core, [wish](EditingDesk &desk, const Answer<QueueId> &answer) { desk.resend(wish, answer); });
}

} // namespace mailroom
