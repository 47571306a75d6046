#include "spooler/submit/footerstep.h"

#include "spooler/mail/mime.h"
#include "tests/support/steps.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <sys/resource.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QString plainFooter = u"Ann Writer\nTea Ltd."_s;
const QString wideFooter = u"Анна\nЧай"_s;

struct Footed {
    QByteArray octets; // empty: unchanged
    QStringList notes;
    QString fault;
};

Footed foot(const QByteArray &message, const QString &footer)
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"message"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(message);
    file.close();
    const StepAnswer answer =
        FooterStep(footer).run({.file = file.fileName(), .size = message.size(), .folder = folder.path()});
    Footed footed{.notes = answer.notes};
    if (const auto *changed = std::get_if<StepChanged>(&answer.what))
        footed.octets = octetsOf(changed->content->fileName());
    if (const auto *failed = std::get_if<StepFailed>(&answer.what))
        footed.fault = failed->why;
    return footed;
}

QString textOf(const QByteArray &message)
{
    return readMessage(message, message.size()).text.trimmed().remove(u'\r');
}

QByteArray mail(const QByteArray &fields, const QByteArray &body)
{
    return "From: ann@example.org\r\nSubject: Tea\r\n" + fields + "\r\n" + body;
}

} // namespace

TEST_CASE("a footer stands under the text, whatever carries it", "[submit]")
{
    const QByteArray utf8 = "Content-Type: text/plain; charset=utf-8\r\nContent-Transfer-Encoding: ";
    const QByteArray mixed = "Content-Type: multipart/mixed; boundary=b\r\n";
    const QByteArray image =
        "\r\n--b\r\nContent-Type: image/png\r\nContent-Transfer-Encoding: base64\r\n\r\nAAAA\r\n--b--\r\n";
    const auto [message, text] = GENERATE_COPY(table<QByteArray, QString>(
        {{mail("", "At five?\r\n"), u"At five?"_s},
         {mail("", "At five?"), u"At five?"_s},
         {mail(utf8 + "8bit\r\n", "В пять?\r\n"), u"В пять?"_s},
         {mail(utf8 + "quoted-printable\r\n", "=D0=92 five=\r\n, or six?\r\n"), u"В five, or six?"_s},
         {mail(utf8 + "base64\r\n", QByteArray("В пять?\r\n").toBase64() + "\r\n"), u"В пять?"_s},
         {mail(
              "Content-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: 8bit\r\n",
              "Stra\xdf"
              "e\r\n"),
          u"Straße"_s},
         {mail(mixed, "--b\r\nContent-Type: text/plain\r\n\r\nAt five?" + image), u"At five?"_s},
         {mail(mixed, "--b\r\n" + utf8 + "base64\r\n\r\n" + QByteArray("В пять?").toBase64() + image),
          u"В пять?"_s}}));
    const QString footer = GENERATE(plainFooter, wideFooter);
    const Footed footed = foot(message, footer);
    INFO(message.toStdString() << "\n=>\n" << footed.octets.toStdString());
    REQUIRE(footed.fault.isEmpty());
    CHECK(textOf(footed.octets) == text + u"\n\n"_s + footer);
    CHECK(footed.octets.endsWith("\r\n"));
    CHECK(footed.octets.count('\n') == footed.octets.count("\r\n"));
    if (message.contains("--b--"))
        CHECK(footed.octets.endsWith(image));
}

TEST_CASE("a footer in plain ASCII adds to the text and touches no other octet", "[submit]")
{
    const QByteArray message = mail("X-Odd:   kept  as it is \r\n", "At five?\r\n");
    CHECK(foot(message, plainFooter).octets == message + "\r\nAnn Writer\r\nTea Ltd.\r\n");
}

TEST_CASE("signed and encrypted mail gets no footer and says why", "[submit]")
{
    const auto [message, why] = GENERATE(table<QByteArray, QString>(
        {{mail("Content-Type: multipart/signed; boundary=b\r\n", "--b\r\n\r\nhello\r\n--b--\r\n"),
          u"signed or encrypted"_s},
         {mail("Content-Type: application/pkcs7-mime; smime-type=enveloped-data\r\n", "AAAA\r\n"),
          u"signed or encrypted"_s},
         {mail("", "-----BEGIN PGP SIGNED MESSAGE-----\r\nhello\r\n"), u"OpenPGP"_s},
         {mail("DKIM-Signature: v=1; a=rsa-sha256\r\n", "hello\r\n"), u"DKIM"_s},
         {mail(
              "Content-Type: multipart/mixed; boundary=a\r\n",
              "--a\r\nContent-Type: multipart/signed; "
              "boundary=b\r\n\r\n--b\r\n\r\nhello\r\n--b--\r\n--a--\r\n"),
          u"a part of it"_s},
         {mail("Content-Type: text/html\r\n", "<p>hello"), u"no plain text"_s}}));
    const Footed footed = foot(message, plainFooter);
    CHECK(footed.octets.isEmpty());
    CHECK(footed.notes.join(u' ').contains(why));
}

TEST_CASE("a footer under a message of a hundred megabytes needs no memory for it", "[submit][slow][E7]")
{
    QTemporaryDir folder;
    QFile file(folder.filePath(u"message"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(mail(
        "Content-Type: multipart/mixed; boundary=b\r\n",
        "--b\r\n\r\nhello\r\n--b\r\n"
        "Content-Type: application/zip\r\nContent-Transfer-Encoding: base64\r\n\r\n"));
    const QByteArray lines = QByteArray(QByteArray(76, 'A') + "\r\n").repeated(1000);
    while (file.size() < 100 * 1024 * 1024)
        file.write(lines);
    file.write("--b--\r\n");
    file.close();
    rusage before{}, after{};
    getrusage(RUSAGE_SELF, &before);
    const StepAnswer answer =
        FooterStep(plainFooter).run({.file = file.fileName(), .size = file.size(), .folder = folder.path()});
    getrusage(RUSAGE_SELF, &after);
    REQUIRE(std::holds_alternative<StepChanged>(answer.what));
    CHECK(std::get<StepChanged>(answer.what).content->size() > file.size());
    CHECK(after.ru_maxrss - before.ru_maxrss < 16 * 1024); // KiB
}
