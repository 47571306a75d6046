// When whose mail is looked for, and what keeps an account from it.
#include "spooler/fetch/fetching.h"
#include "tests/support/manualclock.h"
#include "tests/support/scriptedfetcher.h"
#include "tests/support/story.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account receiving(int number, const QString &name, const QString &host = u"mail.example.org"_s)
{
    Account account;
    account.id = AccountId{number};
    account.name = name;
    account.incoming.kind = u"imap"_s;
    account.incoming.server.host = host;
    account.incoming.server.user = name;
    account.incoming.interval = 5min;
    return account;
}

struct World {
    World()
        : fetching({.factory = script.factory(), .clock = clock, .secrets = &secrets, .chance = [] {
                        return 0.5;
                    }})
    {
        QObject::connect(
            &fetching, &Fetching::secretWanted, &fetching,
            [this](AccountId, const QString &why) { secretsWanted << why; });
        for (const QString &name : {u"ann"_s, u"bob"_s, u"eve"_s})
            secrets.secrets.insert(name, u"secret of "_s + name);
    }
    void have(const QList<Account> &accounts)
    {
        fetching.setAccounts(accounts);
        clock.advance(0ms);
    }
    FetchState state(const QString &name) const
    {
        for (const FetchState &state : fetching.states()) {
            if (state.accountName == name)
                return state;
        }
        return {};
    }
    QFuture<Result<>> fetchNow(int account = 0)
    {
        const Answer<> answer;
        fetching.fetchNow(AccountId{account}, answer);
        clock.advance(0ms);
        return answer.future();
    }
    void end(const QString &name, AttemptEndKind kind, const QString &why = {})
    {
        script.of(name)->end({.kind = kind, .detail = why});
        clock.advance(0ms);
    }

    ManualClock clock;
    ScriptedSecrets secrets;
    FetcherScript script;
    Fetching fetching;
    QStringList secretsWanted;
};

} // namespace

TEST_CASE("an account is looked at when the program starts, and then by its interval", "[fetch][J1][K4]")
{
    World world;
    Account rarely = receiving(2, u"bob"_s);
    rarely.incoming.interval = 0s; // only when asked
    world.have({receiving(1, u"ann"_s), rarely});
    REQUIRE(world.script.of(u"ann"_s));
    CHECK(world.script.of(u"ann"_s)->secrets == QStringList{u"secret of ann"_s});
    CHECK(world.state(u"ann"_s).phase == FetchPhase::Connecting);
    CHECK_FALSE(world.script.of(u"bob"_s));
    world.end(u"ann"_s, AttemptEndKind::Concluded);
    CHECK(world.state(u"ann"_s).phase == FetchPhase::Waiting);
    CHECK(world.state(u"ann"_s).lastSuccess == world.clock.now());
    CHECK(world.state(u"ann"_s).nextPoll == world.clock.now().addSecs(300));
    world.clock.advance(4min);
    CHECK(world.script.of(u"ann"_s)->runs == 1);
    world.clock.advance(2min);
    CHECK(world.script.of(u"ann"_s)->runs == 2);
    CHECK_FALSE(world.fetchNow(2).isFinished());
    REQUIRE(world.script.of(u"bob"_s));
    CHECK(world.script.of(u"bob"_s)->runs == 1);
}

TEST_CASE("send and receive answers when every account has caught up", "[fetch][K7]")
{
    World world;
    world.have({receiving(1, u"ann"_s), receiving(2, u"bob"_s)});
    world.end(u"ann"_s, AttemptEndKind::Concluded);
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    auto all = world.fetchNow();
    CHECK(world.state(u"ann"_s).isAsked);
    CHECK(world.fetchNow(1).result().error().code == ErrorCode::Conflict); // busy
    world.end(u"ann"_s, AttemptEndKind::Concluded);
    CHECK_FALSE(all.isFinished());
    Q_EMIT world.script.of(u"bob"_s)->caughtUp(); // and it listens on
    CHECK(all.isFinished());
    CHECK(all.result().has_value());
    CHECK_FALSE(world.state(u"bob"_s).isAsked);
    auto again = world.fetchNow();
    CHECK(world.script.of(u"bob"_s)->looks == 1); // no second connection
    CHECK(world.script.of(u"bob"_s)->runs == 2);
    world.end(u"ann"_s, AttemptEndKind::ServerTrouble, u"closed for today"_s);
    Q_EMIT world.script.of(u"bob"_s)->caughtUp();
    CHECK(again.result().error().detail == u"ann: closed for today"_s);
    CHECK(world.fetchNow(7).result().error().code == ErrorCode::NotFound);
}

TEST_CASE("a server that fails is left alone, by all accounts on it, and the others go on", "[fetch]")
{
    World world;
    world.have(
        {receiving(1, u"ann"_s), receiving(2, u"bob"_s), receiving(3, u"eve"_s, u"elsewhere.example.org"_s)});
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    world.end(u"eve"_s, AttemptEndKind::Concluded);
    world.end(u"ann"_s, AttemptEndKind::NetworkTrouble, u"connection refused"_s);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::Network);
    CHECK(world.state(u"ann"_s).gate.detail == u"connection refused"_s);
    CHECK(world.state(u"bob"_s).gate.kind == GateKind::Network);
    CHECK(world.state(u"eve"_s).gate.kind == GateKind::None);
    world.clock.advance(16s);
    CHECK(world.script.of(u"ann"_s)->runs == 2);
    world.end(u"ann"_s, AttemptEndKind::Concluded);
    CHECK(world.state(u"bob"_s).gate.kind == GateKind::None);
}

TEST_CASE("a refused password waits for a new one and is not tried again and again", "[fetch]")
{
    World world;
    world.have({receiving(1, u"ann"_s)});
    world.end(u"ann"_s, AttemptEndKind::LoginTrouble, u"wrong password"_s);
    CHECK(world.secretsWanted == QStringList{u"wrong password"_s});
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::Login);
    world.clock.advance(50s);
    CHECK(world.script.of(u"ann"_s)->runs == 1);
    CHECK(world.fetchNow(1).isFinished() == false);
    CHECK(world.script.of(u"ann"_s)->runs == 2); // somebody asked
    world.end(u"ann"_s, AttemptEndKind::LoginTrouble, u"wrong password"_s);
    CHECK_FALSE(world.fetchNow(1).result()); // a moment ago
    CHECK(world.script.of(u"ann"_s)->runs == 2);
    world.fetching.provideSecret(AccountId{1}, Side::Incoming, u"better"_s);
    world.clock.advance(0ms);
    REQUIRE(world.script.of(u"ann"_s)->runs == 3);
    CHECK(world.script.of(u"ann"_s)->secrets.constLast() == u"better"_s);
}

TEST_CASE("an account without a password asks for it, and takes that of its other side", "[fetch]")
{
    World world;
    world.secrets.secrets.clear();
    world.have({receiving(1, u"ann"_s)});
    CHECK_FALSE(world.script.of(u"ann"_s));
    CHECK(world.secretsWanted.size() == 1);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::Login);
    world.fetching.provideSecret(AccountId{1}, Side::Outgoing, u"shared"_s);
    world.clock.advance(0ms);
    REQUIRE(world.script.of(u"ann"_s));
    CHECK(world.script.of(u"ann"_s)->secrets == QStringList{u"shared"_s});
}

TEST_CASE("a fetcher that hangs or breaks hurts nobody else", "[fetch][J7]")
{
    World world;
    world.have({receiving(1, u"ann"_s), receiving(2, u"bob"_s)});
    const QPointer<ScriptedFetcher> hanging = world.script.of(u"ann"_s);
    hanging->obeys = false;
    hanging->tell(FetchPhase::Fetching, 3);
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    world.clock.advance(9min);
    CHECK(hanging->aborts == 0);
    CHECK(world.script.of(u"bob"_s)->runs == 2);
    world.clock.advance(61s);
    REQUIRE(hanging);
    CHECK(hanging->aborts == 1);
    world.clock.advance(6s);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::TransportFailed);
    runPosted();
    CHECK_FALSE(hanging); // left to itself
    world.script.refuses << u"ann"_s;
    CHECK_FALSE(world.fetchNow(1).result().has_value());
    CHECK(world.state(u"ann"_s).gate.detail.contains(u"cannot be made"_s));
}

TEST_CASE("one that listens is not disturbed, but looks at what nobody tells it", "[fetch][J1]")
{
    World world;
    world.have({receiving(1, u"ann"_s)});
    ScriptedFetcher &fetcher = *world.script.of(u"ann"_s);
    fetcher.tell(FetchPhase::Listening);
    Q_EMIT fetcher.caughtUp();
    world.clock.advance(6min);
    CHECK(fetcher.runs == 1);
    CHECK(fetcher.looks == 1);
    world.clock.advance(60min);
    CHECK(fetcher.aborts == 0); // news may be hours away
    world.fetching.changesWait(AccountId{1});
    CHECK(fetcher.looks > 1);
}

TEST_CASE("offline stops what runs, and online brings it back at once", "[fetch]")
{
    World world;
    world.have({receiving(1, u"ann"_s)});
    world.fetching.setHindrance(Hindrance::Offline);
    world.clock.advance(0ms);
    CHECK(world.script.of(u"ann"_s)->stops == 1);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::Offline);
    CHECK(world.fetchNow().result().error().code == ErrorCode::Unavailable);
    world.clock.advance(20min);
    CHECK(world.script.of(u"ann"_s)->runs == 1);
    world.fetching.setHindrance(Hindrance::None);
    world.clock.advance(0ms);
    CHECK(world.script.of(u"ann"_s)->runs == 2);
    world.fetching.setHindrance(Hindrance::Ill, u"the disk is full"_s);
    CHECK(world.script.of(u"ann"_s)->isRunning); // it may go on to listen
    world.end(u"ann"_s, AttemptEndKind::Concluded);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::SpoolIll);
}

TEST_CASE("an account whose receiving is suspended fetches nothing until it is resumed", "[fetch][A11]")
{
    World world;
    world.have({receiving(1, u"ann"_s), receiving(2, u"bob"_s)});
    auto all = world.fetchNow();
    world.fetching.setSuspended({AccountId{1}});
    world.clock.advance(0ms);
    CHECK(world.script.of(u"ann"_s)->stops == 1); // in order
    CHECK_FALSE(world.script.of(u"ann"_s)->isRunning);
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::Suspended);
    CHECK(world.state(u"ann"_s).isSuspended);
    CHECK_FALSE(world.state(u"bob"_s).isSuspended);
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    REQUIRE(all.isFinished());
    CHECK(all.result().error().detail.contains(u"ann: "_s));

    CHECK(world.fetchNow(1).result().error().code == ErrorCode::Conflict);
    world.fetching.changesWait(AccountId{1});
    world.fetching.wantBody(AccountId{1}, MailId{7});
    world.clock.advance(20min);
    CHECK(world.script.of(u"ann"_s)->runs == 1);
    CHECK(world.script.of(u"bob"_s)->runs > 1); // the others go on
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    auto others = world.fetchNow(); // all that are not suspended
    CHECK(world.script.of(u"bob"_s)->isRunning);
    world.end(u"bob"_s, AttemptEndKind::Concluded);
    CHECK(others.result().has_value());
    world.fetching.setSuspended({AccountId{1}, AccountId{2}});
    CHECK(world.fetchNow().result().error().code == ErrorCode::Conflict);

    world.fetching.setSuspended({});
    world.clock.advance(0ms);
    CHECK(world.script.of(u"ann"_s)->runs == 2);
    CHECK(world.script.of(u"ann"_s)->wanted == QList<MailId>{MailId{7}});
    CHECK(world.state(u"ann"_s).gate.kind == GateKind::None);
}

TEST_CASE("an account that is removed or changed ends its fetcher", "[fetch]")
{
    World world;
    world.have({receiving(1, u"ann"_s), receiving(2, u"bob"_s)});
    const QPointer<ScriptedFetcher> first = world.script.of(u"ann"_s);
    world.have({receiving(2, u"bob"_s)});
    runPosted();
    CHECK_FALSE(first);
    CHECK(world.fetching.states().size() == 1);
    Account moved = receiving(2, u"bob"_s, u"new.example.org"_s);
    const QPointer<ScriptedFetcher> second = world.script.of(u"bob"_s);
    world.have({moved});
    runPosted();
    world.clock.advance(0ms);
    CHECK_FALSE(second);
    REQUIRE(world.script.of(u"bob"_s));
    CHECK(world.script.of(u"bob"_s)->runs == 1); // a new one, with the new settings
}

TEST_CASE("closing waits for what runs, and not for ever", "[fetch]")
{
    World world;
    world.have({receiving(1, u"ann"_s)});
    world.script.of(u"ann"_s)->obeys = GENERATE(true, false);
    bool closed = false;
    auto asked = world.fetchNow();
    world.fetching.close([&closed] { closed = true; });
    CHECK(asked.isFinished());
    world.clock.advance(9s);
    CHECK(closed);
}
