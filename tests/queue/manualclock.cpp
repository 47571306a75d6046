#include "tests/support/manualclock.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace std::chrono_literals;

TEST_CASE("a moved clock runs what falls due on the way, in order and at its time", "[queue]")
{
    ManualClock clock;
    const QDateTime start = clock.now();
    QObject context;
    QList<qint64> ran;
    const auto note = [&] { ran << start.secsTo(clock.now()); };
    clock.callAfter(20s, &context, note);
    clock.callAfter(10s, &context, [&] {
        note();
        clock.callAfter(5s, &context, note);
    });
    clock.callAfter(0s, &context, note);
    clock.callAfter(1h, &context, note);
    CHECK(ran.isEmpty());
    clock.advance(30s);
    CHECK(ran == QList<qint64>{0, 10, 15, 20});
    CHECK(start.secsTo(clock.now()) == 30);
    CHECK(clock.waiting() == 1);
}

TEST_CASE("nothing is called for somebody who has died", "[queue]")
{
    ManualClock clock;
    auto context = std::make_unique<QObject>();
    bool called = false;
    clock.callAfter(1s, context.get(), [&] { called = true; });
    context.reset();
    clock.advance(1min);
    CHECK_FALSE(called);
}
