#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QEventLoop>
#include <QJsonArray>
#include <QProcess>
#include <QSet>

#include <sys/stat.h>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray letter = "From: Ann <ann@example.org>\nTo: Bob <bob@example.net>\nSubject: Hello\n\nbody\n";

QStringList addresses(const QJsonObject &queued)
{
    QStringList found;
    for (const auto &recipient : queued.value("recipients"_L1).toArray())
        found << recipient.toObject().value("address"_L1).toString();
    return found;
}

} // namespace

TEST_CASE("submit prints the queue-id of a message that is durable", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const Ran first = profile.ctl({u"submit"_s, profile.file(u"m.eml"_s, letter)});
    INFO(first.err.toStdString());
    REQUIRE(first.code == 0);
    const Ran second = profile.ctl(
        {u"submit"_s, u"--to"_s, u"eve@example.com"_s, u"dan@example.com"_s, u"--hold"_s, u"--at"_s,
         u"+10m"_s, u"--notify"_s, u"success,failure"_s, u"--account"_s, u"work"_s, u"-"_s},
        letter);
    INFO(second.err.toStdString());
    REQUIRE(second.code == 0);

    const auto queue = profile.queue();
    REQUIRE(queue.size() == 2);
    CHECK(queue[0].value("queueId"_L1).toInteger() == first.out.trimmed().toLongLong());
    CHECK(queue[0].value("subject"_L1) == u"Hello"_s);
    CHECK(queue[0].value("size"_L1).toInteger() > 50);
    CHECK(queue[0].value("messageId"_L1).toString().startsWith(u'<'));
    CHECK(QDateTime::fromString(queue[0].value("submitted"_L1).toString(), Qt::ISODateWithMs).isValid());
    CHECK(addresses(queue[0]) == QStringList{u"bob@example.net"_s});
    const QJsonObject recipient = queue[0].value("recipients"_L1).toArray().first().toObject();
    CHECK(recipient.value("state"_L1) == u"queued"_s);
    CHECK(recipient.value("gate"_L1) == u"not-running"_s);
    CHECK(recipient.value("attempts"_L1) == 0);
    CHECK(recipient.value("nextAttempt"_L1).isNull());
    CHECK(recipient.value("reply"_L1).isNull());
    CHECK(recipient.value("deliveryStatus"_L1).toObject().value("delivered"_L1) == u"queued"_s);
    CHECK(addresses(queue[1]) == QStringList{u"eve@example.com"_s, u"dan@example.com"_s});
    CHECK(queue[1].value("recipients"_L1).toArray().first().toObject().value("state"_L1) == u"held"_s);
    CHECK(profile.ctl({u"queue"_s, u"--json"_s, u"--state"_s, u"held"_s}).objects().size() == 1);
}

TEST_CASE("what cannot be submitted is refused by a sentence and leaves nothing", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString good = profile.file(u"good.eml"_s, letter);
    const QString fifo = good + u".fifo"_s;
    REQUIRE(::mkfifo(fifo.toUtf8().constData(), 0600) == 0);
    const auto refused = [&](int code, const QStringList &arguments) {
        const Ran ran = profile.ctl(QStringList{u"submit"_s} + arguments);
        CAPTURE(arguments.join(u' ').toStdString(), ran.err.toStdString());
        CHECK(ran.code == code);
        CHECK(ran.err.startsWith("mailroomctl: "));
        CHECK(ran.err.count('\n') == 1);
    };
    refused(65, {fifo});
    refused(65, {QDir::tempPath()});
    refused(66, {good + u".missing"_s});
    refused(78, {u"--account"_s, u"nobody"_s, good});
    refused(65, {u"--to"_s, u"bob@"_s, good});
    refused(65, {u"--to"_s, u"bob@example.net\r\nRCPT TO:<eve@example.net>"_s, good});
    refused(65, {u"--from"_s, u"ann@example.org> SIZE=1"_s, good});
    refused(65, {u"--notify"_s, u"sometimes"_s, good});
    refused(65, {u"--notify-of"_s, u"bob@example.net"_s, good});
    refused(65, {u"--to"_s, u"bob@example.net"_s, u"--notify-of"_s, u"eve@example.net=never"_s, good});
    refused(65, {u"--at"_s, u"tomorrow"_s, good});
    refused(65, {profile.file(u"nobody.eml"_s, "Subject: x\n\nbody\n")});
    CHECK(profile.queue().isEmpty());
}

TEST_CASE("sendmail takes the message of a program, for people of this machine too", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    // As cron calls it.
    const Ran cron = profile.sendmail(
        {u"-FCronDaemon"_s, u"-i"_s, u"-odi"_s, u"-oem"_s, u"-oi"_s, u"-t"_s, u"-f"_s, u"root"_s},
        "From: \"(Cron Daemon)\" <root>\nTo: root\nSubject: Cron <root@host> backup\n\n.\nafter the dot\n");
    INFO(cron.err.toStdString());
    REQUIRE(cron.code == 0);
    const Ran dotted = profile.sendmail(
        {u"-f"_s, u"ann@example.org"_s, u"bob@example.net"_s}, "Subject: dotted\n\nbefore\n.\nnever sent\n");
    INFO(dotted.err.toStdString());
    REQUIRE(dotted.code == 0);

    const auto queue = profile.queue();
    REQUIRE(queue.size() == 2);
    CHECK(addresses(queue[0]) == QStringList{u"ann@example.org"_s});
    CHECK(queue[0].value("reversePath"_L1) == u"ann@example.org"_s);
    CHECK(addresses(queue[1]) == QStringList{u"bob@example.net"_s});
    CHECK(queue[1].value("size"_L1).toInteger() < queue[0].value("size"_L1).toInteger() + 200);

    CHECK(profile.sendmail({u"-bs"_s}, {}).code == 64);
    CHECK(profile.sendmail({u"-bp"_s}, {}).code == 64);
    CHECK(profile.sendmail({}, letter).code == 64);
    CHECK(profile.sendmail({u"-t"_s}, "Subject: nobody\n\nbody\n").code == 65);
    CHECK(profile.sendmail({u"--help"_s}, {}).out.contains("Exit codes"));
}

TEST_CASE("whoever stands in a header gets the message, whatever ends its lines", "[app]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QByteArray header = GENERATE(
        "From: ann@example.org\rCc: eve@example.net\rTo: bob@example.net\r\rbody\r",
        "From: ann@example.org\rCc: eve@example.net\nTo: bob@example.net\n\nbody\n",
        "From ann Thu Nov 26 08:00:00 2026\nFrom: ann@example.org\nTo: bob@example.net,\n"
        "\teve@example.net\n\nbody\n");
    CAPTURE(header.toStdString());
    const auto bySendmail = GENERATE(true, false); // "submit -" reads the header, too
    const Ran ran =
        bySendmail ? profile.sendmail({u"-t"_s}, header) : profile.ctl({u"submit"_s, u"-"_s}, header);
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    QStringList all = addresses(profile.queue().constFirst());
    all.sort();
    CHECK(all == QStringList{u"bob@example.net"_s, u"eve@example.net"_s});
}

TEST_CASE("two hundred programs that send at once give two hundred messages", "[app][slow]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString script =
        u"for i in $(seq 200); do printf 'Subject: message %d\\n\\nbody\\n' $i | \"$0\" -i bob@example.net & "
        "pids=\"$pids $!\"; done; for p in $pids; do wait $p || exit 1; done"_s;
    const Ran ran = runProgram(
        u"/bin/bash"_s, {u"-c"_s, script, mailroom::programPath(u"mailroom-sendmail"_s)}, {}, profile.path());
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    QSet<QString> subjects;
    for (const QJsonObject &queued : profile.queue())
        subjects.insert(queued.value("subject"_L1).toString());
    CHECK(subjects.size() == 200);
}
