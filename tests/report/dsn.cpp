#include "spooler/mail/mimeparts.h"
#include "spooler/report/dsnwriter.h"
#include "spooler/report/reportreader.h"

#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>
#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

ReportRequest request()
{
    ReportRequest made;
    made.to = u"ann@example.org"_s;
    made.subject = u"Grüße\r\nBcc: evil@example.net"_s;
    made.messageId = u"<1@example.org>"_s;
    made.envid = u"0123456789abcdef"_s;
    made.arrival = noon;
    made.when = noon.addSecs(60);
    made.originalHeader = "From: ann@example.org\r\nMessage-ID: <1@example.org>\r\nSubject: x\r\n\r\n";
    made.recipients = {
        ReportRecipient{
            .address = u"bob@example.net"_s,
            .originalRecipient = u"rfc822;bob@example.net"_s,
            .reply = {550, {5, 1, 1}, u"no such\nuser"_s},
            .remoteMta = u"mx.example.net"_s,
            .lastAttempt = noon},
        ReportRecipient{
            .address = u"eve@example.net"_s, .reply = {451, {4, 7, 1}, u"later"_s}, .lastAttempt = noon},
        ReportRecipient{.address = u"fay@example.net"_s, .reply = {0, {}, u"connection refused"_s}}};
    return made;
}

} // namespace

TEST_CASE("a report that was written is read back with every fact", "[report]")
{
    const QByteArray written = writeReport(request());
    const auto report = readReport(written);
    REQUIRE(report);
    CHECK(report->faults.isEmpty());
    CHECK(report->envid == u"0123456789abcdef"_s);
    CHECK(report->arrival == noon);
    CHECK(report->reportingMta == u"mailroom.invalid"_s);
    CHECK(report->originalMessageId == u"<1@example.org>"_s);
    REQUIRE(report->recipients.size() == 3);
    const ReportRecipient &bob = report->recipients[0];
    CHECK(bob.address == u"bob@example.net"_s);
    CHECK(bob.originalRecipient == u"rfc822;bob@example.net"_s);
    CHECK(bob.action == DsnAction::Failed);
    CHECK(bob.status == EnhancedStatus{5, 1, 1});
    CHECK(bob.reply == Reply{550, {5, 1, 1}, u"no such user"_s});
    CHECK(bob.remoteMta == u"mx.example.net"_s);
    CHECK(bob.lastAttempt == noon);
    CHECK(report->recipients[1].status == EnhancedStatus{4, 7, 1});
    CHECK(report->recipients[1].reply.code == 451);
    CHECK(report->recipients[2].status == EnhancedStatus{4, 4, 7});
    CHECK(report->recipients[2].reply == Reply{0, {}, u"connection refused"_s});
}

TEST_CASE("a report is a multipart/report of three parts that injects nothing", "[report]")
{
    const QByteArray written = writeReport(request());
    const MimeParts parts = splitMessage(written);
    CHECK(mediaType(parts.header.value("Content-Type")) == "multipart/report");
    CHECK(parameter(parts.header.value("Content-Type"), "report-type") == "delivery-status");
    CHECK_FALSE(parts.header.first("Bcc"));
    CHECK(parts.header.value("To") == "ann@example.org");
    CHECK(
        parts.header.first("Subject")->text().simplified()
        == u"Not delivered: Grüße Bcc: evil@example.net"_s);
    REQUIRE(parts.parts.size() == 3);
    CHECK(parts.parts[0].type == "text/plain");
    CHECK(parts.parts[1].type == "message/delivery-status");
    CHECK(parts.parts[2].type == "text/rfc822-headers");
    CHECK_FALSE(QByteArray(written).replace("\r\n", "").contains('\n'));
}

TEST_CASE("a delayed recipient is told until when attempts go on", "[report]")
{
    ReportRequest late = request();
    late.recipients = {late.recipients[1]};
    late.recipients[0].action = DsnAction::Delayed;
    late.recipients[0].willRetryUntil = noon.addDays(5);
    const auto report = readReport(writeReport(late));
    REQUIRE(report);
    CHECK(report->recipients[0].action == DsnAction::Delayed);
    CHECK(report->recipients[0].willRetryUntil == noon.addDays(5));
    CHECK(report->recipients[0].status == EnhancedStatus{4, 7, 1});
}

TEST_CASE("an address beyond ASCII makes the report an international one", "[report]")
{
    ReportRequest made = request();
    made.recipients[0].address = u"jürgen@bücher.example"_s;
    made.recipients[0].originalRecipient = u"utf-8;jürgen@bücher.example"_s;
    const QByteArray written = writeReport(made);
    CHECK(splitMessage(written).parts[1].type == "message/global-delivery-status");
    const auto report = readReport(written);
    REQUIRE(report);
    CHECK(report->recipients[0].address == u"jürgen@bücher.example"_s);
    CHECK(report->recipients[0].originalRecipient == u"utf-8;jürgen@bücher.example"_s);
}

TEST_CASE("foreign reports are read as servers write them", "[report]")
{
    const QByteArray report =
        "Content-Type: multipart/report; report-type=delivery-status;\n boundary=\"b/1\"\n\n"
        "--b/1\nContent-Type: text/plain\n\nSorry.\n--b/1\n"
        "Content-Type: message/delivery-status\n\n"
        "Reporting-MTA: dns; mx.example.net\nOriginal-Envelope-Id: e+1\n\n"
        "Final-Recipient: RFC822; <bob@example.net>\nAction: FAILED (bad)\n"
        "rubbish that is no field\n"
        "Status: 5.1.1 (no mailbox)\nDiagnostic-Code: smtp; 550-5.1.1 no\n user\n\n"
        "Original-Recipient: rfc822;a@example.net\nFinal-Recipient: utf-8; j\\x{FC}r@example.net\n"
        "Status: 2.0.0\n"
        "Final-Recipient: rfc822; c@example.net\nAction: relayed\nStatus: 2.0.0\n\n"
        "Final-Recipient: rfc822; d@example.net\nAction: odd\n"
        "--b/1\nContent-Type: message/rfc822\n\nMessage-ID: <9@example.org>\n\nHi\n--b/1--\n";
    const auto read = readReport(report);
    REQUIRE(read);
    CHECK(read->envid == u"e+1"_s);
    CHECK(read->originalMessageId == u"<9@example.org>"_s);
    REQUIRE(read->recipients.size() == 3);
    CHECK(read->recipients[0].address == u"bob@example.net"_s);
    CHECK(read->recipients[0].status == EnhancedStatus{5, 1, 1});
    CHECK(read->recipients[0].reply == Reply{550, {5, 1, 1}, u"no user"_s});
    CHECK(read->recipients[1].address == u"jür@example.net"_s);
    CHECK(read->recipients[1].action == DsnAction::Delivered);
    CHECK(read->recipients[2].action == DsnAction::Relayed);
    CHECK(read->faults.size() == 2);
}

TEST_CASE("mail that is no report is never taken for one", "[report]")
{
    CHECK_FALSE(readReport(
        "From: ann@example.org\nTo: bob@example.net\nSubject: RFC 3464\nContent-Type: text/plain\n\n"
        "Hello Bob,\nI think that Final-Recipient: and Action: are fields of each group.\nAnn\n"));
    CHECK_FALSE(readReport(""));
}

TEST_CASE("malformed reports end in time and without harm", "[report]")
{
    QRandomGenerator random(Catch::rngSeed());
    const QByteArray good = writeReport(request());
    for (int round = 0; round < 1000; ++round) {
        QByteArray bad = good;
        for (int i = 0; i < 20; ++i)
            bad[random.bounded(bad.size())] = static_cast<char>(random.bounded(256));
        bad.truncate(random.bounded(bad.size()));
        (void)readReport(bad);
    }
    QByteArray many = "Content-Type: message/delivery-status\n\n";
    for (int i = 0; i < 20'000; ++i)
        many += "Final-Recipient: rfc822; a@example.net\nAction: failed\n\n";
    CHECK(readReport(many)->recipients.size() == maximumReportRecipients);
}
