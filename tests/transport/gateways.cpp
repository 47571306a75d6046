// The gateways in examples/, as an account of the transport "command" runs them.
#include "spooler/transport/commandprogram.h"
#include "tests/support/courier.h"
#include "tests/support/places.h"
#include "tests/support/testprogram.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QByteArray twoPartLetter =
    "Subject: Offer\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=b\r\n"
    "\r\n--b\r\nContent-Type: text/plain; charset=utf-8\r\n"
    "Content-Transfer-Encoding: 8bit\r\n\r\nGr\xc3\xbc\xc3\x9f Gott\r\n"
    "--b\r\nContent-Type: application/pdf\r\nContent-Disposition: attachment\r\n"
    "Content-Transfer-Encoding: base64\r\n\r\nJVBERi0xLjQ=\r\n--b--\r\n";

// An account over the example, which runs `program` in the place of the real one.
Account exampleAccount(const QString &example, const TestProgram &program, const QString &type)
{
    Account account = program.account();
    account.parameters.insert(u"program"_s, examplePath(example));
    account.parameters.insert(u"arguments"_s, u"%r \""_s + program.path() + u'"');
    account.parameters.insert(u"types"_s, type);
    return account;
}

DeliveryRequest gatewayRequest(const QString &type, const QString &number, const QByteArray &content)
{
    DeliveryRequest request = messageFor({number}, content);
    request.recipients.first().envelope.addressType = type;
    return request;
}

} // namespace

TEST_CASE("the fax gateway hands text and pages to sendfax, and its words become the reply", "[transport]")
{
    const TestProgram sendfax("echo \"$1 $2 $3 $#\" > arguments\ncp \"$4\" text\ncp \"$5\" pages\n"
                              "echo 'request id is 7 (group id 7) for host localhost (2 files)'\n");
    SystemClock clock;
    CommandTransport transport(exampleAccount(u"fax-gateway"_s, sendfax, u"fax"_s), clock);
    CHECK(transport.takes()->types == QStringList{u"fax"_s});
    Courier courier(transport);
    const DeliveryRequest request = gatewayRequest(u"fax"_s, u"+49301234"_s, twoPartLetter);
    REQUIRE(courier.carry(request));
    INFO(courier.outcome(request).reply.text.toStdString());
    CHECK(courier.outcome(request).verdict == Verdict::Accepted);
    CHECK(courier.outcome(request).reply.text.startsWith(u"request id is 7"_s));
    CHECK(sendfax.written(u"arguments"_s) == "-n -d +49301234 5\n");
    CHECK(sendfax.written(u"text"_s) == "Offer\n\nGr\xc3\xbc\xc3\x9f Gott\n");
    CHECK(sendfax.written(u"pages"_s) == "%PDF-1.4");
}

TEST_CASE("the SMS gateway sends subject and text, and says why it cannot", "[transport]")
{
    const TestProgram inject("printf '%s|' \"$@\" > arguments\n");
    SystemClock clock;
    CommandTransport transport(exampleAccount(u"sms-gateway"_s, inject, u"sms"_s), clock);
    Courier courier(transport);
    const DeliveryRequest request = gatewayRequest(u"sms"_s, u"112"_s, twoPartLetter);
    REQUIRE(courier.carry(request));
    INFO(courier.outcome(request).reply.text.toStdString());
    CHECK(courier.outcome(request).verdict == Verdict::Accepted);
    CHECK(inject.written(u"arguments"_s) == "TEXT|112|-unicode|-text|Offer: Gr\xc3\xbc\xc3\x9f Gott|");

    const auto [number, content, words] = GENERATE(table<QString, QByteArray, QString>({
        {u"112"_s, "Subject: x\r\n\r\n" + QByteArray(600, 'a') + "\r\n", u"too many"_s},
        {u"112"_s, "X-Empty: yes\r\n\r\n\r\n", u"no text"_s},
        {u"ann"_s, twoPartLetter, u"ann is no number"_s},
    }));
    const DeliveryRequest bad = gatewayRequest(u"sms"_s, number, content);
    REQUIRE(courier.carry(bad));
    CHECK(courier.outcome(bad).verdict == Verdict::Permanent);
    CHECK(courier.outcome(bad).reply.text.contains(words));
}

TEST_CASE("a gateway whose own program fails or is missing keeps the mail", "[transport]")
{
    const auto [example, type] =
        GENERATE(table<QString, QString>({{u"fax-gateway"_s, u"fax"_s}, {u"sms-gateway"_s, u"sms"_s}}));
    const TestProgram busy("echo 'modem is busy' >&2\nexit 1\n");
    SystemClock clock;
    Account account = exampleAccount(example, busy, type);
    CommandTransport transport(account, clock);
    Courier courier(transport);
    const DeliveryRequest request = gatewayRequest(type, u"112"_s, twoPartLetter);
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Transient);
    CHECK(courier.outcome(request).reply.text == u"modem is busy"_s);

    account.parameters.insert(u"arguments"_s, u"%r /nowhere/sendfax"_s);
    CommandTransport without(account, clock);
    Courier other(without);
    const DeliveryRequest second = gatewayRequest(type, u"112"_s, twoPartLetter);
    REQUIRE(other.carry(second));
    CHECK(other.outcome(second).verdict == Verdict::Transient);
    CHECK(other.outcome(second).reply.text.startsWith(u"/nowhere/sendfax: "_s));
}
