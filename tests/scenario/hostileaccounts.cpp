// One account whose server is dead or means harm, beside healthy ones, over real sockets.
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <cstdio>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

constexpr int messagesEach = 5;

Account accountOf(const ScriptedServer &server, int number)
{
    Account account = accountAt(server.serverPort());
    account.id = {};
    account.name = u"account %1"_s.arg(number);
    account.address = u"ann@example.org"_s;
    account.server.deadlines.greeting = account.server.deadlines.command = 3s;
    return account;
}

// A spooler on the machine's clock with a server for each account; the first `hostile` ones obey `rules`.
struct Fleet {
    Fleet(int healthy, int hostile, const QList<ServerRule> &rules) : core({profile.folder(), &clock})
    {
        const Answer<> opened;
        core.open(opened);
        must(opened.future().result());
        for (int i = 0; i < healthy + hostile; ++i) {
            servers.push_back(std::make_unique<ScriptedServer>(i < hostile ? rules : QList<ServerRule>()));
            const Answer<AccountId> saved;
            core.saveAccount(accountOf(*servers.back(), i), saved);
            accounts << must(saved.future().result());
        }
        first = hostile;
    }

    // Until everything for the healthy ones has arrived; nothing when it does not within 20 seconds.
    std::optional<qint64> deliver()
    {
        QElapsedTimer timer;
        timer.start();
        for (int i = 0; i < messagesEach; ++i) {
            for (const AccountId account : std::as_const(accounts)) {
                Submission submission;
                submission.account = account;
                submission.content = QByteArray("From: ann@example.org\r\nSubject: Tea\r\n\r\nAt five?\r\n");
                submission.recipients = {ann};
                core.submit(submission, Answer<QueueId>());
            }
        }
        const auto arrived = [&] {
            for (size_t i = size_t(first); i < servers.size(); ++i) {
                if (servers[i]->contents.size() < messagesEach)
                    return false;
            }
            return true;
        };
        if (!QTest::qWaitFor(arrived, 20'000))
            return std::nullopt;
        return timer.elapsed();
    }

    SystemClock clock;
    TemporaryProfile profile;
    std::vector<std::unique_ptr<ScriptedServer>> servers;
    QList<AccountId> accounts;
    SpoolerCore core;
    int first = 0;
};

} // namespace

TEST_CASE("a hostile account costs nine healthy ones nothing that can be measured", "[scenario][slow]")
{
    const auto [name, rule] = GENERATE(table<const char *, ServerRule>(
        {{"silent", {.verb = "", .answer = "", .act = ServerAct::Silence}},
         {"dripping", {.verb = "", .answer = "220", .act = ServerAct::DripForEver}},
         {"flooding", {.verb = "EHLO", .answer = "250-and on", .act = ServerAct::FloodForEver}},
         {"resetting", {.verb = "DATA", .answer = "", .act = ServerAct::Reset}}}));
    CAPTURE(name);
    const auto alone = Fleet(9, 0, {}).deliver();
    const auto beside = Fleet(9, 1, {rule}).deliver();
    REQUIRE(alone);
    REQUIRE(beside);
    std::printf(
        "9 accounts, %d messages each: %lld ms; beside a %s one %lld ms\n", messagesEach, *alone, name,
        *beside);
    CHECK(*beside < 2 * *alone + 1000); // a busy machine
}

TEST_CASE("beside a hundred hostile accounts a healthy one delivers in ten seconds", "[scenario][slow]")
{
    const auto taken = Fleet(
                           1, 100,
                           {{.verb = "", .answer = "", .act = ServerAct::Silence, .times = 1},
                            {.verb = "", .answer = "220", .act = ServerAct::DripForEver, .times = 1},
                            {.verb = "DATA", .answer = "", .act = ServerAct::Reset}})
                           .deliver();
    REQUIRE(taken);
    std::printf("1 account beside 100 hostile ones, %d messages each: %lld ms\n", messagesEach, *taken);
    CHECK(*taken < 10'000);
}

TEST_CASE("a hundred accounts, ten of them dead, deliver all that can be delivered", "[scenario][slow]")
{
    const auto taken = Fleet(90, 10, {{.verb = "", .answer = "", .act = ServerAct::Silence}}).deliver();
    REQUIRE(taken);
    std::printf("90 accounts beside 10 dead ones, %d messages each: %lld ms\n", messagesEach, *taken);
    CHECK(*taken < 10'000);
}
