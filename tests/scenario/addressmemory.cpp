// Addresses that fail are remembered, repaired, forgiven; domains are learned.
#include "spooler/catalogcore.h"
#include "spooler/editingdesk.h"
#include "spooler/evidencedesk.h"
#include "tests/support/atdesk.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString wrong = u"bob@gmial.com"_s;
const QString right = u"bob@gmail.com"_s;

FailedAddresses remembered(Story &story)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.failedAddresses());
}

QStringList likely(Story &story, const QString &address)
{
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    return must(catalog.likelyAddresses(address));
}

void hear(Story &story, QueueId id, const QString &recipient, EvidenceFact fact)
{
    static int number = 0;
    Claims claims;
    claims.kind = u"dsn"_s;
    claims.messageId = story.message(id).row.messageId;
    claims.digest = "memory " + QByteArray::number(++number);
    Evidence evidence;
    evidence.fact = fact;
    evidence.recipients = {recipient};
    evidence.reply = {.code = 550, .status = {5, 1, 1}, .text = u"no such user"_s};
    claims.evidence << evidence;
    const Answer<ReportUse> answer;
    story.core().evidenceDesk()->applyClaims(claims, answer);
    story.settle();
    REQUIRE(must(answer.future().result()).fate == ReportFate::Applied);
}

SilenceWatch watch(Story &story, QueueId id, const QString &address)
{
    const RecipientRow row = story.recipient(id, address);
    return silenceOf(row.state, row.notify, row.known, row.changed, row.habit, story.clock.now());
}

QueueId submitAsking(Story &story, const QString &recipient)
{
    return story.submit({recipient}, [](Submission &submission) { submission.notify = NotifyFlag::Success; });
}

} // namespace

TEST_CASE("an address that failed is remembered until it works or is forgotten", "[scenario][report]")
{
    Story story;
    story.account();
    if (GENERATE(true, false)) { // refused by the next hop
        story.script.answer(wrong, {refused(550, u"5.1.1 no such user"_s), refused(550, u"no such user"_s)});
        story.submit({wrong});
    } else { // bounced later
        hear(story, story.submit({wrong}), wrong, EvidenceFact::Failed);
    }
    REQUIRE(remembered(story).contains(wrong));
    CHECK(remembered(story).value(wrong).failures == 1);
    story.reopen();
    REQUIRE(remembered(story).contains(wrong));
    SECTION("it is forgotten")
    {
        must(story.core().evidenceDesk()->forgetFailed(wrong.toUpper()));
        CHECK(remembered(story).isEmpty());
        CHECK(story.core().evidenceDesk()->forgetFailed(wrong).error().code == ErrorCode::NotFound);
    }
    SECTION("it works")
    {
        story.script.answer(wrong, {accepted()});
        hear(story, story.submit({wrong}), wrong, EvidenceFact::Delivered);
        CHECK(remembered(story).isEmpty());
    }
}

TEST_CASE("a full mailbox and a policy are not the address's fault", "[scenario][report]")
{
    Story story;
    story.account();
    ScriptedAnswer full = refused(552, u"over quota"_s);
    full.reply.status = {5, 2, 2};
    ScriptedAnswer policy = refused(550, u"not from you"_s);
    policy.reply.status = {5, 7, 1};
    story.script.answer(ann, {full});
    story.script.answer(bob, {policy});
    story.submit({ann, bob});
    CHECK(remembered(story).isEmpty());
}

TEST_CASE(
    "a wrong address is repaired: one recipient, the identical message, one story",
    "[scenario][report][star14]")
{
    Story story;
    story.account();
    story.script.answer(wrong, {refused(550, u"5.1.1 no such user"_s)});
    const QueueId id = story.submit({ann, wrong, carl});
    REQUIRE(story.state(id, wrong) == RecipientState::Failed);
    CHECK(likely(story, wrong).value(0) == right);
    const Resending wish{.message = id, .recipients = {wrong}, .corrected = right, .by = u"window"_s};
    const QueueId again = must(atDesk<QueueId>(
        story, [&](EditingDesk &desk, const Answer<QueueId> &answer) { desk.resend(wish, answer); }));
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {carl, 1}, {right, 1}});
    CHECK(story.message(again).row.messageId == story.message(id).row.messageId);
    CHECK(story.content(again) == story.content(id));
    const MessageDetail detail = story.message(id);
    CHECK(std::ranges::contains(detail.relatives, right, &RecipientRow::address));
    CHECK(std::ranges::any_of(detail.events, [](const EventRow &event) {
        return event.kind == u"resent"_s && event.detail.contains(wrong + u" → "_s + right);
    }));
    CHECK(remembered(story).value(wrong).replacement == right);
    CHECK(likely(story, wrong).constFirst() == right);
}

TEST_CASE("a domain that reports is missed, one that never does is not", "[scenario][report][star10]")
{
    Story story;
    story.account();
    for (int i = 0; i < 10; ++i) {
        const QString x = u"r%1@x.example"_s.arg(i);
        const QueueId id = submitAsking(story, x);
        submitAsking(story, u"r%1@y.example"_s.arg(i));
        story.pass(20min);
        if (i > 0)
            hear(story, id, x, EvidenceFact::Delivered);
    }
    const QString x = u"last@x.example"_s;
    const QString y = u"last@y.example"_s;
    const QueueId reporting = submitAsking(story, x);
    const QueueId silent = submitAsking(story, y);
    CHECK(watch(story, reporting, x).what == Silence::Waiting);
    CHECK(watch(story, silent, y).what == Silence::MeansNothing);
    story.pass(3h);
    CHECK(watch(story, reporting, x).what == Silence::Overdue);
    CHECK(watch(story, silent, y).what == Silence::MeansNothing);
    hear(story, reporting, x, EvidenceFact::Delivered);
    CHECK(watch(story, reporting, x).what == Silence::NotAsked);
}
