#include "spooler/fetch/imapreader.h"

#include "spooler/fetch/imapcommand.h"
#include "spooler/fetch/imapflags.h"
#include "spooler/fetch/imapset.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryDir>
#include <QTemporaryFile>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QList<ImapResponse> readAll(const QByteArray &octets, qsizetype slice = 1'000'000, const QString &folder = {})
{
    ImapReader reader(folder);
    QList<ImapResponse> responses;
    for (qsizetype at = 0; at < octets.size(); at += slice) {
        reader.append(QByteArrayView(octets).sliced(at, std::min(slice, octets.size() - at)));
        while (auto response = reader.next())
            responses << std::move(*response);
    }
    INFO(reader.fault().toStdString());
    CHECK_FALSE(reader.isBroken());
    CHECK(reader.isEmpty());
    return responses;
}

QString brokenBy(const QByteArray &octets)
{
    ImapReader reader{QString()};
    for (qsizetype at = 0; at < octets.size() && !reader.isBroken(); at += 4096)
        reader.append(QByteArrayView(octets).sliced(at, std::min<qsizetype>(4096, octets.size() - at)));
    CHECK_FALSE(reader.next());
    return reader.fault();
}

} // namespace

TEST_CASE("IMAP responses are read whole, however they are cut", "[fetch]")
{
    const qsizetype slice = GENERATE(1, 2, 3, 7, 1'000'000);
    CAPTURE(slice);
    const auto responses = readAll(
        "* OK [CAPABILITY IMAP4rev1 LITERAL+] ready {5}\r\n"
        "* 12 FETCH (UID 7 FLAGS (\\Seen $Forwarded) BODY[HEADER.FIELDS (DATE FROM)]<0> "
        "{10}\r\nab\r\nc)d\"e\n NIL \"a\\\"b\\\\\")\r\n"
        "+ idling\r\n"
        "a3 NO [TRYCREATE] no such (folder\r\n"
        "* SEARCH\r\n",
        slice);
    REQUIRE(responses.size() == 5);
    CHECK(responses.at(0).status == ImapResponse::Status::Ok);
    CHECK(responses.at(0).code.size() == 3);
    CHECK(responses.at(0).text == "ready {5}"); // words for people announce nothing
    const ImapResponse &fetch = responses.at(1);
    CHECK(fetch.numbered("FETCH") == 12);
    const QList<ImapValue> items = fetch.values.at(2).list;
    REQUIRE(items.size() == 8);
    CHECK(items.at(1).number() == 7);
    CHECK(imapFlags(items.at(3).list) == (MailFlag::Seen | MailFlag::Forwarded));
    CHECK(items.at(4).text == "BODY[HEADER.FIELDS (DATE FROM)]<0>");
    CHECK(items.at(5).text == "ab\r\nc)d\"e\n");
    CHECK(items.at(6).isNil());
    CHECK(items.at(7).text == "a\"b\\");
    CHECK(responses.at(2).kind == ImapResponse::Kind::Continuation);
    CHECK(responses.at(3).hasCode("TRYCREATE"));
    CHECK(responses.at(3).text == "no such (folder");
    CHECK(responses.at(4).begins("SEARCH"));
}

TEST_CASE("a file name in raw octets inside a structure ends no reader", "[fetch]")
{
    // What made another client spin for ever: RFC 3501 allows a literal wherever it allows a string.
    const auto responses = readAll("* 1 FETCH (BODYSTRUCTURE (\"text\" \"plain\" NIL NIL NIL \"8bit\" 3 1 "
                                   "NIL (\"attachment\" (\"filename\" "
                                   "{10}\r\nd\xc3\xa4tei.bin)) NIL NIL))\r\n");
    REQUIRE(responses.size() == 1);
}

TEST_CASE("a large literal goes into a file while it comes", "[fetch]")
{
    const QTemporaryDir folder;
    const QByteArray body = QByteArray("0123456789abcdef").repeated(200'000);
    auto responses = readAll(
        "* 1 FETCH (UID 1 BODY[] {" + QByteArray::number(body.size()) + "}\r\n" + body + ")\r\n", 10'000,
        folder.path());
    REQUIRE(responses.size() == 1);
    const ImapValue value = responses.at(0).values.at(2).list.at(3);
    REQUIRE(value.file);
    CHECK(value.text.isEmpty());
    QFile file(value.file->fileName());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == body);
    responses.clear();
}

TEST_CASE("an IMAP server without bounds breaks its reader, and memory stays small", "[fetch]")
{
    CHECK(brokenBy("* OK " + QByteArray(2'000'000, 'x')).contains(u"line without end"));
    CHECK(brokenBy("* 1 FETCH (BODY[] {1073741825}\r\n").contains(u"more octets"));
    CHECK(brokenBy("* 1 FETCH (BODY[] {99999999999999999999}\r\n").contains(u"more octets"));
    CHECK(brokenBy("* X " + QByteArray(100'000, '(') + "\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("* X " + QByteArray("a ").repeated(200'000) + "\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("* X (" + QByteArray("{0}\r\n ").repeated(5'000) + ")\r\n").contains(u"without end"));
    CHECK(brokenBy("* X (\"open\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("* X )(\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("* X BODY[\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("HTTP/1.1 400 Bad Request\r\n").contains(u"no IMAP response"));
    CHECK(brokenBy("\r\n").contains(u"no IMAP response"));
    // Many literals, each as large as memory takes.
    const QByteArray literal = " {1000000}\r\n" + QByteArray(1'000'000, 'x');
    CHECK(brokenBy("* X (" + literal.repeated(20) + ")\r\n").contains(u"without end"));
}

TEST_CASE("sets of UIDs are written short and read within bounds", "[fetch]")
{
    CHECK(ImapSet::of({1, 2, 3, 7, 9, 10}).toText() == "1:3,7,9:10");
    const auto set = ImapSet::parse("4:7,12,3:1,6:5");
    REQUIRE(set);
    CHECK(set->among({1, 2, 4, 5, 8, 12, 13}) == QList<qint64>{1, 2, 4, 5, 12});
    CHECK(set->expanded(100).size() == 10);
    CHECK(ImapSet::parse("1:4294967295")->among({5, 9}) == QList<qint64>{5, 9});
    CHECK(ImapSet::parse("1:4294967295")->expanded(1000).isEmpty());
    for (const char *nonsense : {"*", "0", "1:", ":1", "1,,2", "4294967296", "-1", "a"}) {
        CAPTURE(nonsense);
        CHECK_FALSE(ImapSet::parse(nonsense));
    }
}

TEST_CASE("names of mailboxes go and come in modified UTF-7", "[fetch]")
{
    const auto [path, wire] = GENERATE(table<QString, QByteArray>({
        {u"INBOX"_s, "\"INBOX\""},
        {u"Entwürfe & mehr"_s, "\"Entw&APw-rfe &- mehr\""},
        {u"~peter/mail/台北/日本語"_s, "\"~peter/mail/&U,BTFw-/&ZeVnLIqe-\""},
        {u"Отправленные"_s, "\"&BB4EQgQ,BEAEMAQyBDsENQQ9BD0ESwQ1-\""},
        {u"😀"_s, "\"&2D3eAA-\""},
        {u"a\"b\\c"_s, "\"a\\\"b\\\\c\""},
    }));
    CHECK(imapMailbox(path, ImapNames::ModifiedUtf7) == wire);
    if (!path.contains(u'"'))
        CHECK(decodedMailbox(wire.sliced(1).chopped(1), ImapNames::ModifiedUtf7) == path);
    CHECK(imapMailbox(path, ImapNames::Utf8) == imapQuoted(path.toUtf8()));
    CHECK(decodedMailbox("a&b", ImapNames::ModifiedUtf7) == u"a&b"); // none: it stands as it is
    CHECK_FALSE(imapMailbox(u"x\r\nDELETE INBOX"_s, ImapNames::Utf8));
    CHECK(imapMailbox(u"x\r\ny"_s, ImapNames::ModifiedUtf7) == "\"x&AA0ACg-y\"");
}
