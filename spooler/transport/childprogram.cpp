#include "spooler/transport/childprogram.h"

#include "spooler/mail/encodedword.h"

#include <csignal>

namespace mailroom {

namespace {

    constexpr qsizetype longestOutput = 4096;

} // namespace

ChildProgram::ChildProgram(Clock &clock, QObject *parent)
    : QObject(parent)
    , m_deadline(clock, this, [this] { kill(ChildEndKind::TimedOut); })
{
    connect(&m_process, &QProcess::readyRead, this, &ChildProgram::readOutput);
    connect(&m_process, &QProcess::started, this, [this] { m_leader = m_process.processId(); });
    connect(&m_process, &QProcess::errorOccurred, this, [this](QProcess::ProcessError error) {
        if (error == QProcess::FailedToStart)
            QMetaObject::invokeMethod(
                this, [this] { end(ChildEndKind::NotStarted, 0); }, Qt::QueuedConnection);
    });
    connect(&m_process, &QProcess::finished, this, [this](int exitCode, QProcess::ExitStatus status) {
        const bool crashed = status == QProcess::CrashExit && m_why == ChildEndKind::Exited;
        end(crashed ? ChildEndKind::Crashed : m_why, exitCode);
    });
}

ChildProgram::~ChildProgram()
{
    m_process.disconnect(this);
    if (!m_ended && m_leader > 0)
        ::kill(static_cast<pid_t>(-m_leader), SIGKILL);
    // QProcess kills what still runs and waits for it: after SIGKILL that is no wait.
}

void ChildProgram::start(const ChildCall &call, const QString &inputFile, std::chrono::milliseconds limit)
{
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const auto &[name, value] : call.environment.asKeyValueRange())
        environment.insert(name, value);
    m_process.setProcessEnvironment(environment);
    m_process.setProcessChannelMode(QProcess::MergedChannels);
    m_process.setStandardInputFile(inputFile);
    using Flag = QProcess::UnixProcessFlag;
    m_process.setUnixProcessParameters(
        Flag::CreateNewSession | Flag::CloseFileDescriptors | Flag::ResetSignalHandlers);
    m_deadline.start(limit);
    m_process.start(call.program, call.arguments, QIODevice::ReadOnly);
}

void ChildProgram::stop()
{
    kill(ChildEndKind::Stopped);
}

void ChildProgram::readOutput()
{
    const QByteArray read = m_process.readAll(); // all of it, so that the program is never held up
    m_output += read.first(qMin(read.size(), longestOutput - m_output.size()));
}

void ChildProgram::kill(ChildEndKind why)
{
    if (m_ended)
        return;
    m_why = why;
    if (m_leader > 0)
        ::kill(static_cast<pid_t>(-m_leader), SIGKILL);
}

void ChildProgram::end(ChildEndKind kind, int exitCode)
{
    if (std::exchange(m_ended, true))
        return;
    m_deadline.stop();
    readOutput();
    ChildEnd end{.kind = kind, .exitCode = exitCode, .output = {}, .fault = {}};
    QStringList lines;
    for (const QString &line : QString::fromUtf8(m_output).split(u'\n', Qt::SkipEmptyParts))
        lines << withoutControls(line).trimmed();
    end.output = lines.join(u'\n');
    if (kind == ChildEndKind::NotStarted)
        end.fault = m_process.errorString();
    Q_EMIT ended(end);
}

} // namespace mailroom
