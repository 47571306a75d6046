#include "spooler/mail/quota.h"

#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("an account's window slides: what was sent leaves it minute by minute", "[mail]")
{
    SendingLimits limits;
    limits.messagesPerHour = 3;
    Quota quota(limits, {}, {});
    CHECK(quota.room(morning) == 3);
    CHECK(quota.room(morning, 2) == 1);
    quota.add({beginningOfMinute(morning), 2, 2});
    quota.add({beginningOfMinute(morning.addSecs(600)), 1, 1});
    const Gate gate = quota.gate(morning.addSecs(700));
    CHECK(gate.kind == GateKind::AccountLimit);
    CHECK(gate.until >= morning.addSecs(3600));
    CHECK(gate.until <= morning.addSecs(3660));
    CHECK(quota.room(gate.until) == 2);
    CHECK(quota.room(gate.until.addMSecs(-1)) == 0);
}

TEST_CASE("of the user's limit and a learned one the lower holds", "[mail]")
{
    SendingLimits limits;
    limits.messagesPerHour = 30;
    CHECK(
        Quota(limits, {.messagesPerHour = 10, .messagesPerDay = 0, .learned = morning}, {}).room(morning)
        == 10);
    CHECK(
        Quota(limits, {.messagesPerHour = 50, .messagesPerDay = 0, .learned = morning}, {}).room(morning)
        == 30);
    CHECK_FALSE(Quota().isLimited());
}

TEST_CASE("the forecast says how many go today, by when, and from when the rest", "[mail]")
{
    SendingLimits limits;
    limits.messagesPerHour = 10;
    const Quota quota(limits, {}, {});
    const Forecast all = forecast(
        quota, {.messages = 35, .now = morning, .earliest = {}, .dayEnd = morning.addSecs(15 * 3600)});
    CHECK(all.today == 35);
    CHECK_FALSE(all.restFrom.isValid());
    const qint64 seconds = morning.secsTo(all.done); // four windows
    CHECK(seconds >= 3 * 3600);
    CHECK(seconds <= 3 * 3660 + 60);
    const Forecast split = forecast(
        quota, {.messages = 35, .now = morning, .earliest = {}, .dayEnd = morning.addSecs(2 * 3600 - 60)});
    CHECK(split.today == 20);
    CHECK(split.todayBy < morning.addSecs(2 * 3600 - 60));
    CHECK(split.restFrom >= morning.addSecs(2 * 3600 - 60));
    CHECK(forecast({}, {.messages = 5, .now = morning, .earliest = {}, .dayEnd = morning}).done == morning);
}
