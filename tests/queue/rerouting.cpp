#include "spooler/store/accountstore.h"
#include "spooler/store/database.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString faxNumber = u"fax:+49301234"_s;
const AttemptEnd refusedConnection{.kind = AttemptEndKind::NetworkTrouble, .detail = u"connection refused"_s};

// An account over its own host, which takes what it is told to.
AccountId accountOver(
    Story &story, const QString &host, const Takings &takes, const QString &address = u"ann@example.org"_s)
{
    story.script.takings[host] = takes;
    return story.account(host, [&](Account &account) {
        account.server.host = host;
        account.address = address;
        account.announced = takes;
    });
}

const Takings takesMail{.types = {u"smtp"_s}};
const Takings takesFax{.types = {u"fax"_s}};

QList<AttemptEnd> downFor(int times)
{
    return QList<AttemptEnd>(times, refusedConnection);
}

QString routedEvent(Story &story, QueueId id)
{
    for (const EventRow &event : story.message(id).events) {
        if (event.kind == u"routed"_s)
            return event.detail;
    }
    return {};
}

} // namespace

TEST_CASE("the recipients of one message go by different accounts, each once", "[queue][C3][G1]")
{
    Story story;
    accountOver(story, u"mail"_s, takesMail);
    const AccountId gateway = accountOver(story, u"gate"_s, takesFax);
    const QueueId id = story.submit({ann, faxNumber, bob});
    story.pass(1s);
    CHECK(story.recipient(id, ann).nextHop == u"mail"_s);
    CHECK(story.recipient(id, bob).nextHop == u"mail"_s);
    CHECK(story.recipient(id, faxNumber).nextHop == u"gate"_s);
    CHECK(story.recipient(id, faxNumber).state == RecipientState::Accepted);
    CHECK(story.recipient(id, faxNumber).accountName == u"gate"_s);
    CHECK(story.script.copies == QMap<QString, int>{{u"+49301234"_s, 1}, {ann, 1}, {bob, 1}});
    CHECK(story.message(id).row.accountName == u"mail, gate"_s);
    CHECK(gateway.isValid());
}

TEST_CASE(
    "what one transport leaves is offered to the next, what nobody takes is reported",
    "[queue][B5][B8][F3][G3][G4][G5]")
{
    Story story;
    accountOver(story, u"first"_s, takesMail);
    accountOver(story, u"second"_s, takesMail);
    story.script.answer(bob, {notMine(), accepted()});
    const QString eve = u"eve@example.net"_s;
    const QString mallory = u"mallory@example.net"_s;
    story.script.answer(eve, {notMine()});
    story.script.answer(mallory, {notMine()});
    const QueueId id = story.submit({ann, bob, eve, mallory});
    story.pass(5s);
    CHECK(story.recipient(id, ann).nextHop == u"first"_s);
    CHECK(story.recipient(id, bob).nextHop == u"second"_s);
    CHECK(story.recipient(id, bob).state == RecipientState::Accepted);
    CHECK(story.recipient(id, bob).attempts == 1); // to be left is no attempt
    for (const QString &nobody : {eve, mallory}) {
        const RecipientRow row = story.recipient(id, nobody);
        CHECK(row.state == RecipientState::Failed);
        CHECK(row.lastReply.status.toString() == u"5.4.4"_s);
        CHECK(row.lastReply.text == u"no transport takes "_s + nobody);
    }
    CHECK(story.eventKinds(id).count(u"reported"_s) == 1); // one report for both
    const QByteArray report = story.report(id);
    CHECK(report.contains("eve@example.net"));
    CHECK(report.contains("mallory@example.net"));
    CHECK_FALSE(report.contains("bob@example.net"));
    CHECK(story.script.calls.filter(u"mallory"_s).size() == 2); // never asked again
}

TEST_CASE("a type that no account takes is reported at once and the others go", "[queue][B8][G4]")
{
    Story story;
    accountOver(story, u"mail"_s, takesMail);
    const QueueId id = story.submit({ann, faxNumber});
    story.pass(1s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, faxNumber) == RecipientState::Failed);
    CHECK(story.recipient(id, faxNumber).lastReply.text == u"no transport takes fax:+49301234"_s);
    CHECK(story.report(id).contains("5.4.4"));
}

TEST_CASE("who was left stays left after a restart, and nobody is sent to twice", "[queue][G6]")
{
    Story story;
    accountOver(story, u"first"_s, takesMail);
    accountOver(story, u"second"_s, takesMail);
    story.script.answer(bob, {notMine(), hangs(), accepted()});
    const QueueId id = story.submit({ann, bob});
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    story.kill();
    story.open();
    story.pass(2min);
    CHECK(story.recipient(id, bob).nextHop == u"second"_s);
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
}

TEST_CASE("mail without an account waits, and the first account's arrival routes it", "[queue]")
{
    Story story;
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::Queued);
    accountOver(story, u"mail"_s, takesMail);
    story.pass(1s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(routedEvent(story, id) == u"mail takes addresses of type smtp"_s);
}

TEST_CASE("mail of a removed account is routed anew, but never in another's name", "[queue]")
{
    Story story;
    const AccountId gone = accountOver(story, u"gone"_s, takesMail);
    story.script.trouble(u"gone"_s, downFor(50));
    const QueueId id = story.submit({ann});
    accountOver(story, u"other"_s, takesMail, u"else@example.net"_s);
    const Answer<> removed;
    story.core().removeAccount(gone, removed);
    story.pass(1s);
    CHECK(story.state(id, ann) == RecipientState::Queued);
    CHECK(story.script.copies.isEmpty());
    accountOver(story, u"again"_s, takesMail); // the same address
    story.pass(1s);
    CHECK(story.recipient(id, ann).nextHop == u"again"_s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE("mail of a server that is down moves only where its From is owned, and once", "[queue][G6]")
{
    Story story;
    accountOver(story, u"down"_s, takesMail);
    accountOver(story, u"other"_s, takesMail, u"else@example.net"_s);
    story.script.trouble(u"down"_s, downFor(500));
    const QueueId id = story.submit({ann, bob});
    story.pass(4min);
    CHECK(story.script.copies.isEmpty());
    CHECK(story.recipient(id, ann).state == RecipientState::Queued);
    story.pass(2min); // longer than the five minutes
    CHECK(story.script.copies.isEmpty()); // nobody else may send as ann@example.org

    const auto save = [&](const QString &name, const std::function<void(Account &)> &change) {
        const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
        for (Account account : must(AccountStore(*database).all())) {
            if (account.name != name)
                continue;
            change(account);
            const Answer<AccountId> saved;
            story.core().saveAccount(account, saved);
            story.settle();
            must(saved.future().result());
        }
    };
    save(u"other"_s, [](Account &account) { account.policy.identities = {u"ann@example.org"_s}; });
    story.pass(2min);
    CHECK(story.recipient(id, ann).nextHop == u"other"_s);
    CHECK(story.states().values() == QList<RecipientState>(2, RecipientState::Accepted));
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}});
    CHECK(routedEvent(story, id).contains(u"may send as ann@example.org"_s));
    CHECK(story.message(id).reversePath == u"ann@example.org"_s);
}

TEST_CASE("an account that shall never fail over keeps its mail", "[queue]")
{
    Story story;
    accountOver(story, u"down"_s, takesMail);
    story.script.trouble(u"down"_s, downFor(500));
    const AccountId patient = story.account(u"patient"_s, [](Account &account) {
        account.server.host = u"down"_s;
        account.address = u"pat@example.org"_s;
        account.policy.failOverAfter = 0s;
    });
    story.account(u"other"_s, [](Account &account) {
        account.server.host = u"other"_s;
        account.address = u"x@example.org"_s;
        account.policy.identities = {u"@example.org"_s};
    });
    const QueueId id = story.submit({ann}, [&](Submission &submission) { submission.account = patient; });
    story.pass(30min);
    CHECK(story.script.copies.isEmpty());
    CHECK(story.state(id, ann) == RecipientState::Queued);
}

TEST_CASE(
    "a transport that breaks its promises is switched off until the user turns it on", "[queue][A5][F10]")
{
    Story story;
    const AccountId liar = accountOver(story, u"liar"_s, takesMail);
    accountOver(story, u"fax"_s, takesFax);
    story.script.toldTwice = {ann};
    const QueueId first = story.submit({ann});
    CHECK(story.state(first, ann) == RecipientState::Accepted);
    CHECK(story.condition(liar).gate.kind == GateKind::TransportFailed);
    story.script.toldTwice.clear();
    const QueueId second = story.submit({bob});
    const QueueId third = story.submit({faxNumber});
    story.pass(10min);
    CHECK(story.state(second, bob) == RecipientState::Queued); // it waits behind the gate
    CHECK(story.state(third, faxNumber) == RecipientState::Accepted); // the others go on
    story.close();
    story.open();
    story.pass(1min);
    CHECK(story.state(second, bob) == RecipientState::Queued); // not by a restart
    CHECK(story.condition(liar).gate.kind == GateKind::TransportFailed);
    const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
    const Answer<AccountId> saved;
    story.core().saveAccount(must(AccountStore(*database).all()).first(), saved);
    story.pass(1s);
    CHECK(story.condition(liar).gate.kind == GateKind::None);
    CHECK(story.state(second, bob) == RecipientState::Accepted);
}

TEST_CASE("a failed transport's mail moves on to an account that owns its From", "[queue][F10]")
{
    Story story;
    accountOver(story, u"broken"_s, takesMail);
    accountOver(story, u"spare"_s, takesMail);
    story.script.trouble(u"broken"_s, {{.kind = AttemptEndKind::TransportFault, .detail = u"no program"_s}});
    const QueueId id = story.submit({ann});
    story.pass(1s);
    CHECK(story.recipient(id, ann).nextHop == u"spare"_s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
}

TEST_CASE(
    "a transport that neither ends nor hears is given up, its recipient is not sent twice", "[queue][F10]")
{
    Story story;
    const AccountId hung = accountOver(story, u"hung"_s, takesMail);
    story.script.deaf = true;
    story.script.answer(ann, {hangsAfterData()});
    const QueueId id = story.submit({ann});
    CHECK(story.state(id, ann) == RecipientState::Ending);
    story.pass(2h + 5min);
    CHECK(story.state(id, ann) == RecipientState::InDoubt);
    CHECK(story.condition(hung).gate.kind == GateKind::TransportFailed);
    story.script.deaf = false;
}

TEST_CASE(
    "each transport is asked at log-on what it takes, and again when it says so", "[queue][A9][B1][B11]")
{
    Story story;
    accountOver(story, u"gate"_s, takesFax);
    CHECK(story.script.asked.contains(u"gate"_s));
    CHECK(story.script.calls.filter(u"attempt"_s).isEmpty());
    const QueueId early = story.submit({u"sms:112"_s});
    story.pass(1s);
    CHECK(story.state(early, u"sms:112"_s) == RecipientState::Failed);
    story.script.takings[u"gate"_s] = {.types = {u"fax"_s, u"sms"_s}};
    for (QObject *transport : std::as_const(story.script.live))
        Q_EMIT static_cast<ScriptedTransport *>(transport)->configurationChanged();
    story.settle();
    const QueueId late = story.submit({u"sms:112"_s});
    story.pass(1s);
    CHECK(story.state(late, u"sms:112"_s) == RecipientState::Accepted);
}

TEST_CASE("the transport order names every account, and it decides", "[queue][B9][B10]")
{
    Story story;
    const AccountId first = accountOver(story, u"first"_s, takesMail);
    const AccountId all = accountOver(story, u"all"_s, {.catchAll = true});
    const AccountId second = accountOver(story, u"second"_s, takesMail); // before what takes everything
    const auto stored = [&](AccountId id) {
        const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
        const QList<Account> accounts = must(AccountStore(*database).all());
        return *std::ranges::find(accounts, id, &Account::id);
    };
    const auto order = [&] {
        const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadOnly));
        QList<AccountId> ids;
        for (const Account &account : must(AccountStore(*database).all()))
            ids << account.id;
        return ids;
    };
    CHECK(order() == QList<AccountId>{first, second, all});
    const auto arrange = [&](const QList<AccountId> &wanted) {
        const Answer<> answer;
        story.core().arrangeAccounts(wanted, answer);
        story.settle();
        return answer.future().result();
    };
    CHECK(arrange({second, first}).error().code == ErrorCode::InvalidInput);
    CHECK(arrange({second, first, first}).error().code == ErrorCode::InvalidInput);
    CHECK(arrange({second, first, AccountId{99}}).error().code == ErrorCode::NotFound);
    CHECK(order() == QList<AccountId>{first, second, all});
    const Account opened = stored(first); // by a dialog, before the order changes
    CHECK(arrange({all, second, first}));
    CHECK(order() == QList<AccountId>{all, second, first});
    const Answer<AccountId> saved;
    story.core().saveAccount(opened, saved);
    story.settle();
    CHECK(must(saved.future().result()) == first);
    CHECK(order() == QList<AccountId>{all, second, first}); // its old position does not come back
    const QueueId id = story.submit({ann});
    CHECK(story.recipient(id, ann).nextHop == u"second"_s);
    const AccountId last = accountOver(story, u"last"_s, takesMail); // now the order is the user's
    CHECK(order() == QList<AccountId>{all, second, first, last});
}
