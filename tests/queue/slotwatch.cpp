#include "spooler/slotwatch.h"

#include <catch2/catch_all.hpp>

#include <QLoggingCategory>
#include <QTest>

using namespace mailroom;
using namespace std::chrono_literals;

TEST_CASE("a slot that holds up the spooler is named in the log, a short one is not", "[queue][O1]")
{
    static QStringList logged;
    logged.clear();
    const QtMessageHandler before = qInstallMessageHandler(
        [](QtMsgType, const QMessageLogContext &, const QString &text) { logged << text; });
    {
        const SlotWatch quick("short", 10min);
        const SlotWatch slow("long", 0ms);
    }
    qInstallMessageHandler(before);
    REQUIRE(logged.size() == 1);
    CHECK(logged.constFirst().endsWith(QLatin1StringView("long")));
}
