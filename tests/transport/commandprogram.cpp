#include "spooler/transport/commandprogram.h"

#include "spooler/transport/sysexits.h"
#include "tests/support/courier.h"
#include "tests/support/testprogram.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

DeliveryRequest
faxRequest(const QStringList &numbers, const QByteArray &content = "Subject: hi\r\n\r\nhello\r\n")
{
    DeliveryRequest request = messageFor(numbers, content);
    for (RequestRecipient &recipient : request.recipients)
        recipient.envelope.addressType = u"fax"_s;
    return request;
}

} // namespace

TEST_CASE(
    "a fax gateway gets each number with the message, and its words become the reply", "[transport][F1]")
{
    const TestProgram gateway(
        "echo \"$1 $MAILROOM_ADDRESS_TYPE $MAILROOM_SENDER\" >> calls\ncat > \"page$1\"\n"
        "echo \"fax to $1 sent\"\n");
    SystemClock clock;
    CommandTransport transport(gateway.account(), clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"+49301234"_s, u"+331"_s});
    REQUIRE(courier.carry(request));
    CHECK(gateway.written(u"calls"_s) == "+49301234 fax ann@example.net\n+331 fax ann@example.net\n");
    CHECK(gateway.written(u"page+331"_s) == "Subject: hi\n\nhello\n"); // a program's line ends
    CHECK(courier.outcome(request, 1).verdict == Verdict::Accepted);
    CHECK(courier.outcome(request, 2).reply.text == u"fax to +331 sent"_s);
    CHECK(courier.announced.size() == 2); // committed before each call
    CHECK(courier.end(request).kind == AttemptEndKind::Concluded);
}

TEST_CASE("an SMS gateway's exit code decides, by sysexits", "[transport][F4][G2]")
{
    const auto [code, verdict, status] = GENERATE(table<int, Verdict, QString>({
        {0, Verdict::Accepted, u"2.0.0"_s},
        {65, Verdict::Permanent, u"5.6.0"_s},
        {67, Verdict::Permanent, u"5.1.1"_s},
        {69, Verdict::Permanent, u"5.3.0"_s},
        {75, Verdict::Transient, u"4.3.0"_s},
        {77, Verdict::Permanent, u"5.7.0"_s},
        {78, Verdict::Transient, u"4.3.5"_s},
        {1, Verdict::Transient, u"4.3.0"_s},
        {127, Verdict::Transient, u"4.3.0"_s},
    }));
    CHECK(meaningOf(code).verdict == verdict);
    CHECK(meaningOf(code).status.toString() == status);
    if (code != 67 && code != 75)
        return; // two of them through the whole program
    const TestProgram gateway("echo no >&2\nexit " + QByteArray::number(code) + "\n");
    SystemClock clock;
    CommandTransport transport(gateway.account(), clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"112"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == verdict);
    CHECK(courier.outcome(request).reply.status.toString() == status);
    CHECK(courier.outcome(request).reply.text == u"no"_s);
}

TEST_CASE(
    "nothing starts before the commit, and a message taken back before it was never sent", "[transport][F11]")
{
    const TestProgram gateway("touch ran\n");
    SystemClock clock;
    CommandTransport transport(gateway.account(), clock);
    Courier courier(transport);
    courier.commits = false;
    const DeliveryRequest request = faxRequest({u"112"_s});
    transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }, 10'000));
    transport.abort(request.attempt);
    REQUIRE(courier.waitFor(request));
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(courier.end(request).kind == AttemptEndKind::Aborted);
    CHECK_FALSE(QFile::exists(QFileInfo(gateway.path()).path() + u"/ran"_s));
}

TEST_CASE(
    "a program that hangs or crashes leaves its recipient in doubt and nobody waiting", "[transport][F10]")
{
    const auto [script, words] = GENERATE(table<QByteArray, QString>({
        {"sleep 600 & echo $! > child\nwait\n", u"too long"_s},
        {"kill -9 $$\n", u"crashed"_s},
    }));
    const TestProgram gateway(script);
    SystemClock clock;
    Account account = gateway.account();
    account.parameters.insert(u"limit"_s, u"1"_s);
    CommandTransport transport(account, clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"112"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Lost);
    CHECK(courier.outcome(request).reply.text.contains(words));
    if (words != u"too long"_s)
        return;
    // what it had started has ended with it
    const qint64 child = gateway.written(u"child"_s).trimmed().toLongLong();
    REQUIRE(child > 1);
    CHECK(QTest::qWaitFor(
        [&] {
            return !QFile::exists(u"/proc/%1"_s.arg(child))
                || QByteArray([&] {
                       QFile status(u"/proc/%1/stat"_s.arg(child));
                       return status.open(QIODevice::ReadOnly) ? status.readAll() : QByteArray();
                   }())
                       .contains(" Z ");
        },
        5'000));
}

TEST_CASE("a program that cannot be started is a fault of the transport, not of the mail", "[transport][F10]")
{
    Account account;
    account.id = {1};
    account.transport = u"command"_s;
    account.parameters.insert(u"program"_s, u"/nowhere/fax"_s);
    SystemClock clock;
    CommandTransport transport(account, clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"112"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.end(request).kind == AttemptEndKind::TransportFault);
    CHECK(courier.outcome(request).verdict == Verdict::Interrupted);
    CHECK(courier.announced.isEmpty());
}

TEST_CASE("an address cannot become an option, and a program's flood of words stays small", "[transport]")
{
    const TestProgram gateway("head -c 1000000 /dev/zero | tr '\\0' x\n");
    SystemClock clock;
    CommandTransport transport(gateway.account(), clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"--delete-all"_s, u"112"_s});
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request, 1).verdict == Verdict::Permanent);
    CHECK(courier.outcome(request, 2).verdict == Verdict::Accepted);
    CHECK(courier.outcome(request, 2).reply.text.size() <= 4096);
}

TEST_CASE("damaged content is given to no program", "[transport]")
{
    const TestProgram gateway("touch ran\n");
    SystemClock clock;
    CommandTransport transport(gateway.account(), clock);
    Courier courier(transport);
    DeliveryRequest request = faxRequest({u"112"_s});
    request.content =
        std::make_shared<MemoryContent>("Subject: hi\r\n\r\nhello\r\n", MemoryContent::Health::Damaged);
    REQUIRE(courier.carry(request));
    CHECK(courier.outcome(request).verdict == Verdict::Damaged);
    CHECK(courier.announced.isEmpty());
    CHECK_FALSE(QFile::exists(QFileInfo(gateway.path()).path() + u"/ran"_s));
}

TEST_CASE(
    "a command's arguments name the recipient, the sender and the queue-id where it wants them",
    "[transport]")
{
    const TestProgram gateway("printf '%s|' \"$@\" > arguments\n");
    Account account = gateway.account();
    account.parameters.insert(u"arguments"_s, u"--to=%r \"%f and %t\" 100%% %q"_s);
    SystemClock clock;
    CommandTransport transport(account, clock);
    Courier courier(transport);
    const DeliveryRequest request = faxRequest({u"%q"_s});
    REQUIRE(courier.carry(request));
    CHECK(
        gateway.written(u"arguments"_s)
        == "--to=%q|ann@example.net and fax|100%|" + QByteArray::number(request.message.value) + "|");
}
