// What others say of our mail, in whatever order it comes.
#include "spooler/evidencedesk.h"
#include "spooler/store/evidencestore.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

ReportUse apply(Story &story, const Claims &claims)
{
    const Answer<ReportUse> answer;
    story.core().evidenceDesk()->applyClaims(claims, answer);
    story.settle();
    REQUIRE(answer.future().isFinished());
    return must(answer.future().result());
}

ReportUse receive(Story &story, const QByteArray &octets)
{
    const Answer<ReportUse> answer;
    story.core().evidenceDesk()->applyReceived(octets, answer);
    story.settle();
    REQUIRE(answer.future().isFinished());
    return must(answer.future().result());
}

Claims claim(Story &story, QueueId id, const QString &recipient, EvidenceFact fact = EvidenceFact::Delivered)
{
    static int number = 0;
    Claims claims;
    claims.kind = u"dsn"_s;
    claims.messageId = story.message(id).row.messageId;
    claims.reportingMta = u"mx.example.net"_s;
    claims.report = "report " + QByteArray::number(++number);
    claims.digest = claims.report;
    Evidence evidence;
    evidence.fact = fact;
    evidence.recipients = {recipient};
    evidence.who = u"mx.example.net"_s;
    claims.evidence << evidence;
    return claims;
}

QList<UnmatchedReport> unmatched(Story &story)
{
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    return must(EvidenceStore(*database).unmatched(100));
}

QByteArray dsnAbout(const QString &messageId, const QString &recipient, const QByteArray &action)
{
    return "From: MAILER-DAEMON@mx.example.net\r\nTo: ann@example.org\r\nSubject: Returned\r\n"
           "Message-ID: <r-"
        + action
        + "@mx.example.net>\r\nMIME-Version: 1.0\r\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
          "--b\r\n\r\nIt is so.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
          "Reporting-MTA: dns; mx.example.net\r\n\r\nFinal-Recipient: rfc822; "
        + recipient.toUtf8() + "\r\nAction: " + action
        + "\r\nStatus: 5.1.1\r\n"
          "Diagnostic-Code: smtp; 550 5.1.1 nobody here\r\n\r\n"
          "--b\r\nContent-Type: text/rfc822-headers\r\n\r\n"
          "Message-ID: "
        + messageId.toUtf8() + "\r\nSubject: Tea\r\n\r\n--b--\r\n";
}

} // namespace

TEST_CASE("a report that matches settles a doubt and is named", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {lost()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::InDoubt);
    const auto [fact, state] = GENERATE(table<EvidenceFact, RecipientState>(
        {{EvidenceFact::Delivered, RecipientState::Delivered},
         {EvidenceFact::Relayed, RecipientState::Accepted},
         {EvidenceFact::Delayed, RecipientState::Accepted},
         {EvidenceFact::Displayed, RecipientState::Delivered},
         {EvidenceFact::Answered, RecipientState::Delivered},
         {EvidenceFact::Failed, RecipientState::Failed}}));
    Claims claims = claim(story, id, ann, fact);
    SECTION("by Message-ID") { }
    SECTION("by ENVID")
    {
        claims.envid = story.message(id).envid;
        claims.messageId.clear();
    }
    SECTION("by the copy in Sent")
    {
        claims.evidence.first().source = EvidenceSource::SentCopy;
        claims.evidence.first().recipients.clear();
    }
    SECTION("by what was returned of it, which has no Message-ID")
    {
        claims.messageId.clear();
        claims.original = {.subject = u"Tea"_s, .date = story.clock.now(), .from = {}};
    }
    SECTION("by recipient and time, when one message alone can be meant")
    {
        claims.messageId.clear();
    }
    const ReportUse use = apply(story, claims);
    CHECK(use.fate == ReportFate::Applied);
    CHECK(use.recipients == 1);
    CHECK(use.messages == QList{id});
    CHECK(story.state(id, ann) == state);
    const QList<EventRow> events = story.message(id).events;
    CHECK(std::ranges::any_of(events, [](const EventRow &event) {
        return event.by == u"report"_s && event.detail.contains(u"mx.example.net"_s);
    }));
    story.pass(2h);
    CHECK(story.state(id, ann) == state);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a forged or foreign report changes nothing and is kept as unmatched", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {lost()});
    const QueueId id = story.submit({ann});
    Claims claims = claim(story, id, ann);
    Mismatch why = Mismatch::None;
    SECTION("another ENVID beside the right Message-ID")
    {
        claims.envid = u"somebody-elses"_s;
        why = Mismatch::Envelope;
    }
    SECTION("another Message-ID")
    {
        claims.messageId = u"<forged@example.com>"_s;
        why = Mismatch::Message;
    }
    SECTION("a recipient that is none")
    {
        claims.evidence.first().recipients = {u"eve@example.com"_s};
        why = Mismatch::Recipient;
    }
    SECTION("another message was returned")
    {
        claims.messageId.clear();
        claims.original = {.subject = u"Buy now"_s, .date = {}, .from = {}};
        why = Mismatch::Original;
    }
    SECTION("a recipient alone, who got several messages")
    {
        story.submit({ann});
        claims.messageId.clear();
        why = Mismatch::Ambiguous;
    }
    SECTION("a recipient alone, long ago")
    {
        story.pass(24h * 8);
        claims.messageId.clear();
        why = Mismatch::Ambiguous;
    }
    const QStringList before = story.eventKinds(id);
    const RecipientState state = story.state(id, ann);
    const ReportUse use = apply(story, claims);
    CHECK(use.fate == ReportFate::Unmatched);
    CHECK(use.why == why);
    CHECK(story.state(id, ann) == state);
    CHECK(story.eventKinds(id) == before);
    const QList<UnmatchedReport> kept = unmatched(story);
    REQUIRE(kept.size() == 1);
    CHECK(kept.constFirst().why == why);
    CHECK(kept.constFirst().message == (why == Mismatch::Recipient ? id : QueueId()));
    apply(story, claims);
    CHECK(unmatched(story).size() == 1);
}

TEST_CASE("a report about mail that still waits does not send or stop it", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s)});
    const QueueId id = story.submit({ann});
    apply(story, claim(story, id, ann));
    CHECK(story.state(id, ann) == RecipientState::Deferred);
}

TEST_CASE("the same report changes nothing when it comes again, by whatever way", "[scenario][report]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({ann});
    const QByteArray report = dsnAbout(story.message(id).row.messageId, ann, "failed");
    CHECK(receive(story, report).fate == ReportFate::Applied);
    CHECK(story.state(id, ann) == RecipientState::Failed);
    CHECK(story.recipient(id, ann).lastReply.text == u"nobody here"_s);
    const QStringList events = story.eventKinds(id);
    QByteArray again = report;
    SECTION("as it was") { }
    SECTION("with other trace fields")
    {
        again.prepend("Return-Path: <>\r\nReceived: from elsewhere\r\n");
    }
    SECTION("with other line ends")
    {
        again.replace("\r\n", "\n");
    }
    SECTION("after a restart")
    {
        story.reopen();
    }
    SECTION("after a kill")
    {
        story.kill();
        story.open();
    }
    CHECK(receive(story, again).fate == ReportFate::Repeated);
    CHECK(story.eventKinds(id) == events);
    CHECK(story.state(id, ann) == RecipientState::Failed);
}

TEST_CASE("a report that was not written is not acknowledged and can come again", "[scenario][report]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({ann});
    const QByteArray report = dsnAbout(story.message(id).row.messageId, ann, "failed");
    {
        const FullDisk full;
        const Answer<ReportUse> answer;
        story.core().evidenceDesk()->applyReceived(report, answer);
        story.settle();
        REQUIRE(answer.future().isFinished());
        CHECK_FALSE(answer.future().result());
    }
    story.pass(10s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(receive(story, report).fate == ReportFate::Applied);
    CHECK(story.state(id, ann) == RecipientState::Failed);
}

TEST_CASE("an answer that cites a message of ours says that its writer has it", "[scenario][report]")
{
    Story story;
    story.account();
    const QueueId id = story.submit({ann, bob});
    const QByteArray ours = story.message(id).row.messageId.toUtf8();
    QByteArray answer = "From: Ann <Ann@Example.NET>\r\nMessage-ID: <a1@example.net>\r\n";
    SECTION("in In-Reply-To")
    {
        answer += "In-Reply-To: " + ours + "\r\n\r\nYes.\r\n";
        CHECK(receive(story, answer).fate == ReportFate::Applied);
        CHECK(story.state(id, ann) == RecipientState::Delivered);
        CHECK(story.state(id, bob) == RecipientState::Accepted);
        CHECK(receive(story, answer).fate == ReportFate::Repeated);
    }
    SECTION("in References, behind mail of others")
    {
        answer += "In-Reply-To: <x@y>\r\nReferences: " + ours + "\r\n <x@y>\r\n\r\nYes.\r\n";
        CHECK(receive(story, answer).fate == ReportFate::Applied);
        CHECK(story.state(id, ann) == RecipientState::Delivered);
    }
    SECTION("but not when a program wrote it")
    {
        answer += "Auto-Submitted: auto-generated\r\nIn-Reply-To: " + ours + "\r\n\r\nYes.\r\n";
        CHECK(receive(story, answer).fate == ReportFate::None);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
    }
    SECTION("from another address, when the message went to one recipient alone")
    {
        const QueueId alone = story.submit({bob});
        answer.replace("Ann@Example.NET", "private@elsewhere.example");
        answer += "In-Reply-To: " + story.message(alone).row.messageId.toUtf8() + "\r\n\r\nYes.\r\n";
        CHECK(receive(story, answer).fate == ReportFate::Applied);
        CHECK(story.state(alone, bob) == RecipientState::Delivered);
        const RecipientRow row = story.recipient(alone, bob);
        CHECK(markOf(row.known, row.state) == DeliveryMark::None); // nobody says that he read it
    }
    SECTION("nor when it cites nothing of ours")
    {
        answer += "In-Reply-To: <x@y>\r\n\r\nYes.\r\n";
        CHECK(receive(story, answer).fate == ReportFate::Unmatched);
        CHECK(story.state(id, ann) == RecipientState::Accepted);
        CHECK(unmatched(story).isEmpty());
    }
}
