#include "spooler/fetch/mboxreader.h"

#include <catch2/catch_all.hpp>

#include <QFile>
#include <QTemporaryDir>
#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QList<SourceMessage> read(QByteArrayView octets, qsizetype piece, MboxQuoting quoting = MboxQuoting::Mboxrd)
{
    MboxReader reader(quoting, {});
    while (!octets.isEmpty()) {
        const qsizetype size = std::min(piece, octets.size());
        reader.append(octets.first(size));
        octets = octets.sliced(size);
    }
    reader.end();
    QList<SourceMessage> messages;
    while (const auto message = reader.next())
        messages << *message;
    return messages;
}

} // namespace

TEST_CASE("an mbox is cut at its From lines, however it is read", "[fetch]")
{
    const qsizetype piece = GENERATE(1, 3, 17, 10'000);
    const auto messages = read(
        "From ann@example.org Thu Jan  1 10:20:30 2026\nSubject: one\nStatus: RO\n\nHello\n\n"
        ">From the start\n>>From twice\nFrom here on it is text\n\n"
        "From - Fri Jan 02 00:00:00 2026\nSubject: two\nX-Status: AF\n\nlast\n",
        piece);
    REQUIRE(messages.size() == 2);
    CHECK(
        messages.at(0).octets
        == "Subject: one\r\nStatus: RO\r\n\r\nHello\r\n\r\nFrom the start\r\n>From twice\r\n"
           "From here on it is text\r\n");
    CHECK(messages.at(0).flags == MailFlag::Seen);
    CHECK(messages.at(0).arrived == QDateTime(QDate(2026, 1, 1), QTime(10, 20, 30), QTimeZone::UTC));
    CHECK(messages.at(1).octets == "Subject: two\r\nX-Status: AF\r\n\r\nlast\r\n");
    CHECK(messages.at(1).flags == (MailFlag::Answered | MailFlag::Flagged));
}

TEST_CASE("mboxo quotes one line in one way", "[fetch]")
{
    const auto messages =
        read("From a Thu Jan  1 10:20:30 2026\n\n>From one\n>>From two\n", 100, MboxQuoting::Mboxo);
    REQUIRE(messages.size() == 1);
    CHECK(messages.constFirst().octets == "\r\nFrom one\r\n>>From two\r\n");
}

TEST_CASE("a From line in the text of a message begins no other one", "[fetch]")
{
    const auto messages =
        read("From a Thu Jan  1 10:20:30 2026\n\nDear Bob,\n\nFrom Berlin with love\n", 100);
    REQUIRE(messages.size() == 1);
    CHECK(messages.constFirst().octets == "\r\nDear Bob,\r\n\r\nFrom Berlin with love\r\n");
}

TEST_CASE("an mbox with CRLF, without a last line end, or with an endless line is read", "[fetch]")
{
    CHECK(
        read("From a Thu Jan  1 10:20:30 2026\r\nA: b\r\n\r\nx\r\n", 4).value(0).octets
        == "A: b\r\n\r\nx\r\n");
    CHECK(read("From a Thu Jan  1 10:20:30 2026\n\nhalf", 4).value(0).octets == "\r\nhalf");
    const QByteArray endless(200'000, 'x');
    CHECK(
        read(QByteArray("From a Thu Jan  1 10:20:30 2026\n\n" + endless + "\nend\n"), 5000).value(0).octets
        == "\r\n" + endless + "\r\nend\r\n");
    CHECK(read("", 1).isEmpty());
}

TEST_CASE("what is no mbox is not taken for one", "[fetch]")
{
    MboxReader reader(MboxQuoting::Mboxrd, {});
    reader.append("\x7f"
                  "ELF and so on\nmore\n");
    reader.end();
    CHECK_FALSE(reader.isMbox());
    CHECK_FALSE(reader.next());
}

TEST_CASE("the time of a From line is found in the ways that programs write it", "[fetch]")
{
    const QDateTime meant(QDate(2026, 3, 5), QTime(6, 7, 8), QTimeZone::UTC);
    for (const QByteArray &line :
         {QByteArray("From ann@example.org Thu Mar  5 06:07:08 2026\n"),
          QByteArray("From - Thu Mar 05 06:07:08 2026\r\n"),
          QByteArray("From ann Thu Mar  5 06:07:08 CET 2026\n"),
          QByteArray("From \"ann b\"@example.org Thu Mar  5 06:07:08 2026\n"),
          QByteArray("From ann Thu Mar  5 06:07:08 2026 +0100\n")}) {
        CAPTURE(line);
        CHECK(timeOfFromLine(line) == meant);
    }
    CHECK_FALSE(timeOfFromLine("From here to eternity in May 2026\n").isValid());
}
