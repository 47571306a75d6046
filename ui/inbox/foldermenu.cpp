#include "ui/inbox/foldermenu.h"

#include "ui/shell/commandpalette.h"
#include "ui/text/foldertext.h"
#include "ui/text/words.h"

#include <QAction>

namespace mailroom {

void popUpFolders(
    const QList<FolderRow> &folders, QWidget *parent, const std::function<void(FolderId target)> &chosen)
{
    QList<QAction *> actions;
    for (const FolderRow &folder : folders) {
        if (!folder.holdsMail)
            continue;
        const QString name = folder.role == FolderRole::None ? folder.path : folderWords(folder);
        auto *const action = new QAction(
            glyphIcon(folderGlyph(folder.role)), QString(name).replace(u'&', QStringLiteral("&&")));
        QObject::connect(action, &QAction::triggered, action, [chosen, id = folder.id] { chosen(id); });
        actions.append(action);
    }
    auto *const palette = new CommandPalette(actions, parent->window());
    palette->setQuestion(Words::tr("Into which folder?"));
    for (QAction *const action : std::as_const(actions))
        action->setParent(palette);
    palette->popUp();
}

} // namespace mailroom
