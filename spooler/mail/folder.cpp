#include "spooler/mail/folder.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString roleName(FolderRole role)
{
    switch (role) {
    case FolderRole::None:
        return u"none"_s;
    case FolderRole::Inbox:
        return u"inbox"_s;
    case FolderRole::Drafts:
        return u"drafts"_s;
    case FolderRole::Sent:
        return u"sent"_s;
    case FolderRole::Trash:
        return u"trash"_s;
    case FolderRole::Junk:
        return u"junk"_s;
    case FolderRole::Archive:
        return u"archive"_s;
    case FolderRole::All:
        return u"all"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
