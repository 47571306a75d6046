#include "tests/app/program.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>
#include <QFileInfo>
#include <QJsonArray>
#include <QTemporaryDir>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

TEST_CASE("rules are kept, tried, exported and imported from a terminal", "[app]")
{
    const ProgramProfile profile;
    CHECK(profile.ctl({u"rule"_s, u"list"_s}).out.contains("no rules yet"));
    const Ran added = profile.ctl(
        {u"rule"_s, u"add"_s, u"Tea"_s, u"--if"_s, u"subject contains tea"_s, u"--if"_s,
         u"not from contains bob"_s, u"--do"_s, u"flag seen"_s, u"--do"_s, u"file Kitchen"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    CHECK(profile.ctl({u"rule"_s, u"add"_s, u"Bad"_s, u"--if"_s, u"smell is sweet"_s}).code == 65);
    CHECK(profile.ctl({u"rule"_s, u"add"_s, u"Idle"_s}).code == 65);

    QTemporaryDir folder;
    QFile mail(folder.filePath(u"mail.eml"_s));
    REQUIRE(mail.open(QIODevice::WriteOnly));
    mail.write("From: ann@example.org\r\nSubject: Green Tea\r\n\r\n");
    mail.close();
    const auto hits = profile.ctl({u"rule"_s, u"test"_s, mail.fileName(), u"--json"_s}).objects();
    REQUIRE(hits.size() == 2);
    CHECK(hits.at(1).value("action"_L1) == u"file Kitchen"_s);

    QFile script(folder.filePath(u"rules.sieve"_s));
    REQUIRE(script.open(QIODevice::WriteOnly));
    script.write(profile.ctl({u"rule"_s, u"export"_s}).out);
    script.close();
    const auto rules = profile.ctl({u"rule"_s, u"list"_s, u"--json"_s}).objects();
    REQUIRE(rules.size() == 1);
    const QString id = QString::number(rules.constFirst().value("id"_L1).toInteger());
    CHECK(profile.ctl({u"rule"_s, u"remove"_s, id}).code == 0);
    CHECK(profile.ctl({u"rule"_s, u"remove"_s, id}).code == 66);
    REQUIRE(profile.ctl({u"rule"_s, u"import"_s, script.fileName()}).code == 0);
    const auto back = profile.ctl({u"rule"_s, u"list"_s, u"--json"_s}).objects();
    REQUIRE(back.size() == 1);
    CHECK(back.constFirst().value("actions"_L1) == rules.constFirst().value("actions"_L1));
    CHECK(back.constFirst().value("conditions"_L1) == rules.constFirst().value("conditions"_L1));
}

TEST_CASE("rules are ordered, switched and applied to mail that is here from a terminal", "[app]")
{
    const ProgramProfile profile;
    const QString mbox = profile.file(
        u"mail.mbox"_s,
        "From ann@example.org Sun Nov 22 08:00:00 2026\nFrom: ann@example.org\nSubject: Tea\n\nAt five?\n\n"
        "From ann@example.org Sun Nov 22 08:00:00 2026\nFrom: ann@example.org\nSubject: Milk\n\nNo.\n\n");
    const Ran imported = profile.ctl({u"import"_s, u"mbox"_s, mbox});
    INFO(imported.err.toStdString());
    REQUIRE(imported.code == 0);
    const auto add = [&](const QString &name, const QString &condition, const QString &action) {
        return profile.ctl({u"--json"_s, u"rule"_s, u"add"_s, name, u"--if"_s, condition, u"--do"_s, action})
            .objects()
            .value(0)
            .value("id"_L1)
            .toInteger();
    };
    const QString file = QString::number(add(u"File"_s, u"subject contains tea"_s, u"file Kitchen"_s));
    const QString stop = QString::number(add(u"Stop"_s, u"subject contains tea"_s, u"stop"_s));
    CHECK(profile.ctl({u"rule"_s, u"order"_s, u"99"_s}).code == 66);
    REQUIRE(profile.ctl({u"rule"_s, u"order"_s, stop}).code == 0);
    const auto rules = profile.ctl({u"rule"_s, u"list"_s, u"--json"_s}).objects();
    CHECK(QString::number(rules.constFirst().value("id"_L1).toInteger()) == stop);
    const auto apply = [&] {
        const Ran ran = profile.ctl({u"--json"_s, u"rule"_s, u"apply"_s, u"--search"_s, u"in:Imported"_s});
        INFO(ran.err.toStdString());
        CHECK(ran.code == 0);
        return ran.objects().value(0).value("messages"_L1).toInteger();
    };
    const auto inKitchen = [&] {
        return profile.ctl({u"--json"_s, u"mail"_s, u"list"_s, u"--search"_s, u"in:Kitchen"_s})
            .objects()
            .size();
    };
    CHECK(apply() == 2);
    CHECK(inKitchen() == 0);
    CHECK(profile.ctl({u"rule"_s, u"disable"_s, u"99"_s}).code == 66);
    REQUIRE(profile.ctl({u"rule"_s, u"disable"_s, stop}).code == 0);
    CHECK(apply() == 2);
    CHECK(inKitchen() == 1);
    REQUIRE(profile.ctl({u"rule"_s, u"enable"_s, stop}).code == 0);
    CHECK(
        profile.ctl({u"--json"_s, u"rule"_s, u"list"_s}).objects().constFirst().value("enabled"_L1) == true);
    CHECK(file != stop);
}

TEST_CASE("a rule redirects what arrives to a fax number", "[app][R4]")
{
    const ProgramProfile profile;
    const QString maildir = QFileInfo(profile.file(u"place"_s, {})).path() + u"/mail"_s;
    for (const QString &folder : {u"/new"_s, u"/cur"_s, u"/tmp"_s})
        REQUIRE(QDir().mkpath(maildir + folder));
    const Ran added = profile.ctl(
        {u"account"_s, u"add"_s, u"work"_s, u"--from"_s, u"ann@example.org"_s, u"--smtp"_s,
         u"smtp://127.0.0.1:1?tls=none"_s, u"--incoming"_s, u"maildir:"_s + maildir});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    for (const QString &action : {u"redirect [FAX:+49 30 1234]"_s, u"forward fax:+4940"_s}) {
        const Ran ruled = profile.ctl(
            {u"rule"_s, u"add"_s, u"Fax"_s, u"--if"_s, u"subject contains tea"_s, u"--do"_s, action});
        INFO(ruled.err.toStdString());
        REQUIRE(ruled.code == 0);
    }
    REQUIRE(profile.ctl({u"fetch"_s, u"--until-done"_s}).code == 0);
    QFile mail(maildir + u"/new/1"_s);
    REQUIRE(mail.open(QIODevice::WriteOnly));
    mail.write("Return-Path: <bob@example.net>\nFrom: bob@example.net\nTo: ann@example.org\nSubject: Tea\n"
               "Date: Thu, 26 Nov 2026 09:00:00 +0000\n\nAt five?\n");
    mail.close();
    // A fetch alone has nobody to send by: the rule's deed waits for a spooler.
    REQUIRE(profile.ctl({u"fetch"_s, u"--until-done"_s}).code == 0);
    const Ran run = profile.ctl({u"run"_s, u"--for"_s, u"5"_s});
    INFO(run.err.toStdString());
    QStringList addresses;
    for (const QJsonObject &message : profile.queue()) {
        for (const auto &recipient : message.value("recipients"_L1).toArray())
            addresses << recipient.toObject().value("address"_L1).toString();
    }
    addresses.sort();
    CHECK(addresses == QStringList{u"fax:+49301234"_s, u"fax:+4940"_s});
    // Sieve knows mailboxes only: a script that said otherwise would be refused whole elsewhere.
    const Ran exported = profile.ctl({u"rule"_s, u"export"_s});
    CHECK_FALSE(exported.out.contains("fax"));
    CHECK(exported.err.contains("no mailbox"));
}

TEST_CASE("a program in the profile hears of mail that a fetcher brings", "[app][E12]")
{
    const ProgramProfile profile;
    const QString maildir = QFileInfo(profile.file(u"place"_s, {})).path() + u"/mail"_s;
    for (const QString &folder : {u"/new"_s, u"/cur"_s, u"/tmp"_s})
        REQUIRE(QDir().mkpath(maildir + folder));
    const Ran added =
        profile.ctl({u"account"_s, u"add"_s, u"home"_s, u"--incoming"_s, u"maildir:"_s + maildir});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    const QString hooks = profile.path() + u"/hooks/arrived"_s;
    REQUIRE(QDir().mkpath(hooks));
    QFile hook(hooks + u"/10-kitchen"_s);
    REQUIRE(hook.open(QIODevice::WriteOnly));
    hook.write("#!/bin/sh\ngrep -q 'At five' && echo file Kitchen\n");
    hook.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
    hook.close();
    const auto fetch = [&] {
        const Ran fetched = profile.ctl({u"fetch"_s, u"--until-done"_s});
        INFO(fetched.err.toStdString());
        CHECK(fetched.code == 0);
    };
    fetch(); // what was there before is no news to anybody
    QFile mail(maildir + u"/new/1"_s);
    REQUIRE(mail.open(QIODevice::WriteOnly));
    mail.write("From: bob@example.net\nSubject: Tea\n\nAt five?\n");
    mail.close();
    fetch();
    const auto found =
        profile.ctl({u"--json"_s, u"mail"_s, u"list"_s, u"--search"_s, u"in:Kitchen"_s}).objects();
    REQUIRE(found.size() == 1);
    const QString id = QString::number(found.constFirst().value("mail"_L1).toInteger());
    QStringList events;
    for (const QJsonObject &event : profile.ctl({u"--json"_s, u"mail"_s, u"events"_s, id}).objects())
        events << event.value("kind"_L1).toString() + u' ' + event.value("detail"_L1).toString();
    CHECK(events.contains(u"hook 10-kitchen"_s));
    CHECK(events.contains(u"filed Kitchen"_s));
    CHECK(profile.ctl({u"mail"_s, u"events"_s, id}).out.contains("10-kitchen"));
    CHECK(profile.ctl({u"mail"_s, u"events"_s, u"x"_s}).code == 64);
}
