#include "app/practice/practiceserver.h"
#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QHash>
#include <QJsonArray>
#include <QProcess>

#include <csignal>

using namespace mailroom;
using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

QByteArray messageTo(const QString &recipients)
{
    return "From: Ann <ann@example.org>\nTo: " + recipients.toUtf8() + "\nSubject: Hello\n\nbody\n";
}

// What `queue --json` says of each recipient, by local part.
QHash<QString, QJsonObject> fates(const ProgramProfile &profile)
{
    QHash<QString, QJsonObject> found;
    for (const QJsonObject &message : profile.queue()) {
        for (const auto &value : message.value("recipients"_L1).toArray()) {
            const QJsonObject recipient = value.toObject();
            found.insert(recipient.value("address"_L1).toString().section(u'@', 0, 0), recipient);
        }
    }
    return found;
}

QString stateOf(const QHash<QString, QJsonObject> &found, const QString &name)
{
    return found.value(name).value("state"_L1).toString();
}

} // namespace

TEST_CASE("the fate of every recipient is seen from the command line", "[app]")
{
    PracticeServer server;
    REQUIRE(server.listen());
    const ProgramProfile profile;
    profile.addAccount(server.port(), {u"--schedule"_s, u"1h"_s});
    REQUIRE(
        profile.ctl({u"submit"_s, u"-"_s}, messageTo(u"ok@x.example, unknown@x.example, full@x.example"_s))
            .code
        == 0);
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, messageTo(u"drop-after-dot@x.example"_s)).code == 0);
    const Ran run = profile.ctl({u"run"_s, u"--until-idle"_s, u"--for"_s, u"60"_s});
    INFO(run.err.toStdString());
    REQUIRE(run.code == 0);

    const auto found = fates(profile);
    CHECK(stateOf(found, u"ok"_s) == u"accepted"_s);
    CHECK(stateOf(found, u"unknown"_s) == u"failed"_s);
    CHECK(stateOf(found, u"full"_s) == u"deferred"_s);
    CHECK(stateOf(found, u"drop-after-dot"_s) == u"in-doubt"_s);
    const QJsonObject reply = found.value(u"unknown"_s).value("reply"_L1).toObject();
    CHECK(reply.value("code"_L1) == 550);
    CHECK(reply.value("status"_L1) == u"5.1.1"_s);
    CHECK(reply.value("text"_L1).toString().contains("No such mailbox"_L1));
    CHECK(found.value(u"full"_s).value("attempts"_L1) == 1);
    CHECK(
        QDateTime::fromString(found.value(u"full"_s).value("nextAttempt"_L1).toString(), Qt::ISODateWithMs)
        > QDateTime::currentDateTimeUtc());
    CHECK(run.out.contains("ok@x.example accepted"));

    CHECK(profile.ctl({u"queue"_s, u"settle"_s, u"arrived"_s, u"2"_s}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"hold"_s, u"--filter"_s, u"deferred"_s}).code == 0);
    CHECK(stateOf(fates(profile), u"drop-after-dot"_s) == u"accepted"_s);
    CHECK(stateOf(fates(profile), u"full"_s) == u"held"_s);
    const Ran late = profile.ctl({u"queue"_s, u"cancel"_s, u"2"_s});
    CHECK(late.code == 69);
    CHECK(late.err.contains("message 2"));
    CHECK(profile.ctl({u"queue"_s, u"hold"_s, u"999"_s}).code == 66);
    CHECK(profile.ctl({u"queue"_s, u"delete"_s, u"2"_s}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"show"_s, u"2"_s}).code == 66);
    CHECK(profile.ctl({u"queue"_s, u"delete"_s, u"1"_s}).code == 69);
    const Ran shown = profile.ctl({u"queue"_s, u"show"_s, u"--report"_s, u"--transcript"_s, u"1"_s});
    CHECK(shown.code == 0);
    CHECK(shown.out.contains("550 5.1.1"));
    CHECK(shown.out.contains("timeline"));
}

TEST_CASE("mail that was submitted before there was an account goes by the first one", "[app]")
{
    PracticeServer server;
    REQUIRE(server.listen());
    const ProgramProfile profile;
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, messageTo(u"ok@x.example"_s)).code == 0);
    CHECK(profile.queue().first().value("account"_L1) == QString());
    profile.addAccount(server.port());
    REQUIRE(profile.ctl({u"run"_s, u"--until-idle"_s, u"--for"_s, u"60"_s}).code == 0);
    CHECK(profile.queue().first().value("account"_L1) == u"work"_s);
    CHECK(stateOf(fates(profile), u"ok"_s) == u"accepted"_s);
}

TEST_CASE("who is given up without a running spooler is reported, too", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, messageTo(u"ann@x.example, bob@x.example"_s)).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"expire"_s, u"1"_s}).code == 0);
    CHECK(stateOf(fates(profile), u"bob"_s) == u"failed"_s);
    const Ran shown = profile.ctl({u"queue"_s, u"show"_s, u"--report"_s, u"1"_s});
    CHECK(shown.out.count("multipart/report") == 1);
    CHECK(shown.out.count("Action: failed") == 2);
}

TEST_CASE("the events of a resend name their recipient, too", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    REQUIRE(profile.ctl({u"submit"_s, u"-"_s}, messageTo(u"ann@x.example"_s)).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"expire"_s, u"1"_s}).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"resend"_s, u"1"_s, u"--to"_s, u"anna@x.example"_s}).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"expire"_s, u"2"_s}).code == 0);
    const QByteArray shown = profile.ctl({u"queue"_s, u"show"_s, u"1"_s, u"2"_s}).out;
    int changes = 0;
    for (const QByteArray &line : shown.split('\n')) {
        if (!line.contains(" expire "))
            continue;
        CAPTURE(line.toStdString());
        CHECK(line.contains("@x.example"));
        ++changes;
    }
    CHECK(changes == 4); // each of both timelines
}

TEST_CASE("the option --profile without a folder says so", "[app]")
{
    const ProgramProfile profile;
    for (const QStringList &arguments :
         {QStringList{u"--profile"_s}, QStringList{u"--json"_s, u"--profile"_s},
          QStringList{u"--profile"_s, u"--json"_s, u"queue"_s}}) {
        const Ran ran = runProgram(mailroom::programPath(u"mailroomctl"_s), arguments);
        CHECK(ran.code == 64);
        CHECK(ran.err.contains("--profile needs a folder"));
    }
}

TEST_CASE("commands reach the spooler that runs on the profile, and SIGTERM ends it cleanly", "[app]")
{
    PracticeServer server;
    REQUIRE(server.listen());
    const ProgramProfile profile;
    profile.addAccount(server.port(), {u"--schedule"_s, u"1h"_s});
    QProcess spooler;
    spooler.start(mailroom::programPath(u"mailroomctl"_s), {u"--profile"_s, profile.path(), u"run"_s});
    REQUIRE(spooler.waitForStarted());
    const auto runs = [&] { return profile.ctl({u"--json"_s, u"doctor"_s}).out.contains("runs as process"); };
    for (int i = 0; i < 100 && !runs(); ++i) { }
    REQUIRE(runs());

    const Ran second = profile.ctl({u"run"_s, u"--until-idle"_s});
    CHECK(second.code == 75);
    CHECK(second.err == "mailroomctl: another program runs the spooler of this profile\n");
    CHECK(profile.ctl({u"suspend"_s}).code == 0);
    REQUIRE(profile.sendmail({u"-t"_s}, messageTo(u"ok@x.example"_s)).code == 0);
    CHECK(fates(profile).value(u"ok"_s).value("gate"_L1) == u"suspended"_s);
    CHECK(profile.ctl({u"queue"_s, u"hold"_s, u"1"_s}).code == 0);
    CHECK(stateOf(fates(profile), u"ok"_s) == u"held"_s);
    CHECK(profile.ctl({u"resume"_s}).code == 0);
    CHECK(profile.ctl({u"queue"_s, u"release"_s, u"1"_s}).code == 0);
    for (int i = 0; i < 100 && stateOf(fates(profile), u"ok"_s) != u"accepted"_s; ++i) { }
    CHECK(stateOf(fates(profile), u"ok"_s) == u"accepted"_s);
    REQUIRE(profile.sendmail({u"-t"_s}, messageTo(u"full@x.example"_s)).code == 0);
    for (int i = 0; i < 100 && stateOf(fates(profile), u"full"_s) != u"deferred"_s; ++i) { }
    CHECK(stateOf(fates(profile), u"full"_s) == u"deferred"_s);

    // What other programs hand in is printed, too.
    QByteArray printed;
    REQUIRE(profile.ctl({u"submit"_s, u"--hold"_s, u"-"_s}, messageTo(u"late@x.example"_s)).code == 0);
    const auto isPrinted = [&] {
        printed += spooler.readAllStandardOutput();
        return printed.contains("3 late@x.example held");
    };
    for (int i = 0; i < 100 && !isPrinted(); ++i)
        spooler.waitForReadyRead(100);
    CHECK(isPrinted());

    spooler.terminate();
    REQUIRE(spooler.waitForFinished());
    CHECK(spooler.exitStatus() == QProcess::NormalExit);
    CHECK(spooler.exitCode() == 0);
}

TEST_CASE("a server's reply cannot steer the terminal of the one who reads the queue", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    REQUIRE(
        profile
            .ctl(
                {u"submit"_s, u"-"_s},
                "From: ann@example.org\nTo: bob@example.net\n"
                "Subject: =?utf-8?B?"
                    + QByteArray("\x1b]52;c;x\x07 \u009b2J \u202e end").toBase64() + "?=\n\nbody\n")
            .code
        == 0);
    for (const QStringList &command :
         {QStringList{u"queue"_s}, QStringList{u"queue"_s, u"--json"_s},
          QStringList{u"queue"_s, u"show"_s, u"1"_s}}) {
        const Ran ran = profile.ctl(command);
        REQUIRE(ran.code == 0);
        for (const QChar c : QString::fromUtf8(ran.out)) {
            const bool harmless = (c.unicode() >= 0x20 || c == u'\n' || c == u'\t')
                && !(c.unicode() >= 0x7f && c.unicode() <= 0x9f) && c != u'\u202e';
            CHECK(harmless);
        }
    }
}

TEST_CASE("explain says which account carries mail and what it would wait for", "[app]")
{
    const ProgramProfile profile;
    const auto without = profile.ctl({u"--json"_s, u"explain"_s, u"bob@example.net"_s}).objects();
    REQUIRE(without.size() == 1);
    CHECK(without.first().value("account"_L1).isNull());
    profile.addAccount(2525);
    const auto with = profile.ctl({u"--json"_s, u"explain"_s, u"bob@example.net"_s}).objects();
    REQUIRE(with.size() == 1);
    CHECK(with.first().value("account"_L1) == u"work"_s);
    CHECK(with.first().value("port"_L1) == 2525);
    CHECK(with.first().value("gate"_L1) == u"not-running"_s);
    CHECK(!with.first().value("why"_L1).toString().isEmpty());
    CHECK(profile.ctl({u"explain"_s, u"bob@"_s}).code == 65);
}

TEST_CASE("the demo settles every recipient and shows the report", "[app][slow]")
{
    const ProgramProfile profile;
    const Ran ran = profile.ctl({u"demo"_s});
    CAPTURE(ran.out.toStdString(), ran.err.toStdString());
    CHECK(ran.code == 0);
    CHECK(ran.out.contains("Every recipient is settled"));
    CHECK(ran.out.contains("multipart/report"));
    CHECK(ran.out.count("The report that came back") == 1);
    CHECK(ran.out.contains("Remote-MTA: dns; 127.0.0.1\n"));
    CHECK(!ran.out.contains("Remote-MTA: dns; 127.0.0.1:"));
    CHECK(ran.out.count("mailed to nobody") == 2); // of those refused, and of the one given up
    CHECK(
        ran.out.contains("received: Mail Delivery System")); // the bounce came back by POP3 and was believed
    const QByteArray end = ran.out.mid(ran.out.indexOf("Every recipient is settled"));
    for (const char *name : {"ok", "greylist", "slow", "drop-after-dot"})
        CHECK(QString::fromUtf8(end).contains(
            QRegularExpression(u"  %1@practice.example +accepted"_s.arg(QLatin1StringView(name)))));
    for (const char *name : {"unknown", "full", "reject-content", "bounce-later"})
        CHECK(QString::fromUtf8(end).contains(
            QRegularExpression(u"  %1@practice.example +failed"_s.arg(QLatin1StringView(name)))));
}
