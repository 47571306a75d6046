// Standard output and standard error of a command.
#pragma once

#include "app/terminal/exitcode.h"

#include <QJsonObject>
#include <QList>
#include <QString>
#include <QStringList>

namespace mailroom {

enum class OutputFormat { Text, Json };

// Everything that a command prints goes through here and is escaped on the way (plaintext.h). Main thread.
// PROMISES: a failed write to standard output makes finish() answer InputOutput, whatever was to be said.
class Terminal {
public:
    explicit Terminal(QString program);

    void print(const QString &line); // one line; line feeds inside are escaped
    void printText(const QString &text); // several lines as they are
    void print(const QJsonObject &object); // one JSON object in one line
    // Columns as wide as their widest cell; the last one is not padded.
    void printTable(const QStringList &titles, const QList<QStringList> &rows);

    // "PROGRAM: SENTENCE" on standard error; answers `code` for the caller to return.
    ExitCode complain(ExitCode code, const QString &sentence);
    ExitCode complain(const Error &error);

    void flush();
    ExitCode finish(ExitCode code); // flushes

private:
    void write(const QByteArray &bytes);

    QString m_program;
    bool m_broken = false;
};

} // namespace mailroom
