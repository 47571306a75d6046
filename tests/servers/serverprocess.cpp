#include "tests/servers/serverprocess.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QTest>

#include <csignal>
#include <unistd.h>

namespace mailroom {

quint16 freePort()
{
    QTcpServer server;
    return server.listen(QHostAddress::LocalHost) ? server.serverPort() : quint16(0);
}

bool eventually(const std::function<bool()> &condition, std::chrono::seconds patience)
{
    return QTest::qWaitFor(condition, QDeadlineTimer(patience));
}

ServerProcess::ServerProcess(const QString &program, const QStringList &arguments, const QString &outputFile)
{
    m_process.setProgram(program);
    m_process.setArguments(arguments);
    m_process.setStandardInputFile(QProcess::nullDevice());
    m_process.setStandardOutputFile(outputFile, QIODevice::Append);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setChildProcessModifier([] {
        // A session of its own: the whole group can be killed. Postfix's master insists on leading one
        // anyway.
        ::setsid();
    });
    m_process.start();
    m_process.waitForStarted();
    m_leader = m_process.processId();
    if (m_leader > 0)
        watch();
}

// PR_SET_PDEATHSIG would not do: it is forgotten when a server becomes another user.
void ServerProcess::watch()
{
    m_watchdog.setProgram(QStringLiteral("/bin/sh"));
    m_watchdog.setArguments(
        // Without a "--" before the number: it would be one for dash, and nothing would be killed.
        {QStringLiteral("-c"), QStringLiteral("read -r forever; kill -KILL \"-$0\""),
         QString::number(m_leader)});
    m_watchdog.setChildProcessModifier([] { ::setsid(); });
    m_watchdog.start();
    m_watchdog.waitForStarted();
}

ServerProcess::~ServerProcess()
{
    terminate();
}

bool ServerProcess::isRunning() const
{
    return m_process.state() != QProcess::NotRunning;
}

bool ServerProcess::listensOn(quint16 port)
{
    return QTest::qWaitFor(
               [&] {
                   if (!isRunning())
                       return true;
                   QTcpSocket probe;
                   probe.connectToHost(QHostAddress::LocalHost, port);
                   return probe.waitForConnected(200);
               },
               QDeadlineTimer(std::chrono::seconds(10)))
        && isRunning();
}

void ServerProcess::terminate()
{
    if (isRunning()) {
        ::kill(static_cast<pid_t>(m_leader), SIGTERM);
        m_process.waitForFinished(3000);
    }
    kill();
}

void ServerProcess::kill()
{
    if (m_leader <= 0)
        return;
    m_watchdog.kill(); // before the number can belong to somebody else
    m_watchdog.waitForFinished(3000);
    ::kill(static_cast<pid_t>(-m_leader), SIGKILL);
    if (isRunning())
        m_process.waitForFinished(3000);
    m_leader = 0;
}

} // namespace mailroom
