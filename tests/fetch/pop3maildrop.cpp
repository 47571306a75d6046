#include "spooler/fetch/pop3maildrop.h"
#include "spooler/fetch/headerkey.h"

#include <catch2/catch_all.hpp>

#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a maildrop is known by its UIDLs where they can be believed", "[fetch]")
{
    Pop3Maildrop drop;
    drop.takeStat("3 900");
    drop.takeList("1 300\r\n2 300\r\n3 300\r\n");
    drop.takeUidl("1 aaa\r\n2 bbb\r\n3 ccc\r\n");
    const auto messages = drop.messages();
    REQUIRE(messages.size() == 3);
    CHECK(messages.at(1).number == 2);
    CHECK(messages.at(1).key == u"bbb"_s);
    CHECK(messages.at(1).size == 300);
}

TEST_CASE("lists that lie lose no message of a maildrop", "[fetch]")
{
    Pop3Maildrop drop;
    SECTION("two messages with one UIDL are known by nothing that the server says")
    {
        drop.takeList("1 10\r\n2 10\r\n3 10\r\n");
        drop.takeUidl("1 same\r\n2 same\r\n3 other\r\n");
        CHECK(drop.messages().at(0).key.isEmpty());
        CHECK(drop.messages().at(1).key.isEmpty());
        CHECK(drop.messages().at(2).key == u"other"_s);
    }
    SECTION("one that only one of the lists has is there")
    {
        drop.takeList("1 10\r\n3 10\r\n");
        drop.takeUidl("1 a\r\n2 b\r\n");
        CHECK(drop.messages().size() == 3);
    }
    SECTION("without lists the count is believed")
    {
        drop.takeStat("2 100");
        CHECK(drop.messages().size() == 2);
    }
    SECTION("nonsense is nothing")
    {
        drop.takeStat("-5 x");
        drop.takeList("x y\r\n-1 5\r\n99999999999 1\r\n0 0\r\n\r\n7 -3\r\n");
        drop.takeUidl("7 \x01\x02\r\n");
        REQUIRE(drop.messages().size() == 1);
        CHECK(drop.messages().constFirst().size == 0);
        CHECK(drop.messages().constFirst().key.isEmpty());
    }
    SECTION("nobody has a thousand million messages")
    {
        drop.takeStat("1000000000 1");
        CHECK(drop.isTooLarge());
        CHECK(drop.messages().isEmpty());
    }
}

TEST_CASE("a header is known again however programs marked it", "[fetch]")
{
    const QByteArray header = "From: a\r\nSubject: b\r\n";
    const QString key = headerKey(QByteArray(header + "\r\nbody"));
    CHECK(key == headerKey(header));
    CHECK(key == headerKey("From: a\nStatus: RO\nX-UIDL: 7\nSubject: b\n\nother body"));
    CHECK(key != headerKey("From: a\r\nSubject: c\r\n\r\n"));
    CHECK(key != headerKey(header, 2));
}

TEST_CASE("a message leaves the server when its time is over, and never before it is here", "[fetch]")
{
    const QDateTime now(QDate(2026, 3, 15), QTime(12, 0), QTimeZone::UTC);
    Incoming incoming;
    incoming.leaveDays = 14;
    const UidlRow old{now.addDays(-15), true};
    const UidlRow young{now.addDays(-13), true};
    const UidlRow notHere{now.addDays(-15), false};
    incoming.leave = LeaveOnServer::ForDays;
    CHECK(mayLeaveServer(incoming, old, now));
    CHECK_FALSE(mayLeaveServer(incoming, young, now));
    CHECK_FALSE(mayLeaveServer(incoming, notHere, now));
    incoming.leave = LeaveOnServer::Never;
    CHECK(mayLeaveServer(incoming, young, now));
    CHECK_FALSE(mayLeaveServer(incoming, notHere, now));
    incoming.leave = LeaveOnServer::Always;
    CHECK_FALSE(mayLeaveServer(incoming, old, now));
}
