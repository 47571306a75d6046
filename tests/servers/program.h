// The programs of the project, run as a user at a terminal runs them.
#pragma once

#include <QByteArray>
#include <QJsonDocument>
#include <QString>
#include <QStringList>

namespace mailroom {

struct ProgramEnd {
    int exitCode = -1; // -1: killed, or it did not end in two minutes
    QByteArray output;
    QString errors;
};

// Runs it and waits for its end. The event loop does not run meanwhile.
ProgramEnd runProgram(const QString &name, const QStringList &arguments, const QByteArray &input = {});

// One profile and its mailroomctl.
class CommandLineUser {
public:
    explicit CommandLineUser(const QString &profile);

    QStringList arguments(const QStringList &command) const; // with --profile before
    ProgramEnd ctl(const QStringList &command, const QByteArray &input = {}) const;
    // The command with --json; one object or array a line. Ends the test case when it fails.
    QList<QJsonDocument> json(const QStringList &command) const;

private:
    QString m_profile;
};

} // namespace mailroom
