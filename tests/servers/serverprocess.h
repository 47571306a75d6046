// Real servers, run by a test on loopback ports that were free a moment ago.
//
// The folder: serverprocess runs any program and is sure to end it; postfixserver, eximserver,
// opensmtpdserver, dovecotserver and smtpsink write the configuration of the one they are named after and
// read its log; certificate makes what TLS needs; loggingsink is our own sink that writes down what it
// acknowledges; runningspooler and program are the two ways in which a case drives Mailroom: in-process and
// as a user at a terminal.
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>

#include <chrono>
#include <functional>

namespace mailroom {

// A loopback port that nobody listens on now.
quint16 freePort();

// Runs the event loop until `condition` holds; false when it does not within `patience`.
bool eventually(
    const std::function<bool()> &condition, std::chrono::seconds patience = std::chrono::seconds(30));

// One program in a session of its own. It ends, with all that it started, when this object dies, or when the
// test process dies in whatever way: a watchdog sees that, also for a server that has become another user.
// Thread: the test's main thread.
class ServerProcess {
public:
    // Its output goes to `outputFile`.
    ServerProcess(const QString &program, const QStringList &arguments, const QString &outputFile);
    ~ServerProcess();
    Q_DISABLE_COPY_MOVE(ServerProcess)

    // Whether it accepts connections there; waits. False when it ended or does not listen in ten seconds.
    bool listensOn(quint16 port);
    bool isRunning() const;
    qint64 id() const { return m_leader; }

    void
    terminate(); // SIGTERM to its first process, SIGKILL to all when that does not end it in three seconds
    void kill(); // SIGKILL to all of it at once

private:
    void watch();

    QProcess m_process;
    QProcess m_watchdog; // reads from us until we are gone, then kills the session
    qint64 m_leader = 0; // of the session; QProcess forgets it when the process ends
};

} // namespace mailroom
