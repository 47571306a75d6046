// POP3 against a real Dovecot.
#include "tests/servers/dovecotserver.h"
#include "tests/servers/runningreceiver.h"
#include "tests/support/maildropserver.h"

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QList<QByteArray> letters(int count)
{
    QList<QByteArray> all;
    for (int i = 0; i < count; ++i)
        all << letter(i);
    return all;
}

struct House {
    House() { dovecot.emplace(); }
    AccountId add(const std::function<void(Account &)> &change = {})
    {
        Account account;
        account.name = u"ann"_s;
        account.address = u"ann@test.example"_s;
        account.enabled = false; // it only receives
        account.incoming = incomingOf(u"pop3"_s, dovecot->pop3Port(), u"ann"_s);
        if (change)
            change(account);
        const AccountId id = spooler.save(account);
        receiver.emplace(spooler);
        return id;
    }
    void fetch()
    {
        const auto done = receiver->fetch();
        INFO((done ? std::string() : done.error().detail.toStdString()));
        REQUIRE(done);
    }

    RunningSpooler spooler;
    std::optional<DovecotServer> dovecot;
    std::optional<RunningReceiver> receiver;
};

} // namespace

TEST_CASE("POP3 brings a real maildrop once, byte for byte, under each protection", "[servers][J2]")
{
    const auto [security, mechanism] = GENERATE(table<Security, Mechanism>(
        {{Security::ClearText, Mechanism::Automatic},
         {Security::StartTls, Mechanism::ScramSha256},
         {Security::ImplicitTls, Mechanism::Plain}}));
    House house;
    house.dovecot->seed(u"ann"_s, letters(25));
    house.add([&](Account &account) {
        ServerSettings &server = account.incoming.server;
        server.host = u"localhost"_s;
        server.security = security;
        server.mechanism = mechanism;
        server.caFile = house.dovecot->caFile();
        if (security == Security::ImplicitTls)
            server.port = house.dovecot->pop3sPort();
    });
    house.fetch();
    const auto rows = house.receiver->waitForMail(25);
    CHECK(rows.size() == 25);
    for (const MailRow &row : rows) {
        const int number = row.subject.section(u' ', 1).toInt();
        CHECK(house.receiver->octets(row.id) == letter(number));
    }
    house.fetch();
    CHECK(house.receiver->mail().size() == 25); // none twice
    CHECK(house.dovecot->mailbox(u"ann"_s).size() == 25); // left on the server
}

TEST_CASE("what shall not stay on a real POP3 server leaves it once it is here", "[servers]")
{
    House house;
    house.dovecot->seed(u"ann"_s, letters(3));
    house.add([](Account &account) { account.incoming.leave = LeaveOnServer::Never; });
    house.fetch();
    CHECK(house.receiver->waitForMail(3).size() == 3);
    CHECK(house.dovecot->mailbox(u"ann"_s).isEmpty());
    house.dovecot->seed(u"ann"_s, {letter(7)});
    house.fetch();
    CHECK(house.receiver->waitForMail(4).size() == 4);
    CHECK(house.dovecot->mailbox(u"ann"_s).isEmpty());
}

TEST_CASE(
    "of a real POP3 server the headers come, and a person marks what is to become of each",
    "[servers][K1][K3]")
{
    House house;
    house.dovecot->seed(u"ann"_s, letters(4));
    house.add([](Account &account) { account.incoming.headersOnly = true; });
    house.fetch();
    auto rows = house.receiver->waitForMail(4);
    std::ranges::sort(rows, {}, &MailRow::subject);
    for (const MailRow &row : rows) {
        CHECK(row.body == MailBody::HeaderOnly);
        CHECK(row.size == letter(0).size());
    }
    Receiver &receiver = house.receiver->receiver();
    RunningSpooler::awaited(receiver.mark({rows.at(0).id}, RemoteMark::Get));
    RunningSpooler::awaited(receiver.mark({rows.at(1).id}, RemoteMark::Delete));
    RunningSpooler::awaited(receiver.mark({rows.at(2).id}, RemoteMark::GetAndDelete));
    CHECK(house.dovecot->mailbox(u"ann"_s).size() == 4); // nothing is done before the fetch
    house.fetch();
    CHECK(house.dovecot->mailbox(u"ann"_s).size() == 2);
    CHECK(house.receiver->octets(rows.at(0).id) == letter(0));
    CHECK(house.receiver->octets(rows.at(2).id) == letter(2));
    for (const MailRow &row : house.receiver->mail()) {
        if (row.id == rows.at(0).id || row.id == rows.at(2).id)
            CHECK(row.body == MailBody::Whole);
        if (row.id == rows.at(3).id)
            CHECK(row.body == MailBody::HeaderOnly);
    }
}

TEST_CASE("a POP3 server that is killed in the midst loses and doubles nothing", "[servers][J3][J6]")
{
    House house;
    QList<QByteArray> many;
    for (int i = 0; i < 200; ++i)
        many << letter(i, 60'000);
    house.dovecot->seed(u"ann"_s, many);
    const AccountId account = house.add([](Account &a) { a.incoming.leave = LeaveOnServer::Never; });
    auto fetched = house.receiver->receiver().fetchNow({});
    REQUIRE(eventually([&] { return house.receiver->state(account).done > 5 || fetched.isFinished(); }));
    house.dovecot->kill();
    REQUIRE(eventually([&] { return fetched.isFinished(); }));
    CHECK_FALSE(fetched.result());
    const qsizetype left = house.dovecot->mailbox(u"ann"_s).size();
    CHECK(left + house.receiver->mail().size() >= 200);
    house.dovecot->start();
    house.fetch();
    QSet<QString> subjects;
    const auto rows = house.receiver->waitForMail(200);
    for (const MailRow &row : rows)
        subjects.insert(row.subject);
    CHECK(rows.size() == 200);
    CHECK(subjects.size() == 200);
    CHECK(house.dovecot->mailbox(u"ann"_s).isEmpty());
}

TEST_CASE("a wrong password at a real POP3 server is the login's gate", "[servers]")
{
    House house;
    const AccountId account = house.add([](Account &a) { a.incoming.server.user = u"nobody"_s; });
    CHECK_FALSE(house.receiver->fetch());
    CHECK(eventually([&] { return house.receiver->state(account).gate.kind == GateKind::Login; }));
}
