#include "spooler/fetch/pathfetcher.h"

#include "spooler/clock.h"
#include "spooler/fetch/intake.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/operationstore.h"

#include <QDir>
#include <QFileInfo>
#include <QThreadPool>
#include <QtConcurrentRun>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qint64 roomOctets = qint64(16) * 1024 * 1024;
    constexpr auto settling = 300ms; // a delivery changes a folder several times
    constexpr auto storePatience = 2s;
    constexpr int mostPathOperations = 10'000;
    constexpr qsizetype mostPathFaults = 20;

    FolderRole roleOf(const QString &path)
    {
        static const QHash<QString, FolderRole> roles{
            {u"inbox"_s, FolderRole::Inbox},     {u"drafts"_s, FolderRole::Drafts},
            {u"sent"_s, FolderRole::Sent},       {u"trash"_s, FolderRole::Trash},
            {u"junk"_s, FolderRole::Junk},       {u"spam"_s, FolderRole::Junk},
            {u"archive"_s, FolderRole::Archive}, {u"archives"_s, FolderRole::Archive}};
        return roles.value(path.toLower(), FolderRole::None);
    }

    QString pathOf(const Incoming &incoming)
    {
        const QString field = incoming.kind == "maildir"_L1 ? u"folder"_s : u"file"_s;
        return incoming.parameters.value(field);
    }

    // "new/1.M2P3.host" becomes "cur/1.M2P3.host:2,".
    bool moveToCur(const QString &place)
    {
        const QFileInfo file(place);
        QDir folder = file.dir();
        if (folder.dirName() != "new"_L1 || !folder.cdUp())
            return true;
        const QString name = file.fileName().section(u':', 0, 0) + u":2,"_s;
        return QFile::rename(place, folder.filePath(u"cur/"_s + name)) || !file.exists();
    }

} // namespace

PathFetcher::PathFetcher(const FetcherParts &parts)
    : m_parts(parts)
    , m_seen(parts.database)
    , m_path(pathOf(parts.account.incoming))
    , m_isMaildir(parts.account.incoming.kind == "maildir"_L1)
{
    connect(&m_parts.intake, &Intake::stored, this, &PathFetcher::stored);
    connect(&m_parts.intake, &Intake::eased, this, [this] {
        if (std::exchange(m_waitsForRoom, false))
            step();
    });
}

PathFetcher::~PathFetcher() = default;

void PathFetcher::run(const QString &)
{
    Q_ASSERT(m_state == State::Idle);
    ++m_run;
    m_told = {};
    m_folders.clear();
    watch();
    m_parts.clock.callAfter(0ms, this, [this, run = m_run] {
        if (run == m_run && m_state == State::Idle)
            scan();
    });
}

void PathFetcher::scan()
{
    m_state = State::Reading;
    m_again = false;
    tell(FetchPhase::Fetching);
    const auto inbox = folderOf({});
    if (!inbox)
        return end({.kind = AttemptEndKind::LocalTrouble, .detail = inbox.error().detail});
    const auto here = m_parts.mail.remoteKeys(*inbox);
    const auto seen = m_seen.all(m_parts.account.id);
    const auto before = m_parts.folders.sync(*inbox);
    if (!here || !seen || !before)
        return end({.kind = AttemptEndKind::LocalTrouble, .detail = u"received mail cannot be read"_s});
    m_isFirst = !before->synced.isValid();
    const QFileInfo file(m_path);
    const Shape shape{file.size(), file.lastModified()};
    if (!m_isMaildir && file.isFile() && shape == std::exchange(m_shape, shape))
        return caughtUpWhenStored(); // as it was read last
    QSet<QString> known = *here;
    for (const auto &[key, row] : seen->asKeyValueRange()) {
        if (row.isStored)
            known.insert(key);
    }
    for (const QString &key : m_unstored.keys()) // of a run before, on their way
        known.insert(key);
    m_source = m_isMaildir ? openMaildir(m_path, known, m_parts.temporaryFolder)
                           : openMbox(m_path, MboxQuoting::Mboxrd, known, m_parts.temporaryFolder);
    step();
}

void PathFetcher::step()
{
    if (m_isStepping || !m_source || m_state != State::Reading)
        return;
    if (m_parts.intake.backlog() > roomOctets) {
        m_waitsForRoom = true;
        return;
    }
    m_isStepping = true;
    QtConcurrent::run([source = m_source] {
        return source->next();
    }).then(this, [this, run = m_run](const SourceBatch &batch) {
        m_isStepping = false;
        if (run == m_run && m_state == State::Reading)
            return taken(batch);
        for (const SourceMessage &message : batch.messages) {
            if (!message.file.isEmpty())
                QFile::remove(message.file);
        }
    });
}

void PathFetcher::taken(const SourceBatch &batch)
{
    for (const SourceMessage &message : batch.messages)
        hand(message);
    m_told.total = batch.total;
    m_told.done = batch.done;
    m_told.faults = (m_told.faults + batch.faults).mid(0, mostPathFaults);
    if (!batch.trouble.isEmpty()) {
        m_source.reset();
        m_shape = {};
        return end({.kind = AttemptEndKind::ServerTrouble, .detail = batch.trouble});
    }
    if (!batch.isAtEnd) {
        tell(FetchPhase::Fetching);
        return step();
    }
    m_source.reset();
    caughtUpWhenStored();
}

Result<FolderId> PathFetcher::folderOf(const QString &path)
{
    const QString known = path.isEmpty() ? u"INBOX"_s : path;
    if (const auto found = m_folders.constFind(known); found != m_folders.constEnd())
        return *found;
    const auto made = m_parts.folders.local(m_parts.account.id, known, roleOf(known));
    if (made)
        m_folders.insert(known, *made);
    return made;
}

void PathFetcher::hand(const SourceMessage &message)
{
    const auto folder = folderOf(message.folder);
    if (!folder) {
        if (m_told.faults.size() < mostPathFaults)
            m_told.faults << folder.error().detail;
        return;
    }
    Arrival arrival;
    arrival.folder = *folder;
    arrival.remoteKey = message.key;
    arrival.octets = message.octets;
    arrival.file = message.file;
    arrival.flags = message.flags;
    arrival.arrived = message.arrived;
    arrival.isOld = m_isFirst;
    m_unstored.insert(message.key, message.place);
    m_parts.intake.take(std::move(arrival));
}

// Also of what a run before handed in.
void PathFetcher::stored(const QList<Stored> &stored)
{
    QStringList keys;
    for (const Stored &one : stored) {
        const auto found = m_unstored.constFind(one.remoteKey);
        if (found == m_unstored.constEnd())
            continue;
        keys << one.remoteKey;
        if (m_parts.account.incoming.parameters.value(u"new-mail"_s) == "moves-to-cur"_L1)
            m_toMove << *found;
        m_unstored.erase(found);
    }
    if (keys.isEmpty())
        return;
    if (const auto noted = m_seen.store(m_parts.account.id, keys, m_parts.clock.now()); !noted)
        qWarning("what was taken is not noted: %s", qUtf8Printable(noted.error().detail));
    caughtUpWhenStored();
}

void PathFetcher::recheck()
{
    m_willRecheck = false;
    if (m_parts.intake.isIdle()) // what is not told by now was there already, or cannot be stored
        m_unstored.clear();
    caughtUpWhenStored();
}

void PathFetcher::caughtUpWhenStored()
{
    if (m_state != State::Reading || m_source || m_isStepping)
        return;
    if (!m_unstored.isEmpty()) {
        if (!std::exchange(m_willRecheck, true))
            m_parts.clock.callAfter(storePatience, this, [this] { recheck(); });
        return;
    }
    const QStringList toMove = std::exchange(m_toMove, {});
    if (!toMove.isEmpty()) {
        QThreadPool::globalInstance()->start([toMove] {
            for (const QString &place : toMove) {
                if (!moveToCur(place))
                    qWarning("%s cannot be moved to cur", qUtf8Printable(place));
            }
        });
    }
    tellServer();
    const auto inbox = folderOf({});
    const auto noted = inbox ? m_parts.folders.setSync(*inbox, {.synced = m_parts.clock.now()}) : Result<>();
    if (!noted)
        return end({.kind = AttemptEndKind::LocalTrouble, .detail = noted.error().detail});
    m_state = State::Listening;
    tell(FetchPhase::Listening);
    Q_EMIT caughtUp();
    if (m_again && m_state == State::Listening)
        scan();
}

// What is done to the messages here stays here: there is nobody to tell.
void PathFetcher::tellServer()
{
    const auto waiting = m_parts.operations.waiting(m_parts.account.id, mostPathOperations);
    for (const Operation &operation : waiting.value_or(QList<Operation>())) {
        if (const auto done = m_parts.operations.done(operation, {}); !done)
            qWarning("a change is looked at again: %s", qUtf8Printable(done.error().detail));
    }
}

void PathFetcher::watch()
{
    m_watcher = std::make_unique<QFileSystemWatcher>();
    if (m_isMaildir)
        m_watcher->addPaths({m_path + u"/new"_s, m_path + u"/cur"_s});
    else
        m_watcher->addPaths({m_path, QFileInfo(m_path).absolutePath()});
    const auto changed = [this] {
        if (!std::exchange(m_willLook, true))
            m_parts.clock.callAfter(settling, this, [this] {
                m_willLook = false;
                lookAgain();
            });
    };
    connect(m_watcher.get(), &QFileSystemWatcher::directoryChanged, this, changed);
    connect(m_watcher.get(), &QFileSystemWatcher::fileChanged, this, changed);
}

void PathFetcher::lookAgain()
{
    if (m_state == State::Listening)
        scan();
    else
        m_again = m_state == State::Reading;
    if (!m_isMaildir && m_watcher && m_watcher->files().isEmpty())
        m_watcher->addPath(m_path); // it was replaced by another file
}

void PathFetcher::stop()
{
    end({.kind = AttemptEndKind::Aborted});
}

void PathFetcher::end(const FetchEnd &end)
{
    ++m_run;
    if (m_source)
        m_shape = {}; // it was not read to its end
    m_source.reset();
    m_waitsForRoom = false;
    m_watcher.reset();
    m_state = State::Idle;
    tell(FetchPhase::Waiting);
    m_parts.clock.callAfter(0ms, this, [this, end] { Q_EMIT finished(end); });
}

void PathFetcher::tell(FetchPhase phase)
{
    m_told.phase = phase;
    m_told.folder = m_path;
    Q_EMIT stateChanged(m_told);
}

QFuture<ConnectionReport> testPath(const Account &account, const QString &, Clock &, QObject *)
{
    const QString path = pathOf(account.incoming);
    const bool isMaildir = account.incoming.kind == "maildir"_L1;
    return QtConcurrent::run([path, isMaildir] {
        const auto source =
            isMaildir ? openMaildir(path, {}, QDir::tempPath()) : openMbox(path, {}, {}, QDir::tempPath());
        const SourceBatch batch = source->next();
        for (const SourceMessage &message : batch.messages) {
            if (!message.file.isEmpty())
                QFile::remove(message.file);
        }
        ConnectionReport report;
        report.problem = batch.trouble.isEmpty() ? AttemptEndKind::Concluded : AttemptEndKind::LocalTrouble;
        report.detail = batch.trouble;
        return report;
    });
}

} // namespace mailroom
