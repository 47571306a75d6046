#include "spooler/transport/sendmailprogram.h"

#include "spooler/transport/transports.h"
#include "tests/support/courier.h"
#include "tests/support/testprogram.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("sendmail gets all recipients in one call, behind the end of its options", "[transport][F12]")
{
    const TestProgram sendmail("printf '%s ' \"$@\" > arguments\ncat > message\n");
    SystemClock clock;
    SendmailTransport transport(sendmail.account(u"sendmail"_s), clock);
    Courier courier(transport);
    DeliveryRequest request = messageFor({u"-bs@example.org"_s, u"bob@example.org"_s});
    REQUIRE(courier.carry(request));
    CHECK(sendmail.written(u"arguments"_s) == "-i -f ann@example.net -- -bs@example.org bob@example.org ");
    CHECK(sendmail.written(u"message"_s) == "Subject: hi\n\nhello\n");
    CHECK(courier.outcome(request, 2).verdict == Verdict::Accepted);
    CHECK(courier.announced.size() == 1);

    request = messageFor({u"bob@example.org"_s});
    request.reversePath.clear();
    request.ret = Ret::Headers;
    request.recipients.first().envelope.notify = NotifyFlag::Never;
    REQUIRE(courier.carry(request));
    CHECK(sendmail.written(u"arguments"_s) == "-i -f <> -N never -R hdrs -- bob@example.org ");
}

TEST_CASE(
    "a transport of another interface version, or without what it needs, is refused by name",
    "[transport][A2][A6]")
{
    SystemClock clock;
    Account account;
    account.transport = u"pigeon"_s;
    account.server.host = u"mail.example.org"_s;
    const auto unknown = makeTransport(account, clock);
    REQUIRE_FALSE(unknown);
    CHECK(unknown.error().detail == u"there is no transport \"pigeon\""_s);

    QList<Provider> known = providers();
    known.first().description.interfaceVersion = 2;
    account.transport = u"smtp"_s;
    const auto old = makeTransport(account, clock, known);
    REQUIRE_FALSE(old);
    CHECK(old.error().detail == u"the transport \"smtp\" speaks interface version 2, Mailroom speaks 1"_s);
    account.transport = u"lmtp"_s; // the others start
    CHECK(makeTransport(account, clock, known));

    account.transport = u"command"_s;
    const auto unconfigured = makeTransport(account, clock);
    REQUIRE_FALSE(unconfigured);
    CHECK(unconfigured.error().detail == u"program: this transport needs it"_s);
}

TEST_CASE("every transport describes itself: what it takes, its options, its form", "[transport][B1][B13]")
{
    for (const ProviderDescription &provider : providerDescriptions()) {
        CAPTURE(provider.kind.toStdString());
        CHECK(provider.interfaceVersion == transportInterfaceVersion);
        CHECK_FALSE(provider.words.isEmpty());
        Account account;
        account.transport = provider.kind;
        account.server.host = u"mail.example.org"_s;
        for (const FormField &field : provider.form)
            account.parameters.insert(
                field.name,
                field.type == FieldType::Number ? u"5"_s : field.choices.value(0, u"/bin/true"_s));
        CHECK(checkForm(provider, account));
        account.parameters.insert(u"wings"_s, u"two"_s);
        CHECK_FALSE(checkForm(provider, account));
        SystemClock clock;
        account.parameters.remove(u"wings"_s);
        const auto made = makeTransport(account, clock);
        REQUIRE(made);
        CHECK((*made)->freeSlots() > 0);
        CHECK((*made)->takes());
    }
    CHECK(describe(providers(), u"smtp")->recipientOptions.first().name == u"notify"_s);
}
