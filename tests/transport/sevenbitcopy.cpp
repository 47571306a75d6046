#include "spooler/transport/sevenbitshelf.h"
#include "spooler/transport/smtptransport.h"
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A server without 8BITMIME.
struct SevenBitWire {
    SystemClock clock;
    ScriptedServer server{{}, "PIPELINING"};
    SmtpTransport transport{accountAt(server.serverPort()), clock};
    Courier courier{transport};
};

} // namespace

TEST_CASE("a message is re-encoded once, however often it is tried", "[transport]")
{
    const QByteArray content = "Subject: hi\r\n\r\n"
        + QByteArray("Gr\xc3\xbc\xc3\x9f"
                     "e\r\n")
              .repeated(60'000);
    QTemporaryDir place;
    const QDir folder(place.filePath(u"copies"_s));
    const QueueId message{17};
    const auto files = [&] { return folder.entryList(QDir::Files); };
    // Each attempt has a transport of its own, as after a restart; one that converts reads the original.
    const auto carried = [&](MemoryContent::Health original) {
        SevenBitShelf shelf(folder.path());
        SevenBitWire wire;
        auto request = messageFor({u"a@example.org"_s});
        request.message = message;
        request.content = std::make_shared<MemoryContent>(content, original);
        request.eightBit = true;
        request.shelf = &shelf;
        REQUIRE(wire.courier.carry(request));
        CHECK(wire.courier.end(request).conversion.contains(u"1 part(s)"_s));
        CHECK(wire.courier.outcome(request, 1).verdict == Verdict::Accepted);
        return wire.server.contents.value(0);
    };
    const QByteArray first = carried(MemoryContent::Health::Sound);
    CHECK(first.contains("Content-Transfer-Encoding: base64\r\n"));
    REQUIRE(files().size() == 1);
    CHECK(carried(MemoryContent::Health::Unreadable) == first); // nobody asked for the original

    SECTION("a copy that is damaged is made anew")
    {
        QFile file(folder.filePath(files().constFirst()));
        REQUIRE(file.open(QIODevice::ReadWrite));
        REQUIRE(file.seek(file.size() / 2));
        file.write("x");
        file.close();
        CHECK(carried(MemoryContent::Health::Sound) == first);
        CHECK(carried(MemoryContent::Health::Unreadable) == first);
        CHECK(files().size() == 1);
    }
    SECTION("it goes when the message is done, and what a kill left half goes with the next start")
    {
        QFile half(folder.filePath(u"new-abcdef"_s));
        REQUIRE(half.open(QIODevice::WriteOnly));
        half.close();
        SevenBitShelf shelf(folder.path());
        CHECK(files().size() == 1);
        CHECK(shelf.messages() == QSet{message});
        shelf.drop({18});
        CHECK(files().size() == 1);
        shelf.drop(message);
        CHECK(files().isEmpty());
    }
    SECTION("where none can be kept, the message goes all the same")
    {
        QTemporaryFile inTheWay;
        REQUIRE(inTheWay.open());
        SevenBitShelf shelf(inTheWay.fileName());
        SevenBitWire wire;
        auto request = messageFor({u"a@example.org"_s}, content);
        request.eightBit = true;
        request.shelf = &shelf;
        REQUIRE(wire.courier.carry(request));
        CHECK(wire.server.contents.value(0) == first);
    }
}
