#include "tests/app/program.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QJsonArray>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

QStringList sampleFiles()
{
    QStringList files;
    const QDir folder(mailroom::testDataPath(u"bounces"_s));
    for (const QString &name : folder.entryList({u"*.eml"_s}, QDir::Files, QDir::Name))
        files << folder.filePath(name);
    return files;
}

} // namespace

TEST_CASE("report read says of each file what it is, one object a line", "[app][L9]")
{
    const ProgramProfile profile;
    const QString letter = profile.file(u"letter.eml"_s, "From: ann@example.org\nSubject: Hi\n\nHello.\n");
    const QString bounce = profile.file(
        u"bounce.eml"_s,
        "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: failure notice\n\n"
        "Hi. This is the qmail-send program at example.net.\n\n"
        "<bob@example.com>:\nRemote host said: 552 5.2.2 Mailbox full\n\n"
        "--- Below this line is a copy of the message.\n\n"
        "Received: from x\nMessage-ID: <1@example.org>\nTo: bob@example.com\n\nHi\n");
    const Ran ran = profile.ctl({u"report"_s, u"read"_s, u"--json"_s, letter, bounce});
    CHECK(ran.code == 0);
    const QList<QJsonObject> rows = ran.objects();
    REQUIRE(rows.size() == 2);
    CHECK(rows[0].value("file"_L1) == letter);
    CHECK(rows[0].value("kind"_L1) == u"none"_s);
    CHECK(rows[0].value("recipients"_L1).toArray().isEmpty());
    CHECK(rows[1].value("kind"_L1) == u"bounce"_s);
    CHECK(rows[1].value("originalMessageId"_L1) == u"<1@example.org>"_s);
    CHECK(rows[1].value("envid"_L1) == QString());
    REQUIRE(rows[1].value("recipients"_L1).toArray().size() == 1);
    const QJsonObject bob = rows[1].value("recipients"_L1).toArray().first().toObject();
    CHECK(bob.value("address"_L1) == u"bob@example.com"_s);
    CHECK(bob.value("originalRecipient"_L1) == QString());
    CHECK(bob.value("action"_L1) == u"failed"_s);
    CHECK(bob.value("status"_L1) == u"5.2.2"_s);
    CHECK(bob.value("replyCode"_L1) == 552);
    CHECK(bob.value("reason"_L1) == u"mailbox-full"_s);
    CHECK(bob.value("grade"_L1) == u"notice"_s);
    CHECK(profile.ctl({u"report"_s, u"read"_s, u"--apply"_s, letter}).code == 65);
    CHECK(profile.ctl({u"report"_s, u"read"_s, u"--apply"_s, bounce}).code == 65);
}

TEST_CASE("a reply without end is one line of a table, and whole in JSON", "[app]")
{
    const ProgramProfile profile;
    const QByteArray endless = "552 5.2.2 Mailbox full, " + QByteArray("and so on, ").repeated(100);
    const QString bounce = profile.file(
        u"bounce.eml"_s,
        "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: failed\n"
        "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n"
        "Content-Type: message/delivery-status\n\nReporting-MTA: dns; example.net\n\n"
        "Final-Recipient: rfc822; bob@example.net\nAction: failed\nStatus: 5.2.2\n"
        "Diagnostic-Code: smtp; "
            + endless + "\n\n--b--\n");
    for (const QString &line :
         QString::fromUtf8(profile.ctl({u"report"_s, u"read"_s, bounce}).out).split(u"\n"_s))
        CHECK(line.size() < 400);
    const QJsonObject row = profile.ctl({u"report"_s, u"read"_s, u"--json"_s, bounce}).objects().value(0);
    const QJsonObject bob = row.value("recipients"_L1).toArray().first().toObject();
    CHECK(bob.value("diagnostic"_L1).toString().size() > 1000);
}

TEST_CASE("the queue of a moment that has not been is not told", "[app][star13]")
{
    const ProgramProfile profile;
    CHECK(profile.ctl({u"report"_s, u"queue"_s, u"--at"_s, u"+1h"_s}).code == 64);
    CHECK(profile.ctl({u"report"_s, u"queue"_s, u"--at"_s, u"1h"_s}).code == 0);
}

TEST_CASE("an original recipient is told as the address beside it", "[app][L9]")
{
    const ProgramProfile profile;
    const auto dsnFor = [](const QByteArray &original) {
        return "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: failure\nMIME-Version: 1.0\n"
               "Content-Type: multipart/report; report-type=delivery-status; "
               "boundary=b\n\n--b\n\nNo.\n\n--b\n"
               "Content-Type: message/delivery-status\n\nReporting-MTA: dns; example.net\n\n"
               "Original-Recipient: "
            + original + "\nFinal-Recipient: rfc822; x@example.net\nAction: failed\nStatus: 5.1.1\n\n--b--\n";
    };
    const Ran ran = profile.ctl(
        {u"report"_s, u"read"_s, u"--json"_s, profile.file(u"1.eml"_s, dsnFor("RFC822; bob@example.com")),
         profile.file(u"2.eml"_s, dsnFor("x400; /S=bob/"))});
    const auto originalOf = [](const QJsonObject &row) {
        return row.value("recipients"_L1).toArray().first().toObject().value("originalRecipient"_L1);
    };
    const QList<QJsonObject> rows = ran.objects();
    REQUIRE(rows.size() == 2);
    CHECK(originalOf(rows[0]) == u"bob@example.com"_s);
    CHECK(originalOf(rows[1]) == u"x400;/S=bob/"_s);
}

TEST_CASE("a thousand files are read in one call", "[app][slow]")
{
    const ProgramProfile profile;
    QStringList arguments{u"report"_s, u"read"_s, u"--json"_s};
    const QStringList files = sampleFiles();
    REQUIRE_FALSE(files.isEmpty());
    for (int i = 0; i < 1000; ++i)
        arguments << files.at(i % files.size());
    const Ran ran = profile.ctl(arguments);
    CHECK(ran.code == 0);
    CHECK(ran.objects().size() == 1000);
}

TEST_CASE("what matches nothing is listed, shown and dismissed", "[app]")
{
    const ProgramProfile profile;
    const QString bounce = profile.file(
        u"bounce.eml"_s,
        "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: failure notice\n\n"
        "Hi. This is the qmail-send program at example.net.\n\n"
        "<bob@example.com>:\nRemote host said: 552 5.2.2 Mailbox full\n\n"
        "--- Below this line is a copy of the message.\n\n"
        "Received: from x\nMessage-ID: <1@example.org>\nTo: bob@example.com\n\nHi\n");
    CHECK(profile.ctl({u"report"_s, u"unmatched"_s}).code == 0);
    CHECK(profile.ctl({u"report"_s, u"read"_s, u"--apply"_s, bounce}).code == 65);
    CHECK(profile.ctl({u"report"_s, u"read"_s, u"--apply"_s, bounce}).code == 65);
    const QList<QJsonObject> rows = profile.ctl({u"report"_s, u"unmatched"_s, u"--json"_s}).objects();
    REQUIRE(rows.size() == 1);
    CHECK(rows[0].value("kind"_L1) == u"bounce"_s);
    CHECK(rows[0].value("mismatch"_L1) == u"message"_s);
    CHECK(rows[0].value("originalMessageId"_L1) == u"<1@example.org>"_s);
    CHECK(rows[0].value("recipients"_L1).toArray().first() == u"bob@example.com"_s);
    const QString id = QString::number(rows[0].value("id"_L1).toInteger());
    CHECK(profile.ctl({u"report"_s, u"unmatched"_s, id}).code == 0);
    CHECK(profile.ctl({u"report"_s, u"unmatched"_s, u"x"_s}).code == 64);
    CHECK(profile.ctl({u"report"_s, u"unmatched"_s, u"--dismiss"_s, id}).code == 0);
    CHECK(profile.ctl({u"report"_s, u"unmatched"_s, u"--json"_s}).objects().isEmpty());
    CHECK(profile.ctl({u"report"_s, u"addresses"_s, u"--json"_s}).objects().isEmpty());
    CHECK(profile.ctl({u"report"_s, u"addresses"_s, u"--forget"_s, u"x@example.org"_s}).code == 66);
    CHECK(profile.ctl({u"report"_s, u"receipts"_s, u"--json"_s}).objects().isEmpty());
}

TEST_CASE("a dossier replaces no file unless it is told to", "[app][dossier]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString letter = profile.file(u"letter.eml"_s, "From: ann@example.org\nSubject: Tea\n\nAt five?\n");
    REQUIRE(profile.ctl({u"submit"_s, u"--to"_s, u"bob@example.com"_s, letter}).code == 0);
    const QString taken = profile.file(u"taken.tar"_s, "precious");
    const auto content = [&] {
        QFile file(taken);
        REQUIRE(file.open(QIODevice::ReadOnly));
        return file.readAll();
    };
    const Ran refused = profile.ctl({u"dossier"_s, u"make"_s, u"1"_s, u"--out"_s, taken});
    CHECK(refused.code == 75); // as of "queue edit"
    CHECK(refused.err.contains("taken.tar exists already"));
    CHECK(content() == "precious");
    CHECK(profile.ctl({u"dossier"_s, u"make"_s, u"1"_s, u"--force"_s, u"--out"_s, taken}).code == 0);
    CHECK(content() != "precious");
    CHECK(profile.ctl({u"dossier"_s, u"verify"_s, taken}).code == 0);
}

TEST_CASE("report list, export and stats say what was sent and what failed", "[app][statistics]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const QString letter = profile.file(
        u"letter.eml"_s,
        "From: ann@example.org\nSubject: =HYPERLINK(1)\nMessage-ID: <1@example.org>\n\nHello.\n");
    REQUIRE(
        profile.ctl({u"submit"_s, u"--to"_s, u"bob@example.com"_s, u"eve@example.net"_s, letter}).code == 0);
    REQUIRE(profile.ctl({u"queue"_s, u"expire"_s, u"1"_s}).code == 0);

    const Ran list = profile.ctl({u"report"_s, u"list"_s, u"--jsonl"_s, u"--domain"_s, u"Example.NET"_s});
    CHECK(list.code == 0);
    REQUIRE(list.objects().size() == 1);
    CHECK(list.objects().first().value("recipient"_L1) == u"eve@example.net"_s);
    CHECK(list.objects().first().value("state"_L1) == u"failed"_s);

    const QString file = profile.file(u"out.csv"_s, "old");
    CHECK(profile.ctl({u"report"_s, u"export"_s, u"--out"_s, file}).code == 0);
    QFile csv(file);
    REQUIRE(csv.open(QIODevice::ReadOnly));
    const QByteArray written = csv.readAll();
    CHECK(written.count("\r\n") == 3);
    CHECK(written.contains(",\"'=HYPERLINK(1)\","));
    CHECK(profile.ctl({u"report"_s, u"export"_s}).out == QByteArray(written).replace("\r\n", "\n"));

    const Ran stats = profile.ctl({u"report"_s, u"stats"_s, u"--json"_s});
    REQUIRE(stats.objects().size() == 1);
    CHECK(stats.objects().first().value("expired"_L1) == 2);
    CHECK(stats.objects().first().value("domains"_L1).toArray().size() == 2);
    CHECK(profile.ctl({u"report"_s, u"stats"_s}).out.contains("2 expired"));
    CHECK(
        profile.ctl({u"report"_s, u"stats"_s, u"--until"_s, u"1d"_s}).out.startsWith("Nothing has happened"));
    CHECK(profile.ctl({u"report"_s, u"list"_s, u"--reason"_s, u"nonsense"_s}).code != 0);
}
