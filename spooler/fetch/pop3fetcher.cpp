#include "spooler/fetch/pop3fetcher.h"

#include "spooler/fetch/headerkey.h"
#include "spooler/fetch/intake.h"
#include "spooler/fetch/pop3run.h"
#include "spooler/store/folderstore.h"

#include <QFile>
#include <QPromise>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qint64 fullPop3Backlog = qint64(16) * 1024 * 1024;
    constexpr qsizetype mostPop3AtOnce = 16; // messages that are asked for
    constexpr qsizetype mostPop3Faults = 20;
    constexpr qint64 headOctets = 1024 * 1024;
    constexpr auto recheckPause = 2s;
    constexpr auto stateInterval = 100ms;

} // namespace

Pop3Fetcher::Pop3Fetcher(const FetcherParts &parts) : m_parts(parts), m_uidls(parts.database)
{
    if (m_parts.bandwidth)
        m_share = new BandwidthShare(*m_parts.bandwidth, m_parts.clock, this);
    connect(&m_parts.intake, &Intake::stored, this, &Pop3Fetcher::stored);
    connect(&m_parts.intake, &Intake::eased, this, &Pop3Fetcher::pump);
}

Pop3Fetcher::~Pop3Fetcher() = default;

void Pop3Fetcher::run(const QString &secret)
{
    Q_ASSERT(!m_run);
    m_run = std::make_unique<Run>();
    m_run->state.phase = FetchPhase::Connecting;
    m_run->session = std::make_unique<Pop3Session>(
        m_parts.account.incoming.server, secret, m_parts.clock, m_parts.temporaryFolder);
    connect(m_run->session.get(), &Pop3Session::opened, this, &Pop3Fetcher::opened);
    connect(m_run->session.get(), &Pop3Session::ended, this, &Pop3Fetcher::ended);
    connect(m_run->session.get(), &Pop3Session::progressed, this, [this] {
        m_run->state.octets = m_run->session->octets();
        tell();
    });
    m_run->session->limitReading(qint64(m_parts.account.incoming.kibPerSecond) * 1024);
    m_run->session->share(m_share);
    m_run->session->open();
    tell();
}

void Pop3Fetcher::stop()
{
    if (!m_run)
        return;
    m_run->isStopping = true;
    m_run->wishes.clear();
    if (!m_run->isPlanned)
        return m_run->session->abort();
    goOnWhenStored();
}

void Pop3Fetcher::abort()
{
    if (m_run)
        m_run->session->abort();
}

void Pop3Fetcher::pump()
{
    while (m_run && m_run->isPlanned && !m_run->wishes.empty() && m_run->asked.size() < mostPop3AtOnce
           && m_parts.intake.backlog() < fullPop3Backlog) {
        // What ended a session before goes alone, so that it is known which it was.
        const bool isSuspect = m_suspects.contains(m_run->wishes.front().message.key);
        if (isSuspect && !m_run->asked.isEmpty())
            return;
        const Wish wish = std::move(m_run->wishes.front());
        m_run->wishes.pop_front();
        get(wish);
        if (isSuspect)
            return;
    }
}

void Pop3Fetcher::get(const Wish &wish)
{
    Run &run = *m_run;
    const QByteArray number = QByteArray::number(wish.message.number);
    run.asked.insert(wish.message.key);
    const QByteArray command =
        wish.part == Part::Header ? QByteArray("TOP " + number + " 0") : QByteArray("RETR " + number);
    run.session->ask(command, Pop3Reader::Shape::ManyLines, [this, &run, wish](Pop3Reply &reply) {
        run.asked.remove(wish.message.key);
        if (reply.isOk)
            arrived(wish, reply);
        else
            fault(u"message %1 cannot be had: %2"_s.arg(
                QString::number(wish.message.number), QString::fromUtf8(reply.text)));
        pump();
        goOnWhenStored();
    });
}

void Pop3Fetcher::arrived(const Wish &wish, Pop3Reply &reply)
{
    Run &run = *m_run;
    Arrival arrival;
    arrival.folder = run.folder;
    arrival.remoteKey = wish.message.key;
    arrival.size = wish.part == Part::Header ? wish.message.size : reply.bodySize;
    arrival.isOld = run.isFirst;
    arrival.body = wish.part == Part::Header ? MailBody::HeaderOnly : MailBody::Whole;
    QByteArray head = reply.body;
    QFile file(reply.bodyFile);
    if (!reply.bodyFile.isEmpty() && file.open(QIODevice::ReadOnly))
        head = file.read(headOctets);
    arrival.octets = std::move(reply.body);
    arrival.file = std::exchange(reply.bodyFile, {});
    if (wish.part == Part::Whole) {
        m_unstored.insert(wish.message.key, {wish.message.key, headerKey(head)});
        run.read.insert(wish.message.key);
    } else {
        m_unstored.insert(wish.message.key, {});
    }
    ++run.state.done;
    tell();
    if (wish.mail.isValid())
        m_parts.intake.complete(wish.mail, std::move(arrival));
    else
        m_parts.intake.take(std::move(arrival));
}

// Also of what a run before handed in.
void Pop3Fetcher::stored(const QList<Stored> &stored)
{
    QStringList whole;
    for (const Stored &one : stored) {
        const auto found = m_unstored.constFind(one.remoteKey);
        if (one.remoteKey.isEmpty() || found == m_unstored.constEnd()
            || (m_run && one.folder != m_run->folder))
            continue;
        whole += *found;
        m_unstored.erase(found);
        if (const auto marked = m_marked.constFind(one.remoteKey); marked != m_marked.constEnd()) {
            if (const auto done = m_parts.operations.done(*marked, {}); !done)
                return localTrouble(done.error());
            m_marked.erase(marked);
        }
    }
    if (!whole.isEmpty()) {
        if (const auto noted = m_uidls.store(m_parts.account.id, whole, m_parts.clock.now()); !noted)
            return localTrouble(noted.error());
        if (m_run) {
            for (const QString &key : std::as_const(whole))
                m_run->seen[key].isStored = true;
        }
    }
    goOnWhenStored();
}

void Pop3Fetcher::goOnWhenStored()
{
    if (!m_run || !m_run->isPlanned || m_run->isRemoving || !m_run->asked.isEmpty() || !m_run->wishes.empty())
        return;
    if (m_unstored.isEmpty())
        return planRemovals();
    if (!std::exchange(m_run->willRecheck, true))
        m_parts.clock.callAfter(recheckPause, m_run->session.get(), [this] { recheck(); });
}

void Pop3Fetcher::recheck()
{
    if (!m_run)
        return;
    m_run->willRecheck = false;
    if (!m_parts.intake.isIdle())
        return goOnWhenStored();
    // What is not told by now was there already, or cannot be stored: it is not removed from the server.
    m_unstored.clear();
    goOnWhenStored();
}

void Pop3Fetcher::localTrouble(const Error &error)
{
    if (!m_run)
        return;
    m_run->session->abort();
    ended({AttemptEndKind::LocalTrouble, error.detail, {}, {}});
}

void Pop3Fetcher::ended(const Pop3Refused &end)
{
    if (!m_run)
        return;
    if (end.kind == AttemptEndKind::Concluded) {
        removalsConfirmed();
        const auto noted = m_parts.folders.setSync(m_run->folder, {.synced = m_parts.clock.now()});
        if (!noted)
            qWarning("a visit is not noted: %s", qUtf8Printable(noted.error().detail));
    }
    const bool isOfServer =
        end.kind == AttemptEndKind::ServerTrouble || end.kind == AttemptEndKind::NetworkTrouble;
    if (isOfServer)
        suspect();
    FetchEnd told;
    told.kind =
        m_run->isStopping && end.kind == AttemptEndKind::Concluded ? AttemptEndKind::Aborted : end.kind;
    told.detail = end.words.isEmpty() ? end.detail : QString(end.detail + u": "_s + end.words);
    told.retryAfter = end.retryAfter;
    told.transcript = m_run->session->transcript();
    m_run->state.phase = FetchPhase::Waiting;
    Q_EMIT stateChanged(m_run->state);
    const std::unique_ptr<Run> over = std::move(m_run);
    over->session->disconnect(this);
    over->session.release()->deleteLater(); // it may be the one that tells
    m_parts.clock.callAfter(0ms, this, [this, told] { Q_EMIT finished(told); });
}

// Of several on the wire nobody knows which it was: they come last the next time, one by one.
void Pop3Fetcher::suspect()
{
    const QSet<QString> &asked = m_run->asked;
    if (asked.size() == 1)
        ++m_suspects[*asked.constBegin()];
    for (const QString &key : asked)
        m_suspects.insert(key, m_suspects.value(key));
}

void Pop3Fetcher::fault(const QString &sentence)
{
    if (m_run->state.faults.size() < mostPop3Faults)
        m_run->state.faults << sentence;
    tell();
}

void Pop3Fetcher::tell()
{
    const QDateTime now = m_parts.clock.now();
    const qint64 passed = m_told.isValid() ? m_told.msecsTo(now) : stateInterval.count();
    if (m_run && (passed >= stateInterval.count() || passed < 0)) {
        m_told = now;
        Q_EMIT stateChanged(m_run->state);
    } else if (m_run && !std::exchange(m_willTell, true)) {
        m_parts.clock.callAfter(stateInterval, this, [this] {
            m_willTell = false;
            tell();
        });
    }
}

QFuture<ConnectionReport>
testPop3(const Account &account, const QString &secret, Clock &clock, QObject *context)
{
    auto promise = std::make_shared<QPromise<ConnectionReport>>();
    promise->start();
    auto *const session = new Pop3Session(account.incoming.server, secret, clock, {}, context);
    const auto well = std::make_shared<ConnectionReport>();
    QObject::connect(session, &Pop3Session::opened, session, [session, well] {
        *well = session->report();
        session->quit();
    });
    QObject::connect(session, &Pop3Session::ended, session, [promise, session, well](const Pop3Refused &end) {
        ConnectionReport report = session->report();
        if (end.kind != AttemptEndKind::Concluded && well->extensions.isEmpty()
            && well->mechanism.isEmpty()) {
            report.problem = end.kind;
            report.detail = end.words.isEmpty() ? end.detail : QString(end.detail + u": "_s + end.words);
        } else {
            report = *well;
        }
        promise->addResult(report);
        promise->finish();
        session->deleteLater();
    });
    session->open();
    return promise->future();
}

} // namespace mailroom
