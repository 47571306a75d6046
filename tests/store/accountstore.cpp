#include "spooler/store/accountstore.h"

#include "tests/support/temporarystore.h"

using namespace Qt::StringLiterals;
using namespace std::chrono_literals;
using namespace mailroom;

namespace {

Account everything()
{
    Account account;
    account.name = u"Werk 'x'; --"_s;
    account.address = u"ann@example.org"_s;
    account.displayName = u"Ann Äpfel"_s;
    account.server.host = u"mail.example.org"_s;
    account.server.port = 587;
    account.server.security = Security::StartTls;
    account.server.mechanism = Mechanism::ScramSha256;
    account.server.user = u"ann"_s;
    account.server.caFile = u"/etc/ca.pem"_s;
    account.server.pinnedCertificate = QByteArray("\0\1\2", 3);
    account.server.connections = 7;
    account.server.deadlines = {1ms, 2ms, 3ms, 4ms, 5ms, 6ms};
    account.incoming = {
        .kind = u"imap"_s,
        .server =
            {.host = u"imap.example.org"_s,
             .port = 143,
             .security = Security::StartTls,
             .mechanism = Mechanism::Plain,
             .user = u"ann/1"_s,
             .caFile = u"/etc/ca.pem"_s,
             .pinnedCertificate = QByteArray("\3\2\0", 3),
             .connections = 2,
             .deadlines = {7ms, 8ms, 9ms, 10ms, 11ms, 12ms}},
        .parameters = {{u"folder"_s, u"/var/mail"_s}},
        .passwordFile = u"/home/ann/other"_s,
        .interval = 42s,
        .push = false,
        .bodies = BodyPolicy::Recent,
        .recentDays = 12,
        .leave = LeaveOnServer::ForDays,
        .leaveDays = 3,
        .headersOnly = true,
        .sentFolder = u"Gesendet"_s,
        .fileSentCopies = false,
        .enabled = false};
    account.passwordFile = u"/home/ann/password"_s;
    account.schedule = u"1m,2m"_s;
    account.lifetime = 90s;
    account.inDoubtPolicy = InDoubtPolicy::AssumeSent;
    account.enabled = false;
    return account;
}

} // namespace

TEST_CASE("an account is kept with everything that it says", "[store]")
{
    TemporaryStore store;
    Account account = everything();
    account.id = must(AccountStore(store.database()).save(account));
    account.position = 1; // the first, and so far the last
    store.reopen();
    CHECK(must(AccountStore(store.database()).all()) == QList{account});
    account.server.port = 465;
    account.enabled = true;
    CHECK(must(AccountStore(store.database()).save(account)) == account.id);
    CHECK(must(AccountStore(store.database()).all()) == QList{account});
}

TEST_CASE("an account that was read before the order changed is saved in its new place", "[store]")
{
    TemporaryStore store;
    AccountStore accounts(store.database());
    const AccountId work = store.account(u"Work"_s);
    const AccountId home = store.account(u"Home"_s);
    Account open = must(accounts.all()).constFirst(); // in a dialog
    REQUIRE(open.id == work);
    must(accounts.arrange({home, work}));
    open.server.port = 2525;
    must(accounts.save(open));
    const QList<Account> present = must(accounts.all());
    CHECK(present.constFirst().id == home);
    CHECK(present.constLast().server.port == 2525);
}

TEST_CASE("an account that cannot work is refused and the field is named", "[store]")
{
    TemporaryStore store;
    AccountStore accounts(store.database());
    const auto [field, spoil] = GENERATE(table<QString, std::function<void(Account &)>>(
        {{u"name"_s, [](Account &a) { a.name = u"  "_s; }},
         {u"name"_s, [](Account &a) { a.name = u"a\r\nb"_s; }},
         {u"server"_s, [](Account &a) { a.enabled = true, a.server.host.clear(); }},
         {u"port"_s, [](Account &a) { a.server.port = 0; }},
         {u"connections"_s, [](Account &a) { a.server.connections = 0; }},
         {u"lifetime"_s, [](Account &a) { a.lifetime = 0s; }},
         {u"deadlines"_s, [](Account &a) { a.server.deadlines.finalDot = 0ms; }},
         {u"incoming"_s, [](Account &a) { a.incoming.server.host = u"a\rb"_s; }},
         {u"incoming"_s, [](Account &a) { a.incoming.leaveDays = 0; }},
         {u"user"_s, [](Account &a) { a.server.user = u"x\0y"_s; }}}));
    Account account = everything();
    spoil(account);
    const auto saved = accounts.save(account);
    REQUIRE_FALSE(saved);
    CHECK(saved.error().code == ErrorCode::InvalidInput);
    CHECK(saved.error().detail.startsWith(field + u':'));
    CHECK(must(accounts.all()).isEmpty());
}

TEST_CASE("an account that only receives needs no server to send by", "[store]")
{
    TemporaryStore store;
    AccountStore accounts(store.database());
    Account account = everything();
    account.server.host.clear();
    CHECK(accounts.save(account));
    account.id = {};
    account.name = u"Other"_s;
    account.enabled = true;
    CHECK(accounts.save(account).error().code == ErrorCode::InvalidInput);
    account.enabled = false;
    account.incoming.kind.clear();
    CHECK(accounts.save(account).error().code == ErrorCode::InvalidInput);
}

TEST_CASE("two accounts never have one name, and a number is never used again", "[store]")
{
    TemporaryStore store;
    AccountStore accounts(store.database());
    const AccountId first = store.account(u"Work"_s);
    const AccountId second = store.account(u"Home"_s);
    Account account = everything();
    account.name = u"Work"_s;
    CHECK(accounts.save(account).error().code == ErrorCode::Conflict);
    account.id = second;
    CHECK(accounts.save(account).error().code == ErrorCode::Conflict);
    must(accounts.remove(second));
    CHECK(accounts.remove(second).error().code == ErrorCode::NotFound);
    account.name = u"Home"_s;
    CHECK(accounts.save(account).error().code == ErrorCode::NotFound);
    CHECK(store.account(u"Third"_s) > second);
    CHECK(must(accounts.all()).constFirst().id == first);
}

TEST_CASE("what keeps an account from sending outlives the program, not the account", "[store]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    const AccountCondition condition{{GateKind::ServerBackoff, testTime().addSecs(60), u"421 too busy"_s}, 3};
    Batch batch;
    batch.conditions << std::pair{account, condition} << std::pair{AccountId{99}, condition};
    must(OutboxStore(store.database()).record(batch));
    store.reopen();
    AccountStore accounts(store.database());
    const auto kept = must(accounts.conditions());
    REQUIRE(kept.keys() == QList{account});
    CHECK(kept.value(account).gate == condition.gate);
    CHECK(kept.value(account).failures == 3);
    must(accounts.remove(account));
    CHECK(must(accounts.conditions()).isEmpty());
}
