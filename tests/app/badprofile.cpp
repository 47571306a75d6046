#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void runSql(const QString &file, const QString &sql)
{
    {
        QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"badprofile"_s);
        database.setDatabaseName(file);
        REQUIRE(database.open());
        QSqlQuery query(database);
        REQUIRE(query.exec(sql));
    }
    QSqlDatabase::removeDatabase(u"badprofile"_s);
}

const QByteArray plainMessage = "From: ann@example.org\nTo: bob@example.net\n\nbody\n";

} // namespace

TEST_CASE("a database of a newer version is refused and left as it is", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString database = profile.path() + u"/spool.sqlite"_s;
    runSql(database, u"PRAGMA user_version = 99"_s);
    const QByteArray before = bytesOf(database);
    const QStringList command = GENERATE(
        QStringList{u"queue"_s}, QStringList{u"submit"_s, u"-"_s}, QStringList{u"account"_s, u"list"_s},
        QStringList{u"doctor"_s});
    const Ran ran = profile.ctl(command, plainMessage);
    CAPTURE(command.join(u' ').toStdString(), ran.err.toStdString());
    CHECK(ran.code == 78);
    CHECK(QByteArray(ran.err + ran.out).contains("newer version"));
    CHECK(bytesOf(database) == before);
}

TEST_CASE("a corrupt database is named and never overwritten", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString database = profile.path() + u"/spool.sqlite"_s;
    QFile::remove(database + u"-wal"_s);
    QFile file(database);
    REQUIRE(file.open(QIODevice::WriteOnly | QIODevice::Truncate));
    file.write(QByteArray("this is no database, but somebody's bytes ").repeated(1000));
    file.close();
    const QByteArray before = bytesOf(database);
    const QStringList command = GENERATE(QStringList{u"queue"_s}, QStringList{u"submit"_s, u"-"_s});
    const Ran ran = profile.ctl(command, plainMessage);
    CAPTURE(command.join(u' ').toStdString(), ran.err.toStdString());
    CHECK(ran.code == 74);
    CHECK(ran.err.contains("spool.sqlite"));
    CHECK(bytesOf(database) == before);
    CHECK(profile.ctl({u"doctor"_s}).code == 78);

    QFile index(profile.path() + u"/search.sqlite"_s);
    REQUIRE(index.open(QIODevice::WriteOnly));
    index.write("no index, and of no use to the next outbox");
    index.close();
    CHECK(profile.ctl({u"doctor"_s}).out.contains("warn  search index"));

    // Set aside by the user's word, whole and under a name that says what it is; then the outbox works again.
    const Ran salvaged = profile.ctl({u"--json"_s, u"salvage"_s});
    CHECK(salvaged.code == 74);
    const QString kept = salvaged.objects().constFirst().value("setAside"_L1).toString();
    CHECK(kept.contains(u"spool-damaged-"_s));
    CHECK_FALSE(index.exists());
    CHECK(bytesOf(kept) == before);
    CHECK(profile.ctl({u"submit"_s, u"-"_s}, plainMessage).code == 0);
    CHECK(profile.queue().size() == 1);
    CHECK(profile.ctl({u"salvage"_s}).code == 65); // it is well now
}

TEST_CASE("a profile that cannot be a folder is refused", "[app]")
{
    const ProgramProfile profile;
    const QString file = profile.file(u"file"_s, "x");
    const Ran ran = runProgram(
        mailroom::programPath(u"mailroomctl"_s), {u"--profile"_s, file, u"submit"_s, u"-"_s}, plainMessage);
    CHECK(ran.code == 77);
    CHECK(ran.err.contains("is not a folder"));
}
