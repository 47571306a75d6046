// Mailroom sends by Postfix, Postfix delivers to Dovecot, Mailroom receives, and an answer goes back.
#include "tests/servers/dovecotserver.h"
#include "tests/servers/postfixserver.h"
#include "tests/servers/runningreceiver.h"

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

Account person(const QString &name, quint16 smtp, const Incoming &incoming)
{
    Account account = testAccount(smtp);
    account.name = name;
    account.address = name + u"@test.example"_s;
    account.incoming = incoming;
    return account;
}

Submission letterOf(AccountId account, const QString &from, const QString &to, const QString &reference = {})
{
    Composition composition;
    composition.from = from + u"@test.example"_s;
    composition.to = to + u"@test.example"_s;
    composition.subject = reference.isEmpty() ? u"Tea?"_s : u"Re: Tea?"_s;
    composition.text = u"At five.\n"_s;
    composition.inReplyTo = reference;
    composition.references = reference;
    Submission submission;
    submission.account = account;
    submission.content = composition;
    submission.origin = u"test"_s;
    return submission;
}

} // namespace

TEST_CASE("a message goes round: Postfix, Dovecot, and the answer back", "[servers]")
{
    const QString kind = GENERATE(u"pop3"_s, u"imap"_s);
    DovecotServer dovecot;
    const QString lmtp = u"lmtp:inet:127.0.0.1:%1"_s.arg(dovecot.port());
    PostfixServer postfix(
        {.relay = 1, .lmtp = dovecot.port()},
        {u"transport_maps = inline:{ { ann@test.example = %1 } { bob@test.example = %1 } }"_s.arg(lmtp)});
    RunningSpooler spooler;
    const quint16 port = kind == u"pop3"_s ? dovecot.pop3Port() : dovecot.imapPort();
    const AccountId ann =
        spooler.save(person(u"ann"_s, postfix.trustedPort(), incomingOf(kind, port, u"ann"_s)));
    const AccountId bob =
        spooler.save(person(u"bob"_s, postfix.trustedPort(), incomingOf(kind, port, u"bob"_s)));
    RunningReceiver receiver(spooler);
    REQUIRE(receiver.fetch()); // what lies there now is no news

    const QueueId sent = spooler.submit(letterOf(ann, u"ann"_s, u"bob"_s));
    CHECK(recipient(spooler.settled(sent), u"bob@test.example").state == RecipientState::Accepted);
    REQUIRE(eventually([&] { return !dovecot.mailbox(u"bob"_s).isEmpty(); }));
    REQUIRE(receiver.fetch(bob));
    const auto received = receiver.waitForMail(1, {.account = bob, .search = u"tea"_s});
    CHECK(received.constFirst().fromAddress == u"ann@test.example"_s);
    const QString reference = spooler.message(sent).row.messageId;
    CHECK(receiver.octets(received.constFirst().id).contains(reference.toUtf8()));
    REQUIRE(eventually([&] { return !receiver.news().isEmpty(); }));
    CHECK(receiver.news().constFirst().subject == u"Tea?"_s);

    const QueueId answer = spooler.submit(letterOf(bob, u"bob"_s, u"ann"_s, reference));
    spooler.settled(answer);
    REQUIRE(eventually([&] { return !dovecot.mailbox(u"ann"_s).isEmpty(); }));
    REQUIRE(receiver.fetch(ann));
    const auto back = receiver.waitForMail(1, {.account = ann, .search = u"tea"_s});
    CHECK(back.constFirst().subject == u"Re: Tea?"_s);
}
