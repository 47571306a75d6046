#include "tests/servers/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QProcess>

using namespace Qt::StringLiterals;

namespace mailroom {

ProgramEnd runProgram(const QString &name, const QStringList &arguments, const QByteArray &input)
{
    QProcess process;
    process.start(programPath(name), arguments);
    process.write(input);
    process.closeWriteChannel();
    const bool finished = process.waitForFinished(120'000);
    ProgramEnd end;
    end.output = process.readAllStandardOutput();
    end.errors = QString::fromUtf8(process.readAllStandardError());
    if (finished && process.exitStatus() == QProcess::NormalExit)
        end.exitCode = process.exitCode();
    else
        process.kill();
    return end;
}

CommandLineUser::CommandLineUser(const QString &profile) : m_profile(profile) { }

QStringList CommandLineUser::arguments(const QStringList &command) const
{
    return QStringList{u"--profile"_s, m_profile} + command;
}

ProgramEnd CommandLineUser::ctl(const QStringList &command, const QByteArray &input) const
{
    return runProgram(u"mailroomctl"_s, arguments(command), input);
}

QList<QJsonDocument> CommandLineUser::json(const QStringList &command) const
{
    const ProgramEnd end = ctl(QStringList{u"--json"_s} + command);
    INFO(command.join(u' ').toStdString() << ": " << end.errors.toStdString());
    REQUIRE(end.exitCode == 0);
    QList<QJsonDocument> documents;
    for (const QByteArray &line : end.output.split('\n')) {
        if (line.trimmed().isEmpty())
            continue;
        QJsonParseError error;
        documents << QJsonDocument::fromJson(line, &error);
        INFO(line.toStdString());
        REQUIRE(error.error == QJsonParseError::NoError);
    }
    return documents;
}

} // namespace mailroom
