#pragma once

#include <QWidget>

namespace mailroom {

// What the window shows while there is no account: two ways to begin.
class FirstStart : public QWidget {
    Q_OBJECT

public:
    explicit FirstStart(QWidget *parent = nullptr);

Q_SIGNALS:
    void accountWanted();
    void practiceWanted();
};

} // namespace mailroom
