#include "spooler/transport/replyreader.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using Progress = ReplyReader::Progress;

TEST_CASE("a reply of several lines gives one text and one status", "[transport]")
{
    ReplyReader reader;
    CHECK(reader.add("550-5.1.1 no such") == Progress::Incomplete);
    CHECK(reader.add("550 5.1.1 mailbox\x1b[2J") == Progress::Complete);
    const Reply reply = reader.take();
    CHECK(reply.code == 550);
    CHECK(reply.status == EnhancedStatus{5, 1, 1});
    CHECK(reply.text == u"no such\nmailbox\uFFFD[2J"_s);
}

TEST_CASE("a status whose class differs from the code stays text", "[transport]")
{
    ReplyReader reader;
    REQUIRE(reader.add("450 5.1.1 strange") == Progress::Complete);
    const Reply reply = reader.take();
    CHECK_FALSE(reply.status.isPresent());
    CHECK(reply.text == u"5.1.1 strange"_s);
}

TEST_CASE("a last line without text ends a reply", "[transport]")
{
    const QByteArray line = GENERATE("250 ", "250");
    ReplyReader reader;
    REQUIRE(reader.add(line) == Progress::Complete);
    CHECK(reader.take() == Reply{250, {}, {}});
}

TEST_CASE("what is no reply breaks the dialogue for good", "[transport]")
{
    const QByteArray line =
        GENERATE("", "25", "hello", "250x", "199 one", "600 six", "HTTP/1.1 200 OK", "-250 ok");
    ReplyReader reader;
    CHECK(reader.add(line) == Progress::Broken);
    CHECK(reader.add("250 ok") == Progress::Broken);
    CHECK_FALSE(reader.fault().isEmpty());
}

TEST_CASE("mixed codes in one reply are broken", "[transport]")
{
    ReplyReader reader;
    CHECK(reader.add("550-no") == Progress::Incomplete);
    CHECK(reader.add("250 yes") == Progress::Broken);
}

TEST_CASE("a reply has an end: 100 lines, for EHLO 200, and 64 KiB", "[transport]")
{
    const auto linesUntilBroken = [](ReplyReader &reader, const QByteArray &line) {
        for (int count = 1; count < 1000; ++count) {
            if (reader.add(line) == Progress::Broken)
                return count;
        }
        return 0;
    };
    ReplyReader ordinary;
    CHECK(linesUntilBroken(ordinary, "250-x") == 101);
    ReplyReader ehlo;
    ehlo.expectManyLines();
    CHECK(linesUntilBroken(ehlo, "250-x") == 201);
    ReplyReader fat;
    CHECK(linesUntilBroken(fat, "250-" + QByteArray(4000, 'x')) == 17);
}
