// Nothing that a test started outlives it.
#include "tests/servers/serverprocess.h"

#include <catch2/catch_all.hpp>

#include <QCoreApplication>
#include <QFile>
#include <QProcess>

#include <csignal>
#include <iostream>

#include <unistd.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A dead process that nobody has waited for yet counts as gone.
bool isAlive(qint64 process)
{
    QFile status(u"/proc/%1/stat"_s.arg(process));
    if (!status.open(QIODevice::ReadOnly))
        return false;
    const QByteArray fields = status.readAll();
    return fields.sliced(fields.lastIndexOf(')') + 2).front() != 'Z';
}

} // namespace

TEST_CASE("a test with a server that ignores every polite signal crashes", "[.][crash]")
{
    const ServerProcess server(
        u"/bin/sh"_s, {u"-c"_s, u"trap '' TERM HUP INT; while :; do sleep 60; done"_s}, u"/dev/null"_s);
    std::cout << server.id() << std::endl;
    ::kill(::getpid(), SIGKILL);
}

TEST_CASE("no server outlives a test that crashed", "[servers]")
{
    QProcess victim;
    victim.start(
        QCoreApplication::applicationFilePath(),
        {u"a test with a server that ignores every polite signal crashes"_s});
    REQUIRE(victim.waitForFinished(30'000));
    CHECK(victim.exitStatus() == QProcess::CrashExit);
    qint64 server = 0;
    for (const QByteArray &line : victim.readAllStandardOutput().split('\n'))
        server = std::max(server, line.toLongLong());
    REQUIRE(server > 0);
    const bool gone = eventually([&] { return !isAlive(server); });
    if (!gone)
        ::kill(static_cast<pid_t>(-server), SIGKILL);
    CHECK(gone);
}
