#pragma once

#include "spooler/mail/mailrow.h"

namespace mailroom {

// What of the received mail is shown: a folder, the folders of one role in every account, an account, or a
// saved search. A value.
struct MailScope {
    enum class Kind { Role, Account, Folder, Search };

    Kind kind = Kind::Role;
    FolderRole role = FolderRole::None; // of the folder, too
    AccountId account; // of a role: the only one that has it
    FolderId folder;
    QString search;
    QString name; // as it is shown

    QString key() const; // the same for the same place, for settings
    MailQuery query() const;
    bool isSent() const; // it holds what went out: each message has a fate
    bool isOurs() const; // it holds what we wrote: recipients tell one message from another
};

} // namespace mailroom

Q_DECLARE_METATYPE(mailroom::MailScope)
