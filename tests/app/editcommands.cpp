#include "app/practice/practiceserver.h"
#include "tests/app/program.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QJsonArray>

using namespace mailroom;
using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray greeting = "From: Ann <ann@example.org>\nTo: ok@x.example\nSubject: Hello\n\nat five?\n";

QString readAll(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return QString::fromUtf8(file.readAll());
}

} // namespace

TEST_CASE("a waiting message is edited as a file and put back", "[app][D8]")
{
    const ProgramProfile profile;
    profile.addAccount(9);
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s, u"--hold"_s}, greeting).code == 0);
    const QString file = profile.file(u"other"_s, {}) + u".eml"_s;
    REQUIRE(profile.ctl({u"queue"_s, u"edit"_s, u"1"_s, u"--out"_s, file}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"edit"_s, u"1"_s, u"--out"_s, file + u"2"_s}).code == 75);
    const Ran edits = profile.ctl({u"queue"_s, u"edits"_s, u"--json"_s});
    CHECK(edits.objects().constFirst().value("by"_L1).toString() == u"ctl"_s);
    const QString text = readAll(file);
    const QString changed =
        profile.file(u"changed.eml"_s, QString(text).replace(u"at five?"_s, u"at six!"_s).toUtf8());
    const Ran put = profile.ctl({u"queue"_s, u"put"_s, u"1"_s, changed});
    INFO(put.err.toStdString());
    REQUIRE(put.code == 0);
    const Ran again = profile.ctl({u"queue"_s, u"edit"_s, u"1"_s, u"--out"_s, file + u"3"_s});
    REQUIRE(again.code == 0);
    CHECK(readAll(file + u"3"_s) == QString(text).replace(u"at five?"_s, u"at six!"_s));
    CHECK(profile.ctl({u"queue"_s, u"unlock"_s, u"1"_s}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"unlock"_s, u"1"_s}).code == 66);
}

TEST_CASE("the command line redirects, sends again, and shows the status", "[app]")
{
    PracticeServer server;
    REQUIRE(server.listen());
    const ProgramProfile profile;
    profile.addAccount(server.port(), {u"--schedule"_s, u"1h"_s});
    REQUIRE(profile.ctl({u"offline"_s, u"on"_s}).code == 0);
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s, u"--to"_s, u"unknown@x.example"_s}, greeting).code == 0);
    REQUIRE(profile.ctl({u"offline"_s, u"off"_s}).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"redirect"_s, u"1"_s, u"--add"_s, u"ok+more@x.example"_s}).code == 0);
    const Ran run = profile.ctl({u"run"_s, u"--until-empty"_s, u"--for"_s, u"60"_s});
    INFO(run.err.toStdString());
    REQUIRE(run.code == 0);
    const Ran again = profile.ctl(
        {u"queue"_s, u"resend"_s, u"1"_s, u"--recipient"_s, u"unknown@x.example"_s, u"--to"_s,
         u"ok+right@x.example"_s});
    INFO(again.err.toStdString());
    REQUIRE(again.code == 0);
    CHECK(again.out.trimmed() == "2");
    CHECK(profile.queue().size() == 2);
    const auto rows = profile.ctl({u"status"_s, u"--json"_s}).objects();
    REQUIRE(rows.size() == 4);
    CHECK(rows.at(1).value("gate"_L1).toString() == u"not-running"_s);
    CHECK(profile.ctl({u"flush"_s}).code == 75);
}
