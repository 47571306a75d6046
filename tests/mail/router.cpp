#include "spooler/mail/router.h"

#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A mail server's account.
Account routeServer(qint64 id, const QString &address)
{
    Account account;
    account.id = AccountId{id};
    account.name = u"server%1"_s.arg(id);
    account.address = address;
    return account;
}

// A gateway: takes only what it is told to.
Account gatewayAccount(qint64 id, const Takings &takes)
{
    Account account;
    account.id = AccountId{id};
    account.name = u"gateway%1"_s.arg(id);
    account.announced = takes;
    return account;
}

QList<qint64> candidatesOf(const RouteDecision &decision)
{
    QList<qint64> ids;
    for (const RouteStep &step : decision.steps) {
        if (step.isCandidate())
            ids << step.account.value;
    }
    return ids;
}

RouteQuestion faxQuestion(const QString &number)
{
    RouteQuestion question;
    question.type = u"fax"_s;
    question.address = number;
    return question;
}

RouteQuestion questionFrom(const QString &from, const QString &to = u"bob@example.com"_s)
{
    RouteQuestion question;
    question.address = to;
    question.from = {from};
    return question;
}

} // namespace

TEST_CASE("mail goes over the account of its From, else over the first that is switched on", "[mail]")
{
    Account off = routeServer(1, u"old@example.org"_s);
    off.enabled = false;
    const QList<Account> accounts{
        off, routeServer(2, u"work@example.org"_s), routeServer(3, u"home@example.net"_s)};
    CHECK(route(accounts, questionFrom(u"Home@Example.net"_s)).account == AccountId{3});
    CHECK(route(accounts, questionFrom(u"stranger@example.com"_s)).account == AccountId{2});
    // never in another's name: it waits for its own account
    CHECK(route(accounts, questionFrom(u"old@example.org"_s)).account == AccountId{1});
    RouteQuestion named = questionFrom(u"work@example.org"_s);
    named.named = AccountId{3};
    CHECK(route(accounts, named).account == AccountId{3});
    CHECK(route({off}, questionFrom(u"a@example.com"_s)).end == RouteEnd::Waits);
    CHECK(route({}, questionFrom(u"a@example.com"_s)).end == RouteEnd::Waits);
}

TEST_CASE(
    "exact addresses come before patterns, patterns before types, and what takes everything comes last",
    "[mail][B2][B3][B6][B7]")
{
    const QList<Account> accounts{
        gatewayAccount(1, {.catchAll = true}),
        gatewayAccount(2, {.types = {u"fax"_s}}),
        gatewayAccount(3, {.types = {u"fax"_s}}),
        gatewayAccount(4, {.patterns = {u"fax:+4930*"_s}}),
        gatewayAccount(5, {.addresses = {u"fax:+49301234"_s}}),
        gatewayAccount(6, {})};
    CHECK(candidatesOf(route(accounts, faxQuestion(u"+49301234"_s))) == QList<qint64>{5, 4, 2, 3, 1});
    CHECK(candidatesOf(route(accounts, faxQuestion(u"+4930999"_s))) == QList<qint64>{4, 2, 3, 1});
    CHECK(candidatesOf(route(accounts, faxQuestion(u"+331"_s))) == QList<qint64>{2, 3, 1});
    QList<Account> moved = accounts;
    moved[2].position = -1; // the user's order counts inside a rule
    CHECK(candidatesOf(route(moved, faxQuestion(u"+331"_s))) == QList<qint64>{3, 2, 1});
}

TEST_CASE("an address type matches only itself", "[mail][B4]")
{
    const QList<Account> accounts{gatewayAccount(1, {.types = {u"fax"_s}})};
    RouteQuestion question = faxQuestion(u"+49"_s);
    for (const QString &type : {u"faxx"_s, u"fa"_s, u"FAX"_s, u"smtp"_s}) {
        question.type = type;
        CHECK(route(accounts, question).end == RouteEnd::NotTaken);
    }
}

TEST_CASE("what one account gave back is offered to the next, never to it again", "[mail][B5][G3]")
{
    const QList<Account> accounts{
        gatewayAccount(1, {.types = {u"fax"_s}}), gatewayAccount(2, {.types = {u"fax"_s}})};
    RouteQuestion question = faxQuestion(u"+49"_s);
    CHECK(route(accounts, question).account == AccountId{1});
    question.leftBy = {AccountId{1}};
    CHECK(route(accounts, question).account == AccountId{2});
    question.leftBy << AccountId{2};
    const RouteDecision decision = route(accounts, question);
    CHECK(decision.end == RouteEnd::NotTaken);
    REQUIRE(decision.steps.size() == 2);
    CHECK(decision.steps.first().kind == RouteStepKind::LeftIt);
}

TEST_CASE("mail leaves its account only for one that owns its From", "[mail]")
{
    QList<Account> accounts{routeServer(1, u"ann@example.org"_s), routeServer(2, u"other@example.net"_s)};
    RouteQuestion question = questionFrom(u"ann@example.org"_s);
    question.away = {AccountId{1}};
    question.author = AuthorRule::Always;
    CHECK(route(accounts, question).end == RouteEnd::NoIdentity);
    accounts[1].policy.identities = {u"@example.org"_s};
    CHECK(route(accounts, question).account == AccountId{2});
    accounts[1].policy.identities = {u"ann@example.org"_s};
    CHECK(route(accounts, question).account == AccountId{2});
    accounts[1].policy.identities = {u"ann@example.com"_s};
    CHECK(route(accounts, question).end == RouteEnd::NoIdentity);
    accounts << gatewayAccount(3, {.patterns = {u"*@example.com"_s}}); // a folder does not judge the author
    CHECK(route(accounts, question).account == AccountId{3});
}

TEST_CASE("requested delivery methods are tried in their order and nothing else is", "[mail][S3]")
{
    QList<Account> accounts{
        gatewayAccount(1, {.types = {u"fax"_s}}), gatewayAccount(2, {.types = {u"fax"_s}}),
        gatewayAccount(3, {.catchAll = true})};
    RouteQuestion question = faxQuestion(u"+49"_s);
    question.methods = {u"gateway2"_s, u"gateway1"_s};
    CHECK(candidatesOf(route(accounts, question)) == QList<qint64>{2, 1});
    question.methods = {u"gateway9"_s};
    CHECK(route(accounts, question).end == RouteEnd::NotTaken);
}

TEST_CASE("the address types of a profile are those of all its accounts", "[mail][B12]")
{
    CHECK(
        allAddressTypes(
            {gatewayAccount(1, {.types = {u"sms"_s, u"fax"_s}}), routeServer(2, u"a@example.org"_s),
             gatewayAccount(3, {.types = {u"fax"_s}})})
        == QStringList{u"fax"_s, u"sms"_s, u"smtp"_s});
}

TEST_CASE("one-off addresses can be written wherever a recipient can", "[mail][R4]")
{
    const auto [text, address, name] = GENERATE(table<QString, QString, QString>({
        {u"fax:+49301234"_s, u"fax:+49301234"_s, QString()},
        {u"[FAX:+49 30 1234]"_s, u"fax:+49301234"_s, QString()},
        {u"Ann's machine [FAX:+49 (30) 12-34]"_s, u"fax:+49301234"_s, u"Ann's machine"_s},
        {u"\"Ann, fax\" <[FAX:+49 30 1234]>"_s, u"fax:+49301234"_s, u"Ann, fax"_s},
        {u"\"fax:+49301234\":;"_s, u"fax:+49301234"_s, QString()},
        {u"sms:112"_s, u"sms:112"_s, QString()},
        {u"[X400:C=DE; A=dbp; S=Ann]"_s, u"x400:C=DE; A=dbp; S=Ann"_s, QString()},
    }));
    INFO(text.toStdString());
    const MailboxList list = parseMailboxes(text);
    REQUIRE(list.faults.isEmpty());
    REQUIRE(list.mailboxes.size() == 1);
    CHECK(list.mailboxes.first().isOneOff());
    CHECK(list.mailboxes.first().address() == address);
    CHECK(list.mailboxes.first().displayName == name);
    CHECK_FALSE(parseMailbox(text)); // it can stand among recipients only
    // and a header that it is written into says the same again
    const QByteArray field = mailboxField("To", list.mailboxes);
    CHECK(field.startsWith("To: \""));
    CHECK(field.endsWith("\":;\r\n"));
    const MailboxList again = parseMailboxes(QString::fromUtf8(field.sliced(4)));
    REQUIRE(again.mailboxes.size() == 1);
    CHECK(again.mailboxes.first().key() == list.mailboxes.first().key());
}

TEST_CASE("groups, literals and lists stay what they were beside one-off addresses", "[mail][R4]")
{
    const MailboxList list = parseMailboxes(
        u"Team: bob@example.org, eve@[192.0.2.1];, fax:+4930, undisclosed-recipients:;, a@example.org"_s);
    QStringList found;
    for (const Mailbox &mailbox : list.mailboxes)
        found << mailbox.address();
    CHECK(list.faults.isEmpty());
    CHECK(
        found == QStringList{u"bob@example.org"_s, u"eve@[192.0.2.1]"_s, u"fax:+4930"_s, u"a@example.org"_s});
    CHECK(parseMailboxes(u"mailto:bob@example.org"_s).mailboxes.value(0).address() == u"bob@example.org"_s);
    CHECK(parseMailboxes(u"bob"_s).faults.size() == 1);
    CHECK(parseMailboxes(u"[FAX:]"_s).faults.size() == 1);
}
