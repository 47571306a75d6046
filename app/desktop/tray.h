#pragma once

#include <QMenu>
#include <QSystemTrayIcon>

namespace mailroom {

class SpoolState;

// The tray icon: how much waits, and the way back to the window. Tells of new failures and doubts without
// subjects or addresses. Main thread; owned by the program.
class Tray : public QObject {
    Q_OBJECT

public:
    explicit Tray(SpoolState &state, QObject *parent = nullptr);

Q_SIGNALS:
    void windowWanted();
    void writeWanted();
    void suspendWanted(bool suspend);
    void quitWanted();

private:
    void addNoticeChoice();
    void update();

    SpoolState &m_state;
    QMenu m_menu;
    QAction *m_suspend;
    QSystemTrayIcon m_icon;
    qint64 m_failed = -1; // -1: not known yet
    qint64 m_inDoubt = -1;
};

} // namespace mailroom
