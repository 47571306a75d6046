// Mail goes to the folder of its class as it arrives.
#include "spooler/store/rulestore.h"
#include "tests/servers/runningreceiver.h"
#include "tests/support/receiving.h"
#include "tests/support/scriptedimap.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray ofList =
    TestMail{.subject = "Release", .more = "List-Id: Devs <dev.example.org>\r\n"}.octets();
const QByteArray report =
    "Return-Path: <>\r\nFrom: MAILER-DAEMON@example.net\r\nTo: ann@example.org\r\nSubject: failed\r\n"
    "Content-Type: multipart/report; report-type=delivery-status; "
    "boundary=b\r\n\r\n--b\r\n\r\nNo.\r\n--b--\r\n";

} // namespace

TEST_CASE("mail arrives in the folder of its class, unless a rule files it", "[fetch][J4]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    receiving.receiveFolders = {{u"list"_s, u"Lists"_s}, {u"list.dev"_s, u"Lists/Dev"_s}, {{}, u"Mail"_s}};
    receiving.take(ofList, 1);
    receiving.take(report, 2);
    receiving.take(TestMail{.subject = "Hello"}.octets(), 3);
    receiving.settle();
    CHECK(mail.find(u"in:dev"_s).size() == 1);
    CHECK(mail.find(u"in:inbox"_s).size() == 1); // the report
    CHECK(mail.find(u"in:mail"_s).size() == 1);
    REQUIRE(receiving.news.size() == 3);
    CHECK(mail.row(receiving.news.constFirst().folder).path == u"Lists/Dev"_s); // told where it is
    CHECK(
        mail.number(u"SELECT COUNT(*) FROM mail_operation WHERE what = 2"_s) == 2); // and the server is told

    Rule rule;
    rule.name = u"Tea"_s;
    rule.actions = {{.kind = RuleActionKind::File, .text = u"Kitchen"_s}};
    rule.conditions = {{.field = RuleField::Subject, .test = RuleTest::Contains, .text = u"release"_s}};
    must(RuleStore(mail.database()).replaceAll({rule}));
    receiving.take(ofList, 4);
    receiving.settle();
    CHECK(mail.find(u"in:kitchen"_s).size() == 1);
    CHECK(mail.find(u"in:dev"_s).size() == 1);
}

TEST_CASE("the folders of classes are those of the account that mail comes in by", "[fetch][J4]")
{
    ScriptedImap server;
    RunningSpooler sending;
    RunningReceiver receiving(sending);
    QList<AccountId> accounts;
    for (const QString &name : {u"ann"_s, u"bob"_s}) {
        Account account = testAccount(1);
        account.name = name;
        account.incoming = incomingOf(u"imap"_s, server.serverPort(), name);
        account.incoming.push = false;
        if (name == u"bob"_s)
            account.incoming.receiveFolders = {{u"list"_s, u"Lists"_s}};
        accounts << sending.save(account);
    }
    REQUIRE(eventually([&] { return receiving.fetch().has_value(); })); // or busy with its own look
    server.messages.insert(1, {ofList, {}}); // what was there before is no news and stays where it is
    REQUIRE(eventually([&] { return receiving.fetch().has_value(); }));
    receiving.waitForMail(2);
    const auto in = [&](AccountId account, const QString &folder) {
        MailQuery query;
        query.account = account;
        query.search = u"in:"_s + folder;
        return receiving.mail(query).size();
    };
    CHECK(eventually([&] { return in(accounts.at(1), u"lists"_s) == 1; }));
    CHECK(in(accounts.at(1), u"inbox"_s) == 0);
    CHECK(in(accounts.at(0), u"inbox"_s) == 1);
}

TEST_CASE("what arrives elsewhere than in the Inbox stays there", "[fetch][J4]")
{
    TemporaryMail mail;
    const FolderId other = mail.folder(u"Other"_s);
    Receiving receiving(mail);
    receiving.receiveFolders = {{{}, u"Mail"_s}};
    Arrival arrival;
    arrival.folder = other;
    arrival.uid = 1;
    arrival.octets = TestMail{}.octets();
    receiving.intake->take(arrival);
    receiving.settle();
    CHECK(mail.find(u"in:other"_s).size() == 1);
    CHECK(mail.find(u"in:mail"_s).isEmpty());
}
