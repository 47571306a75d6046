#pragma once

#include "spooler/mail/status.h"
#include "spooler/result.h"

#include <QDialog>

class QLabel;
class QProgressBar;
class QPushButton;

namespace mailroom {

class Switchboard;

// Quitting while mail waits: wait in the tray, send now and quit, or quit anyway. Nothing is remembered: the
// next time it asks again. Sending shows what is left and can be cancelled. Main thread; deletes itself when
// closed.
class QuitDialog : public QDialog {
    Q_OBJECT

public:
    enum class Tray { Present, Absent };

    QuitDialog(Switchboard &board, int waiting, Tray tray, QWidget *parent = nullptr);

    void reject() override; // cancels what it has begun

Q_SIGNALS:
    void waitWanted(); // in the tray
    void quitWanted();

private:
    void sendNow();
    void take(const Result<LogOffReport> &left);
    void showProgress(qint64 queued, int running);

    Switchboard &m_board;
    int m_waiting; // at the beginning
    bool m_isSending = false;
    QLabel *m_words;
    QProgressBar *m_progress;
    QPushButton *m_wait;
    QPushButton *m_send;
    QPushButton *m_quit;
};

} // namespace mailroom
