#include "tests/app/program.h"

#include <catch2/catch_all.hpp>

#include <QFile>
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
