#include "spooler/transport/maildirtransport.h"

#include "tests/support/courier.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account folderAccount(const QString &folder, const QString &layout = {})
{
    Account account;
    account.id = {1};
    account.transport = u"maildir"_s;
    account.parameters = {{u"folder"_s, folder}, {u"layout"_s, layout}};
    return account;
}

QStringList filesIn(const QString &folder)
{
    return QDir(folder).entryList(QDir::Files | QDir::Hidden);
}

QByteArray contentOfFile(const QString &path)
{
    QFile file(path);
    return file.open(QIODevice::ReadOnly) ? file.readAll() : QByteArray();
}

} // namespace

TEST_CASE(
    "a message reaches a Maildir whole, under a name of its own, and only after the commit", "[transport]")
{
    const QTemporaryDir folder;
    SystemClock clock;
    MaildirTransport transport(folderAccount(folder.path()), clock);
    Courier courier(transport);
    courier.commits = false;
    const DeliveryRequest request =
        messageFor({u"ann@example.org"_s, u"bob@example.org"_s}, "Subject: hi\r\n\r\n.dot\r\n");
    transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }, 10'000));
    CHECK(filesIn(folder.filePath(u"new"_s)).isEmpty());
    CHECK(filesIn(folder.filePath(u"tmp"_s)).size() == 1);
    transport.endData(request.attempt);
    REQUIRE(courier.waitFor(request));
    CHECK(courier.outcome(request, 1).verdict == Verdict::Accepted);
    CHECK(courier.outcome(request, 2).verdict == Verdict::Accepted);
    CHECK(filesIn(folder.filePath(u"tmp"_s)).isEmpty());
    const QStringList delivered = filesIn(folder.filePath(u"new"_s));
    REQUIRE(delivered.size() == 1);
    CHECK(
        contentOfFile(folder.filePath(u"new/"_s + delivered.first()))
        == "Return-Path: <ann@example.net>\nDelivered-To: ann@example.org\nDelivered-To: bob@example.org\n"
           "Subject: hi\n\n.dot\n");

    courier.commits = true;
    for (int i = 0; i < 20; ++i)
        REQUIRE(courier.carry(messageFor({u"ann@example.org"_s})));
    CHECK(filesIn(folder.filePath(u"new"_s)).size() == 21);
}

TEST_CASE("a pickup folder shows a message only when it is complete", "[transport]")
{
    const QTemporaryDir folder;
    SystemClock clock;
    MaildirTransport transport(folderAccount(folder.path(), u"pickup"_s), clock);
    Courier courier(transport);
    courier.commits = false;
    const DeliveryRequest request = messageFor({u"ann@example.org"_s});
    transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }, 10'000));
    REQUIRE(filesIn(folder.path()).size() == 1);
    CHECK(filesIn(folder.path()).first().startsWith(u'.'));
    transport.endData(request.attempt);
    REQUIRE(courier.waitFor(request));
    REQUIRE(filesIn(folder.path()).size() == 1);
    CHECK(filesIn(folder.path()).first().endsWith(u".eml"_s));
}

TEST_CASE("a folder that is not there keeps the mail, and what was taken back leaves no trace", "[transport]")
{
    const QTemporaryDir folder;
    SystemClock clock;
    MaildirTransport missing(folderAccount(folder.filePath(u"not/mounted"_s)), clock);
    Courier waiting(missing);
    const DeliveryRequest request = messageFor({u"ann@example.org"_s});
    REQUIRE(waiting.carry(request));
    CHECK(waiting.outcome(request).verdict == Verdict::Transient);
    CHECK(waiting.outcome(request).reply.text.contains(u"there is no folder"_s));

    MaildirTransport transport(folderAccount(folder.path()), clock);
    Courier courier(transport);
    courier.commits = false;
    const DeliveryRequest second = messageFor({u"ann@example.org"_s});
    transport.attempt(second);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }, 10'000));
    transport.abort(second.attempt);
    REQUIRE(courier.waitFor(second));
    CHECK(courier.outcome(second).verdict == Verdict::Interrupted);
    CHECK(QTest::qWaitFor([&] { return filesIn(folder.filePath(u"tmp"_s)).isEmpty(); }, 5'000));
    CHECK(filesIn(folder.filePath(u"new"_s)).isEmpty());
}

TEST_CASE("a rename that fails is no delivery", "[transport]")
{
    const QTemporaryDir folder;
    SystemClock clock;
    MaildirTransport transport(folderAccount(folder.path()), clock);
    Courier courier(transport);
    courier.commits = false;
    const DeliveryRequest request = messageFor({u"ann@example.org"_s});
    transport.attempt(request);
    REQUIRE(QTest::qWaitFor([&] { return courier.announced.size() == 1; }, 10'000));
    REQUIRE(QDir(folder.filePath(u"new"_s)).removeRecursively()); // somebody takes the folder away
    transport.endData(request.attempt);
    REQUIRE(courier.waitFor(request));
    CHECK(courier.outcome(request).verdict == Verdict::Transient);
}
