#include "spooler/catalogcore.h"
#include "spooler/statusboard.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QtTest/QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// Everything that the board says, in its order.
class Listener : public QObject {
public:
    explicit Listener(Story &story)
    {
        connect(&story.core(), &SpoolerCore::statusChanged, this, [this](const QList<StatusRow> &now) {
            rows = now;
            ++notices;
            for (const StatusRow &row : now) {
                if (row.part == StatusPart::Transport)
                    phases << statusBitNames(row.bits).join(u' ');
            }
        });
        connect(&story.core(), &SpoolerCore::flushBegan, this, [this](AccountId) { flushes << u"began"_s; });
        connect(&story.core(), &SpoolerCore::flushEnded, this, [this](AccountId) { flushes << u"ended"_s; });
    }

    StatusRow row(StatusPart part, AccountId account = {}) const
    {
        for (const StatusRow &row : rows) {
            if (row.part == part && row.account == account)
                return row;
        }
        FAIL("there is no such row");
        return {};
    }

    QList<StatusRow> rows;
    QStringList phases;
    QStringList flushes;
    int notices = 0;
};

QFuture<Result<>> flush(Story &story, AccountId account = {})
{
    const Answer<> answer;
    story.core().statusBoard()->flush(account, u"user"_s, answer);
    return answer.future();
}

void setWorkMode(Story &story, WorkMode mode)
{
    const Answer<> answer;
    story.core().setWorkMode(mode, answer);
    story.settle();
    must(answer.future().result());
}

} // namespace

TEST_CASE("every part has a row, and a change is told once without asking", "[scenario][N1][N3]")
{
    Story story;
    Listener listener(story);
    const AccountId work = story.account(u"Work"_s);
    const AccountId home =
        story.account(u"Home"_s, [](Account &account) { account.server.host = u"mail.example.com"_s; });
    REQUIRE(listener.rows.size() == 5);
    CHECK(listener.rows.at(0).part == StatusPart::Subsystem);
    CHECK(listener.row(StatusPart::Spooler).actions == (StatusAction::Validate | StatusAction::Flush));
    CHECK(listener.row(StatusPart::Transport, home).actions.testFlag(StatusAction::ChangePassword));
    const int before = listener.notices;
    story.pass(2h);
    CHECK(listener.notices == before);
    story.script.trouble(
        u"mail.example.org"_s,
        QList<AttemptEnd>(1, {.kind = AttemptEndKind::CertificateTrouble, .detail = u"expired"_s}));
    story.submit({ann});
    CHECK(listener.row(StatusPart::Transport, work).availability == Availability::Failed);
    CHECK(listener.row(StatusPart::Transport, work).gate.kind == GateKind::Certificate);
    CHECK(listener.row(StatusPart::Transport, home).availability == Availability::Available);
}

TEST_CASE("the bits of a row follow the phases of its transport", "[scenario][N2]")
{
    Story story;
    Listener listener(story);
    const AccountId work = story.account();
    story.script.answer(ann, {hangs()});
    CHECK(listener.row(StatusPart::Transport, work).bits == StatusBits(StatusBit::OutEnabled));
    const QueueId id = story.submit({ann});
    CHECK(listener.row(StatusPart::Transport, work).bits == (StatusBit::OutEnabled | StatusBit::OutActive));
    CHECK(listener.row(StatusPart::Spooler).running == 1);
    story.act(Action::Hold, QList{id});
    CHECK(listener.row(StatusPart::Transport, work).bits == StatusBits(StatusBit::OutEnabled));
    const Answer<> suspended;
    story.core().setSuspended(true, suspended);
    story.settle();
    CHECK(listener.row(StatusPart::Transport, work).bits == StatusBits());
}

TEST_CASE("a flush sends what is deferred, of one account or of all", "[scenario][N4][N5]")
{
    Story story;
    Listener listener(story);
    const AccountId work = story.account(u"Work"_s);
    story.account(u"Home"_s, [](Account &account) {
        account.address = u"ann@example.com"_s;
        account.server.host = u"mail.example.com"_s;
    });
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    story.script.answer(bob, {refused(451, u"later"_s), accepted()});
    const QueueId first = story.submit({ann});
    const QueueId second = story.submit({bob}, [](Submission &submission) {
        submission.content = QByteArray("From: ann@example.com\r\n\r\nhi\r\n");
    });
    REQUIRE(story.state(second, bob) == RecipientState::Deferred);
    const auto done = flush(story, work);
    story.settle();
    REQUIRE(done.isFinished());
    CHECK(done.result());
    CHECK(story.state(first, ann) == RecipientState::Accepted);
    CHECK(story.state(second, bob) == RecipientState::Deferred);
    CHECK(listener.flushes == QStringList{u"began"_s, u"ended"_s});
    const auto all = flush(story);
    story.settle();
    REQUIRE(all.isFinished());
    CHECK(story.state(second, bob) == RecipientState::Accepted);
    CHECK(listener.flushes.count(u"began"_s) == 3);
    CHECK(listener.flushes.count(u"ended"_s) == 3);
}

TEST_CASE(
    "every flush that begins ends, also on trouble, and a second one is answered busy", "[scenario][N5][N6]")
{
    Story story;
    Listener listener(story);
    const AccountId work = story.account();
    story.script.answer(ann, {refused(451, u"later"_s), hangs()});
    story.submit({ann});
    const auto running = flush(story, work);
    story.settle();
    CHECK_FALSE(running.isFinished());
    CHECK(listener.row(StatusPart::Transport, work).bits.testFlag(StatusBit::OutFlushing));
    const auto second = flush(story, work);
    REQUIRE(second.isFinished());
    CHECK(second.result().error().detail.startsWith(u"busy"_s));
    CHECK(listener.flushes == QStringList{u"began"_s});
    SECTION("the account is removed")
    {
        const Answer<> removed;
        story.core().removeAccount(work, removed);
        story.settle();
    }
    SECTION("the spooler closes")
    {
        story.close();
    }
    SECTION("the server fails")
    {
        story.act(Action::Hold, FilterSelection{.filter = Filter::All, .search = {}, .account = {}});
    }
    CHECK(running.isFinished());
    CHECK(listener.flushes == QStringList{u"began"_s, u"ended"_s});
}

TEST_CASE(
    "logging on to try names what is wrong, and a second try meanwhile is answered busy",
    "[scenario][N3][O2]")
{
    Story story;
    const ScriptedServer server;
    const auto at = [](quint16 port) {
        return [port](Account &account) {
            account.server.host = u"127.0.0.1"_s;
            account.server.port = port;
            account.server.security = Security::ClearText;
        };
    };
    const AccountId well = story.account(u"Well"_s, at(server.serverPort()));
    const AccountId gone = story.account(u"Gone"_s, at(1));
    const Answer<QList<Validation>> all;
    const Answer<QList<Validation>> meanwhile;
    story.core().statusBoard()->validate({}, all);
    story.core().statusBoard()->validate({}, meanwhile);
    CHECK(meanwhile.future().result().error().detail.startsWith(u"busy"_s));
    REQUIRE(QTest::qWaitFor([&] { return all.future().isFinished(); }, 10'000));
    const QList<Validation> found = must(all.future().result());
    REQUIRE(found.size() == 2);
    CHECK(found[0].account == well);
    CHECK(found[0].problem.isEmpty());
    CHECK(found[1].account == gone);
    CHECK_FALSE(found[1].problem.isEmpty());
    CHECK(server.contents.isEmpty()); // nothing was sent
}

TEST_CASE("a transport that asks for it is flushed, once", "[scenario][N7][H8]")
{
    Story story;
    Listener listener(story);
    story.account();
    story.script.answer(ann, {refused(451, u"later"_s), accepted()});
    const QueueId id = story.submit({ann});
    REQUIRE(story.state(id, ann) == RecipientState::Deferred);
    auto *const transport = qobject_cast<Transport *>(*story.script.live.constBegin());
    REQUIRE(transport);
    Q_EMIT transport->flushWanted();
    Q_EMIT transport->flushWanted();
    story.settle();
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(listener.flushes == QStringList{u"began"_s, u"ended"_s});
}

TEST_CASE("offline takes mail and makes no attempt, also after a restart", "[scenario][A4][P1]")
{
    Story story;
    story.account();
    setWorkMode(story, WorkMode::Offline);
    QList<QueueId> ids;
    for (int i = 0; i < 5; ++i)
        ids << story.submit({ann});
    story.kill();
    story.open();
    story.pass(3h);
    CHECK(story.script.calls.filter(u"attempt"_s).isEmpty());
    CatalogCore catalog(story.profile.folder(), SpoolerPresence::Running, &story.clock);
    CHECK(must(catalog.message(ids.constFirst())).recipients.constFirst().gate.kind == GateKind::Offline);
    CHECK(flush(story).result().error().code == ErrorCode::Unavailable);
    setWorkMode(story, WorkMode::Online);
    CHECK(story.script.copies.value(ann) == 5);
}

TEST_CASE("going offline stops what is being sent and loses nothing of it", "[scenario][A4]")
{
    Story story;
    story.account();
    story.script.answer(ann, {hangs(), accepted()});
    const QueueId id = story.submit({ann});
    setWorkMode(story, WorkMode::Offline);
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.script.running == 0);
    setWorkMode(story, WorkMode::Online);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.script.copies.value(ann) == 1);
}
