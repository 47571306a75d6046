// Reports and receipts that we make.
#include "spooler/report/dsnwriter.h"
#include "spooler/report/mdnwriter.h"
#include "spooler/report/receiptpolicy.h"
#include "spooler/report/reportreader.h"
#include "spooler/report/x400codes.h"
#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList own{u"ann@example.org"_s, u"ann.second@example.org"_s};

QByteArray receivedLetter(const QByteArray &fields = {})
{
    return "Return-Path: <bob@example.net>\r\nFrom: Bob <bob@example.net>\r\nTo: Ann <Ann@example.org>\r\n"
           "Subject: =?utf-8?q?Gr=C3=BC=C3=9Fe?=\r\nMessage-ID: <b1@example.net>\r\n"
           "Disposition-Notification-To: bob@example.net\r\n"
        + fields + "\r\nHello.\r\n";
}

QByteArray without(QByteArray message, const QByteArray &field)
{
    const qsizetype start = message.indexOf(field);
    REQUIRE(start >= 0);
    return message.remove(start, message.indexOf('\n', start) + 1 - start);
}

} // namespace

TEST_CASE("a reader is asked for a receipt only where RFC 8098 allows it", "[report][L10]")
{
    using R = ReceiptRefusal;
    const auto [message, refusal] = GENERATE(table<QByteArray, R>(
        {{receivedLetter(), R::None},
         {without(receivedLetter(), "Disposition-Notification-To"), R::NotWanted},
         {receivedLetter("Disposition-Notification-To: bob@example.net\r\n"), R::SeveralWanted},
         {receivedLetter("List-Id: <friends.example.net>\r\n"), R::List},
         {receivedLetter("Precedence: bulk\r\n"), R::List},
         {receivedLetter("Auto-Submitted: auto-replied\r\n"), R::Automatic},
         {receivedLetter("Content-Type: multipart/report; report-type=disposition-notification\r\n"),
          R::Automatic},
         {without(receivedLetter(), "Return-Path"), R::None}, // a server that does not write it
         {"From: eve@example.net\r\n" + without(without(receivedLetter(), "Return-Path"), "From"),
          R::OtherSender},
         {"Return-Path: <>\r\n" + without(receivedLetter(), "Return-Path"), R::NullSender},
         {"Return-Path: <eve@example.net>\r\n" + without(receivedLetter(), "Return-Path"), R::OtherSender},
         {receivedLetter("Disposition-Notification-Options: signed-receipt=required,pkcs7\r\n"),
          R::UnknownOption},
         {receivedLetter("Disposition-Notification-Options: signed-receipt=optional,pkcs7\r\n"), R::None}}));
    CAPTURE(message.toStdString());
    CHECK(receiptWish(message, own).refusal == refusal);
}

TEST_CASE("nobody gives himself a receipt", "[report]")
{
    QByteArray message = receivedLetter();
    message.replace("bob@example.net", "Ann.Second@example.org");
    CHECK(receiptWish(message, own).refusal == ReceiptRefusal::Oneself);
}

TEST_CASE(
    "a receipt that was written is read back as displayed, and names nothing of the machine", "[report][L10]")
{
    const ReceiptWish wish = receiptWish(receivedLetter(), own);
    const auto kind = GENERATE(ReceiptKind::Displayed, ReceiptKind::DeletedUnread);
    const QByteArray written = writeMdn(
        {.wish = wish,
         .from = wish.from,
         .kind = kind,
         .when = noon,
         .originalHeader = receivedLetter(),
         .phrases = {}});
    const auto report = readReport(written);
    REQUIRE(report);
    CHECK(report->kind == ReportKind::Mdn);
    CHECK(report->originalMessageId == u"<b1@example.net>"_s);
    REQUIRE(report->recipients.size() == 1);
    CHECK(report->recipients[0].address.compare(u"ann@example.org"_s, Qt::CaseInsensitive) == 0);
    CHECK(
        report->recipients[0].disposition
        == (kind == ReceiptKind::Displayed ? u"displayed"_s : u"deleted"_s));
    CHECK(written.contains("MDN-sent-manually"));
    CHECK(written.contains("Auto-Submitted: auto-replied"));
    CHECK(written.contains("To: bob@example.net"));
    CHECK(written.contains("Reporting-UA: Mailroom\r\n"));
}

TEST_CASE("what a receipt quotes injects nothing", "[report]")
{
    ReceiptWish wish = receiptWish(receivedLetter(), own);
    wish.subject = u"x\r\nBcc: evil@example.net\r\n\r\n%1 %2"_s;
    wish.originalRecipient = u"rfc822;a\r\nDisposition: automatic"_s;
    const QByteArray written = writeMdn(
        {.wish = wish,
         .from = wish.from,
         .kind = ReceiptKind::Displayed,
         .when = noon,
         .originalHeader = {},
         .phrases = {}});
    CHECK_FALSE(written.contains("\nBcc:"));
    CHECK(written.count("\nDisposition:") == 1);
}

TEST_CASE("each matter of a report has its words, in the language that is given", "[report][L1]")
{
    ReportPhrases phrases;
    phrases.cleared = u"Die Verzögerung ist vorbei:"_s;
    phrases.clearedSubject = u"Nicht mehr verzögert: %1"_s;
    ReportRequest request{
        .matter = ReportMatter::DelayCleared,
        .to = u"ann@example.org"_s,
        .subject = u"100 %1 Tea"_s,
        .messageId = u"<1@example.org>"_s,
        .envid = {},
        .arrival = noon,
        .when = noon,
        .originalHeader = "Subject: Tea\r\n",
        .original = {},
        .recipients = {ReportRecipient{
            .address = u"bob@example.net"_s,
            .action = DsnAction::Relayed,
            .reply = {250, {2, 0, 0}, u"%1 queued as X"_s},
            .remoteMta = u"mx"_s}},
        .phrases = phrases};
    const QByteArray written = writeReport(request);
    const auto report = readReport(written);
    REQUIRE(report);
    CHECK(report->recipients[0].action == DsnAction::Relayed);
    CHECK(report->recipients[0].status == EnhancedStatus{2, 0, 0});
    CHECK(written.contains("Die Verz=C3=B6gerung ist vorbei:"));
    CHECK(written.contains("said: 250 2.0.0 %1 queued as X"));
    CHECK_FALSE(written.contains("X-Mailroom-X400"));
}

TEST_CASE("the original comes back whole where that is wanted", "[report][L2]")
{
    ReportRequest request{
        .to = u"ann@example.org"_s,
        .subject = u"Tea"_s,
        .messageId = u"<1@example.org>"_s,
        .envid = {},
        .arrival = noon,
        .when = noon,
        .originalHeader = "Subject: Tea\r\n",
        .original = "Subject: Tea\r\n\r\nAt five?\r\n",
        .recipients = {ReportRecipient{.address = u"bob@example.net"_s, .reply = {550, {5, 1, 1}, u"no"_s}}}};
    const QByteArray written = writeReport(request);
    CHECK(written.contains("Content-Type: message/rfc822"));
    CHECK(written.contains("At five?"));
    CHECK(written.contains(
        "X-Mailroom-X400: reason 1 (unable-to-transfer), diagnostic 0 (unrecognised-OR-name)"));
}

TEST_CASE("every X.400 diagnostic has a status, and every status a reason", "[report][L6]")
{
    for (int code = 0; code <= lastX400Diagnostic; ++code) {
        const EnhancedStatus status = statusOfX400(code);
        REQUIRE(status.isPresent());
        const X400Codes back = x400CodesOf(status);
        CHECK(back.diagnostic >= 0);
        CHECK(statusOfX400(back.diagnostic).subject == status.subject);
        CHECK_FALSE(back.reasonName.isEmpty());
    }
    CHECK_FALSE(statusOfX400(50).isPresent());
    CHECK_FALSE(statusOfX400(-1).isPresent());
    CHECK(x400CodesOf({5, 1, 1}).diagnosticName == "unrecognised-OR-name"_L1);
    CHECK(x400CodesOf({5, 4, 6}).diagnosticName == "loop-detected"_L1);
    CHECK(x400CodesOf({4, 4, 7}).diagnosticName == "maximum-time-expired"_L1);
    CHECK(x400CodesOf({5, 3, 4}).diagnosticName == "content-too-long"_L1);
    CHECK(x400CodesOf({5, 7, 99}).diagnosticName == "secure-messaging-error"_L1);
    CHECK(x400CodesOf({}).diagnostic == -1);
}
