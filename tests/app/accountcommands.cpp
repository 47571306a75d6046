#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDeadlineTimer>
#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <QTest>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("an account is added, listed and removed from the command line", "[app]")
{
    const ProgramProfile profile;
    const QString password = profile.file(u"password"_s, "secret\n");
    QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner);
    const Ran added = profile.ctl({u"account"_s,         u"add"_s,
                                   u"--name"_s,          u"work"_s,
                                   u"--from"_s,          u"Ann <ann@example.org>"_s,
                                   u"--smtp"_s,          u"smtps://ann@example.org@mail.example.org"_s,
                                   u"--password-file"_s, password,
                                   u"--schedule"_s,      u"500ms,1m*2,1d"_s,
                                   u"--timeout"_s,       u"final-dot=2.5"_s,
                                   u"--connections"_s,   u"2"_s,
                                   u"--in-doubt"_s,      u"assume-sent"_s,
                                   u"--lifetime"_s,      u"2d"_s,
                                   u"--auth"_s,          u"plain"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);

    const auto accounts = profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).objects();
    REQUIRE(accounts.size() == 1);
    const QJsonObject account = accounts.first();
    CHECK(account.value("name"_L1) == u"work"_s);
    CHECK(account.value("address"_L1) == u"ann@example.org"_s);
    CHECK(account.value("displayName"_L1) == u"Ann"_s);
    CHECK(account.value("user"_L1) == u"ann@example.org"_s);
    CHECK(account.value("host"_L1) == u"mail.example.org"_s);
    CHECK(account.value("port"_L1) == 465);
    CHECK(account.value("security"_L1) == u"implicit-tls"_s);
    CHECK(account.value("timeouts"_L1).toObject().value("final-dot"_L1) == 2500);
    CHECK(account.value("inDoubt"_L1) == u"assume-sent"_s);
    CHECK(account.value("lifetime"_L1) == 172800);
    CHECK(account.value("passwordFile"_L1) == password);

    const Ran again =
        profile.ctl({u"account"_s, u"add"_s, u"work"_s, u"--smtp"_s, u"smtps://eve@mail.example.org"_s});
    CHECK(again.code == 65);
    CHECK(again.err == "mailroomctl: --name: there is already an account \"work\"\n");

    CHECK(profile.ctl({u"account"_s, u"remove"_s, u"work"_s}).code == 0);
    CHECK(profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).objects().isEmpty());
    CHECK(profile.ctl({u"account"_s, u"remove"_s, u"work"_s}).code == 78);
}

TEST_CASE("the status says what is suspended, how it is resumed, and what does not work", "[app][A11][N2]")
{
    const ProgramProfile profile;
    const QString file = profile.file(u"mail.mbox"_s, {});
    const Ran added = profile.ctl(
        {u"account"_s, u"add"_s, u"work"_s, u"--from"_s, u"ann@example.org"_s, u"--smtp"_s,
         u"smtp://127.0.0.1:1?tls=none"_s, u"--incoming"_s, u"mbox:"_s + file});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const QString hooks = profile.path() + u"/hooks/arrived"_s;
    REQUIRE(QDir().mkpath(hooks));
    QFile hook(hooks + u"/10-open"_s); // that others could replace
    REQUIRE(hook.open(QIODevice::WriteOnly));
    hook.write("#!/bin/sh\n");
    hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | QFile::WriteOther);
    hook.close();
    QProcess spooler;
    spooler.start(mailroom::programPath(u"mailroomctl"_s), {u"--profile"_s, profile.path(), u"run"_s});
    const auto comes = [&profile](const QByteArray &words) {
        const QDeadlineTimer deadline(20'000);
        QByteArray said;
        while (!said.contains(words) && !deadline.hasExpired()) {
            QTest::qWait(50);
            said = profile.ctl({u"status"_s}).out;
        }
        INFO(said.toStdString());
        CHECK(said.contains(words));
    };
    comes("not working: arrived/10-open");
    comes("in-enabled");
    REQUIRE(profile.ctl({u"suspend"_s, u"work"_s, u"--receiving"_s}).code == 0);
    comes("in: suspended (resume --receiving work)");
    const auto states = [&profile] {
        QStringList found;
        for (const QJsonObject &row : profile.ctl({u"status"_s, u"--json"_s}).objects())
            found << row.value("availability"_L1).toString();
        return found;
    };
    CHECK(
        states() == QStringList{u"available"_s, u"available"_s, u"available"_s, u"suspended"_s, u"failed"_s});
    REQUIRE(profile.ctl({u"resume"_s, u"work"_s, u"--receiving"_s}).code == 0);
    comes("in-enabled");
    REQUIRE(profile.ctl({u"suspend"_s}).code == 0); // what goes out
    CHECK(
        states() == QStringList{u"suspended"_s, u"suspended"_s, u"available"_s, u"suspended"_s, u"failed"_s});
    spooler.terminate();
    CHECK(spooler.waitForFinished());
}

TEST_CASE("receiving is suspended and resumed on the command line, and stays so", "[app][A11]")
{
    const ProgramProfile profile;
    const QString file = profile.file(
        u"mail.mbox"_s, "From ann@example.org Mon Nov  2 08:00:00 2026\nSubject: Tea\n\nAt five?\n");
    for (const QString &name : {u"work"_s, u"home"_s})
        REQUIRE(
            profile
                .ctl(
                    {u"account"_s, u"add"_s, name, u"--from"_s, name + u"@example.org"_s, u"--smtp"_s,
                     u"smtp://127.0.0.1:1?tls=none"_s, u"--incoming"_s, u"mbox:"_s + file})
                .code
            == 0);
    REQUIRE(profile.ctl({u"suspend"_s, u"work"_s}).code == 64); // sending is suspended as a whole
    REQUIRE(profile.ctl({u"suspend"_s, u"nobody"_s, u"--receiving"_s}).code == 78);
    const Ran suspended = profile.ctl({u"suspend"_s, u"work"_s, u"--receiving"_s});
    INFO(suspended.err.toStdString());
    REQUIRE(suspended.code == 0);
    const Ran refused = profile.ctl({u"fetch"_s, u"work"_s, u"--until-done"_s});
    CHECK(refused.code != 0);
    CHECK(refused.err.contains("receiving is suspended"));
    CHECK(profile.ctl({u"fetch"_s, u"home"_s, u"--until-done"_s}).code == 0);
    CHECK(profile.ctl({u"mail"_s, u"list"_s, u"--json"_s}).objects().size() == 1);
    CHECK(profile.ctl({u"resume"_s, u"--receiving"_s}).code == 0); // of all
    CHECK(profile.ctl({u"fetch"_s, u"--until-done"_s}).code == 0);
    CHECK(profile.ctl({u"mail"_s, u"list"_s, u"--json"_s}).objects().size() == 2);
}

TEST_CASE("the bandwidth of all accounts is limited on the command line", "[app]")
{
    const ProgramProfile profile;
    CHECK(profile.ctl({u"bandwidth"_s}).out.trimmed() == "no limit");
    profile.addAccount(1);
    const Ran limited = profile.ctl({u"bandwidth"_s, u"200"_s});
    INFO(limited.err.toStdString());
    REQUIRE(limited.code == 0);
    CHECK(profile.ctl({u"bandwidth"_s}).out.trimmed() == "200 KiB a second");
    CHECK(
        profile.ctl({u"bandwidth"_s, u"--json"_s}).objects().value(0).value("kibPerSecond"_L1).toInt()
        == 200);
    CHECK(profile.ctl({u"bandwidth"_s, u"much"_s}).code == 64);
    CHECK(profile.ctl({u"bandwidth"_s, u"-1"_s}).code != 0);
    CHECK(profile.ctl({u"bandwidth"_s, u"none"_s}).code == 0);
    CHECK(profile.ctl({u"bandwidth"_s}).out.trimmed() == "no limit");
}

TEST_CASE("how an account's mail comes in is told on the command line", "[app]")
{
    const ProgramProfile profile;
    const QString password = profile.file(u"password"_s, "secret\n");
    QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner);
    const Ran added = profile.ctl(
        {u"account"_s, u"add"_s, u"home"_s, u"--incoming"_s,
         u"imap://ann@example.org@mail.example.org?tls=starttls"_s, u"--password-file"_s, password,
         u"--poll"_s, u"2m"_s, u"--bodies"_s, u"30d"_s, u"--push"_s, u"off"_s, u"--file-sent"_s, u"off"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    CHECK(added.out.contains("it receives as ann@example.org"));
    const QString folder = QFileInfo(password).absolutePath();
    const auto incoming = [&profile] {
        return profile.ctl({u"--json"_s, u"account"_s, u"list"_s})
            .objects()
            .value(0)
            .value("incoming"_L1)
            .toObject();
    };
    const QJsonObject imap = incoming();
    CHECK(imap.value("kind"_L1) == u"imap"_s);
    CHECK(imap.value("interval"_L1) == 120);
    CHECK(imap.value("bodies"_L1) == u"recent"_s);
    CHECK(imap.value("push"_L1) == false);
    const QJsonObject server = imap.value("server"_L1).toObject();
    CHECK(server.value("host"_L1) == u"mail.example.org"_s);
    CHECK(server.value("user"_L1) == u"ann@example.org"_s);
    CHECK(server.value("port"_L1) == 143);
    CHECK(server.value("security"_L1) == u"starttls"_s);

    const auto set = [&profile](const QStringList &options) {
        return profile.ctl(QStringList{u"account"_s, u"set"_s, u"home"_s} + options);
    };
    REQUIRE(
        set({u"--receive-limit"_s, u"200"_s, u"--receive-folder"_s, u"list=Lists"_s, u"--receive-folder"_s,
             u"report=Reports"_s})
            .code
        == 0);
    REQUIRE(set({u"--receive-folder"_s, u"report="_s}).code == 0);
    CHECK(incoming().value("kibPerSecond"_L1) == 200);
    CHECK(incoming().value("receiveFolders"_L1) == QJsonObject{{u"list"_s, u"Lists"_s}});
    CHECK(set({u"--receive-limit"_s, u"fast"_s}).code == 65);
    REQUIRE(set({u"--incoming"_s, u"pop3s://ann@pop.example.org"_s, u"--leave"_s, u"14d"_s}).code == 0);
    CHECK(incoming().value("kind"_L1) == u"pop3"_s);
    CHECK(incoming().value("leave"_L1) == u"for-days"_s);
    CHECK(incoming().value("server"_L1).toObject().value("port"_L1) == 995);
    REQUIRE(set({u"--incoming"_s, u"maildir:"_s + folder}).code == 0);
    CHECK(incoming().value("parameters"_L1).toObject().value("folder"_L1) == folder);
    CHECK(set({u"--incoming"_s, u"none"_s}).code == 65); // it would do nothing at all
    for (const QStringList &wrong :
         {QStringList{u"--incoming"_s, u"http://x"_s}, QStringList{u"--poll"_s, u"often"_s},
          QStringList{u"--bodies"_s, u"some"_s}, QStringList{u"--leave"_s, u"3h"_s},
          QStringList{u"--incoming"_s, u"imaps://ann:secret@x"_s}, QStringList{u"--push"_s, u"yes"_s}}) {
        const Ran refused = set(wrong);
        CHECK(refused.code == 65);
        CHECK(refused.err.startsWith(QByteArray("mailroomctl: " + wrong.first().toUtf8())));
    }
}

TEST_CASE("a bad account is refused by a sentence on its option and nothing is saved", "[app]")
{
    const auto [word, options] = GENERATE(table<QString, QStringList>({
        {u"--schedule"_s, {u"--schedule"_s, u"1m,soon"_s}},
        {u"--timeout"_s, {u"--timeout"_s, u"lunch=30"_s}},
        {u"--timeout"_s, {u"--timeout"_s, u"command=-1"_s}},
        {u"--connections"_s, {u"--connections"_s, u"0"_s}},
        {u"--in-doubt"_s, {u"--in-doubt"_s, u"perhaps"_s}},
        {u"--lifetime"_s, {u"--lifetime"_s, u"long"_s}},
        {u"--auth"_s, {u"--auth"_s, u"cram-md5"_s}},
        {u"--from"_s, {u"--from"_s, u"ann@exa mple"_s}},
        {u"password"_s, {u"--smtp"_s, u"smtps://ann:secret@mail.example.org"_s}},
        {u"tls"_s, {u"--smtp"_s, u"smtp://mail.example.org?tls=maybe"_s}},
        {u"smtps://"_s, {u"--smtp"_s, u"http://mail.example.org"_s}},
        {u"no certificate"_s, {u"--ca-file"_s, u"/proc/self/status"_s}},
        {u"no certificate"_s, {u"--incoming-ca-file"_s, u"/proc/self/status"_s}},
        {u"no such field"_s, {u"--set"_s, u"server=mail.example.org"_s}},
        // It would only receive, and what was said of sending would be dropped.
        {u"--smtp"_s, {u"--incoming"_s, u"imaps://ann@mail.example.org"_s, u"--transport"_s, u"lmtp"_s}},
        {u"--smtp"_s, {u"--incoming"_s, u"imaps://ann@mail.example.org"_s, u"--set"_s, u"domains=x"_s}},
    }));
    const ProgramProfile profile;
    QStringList arguments{u"account"_s, u"add"_s};
    if (options.first() != "--smtp"_L1 && options.first() != "--incoming"_L1)
        arguments << u"--smtp"_s << u"smtp://mail.example.org"_s;
    const Ran ran = profile.ctl(arguments + options);
    CAPTURE(ran.err.toStdString());
    CHECK(ran.code == 65);
    CHECK(ran.err.contains(word.toUtf8()));
    CHECK(ran.err.count('\n') == 1);
    CHECK(!ran.err.contains("secret"));
    CHECK(profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).out.isEmpty());
}

TEST_CASE("a test of an account says which server cannot be reached", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const Ran ran = profile.ctl({u"account"_s, u"test"_s, u"work"_s});
    CHECK(ran.code == 75);
    CHECK(ran.err.startsWith("mailroomctl: account \"work\" at 127.0.0.1:1: "));
    CHECK(ran.err.count('\n') == 1);
}

TEST_CASE("a password file that others can read is refused", "[app]")
{
    const ProgramProfile profile;
    const QString password = profile.file(u"password"_s, "secret\n");
    QFile::setPermissions(password, QFile::ReadOwner | QFile::WriteOwner | QFile::ReadGroup);
    const QStringList add{
        u"account"_s, u"add"_s, u"--smtp"_s, u"smtps://ann@mail.example.org"_s, u"--password-file"_s};
    const Ran open = profile.ctl(add + QStringList{password});
    CHECK(open.code == 77);
    CHECK(open.err.contains("chmod 600"));
    CHECK(profile.ctl(add + QStringList{password + u".not-there"_s}).code == 66);
}

TEST_CASE("every command explains itself with its exit codes", "[app]")
{
    const ProgramProfile profile;
    const Ran help = profile.ctl({u"--help"_s});
    REQUIRE(help.code == 0);
    QStringList commands;
    bool listed = false;
    for (const QByteArray &line : help.out.split('\n')) {
        if (line == "Commands:")
            listed = true;
        else if (listed && line.startsWith("  "))
            commands << QString::fromUtf8(line.mid(2)).section(u"  "_s, 0, 0);
        else if (listed)
            break;
    }
    REQUIRE(commands.size() >= 11);
    for (const QString &command : std::as_const(commands)) {
        const Ran ran = profile.ctl(command.split(u' ') + QStringList{u"--help"_s});
        CAPTURE(command.toStdString(), ran.out.toStdString());
        CHECK(ran.code == 0);
        CHECK(ran.out.contains("Usage: mailroomctl"));
        CHECK(ran.out.contains("Exit codes"));
    }
}

TEST_CASE("an unknown command or option is a plain sentence and exit code 64", "[app]")
{
    const QStringList arguments = GENERATE(
        QStringList{u"explode"_s}, QStringList{u"queue"_s, u"--frobnicate"_s},
        QStringList{u"queue"_s, u"hold"_s}, QStringList{}, QStringList{u"submit"_s},
        QStringList{u"queue"_s, u"show"_s, u"one"_s}, QStringList{u"queue"_s, u"--state"_s, u"lost"_s},
        QStringList{u"account"_s, u"list"_s, u"extra"_s}, QStringList{u"--frobnicate"_s});
    const ProgramProfile profile;
    const Ran ran = profile.ctl(arguments);
    CAPTURE(ran.err.toStdString());
    CHECK(ran.code == 64);
    CHECK(ran.err.contains("frobnicate") == arguments.contains(u"--frobnicate"_s));
    CHECK(ran.err.startsWith("mailroomctl: "));
    CHECK(ran.err.count('\n') == 1);
}

TEST_CASE("the window's own command line is refused by a sentence where it cannot be followed", "[app]")
{
    const QStringList arguments = GENERATE(
        QStringList{u"--frobnicate"_s}, QStringList{u"--profile"_s}, QStringList{u"--profile"_s, QString()},
        QStringList{u"letter.eml"_s}, QStringList{u"mailto:a@b.example"_s, u"mailto:c@d.example"_s},
        QStringList{u"--demo"_s, u"--profile"_s, u"/nowhere"_s},
        QStringList{u"--demo"_s, u"mailto:a@b.example"_s});
    const Ran ran = runProgram(mailroom::programPath(u"mailroom"_s), arguments);
    CAPTURE(arguments.join(u' ').toStdString(), ran.err.toStdString());
    CHECK(ran.code == 64);
    CHECK(ran.err.startsWith("mailroom: "));
    CHECK(ran.err.count('\n') == 1);
}

TEST_CASE("an account's limits and waiting are set from the command line, and nothing else changes", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(2525);
    const QString name = profile.ctl({u"--json"_s, u"account"_s, u"list"_s})
                             .objects()
                             .constFirst()
                             .value("name"_L1)
                             .toString();
    const Ran set = profile.ctl(
        {u"account"_s, u"set"_s, name, u"--limit"_s, u"messages-per-hour=100"_s, u"--limit"_s,
         u"per-domain-at-once=2"_s, u"--on-metered"_s, u"wait"_s, u"--undo"_s, u"10s"_s, u"--max-attempts"_s,
         u"8"_s, u"--own-return-paths"_s, u"+"_s});
    INFO(set.err.toStdString());
    REQUIRE(set.code == 0);
    CHECK(set.out.contains("messages-per-hour=100, per-domain-at-once=2"));
    const QJsonObject account = profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).objects().constFirst();
    const QJsonObject policy = account.value("policy"_L1).toObject();
    CHECK(policy.value("limits"_L1).toObject().value("messagesPerHour"_L1) == 100);
    CHECK(policy.value("waitOnMetered"_L1) == true);
    CHECK(policy.value("waitOnLowBattery"_L1) == false);
    CHECK(policy.value("undoWindow"_L1) == 10);
    CHECK(policy.value("maximumAttempts"_L1) == 8);
    CHECK(policy.value("ownReturnPaths"_L1) == u"+"_s);
    CHECK(account.value("port"_L1) == 2525);
    CHECK(profile.ctl({u"account"_s, u"set"_s, u"nobody"_s, u"--undo"_s, u"1s"_s}).code == 78);
    const auto [option, value] = GENERATE(table<QString, QString>(
        {{u"--limit"_s, u"lunch=3"_s},
         {u"--limit"_s, u"messages-per-day=-1"_s},
         {u"--on-metered"_s, u"perhaps"_s},
         {u"--undo"_s, u"3d"_s},
         {u"--own-return-paths"_s, u"plus"_s},
         {u"--max-attempts"_s, u"many"_s}}));
    const Ran wrong = profile.ctl({u"account"_s, u"set"_s, name, option, value});
    CHECK(wrong.code == 65);
    CHECK(wrong.err.contains(option.toUtf8()));
    CHECK(profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).objects().constFirst() == account);
}

TEST_CASE("what is known of servers and of the coming hours can be asked for", "[app]")
{
    const ProgramProfile profile;
    CHECK(profile.ctl({u"server"_s, u"list"_s}).out == "Nothing is known of any server yet.\n");
    CHECK(profile.ctl({u"server"_s, u"forget"_s, u"mail.example.org"_s}).code == 66);
    profile.addAccount(2525, {u"--limit"_s, u"messages-per-hour=1"_s});
    for (const int i : {1, 2}) {
        const Ran submitted = profile.ctl(
            {u"submit"_s, u"--to"_s, u"bob%1@example.net"_s.arg(i), u"--priority"_s, u"urgent"_s, u"-"_s},
            "Subject: x\n\nx\n");
        REQUIRE(submitted.code == 0);
    }
    const auto forecasts = profile.ctl({u"--json"_s, u"queue"_s, u"--forecast"_s}).objects();
    REQUIRE(forecasts.size() == 1);
    CHECK(forecasts.constFirst().value("waiting"_L1) == 2);
    const auto done =
        QDateTime::fromString(forecasts.constFirst().value("done"_L1).toString(), Qt::ISODateWithMs);
    CHECK(done > QDateTime::currentDateTimeUtc().addSecs(3500));
    CHECK(profile.queue().constFirst().value("priority"_L1) == u"urgent"_s);
}
