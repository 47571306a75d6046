// What somebody sees whose outbox cannot be opened.
#include "app/desktop/desktop.h"
#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QMessageBox>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QMessageBox *trouble()
{
    return shown<QMessageBox>(u"openingTrouble"_s);
}

void finish(QFuture<Result<>> opened)
{
    REQUIRE(QTest::qWaitFor([&] { return opened.isFinished(); }));
    REQUIRE(opened.result().has_value());
}

} // namespace

TEST_CASE("an outbox that another program uses is opened by trying again", "[gui]")
{
    const TemporaryProfile profile;
    auto other = std::make_unique<Spooler>(SpoolerOptions{.profile = profile.folder()});
    finish(other->open());
    Desktop desktop(profile.folder(), [] { return false; });
    desktop.start({});
    REQUIRE(QTest::qWaitFor([] { return trouble(); }));
    CHECK(trouble()->text() == u"Another program is using this outbox."_s);
    CHECK(trouble()->informativeText().contains(profile.folder()));
    screenshot(trouble(), u"opening-in-use"_s);
    press(u"tryAgain"_s);
    REQUIRE(QTest::qWaitFor([] { return trouble(); })); // it still is
    other.reset();
    press(u"tryAgain"_s);
    CHECK(QTest::qWaitFor([] { return shown<QWidget>(u"mainWindow"_s); }, 10'000));
    CHECK_FALSE(trouble());
}

TEST_CASE("an outbox of a newer version is left as it is, and somebody told what to do", "[gui]")
{
    const TemporaryProfile profile;
    {
        Spooler spooler(SpoolerOptions{.profile = profile.folder()});
        finish(spooler.open());
    }
    {
        QFile file(profile.paths().database);
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(60)); // where SQLite keeps the number of the schema, big-endian
        REQUIRE(file.write(QByteArray::fromHex("0000ffff")) == 4);
    }
    Desktop desktop(profile.folder(), [] { return false; });
    desktop.start({});
    REQUIRE(QTest::qWaitFor([] { return trouble(); }));
    CHECK(trouble()->text() == u"A newer version of Mailroom wrote this outbox."_s);
    CHECK(trouble()->informativeText().startsWith(u"Update Mailroom"_s));
    screenshot(trouble(), u"opening-newer"_s);
    trouble()->close();
}
