#include "ui/inbox/mailempty.h"

#include "ui/shell/emptystate.h"
#include "ui/text/errortext.h"
#include "ui/text/foldertext.h"
#include "ui/text/words.h"

namespace mailroom {

namespace {

    QString emptyHint(FolderRole role)
    {
        switch (role) {
        case FolderRole::Inbox:
            return Words::tr("Mail that comes in is here until you move it.");
        case FolderRole::Drafts:
            return Words::tr("Messages that other programs keep as drafts on the server would be here.");
        case FolderRole::Sent:
            return Words::tr("Copies of what you send are filed here.");
        case FolderRole::Trash:
            return Words::tr("What you delete stays here until the trash is emptied.");
        case FolderRole::Junk:
            return Words::tr("What you or the server take for junk would be here.");
        case FolderRole::Archive:
            return Words::tr("Press E on a message to put it away here.");
        case FolderRole::All:
        case FolderRole::None:
            return Words::tr("Drag messages here, or press V to move them.");
        }
        Q_UNREACHABLE_RETURN({});
    }

} // namespace

void showEmpty(
    EmptyState &state, const MailScope &scope, const QString &search, const QList<FolderRow> &folders)
{
    if (!search.isEmpty()) {
        state.show(
            Glyph::Search, Words::tr("Nothing found"),
            Words::tr("Words are looked for at their beginnings in subjects, people, texts and names of "
                      "attachments. Fewer of them find more."));
        return;
    }
    if (folders.isEmpty()) {
        state.show(
            Glyph::Inbox, Words::tr("No account receives mail yet"),
            Words::tr("Tell an account where its mail comes in, and it is here."),
            Words::tr("Set up receiving"));
        return;
    }
    const Glyph glyph = folderGlyph(scope.role);
    const QString hint = emptyHint(scope.role);
    if (scope.role == FolderRole::Inbox)
        state.show(glyph, Words::tr("No mail"), hint);
    else
        state.show(glyph, Words::tr("%1 is empty").arg(scope.name), hint);
}

void showFailed(EmptyState &state, const Error &error)
{
    if (error.code == ErrorCode::InvalidInput)
        state.show(
            Glyph::Search, Words::tr("This cannot be searched for"),
            Words::tr("What is wrong stands below the search field."));
    else
        state.show(
            Glyph::Warning, Words::tr("The mail cannot be read"),
            errorWords(error) + u'\n'
                + Words::tr("Nothing is lost by this. Choose the folder again to try."));
}

void showNotOne(EmptyState &state, qsizetype chosen)
{
    if (chosen > 1)
        state.show(
            Glyph::Inbox, Words::tr("%n message(s) chosen", nullptr, static_cast<int>(chosen)),
            Words::tr("Move, mark or delete them together."));
    else
        state.show(
            Glyph::Inbox, Words::tr("No message chosen"),
            Words::tr("J and K go down and up, N goes to the next unread one."));
}

} // namespace mailroom
