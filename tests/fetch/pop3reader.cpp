#include "spooler/fetch/pop3reader.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// All that `octets` are taken for, cut into pieces of `piece`.
QList<Pop3Reply> read(Pop3Reader &reader, QByteArrayView octets, qsizetype piece)
{
    QList<Pop3Reply> replies;
    while (!octets.isEmpty()) {
        const qsizetype size = std::min(piece, octets.size());
        reader.append(octets.first(size));
        octets = octets.sliced(size);
        while (const auto reply = reader.next())
            replies << *reply;
    }
    return replies;
}

} // namespace

TEST_CASE("a POP3 response is the same however it is cut", "[fetch]")
{
    const qsizetype piece = GENERATE(1, 2, 3, 5, 7, 1000);
    Pop3Reader reader({});
    reader.expect(Pop3Reader::Shape::ManyLines);
    reader.expect(Pop3Reader::Shape::OneLine);
    reader.expect(Pop3Reader::Shape::ManyLines);
    const auto replies = read(
        reader, "+OK here\r\nA: b\r\n\r\n..dot\r\n..\r\nbare\n.\nLF\r\n.\r\n+OK deleted\r\n+OK\r\n.\r\n",
        piece);
    REQUIRE(replies.size() == 3);
    CHECK(replies.at(0).isOk);
    CHECK(replies.at(0).text == "here");
    CHECK(replies.at(0).body == "A: b\r\n\r\n.dot\r\n.\r\nbare\n.\nLF\r\n");
    CHECK(replies.at(0).bodySize == replies.at(0).body.size());
    CHECK(replies.at(1).text == "deleted");
    CHECK(replies.at(2).body.isEmpty());
    CHECK(reader.isEmpty());
    CHECK_FALSE(reader.isBroken());
}

TEST_CASE("a refused POP3 command has no body", "[fetch]")
{
    Pop3Reader reader({});
    reader.expect(Pop3Reader::Shape::ManyLines);
    reader.expect(Pop3Reader::Shape::OneLine);
    const auto replies = read(reader, "-ERR [SYS/TEMP] not now\r\n+ PG1hYWE=\r\n", 4);
    REQUIRE(replies.size() == 2);
    CHECK_FALSE(replies.at(0).isOk);
    CHECK(replies.at(0).text == "[SYS/TEMP] not now");
    CHECK(replies.at(1).isContinuation);
    CHECK(replies.at(1).text == "PG1hYWE=");
}

TEST_CASE("a large POP3 message goes into a file as it comes", "[fetch]")
{
    QTemporaryDir folder;
    Pop3Reader reader(folder.path());
    reader.expect(Pop3Reader::Shape::ManyLines);
    const QByteArray body = QByteArray("a line of a large message\r\n").repeated(100'000);
    const auto replies = read(reader, QByteArray("+OK\r\n" + body + ".\r\n"), 16'000);
    REQUIRE(replies.size() == 1);
    CHECK(replies.constFirst().body.isEmpty());
    QFile file(replies.constFirst().bodyFile);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == body);
    CHECK(reader.octets() == body.size());
}

TEST_CASE("what is no POP3 breaks the reader, and memory stays bounded", "[fetch]")
{
    QTemporaryDir folder;
    const auto [octets, fault] = GENERATE(table<QByteArray, QString>(
        {{"<html>\r\n", u"+OK nor -ERR"_s},
         {"+OKAY\r\n", u"+OK nor -ERR"_s},
         {"250 hello\r\n", u"+OK nor -ERR"_s},
         {"+OK " + QByteArray(5000, 'x'), u"without end"_s},
         {"+OK\r\n" + QByteArray(3000, 'y'), u"message without end"_s}}));
    Pop3Reader reader(folder.path());
    reader.expect(Pop3Reader::Shape::ManyLines, 2000);
    reader.append(octets);
    CHECK(reader.isBroken());
    CHECK(reader.fault().contains(fault));
    reader.append("+OK\r\n.\r\n");
    CHECK_FALSE(reader.next());
}
