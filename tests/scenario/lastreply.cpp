// The last reply of a message, cut or killed at every octet: over a real connection to a server in this
// process.
#include "spooler/clock.h"
#include "spooler/spoolercore.h"
#include "spooler/store/database.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/temporaryprofile.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QRandomGenerator>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray someLastReply(QRandomGenerator &dice)
{
    QByteArray reply = dice.bounded(3) == 0 ? "250-2.0.0 taken\r\n" : "";
    reply += dice.bounded(2) == 0 ? "250 2.0.0 Ok: queued as " : "250 ";
    for (int i = dice.bounded(12); i >= 0; --i)
        reply += char('A' + dice.bounded(26));
    return reply + "\r\n";
}

class RealSpooler {
public:
    RealSpooler(const TemporaryProfile &profile, SystemClock &clock)
        : m_core(std::make_unique<SpoolerCore>(CoreOptions{
              .profile = profile.folder(), .clock = &clock, .secrets = nullptr, .transports = {}}))
    {
        const Answer<> opened;
        m_core->open(opened);
        must(opened.future().result());
    }
    SpoolerCore &core() { return *m_core; }

    template <typename T, typename Work> T wait(const Work &work)
    {
        const Answer<T> answer;
        work(answer);
        REQUIRE(QTest::qWaitFor([&] { return answer.future().isFinished(); }));
        return must(answer.future().result());
    }

private:
    std::unique_ptr<SpoolerCore> m_core; // dies without being closed, as by SIGKILL
};

RecipientState stateOf(const TemporaryProfile &profile, QueueId id)
{
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
    const auto view = must(OutboxViews(*database).detail(id));
    REQUIRE(view);
    return view->detail.recipients.constFirst().state;
}

QueueId submitTo(RealSpooler &spooler, const ScriptedServer &server)
{
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"127.0.0.1"_s;
    account.server.port = server.serverPort();
    account.server.security = Security::ClearText;
    spooler.wait<AccountId>(
        [&](const Answer<AccountId> &answer) { spooler.core().saveAccount(account, answer); });
    Submission submission;
    submission.content = QByteArray("From: ann@example.org\r\nSubject: Tea\r\n\r\nAt five?\r\n");
    submission.recipients = QStringList{u"bob@example.net"_s};
    return spooler.wait<QueueId>(
        [&](const Answer<QueueId> &answer) { spooler.core().submit(submission, answer); });
}

void cutTheLastReply(quint32 seed, ServerAct act)
{
    QRandomGenerator dice(seed);
    const QByteArray reply = someLastReply(dice);
    const qsizetype octets = dice.bounded(int(reply.size()) + 1);
    CAPTURE(seed, reply.toStdString(), octets);
    const TemporaryProfile profile;
    SystemClock clock;
    ScriptedServer server({{.verb = ".", .answer = reply.first(octets), .act = act, .times = 1}});
    std::optional<RealSpooler> spooler(std::in_place, profile, clock);
    const QueueId id = submitTo(*spooler, server);
    REQUIRE(QTest::qWaitFor([&] { return server.contents.size() == 1; }));
    if (act == ServerAct::StopThere) {
        QTest::qWait(int(dice.bounded(15)));
        spooler.reset();
        spooler.emplace(profile, clock);
    }
    const bool whole = octets == reply.size();
    REQUIRE(QTest::qWaitFor([&] {
        const RecipientState state = stateOf(profile, id);
        return state == RecipientState::InDoubt || state == RecipientState::Accepted;
    }));
    if (!whole)
        CHECK(stateOf(profile, id) == RecipientState::InDoubt); // never silently accepted, never sent again
    QTest::qWait(30);
    CHECK(server.contents.size() == 1);
    if (stateOf(profile, id) == RecipientState::InDoubt && dice.bounded(2) == 0) {
        const auto report = spooler->wait<ActionReport>([&](const Answer<ActionReport> &answer) {
            spooler->core().act(Action::SettleSendAgain, QList{id}, u"user"_s, answer);
        });
        CHECK(report.done == 1);
        REQUIRE(QTest::qWaitFor([&] { return stateOf(profile, id) == RecipientState::Accepted; }));
        REQUIRE(server.contents.size() == 2);
        CHECK(server.contents.at(0) == server.contents.at(1)); // with the same Message-ID
    }
}

} // namespace

TEST_CASE("a last reply that is cut at any octet leaves one copy, or a second by choice", "[scenario]")
{
    const int asked = qEnvironmentVariableIntValue("MAILROOM_REPLY_SEEDS");
    const int seeds = asked > 0 ? asked : 40;
    for (int seed = 1; seed <= seeds; ++seed) {
        cutTheLastReply(quint32(seed), ServerAct::CutThere);
        cutTheLastReply(quint32(seed), ServerAct::StopThere);
    }
}
