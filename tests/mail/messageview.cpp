#include "spooler/mail/messageview.h"

#include "spooler/mail/eyetext.h"
#include "spooler/mail/filename.h"
#include "spooler/mail/parameters.h"
#include "spooler/mail/partdecoder.h"
#include "spooler/mail/quotedtext.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>
#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

MessageHead headOf(const QByteArray &fields)
{
    return readMessageHead(readHeader(QByteArray(fields + "\r\n")));
}

QByteArray octetsOf(const ReceivedPart &part, const QByteArray &message)
{
    PartDecoder decoder(part.place.encoding);
    const QByteArray octets = decoder.feed(message.sliced(part.place.offset, part.place.length));
    return octets + decoder.finish();
}

const QByteArray usualMessage =
    "From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\r\nTo: ann@example.net\r\nSubject: Plan\r\n"
    "Date: Tue, 3 Nov 2026 09:41:00 +0100\r\nMIME-Version: 1.0\r\n"
    "Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n"
    "Content-Type: multipart/alternative; boundary=c\r\n\r\n--c\r\n"
    "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
    "Gr=FC=DFe=\r\n an alle\r\n--c\r\nContent-Type: multipart/related; boundary=d\r\n\r\n--d\r\n"
    "Content-Type: text/html; charset=utf-8\r\n\r\n<p>Gr\xc3\xbc\xc3\x9f"
    "e <img src=cid:a@b>\r\n--d\r\n"
    "Content-Type: image/png; name=logo.png\r\nContent-ID: <a@b>\r\nContent-Transfer-Encoding: base64\r\n\r\n"
    "iVBORw0KGgo=\r\n--d--\r\n--c--\r\n--b\r\n"
    "Content-Type: application/pdf\r\nContent-Transfer-Encoding: base64\r\n"
    "Content-Disposition: attachment; filename*0*=utf-8''R%C3%A9; filename*1=sum%C3%A9.pdf\r\n\r\n"
    "JVBERi0x\r\nLjQK\r\n--b\r\nContent-Type: message/rfc822\r\n\r\n"
    "Subject: Old\r\nContent-Type: multipart/mixed; boundary=e\r\n\r\n--e\r\n\r\ninner\r\n--e--\r\n"
    "--b--\r\nepilogue\r\n";

} // namespace

TEST_CASE("a message is read for the eye", "[mail]")
{
    const QByteArray ends = GENERATE(values<QByteArray>({"\r\n", "\n"}));
    const QByteArray message = QByteArray(usualMessage).replace("\r\n", ends);
    const MessageView view = readMessageView(message);
    CHECK(view.head.from.first().text() == u"Jürgen <j@example.org>"_s);
    CHECK(view.head.subject == u"Plan"_s);
    CHECK(view.head.date == QDateTime(QDate(2026, 11, 3), QTime(8, 41), QTimeZone::UTC));
    CHECK(view.head.notes.isEmpty());
    CHECK(view.notes.isEmpty());
    REQUIRE(view.bodies.size() == 1);
    CHECK(view.bodies.first().text == u"Grüße an alle"_s);
    CHECK(view.bodies.first().html == QStringList{u"<p>Grüße <img src=cid:a@b>"_s});
    REQUIRE(view.parts.size() == 3);
    CHECK(view.parts.at(0).isInline);
    CHECK(view.parts.at(0).contentId == u"a@b"_s);
    CHECK(octetsOf(view.parts.at(0), message) == "\x89PNG\r\n\x1a\n");
    CHECK(view.parts.at(1).name == u"Résum%C3%A9.pdf"_s); // the second piece is not marked as encoded
    CHECK(octetsOf(view.parts.at(1), message) == "%PDF-1.4\n");
    CHECK(view.parts.at(1).size == 9);
    CHECK(view.parts.at(2).name == u"Old.eml"_s);
    CHECK(view.parts.at(2).isMessage);
    CHECK(readMessageView(octetsOf(view.parts.at(2), message)).bodies.first().text == u"inner"_s);
}

TEST_CASE("a message that comes in pieces is the same", "[mail]")
{
    QRandomGenerator random(Catch::rngSeed());
    const MessageView whole = readMessageView(usualMessage);
    for (int round = 0; round < 200; ++round) {
        OutlineReader reader;
        QByteArrayView rest = usualMessage;
        while (!rest.isEmpty()) {
            const qsizetype size = std::min<qsizetype>(rest.size(), random.bounded(1, 40));
            reader.feed(rest.first(size));
            rest.slice(size);
        }
        const MessageView view = viewOf(reader.finish());
        REQUIRE(view.bodies.first().text == whole.bodies.first().text);
        REQUIRE(view.parts.size() == whole.parts.size());
        for (qsizetype i = 0; i < view.parts.size(); ++i)
            REQUIRE(view.parts.at(i).place == whole.parts.at(i).place);
    }
}

TEST_CASE("a message of a gigabyte is read in flat memory", "[mail]")
{
    const qint64 size = qEnvironmentVariableIsSet("MAILROOM_LONG") ? 1024 : 64; // MiB
    OutlineReader reader;
    reader.feed("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nHello\r\n--b\r\n"
                "Content-Type: video/mp4\r\nContent-Transfer-Encoding: base64\r\n\r\n");
    const QByteArray line = QByteArray(76, 'A') + "\r\n";
    const QByteArray block = line.repeated(1024 * 1024 / line.size());
    for (qint64 i = 0; i < size; ++i)
        reader.feed(block);
    reader.feed("\r\n--b--\r\n");
    const MimeOutline outline = reader.finish();
    qint64 kept = 0;
    for (const OutlineEntity &entity : outline.entities)
        kept += entity.kept.size();
    CHECK(kept < 100'000);
    const MessageView view = viewOf(outline);
    CHECK(view.bodies.first().text == u"Hello"_s);
    CHECK(view.parts.first().place.length == block.size() * size);
}

TEST_CASE("who wrote it is shown, not guessed", "[mail]")
{
    struct Case {
        QByteArray fields;
        HeadNote note;
        QString shown; // of the first author
    };
    const Case one = GENERATE(values<Case>({
        {"", HeadNote::NoAuthor, {}},
        {"From:\r\n", HeadNote::NoAuthor, {}},
        {"From: a@example.org\r\nFrom: b@example.org\r\n", HeadNote::SeveralAuthors, u"a@example.org"_s},
        {"From: a@example.org, b@example.org\r\n", HeadNote::SeveralAuthors, u"a@example.org"_s},
        {"From: Team: a@example.org;\r\n", HeadNote::UnusableAuthor, u"a@example.org"_s},
        {"From: root\r\n", HeadNote::UnusableAuthor, u"root"_s},
        {"From: a@example.org\r\nSender: b@evil.example\r\n", HeadNote::SentByAnother, u"a@example.org"_s},
        {"From: a@example.org\r\nReply-To: b@evil.example\r\n", HeadNote::AnswersElsewhere,
         u"a@example.org"_s},
        {"From: \"boss@bank.com\" <x@evil.example>\r\n", HeadNote::NameIsAddress,
         u"boss@bank.com <x@evil.example>"_s},
        {"From: =?utf-8?q?boss=40bank=2Ecom=00?=@evil.example <x@evil.example>\r\n", HeadNote::NameIsAddress,
         u"boss@bank.com @evil.example <x@evil.example>"_s},
        {"From: Ann\xe2\xa0\x80\xe2\xa0\x80\xe2\x80\xae<x@evil.example>\r\n", HeadNote::HiddenCharacters,
         u"Ann <x@evil.example>"_s},
        {"From: Apple <a@\xd0\xb0\xd1\x80\xd1\x80\xd3\x8f\xd0\xb5.com>\r\n", HeadNote::MixedScripts,
         u"Apple <a@xn--80ak6aa92e.com>"_s},
        {"From: a@example.org\r\nDate: yesterday\r\n", HeadNote::NoDate, u"a@example.org"_s},
    }));
    const MessageHead head = headOf(one.fields);
    CAPTURE(one.fields.toStdString());
    CHECK(head.notes.contains(one.note));
    CHECK(
        (head.from.isEmpty() ? QString() : head.from.first().text()).toStdString()
        == one.shown.toStdString());
}

TEST_CASE("a long blank in a name does not push the address away", "[mail]")
{
    const MessageHead head = headOf(
        "From: \"Ann" + QByteArray(2000, ' ') + "\xe2\x80\x83\xe3\x85\xa4 (verified)\" <x@evil.example>\r\n");
    CHECK(head.from.first().text() == u"Ann (verified) <x@evil.example>"_s);
}

TEST_CASE("domains are shown in letters only where these are what they seem", "[mail]")
{
    CHECK(domainForEye(u"example.org"_s) == u"example.org"_s);
    CHECK(domainForEye(u"xn--bcher-kva.example"_s) == u"bücher.example"_s);
    CHECK(domainForEye(u"xn--e1afmkfd.xn--p1ai"_s) == u"пример.рф"_s);
    CHECK(domainForEye(u"xn--80ak6aa92e.com"_s) == u"xn--80ak6aa92e.com"_s);
    CHECK(domainForEye(u"pаypal.com"_s).startsWith("xn--"_L1)); // one Cyrillic letter
    CHECK(domainForEye(u"日本語.jp"_s) == u"日本語.jp"_s);
}

TEST_CASE("a file's name is safe wherever it is saved", "[mail]")
{
    struct Case {
        QString given;
        QString safe;
    };
    const Case one = GENERATE(values<Case>({
        {u"../../x"_s, u"x"_s},
        {u"/etc/passwd"_s, u"passwd"_s},
        {u"..\\..\\x.txt"_s, u"x.txt"_s},
        {u"C:\\a\\b.txt"_s, u"b.txt"_s},
        {u"C:b.txt"_s, u"C_b.txt"_s},
        {u"~root"_s, u"root"_s},
        {u"."_s, u"attachment"_s},
        {u".."_s, u"attachment"_s},
        {QString(), u"attachment"_s},
        {u"..."_s, u"attachment"_s},
        {u".bashrc"_s, u"bashrc"_s},
        {u"-rf"_s, u"rf"_s},
        {u"a\r\nb\0c.txt"_s, u"a b c.txt"_s},
        {u"invoice\u202efdp.exe"_s, u"invoicefdp.exe"_s},
        {u"photo.jpg      .desktop"_s, u"photo.jpg.desktop"_s},
        {u"photo.jpg\u00a0\u2003.exe"_s, u"photo.jpg.exe"_s},
        {u"a.txt. . "_s, u"a.txt"_s},
        {u"$(id);'x'.sh"_s, u"$(id);'x'.sh"_s},
        {u"nul.txt"_s, u"_nul.txt"_s},
        {u"dir/"_s, u"attachment"_s},
    }));
    CHECK(safeFileName(one.given).toStdString() == one.safe.toStdString());
    CHECK(safeFileName(QString(5000, u'ж') + u".pdf"_s).toUtf8().size() <= 200);
    CHECK(safeFileName(QString(5000, u'ж') + u".pdf"_s).endsWith(u".pdf"_s));
}

TEST_CASE("equal names are kept apart, whatever their case and form", "[mail]")
{
    CHECK(
        distinctFileNames({u"a.png"_s, u"A.png"_s, u"a.PNG"_s, u"u\u0308.txt"_s, u"ü.txt"_s})
        == QStringList({u"a.png"_s, u"A (2).png"_s, u"a (3).PNG"_s, u"u\u0308.txt"_s, u"ü (2).txt"_s}));
}

TEST_CASE("what could run is known by suffix and by type", "[mail]")
{
    for (const QString &name :
         {u"a.desktop"_s, u"a.sh"_s, u"a.EXE"_s, u"a.jar"_s, u"a.AppImage"_s, u"a.html"_s, u"a.svg"_s,
          u"a.lnk"_s, u"a.url"_s, u"photo.jpg.desktop"_s})
        CHECK(mayRun(name, "image/png"));
    CHECK(mayRun(u"picture.png"_s, "text/html"));
    CHECK_FALSE(mayRun(u"picture.png"_s, "image/png"));
    CHECK_FALSE(mayRun(u"paper.pdf"_s, "application/pdf"));
}

TEST_CASE("parameters come in pieces and in any charset", "[mail]")
{
    CHECK(textParameter("attachment; filename=\"a b.txt\"", "filename") == u"a b.txt"_s);
    CHECK(textParameter("attachment; filename*=koi8-r''%C1.txt", "filename") == u"а.txt"_s);
    CHECK(textParameter("attachment; filename=\"=?utf-8?b?0LAudHh0?=\"", "filename") == u"а.txt"_s);
    CHECK(textParameter("attachment; filename*1=b; filename*0=a; filename*3=d", "filename") == u"ab"_s);
    CHECK(textParameter("attachment; filename*=utf-7''+ADw-", "filename") == u"+ADw-"_s);
    CHECK(textParameter("attachment", "filename").isEmpty());
}

TEST_CASE("sealed and calendar parts are named", "[mail]")
{
    const auto sealOf = [](const QByteArray &type) {
        return readMessageView(QByteArray("Content-Type: " + type + "\r\n\r\n--b\r\n\r\nx\r\n--b--\r\n"))
            .seal;
    };
    CHECK(
        sealOf("multipart/signed; boundary=b; protocol=\"application/pgp-signature\"")
        == SealKind::OpenPgpSigned);
    CHECK(
        sealOf("multipart/signed; boundary=b; protocol=\"application/pkcs7-signature\"")
        == SealKind::SmimeSigned);
    CHECK(sealOf("multipart/encrypted; boundary=b") == SealKind::OpenPgpEncrypted);
    CHECK(sealOf("application/pkcs7-mime; smime-type=enveloped-data") == SealKind::SmimeEncrypted);
    const MessageView view = readMessageView(
        "Content-Type: text/calendar; method=REQUEST; "
        "charset=utf-8\r\n\r\nBEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\n"
        "BEGIN:VEVENT\r\nSUMMARY:Plan\\, with \r\n all\r\nDTSTART:20261103T084100Z\r\nORGANIZER;CN=\"A: "
        "n\":mailto:"
        "ann@example.org\r\nBEGIN:VALARM\r\nSUMMARY:no\r\nEND:VALARM\r\nRRULE:FREQ=DAILY\r\nEND:VEVENT\r\n");
    REQUIRE(view.calendars.size() == 1);
    CHECK(view.calendars.first().kind == CalendarSummary::Kind::Request);
    CHECK(view.calendars.first().summary == u"Plan, with all"_s);
    CHECK(view.calendars.first().organizer == u"A: n <ann@example.org>"_s);
    CHECK(view.calendars.first().start == QDateTime(QDate(2026, 11, 3), QTime(8, 41), QTimeZone::UTC));
    CHECK(view.calendars.first().repeats);
    CHECK(view.parts.first().name == u"invitation.ics"_s);
}

TEST_CASE("every limit and damage is noted", "[mail]")
{
    const auto notes = [](const QByteArray &message) { return readMessageView(message).notes; };
    CHECK(notes("Content-Type: text/plain; charset=x-nowhere\r\n\r\nx").contains(BodyNote::UnknownCharset));
    CHECK(notes("Content-Type: text/html; charset=utf-7\r\n\r\n+ADw-script+AD4-")
              .contains(BodyNote::UnknownCharset));
    CHECK(notes("Content-Type: text/plain; charset=shift_jis\r\n\r\n\xff\xff\xff")
              .contains(BodyNote::DamagedText));
    CHECK(
        notes("Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\n\r\nx").contains(BodyNote::Unclosed));
    CHECK(notes("\r\n" + QByteArray(5'000'000, 'x')).contains(BodyNote::TextCut));
    CHECK(notes("Content-Type: message/external-body; access-type=URL; URL=\"http://canary/\"\r\n\r\n")
              .contains(BodyNote::PartElsewhere));
    QByteArray deep;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray mark = QByteArray::number(i);
        deep += "Content-Type: multipart/mixed; boundary=b" + mark + "\r\n\r\n--b" + mark + "\r\n";
    }
    CHECK(notes(deep).contains(BodyNote::PartsLeftOut));
    QByteArray flat = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 20'000; ++i)
        flat += "--b\r\n\r\nx\r\n";
    CHECK(notes(flat).contains(BodyNote::PartsLeftOut));
}

TEST_CASE("random octets are read for the eye without harm", "[mail]")
{
    QRandomGenerator random(Catch::rngSeed());
    for (int i = 0; i < 2'000; ++i) {
        QByteArray bad = usualMessage;
        for (int k = 0; k < 20; ++k)
            bad[random.bounded(bad.size())] = static_cast<char>(random.bounded(256));
        const MessageView view = readMessageView(bad.first(random.bounded(bad.size())));
        for (const ReceivedPart &part : view.parts)
            REQUIRE(part.place.offset + part.place.length <= bad.size());
    }
}

TEST_CASE("quotes are told from words of one's own", "[mail]")
{
    const auto blocks = textBlocks(u"Hi\n> a\n> > b\n>> c\nmine\n-- \nAnn\n> no quote"_s, TextShape::Fixed);
    REQUIRE(blocks.size() == 5);
    CHECK(blocks.at(1).lines == QStringList{u"a"_s});
    CHECK(blocks.at(2).depth == 2);
    CHECK(blocks.at(2).lines == QStringList({u"b"_s, u"c"_s}));
    CHECK(blocks.at(4).isSignature);
    CHECK(quoted(blocks) == u"> Hi\n>> a\n>>> b\n>>> c\n> mine"_s);
    const auto flowed = textBlocks(u"a \nb\n> c \n> d\n stuffed"_s, TextShape::Flowed);
    REQUIRE(flowed.size() == 3);
    CHECK(flowed.at(0).lines == QStringList{u"a b"_s});
    CHECK(flowed.at(1).lines == QStringList{u"c d"_s});
    CHECK(flowed.at(2).lines == QStringList{u"stuffed"_s});
}

TEST_CASE("transfer encodings are taken off in pieces", "[mail]")
{
    const auto decoded = [](const QByteArray &encoding, const QByteArray &text,
                            qsizetype step) -> QByteArray {
        PartDecoder decoder(encoding);
        QByteArray octets;
        for (qsizetype i = 0; i < text.size(); i += step)
            octets += decoder.feed(text.mid(i, step));
        return octets + decoder.finish();
    };
    for (const qsizetype step : {1, 2, 3, 7, 1000}) {
        CHECK(decoded("BASE64", "SGVs\r\n bG8=\r\n--trailer", step) == "Hello");
        CHECK(decoded("quoted-printable", "a=3Db=\r\nc=ZZ =", step) == "a=bc=ZZ =");
        CHECK(decoded("8bit", "a=3D", step) == "a=3D");
    }
}
