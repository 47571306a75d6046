#pragma once

#include "ui/shell/banner.h"

#include <QTimer>

#include <functional>

namespace mailroom {

// What the last act came to, for some seconds, and the way back: an act that can be reversed is reversed,
// one that cannot is put off until the time has passed. Lives in the GUI thread.
class UndoBanner : public Banner {
    Q_OBJECT

public:
    explicit UndoBanner(QWidget *parent = nullptr);

    void say(const Look &look); // what is put off waits on
    void offerUndo(const Look &look, std::function<void()> reverse);
    void delay(const Look &look, std::function<void()> act); // one that is put off already happens now
    void undo(); // nothing to take back: nothing happens
    bool canUndo() const { return m_reverse || m_act; }

private:
    void present(const Look &look);
    void end();

    QPushButton *m_undo;
    QTimer m_time;
    std::function<void()> m_reverse;
    std::function<void()> m_act;
};

} // namespace mailroom
