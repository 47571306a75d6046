#include "spooler/transport/contentpump.h"

#include "tests/support/memorycontent.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;

TEST_CASE("dots are doubled, bare CR and LF become CRLF, wherever the pieces are cut", "[transport]")
{
    const QByteArray content = ".one\r\n..two\r\n\n.three\rfour\r\r\n.\r\n\nend";
    const QByteArray wire = "..one\r\n...two\r\n\r\n..three\r\nfour\r\n\r\n..\r\n\r\nend\r\n.\r\n";
    for (qsizetype cut = 0; cut <= content.size(); ++cut) {
        INFO("cut at " << cut);
        WireEncoder encoder(Framing::Dot);
        QByteArray result = encoder.encode(content.first(cut));
        result += encoder.encode(content.sliced(cut));
        result += encoder.finish();
        CHECK(result == wire);
    }
}

TEST_CASE("content never ends itself", "[transport]")
{
    for (const QByteArray &content :
         QByteArrayList{"", ".", "\r\n.\r\n", "\n.\n", "\r.\r", "a\r\n.\n", "a\n.\r\n"}) {
        WireEncoder encoder(Framing::Dot);
        QByteArray wire = encoder.encode(content);
        wire += encoder.finish();
        const QByteArray asRead = "\r\n" + wire;
        CHECK(asRead.indexOf("\r\n.\r\n") == asRead.size() - 5);
        CHECK(wire.count('\r') == wire.count("\r\n"));
        CHECK(wire.count('\n') == wire.count("\r\n"));
    }
}

TEST_CASE("a chunk says its size and the last one that it is the last", "[transport]")
{
    ContentPump pump(contentOf(QByteArray(300 * 1024, 'a') + "\r\n"));
    REQUIRE(pump.start(Framing::Chunks) == ContentPump::Piece::Middle);
    CHECK(pump.take().startsWith("BDAT 262144\r\naaa"));
    REQUIRE(pump.advance() == ContentPump::Piece::Last);
    CHECK(pump.take().startsWith("BDAT 45058 LAST\r\naaa"));
}

TEST_CASE("damaged content has no last piece", "[transport]")
{
    ContentPump pump(
        std::make_shared<MemoryContent>(QByteArray(300 * 1024, 'a'), MemoryContent::Health::Damaged));
    REQUIRE(pump.start(Framing::Dot) == ContentPump::Piece::Middle);
    CHECK(pump.advance() == ContentPump::Piece::Damaged);
}
