#include "ui/text/foldertext.h"

#include "ui/text/words.h"

namespace mailroom {

QString folderWords(FolderRole role)
{
    switch (role) {
    case FolderRole::None:
        return {};
    case FolderRole::Inbox:
        return Words::tr("Inbox");
    case FolderRole::Drafts:
        return Words::tr("Drafts");
    case FolderRole::Sent:
        return Words::tr("Sent", "folder");
    case FolderRole::Trash:
        return Words::tr("Trash");
    case FolderRole::Junk:
        return Words::tr("Junk");
    case FolderRole::Archive:
        return Words::tr("Archive", "folder");
    case FolderRole::All:
        return Words::tr("All mail");
    }
    Q_UNREACHABLE_RETURN({});
}

QString folderWords(const FolderRow &folder)
{
    return folder.role == FolderRole::None ? folder.name : folderWords(folder.role);
}

Glyph folderGlyph(FolderRole role)
{
    switch (role) {
    case FolderRole::None:
        return Glyph::Folder;
    case FolderRole::Inbox:
        return Glyph::Inbox;
    case FolderRole::Drafts:
        return Glyph::Write;
    case FolderRole::Sent:
        return Glyph::Send;
    case FolderRole::Trash:
        return Glyph::Trash;
    case FolderRole::Junk:
        return Glyph::Junk;
    case FolderRole::Archive:
    case FolderRole::All:
        return Glyph::Archive;
    }
    Q_UNREACHABLE_RETURN(Glyph::Folder);
}

} // namespace mailroom
