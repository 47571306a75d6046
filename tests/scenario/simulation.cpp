// Random lives of a spooler, each from a seed. Replay one: MAILROOM_SEED=17 tests "[simulation]"; leave out
// steps of it: MAILROOM_SKIP=3,4; run many: MAILROOM_SEEDS=100000; from another one on: MAILROOM_FIRST_SEED.
#include "tests/scenario/simulatedsteps.h"
#include "tests/scenario/simulatedworld.h"

#include <catch2/catch_all.hpp>

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

constexpr int stepsOfALife = 20;

struct Life {
    QString violation; // empty: none
    int step = 0; // at which it was seen
    QStringList log;
};

struct Watch { // over what the program itself says
    QString fault; // it calls it a bug of its own
    QStringList *log = nullptr;
    quint64 seed = 0;
};
Watch watch;

void listen(QtMsgType type, const QMessageLogContext &, const QString &message)
{
    if (watch.log)
        watch.log->append(u"    "_s + message);
    if (type == QtFatalMsg) {
        std::fprintf(
            stderr, "%s\n%s\nreplay: MAILROOM_SEED=%llu tests \"[simulation]\"\n",
            qPrintable(watch.log->join(u'\n')), qPrintable(message), watch.seed);
        std::fflush(stderr);
    }
    if (type == QtCriticalMsg && !message.startsWith(u"the spool is ill"_s) && watch.fault.isEmpty())
        watch.fault = message;
}

// The hash tables' order is part of a life.
class SameEveryTime {
public:
    SameEveryTime(quint64 seed, QStringList &log)
    {
        QHashSeed::setDeterministicGlobalSeed();
        watch = {.fault = {}, .log = &log, .seed = seed};
        m_before = qInstallMessageHandler(listen);
    }
    ~SameEveryTime()
    {
        qInstallMessageHandler(m_before);
        QHashSeed::resetRandomGlobalSeed();
    }

private:
    QtMessageHandler m_before;
};

Life live(quint64 seed, const QSet<int> &skipped = {}, int steps = stepsOfALife)
{
    Life life;
    const SameEveryTime same(seed, life.log);
    SimulatedWorld world(seed);
    const auto look = [&] {
        world.endStep();
        if (!watch.fault.isEmpty())
            world.violate(watch.fault);
        life.violation = world.violation();
        return life.violation.isEmpty();
    };
    for (life.step = 0; life.step < steps; ++life.step) {
        world.beginStep(life.step);
        if (life.step < 2) { // nothing goes without accounts
            simulatedSteps()[16].run(world);
            continue;
        }
        const SimulatedStep &step = chooseStep(world);
        if (skipped.contains(life.step))
            continue;
        life.log << u"%1 %2 %3"_s.arg(life.step).arg(
            world.clock.now().toString(u"yyyy-MM-dd hh:mm:ss.zzz"), QLatin1StringView(step.name));
        step.run(world);
        if (!look())
            return life;
    }
    life.log << u"%1 calm"_s.arg(life.step);
    world.calmDown();
    look();
    return life;
}

// Leaves out every step without which it still goes wrong.
QSet<int> shrink(quint64 seed, int steps)
{
    QElapsedTimer timer;
    timer.start();
    QSet<int> skipped;
    for (int step = steps - 1; step >= 2 && timer.elapsed() < 60'000; --step) {
        QSet<int> more = skipped;
        more.insert(step);
        if (!live(seed, more, steps).violation.isEmpty())
            skipped = more;
    }
    return skipped;
}

QString skipText(const QSet<int> &skipped)
{
    QList<int> sorted(skipped.begin(), skipped.end());
    std::ranges::sort(sorted);
    QStringList text;
    for (const int step : sorted)
        text << QString::number(step);
    return text.join(u',');
}

void report(quint64 seed, const Life &life)
{
    const int steps = std::min(life.step + 1, stepsOfALife);
    const QSet<int> skipped = shrink(seed, steps);
    const Life shortest = live(seed, skipped, steps);
    std::printf(
        "seed %llu, step %d: %s\n%s\nreplay: MAILROOM_SEED=%llu MAILROOM_SKIP=%s tests \"[simulation]\"\n",
        seed, life.step, qPrintable(life.violation), qPrintable(shortest.log.join(u'\n')), seed,
        qPrintable(skipText(skipped)));
    std::fflush(stdout);
}

} // namespace

TEST_CASE("whatever happens to a spooler, it keeps its promises", "[scenario][simulation][slow]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer watches the calls that this test must catch");
    if (qEnvironmentVariableIsSet("MAILROOM_SEED")) {
        QSet<int> skipped;
        for (const QString &step : qEnvironmentVariable("MAILROOM_SKIP").split(u',', Qt::SkipEmptyParts))
            skipped.insert(step.toInt());
        const Life life = live(qEnvironmentVariable("MAILROOM_SEED").toULongLong(), skipped);
        std::printf("%s\n", qPrintable(life.log.join(u'\n')));
        REQUIRE(life.violation.toStdString() == "");
        return;
    }
    const int asked = qEnvironmentVariableIntValue("MAILROOM_SEEDS");
    const auto first = qEnvironmentVariable("MAILROOM_FIRST_SEED", u"1"_s).toULongLong();
    const quint64 last = first + quint64(asked > 0 ? asked : 200);
    int failed = 0;
    for (quint64 seed = first; seed < last && failed < 3; ++seed) {
        const Life life = live(seed);
        if (life.violation.isEmpty())
            continue;
        ++failed;
        report(seed, life);
    }
    CHECK(failed == 0);
}
