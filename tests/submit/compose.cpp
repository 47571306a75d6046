#include "spooler/mail/mime.h"
#include "spooler/submit/submitter.h"

#include <catch2/catch_all.hpp>

#include <QElapsedTimer>
#include <QFile>
#include <QRandomGenerator>
#include <QTemporaryDir>

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Result<PreparedMessage> prepared(const ContentSource &source)
{
    static const QTemporaryDir folder;
    Submission what;
    what.content = source;
    if (!std::holds_alternative<Composition>(source))
        what.recipients = {u"bob@example.net"_s};
    const Account account{
        .id = {1}, .name = u"a"_s, .address = u"ann@example.org"_s, .displayName = u"Ann"_s};
    return prepare(what, {account}, QDateTime::currentDateTimeUtc(), folder.path());
}

QByteArray octets(const Result<PreparedMessage> &message)
{
    if (!message)
        FAIL(message.error().detail.toStdString());
    return message->largeContent ? message->largeContent->readAll()
                                 : std::get<QByteArray>(message->message.content);
}

Composition letter(const QString &text)
{
    Composition made;
    made.to = u"Bob <bob@example.net>"_s;
    made.bcc = u"eve@example.net"_s;
    made.subject = u"Grüße"_s;
    made.text = text;
    return made;
}

QByteArray canonical(const QString &text)
{
    QByteArray lines = text.toUtf8().replace("\r\n", "\n").replace('\r', '\n');
    if (!lines.isEmpty() && !lines.endsWith('\n'))
        lines += '\n';
    return lines.replace('\n', "\r\n");
}

QString randomText(QRandomGenerator &random)
{
    static const QStringList pieces{
        u"."_s,
        u".."_s,
        u"From here"_s,
        u"\n"_s,
        u"\r\n"_s,
        u"\r"_s,
        u"\n.\r\n"_s,
        u"ü😀"_s,
        u" "_s,
        u"\t"_s,
        u"="_s,
        QString(QChar(0)),
        QString(1000, u'y'),
        QString(10'000, u'z'),
        u"\r\n.\r\nMAIL FROM:<>\r\n"_s,
        u"words "_s};
    QString text;
    for (int i = random.bounded(40); i > 0; --i)
        text += pieces.at(random.bounded(pieces.size()));
    return text;
}

qint64 residentPeak()
{
    QFile status(u"/proc/self/status"_s);
    if (!status.open(QIODevice::ReadOnly))
        return 0;
    for (const QByteArray &line : status.readAll().split('\n')) {
        if (line.startsWith("VmHWM:"))
            return line.sliced(6).trimmed().split(' ').first().toLongLong();
    }
    return 0;
}

} // namespace

TEST_CASE("a composed body arrives as it was written, whatever it holds", "[submit]")
{
    QRandomGenerator random(Catch::rngSeed());
    for (int i = 0; i < 500; ++i) {
        const QString text = randomText(random);
        const QByteArray message = octets(prepared(letter(text)));
        const MimeParts parts = splitMessage(message);
        QByteArray body = decodedBody(parts.parts.first(), message);
        body.replace("\r\n", "\n").replace('\n', "\r\n");
        const QByteArray expected = canonical(text);
        CAPTURE(text.toStdString());
        REQUIRE((body == expected));
        for (const QByteArray &line : message.split('\n'))
            REQUIRE(line.size() <= 999);
    }
}

TEST_CASE("a composition goes out without Bcc and without a host name", "[submit]")
{
    const auto made = prepared(letter(u"Hi"_s));
    const HeaderBlock header = readHeader(octets(made));
    CHECK(header.value("From") == "Ann <ann@example.org>");
    CHECK(header.value("To") == "Bob <bob@example.net>");
    CHECK_FALSE(header.first("Bcc"));
    CHECK(header.value("Message-ID").endsWith("@example.org>"));
    CHECK(made->message.envelope.recipients.size() == 2);
    CHECK(made->message.envelope.reversePath == u"ann@example.org"_s);
    CHECK_FALSE(made->message.eightBit);
}

TEST_CASE("a wrong address of a composition names its field", "[submit]")
{
    Composition made = letter(u"Hi"_s);
    made.bcc = u"eve@"_s;
    CHECK(prepared(made).error().detail.startsWith(u"Bcc: \"eve@\""_s));
}

TEST_CASE("files that are none to send are refused without waiting", "[submit]")
{
    const QTemporaryDir folder;
    const QString fifo = folder.filePath(u"fifo"_s);
    REQUIRE(::mkfifo(QFile::encodeName(fifo).constData(), 0600) == 0);
    Composition made = letter(u"Hi"_s);
    const auto refused = [&](const QString &path) {
        made.attachments = {Attachment{path, u"a.bin"_s, {}}};
        const auto attached = prepared(made);
        const auto sent = prepared(ContentFile{path});
        REQUIRE_FALSE(attached);
        REQUIRE_FALSE(sent);
        CHECK(attached.error().code == sent.error().code);
        return sent.error();
    };
    CHECK(refused(folder.path()).detail.contains(u"is a folder"_s));
    CHECK(refused(fifo).detail.contains(u"is not a regular file"_s));
    CHECK(refused(u"/dev/zero"_s).code == ErrorCode::InvalidInput);
    CHECK(refused(folder.filePath(u"none"_s)).code == ErrorCode::NotFound);
    if (::geteuid() != 0) {
        const QString secret = folder.filePath(u"secret"_s);
        QFile(secret).open(QIODevice::WriteOnly);
        REQUIRE(::chmod(QFile::encodeName(secret).constData(), 0) == 0);
        CHECK(refused(secret).code == ErrorCode::Refused);
    }
}

TEST_CASE("a forwarded message stands in the new one octet for octet, where it can", "[submit]")
{
    struct Case {
        QByteArray message;
        QByteArray encoding; // of its part
    };
    const Case one = GENERATE(values<Case>({
        {"Subject: a\r\n\r\nb\r\n", "7bit"},
        {"Subject: a\n\nGr\xc3\xbc\xc3\x9f"
         "e\n",
         "8bit"},
        {"Subject: a\r\n\r\n" + QByteArray(2000, 'x') + "\r\n", "base64"},
        {QByteArray("Subject: a\r\n\r\n\0\r\n", 17), "base64"},
    }));
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"forwarded"_s));
    REQUIRE(file.open(QFile::WriteOnly));
    file.write(one.message);
    file.close();
    Composition made = letter(u"See below"_s);
    made.attachments = {Attachment{file.fileName(), u"a.eml"_s, u"message/rfc822"_s}};
    const QByteArray all = octets(prepared(made));
    const MimeParts message = splitMessage(all);
    REQUIRE(message.parts.size() == 2);
    CHECK(message.parts.at(1).header.value("Content-Transfer-Encoding") == one.encoding);
    const bool isMessage = one.encoding != "base64";
    CHECK((message.parts.at(1).type == "message/rfc822") == isMessage);
    const QByteArray body = decodedBody(message.parts.at(1), all);
    CHECK(
        body.trimmed()
        == (isMessage ? QByteArray(one.message).replace("\r\n", "\n").replace("\n", "\r\n") : one.message)
               .trimmed());
}

TEST_CASE("a large attachment is streamed: little memory, every octet", "[submit]")
{
    const QTemporaryDir folder;
    QFile file(folder.filePath(u"large.bin"_s));
    REQUIRE(file.open(QIODevice::ReadWrite));
    QRandomGenerator random(7);
    QByteArray block(1024 * 1024, Qt::Uninitialized);
    for (int i = 0; i < 50; ++i) {
        random.fillRange(reinterpret_cast<quint32 *>(block.data()), block.size() / 4);
        REQUIRE(file.write(block) == block.size());
    }
    file.flush();
    Composition made = letter(u"See the file."_s);
    made.attachments = {Attachment{file.fileName(), u"../grün \"1\".bin"_s, u"text/x\r\nEvil: 1"_s}};
    QFile reset(u"/proc/self/clear_refs"_s); // "5" sets the peak to what is resident now
    REQUIRE((reset.open(QIODevice::WriteOnly | QIODevice::Unbuffered) && reset.write("5") == 1));
    const qint64 before = residentPeak();
    QElapsedTimer timer;
    timer.start();
    const auto message = prepared(made);
    const qint64 elapsed = timer.elapsed();
    const qint64 grown = residentPeak() - before;
    REQUIRE(message);
    REQUIRE(message->largeContent);
    WARN("50 MiB prepared in " << elapsed << " ms, peak memory grew by " << grown << " KiB");
    CHECK(grown < 20 * 1024);
    const QByteArray all = octets(message);
    CHECK(all.size() == message->message.size);
    const MimeParts parts = splitMessage(all);
    REQUIRE(parts.parts.size() == 2);
    CHECK(parts.parts[1].type == "application/octet-stream");
    QByteArray body = all.sliced(parts.parts[1].body, parts.parts[1].end - parts.parts[1].body);
    file.seek(0);
    CHECK((QByteArray::fromBase64(body.replace("\r\n", "")) == file.readAll()));
    CHECK(readMessage(all.first(4096), all.size()).attachments[0].name == u"grün 1.bin"_s);
}
