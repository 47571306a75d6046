#include "spooler/fetch/imapfetcher.h"

#include "spooler/fetch/imapbodies.h"
#include "spooler/fetch/imapfoldersync.h"
#include "spooler/fetch/imapopening.h"
#include "spooler/fetch/imapoperations.h"
#include "spooler/fetch/imapsentcopies.h"
#include "spooler/store/operationstore.h"

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto longestIdle = 28min; // servers may end it after 30 (RFC 2177)
    constexpr int mostStrikes = 2;

    QList<FolderRow> onServer(const QList<FolderRow> &all, AccountId account)
    {
        QList<FolderRow> folders;
        for (const FolderRow &folder : all) {
            if (folder.account == account && folder.holdsMail && !folder.isLocal)
                folders << folder;
        }
        // What somebody looks at first comes first.
        std::ranges::stable_partition(
            folders, [](const FolderRow &folder) { return folder.role == FolderRole::Inbox; });
        return folders;
    }

} // namespace

// Everything that one run has, in the order in which it may die: the course last begun first.
struct ImapFetcher::Run {
    Run(const FetcherParts &parts, ImapState &state, ImapBlame &blame)
        : connection(parts.account.incoming.server, parts.clock, parts.temporaryFolder)
        , session{parts, connection, state, blame}
    {
    }

    ImapConnection connection;
    ImapSession session;
    std::optional<Coroutine<>> course;
    QDateTime nextPoll;
    bool hasCaughtUp = false;
};

ImapFetcher::ImapFetcher(const FetcherParts &parts, QObject *parent)
    : Fetcher(parent)
    , m_parts(parts)
    , m_state(parts.account.id, parts.account.name, parts.clock)
{
    if (m_parts.bandwidth)
        m_share = new BandwidthShare(*m_parts.bandwidth, m_parts.clock, this);
    connect(&m_state, &ImapState::told, this, &Fetcher::stateChanged);
    const auto goOn = [this] {
        if (!m_run)
            return;
        m_run->connection.resume();
        m_run->session.bell.ring();
    };
    connect(&m_parts.intake, &Intake::eased, this, goOn);
    connect(&m_parts.intake, &Intake::stored, this, [this, goOn](const QList<Stored> &stored) {
        if (!m_run)
            return;
        for (const Stored &one : stored)
            m_run->session.handedIn.remove({one.folder, one.uid.value_or(0)});
        goOn();
    });
}

ImapFetcher::~ImapFetcher() = default;

void ImapFetcher::run(const QString &secret)
{
    Q_ASSERT(!m_run);
    m_state.begin();
    m_lookAgain = false;
    m_run = std::make_unique<Run>(m_parts, m_state, m_blame);
    connect(&m_run->connection, &ImapConnection::failed, this, &ImapFetcher::lineFailed);
    m_run->connection.line().limitReading(qint64(m_parts.account.incoming.kibPerSecond) * 1024);
    m_run->connection.line().share(m_share);
    m_run->course = course(secret);
    m_run->course->start();
}

void ImapFetcher::stop()
{
    if (!m_run)
        return;
    m_run->session.isStopping = true;
    m_run->session.interrupt();
}

void ImapFetcher::abort()
{
    if (!m_run)
        return;
    m_run->connection.abort();
    QMetaObject::invokeMethod(
        this,
        [this, run = m_run.get()] {
            if (m_run.get() == run)
                finish({.kind = AttemptEndKind::Aborted, .detail = u"stopped by the user"_s});
        },
        Qt::QueuedConnection); // the course may be what calls this
}

void ImapFetcher::lookAgain()
{
    m_lookAgain = true;
    if (m_run && m_run->session.idle)
        m_run->session.interrupt();
}

void ImapFetcher::wantBody(MailId mail)
{
    if (!m_run)
        return;
    m_run->session.wanted << mail;
    m_run->session.interrupt();
}

Coroutine<> ImapFetcher::course(QString secret)
{
    Run &run = *m_run;
    const auto opened = co_await openImap(run.connection, m_parts.account.incoming.server, secret);
    if (!opened) {
        finish({.kind = opened.error().kind, .detail = opened.error().detail});
        co_return;
    }
    co_await round();
    if (canListen())
        co_await listen();
    if (run.connection.line().isOver())
        co_return;
    run.connection.leave();
    finish(
        {.kind = run.session.isStopping && !run.hasCaughtUp ? AttemptEndKind::Aborted
                                                            : AttemptEndKind::Concluded});
}

// Everything once: what was changed here, what is new in each folder, and bodies that are still to come.
Coroutine<> ImapFetcher::round()
{
    ImapSession &session = m_run->session;
    m_lookAgain = false;
    m_run->nextPoll = m_parts.clock.now().addDuration(m_parts.account.incoming.interval);
    co_await bringWantedBodies(session, co_await session.must(m_parts.folders.all()));
    co_await tellImapOperations(session);
    if (session.isStopping)
        co_return;
    ImapList list(session.connection.capabilities());
    co_await session.connection.perform(list);
    if (!list.isOk() || list.folders().isEmpty()) {
        session.state.fault(u"the server does not list its folders"_s);
        co_return;
    }
    const auto taken = co_await session.must(m_parts.folders.take(m_parts.account.id, list.folders()));
    const QList<FolderRow> folders = onServer(taken, m_parts.account.id);
    for (const FolderRow &folder : folders) {
        co_await syncImapFolder(session, folder, list.status(folder.path));
        co_await bringWantedBodies(session, folders);
        if (session.isStopping)
            co_return;
    }
    co_await fileSentCopies(session, folders);
    co_await bringImapBodies(session, folders);
    if (session.isStopping)
        co_return;
    m_run->hasCaughtUp = true;
    m_state.succeeded();
    Q_EMIT caughtUp();
}

bool ImapFetcher::canListen() const
{
    return m_parts.account.incoming.push && m_run->hasCaughtUp && !m_run->session.isStopping
        && m_run->connection.capabilities().has("IDLE");
}

Coroutine<> ImapFetcher::listen()
{
    ImapSession &session = m_run->session;
    const std::chrono::milliseconds interval = m_parts.account.incoming.interval;
    while (!session.isStopping) {
        const auto folders = onServer(co_await session.must(m_parts.folders.all()), m_parts.account.id);
        if (folders.isEmpty())
            co_return;
        const FolderRow inbox = folders.constFirst();
        if (!session.open || session.openFolder != inbox.id) {
            co_await syncImapFolder(session, inbox, {}); // what came while another one was open
            co_await bringImapBodies(session, {inbox});
        }
        if (!session.open || session.openFolder != inbox.id)
            co_return;
        m_state.enter(FetchPhase::Listening);
        const std::chrono::milliseconds toPoll =
            std::max(m_run->nextPoll - m_parts.clock.now(), std::chrono::milliseconds(0));
        const bool polls = interval > 0ms;
        co_await idle(polls ? std::min<std::chrono::milliseconds>(toPoll, longestIdle) : longestIdle);
        if (!session.isStopping)
            co_await lookAround(polls && m_parts.clock.now() >= m_run->nextPoll);
    }
}

Coroutine<> ImapFetcher::idle(std::chrono::milliseconds longest)
{
    ImapSession &session = m_run->session;
    if (session.connection.hasNews() || m_lookAgain || session.isInterrupted())
        co_return;
    ImapIdle job;
    session.idle = &job;
    const auto mark = std::make_shared<bool>(); // as long as this waits
    m_parts.clock.callAfter(longest, &session.connection, [&session, weak = std::weak_ptr(mark)] {
        if (!weak.expired())
            session.interrupt();
    });
    co_await session.connection.perform(job);
    session.idle = nullptr;
    if (job.hasNews())
        session.connection.noteNews();
    if (!job.isOk()) // it said that it could
        session.connection.line().fail(
            {AttemptEndKind::ServerTrouble, u"the server does not let us listen for news"_s});
}

Coroutine<> ImapFetcher::lookAround(bool pollIsDue)
{
    ImapSession &session = m_run->session;
    if (pollIsDue)
        co_return co_await round();
    const bool wasAsked = std::exchange(m_lookAgain, false);
    const bool hadWanted = !session.wanted.isEmpty();
    const auto folders = onServer(co_await session.must(m_parts.folders.all()), m_parts.account.id);
    co_await bringWantedBodies(session, folders);
    const auto waiting = co_await session.must(m_parts.operations.waiting(m_parts.account.id, 1));
    if (!waiting.isEmpty() && co_await tellImapOperations(session))
        co_return co_await round(); // folders were made, renamed or removed
    if (wasAsked)
        co_await fileSentCopies(session, folders);
    if (session.connection.hasNews() && !folders.isEmpty()) {
        co_await syncImapFolder(session, folders.constFirst(), {});
        co_await bringImapBodies(session, folders);
        if (session.isStopping)
            co_return;
        m_state.succeeded();
        Q_EMIT caughtUp();
    } else if (wasAsked && !hadWanted && waiting.isEmpty()) {
        co_await round();
    }
}

void ImapFetcher::lineFailed(const ConnectionFailure &failure)
{
    blameWhatWasOnItsWay();
    finish({.kind = failure.kind, .detail = m_run->connection.line().transcript().cleared(failure.detail)});
}

void ImapFetcher::blameWhatWasOnItsWay()
{
    ImapSession &session = m_run->session;
    if (!session.fetch)
        return;
    const QSet<qint64> uids = session.fetch->onTheirWay();
    QHash<qint64, int> &suspects = m_blame.suspects[session.openFolder];
    for (const qint64 uid : uids) {
        const auto known = suspects.find(uid);
        if (known == suspects.end()) {
            suspects.insert(uid, 0);
        } else if (uids.size() == 1 && ++*known >= mostStrikes) {
            m_blame.bad[session.openFolder].insert(uid);
            suspects.erase(known);
        }
    }
}

void ImapFetcher::finish(const FetchEnd &end)
{
    FetchEnd complete = end;
    complete.transcript = m_run->connection.line().transcript().take();
    m_run->connection.disconnect(this);
    if (!m_run->connection.line().isOver())
        m_run->connection.abort();
    // In a later turn: the course may be what calls this.
    const auto run = std::shared_ptr<Run>(m_run.release());
    QMetaObject::invokeMethod(
        this,
        [this, run, complete] {
            run->course.reset();
            m_state.tell();
            Q_EMIT finished(complete);
        },
        Qt::QueuedConnection);
}

std::unique_ptr<Fetcher> makeImapFetcher(const FetcherParts &parts)
{
    return std::make_unique<ImapFetcher>(parts);
}

} // namespace mailroom
