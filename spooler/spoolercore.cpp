#include "spooler/spoolercore.h"

#include "spooler/clock.h"
#include "spooler/corework.h"
#include "spooler/fetch/fetchers.h"
#include "spooler/store/ledgerstore.h"
#include "spooler/store/workmode.h"
#include "spooler/submit/check.h"
#include "spooler/submit/draftcontent.h"

#include <QDir>
#include <QFile>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;

namespace mailroom {

SpoolerCore::SpoolerCore(CoreOptions options) : m_options(std::move(options))
{
    Q_ASSERT(m_options.clock);
}

SpoolerCore::~SpoolerCore() = default;

void SpoolerCore::open(const Answer<> &answer)
{
    if (m_work) {
        answer(failure(ErrorCode::Conflict, u"the spooler is open already"_s));
        return;
    }
    Q_EMIT healthChanged(SpoolHealth::Opening, {});
    auto opened = openProfile();
    if (!opened) {
        m_work.reset();
        Q_EMIT healthChanged(SpoolHealth::Ill, opened.error().detail);
    } else {
        Q_EMIT healthChanged(SpoolHealth::Well, {});
        if (m_work->queue.pauses().testFlag(Pause::Offline))
            Q_EMIT workModeChanged(WorkMode::Offline);
    }
    answer(opened);
}

Result<> SpoolerCore::openProfile()
{
    const ProfilePaths paths(m_options.profile);
    if (auto made = makeProfile(paths); !made)
        return made;
    auto lock = ProfileLock::take(paths.lock);
    if (!lock)
        return std::unexpected(lock.error());
    auto database = Database::open(paths.database, OpenMode::ReadWrite);
    if (!database)
        return std::unexpected(database.error());
    TransportFactory transports = m_options.transports;
    if (!transports) {
        transports = [clock = m_options.clock](const Account &account) {
            return makeTransport(account, *clock);
        };
    }
    if (m_options.bandwidth)
        transports = sharingTransports(std::move(transports));
    const HookSource hooks = m_options.hooks
        ? HookSource([own = *m_options.hooks] { return ProfileHooks{own, {}}; })
        : HookSource([folder = paths.sentHooks] { return programHooks(folder); });
    const SubmissionRules rules{
        .steps = m_options.steps ? m_options.steps : StepSource(accountSteps), .hooks = hooks};
    m_work = std::make_unique<Work>(
        std::move(*lock), std::move(*database), m_options, transports, rules, hooks, paths);
    forgetTemporaryFiles(paths);
    if (auto recovered = m_work->outbox.recover(m_options.clock->now()); !recovered)
        return std::unexpected(recovered.error());
    if (auto swept = m_work->contents.sweep(); !swept)
        return std::unexpected(swept.error());
    connectWork();
    if (auto started = m_work->queue.start(); !started)
        return started;
    m_work->queue.setSurroundings(m_surroundings);
    if (auto limited = obeyBandwidth(); !limited)
        return limited;
    if (auto lists = reloadLists(); !lists)
        return lists;
    return reloadAccounts();
}

void SpoolerCore::connectWork()
{
    Work &work = *m_work;
    connect(&work.changes, &ChangeSignal::changed, this, &SpoolerCore::messagesChanged);
    connect(&work.changes, &ChangeSignal::changed, &work.search, &SearchKeeper::noteChange);
    connect(&work.commits, &CommitGroup::committed, &work.changes, &ChangeSignal::add);
    connect(&work.commits, &CommitGroup::fellIll, this, [this](const QString &why) {
        Q_EMIT healthChanged(SpoolHealth::Ill, why);
    });
    connect(&work.commits, &CommitGroup::recovered, this, [this] {
        Q_EMIT healthChanged(SpoolHealth::Well, {});
    });
    connect(
        &work.queue, &QueueManager::secretWanted, this, [this, &work](AccountId account, const QString &why) {
            if (!work.leave.isQuiet())
                Q_EMIT secretWanted(account, why);
        });
    work.board.setHooks(work.steps.hookRows());
    connect(&work.steps, &StepRoom::hooksChanged, &work.board, &StatusBoard::setHooks);
    connect(&work.board, &StatusBoard::changed, this, &SpoolerCore::statusChanged);
    connect(&work.board, &StatusBoard::flushBegan, this, &SpoolerCore::flushBegan);
    connect(&work.board, &StatusBoard::flushEnded, this, &SpoolerCore::flushEnded);
    connect(&work.leave, &Leave::progressed, this, &SpoolerCore::logOffProgressed);
    connect(&work.queue, &QueueManager::takingsChanged, this, [this] {
        if (const auto loaded = reloadAccounts(); !loaded)
            m_work->commits.fallIll(loaded.error());
        Q_EMIT accountsChanged();
    });
    connect(&work.queue, &QueueManager::accountsChanged, this, &SpoolerCore::accountsChanged);
    connect(&work.queue, &QueueManager::accountsChanged, &work.changes, &ChangeSignal::addAll);
    connect(&work.steps, &StepRoom::becameIdle, this, &SpoolerCore::becameIdle);
    connect(&work.steps, &StepRoom::began, this, &SpoolerCore::stepBegan);
    connect(&work.steps, &StepRoom::changed, &work.changes, &ChangeSignal::add);
    work.steps.serve(work.submissions);
    connect(&work.queue.attempts(), &AttemptRunner::progressed, this, &SpoolerCore::progressed);
    connect(&work.actions, &Actions::removed, &work.changes, [&work](const QList<QueueId> &messages) {
        work.changes.add(QSet<QueueId>(messages.begin(), messages.end()));
    });
    connect(&work.desk, &EditingDesk::changed, &work.changes, &ChangeSignal::add);
    connect(&work.desk, &EditingDesk::changed, &work.steps, &StepRoom::look);
    connect(&work.evidence, &EvidenceDesk::changed, &work.changes, &ChangeSignal::add);
    connect(&work.evidence, &EvidenceDesk::changed, &work.steps, &StepRoom::look);
    connect(&work.evidence, &EvidenceDesk::changed, &work.queue, &QueueManager::lookAgain);
    connect(&work.evidence, &EvidenceDesk::unmatchedChanged, this, &SpoolerCore::unmatchedReportsChanged);
    connect(&work.submissions, &SubmissionGroup::stored, this, [&work](const QList<QueueId> &messages) {
        work.changes.add(QSet<QueueId>(messages.begin(), messages.end()));
        work.queue.lookAgain();
    });
}

void SpoolerCore::close(const Answer<> &answer)
{
    if (!m_work) {
        answer({});
        return;
    }
    m_work->board.endFlushes();
    m_work->queue.stop([this, answer] {
        m_work->commits.flush();
        // Not from within the queue's own call.
        m_options.clock->callAfter(std::chrono::milliseconds(0), this, [this, answer] {
            m_work.reset();
            answer({});
        });
    });
}

void SpoolerCore::submit(const Submission &submission, const Answer<QueueId> &answer)
{
    if (isOpen(answer))
        m_work->submissions.submit(submission, answer);
}

void SpoolerCore::act(
    Action action, const Selection &selection, const QString &by, const Answer<ActionReport> &answer)
{
    if (isOpen(answer))
        m_work->actions.run(action, selection, by, answer);
}

void SpoolerCore::sendNow()
{
    if (!m_work)
        return;
    if (!m_work->queue.pauses())
        return m_work->board.flush({}, u"user"_s, {});
    m_work->queue.forgetBackoffs({});
    m_work->actions.retryDeferred(u"user"_s, {}, {}); // goes once the pause is over
}

void SpoolerCore::nudge()
{
    if (!m_work)
        return;
    for (const auto &loaded : {reloadAccounts(), reloadLists()}) {
        if (!loaded)
            m_work->commits.fallIll(loaded.error());
    }
    if (const auto suspended = m_work->outbox.isSuspended())
        *suspended ? m_work->queue.pause(Pause::Suspended) : m_work->queue.goOn(Pause::Suspended);
    if (const auto mode = storedWorkMode(*m_work->database))
        obey(*mode);
    if (const auto limited = obeyBandwidth(); !limited)
        m_work->commits.fallIll(limited.error());
    m_work->changes.addAll();
    Q_EMIT accountsChanged();
}

void SpoolerCore::prepare(QueueId message, PrepareChoice choice, const QString &by, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(m_work->steps.choose(message, choice, by));
}

void SpoolerCore::setSurroundings(const Surroundings &surroundings)
{
    m_surroundings = surroundings;
    if (m_work)
        m_work->queue.setSurroundings(surroundings);
}

void SpoolerCore::forgetServer(const QString &host, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    m_work->commits.flush();
    const auto forget = [this, &host](bool known) -> Result<> {
        if (!known)
            return failure(ErrorCode::NotFound, u"nothing is known of a server \"%1\""_s.arg(host));
        return m_work->queue.relearn();
    };
    answer(LedgerStore(*m_work->database).forget(host).and_then(forget));
    Q_EMIT accountsChanged();
}

void SpoolerCore::setReachability(Reachability reachability)
{
    if (m_work)
        m_work->queue.setReachability(reachability);
}

Result<> SpoolerCore::reloadAccounts()
{
    const auto accounts = m_work->accounts.all();
    if (!accounts)
        return std::unexpected(accounts.error());
    if (auto ordered = m_work->steps.setAccounts(*accounts); !ordered)
        return ordered;
    m_work->submissions.setAccounts(*accounts);
    m_work->desk.setAccounts(*accounts);
    m_work->receipts.setAccounts(*accounts);
    const auto loaded = m_work->queue.reloadAccounts();
    m_work->board.setAccounts(*accounts);
    return loaded;
}

void SpoolerCore::saveAccount(const Account &account, const Answer<AccountId> &answer)
{
    if (!isOpen(answer))
        return;
    if (const auto schedule = RetrySchedule::parse(account.schedule); !schedule) {
        answer(std::unexpected(schedule.error()));
        return;
    }
    m_work->commits.flush(); // a condition on its way would come after it
    const auto saved = m_work->accounts.save(account);
    const auto loaded = saved ? reloadAccounts() : Result<>(std::unexpected(saved.error()));
    if (!loaded) {
        answer(std::unexpected(loaded.error()));
        return;
    }
    Q_EMIT accountsChanged();
    answer(*saved);
}

void SpoolerCore::removeAccount(AccountId account, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto removed = m_work->accounts.remove(account);
    const auto loaded = removed ? reloadAccounts() : removed;
    if (loaded) {
        Q_EMIT accountsChanged();
        m_work->changes.addAll();
    }
    answer(loaded);
}

void SpoolerCore::arrangeAccounts(const QList<AccountId> &order, const Answer<> &answer)
{
    if (!isOpen(answer))
        return;
    const auto arranged = m_work->accounts.arrange(order);
    const auto loaded = arranged ? reloadAccounts() : arranged;
    if (loaded)
        Q_EMIT accountsChanged();
    answer(loaded);
}

void SpoolerCore::testAccount(
    const Account &account, Side side, const QString &secret, const Answer<ConnectionReport> &answer)
{
    auto tested = side == Side::Incoming ? testIncoming(account, secret, *m_options.clock, this)
                                         : testConnection(account, secret, *m_options.clock, this);
    tested.then(this, [answer](const ConnectionReport &report) { answer(report); });
}

void SpoolerCore::provideSecret(AccountId account, const QString &secret)
{
    if (m_work)
        m_work->queue.provideSecret(account, secret);
}

Result<> SpoolerCore::reloadLists()
{
    const auto lists = m_work->lists.all();
    if (!lists)
        return std::unexpected(lists.error());
    m_work->submissions.setLists(*lists);
    m_work->desk.setLists(*lists);
    Q_EMIT listsChanged();
    return {};
}

void SpoolerCore::saveList(const RecipientList &list, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(m_work->lists.save(list).and_then([this] { return reloadLists(); }));
}

void SpoolerCore::removeList(const QString &name, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(m_work->lists.remove(name).and_then([this] { return reloadLists(); }));
}

void SpoolerCore::saveDraft(const Draft &draft, const Answer<DraftId> &answer)
{
    if (isOpen(answer))
        answer(m_work->drafts.save(draft));
}

void SpoolerCore::removeDraft(DraftId draft, const Answer<> &answer)
{
    if (isOpen(answer))
        answer(m_work->drafts.remove(draft));
}

void SpoolerCore::draftContent(
    const Composition &composition, AccountId account, const Answer<QByteArray> &answer)
{
    if (!isOpen(answer))
        return;
    const auto accounts = m_work->accounts.all();
    const auto chosen = accounts ? chooseAccount(account, *accounts, {}) : std::unexpected(accounts.error());
    if (!chosen || !*chosen)
        return answer(
            chosen ? failure(ErrorCode::NotFound, u"there is no account"_s)
                   : std::unexpected(chosen.error()));
    QtConcurrent::run(
        &mailroom::draftContent, composition, **chosen, m_options.clock->now(),
        ProfilePaths(m_options.profile).temporary)
        .then(this, [answer](const Result<QByteArray> &content) { answer(content); });
}

EditingDesk *SpoolerCore::editingDesk()
{
    return m_work ? &m_work->desk : nullptr;
}

EvidenceDesk *SpoolerCore::evidenceDesk()
{
    return m_work ? &m_work->evidence : nullptr;
}

RightsDesk *SpoolerCore::rightsDesk()
{
    return m_work ? &m_work->rights : nullptr;
}

ReceiptDesk *SpoolerCore::receiptDesk()
{
    return m_work ? &m_work->receipts : nullptr;
}

StatusBoard *SpoolerCore::statusBoard()
{
    return m_work ? &m_work->board : nullptr;
}

Leave *SpoolerCore::leave()
{
    return m_work ? &m_work->leave : nullptr;
}

} // namespace mailroom
