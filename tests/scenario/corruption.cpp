// The database's file is damaged while nobody looks.
#include "tests/scenario/simulatedworld.h"

#include <catch2/catch_all.hpp>

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mailroom;

namespace {

void fillAndClose(SimulatedWorld &world)
{
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"a.example.org"_s;
    world.save(account);
    world.core().setSuspended(true, Answer<>());
    for (int i = 0; i < 6; ++i)
        world.submit(2, i == 3 ? 300 : 20);
    world.settle();
    world.core().setSuspended(false, Answer<>());
    world.close();
}

void damage(const QString &name, Dice &dice)
{
    QFile file(name);
    REQUIRE(file.open(QIODevice::ReadWrite));
    const auto anywhere = [&] { return qint64(dice.below(int(file.size()))); };
    if (dice.rolls(15)) {
        file.resize(anywhere() / 4096 * 4096);
        return;
    }
    if (dice.rolls(15)) { // a page of zeros
        file.seek(anywhere() / 4096 * 4096);
        file.write(QByteArray(4096, '\0'));
        return;
    }
    for (int flips = dice.between(1, 8); flips > 0; --flips) {
        const qint64 at = anywhere();
        file.seek(at);
        const char octet = file.read(1).at(0);
        file.seek(at);
        file.putChar(char(octet ^ (1 << dice.below(8))));
    }
}

void ignore(QtMsgType, const QMessageLogContext &, const QString &) { }

} // namespace

TEST_CASE("a damaged database sends the right bytes or names the fault", "[scenario][faults][slow]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    const int asked = qEnvironmentVariableIntValue("MAILROOM_CORRUPTIONS");
    const auto before = qInstallMessageHandler(ignore); // damage is told, and told again
    int refused = 0;
    int sent = 0;
    for (int seed = 0; seed < (asked > 0 ? asked : 100); ++seed) {
        CAPTURE(seed);
        SimulatedWorld world(static_cast<quint64>(seed));
        fillAndClose(world);
        damage(world.profile.paths().database, world.dice);
        for (int start = 0; start < 2; ++start) { // the second time it does the same
            const auto opened = world.tryOpen();
            if (!opened) {
                ++refused;
                CHECK(opened.error().detail.size() > 10);
                continue;
            }
            world.pass(3min);
            world.crash();
        }
        CHECK(world.network.wrong.join(u'\n').toStdString() == "");
        for (const auto &[address, copies] : world.network.taken.asKeyValueRange()) {
            CAPTURE(address.toStdString());
            CHECK(world.ledger().acknowledgedAddresses().contains(address));
            sent += copies;
        }
    }
    qInstallMessageHandler(before);
    CHECK(refused > 0);
    CHECK(sent > 100);
}
