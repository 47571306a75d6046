#pragma once

#include "app/practice/practicedialogue.h"

#include <QObject>
#include <QQueue>
#include <QTcpSocket>
#include <QTimer>

#include <memory>

namespace mailroom {

// One connection to the practice server: reads lines, writes replies in their order after their delay. Owned
// by the server until the connection ends.
class PracticeSession : public QObject {
    Q_OBJECT

public:
    PracticeSession(QTcpSocket *socket, std::unique_ptr<PracticeTalk> talk, QObject *parent);

private:
    void read();
    void answerNext();

    QTcpSocket *m_socket; // child
    std::unique_ptr<PracticeTalk> m_talk;
    QQueue<PracticeReply> m_replies;
    QTimer m_timer; // runs while the first reply waits for its time
};

} // namespace mailroom
