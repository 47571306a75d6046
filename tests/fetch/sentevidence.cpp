// Mail in doubt is settled by the copy that its server has filed, through the whole program.
#include "app/instance/receiving.h"
#include "tests/servers/runningreceiver.h"
#include "tests/support/scriptedimap.h"
#include "tests/support/scriptedserver.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A provider that loses the reply to the end of DATA, and has a folder of sent mail.
struct MailProvider {
    explicit MailProvider(const QByteArray &found)
        : smtp({{".", {}, ServerAct::Reset}})
        , imap(
              {{"LIST", "* LIST () \"/\" INBOX\r\n* LIST (\\Sent) \"/\" Sent\r\n@ OK done"},
               {"UID SEARCH HEADER Message-ID", "* SEARCH" + found + "\r\n@ OK done"}})
    {
        imap.messages.insert(1, {"Subject: a test\r\n\r\nhello\r\n", {}});
    }

    Account account() const
    {
        Account account = testAccount(smtp.serverPort());
        account.incoming = incomingOf(u"imap"_s, imap.serverPort(), u"ann"_s);
        account.incoming.push = false;
        account.incoming.interval = std::chrono::hours(1); // no look of its own comes in time
        return account;
    }

    ScriptedServer smtp;
    ScriptedImap imap;
};

bool isSettled(const MessageDetail &message)
{
    return recipient(message, u"bob@far.example").state == RecipientState::Accepted;
}

} // namespace

TEST_CASE("mail in doubt is known to have arrived once its server shows a copy", "[fetch]")
{
    MailProvider provider(" 1");
    RunningSpooler sending;
    OnePassword secrets;
    const auto receiver = makeReceiver(sending.profile(), sending.spooler(), secrets);
    RunningSpooler::awaited(receiver->open());
    sending.save(provider.account());
    const QueueId id = sending.submit(TestMessage().submission({u"bob@far.example"_s}));
    sending.waitFor(id, isSettled);
    // Nobody asked for it: the doubt itself made the receiver look.
    CHECK(provider.smtp.contents.size() == 1); // and nothing was sent again
    CHECK(provider.imap.count("UID SEARCH HEADER") >= 1);
    CHECK(provider.imap.appended.isEmpty());
}

TEST_CASE("without a copy mail in doubt stays in doubt", "[fetch]")
{
    MailProvider provider({});
    RunningSpooler sending;
    OnePassword secrets;
    const auto receiver = makeReceiver(sending.profile(), sending.spooler(), secrets);
    RunningSpooler::awaited(receiver->open());
    sending.save(provider.account());
    const QueueId id = sending.submit(TestMessage().submission({u"bob@far.example"_s}));
    sending.waitFor(id, [](const MessageDetail &message) {
        return recipient(message, u"bob@far.example").state == RecipientState::InDoubt;
    });
    REQUIRE(eventually([&] { return provider.imap.count("UID SEARCH HEADER") >= 1; }));
    const auto fetched = receiver->fetchNow({});
    REQUIRE(eventually([&] { return fetched.isFinished(); }));
    CHECK(recipient(sending.message(id), u"bob@far.example").state == RecipientState::InDoubt);
    CHECK(provider.smtp.contents.size() == 1);
}

TEST_CASE("a copy whose finding got lost on the way to the outbox is found again", "[fetch]")
{
    MailProvider provider(" 1");
    RunningSpooler sending;
    OnePassword secrets;
    int losses = 0;
    ReceiverOptions options{.profile = sending.profile(), .secrets = &secrets};
    options.onward.copy = [&](const FoundCopy &copy) {
        // As if the outbox could not be written, or the program had died between the two.
        if (++losses == 1)
            return QtFuture::makeReadyValueFuture(Result<>(failure(ErrorCode::Unavailable, u"disk full"_s)));
        return sending.spooler().reportIntake().applyCopy(copy).then(
            [](const Result<ReportUse> &use) { return use.transform([](const ReportUse &) { }); });
    };
    Receiver receiver(std::move(options));
    RunningSpooler::awaited(receiver.open());
    sending.save(provider.account());
    receiver.reload();
    const QueueId id = sending.submit(TestMessage().submission({u"bob@far.example"_s}));
    sending.waitFor(id, [](const MessageDetail &message) {
        return recipient(message, u"bob@far.example").state == RecipientState::InDoubt;
    });
    for (int i = 0; i < 2; ++i) {
        const auto fetched = receiver.fetchNow({});
        REQUIRE(eventually([&] { return fetched.isFinished(); }));
    }
    sending.waitFor(id, isSettled);
    CHECK(losses >= 2);
    CHECK(provider.smtp.contents.size() == 1);
    // The same once more changes nothing.
    const auto again = sending.spooler().reportIntake().applyCopy(
        {.message = id,
         .messageId = sending.message(id).row.messageId,
         .recipients = {u"bob@far.example"_s},
         .folder = u"Sent"_s});
    REQUIRE(eventually([&] { return again.isFinished(); }));
    CHECK(again.result().value().fate == ReportFate::Repeated);
}

TEST_CASE(
    "an answer that comes in says that its writer has the mail; a stranger's report is named so", "[fetch]")
{
    ScriptedServer smtp;
    const QTemporaryDir folder;
    const QDir mailbox(folder.path());
    for (const QString &part : {u"new"_s, u"cur"_s, u"tmp"_s})
        REQUIRE(mailbox.mkdir(part));
    RunningSpooler sending;
    OnePassword secrets;
    const auto receiver = makeReceiver(sending.profile(), sending.spooler(), secrets);
    MailCatalog catalog(sending.profile());
    RunningSpooler::awaited(receiver->open());
    Account account = testAccount(smtp.serverPort());
    account.incoming.kind = u"maildir"_s;
    account.incoming.parameters.insert(u"folder"_s, folder.path());
    account.incoming.interval = std::chrono::hours(1);
    sending.save(account);
    const QueueId id = sending.submit(TestMessage().submission({u"bob@far.example"_s}));
    const QByteArray cited = sending.waitFor(id, isSettled).row.messageId.toUtf8();
    const auto put = [&](const QString &name, const QByteArray &octets) {
        QFile file(mailbox.filePath(u"new/"_s + name));
        REQUIRE(file.open(QIODevice::WriteOnly));
        REQUIRE(file.write(octets) == octets.size());
    };
    put(u"1.M1.host"_s,
        "From: bob@far.example\r\nSubject: Re: a test\r\nMessage-ID: <answer@far.example>\r\nIn-Reply-To: "
            + cited + "\r\n\r\nThanks.\r\n");
    put(u"2.M2.host"_s,
        "From: MAILER-DAEMON@far.example\r\nSubject: failed\r\nContent-Type: multipart/report;"
        " report-type=delivery-status; boundary=b\r\n\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
        "Reporting-MTA: dns; far.example\r\n\r\nFinal-Recipient: rfc822; eve@far.example\r\nAction: failed"
        "\r\nStatus: 5.1.1\r\n\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: <no@of.ours>"
        "\r\n\r\n--b--\r\n");
    const auto fetched = receiver->fetchNow({});
    REQUIRE(eventually([&] { return fetched.isFinished(); }));
    const MessageDetail answered = sending.waitFor(id, [](const MessageDetail &message) {
        return recipient(message, u"bob@far.example").state == RecipientState::Delivered;
    });
    CHECK(answered.evidence.constLast().fact == EvidenceFact::Answered);
    const auto noted = [&] {
        QStringList details;
        for (const MailId mail : RunningSpooler::awaited(catalog.list({}, 10))) {
            for (const MailEvent &event : RunningSpooler::awaited(catalog.events(mail)))
                details << event.detail;
        }
        return details;
    };
    CHECK(eventually([&] { return noted().contains(u"dsn: not of our mail"_s); }));
}
