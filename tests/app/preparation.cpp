#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDeadlineTimer>
#include <QFile>
#include <QJsonArray>
#include <QProcess>
#include <QTest>

#include <csignal>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray handedIn =
    "From: Ann <ann@example.org>\nTo: Bob <bob@example.net>\nSubject: Hello\n\nbody\n";

QByteArray contentOf(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll().trimmed() : QByteArray();
}

QString gateOf(const QJsonObject &queued)
{
    return queued.value("recipients"_L1).toArray().first().toObject().value("gate"_L1).toString();
}

void set(const ProgramProfile &profile, const QStringList &options)
{
    const Ran ran = profile.ctl(QStringList{u"account"_s, u"set"_s, u"work"_s} + options);
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
}

} // namespace

TEST_CASE("a spooler killed inside a step takes the steps anew from what was written", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString pidFile = profile.file(u"pid"_s, {});
    set(profile, {u"--program"_s, u"sh -c 'echo $$ > %1; exec sleep 600'"_s.arg(pidFile)});
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, handedIn).code == 0);

    QProcess spooler;
    spooler.start(mailroom::programPath(u"mailroomctl"_s), {u"--profile"_s, profile.path(), u"run"_s});
    const QDeadlineTimer deadline(30'000);
    while (contentOf(pidFile).isEmpty() && !deadline.hasExpired())
        QTest::qWait(20);
    const pid_t step = contentOf(pidFile).toInt();
    REQUIRE(step > 0);
    CHECK(profile.queue().first().value("changes"_L1).toArray().isEmpty());
    ::kill(static_cast<pid_t>(spooler.processId()), SIGKILL);
    spooler.waitForFinished();
    while (::kill(step, 0) == 0 && !deadline.hasExpired()
           && !contentOf(u"/proc/%1/stat"_s.arg(step)).contains(") Z "))
        QTest::qWait(20);
    CHECK((::kill(step, 0) != 0 || contentOf(u"/proc/%1/stat"_s.arg(step)).contains(") Z ")));

    set(profile, {u"--program"_s, u"sed s/body/tea/"_s});
    CHECK(profile.ctl({u"run"_s, u"--until-idle"_s}).code >= 0);
    const QJsonObject queued = profile.queue().first();
    REQUIRE(queued.value("changes"_L1).toArray().size() == 1);
    CHECK(gateOf(queued) != u"preprocessing");
    const QString id = QString::number(queued.value("queueId"_L1).toInteger());
    const Ran shown = profile.ctl({u"queue"_s, u"show"_s, id, u"--original"_s});
    CHECK(shown.out.contains("body"));
    CHECK(shown.out.contains("changed by:   program 1"));
}

TEST_CASE("a program that fails keeps the mail until somebody decides", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    set(profile, {u"--program"_s, u"sh -c 'echo no card >&2; exit 69'"_s});
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, handedIn).code == 0);
    CHECK(profile.ctl({u"run"_s, u"--until-idle"_s}).code >= 0);
    const QJsonObject queued = profile.queue().first();
    const QString id = QString::number(queued.value("queueId"_L1).toInteger());
    CHECK(profile.ctl({u"queue"_s, u"show"_s, id})
              .out.contains("program: the program failed with 69: no card"));
    CHECK(profile.ctl({u"queue"_s, u"prepare"_s, id}).code == 64);
    CHECK(profile.ctl({u"queue"_s, u"prepare"_s, id, u"--without"_s}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"prepare"_s, id, u"--without"_s}).code != 0);
    CHECK(profile.ctl({u"queue"_s, u"show"_s, id}).out.contains("prepare-without"));
    CHECK(gateOf(profile.queue().first()) == u"not-running");
}

TEST_CASE("the copy's fate is an option of submit", "[app][I3]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    REQUIRE(profile.ctl({u"submit"_s, u"--sent"_s, u"file=Projects"_s, u"-"_s}, handedIn).code == 0);
    CHECK(profile.queue().first().value("filing"_L1) == u"pending"_s);
    CHECK(profile.ctl({u"submit"_s, u"--sent"_s, u"burn"_s, u"-"_s}, handedIn).code == 65);
}
