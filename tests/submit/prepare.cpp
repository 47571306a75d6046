#include "spooler/mail/headerblock.h"
#include "spooler/mail/mailbox.h"
#include "spooler/submit/submitter.h"

#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryDir>
#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account account(qint64 id, const QString &address)
{
    return Account{.id = {id}, .name = address, .address = address, .displayName = u"Ann Bell"_s};
}

Submission submission(const QByteArray &content, const QStringList &recipients = {u"bob@example.net"_s})
{
    Submission result;
    result.content = content;
    result.recipients = recipients;
    return result;
}

Result<PreparedMessage> prepared(const Submission &what)
{
    static const QTemporaryDir folder;
    return prepare(what, {account(7, u"ann@example.org"_s)}, noon, folder.path());
}

NewMessage message(const Submission &what)
{
    const auto result = prepared(what);
    if (!result)
        FAIL(result.error().detail.toStdString());
    return result->message;
}

std::string content(const NewMessage &from)
{
    return std::get<QByteArray>(from.content).toStdString();
}

QStringList addresses(const NewMessage &from)
{
    QStringList list;
    for (const EnvelopeRecipient &recipient : from.envelope.recipients)
        list << recipient.forwardPath;
    return list;
}

const QByteArray full =
    "From: Ann <ann@example.org>\r\nDate: Sun, 01 Mar 2026 12:00:00 +0000\r\n"
    "Message-ID: <1@example.org>\r\nTo: bob@example.net\r\nSubject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\n";

std::string fullWith(const char *rest)
{
    return full.toStdString() + rest;
}

} // namespace

TEST_CASE("a complete message is kept octet for octet", "[submit]")
{
    const NewMessage kept = message(submission(full + "\r\nHello\r\n.\r\nFrom here\r\n"));
    CHECK(content(kept) == fullWith("\r\nHello\r\n.\r\nFrom here\r\n"));
    CHECK(kept.size == qint64(content(kept).size()));
    CHECK(kept.messageId == u"<1@example.org>"_s);
    CHECK(kept.subject == u"Grüße"_s);
    CHECK(kept.envelope.reversePath == u"ann@example.org"_s);
    CHECK(kept.account == AccountId{7});
    CHECK_FALSE(kept.eightBit);
    CHECK_FALSE(kept.needsSmtpUtf8);
    CHECK(kept.expires == noon.addDays(5));
    CHECK(kept.envelope.envid.size() == 32);
}

TEST_CASE("From, Date and Message-ID are added where they are missing", "[submit]")
{
    const NewMessage made = message(submission("Subject: hi\nMessage-ID:\n\nHello"));
    const std::string text = content(made);
    CHECK_THAT(
        text, Catch::Matchers::StartsWith("Subject: hi\r\nFrom: Ann Bell <ann@example.org>\r\nDate: "));
    CHECK_THAT(text, Catch::Matchers::EndsWith("@example.org>\r\n\r\nHello\r\n"));
    CHECK(made.messageId.startsWith(u'<'));
    CHECK(text.contains("Message-ID: " + made.messageId.toStdString()));
}

TEST_CASE("text without a header becomes the body", "[submit]")
{
    CHECK_THAT(
        content(message(submission("just some words: here\n"))),
        Catch::Matchers::EndsWith("\r\n\r\njust some words: here\r\n"));
    CHECK_THAT(content(message(submission("\nHello\n"))), Catch::Matchers::EndsWith(">\r\n\r\nHello\r\n"));
    CHECK_THAT(
        content(message(submission(full + "no field\r\nTo: c@example.org\r\n"))),
        Catch::Matchers::EndsWith("\r\n\r\nno field\r\nTo: c@example.org\r\n"));
    CHECK_THAT(content(message(submission(""))), Catch::Matchers::EndsWith(">\r\n\r\n"));
}

TEST_CASE("the line of an mbox is dropped", "[submit]")
{
    CHECK(
        content(message(submission("From ann Sun Mar  1 12:00:00 2026\n" + full + "\nHi\n")))
        == fullWith("\r\nHi\r\n"));
}

TEST_CASE("Bcc never travels, in whatever case and however folded", "[submit]")
{
    Submission what = submission(
        "bCC: eve@example.net,\r\n\t more@example.net\r\n" + full
            + "BCC : dan@example.net\r\nResent-Bcc: x@example.net\r\n\r\nBcc: body\r\n",
        {});
    what.recipientsFromHeader = true;
    const auto resent = message(what);
    CHECK(addresses(resent) == QStringList{u"x@example.net"_s});
    CHECK(content(resent) == fullWith("\r\nBcc: body\r\n"));
}

TEST_CASE("recipients come from the header and beside it, each once", "[submit]")
{
    Submission what = submission(
        full + "Cc: \"Eve, C\" <eve@example.net>,\r\n bob@EXAMPLE.net\r\nBcc: dan@example.net\r\n\r\nHi\r\n",
        {u"fay@example.net, dan@example.net"_s});
    what.recipientsFromHeader = true;
    what.notify = NotifyFlag::Failure;
    const NewMessage found = message(what);
    CHECK(
        addresses(found)
        == QStringList{
            u"bob@example.net"_s, u"eve@example.net"_s, u"dan@example.net"_s, u"fay@example.net"_s});
    CHECK(found.notes.size() == 2);
    CHECK(found.envelope.recipients[0].originalRecipient == u"rfc822;bob@example.net"_s);
    CHECK(found.envelope.recipients[0].notify == Notify(NotifyFlag::Failure));
}

TEST_CASE("what must not be sent is refused with its reason", "[submit]")
{
    struct Case {
        QByteArray content;
        QStringList recipients;
        QString why;
    };
    const auto [octets, recipients, why] = GENERATE(values<Case>({
        {full + "\r\nHi", {}, u"no recipient"_s},
        {full + "\r\nHi", {u"bob@"_s}, u"recipient: \"bob@\" has no domain"_s},
        {full + "\r\nHi", {u"bob@example.net\r\nDATA"_s}, u"control character"_s},
        {full + "X-Long: " + QByteArray(1000, 'x') + "\r\n\r\nHi",
         {u"bob@example.net"_s},
         u"X-Long: a line has 1008"_s},
        {full + QByteArray("X: a\0b\r\n\r\nHi", 12), {u"bob@example.net"_s}, u"NUL"_s},
        {full + QByteArray("\r\na\0b", 5), {u"bob@example.net"_s}, u"NUL"_s},
    }));
    const auto result = prepared(submission(octets, recipients));
    REQUIRE_FALSE(result);
    CHECK(result.error().code == ErrorCode::InvalidInput);
    CAPTURE(result.error().detail.toStdString());
    CHECK(result.error().detail.contains(why));
}

TEST_CASE("bare CR and LF become one line end each, wherever pieces are cut", "[submit]")
{
    CHECK(
        content(message(submission(full + "\r\na\rb\nc\r\nd\r\r\ne\n\r")))
        == fullWith("\r\na\r\nb\r\nc\r\nd\r\n\r\ne\r\n\r\n"));
}

TEST_CASE("raw UTF-8 in a header is encoded where that spares SMTPUTF8", "[submit]")
{
    const QByteArray rest =
        "Date: Mon, 2 Nov 2026 08:00:00 +0000\r\nMessage-ID: <1@example.org>\r\n\r\nHi\r\n";
    const QByteArray raw = "From: Jürgen Groß <ann@example.org>\r\nSubject: Привет, Анна\r\n"
                           "To: \"Müller, Eva\" <eva@büro.example>\r\nx-mood: très bien\r\n";
    const NewMessage made = message(submission(raw + rest));
    CHECK_FALSE(made.needsSmtpUtf8);
    CHECK_FALSE(made.eightBit);
    CHECK(made.subject == u"Привет, Анна"_s);
    const HeaderBlock header = readHeader(QByteArray::fromStdString(content(made)));
    CHECK(header.first("Subject")->text() == u"Привет, Анна"_s);
    CHECK(header.first("From")->text() == u"Jürgen Groß <ann@example.org>"_s);
    CHECK(header.first("To")->value().startsWith("=?UTF-8?"));
    CHECK(header.first("To")->value().endsWith("<eva@xn--bro-hoa.example>"));
    CHECK(header.first("X-Mood")->text() == u"très bien"_s);
    CHECK(made.notes == QStringList{u"raw UTF-8 encoded as RFC 2047 has it: From, Subject, To, x-mood"_s});

    // What stays because something else needs it, or a signature covers it, is kept octet for octet.
    for (const char *field :
         {"Reply-To: jürgen@example.org\r\n", "DKIM-Signature: v=1; a=rsa-sha256\r\n",
          "Cc: Büro: a@example.org;\r\n", "Content-Type: text/plain; name=ü\r\n"}) {
        CAPTURE(field);
        const QByteArray kept = raw + field + rest;
        const NewMessage same = message(submission(kept));
        CHECK(same.needsSmtpUtf8);
        CHECK(content(same) == kept.toStdString());
    }
}

TEST_CASE("eight-bit bodies and headers are told to the transport", "[submit]")
{
    CHECK(message(submission(full + "\r\nGrüße\r\n")).eightBit);
    CHECK_FALSE(message(submission(full + "\r\nGrüße\r\n")).needsSmtpUtf8);
    CHECK(message(submission(full + "List-Id: ü\r\n\r\nHi\r\n")).needsSmtpUtf8);
    CHECK_FALSE(message(submission(full + "X-Y: \xfc\r\n\r\nHi\r\n")).needsSmtpUtf8);
    CHECK(message(submission(full + "\r\nHi\r\n", {u"jürgen@example.net"_s})).needsSmtpUtf8);
}

TEST_CASE("the account is named, found by From, or the first enabled one", "[submit]")
{
    QList<Account> accounts{
        account(1, u"off@example.org"_s), account(2, u"on@example.org"_s), account(3, u"ann@example.ORG"_s)};
    accounts[0].enabled = false;
    const auto chosen = [&](Submission what) { return prepare(what, accounts, noon, {})->message.account; };
    CHECK(chosen(submission(full + "\r\n")) == AccountId{3});
    CHECK(chosen(submission("From: else@example.org\n\n")) == AccountId{2});
    Submission named = submission(full + "\r\n");
    named.account = AccountId{1};
    CHECK(chosen(named) == AccountId{1});
    named.account = AccountId{9};
    CHECK(prepare(named, accounts, noon, {}).error().code == ErrorCode::InvalidInput);
    CHECK_FALSE(prepare(submission(full + "\r\n"), {}, noon, {})->message.account.isValid());
    CHECK(prepare(submission("\r\nHi"), {}, noon, {}).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("the reverse-path is the one given, the Sender or the From", "[submit]")
{
    Submission what = submission(full + "Sender: sec@example.org\r\n\r\n");
    CHECK(message(what).envelope.reversePath == u"sec@example.org"_s);
    what.reversePath = u"<bounces@example.org>"_s;
    CHECK(message(what).envelope.reversePath == u"bounces@example.org"_s);
    what.reversePath = QString();
    CHECK(message(what).envelope.reversePath.isEmpty());
    what.reversePath = u"root"_s;
    CHECK(prepared(what).error().detail.contains(u"has no @"_s));
}

TEST_CASE("a From without an address keeps its name and gets one", "[submit]")
{
    const NewMessage made = message(submission("From: root (Cron Daemon)\nSubject: x\n\nout\n"));
    CHECK_THAT(
        content(made), Catch::Matchers::StartsWith("From: \"root (Cron Daemon)\" <ann@example.org>\r\n"));
    CHECK(made.envelope.reversePath == u"ann@example.org"_s);
    CHECK(made.notes.size() == 1);
}

TEST_CASE("a message for later lives from then on", "[submit]")
{
    Submission what = submission(full + "\r\n");
    what.notBefore = noon.addDays(1);
    CHECK(message(what).notBefore == noon.addDays(1));
    CHECK(message(what).expires == noon.addDays(6));
    what.notBefore = noon.addDays(-1);
    CHECK_FALSE(message(what).notBefore.isValid());
    CHECK(message(what).expires == noon.addDays(5));
}
