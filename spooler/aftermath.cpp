#include "spooler/aftermath.h"

#include "spooler/clock.h"
#include "spooler/stepfacts.h"
#include "spooler/steptask.h"
#include "spooler/store/contentstore.h"

#include <QtConcurrent>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    bool hasFailed(const PreparingRecipient &recipient)
    {
        return recipient.state == RecipientState::Failed;
    }

} // namespace

struct Aftermath::Now {
    PreparingMessage message;
    QFutureWatcher<Worked> watcher;
};

Aftermath::Aftermath(AftermathParts parts)
    : m_parts(std::move(parts))
    , m_hooks(HookMoment::AfterSending, m_parts.hooks, m_parts.clock)
    , m_store(m_parts.database)
{
}

Aftermath::~Aftermath()
{
    if (m_now)
        m_now->watcher.cancel();
}

void Aftermath::expect()
{
    m_expects = true;
    lookAfterCommit();
}

void Aftermath::lookAfterCommit()
{
    if (!m_expects || m_planned || m_now)
        return;
    m_planned = true;
    m_parts.clock.callAfter(0ms, this, [this] {
        m_planned = false;
        look();
        if (isIdle())
            Q_EMIT rested();
    });
}

void Aftermath::look()
{
    if (m_now || m_parts.commits.isIll())
        return;
    const auto ready = m_store.aftermaths(1);
    if (!ready) {
        m_parts.commits.fallIll(ready.error());
        return;
    }
    if (ready->isEmpty()) {
        const auto some = m_store.hasAftermaths();
        m_expects = !some || *some;
        return;
    }
    const auto message = m_store.finished(ready->constFirst());
    const auto started = message && message->has_value() ? start(**message) : Result<>();
    if (!message || !started)
        m_parts.commits.fallIll(message ? started.error() : message.error());
}

Result<> Aftermath::start(const PreparingMessage &message)
{
    const auto changes = StepChanges(m_parts.database).of(message.id);
    if (!changes)
        return std::unexpected(changes.error());
    StepList undo;
    for (const RegisteredStep &step : std::as_const(m_steps)) {
        const bool changed = std::ranges::any_of(*changes, [&](const RecordedChange &recorded) {
            return recorded.change.kind == ChangeKind::Step && recorded.change.step == step.step->name();
        });
        if (changed && step.step->undoes() && (!step.account.isValid() || step.account == message.account))
            undo.prepend(step); // the last one first
    }
    if (m_hooks.look())
        Q_EMIT hooksChanged(m_hooks.rows());
    if (undo.isEmpty() && m_hooks.all().isEmpty())
        return conclude(message, {});
    HookMessage told{
        .moment = HookMoment::AfterSending,
        .file = {},
        .messageId = message.messageId,
        .subject = message.subject,
        .from = message.from,
        .recipients = {},
        .isCancelled = {}};
    Envelope envelope = message.envelope;
    for (const PreparingRecipient &recipient : message.recipients) {
        told.recipients << HookRecipient{recipient.envelope.forwardPath, recipient.state};
        envelope.recipients << recipient.envelope;
    }
    StepTask task{
        .database = m_parts.databaseFile,
        .content = message.content,
        .run = {
            .steps = undo,
            .kind = ChangeKind::Undo,
            .content = {},
            .messageId = message.messageId,
            .envelope = envelope,
            .folder = m_parts.temporaryFolder}};
    m_now = std::make_unique<Now>();
    m_now->message = message;
    connect(&m_now->watcher, &QFutureWatcherBase::finished, this, &Aftermath::finish);
    m_now->watcher.setFuture(QtConcurrent::run(
        m_parts.pool,
        [task = std::move(task), told, hooks = m_hooks.all()](QPromise<Worked> &promise) mutable {
            auto file = copyOut(task);
            if (!file) {
                promise.addResult(Worked{
                    .undone = {.how = StepRunEnd::How::Failed, .step = u"copy"_s, .why = file.error().detail},
                    .verdict = {}});
                return;
            }
            task.run.content = *file;
            told.isCancelled = [&promise] { return promise.isCanceled(); };
            promise.addResult(work(task.run, hooks, told));
        }));
    return {};
}

Aftermath::Worked Aftermath::work(const StepRun &undo, const HookList &hooks, HookMessage message)
{
    Worked worked;
    worked.undone = runSteps(undo, {.began = {}, .isCancelled = message.isCancelled});
    StepFile file = undo.content;
    if (worked.undone.how == StepRunEnd::How::Done && worked.undone.messages.size() == 1) {
        if (const StepFile cleaned = worked.undone.messages.constFirst().content.file)
            file = cleaned;
    }
    message.file = file->fileName();
    worked.verdict = runHooks(hooks, message);
    return worked;
}

void Aftermath::finish()
{
    const std::shared_ptr<Now> now = std::move(m_now);
    m_parts.clock.callAfter(0ms, this, [now] { }); // its watcher is the one that calls
    const QFuture<Worked> future = now->watcher.future();
    if (!future.isCanceled() && future.resultCount() > 0) {
        if (const auto concluded = conclude(now->message, future.result()); !concluded)
            m_parts.commits.fallIll(concluded.error());
    }
    lookAfterCommit();
}

Result<> Aftermath::conclude(const PreparingMessage &message, const Worked &worked)
{
    const QDateTime when = m_parts.clock.now();
    AftermathEnd end{.message = message.id};
    const auto note = [&](const QString &kind, const QString &words) {
        end.batch.notes << noteAbout(message.id, kind, words, when);
    };
    if (worked.undone.how == StepRunEnd::How::Failed || worked.undone.how == StepRunEnd::How::NotNow)
        note(u"undo-failed"_s, worked.undone.step + u": "_s + worked.undone.why);
    if (worked.undone.how == StepRunEnd::How::Done && worked.undone.messages.size() == 1) {
        ContentId before = message.content;
        for (const StepRecord &record : worked.undone.messages.constFirst().records) {
            QFile file(record.after.file->fileName());
            if (!file.open(QIODevice::ReadOnly))
                return failure(ErrorCode::Unavailable, u"cannot read %1"_s.arg(file.fileName()));
            const auto after = m_parts.contents.write(file);
            if (!after)
                return std::unexpected(after.error());
            end.changes << RecordedChange{record.change, before, *after};
            end.changes.last().change.when = when;
            end.content = newContent(record.after, *after, message);
            before = *after;
            note(u"undone"_s, record.change.step);
        }
    }
    for (const QString &hook : worked.verdict.called)
        note(u"hook"_s, hook);
    for (const HookFault &fault : worked.verdict.faults)
        note(u"hook-failed"_s, fault.words());
    hear(worked.verdict);

    const bool files = worked.verdict.folder || message.sentHandling == SentHandling::File;
    end.folder = worked.verdict.folder.value_or(message.folder);
    if (const QString fault = folderFault(end.folder); files && !fault.isEmpty()) {
        end.filing = Filing::Failed;
        end.fault = fault;
        end.folder.clear();
        note(u"filing-failed"_s, end.fault);
    } else if (files) {
        end.filing = Filing::Filed;
        note(u"filed"_s, end.folder);
    }
    if (auto concluded = m_store.conclude(end); !concluded)
        return concluded.error().code == ErrorCode::Conflict ? Result<>() : concluded;
    // Who must hear of a failure finds the message.
    const bool removes = worked.verdict.deletes
        || (message.sentHandling == SentHandling::Remove
            && std::ranges::none_of(message.recipients, hasFailed));
    if (removes) {
        if (const auto removed =
                m_parts.outbox.remove({message.id}, {.by = u"spooler"_s, .when = m_parts.clock.now()});
            !removed)
            return std::unexpected(removed.error());
    }
    Q_EMIT changed({message.id});
    lookAfterCommit();
    return {};
}

void Aftermath::hear(const HookVerdict &verdict)
{
    if (m_hooks.hear(verdict))
        Q_EMIT hooksChanged(m_hooks.rows());
}

} // namespace mailroom
