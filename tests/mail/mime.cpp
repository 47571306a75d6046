#include "spooler/mail/mime.h"
#include "spooler/mail/headerwriter.h"
#include "spooler/mail/transferencoding.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QString hostileText(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"\r\nBcc: evil@example.net"_s,
        u"\n\nbody"_s,
        u"\r"_s,
        u"\u0085"_s,
        u"\u2028X: y"_s,
        QString(QChar(0)),
        u"=?UTF-8?Q?a=0D=0AX:_y?="_s,
        u"\""_s,
        u"\\"_s,
        u"ü"_s,
        u" "_s,
        u"<>"_s,
        u"😀"_s,
        QString(1200, u'x'),
        u","_s};
    QString text;
    for (int i = random.bounded(1, 6); i > 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

} // namespace

TEST_CASE("no value becomes a second header field, a body or an overlong line", "[mail]")
{
    QRandomGenerator random(Catch::rngSeed());
    for (int i = 0; i < 10'000; ++i) {
        const QString text = hostileText(random);
        const QByteArray field = i % 3 == 0 ? textField("Subject", text)
            : i % 3 == 1 ? mailboxField("From", {Mailbox{text, u"ann"_s, u"example.org"_s}})
                         : plainField("Content-Type", "a/b" + parameterText("name", text));
        const HeaderBlock header = readHeader(QByteArray(field + "\r\n"));
        const bool one = header.fields.size() == 1 && header.end == field.size() + 2 && !field.contains('\0')
            && !field.contains("\xc2\x85") && !field.contains("\xe2\x80\xa8");
        bool lines = true;
        for (const QByteArray &line : field.split('\n'))
            lines = lines && line.size() <= 999;
        if (!one || !lines) {
            CAPTURE(field.toStdString(), i);
            REQUIRE(one);
            REQUIRE(lines);
        }
    }
}

TEST_CASE("encoded header text is read back as it was", "[mail]")
{
    const QString text = GENERATE(values<QString>(
        {u"Hello"_s, u"Grüße aus Köln"_s,
         u"日本語の件名はとても長いので、いくつかの語に分けられます。そうでしょう？"_s, u"😀 smile 😀"_s,
         u"=?UTF-8?Q?not_a_word?="_s, QString(u"word "_s).repeated(40).trimmed(), QString(1500, u'x')}));
    const HeaderBlock header = readHeader(textField("Subject", text));
    CHECK(header.fields.first().text().toStdString() == text.toStdString());
    const auto mailbox = parseMailbox(
        QString::fromUtf8(readHeader(mailboxField("From", {Mailbox{text, u"ann"_s, u"example.org"_s}}))
                              .fields.first()
                              .value()));
    REQUIRE(mailbox);
    CHECK(mailbox->displayName.toStdString() == text.toStdString());
}

TEST_CASE("a message is decoded for reading", "[mail]")
{
    const QByteArray message =
        "From: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\r\nSubject: x\r\n"
        "Content-Type: multipart/mixed; boundary=b\r\n\r\npreamble\r\n--b\r\n"
        "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n"
        "Gr=FC=DFe=\r\n an alle\r\n--b\r\n"
        "Content-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n"
        "Content-Disposition: attachment; filename*=UTF-8''..%2F..%2Fgr%C3%BCn%E2%80%AEgnp.exe\r\n\r\n"
        "AAAA\r\n--b--\r\nepilogue\r\n";
    const ContentView view = readMessage(message, message.size());
    CHECK(view.from == u"Jürgen <j@example.org>"_s);
    CHECK(view.text.trimmed() == u"Grüße an alle"_s);
    REQUIRE(view.attachments.size() == 1);
    CHECK(view.attachments[0].name == u"grüngnp.exe"_s);
    CHECK(view.attachments[0].mimeType == u"image/png"_s);
    CHECK_FALSE(view.truncated);
    CHECK(readMessage(message.first(200), message.size()).truncated);
}

TEST_CASE("hostile nesting is cut and ends in time", "[mail]")
{
    QByteArray message;
    for (int i = 0; i < 20'000; ++i) {
        const QByteArray boundary = QByteArray::number(i);
        message += "Content-Type: multipart/mixed; boundary=b" + boundary + "\r\n\r\n--b" + boundary + "\r\n";
    }
    CHECK(readMessage(message, message.size()).truncated);
    CHECK(splitMessage(message).limited);
    QByteArray flat = "Content-Type: multipart/mixed; boundary=b\r\n\r\n";
    for (int i = 0; i < 20'000; ++i)
        flat += "--b\r\n\r\nx\r\n";
    CHECK(splitMessage(flat).parts.size() <= 1000);
    CHECK(splitMessage(flat).limited);
}

TEST_CASE("random octets are shown without harm", "[mail]")
{
    QRandomGenerator random(Catch::rngSeed());
    const QByteArray seed =
        "Content-Type: multipart/mixed; boundary=b\r\n\r\n--b\r\nContent-Type: text/plain; "
        "charset=utf-16\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA====\r\n--b--\r\n";
    for (int i = 0; i < 1000; ++i) {
        QByteArray bad = seed;
        for (int k = 0; k < 12; ++k)
            bad[random.bounded(bad.size())] = static_cast<char>(random.bounded(256));
        (void)readMessage(bad, bad.size());
    }
}
