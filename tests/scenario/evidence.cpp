#include "spooler/editingdesk.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

int apply(Story &story, const Evidence &evidence)
{
    const Answer<int> answer;
    story.core().editingDesk()->takeEvidence({evidence}, "report", answer);
    story.settle();
    REQUIRE(answer.future().isFinished());
    return must(answer.future().result());
}

Evidence reportFor(Story &story, QueueId id, const QString &recipient)
{
    Evidence evidence;
    evidence.messageId = story.message(id).row.messageId;
    evidence.recipient = recipient;
    evidence.source = u"mx.example.net"_s;
    return evidence;
}

} // namespace

TEST_CASE("a report that matches settles a doubt and is named", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {lost()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::InDoubt);
    Evidence evidence = reportFor(story, id, ann);
    const auto [verdict, state] = GENERATE(table<EvidenceVerdict, RecipientState>(
        {{EvidenceVerdict::Delivered, RecipientState::Delivered},
         {EvidenceVerdict::TakenOver, RecipientState::Accepted},
         {EvidenceVerdict::Failed, RecipientState::Failed}}));
    evidence.verdict = verdict;
    SECTION("by Message-ID") { }
    SECTION("by ENVID")
    {
        evidence.envid = story.message(id).envid;
        evidence.messageId.clear();
    }
    SECTION("by the copy in Sent")
    {
        evidence.kind = EvidenceKind::SentCopy;
        evidence.recipient.clear();
    }
    CHECK(apply(story, evidence) == 1);
    CHECK(story.state(id, ann) == state);
    const EventRow event = story.message(id).events.at(story.message(id).events.size() - 2);
    CHECK(event.by == u"report"_s);
    CHECK(event.detail.contains(u"mx.example.net"_s));
    story.pass(2h);
    CHECK(story.state(id, ann) == state);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a forged or foreign report changes nothing", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {lost()});
    const QueueId id = story.submit({ann});
    Evidence evidence = reportFor(story, id, ann);
    SECTION("another ENVID beside the right Message-ID")
    {
        evidence.envid = u"somebody-elses"_s;
    }
    SECTION("another Message-ID")
    {
        evidence.messageId = u"<forged@example.com>"_s;
    }
    SECTION("a recipient that is none")
    {
        evidence.recipient = u"eve@example.com"_s;
    }
    SECTION("neither ENVID nor Message-ID")
    {
        evidence.messageId.clear();
    }
    const QStringList before = story.eventKinds(id);
    CHECK(apply(story, evidence) == 0);
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    CHECK(story.eventKinds(id) == before);
}

TEST_CASE("a report about mail that still waits does not send or stop it", "[scenario][report]")
{
    Story story;
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s)});
    const QueueId id = story.submit({ann});
    apply(story, reportFor(story, id, ann));
    CHECK(story.state(id, ann) == RecipientState::Deferred);
}
