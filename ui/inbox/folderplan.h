// Which entries the folders of all accounts have in the sidebar. [values]
#pragma once

#include "ui/inbox/mailscope.h"

#include <QHash>

namespace mailroom {

struct SavedSearch;

struct FolderEntry {
    MailScope scope;
    QString parent; // key of the entry that it stands below; empty: at the top
    qint64 count = 0; // shown beside it: unread; of Drafts: all
    qint64 unread = 0;
    qint64 total = 0;
    qint64 toFetch = 0;
    bool holdsMail = true;
};

// Above all the folders of each role in every account together, then each account's own. The only account's
// other folders stand beside its roles, without an entry for the account. Entries stand behind their parents
// in the order in which they are shown. An account that is not in `names` is named "On this computer".
QList<FolderEntry> folderPlan(
    const QList<FolderRow> &folders, const QList<AccountId> &order, const QHash<AccountId, QString> &names);

QList<FolderEntry> searchPlan(const QList<SavedSearch> &searches);

} // namespace mailroom
