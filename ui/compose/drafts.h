// What was begun and is not sent yet.
#pragma once

#include "ui/compose/composercontent.h"

#include <QMenu>

#include <functional>

namespace mailroom {

class Catalog;

// Asks for the drafts and calls `then` with them, the newest first; with none if they cannot be read. Dies
// with `context`, which lives in the GUI thread.
void withDrafts(
    Catalog &catalog, QObject *context, std::function<void(const QList<ComposerContent> &drafts)> then);

// The drafts by their subjects, read when the menu is opened. GUI thread; owned by its menu bar.
class DraftsMenu : public QMenu {
    Q_OBJECT

public:
    DraftsMenu(const QString &title, Catalog &catalog, QWidget *parent = nullptr);

Q_SIGNALS:
    void composerWanted(const mailroom::ComposerContent &content);

private:
    void fill();

    Catalog &m_catalog;
};

} // namespace mailroom
