#include "spooler/net/linereader.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;

TEST_CASE("lines come out whole, however they arrive", "[net]")
{
    LineReader reader;
    for (const char c : QByteArray("250-a\r\n250 b\n"))
        reader.append({&c, 1});
    CHECK(reader.next() == QByteArrayView("250-a"));
    CHECK(reader.next() == QByteArrayView("250 b"));
    CHECK_FALSE(reader.next());
    CHECK(reader.isEmpty());
    reader.append("2");
    CHECK_FALSE(reader.next());
    CHECK_FALSE(reader.isEmpty());
}

TEST_CASE("of a long line 4 KiB are kept, and one without end is noticed", "[net]")
{
    LineReader reader;
    reader.append(QByteArray(10'000, 'x'));
    reader.append("\r\nnext\r\n");
    CHECK(reader.next()->size() == LineReader::keptOctets);
    CHECK(reader.next() == QByteArrayView("next"));
    for (int i = 0; i < 20 && !reader.isOverlong(); ++i)
        reader.append(QByteArray(10'000, 'x'));
    CHECK(reader.isOverlong());
}
