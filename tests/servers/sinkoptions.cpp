#include "spooler/profile.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

#include <QDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

struct Misbehaviour {
    QStringList options;
    RecipientState state;
    GateKind gate;
};

} // namespace

TEST_CASE("whatever a server does at a command, the recipient's state tells it", "[servers]")
{
    const auto misbehaviour = GENERATE(
        // it refuses for ever
        Misbehaviour{{u"-f"_s, u"RCPT"_s}, RecipientState::Failed, GateKind::None},
        Misbehaviour{{u"-f"_s, u"."_s}, RecipientState::Failed, GateKind::None},
        // it refuses for now
        Misbehaviour{{u"-r"_s, u"RCPT"_s}, RecipientState::Deferred, GateKind::Retry},
        Misbehaviour{{u"-r"_s, u"."_s}, RecipientState::Deferred, GateKind::Retry},
        // it hangs up without a word: at one recipient it is his attempt, before the end of the content
        // nothing is lost, after it there is doubt
        Misbehaviour{{u"-q"_s, u"RCPT"_s}, RecipientState::Deferred, GateKind::Retry},
        Misbehaviour{{u"-q"_s, u"DATA"_s}, RecipientState::Queued, GateKind::Network},
        Misbehaviour{{u"-q"_s, u"."_s}, RecipientState::InDoubt, GateKind::InDoubt});
    INFO(misbehaviour.options.join(u' ').toStdString());
    SmtpSink sink(misbehaviour.options);
    RunningSpooler mailroom;
    mailroom.save(testAccount(sink.port()));

    const QueueId id = mailroom.submit(TestMessage().submission({u"eve@far.example"_s}));
    const MessageDetail detail = mailroom.waitFor(id, [&](const MessageDetail &message) {
        const RecipientRow &row = message.recipients.first();
        return row.state == misbehaviour.state && row.gate.kind == misbehaviour.gate;
    });
    CHECK(
        detail.recipients.first().lastReply.code / 100
        == (misbehaviour.options.first() == u"-f"       ? 5
                : misbehaviour.options.first() == u"-r" ? 4
                                                        : 0));
}

TEST_CASE("a server that says 421 and hangs up gets the message later, once", "[servers]")
{
    const QString command = GENERATE(u"EHLO"_s, u"MAIL"_s, u"RCPT"_s, u"DATA"_s);
    INFO(command.toStdString());
    SmtpSink sink({u"-Q"_s, command});
    RunningSpooler mailroom;
    Account account = testAccount(sink.port());
    account.schedule = u"100ms"_s;
    mailroom.save(account);

    const TestMessage mail;
    const QueueId id = mailroom.submit(mail.submission({u"eve@far.example"_s, u"bob@far.example"_s}));
    mailroom.waitFor(id, [](const MessageDetail &detail) { return !detail.attempts.isEmpty(); });
    sink.restart({});
    mailroom.waitFor(id, [&](const MessageDetail &detail) {
        mailroom.spooler().sendNow();
        return std::ranges::all_of(
            detail.recipients, [](const RecipientRow &row) { return row.state == RecipientState::Accepted; });
    });
    CHECK(sink.dumps().filter(mail.messageId).size() == 1);
}

TEST_CASE("servers without pipelining, enhanced codes or ESMTP take mail as well", "[servers]")
{
    const QStringList options =
        GENERATE(QStringList{u"-p"_s}, QStringList{u"-N"_s}, QStringList{u"-e"_s}, QStringList{u"-8"_s});
    INFO(options.join(u' ').toStdString());
    SmtpSink sink(options);
    RunningSpooler mailroom;
    mailroom.save(testAccount(sink.port()));

    const TestMessage mail;
    const MessageDetail detail =
        mailroom.settled(mailroom.submit(mail.submission({u"eve@far.example"_s, u"bob@far.example"_s})));
    for (const RecipientRow &row : detail.recipients)
        CHECK(row.state == RecipientState::Accepted);
    CHECK(sink.dumps().filter(mail.messageId).size() == 1);
}

TEST_CASE("a server without 8BITMIME gets a re-encoded copy, and the timeline says so", "[servers]")
{
    SmtpSink sink({u"-8"_s});
    RunningSpooler mailroom;
    mailroom.save(testAccount(sink.port()));

    const TestMessage mail;
    Submission submission = mail.submission({u"eve@far.example"_s});
    const QByteArray original = mail.content()
        + "Gr\xc3\xbc\xc3\x9f"
          "e = aus K\xc3\xb6ln\r\n";
    submission.content = original;
    const MessageDetail detail = mailroom.settled(mailroom.submit(submission));
    CHECK(detail.recipients.first().state == RecipientState::Accepted);
    const auto isNote = [](const EventRow &event) { return event.kind == u"re-encoded"_s; };
    CHECK(std::ranges::count_if(detail.events, isNote) == 1);
    const QStringList dumps = sink.dumps().filter(mail.messageId);
    REQUIRE(dumps.size() == 1);
    CHECK(dumps.first().contains(u"Gr=C3=BC=C3=9Fe =3D aus K=C3=B6ln"_s));
    CHECK(dumps.first().contains(u"Content-Transfer-Encoding: quoted-printable"_s));
}

TEST_CASE("a re-encoded copy is kept while its message waits, and goes when it is done", "[servers]")
{
    SmtpSink sink({u"-8"_s, u"-r"_s, u"DATA"_s});
    RunningSpooler mailroom;
    Account account = testAccount(sink.port());
    account.schedule = u"1h"_s;
    mailroom.save(account);

    const TestMessage mail;
    Submission submission = mail.submission({u"eve@far.example"_s, u"bob@far.example"_s});
    const QByteArray original = mail.content()
        + "Gr\xc3\xbc\xc3\x9f"
          "e = aus K\xc3\xb6ln\r\n";
    submission.content = original;
    const QueueId id = mailroom.submit(submission);
    const auto isDeferred = [](const MessageDetail &detail) {
        return std::ranges::all_of(
            detail.recipients, [](const RecipientRow &row) { return row.state == RecipientState::Deferred; });
    };
    mailroom.waitFor(id, isDeferred);
    const QDir copies(ProfilePaths(mailroom.profile()).copies);
    REQUIRE(copies.entryList(QDir::Files).size() == 1); // of both recipients

    sink.restart({u"-8"_s});
    RunningSpooler::awaited(mailroom.spooler().act(Action::RetryNow, QList{id}, u"user"_s));
    const MessageDetail detail = mailroom.settled(id);
    CHECK(detail.recipients.first().state == RecipientState::Accepted);
    CHECK(sink.dumps().filter(u"Gr=C3=BC=C3=9Fe"_s).size() == 1);
    CHECK(eventually([&] { return copies.entryList(QDir::Files).isEmpty(); }));
}
