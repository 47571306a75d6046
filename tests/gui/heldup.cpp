// What holds up the windows is a defect: how it is found.
#include "tests/gui/testdesk.h"
#include "ui/shell/processortime.h"
#include "ui/shell/watchedapplication.h"

#include <catch2/catch_all.hpp>

#include <QTcpServer>
#include <QTimer>

#include <atomic>
#include <thread>
#include <vector>

#include <sched.h>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int slowEvents()
{
    return static_cast<WatchedApplication *>(qApp)->takeSlowEvents();
}

void work(std::chrono::nanoseconds time)
{
    for (const auto end = processorTime() + time; processorTime() < end;) { }
}

// Runs it as a slot of the GUI thread.
void runAsSlot(const std::function<void()> &slot)
{
    bool done = false;
    QTimer::singleShot(0, qApp, [&] {
        slot();
        done = true;
    });
    REQUIRE(QTest::qWaitFor([&] { return done; }));
}

// Keeps this thread and those that it starts on one processor.
class OneProcessor {
public:
    OneProcessor()
    {
        sched_getaffinity(0, sizeof m_before, &m_before);
        cpu_set_t one;
        CPU_ZERO(&one);
        for (int cpu = 0; cpu < CPU_SETSIZE; ++cpu) {
            if (CPU_ISSET(cpu, &m_before) && CPU_COUNT(&one) == 0)
                CPU_SET(cpu, &one);
        }
        sched_setaffinity(0, sizeof one, &one);
    }
    ~OneProcessor() { sched_setaffinity(0, sizeof m_before, &m_before); }

private:
    cpu_set_t m_before{};
};

// What is watched is a window that is there.
struct ShownWindow {
    ShownWindow()
    {
        widget.show();
        REQUIRE(QTest::qWaitForWindowExposed(&widget));
        slowEvents();
    }
    QWidget widget;
};

} // namespace

TEST_CASE("a slot that holds up the window is counted, whether it works or waits", "[gui]")
{
#ifdef QT_NO_DEBUG
    SKIP("measured in debug builds");
#endif
    runAsSlot([] { work(80ms); });
    CHECK(slowEvents() == 0); // no window is there yet
    const ShownWindow window;
    runAsSlot([] { work(2ms); });
    CHECK(slowEvents() == 0);
    runAsSlot([] { work(80ms); });
    CHECK(slowEvents() == 1);
    runAsSlot([] { QThread::msleep(260); });
    CHECK(slowEvents() == 1);
}

TEST_CASE("a busy machine is no fault of the window", "[gui]")
{
    const ShownWindow window;
    const OneProcessor crowded;
    std::atomic<bool> over = false;
    std::vector<std::jthread> others;
    for (int i = 0; i < 8; ++i)
        others.emplace_back([&] {
            while (!over) { }
        });
    qint64 wall = 0;
    runAsSlot([&] {
        QElapsedTimer timer;
        timer.start();
        work(25ms);
        wall = timer.elapsed();
    });
    over = true;
    INFO("25 ms of work took " << wall << " ms");
    CHECK(slowEvents() == 0);
}

TEST_CASE("what a nested event takes is counted once", "[gui]")
{
#ifdef QT_NO_DEBUG
    SKIP("measured in debug builds");
#endif
    const ShownWindow window;
    QObject inner;
    inner.installEventFilter(qApp);
    runAsSlot([&] {
        QTimer::singleShot(0, qApp, [] { work(260ms); });
        QTest::qWait(1); // an event of its own, inside of this one
    });
    CHECK(slowEvents() == 1);
}

TEST_CASE("sending returns at once, whatever the server does", "[gui][A1]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    QTcpServer silent; // takes connections and never says a word
    REQUIRE(silent.listen(QHostAddress::LocalHost));
    Account account = desk.state->accounts().first().account;
    account.server.port = silent.serverPort();
    auto saved = desk.spooler.saveAccount(account);
    REQUIRE(QTest::qWaitFor([&] { return saved.isFinished(); }));
    desk.write(u"ok@a.example"_s, u"Into the silence"_s);
    QElapsedTimer clock;
    clock.start();
    press(u"send"_s);
    CHECK(clock.elapsed() < 50);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }));
    CHECK(QTest::qWaitFor([&] { return silent.hasPendingConnections(); }));
    CHECK_FALSE(isFinished(desk.message(u"Into the silence"_s).recipients.first().state));
    CHECK(slowEvents() == 0);
}
