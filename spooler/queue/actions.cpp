#include "spooler/queue/actions.h"

#include "spooler/clock.h"
#include "spooler/queue/actionmeaning.h"
#include "spooler/queue/queuemanager.h"

#include <QMap>

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    constexpr qsizetype sliceSize = 500;
    constexpr int listedRefusals = 1000;

    bool isRunning(RecipientState state)
    {
        return state == RecipientState::InFlight || state == RecipientState::Ending;
    }

    // Hold and Cancel stop an attempt; of the rest it makes no sense to ask while one runs.
    bool stopsAttempts(Action action)
    {
        return action == Action::Hold || action == Action::Cancel;
    }

} // namespace

struct Actions::Job {
    Action action;
    Selection selection;
    QString by;
    std::optional<Answer<ActionReport>> answer;
    QSet<RecipientState> states; // empty: all
    ActionReport report;
    QList<SelectedRecipient> recipients; // still to be visited
    QList<QueueId> messages; // the same for Delete
    QSet<AccountId> accounts; // of what was retried
    QMap<QueueId, QString> untouched; // messages named by the user that nothing was done to, and why
    int withdrawals = 0; // under way
    bool slicing = false; // a slice waits for its commit
    bool over = false;

    bool namesMessages() const { return std::holds_alternative<QList<QueueId>>(selection); }
    bool namesRecipients() const { return std::holds_alternative<QList<RecipientId>>(selection); }
};

Actions::Actions(OutboxStore &outbox, CommitGroup &commits, QueueManager &queue, Clock &clock)
    : m_outbox(outbox)
    , m_commits(commits)
    , m_queue(queue)
    , m_clock(clock)
{
}

void Actions::run(
    Action action, const Selection &selection, const QString &by, const Answer<ActionReport> &answer)
{
    m_jobs.push_back(
        std::make_shared<Job>(Job{.action = action, .selection = selection, .by = by, .answer = answer}));
    if (m_jobs.size() == 1)
        next();
}

void Actions::retryDeferred(const QString &by, AccountId account, const Answer<ActionReport> &answer)
{
    m_jobs.push_back(std::make_shared<Job>(
        Job{.action = Action::RetryNow,
            .selection = FilterSelection{.filter = Filter::Deferred, .search = {}, .account = account},
            .by = by,
            .answer = answer,
            .states = {RecipientState::Deferred}}));
    if (m_jobs.size() == 1)
        next();
}

void Actions::next()
{
    if (!m_jobs.empty())
        m_clock.callAfter(std::chrono::milliseconds(0), this, [this, job = m_jobs.front()] { begin(job); });
}

void Actions::begin(const JobPointer &job)
{
    if (!m_commits.flush()) {
        fail(job, {ErrorCode::Unavailable, m_commits.illness()});
        return;
    }
    const QSet<RecipientState> all(allRecipientStates.begin(), allRecipientStates.end());
    const auto selected = m_outbox.select(job->selection, job->states.isEmpty() ? all : job->states);
    if (!selected) {
        fail(job, selected.error());
        return;
    }
    if (job->namesMessages()) {
        for (const QueueId message : std::get<QList<QueueId>>(job->selection))
            job->untouched.insert(message, u"there is no such message"_s);
    }
    QSet<QueueId> seen;
    QSet<RecipientId> found;
    for (const SelectedRecipient &recipient : *selected) {
        if (found.contains(recipient.id))
            continue; // it was named twice, and is meant once
        found.insert(recipient.id);
        job->recipients << recipient;
        if (!seen.contains(recipient.message))
            job->messages << recipient.message;
        seen.insert(recipient.message);
    }
    if (job->namesRecipients()) {
        for (const RecipientId wanted : std::get<QList<RecipientId>>(job->selection)) {
            if (!found.contains(wanted))
                refuse(job, {}, wanted, u"there is no such recipient"_s);
        }
    }
    if (job->action == Action::Expire) // one message after the other, each in one slice: it gets one report
        std::ranges::stable_sort(job->recipients, {}, &SelectedRecipient::message);
    step(job);
}

// The next ones to be visited.
QList<RecipientId> Actions::takeSlice(Job &job)
{
    qsizetype size = std::min(sliceSize, job.recipients.size());
    while (job.action == Action::Expire && size < job.recipients.size()
           && job.recipients.at(size).message == job.recipients.at(size - 1).message)
        ++size;
    QList<RecipientId> slice;
    slice.reserve(size);
    for (qsizetype i = 0; i < size; ++i)
        slice << job.recipients.at(i).id;
    job.recipients.remove(0, size);
    return slice;
}

void Actions::step(const JobPointer &job)
{
    if (job->action == Action::Delete) {
        removeSlice(job);
        return;
    }
    if (job->recipients.isEmpty()) {
        proceed(job);
        return;
    }
    // Read again what an attempt may have changed since the selection.
    const QList<RecipientId> ids = takeSlice(*job);
    if (!m_commits.flush()) {
        fail(job, {ErrorCode::Unavailable, m_commits.illness()});
        return;
    }
    const QSet<RecipientState> all(allRecipientStates.begin(), allRecipientStates.end());
    const auto slice = m_outbox.select(ids, job->states.isEmpty() ? all : job->states);
    if (!slice) {
        fail(job, slice.error());
        return;
    }
    changeSlice(job, *slice);
}

void Actions::changeSlice(const JobPointer &job, const QList<SelectedRecipient> &slice)
{
    const RecipientEvent event = *eventOf(job->action);
    const QDateTime now = m_clock.now();
    Batch batch;
    QMap<QueueId, QList<RecipientId>> running;
    for (const SelectedRecipient &recipient : slice) {
        if (!recipient.isEdited && stopsAttempts(job->action) && isRunning(recipient.state)) {
            running[recipient.message].append(recipient.id);
            continue;
        }
        if (recipient.isEdited || !after(recipient.state, event)) {
            const QString why =
                recipient.isEdited ? whyNotEdited(job->action) : whyNot(job->action, recipient.state);
            if (job->namesRecipients())
                refuse(job, recipient.message, recipient.id, why);
            else if (job->untouched.contains(recipient.message))
                job->untouched[recipient.message] = why;
            continue;
        }
        batch.facts.append(
            {.recipient = recipient.id,
             .event = event,
             .attempt = {},
             .outcome = {},
             .nextAttempt = {},
             .by = job->by,
             .detail = {},
             .when = now});
        job->untouched.remove(recipient.message);
        job->accounts.insert(recipient.account);
    }
    if (job->action == Action::Expire) {
        if (const auto reported = addReports(batch, now); !reported) {
            fail(job, reported.error());
            return;
        }
    }
    for (const auto &[message, recipients] : running.asKeyValueRange())
        withdraw(job, message, recipients);
    job->report.done += int(batch.facts.size());
    job->slicing = true;
    m_commits.add(batch, Urgency::Prompt, [this, job] {
        job->slicing = false;
        proceed(job);
    });
}

// In the batch of the facts: who is given up is reported, or neither is written.
Result<> Actions::addReports(Batch &batch, const QDateTime &now)
{
    QList<RecipientId> givenUp;
    for (const RecipientFact &fact : std::as_const(batch.facts))
        givenUp << fact.recipient;
    const auto reports = m_queue.reporter().reportGivenUp(givenUp, now);
    if (!reports)
        return std::unexpected(reports.error());
    batch.notes += *reports;
    return {};
}

void Actions::proceed(const JobPointer &job)
{
    if (job->over || job->slicing)
        return;
    if (!job->recipients.isEmpty())
        m_clock.callAfter(std::chrono::milliseconds(0), this, [this, job] { step(job); });
    else if (job->withdrawals == 0)
        finish(job);
}

void Actions::withdraw(const JobPointer &job, QueueId message, const QList<RecipientId> &recipients)
{
    const auto refuseLate = [this, job, message](const QList<RecipientId> &late) {
        for (const RecipientId recipient : late)
            refuse(job, message, recipient, whyNot(job->action, RecipientState::Ending));
    };
    job->untouched.remove(message); // what becomes of each recipient is told one by one
    ++job->withdrawals;
    // `early` is written before `done` runs: done comes only after a commit.
    const auto early = std::make_shared<QList<RecipientId>>();
    *early = m_queue.attempts().withdraw(
        message, recipients, {*eventOf(job->action), job->by},
        [this, job, refuseLate, early, asked = recipients.size()](const QList<RecipientId> &late) {
            refuseLate(late);
            job->report.done += int(asked - early->size() - late.size());
            --job->withdrawals;
            if (job->recipients.isEmpty())
                proceed(job);
        });
    refuseLate(*early);
}

void Actions::removeSlice(const JobPointer &job)
{
    const QList<QueueId> slice = job->messages.first(std::min(sliceSize, job->messages.size()));
    job->messages.remove(0, slice.size());
    if (slice.isEmpty()) {
        finish(job);
        return;
    }
    QSet<RecipientState> unfinished;
    for (const RecipientState state : allRecipientStates) {
        if (!isFinished(state))
            unfinished.insert(state);
    }
    if (!m_commits.flush()) {
        fail(job, {ErrorCode::Unavailable, m_commits.illness()});
        return;
    }
    const auto waiting = m_outbox.select(slice, unfinished);
    if (!waiting) {
        fail(job, waiting.error());
        return;
    }
    QMap<QueueId, RecipientState> kept;
    for (const SelectedRecipient &recipient : *waiting)
        kept.insert(recipient.message, recipient.state);
    QList<QueueId> gone;
    for (const QueueId message : slice) {
        job->untouched.remove(message);
        if (const auto state = kept.constFind(message); state != kept.cend())
            refuse(job, message, {}, whyNot(Action::Delete, *state));
        else
            gone << message;
    }
    const auto removed = m_outbox.remove(gone, {.by = job->by, .when = m_clock.now()});
    if (!removed) {
        fail(job, removed.error());
        return;
    }
    job->report.done += *removed;
    Q_EMIT this->removed(gone);
    m_clock.callAfter(std::chrono::milliseconds(0), this, [this, job] { step(job); });
}

void Actions::refuse(const JobPointer &job, QueueId message, RecipientId recipient, const QString &why)
{
    ++job->report.refusedCount;
    if (job->report.refused.size() < listedRefusals)
        job->report.refused.append({message, recipient, why});
}

void Actions::fail(const JobPointer &job, const Error &error)
{
    if (error.code == ErrorCode::Corrupt || error.code == ErrorCode::Refused)
        m_commits.fallIll(error);
    job->over = true;
    if (job->answer)
        (*job->answer)(std::unexpected(error));
    m_jobs.pop_front();
    next();
}

void Actions::finish(const JobPointer &job)
{
    for (const auto &[message, why] : job->untouched.asKeyValueRange())
        refuse(job, message, {}, why);
    if (job->action == Action::RetryNow && !job->accounts.isEmpty())
        m_queue.forgetBackoffs(job->accounts.values());
    m_queue.look();
    job->over = true;
    if (job->answer)
        (*job->answer)(job->report);
    m_jobs.pop_front();
    next();
}

} // namespace mailroom
