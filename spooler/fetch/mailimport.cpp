#include "spooler/fetch/mailimport.h"

#include "spooler/clock.h"
#include "spooler/fetch/intake.h"
#include "spooler/store/folderstore.h"
#include "spooler/store/mailstore.h"

#include <QFile>
#include <QtConcurrentRun>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr qint64 importRoom = qint64(16) * 1024 * 1024;
    constexpr auto importPatience = 1s;
    constexpr qsizetype mostImportFaults = 20;

} // namespace

MailImport::MailImport(MailImportParts parts, ImportOrder order, const Answer<ImportReport> &answer)
    : m_parts(std::move(parts))
    , m_order(std::move(order))
    , m_answer(answer)
{
    connect(&m_parts.intake, &Intake::stored, this, &MailImport::stored);
    connect(&m_parts.intake, &Intake::eased, this, [this] {
        if (std::exchange(m_waitsForRoom, false))
            step();
    });
}

void MailImport::begin()
{
    if (const auto prepared = prepare(); !prepared)
        return end(prepared);
    step();
}

Result<> MailImport::prepare()
{
    const auto folders = m_parts.folders.all();
    if (!folders)
        return std::unexpected(folders.error());
    const auto into = std::ranges::find(*folders, m_order.into, &FolderRow::id);
    if (into == folders->end())
        return failure(ErrorCode::NotFound, u"there is no such folder"_s);
    if (!into->isLocal)
        return failure(
            ErrorCode::Refused, u"mail is imported into a folder of this computer, and moved from there"_s);
    m_into = *into;
    m_keyPrefix = importedKey + QString::number(m_into.id.value) + u'/';
    const auto here = m_parts.mail.remoteKeys(m_into.id);
    if (!here)
        return std::unexpected(here.error());
    QSet<QString> known;
    for (const QString &key : *here) {
        if (key.startsWith(m_keyPrefix))
            known.insert(key.sliced(m_keyPrefix.size()));
    }
    const MboxQuoting quoting =
        m_order.quoting == FromQuoting::Mboxo ? MboxQuoting::Mboxo : MboxQuoting::Mboxrd;
    m_source = m_order.kind == ImportKind::Maildir
        ? openMaildir(m_order.path, known, m_parts.temporaryFolder)
        : openMbox(m_order.path, quoting, known, m_parts.temporaryFolder);
    m_report.known = known.size();
    return {};
}

void MailImport::step()
{
    if (m_isOver || m_isStepping || !m_source)
        return;
    if (m_parts.intake.backlog() > importRoom) {
        m_waitsForRoom = true;
        return;
    }
    m_isStepping = true;
    QtConcurrent::run([source = m_source] {
        return source->next();
    }).then(this, [this](const SourceBatch &batch) {
        m_isStepping = false;
        taken(batch);
    });
}

void MailImport::taken(const SourceBatch &batch)
{
    if (m_isOver) {
        for (const SourceMessage &message : batch.messages) {
            if (!message.file.isEmpty())
                QFile::remove(message.file);
        }
        return;
    }
    for (const SourceMessage &message : batch.messages)
        hand(message);
    m_progress.done = batch.done;
    m_progress.total = batch.total;
    m_report.faults = (m_report.faults + batch.faults).mid(0, mostImportFaults);
    if (!batch.trouble.isEmpty())
        return end(failure(ErrorCode::InvalidInput, batch.trouble));
    Q_EMIT progressed(m_progress);
    if (!batch.isAtEnd)
        return step();
    m_source.reset();
    endWhenStored();
}

Result<FolderId> MailImport::folderOf(const QString &path)
{
    if (path.isEmpty())
        return m_into.id;
    if (const auto found = m_folders.constFind(path); found != m_folders.constEnd())
        return *found;
    const auto made = m_parts.folders.local(m_into.account, m_into.path + u'/' + path, FolderRole::None);
    if (made)
        m_folders.insert(path, *made);
    return made;
}

void MailImport::hand(const SourceMessage &message)
{
    const auto folder = folderOf(message.folder);
    if (!folder) {
        if (m_report.faults.size() < mostImportFaults)
            m_report.faults << folder.error().detail;
        return;
    }
    Arrival arrival;
    arrival.folder = *folder;
    arrival.remoteKey = m_keyPrefix + message.key;
    arrival.octets = message.octets;
    arrival.file = message.file;
    arrival.flags = message.flags;
    arrival.arrived = message.arrived;
    arrival.isOld = true;
    m_unstored.insert(arrival.remoteKey);
    m_parts.intake.take(std::move(arrival));
}

void MailImport::stored(const QList<Stored> &stored)
{
    if (m_isOver)
        return;
    qint64 ours = 0;
    for (const Stored &one : stored)
        ours += m_unstored.remove(one.remoteKey) ? 1 : 0;
    if (ours == 0)
        return;
    m_report.messages += ours;
    m_progress.messages = m_report.messages;
    Q_EMIT progressed(m_progress);
    endWhenStored();
}

void MailImport::endWhenStored()
{
    if (m_isOver || m_source || m_isStepping)
        return;
    if (m_unstored.isEmpty())
        return end({});
    if (std::exchange(m_willRecheck, true))
        return;
    m_parts.clock.callAfter(importPatience, this, [this] {
        m_willRecheck = false;
        if (m_parts.intake.isIdle() && !m_unstored.isEmpty()) {
            m_report.faults << u"%1 messages could not be stored"_s.arg(m_unstored.size());
            m_unstored.clear();
        }
        endWhenStored();
    });
}

void MailImport::cancel()
{
    end(failure(ErrorCode::Unavailable, u"the import was cancelled"_s));
}

void MailImport::end(const Result<> &result)
{
    if (std::exchange(m_isOver, true))
        return;
    m_source.reset();
    if (result)
        m_answer(m_report);
    else
        m_answer(std::unexpected(result.error()));
    m_parts.clock.callAfter(0ms, this, [this] { Q_EMIT over(); });
}

} // namespace mailroom
