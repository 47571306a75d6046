#include "spooler/mail/sevenbitcontent.h"
#include "spooler/mail/mime.h"
#include "tests/support/memorycontent.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>

#include <malloc.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray umlauts = "Gr\xc3\xbc\xc3\x9f"
                           "e aus K\xc3\xb6ln\r\n"; // UTF-8

// Content in pieces of a given size, as the store never gives it and yet may.
class PiecewiseContent final : public ContentReader {
public:
    PiecewiseContent(QByteArray octets, qsizetype piece) : m_octets(std::move(octets)), m_piece(piece) { }
    qint64 size() const override { return m_octets.size(); }
    Result<QByteArray> next() override
    {
        const QByteArray piece = m_octets.mid(m_at, m_piece);
        m_at += piece.size();
        return piece;
    }
    bool matchesDigest() const override { return m_at == m_octets.size(); }
    Result<> rewind() override
    {
        m_at = 0;
        return {};
    }

private:
    QByteArray m_octets;
    qsizetype m_piece;
    qsizetype m_at = 0;
};

bool prepare(SevenBitContent &copy)
{
    for (;;) {
        const auto progress = copy.prepare();
        REQUIRE(progress);
        if (*progress != SevenBitContent::Progress::More)
            return *progress == SevenBitContent::Progress::Ready;
    }
}

QByteArray readAll(ContentReader &reader)
{
    QByteArray all;
    for (;;) {
        const auto piece = reader.next();
        REQUIRE(piece);
        if (piece->isEmpty())
            return all;
        REQUIRE(piece->size() <= 256 * 1024);
        all += *piece;
    }
}

// The copy of `message`, or why there is none.
std::expected<QByteArray, QString> copyOf(const QByteArray &message, qsizetype piece = 7)
{
    SevenBitContent copy(std::make_shared<PiecewiseContent>(message, piece));
    if (!prepare(copy))
        return std::unexpected(copy.refusal());
    const QByteArray octets = readAll(copy);
    CHECK(copy.size() == octets.size());
    CHECK(copy.matchesDigest());
    REQUIRE(copy.rewind());
    CHECK(readAll(copy) == octets); // a further transaction
    return octets;
}

bool isSevenBit(const QByteArray &octets)
{
    for (const QByteArray &line : octets.split('\n')) {
        if (line.size() > 999)
            return false;
    }
    return std::ranges::none_of(octets, [](char c) { return (c & 0x80) != 0; });
}

QByteArray mixed(const QByteArrayList &parts, const QByteArray &kind = "mixed")
{
    QByteArray body = "Content-Type: multipart/" + kind + "; boundary=\"b-" + kind
        + "\"\r\nContent-Transfer-Encoding: 8bit\r\n\r\nA preamble.\r\n";
    for (const QByteArray &part : parts)
        body += "--b-" + kind + "\r\n" + part + "\r\n";
    return body + "--b-" + kind + "--\r\nAn epilogue.\r\n";
}

const QByteArray messageHeader =
    "From: Ann <ann@example.org>\r\nSubject: Tea\r\nMIME-Version: 1.0\r\nMessage-ID: <1@example.org>\r\n";
const QByteArray textPart =
    "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + umlauts;

} // namespace

TEST_CASE("8-bit text is re-encoded, says the same, and keeps its header", "[mail]")
{
    const qsizetype piece = GENERATE(1, 3, 4096);
    const QByteArray text = GENERATE(
        umlauts, "a = b  \r\n.\r\nFrom here \xc3\xa4\t\r\n\r\n",
        QByteArray("\xc3\xa4").repeated(3000) + "\r\n", umlauts + "no line end");
    const QByteArray message = messageHeader + "Content-Type: text/plain; charset=utf-8\r\n"
        + "Content-Transfer-Encoding: 8bit\r\nX-Last: yes\r\n\r\n" + text;
    const auto copy = copyOf(message, piece);
    REQUIRE(copy);
    CHECK(isSevenBit(*copy));
    CHECK(*copyOf(message, 61) == *copy); // made anew for the next attempt it is the same
    const MimeParts parts = splitMessage(*copy);
    CHECK(decodedBody(parts.parts.constFirst(), *copy) == text);
    CHECK(parts.header.fields.size() == splitMessage(message).header.fields.size());
    CHECK(copy->startsWith(messageHeader));
    CHECK(copy->contains("X-Last: yes\r\n"));
}

TEST_CASE("a message without MIME gets what its octets need", "[mail]")
{
    const auto [body, charset] = GENERATE(table<QByteArray, QByteArray>(
        {{umlauts, "charset=utf-8"},
         {"Gr\xfc\xdf"
          "e\r\n",
          "charset=unknown-8bit"}}));
    const auto copy = copyOf("Subject: Tea\r\n\r\n" + body);
    REQUIRE(copy);
    const MimeParts parts = splitMessage(*copy);
    CHECK(parts.header.value("MIME-Version") == "1.0");
    CHECK(parts.header.value("Content-Type").contains(charset));
    CHECK(decodedBody(parts.parts.constFirst(), *copy) == body);
}

TEST_CASE("only the parts with 8-bit octets change, each by its kind", "[mail]")
{
    const QByteArray seven = "Content-Type: text/plain\r\nX-Note:  odd   blanks\r\n\r\nplain = text\r\n";
    const QByteArray image =
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\niVBORw0KGgo=\r\n";
    const QByteArray binary = "Content-Type: application/x-thing\r\n\r\n\xff\xfe\x01\r\n\x80";
    const QByteArray inner =
        "Content-Type: message/rfc822\r\nContent-Transfer-Encoding: 8bit\r\n\r\n" + messageHeader + textPart;
    const QByteArray message = messageHeader
        + mixed({seven, mixed({textPart, "\r\nbare part"}, "alternative"), image, binary, inner});
    const auto copy = copyOf(message);
    REQUIRE(copy);
    CHECK(isSevenBit(*copy));
    CHECK(copy->contains(seven));
    CHECK(copy->contains(image));
    CHECK(copy->contains("A preamble."));
    CHECK(copy->contains("An epilogue."));
    CHECK_FALSE(copy->contains("Content-Transfer-Encoding: 8bit"));

    const MimeParts before = splitMessage(message);
    const MimeParts after = splitMessage(*copy);
    REQUIRE(after.parts.size() == before.parts.size());
    for (qsizetype i = 0; i + 1 < before.parts.size(); ++i)
        CHECK(decodedBody(after.parts.at(i), *copy) == decodedBody(before.parts.at(i), message));
    CHECK(after.parts.at(4).header.value("Content-Transfer-Encoding") == "base64");
    // The message inside stays one that can be read: its encoding is its own.
    const QByteArray carried = QByteArrayView(*copy).sliced(after.parts.at(5).body).toByteArray();
    const MimeParts inside = splitMessage(carried);
    CHECK(decodedBody(inside.parts.constFirst(), carried).startsWith(umlauts.chopped(2)));
    CHECK(after.parts.at(5).header.value("Content-Transfer-Encoding") == "7bit");
}

TEST_CASE("a signed or encrypted part is never changed", "[mail]")
{
    const QByteArray kind = GENERATE(QByteArray("signed"), QByteArray("encrypted"));
    const QByteArray signature = "Content-Type: application/pgp-signature\r\n\r\nabc\r\n";
    const auto refused = copyOf(messageHeader + mixed({textPart, signature}, kind));
    REQUIRE_FALSE(refused);
    CHECK(refused.error().contains(u"signed or encrypted"_s));
    // Nor what lies deeper in it.
    CHECK_FALSE(copyOf(messageHeader + mixed({mixed({textPart}), signature}, kind)));

    const QByteArray plain =
        "Content-Type: text/plain\r\nContent-Transfer-Encoding: 8bit\r\n\r\nseven bits =3D\r\n";
    const QByteArray sealed = mixed({plain, signature}, kind);
    const auto beside = copyOf(messageHeader + mixed({sealed, textPart}));
    REQUIRE(beside);
    CHECK(isSevenBit(*beside));
    const QByteArray untouched = "--b-" + kind + "\r\n" + plain + "\r\n--b-" + kind + "\r\n" + signature;
    CHECK(beside->contains(untouched));
}

TEST_CASE("what cannot be re-encoded says why", "[mail]")
{
    const auto [message, why] = GENERATE(table<QByteArray, QString>(
        {{"Content-Type: text/plain\r\nContent-Transfer-Encoding: base64\r\n\r\n\xff\r\n", u"base64"_s},
         {"Content-Type: message/partial\r\n\r\n\xff\r\n", u"message/partial"_s},
         {mixed({"Content-Type: text/plain; name=\"\xc3\xa4\"\r\n\r\nx\r\n"}), u"header"_s},
         {"X: " + QByteArray(2'000'000, 'x') + "\r\n\r\n\xff", u"too long"_s},
         {QByteArray("Content-Type: message/rfc822\r\n\r\n").repeated(40) + "\r\n\xff", u"too deep"_s}}));
    const auto copy = copyOf(message, 4096);
    REQUIRE_FALSE(copy);
    CHECK(copy.error().contains(why));
}

TEST_CASE("hostile structure is passed on whole or refused, never cut", "[mail]")
{
    const QByteArrayList pieces{
        "--b-mixed\r\n",
        "--b-mixed--\r\n",
        "--b-alternative\r\n",
        "\r\n",
        "Content-Type: text/plain\r\n",
        textPart,
        "--b-mixed  \r\n",
        "-- \r\n",
        "Content-Type: message/rfc822\r\n",
        umlauts,
        "no colon here\r\n",
        QByteArray(3000, 'y'),
        mixed({textPart}),
        " folded\r\n"};
    QRandomGenerator random(Catch::rngSeed());
    for (int i = 0; i < 2000; ++i) {
        QByteArray message = messageHeader + mixed({}).chopped(28);
        for (int n = random.bounded(1, 12); n > 0; --n)
            message += pieces.at(random.bounded(pieces.size()));
        const auto copy = copyOf(message, random.bounded(1, 200));
        if (!copy)
            continue;
        CAPTURE(message.toStdString(), copy->toStdString());
        REQUIRE(std::ranges::none_of(*copy, [](char c) { return (c & 0x80) != 0; }));
        if (!copy->contains("base64")) // in which no letter can be counted
            REQUIRE(copy->count('y') >= message.count('y')); // nothing got lost
        REQUIRE(copy->count("--b-mixed") == message.count("--b-mixed"));
    }
}

TEST_CASE("50 MB are re-encoded in the memory of a few pieces", "[mail]")
{
    // Made while it is read: this text, then line upon line.
    class Endless final : public ContentReader {
    public:
        qint64 size() const override { return 50'000'000; }
        Result<QByteArray> next() override
        {
            if (m_at >= size())
                return QByteArray();
            QByteArray piece = m_at == 0 ? messageHeader + "Content-Type: text/plain\r\n\r\n" : QByteArray();
            while (piece.size() < 250'000)
                piece += umlauts;
            m_at += piece.size();
            return piece;
        }
        bool matchesDigest() const override { return true; }
        Result<> rewind() override
        {
            m_at = 0;
            return {};
        }

    private:
        qint64 m_at = 0;
    };
    const auto inUse = [] {
        const struct mallinfo2 memory = mallinfo2();
        return memory.uordblks + memory.hblkhd;
    };
    const size_t before = inUse();
    size_t most = before;
    SevenBitContent copy(std::make_shared<Endless>());
    for (auto progress = SevenBitContent::Progress::More; progress == SevenBitContent::Progress::More;) {
        progress = copy.prepare().value();
        most = std::max(most, inUse());
    }
    qint64 size = 0;
    for (auto piece = copy.next(); !piece->isEmpty(); piece = copy.next()) {
        size += piece->size();
        most = std::max(most, inUse());
    }
    CHECK(size == copy.size());
    CHECK(size > 60'000'000);
    CHECK(most - before < 4'000'000);
}
