#include "ui/inbox/mailscope.h"

using namespace Qt::StringLiterals;

namespace mailroom {

QString MailScope::key() const
{
    switch (kind) {
    case Kind::Role:
        return u"role/%1"_s.arg(static_cast<int>(role));
    case Kind::Account:
        return u"account/%1"_s.arg(account.value);
    case Kind::Folder:
        return u"folder/%1"_s.arg(folder.value);
    case Kind::Search:
        return u"search/"_s + name;
    }
    Q_UNREACHABLE_RETURN({});
}

MailQuery MailScope::query() const
{
    switch (kind) {
    case Kind::Role:
        return {.role = role};
    case Kind::Account:
        return {.account = account};
    case Kind::Folder:
        return {.folder = folder};
    case Kind::Search:
        return {.search = search};
    }
    Q_UNREACHABLE_RETURN({});
}

bool MailScope::isSent() const
{
    return role == FolderRole::Sent;
}

bool MailScope::isOurs() const
{
    return role == FolderRole::Sent || role == FolderRole::Drafts;
}

} // namespace mailroom
