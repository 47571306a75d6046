// A server that accepts everything and writes down what, on disk, before it says so.
#pragma once

#include <QStringList>
#include <QTemporaryDir>
#include <QThread>

#include <chrono>

class QTcpServer;

namespace mailroom {

// Lives in a thread of its own, so that it serves other processes while the test waits for them. The
// Message-ID of each message is synced to its log before the reply to the final dot, which follows after a
// random part of `longestPause`: whoever is killed in between does not know what became of the message.
class LoggingSink {
public:
    explicit LoggingSink(std::chrono::milliseconds longestPause);
    ~LoggingSink();
    Q_DISABLE_COPY_MOVE(LoggingSink)

    quint16 port() const { return m_port; }
    QStringList received() const; // the Message-IDs in the order of arrival, repeated ones included

private:
    QTemporaryDir m_folder;
    QThread m_thread;
    QTcpServer *m_server; // in m_thread
    quint16 m_port;
};

} // namespace mailroom
