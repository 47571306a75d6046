#include "spooler/submit/programrun.h"

#include "spooler/mail/encodedword.h"

#include <QDeadlineTimer>
#include <QProcess>

#include <csignal>

#include <sys/prctl.h>
#include <sys/resource.h>
#include <unistd.h>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace mailroom {

namespace {

    constexpr auto lookInterval = 50; // milliseconds between two looks at the clock
    constexpr qsizetype mostSaid = 64 * 1024;
    constexpr qsizetype mostComplaint = 500;

    void setLimit(decltype(RLIMIT_AS) resource, qint64 value)
    {
        const rlimit both{.rlim_cur = static_cast<rlim_t>(value), .rlim_max = static_cast<rlim_t>(value)};
        ::setrlimit(resource, &both);
    }

    // In the child between fork and exec: only calls that are safe there.
    void restrain(const ProgramLimits &limits, pid_t parent)
    {
        ::setpgid(0, 0);
        ::prctl(PR_SET_PDEATHSIG, SIGKILL);
        if (::getppid() != parent)
            ::_exit(127);
        setLimit(RLIMIT_AS, limits.memory);
        setLimit(RLIMIT_FSIZE, limits.output);
        setLimit(RLIMIT_CORE, 0);
    }

    QString lastWords(const QByteArray &text)
    {
        return withoutControls(QString::fromUtf8(text.right(mostComplaint)).simplified());
    }

    void keepEnd(QByteArray &all, const QByteArray &more, qsizetype most)
    {
        all += more;
        if (all.size() > most)
            all = all.right(most);
    }

} // namespace

QStringList commandWords(const QString &command)
{
    QStringList words;
    QString word;
    bool open = false; // a word has begun, though it may be empty
    QChar quote;
    for (qsizetype i = 0; i < command.size(); ++i) {
        const QChar c = command.at(i);
        const bool escapes = c == u'\\' && quote != u'\'' && i + 1 < command.size();
        if (escapes) {
            word += command.at(++i);
            open = true;
        } else if (!quote.isNull()) {
            if (c == quote)
                quote = QChar();
            else
                word += c;
        } else if (c == u'"' || c == u'\'') {
            quote = c;
            open = true;
        } else if (!c.isSpace()) {
            word += c;
            open = true;
        } else if (open) {
            words << std::exchange(word, {});
            open = false;
        }
    }
    if (open)
        words << word;
    return words;
}

ProgramEnd runProgram(const ProgramCall &call)
{
    ProgramEnd end;
    QStringList words = call.words;
    if (words.isEmpty()) {
        end.complaint = u"no program is named"_s;
        return end;
    }
    QProcess process;
    process.setProgram(words.takeFirst());
    process.setArguments(words);
    process.setEnvironment(QProcess::systemEnvironment() + call.environment);
    process.setStandardInputFile(call.input.isEmpty() ? QProcess::nullDevice() : call.input);
    if (!call.output.isEmpty())
        process.setStandardOutputFile(call.output, QIODevice::Truncate);
    process.setChildProcessModifier(
        [limits = call.limits, parent = ::getpid()] { restrain(limits, parent); });
    const QDeadlineTimer deadline(call.limits.deadline);
    process.start();
    if (!process.waitForStarted(-1)) {
        end.complaint = process.errorString();
        return end;
    }
    const pid_t group = static_cast<pid_t>(process.processId());
    QByteArray complaint;
    const auto listen = [&] {
        keepEnd(complaint, process.readAllStandardError(), mostComplaint);
        keepEnd(end.said, process.readAllStandardOutput(), mostSaid);
    };
    std::optional<ProgramEnd::How> stopped;
    while (!process.waitForFinished(lookInterval) && process.state() != QProcess::NotRunning) {
        listen();
        if (stopped)
            continue;
        if (call.isCancelled && call.isCancelled())
            stopped = ProgramEnd::How::Cancelled;
        else if (deadline.hasExpired())
            stopped = ProgramEnd::How::TooLate;
        if (stopped)
            ::kill(-group, SIGKILL);
    }
    listen();
    ::kill(-group, SIGKILL); // what it left running has nobody to talk to
    end.how = stopped                                  ? *stopped
        : process.exitStatus() == QProcess::NormalExit ? ProgramEnd::How::Exited
                                                       : ProgramEnd::How::Killed;
    end.code = process.exitCode();
    end.complaint = lastWords(complaint);
    return end;
}

QString endWords(const ProgramEnd &end)
{
    const QString words = end.complaint.isEmpty() ? QString() : u": "_s + end.complaint;
    switch (end.how) {
    case ProgramEnd::How::Exited:
        return u"the program failed with %1"_s.arg(end.code) + words;
    case ProgramEnd::How::Killed:
        return u"the program was killed by signal %1"_s.arg(end.code) + words;
    case ProgramEnd::How::TooLate:
        return u"the program did not end in time"_s + words;
    case ProgramEnd::How::NotStarted:
        return u"the program cannot be started"_s + words;
    case ProgramEnd::How::Cancelled:
        return u"the program was stopped"_s;
    }
    Q_UNREACHABLE_RETURN({});
}

} // namespace mailroom
