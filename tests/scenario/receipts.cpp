// Receipts that are given, and reports of success and of a delay that is over.
#include "spooler/receiptdesk.h"
#include "spooler/report/reportreader.h"
#include "spooler/store/receiptstore.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray letter(const QByteArray &id = "<b1@example.net>")
{
    return "Return-Path: <bob@example.net>\r\nFrom: Bob <bob@example.net>\r\nTo: ann@example.org\r\n"
           "Subject: Tea\r\nMessage-ID: "
        + id + "\r\nDisposition-Notification-To: bob@example.net\r\n\r\n";
}

Result<QueueId> give(Story &story, const QByteArray &header)
{
    const Answer<QueueId> answer;
    story.core().receiptDesk()->give(header, ReceiptKind::Displayed, {}, answer);
    story.settle();
    REQUIRE(answer.future().isFinished());
    return answer.future().result();
}

QList<GivenReceipt> given(Story &story)
{
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    return must(ReceiptStore(*database).all(10));
}

} // namespace

TEST_CASE("a receipt is given once, whatever copy is opened, also after a kill", "[scenario][report][L10]")
{
    Story story;
    story.account();
    CHECK(must(story.core().receiptDesk()->wish(letter())).refusal == ReceiptRefusal::None);
    const QueueId id = must(give(story, letter()));
    CHECK(story.script.copies == QMap<QString, int>{{bob, 1}});
    CHECK(story.message(id).reversePath.isEmpty());
    const auto report = readReport(story.content(id));
    REQUIRE(report);
    CHECK(report->recipients.at(0).disposition == u"displayed"_s);
    REQUIRE(given(story).size() == 1);
    CHECK(given(story).at(0).to == bob);
    CHECK(given(story).at(0).message == id);
    story.kill();
    story.open();
    CHECK(must(story.core().receiptDesk()->wish(letter())).refusal == ReceiptRefusal::Settled);
    CHECK(give(story, "X-Copy: 2\r\n" + letter()).error().code == ErrorCode::Conflict);
    CHECK(story.script.copies == QMap<QString, int>{{bob, 1}});
}

TEST_CASE("two copies opened at the same moment bring one receipt", "[scenario][report][L10]")
{
    Story story;
    story.account();
    const Answer<QueueId> first;
    const Answer<QueueId> second;
    story.core().receiptDesk()->give(letter(), ReceiptKind::Displayed, {}, first);
    story.core().receiptDesk()->give(letter(), ReceiptKind::Displayed, {}, second);
    story.settle();
    CHECK(first.future().result().has_value() != second.future().result().has_value());
    CHECK(story.script.copies == QMap<QString, int>{{bob, 1}});
    CHECK(story.health.constLast().first == SpoolHealth::Well);
}

TEST_CASE("a receipt that was declined is never asked for again", "[scenario][report][L12]")
{
    Story story;
    story.account();
    must(story.core().receiptDesk()->decline(letter()));
    CHECK(must(story.core().receiptDesk()->wish(letter())).refusal == ReceiptRefusal::Settled);
    CHECK(give(story, letter()).error().code == ErrorCode::Conflict);
    CHECK(story.script.copies.isEmpty());
    CHECK(given(story).at(0).kind == ReceiptKind::Declined);
}

TEST_CASE("a receipt that cannot be stored is not given, and can be later", "[scenario][report][L12]")
{
    Story story;
    story.account();
    {
        const FullDisk full;
        CHECK_FALSE(give(story, letter()));
    }
    story.pass(10s);
    CHECK(given(story).isEmpty());
    CHECK(give(story, letter()));
}

TEST_CASE(
    "success is reported by us where it is asked for and nobody behind us would",
    "[scenario][report][L1][L8]")
{
    const auto [handover, action, words] = GENERATE(table<Handover, std::optional<DsnAction>, QByteArray>(
        {{Handover::Reporting, std::nullopt, {}}, // the server does
         {Handover::Silent, DsnAction::Relayed, "Subject: Handed on: Tea"},
         {Handover::Mailbox, DsnAction::Delivered, "Subject: Delivered: Tea"}}));
    Story story;
    story.account();
    ScriptedAnswer taken = accepted();
    taken.handover = handover;
    story.script.answer(ann, {taken});
    story.script.answer(bob, {taken});
    CHECK(story.report(story.submit({ann})).isEmpty()); // nobody asked
    const QueueId id = story.submit({ann, bob}, [](Submission &submission) {
        submission.notify = NotifyFlag::Success | NotifyFlag::Failure;
        submission.envid = u"order-7"_s;
    });
    const QByteArray octets = story.report(id);
    CHECK(octets.isEmpty() == !action.has_value());
    if (!action)
        return;
    const auto report = readReport(octets);
    REQUIRE(report);
    CHECK(report->envid == u"order-7"_s);
    REQUIRE(report->recipients.size() == 2);
    for (const ReportRecipient &recipient : report->recipients) {
        CHECK(recipient.action == *action);
        CHECK(recipient.status.toString().startsWith(u'2'));
    }
    CHECK(octets.contains(words));
    const QByteArray cited = "In-Reply-To: " + story.message(id).row.messageId.toLatin1();
    CHECK(octets.contains(cited)); // it joins the thread
    CHECK_FALSE(octets.contains("At five?")); // L1: the header alone
    CHECK(story.message(id).reports.size() == 1);
}

TEST_CASE("reports are asked for of each recipient by itself", "[scenario][report][L3]")
{
    Story story;
    story.account();
    const QString someone = u"carl@example.net"_s;
    ScriptedAnswer taken = accepted();
    taken.handover = Handover::Mailbox;
    for (const QString &address : {ann, bob})
        story.script.answer(address, {taken});
    story.script.answer(someone, {refused(550, u"no"_s)});
    const auto submit = [&](const QMap<QString, Notify> &notifyOf) {
        return story.trySubmit({ann, bob, someone}, [&](Submission &submission) {
            submission.notify = NotifyFlag::Failure;
            submission.notifyOf = notifyOf;
        });
    };
    const QueueId id =
        must(submit({{u"Bob <BOB@example.net>"_s, NotifyFlag::Success}, {someone, NotifyFlag::Never}}));
    CHECK(story.recipient(id, ann).notify == NotifyFlag::Failure);
    CHECK(story.recipient(id, bob).notify == NotifyFlag::Success);
    CHECK(story.state(id, someone) == RecipientState::Failed);
    REQUIRE(story.message(id).reports.size() == 1); // nothing of someone's failure
    const auto report = readReport(story.report(id));
    REQUIRE(report);
    REQUIRE(report->recipients.size() == 1);
    CHECK(report->recipients.first().address == bob);
    CHECK(report->recipients.first().action == DsnAction::Delivered);

    const auto unknown = submit({{u"dora@example.net"_s, NotifyFlag::Never}});
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().code == ErrorCode::InvalidInput);
    CHECK(unknown.error().detail.contains(u"dora@example.net"_s));
}

TEST_CASE("a delay that was reported and is over is reported too", "[scenario][report]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) {
        account.schedule = u"3h"_s;
        account.policy.reportAddress = u"desk@example.org"_s;
    });
    story.script.answer(ann, {refused(451, u"later"_s), refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    story.pass(5h);
    const auto delayed = readReport(story.report(id));
    REQUIRE(delayed);
    CHECK(delayed->recipients.at(0).action == DsnAction::Delayed);
    CHECK(story.report(id).contains("To: desk@example.org"));
    story.pass(5h);
    REQUIRE(story.state(id, ann) == RecipientState::Accepted);
    const auto cleared = readReport(story.report(id));
    REQUIRE(cleared);
    CHECK(cleared->recipients.at(0).action == DsnAction::Relayed);
    CHECK(story.report(id).contains("No longer delayed"));
}
