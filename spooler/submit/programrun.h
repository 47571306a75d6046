// Runs a program of the user's under limits: what it gets, what it may take, what it said.
#pragma once

#include "spooler/result.h"

#include <QByteArray>
#include <QStringList>

#include <chrono>
#include <functional>

namespace mailroom {

struct ProgramLimits {
    std::chrono::milliseconds deadline = std::chrono::seconds(60);
    qint64 memory = qint64(2) << 30; // of address space
    qint64 output = qint64(512) << 20; // octets of any file that it writes
};

struct ProgramCall {
    QStringList words; // the program and its arguments
    QString input; // file
    QString output; // file; empty: kept in `said`
    QStringList environment; // "NAME=value", added
    ProgramLimits limits;
    std::function<bool()> isCancelled; // may be empty
};

struct ProgramEnd {
    enum class How { Exited, Killed, TooLate, NotStarted, Cancelled };
    How how = How::NotStarted;
    int code = 0; // with Exited the exit code, with Killed the signal
    QByteArray said; // standard output, when it was not sent to a file; at most 64 KiB
    QString complaint; // the end of standard error, one line; untrusted
};

// The words of a command as a shell would cut them: blanks, both quotes, the backslash. Nothing is expanded.
QStringList commandWords(const QString &command);

// Waits for the end: for worker threads only. The program has a process group of its own; at the deadline, or
// when this process dies, all of the group is killed.
ProgramEnd runProgram(const ProgramCall &call);

// "the program failed with 69: no key": one plain sentence about an end that is no success.
QString endWords(const ProgramEnd &end);

} // namespace mailroom
