#include "tests/app/program.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QJsonArray>

#include <algorithm>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("a fax gateway is added, explained, ordered and switched from the command line", "[app][B9][B13]")
{
    const ProgramProfile profile;
    const QString gateway = profile.file(u"sendfax"_s, "#!/bin/sh\nexit 0\n");
    QFile::setPermissions(gateway, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    profile.addAccount(2525);
    const QStringList add{u"account"_s, u"add"_s, u"fax"_s, u"--transport"_s, u"command"_s};
    CHECK(profile.ctl(add).code == 65);
    CHECK(profile.ctl(add + QStringList{u"--set"_s, u"wings=2"_s}).code == 65);
    const Ran added =
        profile.ctl(add + QStringList{u"--set"_s, u"program="_s + gateway, u"--set"_s, u"types=fax"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);

    const auto explained = profile.ctl({u"--json"_s, u"explain"_s, u"[FAX:+49 30 1234]"_s}).objects();
    REQUIRE(explained.size() == 1);
    CHECK(explained.first().value("address"_L1) == u"fax:+49301234"_s);
    CHECK(explained.first().value("account"_L1) == u"fax"_s);
    CHECK(explained.first().value("transport"_L1) == u"command"_s);
    CHECK(explained.first().value("steps"_L1).toArray().size() == 2);
    const auto none = profile.ctl({u"--json"_s, u"explain"_s, u"sms:112"_s}).objects();
    REQUIRE(none.size() == 1);
    CHECK(none.first().value("account"_L1).isNull());
    CHECK(none.first().value("why"_L1).toString().startsWith(u"no transport takes it"_s));

    const auto names = [&] {
        QStringList found;
        for (const QJsonObject &account : profile.ctl({u"--json"_s, u"account"_s, u"list"_s}).objects())
            found << account.value("name"_L1).toString();
        return found;
    };
    CHECK(names() == QStringList{u"work"_s, u"fax"_s});
    CHECK(profile.ctl({u"account"_s, u"move"_s, u"fax"_s, u"first"_s}).code == 0);
    CHECK(names() == QStringList{u"fax"_s, u"work"_s});
    CHECK(profile.ctl({u"account"_s, u"move"_s, u"fax"_s, u"sideways"_s}).code == 64);
    CHECK(profile.ctl({u"account"_s, u"disable"_s, u"fax"_s}).code == 0);
    const auto off = profile.ctl({u"--json"_s, u"explain"_s, u"fax:1"_s}).objects();
    CHECK(off.first().value("account"_L1).isNull());
    CHECK(profile.ctl({u"account"_s, u"enable"_s, u"fax"_s}).code == 0);
}

TEST_CASE("a fax number is a recipient wherever a program is told one", "[app][R4]")
{
    const ProgramProfile profile;
    const QByteArray message = "From: ann@example.org\nTo: Bob <bob@example.net>\nSubject: x\n\nx\n";
    const auto last = [&profile] {
        const auto queue = profile.queue();
        const auto newest = std::ranges::max_element(
            queue, {}, [](const QJsonObject &one) { return one.value("queueId"_L1).toInteger(); });
        QStringList addresses;
        for (const auto &recipient : newest->value("recipients"_L1).toArray())
            addresses << recipient.toObject().value("address"_L1).toString();
        return addresses;
    };
    profile.addAccount(2525);
    const QString letter = profile.file(u"letter.eml"_s, message);
    for (const QString &written : {u"[FAX:+49 30 1234]"_s, u"fax:+49301234"_s}) {
        CAPTURE(written.toStdString());
        const Ran mailed = profile.sendmail({u"-f"_s, u"ann@example.org"_s, written}, message);
        INFO(mailed.err.toStdString());
        REQUIRE(mailed.code == 0);
        CHECK(last() == QStringList{u"fax:+49301234"_s});
        const Ran submitted = profile.ctl({u"submit"_s, u"--to"_s, written, u"--hold"_s, letter});
        INFO(submitted.err.toStdString());
        REQUIRE(submitted.code == 0);
        CHECK(last() == QStringList{u"fax:+49301234"_s});
    }
    const auto list = profile.ctl(
        {u"list"_s, u"add"_s, u"Club"_s, u"--member"_s, u"[FAX:+49 42]"_s, u"--member"_s,
         u"bob@example.net"_s});
    INFO(list.err.toStdString());
    REQUIRE(list.code == 0);
    REQUIRE(profile.ctl({u"submit"_s, u"--to"_s, u"Club"_s, u"--hold"_s, letter}).code == 0);
    CHECK(last() == QStringList{u"fax:+4942"_s, u"bob@example.net"_s});
    REQUIRE(profile.ctl({u"account"_s, u"set"_s, u"work"_s, u"--always-bcc"_s, u"[FAX:+49 43]"_s}).code == 0);
    REQUIRE(profile.ctl({u"submit"_s, u"--to"_s, u"bob@example.net"_s, u"--hold"_s, letter}).code == 0);
    CHECK(last() == QStringList{u"bob@example.net"_s, u"fax:+4943"_s});
    const QString id = QString::number(profile.queue().size()); // the last one
    const Ran redirected = profile.ctl(
        {u"queue"_s, u"redirect"_s, id, u"--recipient"_s, u"bob@example.net"_s, u"--to"_s,
         u"[FAX:+49 44]"_s});
    INFO(redirected.err.toStdString());
    CHECK(redirected.code == 0);
    CHECK(last() == QStringList{u"fax:+4944"_s, u"fax:+4943"_s});
}

TEST_CASE("a fax number in a header is a recipient, and the header that goes out is legal", "[app][R4]")
{
    const ProgramProfile profile;
    const Ran sent = profile.sendmail(
        {u"-t"_s}, "From: ann@example.org\nTo: fax:+49301234, bob@example.net\nSubject: x\n\nx\n");
    INFO(sent.err.toStdString());
    REQUIRE(sent.code == 0);
    const auto queue = profile.queue();
    REQUIRE(queue.size() == 1);
    QStringList addresses;
    for (const QJsonValue &recipient : queue.first().value("recipients"_L1).toArray())
        addresses << recipient.toObject().value("address"_L1).toString();
    CHECK(addresses == QStringList{u"fax:+49301234"_s, u"bob@example.net"_s});
}

TEST_CASE("which other account may carry mail while its server is away is explained", "[app][B13]")
{
    const ProgramProfile profile;
    profile.addAccount(2525);
    const Ran added = profile.ctl(
        {u"account"_s, u"add"_s, u"home"_s, u"--from"_s, u"ann@home.example"_s, u"--smtp"_s,
         u"smtp://127.0.0.1:2526"_s, u"--identity"_s, u"ann@example.org"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const auto ways = [&](const QStringList &more) {
        const auto explained =
            profile.ctl(QStringList{u"--json"_s, u"explain"_s, u"bob@example.net"_s} + more).objects();
        REQUIRE(explained.size() == 1);
        CHECK(explained.first().value("account"_L1) == u"work"_s);
        return explained.first().value("failOver"_L1).toArray();
    };
    CHECK(ways({}).isEmpty()); // nobody is asked unasked
    REQUIRE(ways({u"--fail-over"_s}).size() == 1); // what the user allowed needs no DNS
    const QJsonObject way = ways({u"--fail-over"_s}).first().toObject();
    CHECK(way.value("account"_L1) == u"home"_s);
    CHECK(way.value("allowed"_L1).toBool());
    CHECK(profile.ctl({u"explain"_s, u"bob@example.net"_s, u"--fail-over"_s})
              .out.contains("if away:   home: the From is one of its own"));
}
