#include "spooler/queue/retryschedule.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

TEST_CASE("a schedule text gives the delay after each attempt and its last one repeats", "[queue]")
{
    const auto schedule = RetrySchedule::parse(u"1m,5m*2,15m,1h*3,4h"_s);
    REQUIRE(schedule);
    const std::array<std::chrono::milliseconds, 9> expected{1min, 5min, 5min, 15min, 1h, 1h, 1h, 4h, 4h};
    for (int i = 0; i < int(expected.size()); ++i)
        CHECK(schedule->delayAfter(i + 1) == expected.at(size_t(i)));
    CHECK(schedule->delayAfter(10'000) == 4h);
}

TEST_CASE("every unit of a schedule is understood", "[queue]")
{
    const auto [text, expected] = GENERATE(table<QString, std::chrono::milliseconds>(
        {{u"200ms"_s, 200ms}, {u"3s"_s, 3s}, {u"2m"_s, 2min}, {u"4h"_s, 4h}, {u" 1d "_s, 24h}}));
    CAPTURE(text.toStdString());
    const auto schedule = RetrySchedule::parse(text);
    REQUIRE(schedule);
    CHECK(schedule->delayAfter(1) == expected);
}

TEST_CASE("a schedule that does not parse names the position and the rule", "[queue]")
{
    const auto [text, position, rule] = GENERATE(table<QString, int, QString>({
        {u""_s, 1, u"a number"_s},
        {u"1m,,5m"_s, 4, u"a number"_s},
        {u"1m,5"_s, 5, u"a unit"_s},
        {u"1m,5x"_s, 5, u"a unit"_s},
        {u"1m;5m"_s, 3, u"a comma"_s},
        {u"1m,0s"_s, 4, u"from 1 ms"_s},
        {u"31d"_s, 1, u"from 1 ms"_s},
        {u"1m*0"_s, 4, u"repetitions"_s},
        {u"1m*101"_s, 4, u"repetitions"_s},
        {u"1m*60,2m*60"_s, 7, u"more than 100"_s},
        {u"1m,"_s, 4, u"a number"_s},
        {u"-1m"_s, 1, u"a number"_s},
        {u"99999999999999999999m"_s, 1, u"a number"_s},
    }));
    CAPTURE(text.toStdString());
    const auto schedule = RetrySchedule::parse(text);
    REQUIRE_FALSE(schedule);
    CHECK(schedule.error().code == ErrorCode::InvalidInput);
    CAPTURE(schedule.error().detail.toStdString());
    CHECK(schedule.error().detail.contains(u"character %1:"_s.arg(position)));
    CHECK(schedule.error().detail.contains(rule));
}

TEST_CASE("jitter moves a delay by a tenth at most", "[queue]")
{
    const auto schedule = RetrySchedule::parse(u"10m"_s);
    REQUIRE(schedule);
    CHECK(schedule->delayAfter(1, [] { return 0.0; }) == 9min);
    CHECK(schedule->delayAfter(1, [] { return 0.5; }) == 10min);
    CHECK(schedule->delayAfter(1, [] { return 0.9999; }) < 11min);
    const Chance chance = machineChance();
    for (int i = 0; i < 1000; ++i) {
        const auto delay = schedule->delayAfter(1, chance);
        REQUIRE(delay >= 9min);
        REQUIRE(delay < 11min);
    }
}

TEST_CASE("a failing server is left alone longer each time, up to half an hour", "[queue]")
{
    const Chance still = [] { return 0.5; };
    CHECK(serverBackoff(1, still) == 15s);
    CHECK(serverBackoff(2, still) == 30s);
    CHECK(serverBackoff(7, still) == 16min);
    CHECK(serverBackoff(8, still) == 30min);
    CHECK(serverBackoff(1'000'000, still) == 30min);
}

TEST_CASE("a wrong password is never tried more than twice a minute", "[queue]")
{
    for (int failures = 1; failures < 10; ++failures)
        CHECK(loginBackoff(failures) >= 30s);
}
