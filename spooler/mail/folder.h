// Folders of received mail.
#pragma once

#include "spooler/mail/ids.h"

#include <QList>
#include <QString>

namespace mailroom {

using FolderId = Id<struct FolderTag>; // one folder of one account; kept when it is renamed

// What a folder is for: RFC 6154's special uses, or its name where a server does not tell. The numbers are
// stored.
enum class FolderRole {
    None = 0,
    Inbox = 1,
    Drafts = 2,
    Sent = 3,
    Trash = 4,
    Junk = 5,
    Archive = 6,
    All = 7
};

QString roleName(FolderRole role); // "none", "inbox", "drafts"…

struct FolderRow {
    FolderId id;
    AccountId account;
    FolderId parent; // invalid: at the top of its account
    QString path; // as the server writes it, decoded: "INBOX/Projects"; untrusted
    QString name; // the last part of it, fit to be shown
    QString separator = QStringLiteral("/"); // in `path`; one character, or empty: there is no hierarchy
    FolderRole role = FolderRole::None;
    bool holdsMail = true; // \Noselect folders only hold folders
    bool isLocal = false; // of no server: of an account without one, or made by an import
    qint64 total = 0;
    qint64 unread = 0;
    qint64 toFetch = 0; // messages whose body is still to come by the account's policy
};

} // namespace mailroom
