#include "ui/shell/actionbuttons.h"

#include <QAction>
#include <QHBoxLayout>
#include <QToolButton>

namespace mailroom {

ActionButtons::ActionButtons(const QList<QAction *> &actions, QWidget *parent) : QWidget(parent)
{
    auto *const layout = new QHBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(4);
    for (QAction *const action : actions) {
        auto *const button = new QToolButton(this);
        button->setDefaultAction(action);
        button->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
        button->setFocusPolicy(Qt::TabFocus);
        button->setVisible(action->isVisible());
        layout->addWidget(button);
        connect(
            action, &QAction::changed, button, [button, action] { button->setVisible(action->isVisible()); });
    }
}

} // namespace mailroom
