// A slow line is shared: receiving takes no more of it than it may, and sending is not kept waiting.
#include "tests/servers/runningreceiver.h"
#include "tests/support/mailfetch.h"
#include "tests/support/scriptedimap.h"
#include "tests/support/scriptedserver.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

constexpr int messageOctets = 32 * 1024;

void fillWithLarge(ScriptedImap &server, int count)
{
    for (int i = 1; i <= count; ++i) {
        TestMail mail{.id = "b" + QByteArray::number(i) + "@example.org"};
        mail.text = QByteArray("A line of text, not long, not short.\r\n").repeated(messageOctets / 38);
        server.messages.insert(i, {mail.octets(), {}});
    }
}

} // namespace

TEST_CASE("no more comes in a second than the account allows", "[fetch]")
{
    ScriptedImap server;
    fillWithLarge(server, 32); // one MiB
    MailFetch fetch(server.serverPort());
    fetch.account.incoming.kibPerSecond = 512;
    QElapsedTimer timer;
    timer.start();
    fetch.runWell();
    const qint64 limited = timer.elapsed();
    CHECK(fetch.in(u"INBOX"_s).size() == 32);
    CHECK(limited >= 1600); // two seconds, less what may come at once
    for (const MailId id : fetch.in(u"INBOX"_s))
        CHECK(fetch.octets(id).size() > messageOctets - 200);
}

TEST_CASE("a message goes out while the line is full of what comes in", "[fetch][J7]")
{
    ScriptedImap imap;
    fillWithLarge(imap, 200);
    ScriptedServer smtp;
    RunningSpooler sending;
    RunningReceiver receiving(sending);
    Account account = testAccount(smtp.serverPort());
    account.incoming = incomingOf(u"imap"_s, imap.serverPort(), u"ann"_s);
    account.incoming.push = false;
    account.incoming.interval = std::chrono::hours(1);
    account.incoming.kibPerSecond = 512; // for ten seconds and more
    sending.save(account);
    receiving.waitForMail(1);
    const QueueId id = sending.submit(TestMessage().submission({u"bob@far.example"_s}));
    sending.waitFor(id, [](const MessageDetail &message) {
        return recipient(message, u"bob@far.example").state == RecipientState::Accepted;
    });
    CHECK(receiving.mail().size() < 200); // it did not wait for the others
    receiving.receiver().stopFetching({});
}
