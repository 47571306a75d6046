#include "spooler/preparer.h"

#include "spooler/clock.h"
#include "spooler/stepfacts.h"
#include "spooler/steptask.h"
#include "spooler/store/contentstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr int mostAtOnce = 6;
    constexpr int mostOfOneAccount = 2;
    constexpr auto repairPause = 30s;

} // namespace

Preparer::Preparer(PreparerParts parts)
    : m_parts(std::move(parts))
    , m_store(m_parts.database)
    , m_reporter(m_parts.database, m_parts.contents, m_parts.phrases)
{
}

Preparer::~Preparer()
{
    for (const auto &[id, running] : m_running)
        running.watcher->cancel();
}

Result<> Preparer::setAccounts(const QList<Account> &accounts)
{
    StepList all;
    for (const Account &account : accounts) {
        const StepList steps = m_parts.steps(account);
        if (auto ordered = checkOrder(steps); !ordered)
            return ordered;
        all += steps;
    }
    m_steps = all;
    look();
    return {};
}

void Preparer::look()
{
    if (m_planned)
        return;
    m_planned = true;
    m_parts.clock.callAfter(0ms, this, [this] {
        m_planned = false;
        lookNow();
        if (isIdle())
            Q_EMIT rested();
    });
}

void Preparer::lookNow()
{
    if (m_parts.commits.isIll()) {
        m_parts.clock.callAfter(repairPause, this, [this] { look(); });
        return;
    }
    const QDateTime now = m_parts.clock.now();
    const auto waiting = m_store.waiting(now, 1000);
    const auto next = m_store.next(now);
    if (!waiting || !next) {
        m_parts.commits.fallIll(waiting ? next.error() : waiting.error());
        return;
    }
    for (const QueueId message : *waiting) {
        if (m_running.size() >= mostAtOnce)
            break; // the end of one looks again
        if (m_running.contains(message))
            continue;
        if (const auto started = start(message); !started) {
            m_parts.commits.fallIll(started.error());
            return;
        }
    }
    if (next->isValid()) {
        const auto delay = std::chrono::milliseconds(std::max<qint64>(50, now.msecsTo(*next)));
        m_parts.clock.callAfter(delay, this, [this] { look(); });
    }
}

Result<> Preparer::start(QueueId id)
{
    auto message = m_store.message(id);
    if (!message)
        return std::unexpected(message.error());
    if (!message->has_value())
        return {};
    const AccountId account = (*message)->account;
    const auto siblings = std::ranges::count_if(
        m_running, [&](const auto &entry) { return entry.second.message.account == account; });
    if (siblings >= mostOfOneAccount)
        return {};
    QList<CarriedRecipient> carried;
    Envelope envelope = (*message)->envelope;
    for (const PreparingRecipient &recipient : std::as_const((*message)->recipients)) {
        if (!stillWaits(recipient))
            continue;
        carried << CarriedRecipient{recipient.envelope, recipient.account};
        envelope.recipients << recipient.envelope;
    }
    const StepList steps = neededSteps(m_steps, carried, account);
    if (steps.isEmpty()) // its account changed, or nobody is left to send to
        return store(**message, {.messages = {StepOutcome{.recipients = envelope.recipients}}});

    auto watcher = std::make_unique<QFutureWatcher<StepRunEnd>>();
    connect(watcher.get(), &QFutureWatcherBase::progressTextChanged, this, [this, id](const QString &step) {
        noteBegan(id, step);
    });
    connect(watcher.get(), &QFutureWatcherBase::finished, this, [this, id] { finish(id); });
    watcher->setFuture(startSteps(
        m_parts.pool,
        {.database = m_parts.databaseFile,
         .content = (*message)->content,
         .run = {
             .steps = steps,
             .kind = ChangeKind::Step,
             .content = {},
             .messageId = (*message)->messageId,
             .envelope = envelope,
             .folder = m_parts.temporaryFolder}}));
    m_running.emplace(id, Running{std::move(**message), steps, std::move(watcher)});
    return {};
}

// Told to those who look at the disk only where the list of all steps does not say it already.
void Preparer::noteBegan(QueueId message, const QString &step)
{
    const auto found = m_running.find(message);
    if (found == m_running.end() || step.isEmpty())
        return;
    Q_EMIT began(message, step);
    if (found->second.steps.size() < 2 || m_parts.commits.isIll())
        return;
    if (const auto noted = m_store.began(message, step); !noted)
        m_parts.commits.fallIll(noted.error());
    else
        Q_EMIT changed({message});
}

void Preparer::finish(QueueId id)
{
    auto node = m_running.extract(id);
    if (node.empty())
        return;
    const QFuture<StepRunEnd> future = node.mapped().watcher->future();
    node.mapped().watcher.release()->deleteLater(); // it is the one that calls
    look();
    if (future.isCanceled() || future.resultCount() == 0)
        return;
    const StepRunEnd end = future.result();
    const QDateTime now = m_parts.clock.now();
    Result<> done;
    switch (end.how) {
    case StepRunEnd::How::Done:
        done = storeEnd(id, end);
        break;
    case StepRunEnd::How::NotNow:
        done = m_store.postpone(
            id, now.addDuration(end.after),
            noteAbout(id, u"prepare-later"_s, end.step + u": "_s + end.why, now));
        break;
    case StepRunEnd::How::Failed:
        done = m_store.fail(id, noteAbout(id, u"prepare-failed"_s, end.step + u": "_s + end.why, now));
        break;
    case StepRunEnd::How::Cancelled:
        break;
    }
    if (!done)
        m_parts.commits.fallIll(done.error());
    Q_EMIT changed({id});
}

// What became of its recipients meanwhile counts.
Result<> Preparer::storeEnd(QueueId id, const StepRunEnd &end)
{
    if (!m_parts.commits.flush())
        return {}; // it is ill already; the steps run again when it is well
    const auto message = m_store.message(id);
    if (!message)
        return std::unexpected(message.error());
    return message->has_value() ? store(**message, end) : Result<>();
}

Result<ContentId> Preparer::contentOf(
    QHash<QTemporaryFile *, ContentId> &stored, const PreparingMessage &message, const StepContent &content)
{
    if (!content.file)
        return message.content;
    const auto known = stored.constFind(content.file.get());
    if (known != stored.cend())
        return *known;
    QFile file(content.file->fileName());
    if (!file.open(QIODevice::ReadOnly))
        return failure(ErrorCode::Unavailable, u"cannot read %1"_s.arg(file.fileName()));
    const auto id = m_parts.contents.write(file);
    if (id)
        stored.insert(content.file.get(), *id);
    return id;
}

Result<QList<RecordedChange>> Preparer::changesOf(
    QHash<QTemporaryFile *, ContentId> &stored, const PreparingMessage &message,
    const QList<StepRecord> &records)
{
    QList<RecordedChange> changes;
    for (const StepRecord &record : records) {
        const auto before = contentOf(stored, message, record.before);
        const auto after = contentOf(stored, message, record.after);
        if (!before || !after)
            return std::unexpected(before ? after.error() : before.error());
        changes << RecordedChange{record.change, *before, *after};
        changes.last().change.when = m_parts.clock.now();
    }
    return changes;
}

Result<> Preparer::store(const PreparingMessage &message, const StepRunEnd &end)
{
    const QDateTime now = m_parts.clock.now();
    QHash<QTemporaryFile *, ContentId> stored;
    StepsEnd result{.message = message.id, .from = message.content, .when = now};
    result.batch = refusals(message, end);
    for (const StepNote &note : end.notes)
        result.batch.notes << noteAbout(message.id, u"note"_s, note.step + u": "_s + note.words, now);
    for (StepOutcome outcome : end.messages) {
        outcome.recipients.removeIf([&](const EnvelopeRecipient &recipient) {
            return std::ranges::none_of(message.recipients, [&](const PreparingRecipient &one) {
                return one.envelope.forwardPath == recipient.forwardPath && stillWaits(one);
            });
        });
        if (outcome.isMade && outcome.recipients.isEmpty())
            continue;
        const auto content = contentOf(stored, message, outcome.content);
        const auto changes = changesOf(stored, message, outcome.records);
        if (!content || !changes)
            return std::unexpected(content ? changes.error() : content.error());
        for (const RecordedChange &recorded : *changes)
            result.batch.notes << noteAbout(message.id, u"prepared"_s, changeWords(recorded.change), now);
        const StepContent &octets = outcome.content;
        if (!outcome.isMade) {
            result.changes = *changes;
            if (octets.file)
                result.content = newContent(octets, *content, message);
            continue;
        }
        for (const PreparingRecipient &recipient : message.recipients) {
            if (stillWaits(recipient)
                && std::ranges::contains(
                    outcome.recipients, recipient.envelope.forwardPath, &EnvelopeRecipient::forwardPath))
                result.batch.facts << factAbout(recipient.id, RecipientEvent::Cancel, now);
        }
        result.instead << MadeMessage{madeMessage(message, outcome, *content), *changes};
    }
    const auto made = m_store.finish(result);
    if (!made && made.error().code != ErrorCode::Conflict)
        return std::unexpected(made.error());
    Q_EMIT changed(made ? *made + QList{message.id} : QList{message.id});
    Q_EMIT readied();
    return {};
}

Batch Preparer::refusals(const PreparingMessage &message, const StepRunEnd &end)
{
    const QDateTime now = m_parts.clock.now();
    Batch batch;
    QList<ReportRecipient> reported;
    for (const PreparingRecipient &recipient : message.recipients) {
        const auto refused =
            std::ranges::find(end.refused, recipient.envelope.forwardPath, &RefusedRecipient::forwardPath);
        if (refused == end.refused.end() || !stillWaits(recipient))
            continue;
        RecipientFact fact = factAbout(recipient.id, RecipientEvent::PermanentFailure, now);
        fact.outcome = Outcome{.verdict = Verdict::Permanent, .reply = refused->reply, .when = now};
        fact.detail = u"refused by a step before sending"_s;
        batch.facts << fact;
        if (wantsReport(recipient.envelope, DsnAction::Failed)) {
            reported.append(
                {.address = recipient.envelope.forwardPath,
                 .originalRecipient = recipient.envelope.originalRecipient,
                 .action = DsnAction::Failed,
                 .status = refused->reply.status,
                 .reply = refused->reply,
                 .remoteMta = {},
                 .lastAttempt = now,
                 .willRetryUntil = {}});
        }
    }
    batch.notes = m_reporter.report(message.id, reported, now);
    return batch;
}

Result<> Preparer::choose(QueueId message, PrepareChoice choice, const QString &by)
{
    const bool again = choice == PrepareChoice::Again;
    MessageNote note =
        noteAbout(message, again ? u"prepare-again"_s : u"prepare-without"_s, QString(), m_parts.clock.now());
    note.by = by;
    if (!again) {
        if (const auto running = m_running.find(message); running != m_running.end())
            running->second.watcher->cancel();
    }
    const auto chosen = m_store.choose(message, choice, note);
    if (!chosen)
        return chosen;
    Q_EMIT changed({message});
    if (again)
        look();
    else
        Q_EMIT readied();
    return {};
}

} // namespace mailroom
