// The spooler in its own thread, by the handle that the windows use.
#include "spooler/catalog.h"
#include "spooler/networkwatch.h"
#include "spooler/spooler.h"
#include "tests/support/courier.h"
#include "tests/support/scriptedserver.h"
#include "tests/support/temporaryprofile.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

class ScriptedNetwork final : public NetworkWatch {
public:
    Reachability reachability() const override { return m_now; }
    void become(Reachability now)
    {
        m_now = now;
        Q_EMIT changed(now);
    }

private:
    Reachability m_now = Reachability::Offline;
};

template <typename T> T awaited(QFuture<Result<T>> future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
    if constexpr (std::is_void_v<T>)
        must(future.result());
    else
        return must(future.result());
}

struct Handle {
    explicit Handle(NetworkWatch *network = nullptr)
        : spooler(SpoolerOptions{.profile = profile.folder(), .network = network})
    {
        awaited(spooler.open());
    }

    TemporaryProfile profile;
    Spooler spooler;
};

} // namespace

TEST_CASE("a spooler that starts without a network waits, and goes on when there is one", "[scenario]")
{
    ScriptedNetwork network;
    TemporaryProfile profile;
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"mail.example.invalid"_s;
    {
        Spooler before(SpoolerOptions{.profile = profile.folder(), .network = &network});
        awaited(before.open());
        awaited(before.setSuspended(true)); // nothing is tried: this is about the gate
        awaited(before.saveAccount(account));
    }
    Spooler spooler(SpoolerOptions{.profile = profile.folder(), .network = &network});
    awaited(spooler.open());
    Catalog catalog(profile.folder(), SpoolerPresence::Running);
    const auto gateIs = [&](GateKind kind) {
        return QTest::qWaitFor(
            [&] { return awaited(catalog.accounts()).constFirst().condition.gate.kind == kind; }, 10'000);
    };
    CHECK(gateIs(GateKind::Network));
    CHECK(awaited(catalog.accounts()).constFirst().condition.gate.detail == u"no network"_s);
    network.become(Reachability::Online);
    CHECK(gateIs(GateKind::None));
    network.become(Reachability::Offline);
    CHECK(gateIs(GateKind::Network));
}

TEST_CASE("what another process submitted goes as soon as somebody nudges", "[scenario]")
{
    ScriptedServer server;
    Handle handle;
    const AccountId account = awaited(handle.spooler.saveAccount([&] {
        Account made = accountAt(server.serverPort());
        made.id = {};
        made.name = u"Work"_s;
        made.address = u"ann@example.org"_s;
        return made;
    }()));
    // The queue has looked: there was nothing.
    awaited(handle.spooler.act(Action::Hold, QList<QueueId>{}, u"test"_s));
    const auto stranger = must(Database::open(handle.profile.paths().database, OpenMode::ReadWrite));
    must(OutboxStore(*stranger).add({[&] {
        NewMessage message = newMessage(account, {u"bob@example.net"_s});
        message.submitted = QDateTime::currentDateTimeUtc();
        message.expires = message.submitted.addDays(5);
        return message;
    }()}));
    handle.spooler.nudge(); // a turn for another reason may find it even before
    CHECK(QTest::qWaitFor([&] { return server.contents.size() == 1; }, 10'000));
}

TEST_CASE("an account that another process added is known after a nudge", "[scenario]")
{
    ScriptedServer server;
    Handle handle;
    Submission submission;
    submission.content = QByteArray("From: ann@example.org\r\nSubject: Tea\r\n\r\nHello\r\n");
    submission.recipients = {u"bob@example.net"_s};
    awaited(handle.spooler.submit(submission));
    const auto stranger = must(Database::open(handle.profile.paths().database, OpenMode::ReadWrite));
    Account account = accountAt(server.serverPort());
    account.id = {};
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    must(AccountStore(*stranger).save(account));
    CHECK(server.connections == 0);
    handle.spooler.nudge();
    CHECK(QTest::qWaitFor([&] { return server.contents.size() == 1; }, 10'000));
}

TEST_CASE("testing an account logs on, says what is wrong, and sends nothing", "[scenario]")
{
    ScriptedServer server(
        {{"AUTH PLAIN AGFubgByaWdodA==", "235 2.7.0 welcome"}, {"AUTH", "535 5.7.8 no"}},
        "PIPELINING\nAUTH PLAIN");
    Handle handle;
    Account account = accountAt(server.serverPort());
    account.server.user = u"ann"_s;
    const ConnectionReport well = awaited(handle.spooler.testAccount(account, Side::Outgoing, u"right"_s));
    CHECK(well.problem == AttemptEndKind::Concluded);
    CHECK(well.mechanism == u"PLAIN"_s);
    const ConnectionReport wrong = awaited(handle.spooler.testAccount(account, Side::Outgoing, u"wrong"_s));
    CHECK(wrong.problem == AttemptEndKind::LoginTrouble);
    CHECK(wrong.reply.code == 535);
    server.close();
    const ConnectionReport gone = awaited(handle.spooler.testAccount(account, Side::Outgoing, u"right"_s));
    CHECK(gone.problem == AttemptEndKind::NetworkTrouble);
    CHECK(server.count("MAIL") == 0);
}
