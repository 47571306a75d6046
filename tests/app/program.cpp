#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QEventLoop>
#include <QFile>
#include <QJsonDocument>
#include <QProcess>
#include <QTimer>

using namespace Qt::StringLiterals;

namespace mailroom::test {

QList<QJsonObject> Ran::objects() const
{
    QList<QJsonObject> found;
    for (const QByteArray &line : out.split('\n')) {
        if (line.isEmpty())
            continue;
        QJsonParseError error;
        const QJsonDocument document = QJsonDocument::fromJson(line, &error);
        INFO(line.toStdString());
        REQUIRE(error.error == QJsonParseError::NoError);
        found << document.object();
    }
    return found;
}

Ran runProgram(
    const QString &path, const QStringList &arguments, const QByteArray &input, const QString &profile)
{
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    // No keyring and no display: the same on every machine.
    for (const auto *const name :
         {"DBUS_SESSION_BUS_ADDRESS", "XDG_RUNTIME_DIR", "DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM"})
        environment.remove(QLatin1StringView(name));
    if (!profile.isEmpty())
        environment.insert(u"MAILROOM_PROFILE"_s, profile);
    process.setProcessEnvironment(environment);
    QEventLoop loop;
    QObject::connect(&process, &QProcess::finished, &loop, &QEventLoop::quit);
    QObject::connect(&process, &QProcess::errorOccurred, &loop, &QEventLoop::quit);
    QTimer::singleShot(std::chrono::seconds(120), &loop, &QEventLoop::quit);
    process.start(path, arguments);
    process.write(input);
    process.closeWriteChannel();
    if (process.state() != QProcess::NotRunning)
        loop.exec();
    const bool ended =
        process.state() == QProcess::NotRunning && process.exitStatus() == QProcess::NormalExit;
    Ran ran{
        .code = ended ? process.exitCode() : -1,
        .out = process.readAllStandardOutput(),
        .err = process.readAllStandardError()};
    process.kill();
    process.waitForFinished();
    return ran;
}

QString ProgramProfile::file(const QString &name, const QByteArray &content) const
{
    QFile file(m_folder.filePath(name));
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(content) == content.size());
    return file.fileName();
}

Ran ProgramProfile::ctl(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(programPath(u"mailroomctl"_s), QStringList{u"--profile"_s, path()} + arguments, input);
}

Ran ProgramProfile::sendmail(const QStringList &arguments, const QByteArray &input) const
{
    return runProgram(programPath(u"mailroom-sendmail"_s), arguments, input, path());
}

QList<QJsonObject> ProgramProfile::queue() const
{
    const Ran ran = ctl({u"queue"_s, u"--json"_s});
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    return ran.objects();
}

void ProgramProfile::addAccount(quint16 port, const QStringList &more) const
{
    const Ran ran =
        ctl(QStringList{
                u"account"_s, u"add"_s, u"work"_s, u"--from"_s, u"Ann <ann@example.org>"_s, u"--smtp"_s,
                u"smtp://127.0.0.1:%1?tls=none"_s.arg(port)}
            + more);
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
}

} // namespace mailroom::test
