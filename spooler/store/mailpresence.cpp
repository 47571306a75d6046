#include "spooler/store/mailpresence.h"

#include "spooler/store/database.h"
#include "spooler/store/mailstore.h"
#include "spooler/store/statement.h"

#include <algorithm>

using namespace Qt::StringLiterals;

namespace mailroom {

Result<> MailPresence::look(const QList<ReadArrival> &coming)
{
    for (const ReadArrival &read : coming) {
        const auto uid = read.arrival.uid;
        if (!uid)
            continue;
        const auto known = m_folders.find(read.arrival.folder);
        if (known == m_folders.end()) {
            m_folders.insert(read.arrival.folder, {.firstUid = *uid, .lastUid = *uid});
            continue;
        }
        known->firstUid = std::min(known->firstUid, *uid);
        known->lastUid = std::max(known->lastUid, *uid);
    }
    for (auto folder = m_folders.begin(); folder != m_folders.end(); ++folder) {
        if (auto looked = look(folder.key(), *folder); !looked)
            return looked;
    }
    return {};
}

Result<> MailPresence::look(FolderId id, Folder &folder)
{
    Statement select(
        m_database,
        u"SELECT EXISTS (SELECT 1 FROM mail WHERE folder = ? AND uid >= ? AND uid <= ?),"
        " EXISTS (SELECT 1 FROM mail WHERE folder = ? AND uid IS NULL),"
        " EXISTS (SELECT 1 FROM mail_operation WHERE folder = ?)"_s);
    if (auto run = select.run(id, folder.firstUid, folder.lastUid, id, id); !run)
        return run;
    if (select.next()) {
        folder.hasSome = select.flag();
        folder.hasWithoutUid = select.flag();
        folder.hasOperations = select.flag();
    }
    return select.outcome();
}

void MailPresence::put(const Arrival &arrival)
{
    const auto folder = m_folders.find(arrival.folder);
    if (folder == m_folders.end())
        return; // of which everything may be
    if (arrival.uid)
        folder->put.insert(*arrival.uid);
    else
        folder->hasWithoutUid = true;
}

bool MailPresence::mayBeHere(const Arrival &arrival) const
{
    const auto folder = m_folders.find(arrival.folder);
    return !arrival.uid || folder == m_folders.end() || folder->hasSome || folder->put.contains(*arrival.uid);
}

bool MailPresence::mayBeLeaving(const Arrival &arrival) const
{
    const auto folder = m_folders.find(arrival.folder);
    return folder == m_folders.end() || folder->hasOperations;
}

bool MailPresence::mayBeWithoutUid(const Arrival &arrival) const
{
    const auto folder = m_folders.find(arrival.folder);
    return folder == m_folders.end() || folder->hasWithoutUid;
}

} // namespace mailroom
