#include "tests/app/program.h"

#include <catch2/catch_all.hpp>

#include <QJsonArray>

using namespace mailroom::test;
using namespace Qt::StringLiterals;

namespace {

const QByteArray briefNote = "From: Ann <ann@example.org>\nTo: nobody:;\nSubject: Hello\n\nbody\n";

QStringList recipientsOf(const QJsonObject &queued)
{
    QStringList found;
    for (const auto &recipient : queued.value("recipients"_L1).toArray())
        found << recipient.toObject().value("address"_L1).toString();
    return found;
}

} // namespace

TEST_CASE("lists are kept, shown, used and forgotten from a terminal", "[app][R1]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    CHECK(profile.ctl({u"list"_s, u"show"_s}).code == 0);
    const Ran added = profile.ctl(
        {u"list"_s, u"add"_s, u"Book club"_s, u"--member"_s, u"Bob <bob@example.net>"_s, u"--member"_s,
         u"eve@example.net"_s});
    INFO(added.err.toStdString());
    REQUIRE(added.code == 0);
    REQUIRE(
        profile
            .ctl(
                {u"list"_s, u"add"_s, u"Friends"_s, u"--member"_s, u"book club"_s, u"--member"_s,
                 u"tom@example.net"_s, u"--hide-members"_s})
            .code
        == 0);
    const auto shown = profile.ctl({u"list"_s, u"show"_s, u"--json"_s}).objects();
    REQUIRE(shown.size() == 2);
    CHECK(shown[0].value("name"_L1) == u"Book club"_s);
    CHECK(shown[0].value("members"_L1).toArray().size() == 2);
    CHECK(shown[1].value("hidesMembers"_L1) == true);
    CHECK(profile.ctl({u"list"_s, u"show"_s, u"BOOK CLUB"_s}).out.contains("Bob <bob@example.net>"));

    REQUIRE(profile.ctl({u"submit"_s, u"--to"_s, u"friends"_s, u"-"_s}, briefNote).code == 0);
    CHECK(
        recipientsOf(profile.queue().constFirst())
        == QStringList{u"bob@example.net"_s, u"eve@example.net"_s, u"tom@example.net"_s});

    CHECK(profile.ctl({u"list"_s, u"remove"_s, u"friends"_s}).code == 0);
    CHECK(profile.ctl({u"list"_s, u"remove"_s, u"friends"_s}).code == 66);
    CHECK(profile.ctl({u"list"_s, u"show"_s, u"friends"_s}).code == 66);
    CHECK(profile.ctl({u"list"_s, u"add"_s, u"Empty"_s}).code == 65);
    CHECK(profile.ctl({u"list"_s, u"add"_s, u"x@y"_s, u"--member"_s, u"a@b.example"_s}).code == 65);
    CHECK(profile.ctl({u"submit"_s, u"--to"_s, u"friends"_s, u"-"_s}, briefNote).code == 65);
}

TEST_CASE("submit says when mail is to be delivered and until when it is of use", "[app][H3][H5]")
{
    const ProgramProfile profile;
    profile.addAccount(1);
    const Ran ran = profile.ctl(
        {u"submit"_s, u"--to"_s, u"bob@example.net"_s, u"--deliver-after"_s, u"+1h"_s, u"--deliver-by"_s,
         u"+2h"_s, u"--expires"_s, u"+1d"_s, u"-"_s},
        briefNote);
    INFO(ran.err.toStdString());
    REQUIRE(ran.code == 0);
    const QJsonObject queued = profile.queue().constFirst();
    const auto time = [&](QLatin1StringView field) {
        return QDateTime::fromString(queued.value(field).toString(), Qt::ISODateWithMs);
    };
    const qint64 away = time("submitted"_L1).secsTo(time("deliverAfter"_L1));
    CHECK((away > 3500 && away <= 3600));
    CHECK(time("deliverAfter"_L1).secsTo(time("deliverBy"_L1)) >= 3599);
    CHECK(time("validUntil"_L1) > time("deliverBy"_L1));
    const QByteArray told = profile.ctl({u"queue"_s, u"show"_s, QString::fromLatin1(ran.out.trimmed())}).out;
    CHECK(told.contains("(held by this computer)"));
    CHECK(told.contains("of use until"));
    const Ran late = profile.ctl(
        {u"submit"_s, u"--to"_s, u"bob@example.net"_s, u"--deliver-after"_s, u"+2h"_s, u"--deliver-by"_s,
         u"+1h"_s, u"-"_s},
        briefNote);
    CHECK(late.code == 65); // it would be too late before it may go
}
