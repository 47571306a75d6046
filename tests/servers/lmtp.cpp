#include "tests/servers/dovecotserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Account lmtpAccount(quint16 port)
{
    Account account = testAccount(port);
    account.transport = u"lmtp"_s;
    account.parameters.insert(u"domains"_s, u"far.example"_s);
    account.announced = {.patterns = {u"*@far.example"_s}};
    return account;
}

} // namespace

TEST_CASE("a delivery server answers for each recipient after the end of the content", "[servers]")
{
    const auto [option, state] = GENERATE(table<QStringList, RecipientState>({
        {{u"-L"_s}, RecipientState::Accepted},
        {{u"-L"_s, u"-f"_s, u"."_s}, RecipientState::Failed},
        {{u"-L"_s, u"-r"_s, u"."_s}, RecipientState::Deferred},
        {{u"-L"_s, u"-q"_s, u"."_s}, RecipientState::InDoubt},
    }));
    INFO(option.join(u' ').toStdString());
    SmtpSink sink(option);
    RunningSpooler mailroom;
    mailroom.save(lmtpAccount(sink.port()));
    const TestMessage mail;
    const MessageDetail detail =
        mailroom.settled(mailroom.submit(mail.submission({u"eve@far.example"_s, u"bob@far.example"_s})));
    for (const RecipientRow &row : detail.recipients)
        CHECK(row.state == state);
    if (state == RecipientState::Accepted)
        CHECK(sink.dumps().filter(mail.messageId).size() == 1);
}

TEST_CASE("Dovecot takes a message for one mailbox and refuses it for another", "[servers][G2]")
{
    const DovecotServer dovecot;
    RunningSpooler mailroom;
    mailroom.save(lmtpAccount(dovecot.port()));
    const TestMessage mail;
    const QString ann = u"ann@far.example"_s;
    const QString full = u"full@far.example"_s;
    const QString unknown = u"nobody@far.example"_s;
    const QString bob = u"bob@far.example"_s;
    const MessageDetail detail =
        mailroom.settled(mailroom.submit(mail.submission({ann, full, unknown, bob})));
    INFO(dovecot.log().toStdString());
    CHECK(recipient(detail, ann).state == RecipientState::Accepted);
    CHECK(recipient(detail, bob).state == RecipientState::Accepted);
    CHECK(recipient(detail, unknown).state == RecipientState::Failed);
    CHECK(recipient(detail, unknown).lastCommand == u"RCPT TO"_s);
    // Its mailbox has no room, which Dovecot says of it alone after the content.
    CHECK(recipient(detail, full).state == RecipientState::Failed);
    CHECK(recipient(detail, full).lastCommand == u"end of DATA"_s);
    CHECK(recipient(detail, full).lastReply.status.toString() == u"5.2.2"_s);
    CHECK(recipient(detail, ann).lastReply.text != recipient(detail, bob).lastReply.text);
    for (const QString &user : {u"ann"_s, u"bob"_s}) {
        REQUIRE(dovecot.mailbox(user).size() == 1);
        CHECK(dovecot.mailbox(user).constFirst().contains(mail.messageId.toUtf8()));
    }
    CHECK(dovecot.mailbox(u"full"_s).isEmpty());
    CHECK(detail.attempts.size() == 1); // one transaction for all of them
}
