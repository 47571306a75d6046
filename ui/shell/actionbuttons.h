#pragma once

#include <QWidget>

class QAction;

namespace mailroom {

// Actions as flat buttons in a row: what an action hides is hidden here too.
class ActionButtons : public QWidget {
    Q_OBJECT

public:
    explicit ActionButtons(const QList<QAction *> &actions, QWidget *parent = nullptr);
};

} // namespace mailroom
