#include "tests/transport/maildirkill.h"

#include "spooler/transport/maildirtransport.h"
#include "tests/support/courier.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QProcess>
#include <QRandomGenerator>
#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Large enough to be written in several pieces.
QByteArray endlessLetter()
{
    QByteArray content = "Subject: long\r\n\r\n";
    for (int i = 0; i < 20'000; ++i)
        content += "line " + QByteArray::number(i) + " of a long letter\r\n";
    return content + "the end\r\n";
}

} // namespace

// Argument: the folder. Says so on standard output each time that a delivery is acknowledged.
int mailroom::maildirKillChild(const QStringList &arguments)
{
    Account account;
    account.id = {1};
    account.transport = u"maildir"_s;
    account.parameters.insert(u"folder"_s, arguments.at(2));
    SystemClock clock;
    MaildirTransport transport(account, clock);
    Courier courier(transport);
    const QByteArray content = endlessLetter();
    for (;;) {
        const DeliveryRequest request = messageFor({u"ann@example.org"_s}, content);
        if (!courier.carry(request) || courier.outcome(request).verdict != Verdict::Accepted)
            return 1;
        std::fputs("delivered\n", stdout);
        std::fflush(stdout);
    }
}

TEST_CASE("a kill in the middle of a delivery leaves nothing half in a Maildir", "[transport][F6]")
{
    const QTemporaryDir folder;
    QByteArray whole = endlessLetter();
    whole.replace("\r\n", "\n");
    int acknowledged = 0;
    int begun = 0;
    for (int round = 0; round < 12; ++round) {
        QProcess child;
        child.setProcessChannelMode(QProcess::ForwardedErrorChannel);
        child.start(
            QCoreApplication::applicationFilePath(),
            {QString::fromLatin1(maildirKillArgument), folder.path()});
        REQUIRE(child.waitForReadyRead(10'000));
        REQUIRE_FALSE(child.waitForFinished(QRandomGenerator::global()->bounded(1, 40)));
        child.kill();
        REQUIRE(child.waitForFinished());
        acknowledged += int(child.readAllStandardOutput().count('\n'));
        begun += int(QDir(folder.filePath(u"tmp"_s)).entryList(QDir::Files).size());
    }
    const QDir delivered(folder.filePath(u"new"_s));
    const QStringList names = delivered.entryList(QDir::Files);
    CHECK(names.size() >= acknowledged);
    CHECK(names.size() <= acknowledged + 12); // at most the one of each kill
    for (const QString &name : names) {
        QFile file(delivered.filePath(name));
        REQUIRE(file.open(QIODevice::ReadOnly));
        REQUIRE(file.readAll().endsWith(whole));
    }
    CHECK(begun > 0); // some were cut off, and lie where no reader looks
}
