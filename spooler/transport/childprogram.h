#pragma once

#include "spooler/mail/ids.h"
#include "spooler/net/deadline.h"

#include <QMap>
#include <QProcess>

namespace mailroom {

struct ChildCall {
    QString program;
    QStringList arguments;
    QMap<QString, QString> environment; // beside our own
    QList<RecipientId> recipients; // whom its exit code is about
};

enum class ChildEndKind { Exited, Crashed, TimedOut, Stopped, NotStarted };

struct ChildEnd {
    ChildEndKind kind = ChildEndKind::Exited;
    int exitCode = 0;
    QString output; // what it wrote, both channels, at most 4 KiB. Untrusted text
    QString fault; // why it could not be started
};

// One program, from its start to its end, in a session of its own: what it started ends with it when it takes
// too long or is stopped. Thread: the spooler's; it waits for nothing. Owner: the attempt.
// PROMISES: ended() once, in a later turn of the event loop.
class ChildProgram final : public QObject {
    Q_OBJECT

public:
    ChildProgram(Clock &clock, QObject *parent);
    ~ChildProgram() override;

    void start(const ChildCall &call, const QString &inputFile, std::chrono::milliseconds limit);
    void stop();

Q_SIGNALS:
    void ended(const mailroom::ChildEnd &end);

private:
    void readOutput();
    void kill(ChildEndKind why);
    void end(ChildEndKind kind, int exitCode);

    QProcess m_process;
    Deadline m_deadline;
    QByteArray m_output;
    qint64 m_leader = 0; // of the session; QProcess forgets it when the process ends
    ChildEndKind m_why = ChildEndKind::Exited;
    bool m_ended = false;
};

} // namespace mailroom
