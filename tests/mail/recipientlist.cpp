#include "spooler/mail/recipientlist.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QList<RecipientList> savedLists{
    {u"Friends"_s, {u"\"Lee, Ann\" <ann@example.org>"_s, u"bob@example.net"_s, u"book club"_s}},
    {u"Book club"_s, {u"Eve <eve@example.org>"_s, u"bob@EXAMPLE.net"_s, u"friends"_s}, true},
    {u"Circle"_s, {u"round"_s}},
    {u"Round"_s, {u"circle"_s, u"dan@example.org"_s}}};

} // namespace

TEST_CASE("the name of a list stands for its members, with the names that they have there", "[mail][R1][R2]")
{
    const Unfolded field = unfolded(u"tom@example.org, FRIENDS, zoe@example.org"_s, savedLists);
    CHECK(
        field.text
        == u"tom@example.org, \"Lee, Ann\" <ann@example.org>, bob@example.net, , zoe@example.org"_s);
    CHECK(field.groups == QStringList{u"Book club"_s});
    CHECK(field.hidden == u"Eve <eve@example.org>, bob@EXAMPLE.net, "_s);
}

TEST_CASE("a list may be written in quotes and with any spaces", "[mail][R1]")
{
    for (const QString &written : {u"book club"_s, u"\"Book  Club\""_s, u"BOOK CLUB"_s}) {
        INFO(written.toStdString());
        CHECK(unfolded(written, savedLists).groups == QStringList{u"Book club"_s});
    }
    CHECK(unfolded(u"books"_s, savedLists).text == u"books"_s);
    CHECK(
        unfolded(u"Friends <friends@example.org>"_s, savedLists).text == u"Friends <friends@example.org>"_s);
}

TEST_CASE("lists that hold each other are looked into once", "[mail][R1]")
{
    const Unfolded field = unfolded(u"circle"_s, savedLists);
    CHECK(field.text == u", dan@example.org"_s);
    CHECK(field.notes.filter(u"named more than once"_s).size() == 1);
}

TEST_CASE("what a list that hides its members holds is hidden as a whole", "[mail][R1]")
{
    const Unfolded field = unfolded(u"Book club"_s, savedLists);
    CHECK(field.text.isEmpty());
    CHECK(field.hidden.contains(u"ann@example.org"_s));
    CHECK(field.hidden.contains(u"eve@example.org"_s));
}

TEST_CASE("a list that cannot be used is refused in one sentence", "[mail][R1]")
{
    CHECK(listFault({u"Team"_s, {u"ann@example.org"_s, u"friends"_s}}, savedLists).isEmpty());
    CHECK_FALSE(listFault({u"Team"_s, {}}, savedLists).isEmpty());
    CHECK_FALSE(listFault({u"team@example.org"_s, {u"ann@example.org"_s}}, savedLists).isEmpty());
    CHECK_FALSE(listFault({u" "_s, {u"ann@example.org"_s}}, savedLists).isEmpty());
    CHECK(listFault({u"Team"_s, {u"strangers"_s}}, savedLists).contains(u"\"strangers\""_s));
    CHECK(listFault({u"Team"_s, {u"ann@"_s}}, savedLists).contains(u"\"ann@\""_s));
    CHECK_FALSE(listFault({u"Team"_s, {u"a@b.org\r\nBcc: c@d.org"_s}}, savedLists).isEmpty());
}
