#include "spooler/editingdesk.h"

#include "spooler/clock.h"
#include "spooler/queue/queuemanager.h"
#include "spooler/store/redirectstore.h"
#include "spooler/submit/check.h"
#include "spooler/submit/putback.h"

#include <QtConcurrent>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    Result<std::optional<EnvelopeRecipient>> checkedIfAny(const QString &typed)
    {
        if (typed.isEmpty())
            return std::nullopt;
        return checkedRecipient(typed).transform(
            [](const EnvelopeRecipient &recipient) { return std::optional(recipient); });
    }

} // namespace

Result<EnvelopeRecipient> checkedRecipient(const QString &typed)
{
    const auto checked = checkRecipients({{u"recipient"_s, typed}}, {});
    if (!checked)
        return std::unexpected(checked.error());
    if (checked->recipients.size() > 1)
        return failure(ErrorCode::InvalidInput, u"recipient: one address is wanted, not several"_s);
    return checked->recipients.constFirst();
}

Result<QList<EnvelopeRecipient>> checkedRecipients(const QString &typed, const QList<RecipientList> &lists)
{
    if (typed.isEmpty())
        return QList<EnvelopeRecipient>();
    const Unfolded members = unfolded(typed, lists);
    if (members.notes.isEmpty()) // no list
        return checkedRecipient(typed).transform(
            [](const EnvelopeRecipient &recipient) { return QList{recipient}; });
    const auto checked =
        checkRecipients({{u"recipient"_s, members.text}, {u"recipient"_s, members.hidden}}, {});
    if (!checked)
        return std::unexpected(checked.error());
    return checked->recipients;
}

EditingDesk::EditingDesk(DeskParts parts) : m_parts(std::move(parts)) { }

Result<> EditingDesk::done(QueueId message, const Result<> &result)
{
    if (result) {
        Q_EMIT changed({message});
        m_parts.queue.look();
    } else if (result.error().code == ErrorCode::Corrupt || result.error().code == ErrorCode::Refused) {
        m_parts.commits.fallIll(result.error());
    }
    return result;
}

void EditingDesk::take(QueueId message, const QString &by, const Answer<EditLock> &answer)
{
    if (!m_parts.commits.flush())
        return answer(failure(ErrorCode::Unavailable, m_parts.commits.illness()));
    // With the lock no new attempt starts; one that runs is asked to let go, and is judged when it has.
    const auto lock = EditStore(m_parts.database).lock(message, by, m_parts.clock.now());
    if (!lock)
        return answer(std::unexpected(lock.error()));
    m_parts.queue.look();
    if (!m_parts.queue.attempts().busy().contains(message))
        return confirm(*lock, answer);
    m_parts.queue.attempts().letGo(message, [this, lock = *lock, answer] {
        // Not from within the commit that tells it.
        m_parts.clock.callAfter(
            std::chrono::milliseconds(0), this, [this, lock, answer] { confirm(lock, answer); });
    });
}

void EditingDesk::confirm(const EditLock &lock, const Answer<EditLock> &answer)
{
    EditStore store(m_parts.database);
    const auto free = m_parts.commits.flush() ? store.check(lock.message)
                                              : failure(ErrorCode::Unavailable, m_parts.commits.illness());
    if (!free) {
        if (const auto lifted = done(lock.message, store.unlock(lock.message, lock.by, m_parts.clock.now()));
            !lifted)
            qWarning(
                "message %lld stays locked: %s", lock.message.value, qUtf8Printable(lifted.error().detail));
        return answer(std::unexpected(free.error()));
    }
    Q_EMIT changed({lock.message});
    answer(lock);
}

void EditingDesk::putBack(
    QueueId message, const Submission &change, const QString &by, const Answer<> &answer)
{
    const auto editable = EditStore(m_parts.database).editable(message);
    if (!editable)
        return answer(std::unexpected(editable.error()));
    QtConcurrent::run([submission = completedChange(change, *editable, m_accounts), accounts = m_accounts,
                       now = m_parts.clock.now(), folder = m_parts.temporaryFolder, lists = m_lists] {
        return prepare(submission, accounts, now, folder, {.steps = accountSteps, .lists = lists});
    }).then(this, [this, editable = *editable, by, answer](const Result<PreparedMessage> &prepared) {
        if (!prepared)
            return answer(std::unexpected(prepared.error()));
        if (!m_parts.commits.flush())
            return answer(failure(ErrorCode::Unavailable, m_parts.commits.illness()));
        answer(done(
            editable.lock.message,
            storeChange(*prepared, editable, by, m_parts.clock.now(), m_parts.database)));
    });
}

void EditingDesk::unlock(QueueId message, const QString &by, const Answer<> &answer)
{
    answer(done(message, EditStore(m_parts.database).unlock(message, by, m_parts.clock.now())));
}

void EditingDesk::redirect(const Redirection &wish, const Answer<int> &answer)
{
    const auto to = checkedRecipients(wish.to, m_lists);
    if (!to)
        return answer(std::unexpected(to.error()));
    if (to->isEmpty() && !wish.account.isValid())
        return answer(failure(ErrorCode::InvalidInput, u"name another address or another account"_s));
    if (wish.account.isValid() && !std::ranges::contains(m_accounts, wish.account, &Account::id))
        return answer(failure(ErrorCode::NotFound, u"there is no account %1"_s.arg(wish.account.value)));
    if (!m_parts.commits.flush())
        return answer(failure(ErrorCode::Unavailable, m_parts.commits.illness()));
    const auto redirected = RedirectStore(m_parts.database).redirect(wish, *to, m_parts.clock.now());
    const auto told =
        done(wish.message, redirected ? Result<>() : Result<>(std::unexpected(redirected.error())));
    answer(told ? redirected : std::unexpected(told.error()));
}

void EditingDesk::add(const Addition &wish, const Answer<> &answer)
{
    const auto recipients = checkedRecipients(wish.address, m_lists);
    if (!recipients)
        return answer(std::unexpected(recipients.error()));
    if (!m_parts.commits.flush())
        return answer(failure(ErrorCode::Unavailable, m_parts.commits.illness()));
    answer(done(wish.message, RedirectStore(m_parts.database).add(wish, *recipients, m_parts.clock.now())));
}

void EditingDesk::resend(const Resending &wish, const Answer<QueueId> &answer)
{
    const auto corrected = checkedIfAny(wish.corrected);
    if (!corrected)
        return answer(std::unexpected(corrected.error()));
    if (!m_parts.commits.flush())
        return answer(failure(ErrorCode::Unavailable, m_parts.commits.illness()));
    const auto id = RedirectStore(m_parts.database).resend(wish, *corrected, m_parts.clock.now());
    if (id)
        Q_EMIT changed({*id});
    const auto told = done(wish.message, id ? Result<>() : Result<>(std::unexpected(id.error())));
    answer(told ? id : std::unexpected(told.error()));
}

} // namespace mailroom
