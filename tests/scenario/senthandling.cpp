// Stories of what is done once every recipient is finished.
#include "spooler/statusboard.h"
#include "tests/support/steps.h"
#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class TestHook final : public Hook {
public:
    using Run = std::function<HookAnswer(const HookMessage &)>;
    TestHook(QString name, Run run) : m_name(std::move(name)), m_run(std::move(run)) { }
    QString name() const override { return m_name; }
    HookAnswer run(const HookMessage &message) const override { return m_run(message); }

private:
    QString m_name;
    Run m_run;
};

std::shared_ptr<const Hook> hook(const QString &name, TestHook::Run run)
{
    return std::make_shared<TestHook>(name, std::move(run));
}

void openWith(Story &story, const HookList &hooks, const StepList &steps = {})
{
    story.close();
    story.hooks = hooks;
    story.steps = [steps](const Account &) { return steps; };
    story.open();
    story.account();
}

bool exists(Story &story, QueueId id)
{
    return std::ranges::contains(story.states().keys(), ann) && id.isValid();
}

} // namespace

TEST_CASE("the copy stays, goes into its folder, or goes, as the message says", "[scenario][I2][I3]")
{
    Story story;
    openWith(story, {});
    const SentHandling handling = GENERATE(SentHandling::Keep, SentHandling::Remove, SentHandling::File);
    const QueueId id = story.submit({ann}, [&](Submission &submission) {
        submission.sentHandling = handling;
        submission.sentFolder = u"Projects/Tea"_s;
    });
    CHECK(story.script.copies.value(ann) == 1);
    CHECK(exists(story, id) == (handling != SentHandling::Remove));
    if (handling == SentHandling::Remove)
        return;
    const MessageDetail message = story.message(id);
    const bool filed = handling == SentHandling::File;
    CHECK(message.row.folder == (filed ? u"Projects/Tea"_s : QString()));
    CHECK(message.filing == (filed ? Filing::Filed : Filing::None));
}

TEST_CASE("a copy that was to go stays where a recipient failed", "[scenario][I2]")
{
    Story story;
    openWith(story, {});
    story.script.answer(bob, {refused(550, u"no such user"_s)});
    const QueueId id = story.submit(
        {ann, bob}, [&](Submission &submission) { submission.sentHandling = SentHandling::Remove; });
    CHECK(story.state(id, bob) == RecipientState::Failed);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("after sending: undo, then the hooks, then the copy", "[scenario][I1][E8][E9]")
{
    QByteArray seen;
    Story story;
    const auto withTicket = [](const StepInput &input) -> StepAnswer {
        return {.what = StepChanged{fileWith(input, "X-Ticket: secret\r\n" + octetsOf(input.file))}};
    };
    const auto withoutTicket = [](const StepInput &input) -> StepAnswer {
        return {
            .what = StepChanged{fileWith(input, octetsOf(input.file).replace("X-Ticket: secret\r\n", ""))}};
    };
    openWith(
        story,
        {hook(
            u"archive"_s,
            [&seen](const HookMessage &message) -> HookAnswer {
                seen = octetsOf(message.file);
                return {.folder = u"Archive"_s};
            })},
        {testStep(u"ticket"_s, withTicket, withoutTicket)});
    const QueueId id = story.submit({ann});
    const MessageDetail message = story.message(id);
    QStringList kinds;
    for (const EventRow &event : message.events)
        kinds << event.kind;
    CHECK(kinds.indexOf(u"positive-completion"_s) > kinds.indexOf(u"prepared"_s));
    CHECK(
        kinds.mid(kinds.indexOf(u"positive-completion"_s) + 1)
        == QStringList{u"undone"_s, u"hook"_s, u"filed"_s});
    CHECK_FALSE(story.content(id).contains("X-Ticket"));
    CHECK_FALSE(seen.contains("X-Ticket"));
    CHECK(message.row.folder == u"Archive");
    REQUIRE(message.changes.size() == 2);
    CHECK(message.changes[1].kind == ChangeKind::Undo);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a hook that ends the chain is the last one that is called", "[scenario][E10]")
{
    QStringList log;
    const auto logging = [&log](const QString &name, HookAnswer answer) {
        return hook(name, [&log, name, answer](const HookMessage &) {
            log << name;
            return answer;
        });
    };
    Story story;
    SECTION("end")
    {
        openWith(
            story,
            {logging(u"one"_s, {}), logging(u"two"_s, {.folder = u"Two"_s, .endsChain = true}),
             logging(u"three"_s, {})});
        const QueueId id = story.submit({ann});
        CHECK(log == QStringList{u"one"_s, u"two"_s});
        CHECK(story.message(id).row.folder == u"Two");
    }
    SECTION("delete")
    {
        openWith(story, {logging(u"one"_s, {.deletes = true}), logging(u"two"_s, {})});
        const QueueId id = story.submit({ann});
        CHECK(log == QStringList{u"one"_s});
        CHECK_FALSE(exists(story, id));
    }
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("a hook that crashes or fails is named and hurts nobody", "[scenario][E9][E11]")
{
    Story story;
    openWith(
        story,
        {hook(u"bad"_s, [](const HookMessage &) -> HookAnswer { throw std::runtime_error("oh"); }),
         hook(
             u"late"_s,
             [](const HookMessage &) -> HookAnswer { return {.fault = u"did not end in time"_s}; }),
         hook(u"sort"_s, [](const HookMessage &) -> HookAnswer { return {.folder = u"Sorted"_s}; })});
    const QueueId id = story.submit({ann});
    const MessageDetail message = story.message(id);
    QStringList faults;
    for (const EventRow &event : message.events) {
        if (event.kind == "hook-failed"_L1)
            faults << event.detail;
    }
    CHECK(faults == QStringList{u"bad: it crashed: oh"_s, u"late: did not end in time"_s});
    CHECK(message.row.folder == u"Sorted");
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("a copy that cannot be filed is never sent again", "[scenario][I2]")
{
    Story story;
    openWith(
        story, {hook(u"sort"_s, [](const HookMessage &) -> HookAnswer { return {.folder = QString()}; })});
    const QueueId id = story.submit({ann});
    story.pass(24h);
    const MessageDetail message = story.message(id);
    CHECK(message.filing == Filing::Failed);
    CHECK(message.filingFault == u"the folder has no name");
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 1);
}

TEST_CASE("what was to be done after sending is done after a restart", "[scenario][I1]")
{
    Story story;
    openWith(story, {});
    story.script.answer(ann, {hangsAfterData()});
    const QueueId id = story.submit({ann}, [](Submission &submission) {
        submission.sentHandling = SentHandling::File;
        submission.sentFolder = u"Later"_s;
    });
    CHECK(story.message(id).filing == Filing::Pending);
    story.kill();
    story.open();
    story.act(Action::SettleArrived, QList{id});
    story.settle();
    CHECK(story.message(id).row.folder == u"Later");
}

TEST_CASE(
    "the status table names every hook after sending, and what went wrong with it last", "[scenario][E9]")
{
    Story story;
    bool isWell = false;
    openWith(
        story,
        {hook(
             u"archive"_s,
             [&isWell](const HookMessage &) -> HookAnswer {
                 return {.fault = isWell ? QString() : u"the program did not end in time"_s};
             }),
         hook(u"log"_s, [](const HookMessage &) { return HookAnswer(); })});
    const auto faults = [&story] {
        QStringList lines;
        for (const StatusRow &row : story.core().statusBoard()->rows()) {
            if (row.part == StatusPart::Hook)
                lines << row.name + u" "_s + availabilityName(row.availability) + u' ' + row.fault;
        }
        return lines;
    };
    CHECK(faults() == QStringList{u"sent/archive available "_s, u"sent/log available "_s});
    story.submit({ann});
    CHECK(
        faults()
        == QStringList{u"sent/archive failed the program did not end in time"_s, u"sent/log available "_s});
    isWell = true;
    story.submit({ann});
    CHECK(faults() == QStringList{u"sent/archive available "_s, u"sent/log available "_s});
}

TEST_CASE("programs in the profile's folder are hooks, in the order of their names", "[scenario][E11]")
{
    Story story;
    story.close();
    const QString folder = story.profile.paths().sentHooks;
    REQUIRE(QDir().mkpath(folder));
    const auto program = [&](const QString &name, const QByteArray &script, QFile::Permissions more = {}) {
        QFile file(folder + u'/' + name);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write("#!/bin/sh\n" + script + "\n");
        file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner | more);
    };
    program(u"10-fails"_s, "exit 3");
    program(u"20-file"_s, "grep -q five && echo file Tea");
    program(u"30-open"_s, "echo delete", QFile::WriteOther);
    story.open();
    story.account();
    const QueueId id = story.submit({ann});
    const MessageDetail message = story.message(id);
    CHECK(message.row.folder == u"Tea");
    CHECK(std::ranges::any_of(message.events, [](const EventRow &event) {
        return event.detail == u"10-fails: the program failed with 3"_s;
    }));
    const QList<StatusRow> rows = story.core().statusBoard()->rows();
    const auto refused = std::ranges::find(rows, u"sent/30-open"_s, &StatusRow::name);
    REQUIRE(refused != rows.end());
    CHECK(refused->availability == Availability::Failed);

    // What comes and goes while the profile is open counts from the next message on.
    REQUIRE(QFile::remove(folder + u"/10-fails"_s));
    REQUIRE(QFile::remove(folder + u"/30-open"_s));
    program(u"25-file"_s, "echo file Coffee");
    CHECK(story.message(story.submit({ann})).row.folder == u"Coffee");
    QStringList names;
    for (const StatusRow &row : story.core().statusBoard()->rows()) {
        if (row.part == StatusPart::Hook)
            names << row.name;
    }
    CHECK(names == QStringList{u"sent/20-file"_s, u"sent/25-file"_s});
    for (const QString &name : {u"/20-file"_s, u"/25-file"_s})
        REQUIRE(QFile::remove(folder + name));
    CHECK(story.message(story.submit({ann})).row.folder.isEmpty());
    program(u"10-file"_s, "echo file Water"); // after none was left
    CHECK(story.message(story.submit({ann})).row.folder == u"Water");
}
