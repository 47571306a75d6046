// Each call that changes a file, of a submission and of its attempts, fails in turn.
#include "tests/scenario/simulatedworld.h"

#include <catch2/catch_all.hpp>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mailroom;

namespace {

// A small message, one to three, and a large one; one server defers once.
void liveThroughOneMinute(SimulatedWorld &world)
{
    world.submit(1, 3);
    world.settle();
    world.submit(3, 3);
    world.submit(2, 14'000);
    world.settle();
    world.pass(20s);
}

void openAccount(SimulatedWorld &world)
{
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"a.example.org"_s;
    account.schedule = u"10s"_s;
    world.save(account);
}

int callsOfTheMinute()
{
    SimulatedWorld world(1);
    openAccount(world);
    const int before = world.disk.calls();
    liveThroughOneMinute(world);
    return world.disk.calls() - before;
}

void failAt(SimulatedWorld &world, int call, DiskFault fault, bool once)
{
    if (once)
        world.disk.failOnceAfter(call, fault);
    else
        world.disk.failAfter(call, fault);
    liveThroughOneMinute(world);
    world.endStep();
    if (fault == DiskFault::Freeze) {
        world.crash();
        world.open();
    } else {
        world.disk.heal();
        world.expectWell();
    }
    world.pass(1min);
    world.endStep();
}

// What a kill left in doubt waits for the user; everything else that was acknowledged has arrived, once. What
// was refused did not go behind the back of whoever then sent it another way.
QString missing(SimulatedWorld &world)
{
    for (const QString &address : world.refused) {
        if (world.network.taken.contains(address))
            return address + u" was refused, and got a copy"_s;
    }
    for (const QString &address : world.ledger().acknowledgedAddresses()) {
        const int copies = world.network.taken.value(address);
        if (copies > 1 || (copies == 0 && !world.ledger().isInDoubt(address)))
            return u"%1 got %2 copies"_s.arg(address).arg(copies);
    }
    return {};
}

} // namespace

TEST_CASE(
    "whichever call to the disk fails, nothing is lost and nothing sent twice", "[scenario][faults][slow]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    const auto [fault, once] = GENERATE(table<DiskFault, bool>(
        {{DiskFault::IoError, true},
         {DiskFault::IoError, false},
         {DiskFault::NoSpace, true},
         {DiskFault::NoSpace, false},
         {DiskFault::Torn, true},
         {DiskFault::Torn, false},
         {DiskFault::Freeze, false}}));
    const int calls = callsOfTheMinute();
    REQUIRE(calls > 40);
    const int stride = qEnvironmentVariableIsSet("MAILROOM_LONG") ? 1 : 3;
    for (int call = stride == 1 ? 0 : int(fault) % stride; call < calls; call += stride) {
        CAPTURE(call, int(fault), once);
        SimulatedWorld world(1);
        openAccount(world);
        failAt(world, call, fault, once);
        REQUIRE(world.violation().toStdString() == "");
        REQUIRE(missing(world).toStdString() == "");
    }
}
