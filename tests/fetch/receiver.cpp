#include "spooler/receiver.h"

#include "tests/servers/runningreceiver.h"
#include "tests/support/scriptedimap.h"

#include <catch2/catch_all.hpp>

#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

// As a command does without a spooler: suspending what comes in must not bring it in first.
TEST_CASE("a receiver that shall not connect opens no socket for what it is asked", "[fetch]")
{
    ScriptedImap imap;
    RunningSpooler sending;
    Account account = testAccount(imap.serverPort());
    account.incoming = incomingOf(u"imap"_s, imap.serverPort(), u"ann"_s);
    account.incoming.interval = std::chrono::hours(1); // and at the start
    sending.save(account);
    OnePassword secrets;
    {
        Receiver receiver(
            ReceiverOptions{.profile = sending.profile(), .secrets = &secrets, .connects = false});
        RunningSpooler::awaited(receiver.open());
        QTest::qWait(300); // it would be due at once
        RunningSpooler::awaited(receiver.suspend({}));
        RunningSpooler::awaited(receiver.resume({})); // due at once, too
        QTest::qWait(300);
        CHECK(imap.connections == 0);
    }
    Receiver receiver(ReceiverOptions{.profile = sending.profile(), .secrets = &secrets});
    RunningSpooler::awaited(receiver.open());
    CHECK(eventually([&] { return imap.connections > 0; }));
}
