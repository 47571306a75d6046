#include "tests/servers/postfixserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// How often Postfix itself delivered to each address, by its log.
QHash<QString, int> deliveries(const QString &log)
{
    static const QRegularExpression sent(u"to=<([^>]+)>, .*status=sent"_s);
    QHash<QString, int> counts;
    for (const auto &match : sent.globalMatch(log))
        ++counts[match.captured(1)];
    return counts;
}

// Every one of `addresses` was delivered to, once.
void checkDeliveredOnce(const PostfixServer &postfix, const QStringList &addresses)
{
    CHECK(eventually([&] { return deliveries(postfix.log()).size() >= addresses.size(); }));
    const auto counts = deliveries(postfix.log());
    for (const QString &address : addresses) {
        INFO(address.toStdString());
        CHECK(counts.value(address) == 1);
    }
}

QStringList numbered(const QString &pattern, int count)
{
    QStringList addresses;
    for (int i = 1; i <= count; ++i)
        addresses << pattern.arg(i);
    return addresses;
}

} // namespace

TEST_CASE("each recipient's outcome is what Postfix's own log says", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()});
    RunningSpooler mailroom;
    mailroom.save(testAccount(postfix.trustedPort()));

    const TestMessage mail;
    const QueueId id = mailroom.submit(mail.submission(
        {u"ok@known.example"_s, u"nobody@known.example"_s, u"blocked@far.example"_s,
         u"greylisted@far.example"_s, u"moved@far.example"_s, u"full@far.example"_s,
         u"unreachable@far.example"_s, u"eve@far.example"_s}));
    const MessageDetail detail = mailroom.settled(id);

    for (const auto &refused :
         {u"nobody@known.example"_s, u"blocked@far.example"_s, u"greylisted@far.example"_s,
          u"moved@far.example"_s, u"full@far.example"_s}) {
        INFO(refused.toStdString());
        const RecipientRow &row = recipient(detail, refused);
        const auto line =
            postfix.logged(u"reject: RCPT from \\S+ (\\d{3}) (\\S+) <%1>: ([^;]*);"_s.arg(refused));
        REQUIRE(line.hasMatch());
        CHECK(QString::number(row.lastReply.code) == line.captured(1));
        CHECK(row.lastReply.status.toString() == line.captured(2));
        CHECK(row.lastReply.text.contains(line.captured(3)));
        CHECK(row.state == (row.lastReply.code < 500 ? RecipientState::Deferred : RecipientState::Failed));
        CHECK(row.attempts == 1);
    }
    const QStringList ids = postfix.queueIds(mail.messageId);
    REQUIRE(ids.size() == 1);
    for (const auto &accepted : {u"ok@known.example"_s, u"unreachable@far.example"_s, u"eve@far.example"_s}) {
        INFO(accepted.toStdString());
        const RecipientRow &row = recipient(detail, accepted);
        CHECK(row.state == RecipientState::Accepted);
        CHECK(row.lastReply.text.contains(ids.first())); // "Ok: queued as 4A7DE1E06E"
        CHECK(postfix.logged(ids.first() + u": to=<%1>,"_s.arg(accepted)).hasMatch());
    }
    CHECK(recipient(detail, u"greylisted@far.example").gate.kind == GateKind::Retry);

    // What Postfix took and could not deliver is in its queue, not in ours.
    const QList<QJsonObject> queue = postfix.queue();
    REQUIRE(queue.size() == 1);
    const QJsonObject waiting = queue.first().value(u"recipients").toArray().first().toObject();
    CHECK(waiting.value(u"address").toString() == u"unreachable@far.example");
    CHECK(waiting.value(u"delay_reason").toString().contains(u"Connection refused"));
}

TEST_CASE("recipients beyond Postfix's limit for one transaction go in further ones, once each", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()}, {u"smtpd_recipient_limit = 10"_s});
    RunningSpooler mailroom;
    mailroom.save(testAccount(postfix.trustedPort()));

    const QStringList everybody = numbered(u"r%1@far.example"_s, 35);
    const MessageDetail detail = mailroom.waitFor(
        mailroom.submit(TestMessage().submission(everybody)), [](const MessageDetail &message) {
            return std::ranges::all_of(message.recipients, [](const RecipientRow &row) {
                return row.state == RecipientState::Accepted;
            });
        });
    CHECK(detail.recipients.size() == everybody.size());
    checkDeliveredOnce(postfix, everybody);
}

TEST_CASE("a server that hangs up after too many refusals costs nobody mail, nor a second copy", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()}, {u"smtpd_hard_error_limit = 8"_s});
    RunningSpooler mailroom;
    Account account = testAccount(postfix.trustedPort());
    account.schedule = u"200ms"_s;
    mailroom.save(account);

    QStringList everybody;
    const QStringList good = numbered(u"good%1@far.example"_s, 20);
    const QStringList bad = numbered(u"bad%1@known.example"_s, 20);
    for (qsizetype i = 0; i < good.size(); ++i)
        everybody << bad.at(i) << good.at(i);
    const MessageDetail detail = mailroom.waitFor(
        mailroom.submit(TestMessage().submission(everybody)), [&](const MessageDetail &message) {
            mailroom.spooler().sendNow();
            return std::ranges::all_of(
                message.recipients, [](const RecipientRow &row) { return isFinished(row.state); });
        });
    for (const QString &address : good)
        CHECK(recipient(detail, address).state == RecipientState::Accepted);
    for (const QString &address : bad) {
        INFO(address.toStdString());
        CHECK(recipient(detail, address).state == RecipientState::Failed);
        CHECK(recipient(detail, address).lastReply.status.toString() == u"5.1.1");
    }
    checkDeliveredOnce(postfix, good);
    CHECK(postfix.log().contains(u"too many errors"));
}

TEST_CASE("what was asked about delivery reports reaches Postfix, and its report names it", "[servers]")
{
    SmtpSink sink;
    SmtpSink mailboxes({u"-L"_s});
    PostfixServer postfix({.relay = sink.port(), .lmtp = mailboxes.port()});
    RunningSpooler mailroom;
    mailroom.save(testAccount(postfix.trustedPort()));

    const TestMessage mail;
    Submission submission =
        mail.submission({u"local@far.example"_s, u"unreachable@far.example"_s, u"eve@far.example"_s});
    submission.notify = NotifyFlag::Success | NotifyFlag::Failure;
    submission.ret = Ret::Headers;
    submission.envid = u"order+2 of March"_s;
    const MessageDetail detail = mailroom.settled(mailroom.submit(submission));
    for (const RecipientRow &row : detail.recipients)
        CHECK(row.state == RecipientState::Accepted);
    const QStringList ids = postfix.queueIds(mail.messageId);
    REQUIRE(ids.size() == 1);

    // The envelope that stays in Postfix's queue for what it cannot deliver.
    const QString envelope = postfix.envelope(ids.first());
    INFO(envelope.toStdString());
    CHECK(envelope.contains(u"envelope_id=order+2 of March"));
    CHECK(envelope.contains(u"ret_flags=2")); // HDRS
    CHECK(
        envelope.contains(u"notify_flags=6\nnamed_attribute: dsn_orig_rcpt=rfc822;unreachable@far.example"));

    // The next hop offers DSN as well: the request was passed on.
    CHECK(eventually([&] {
        return sink.dumps().join(u'\n').contains(u"ORCPT=rfc822;eve@far.example NOTIFY=SUCCESS,FAILURE");
    }));
    // Behind the mailbox server nobody speaks of DSN: Postfix reports to the sender.
    const auto report = [&] { return sink.dumps().filter(u"report-type=delivery-status"_s).join(u'\n'); };
    CHECK(eventually([&] { return report().contains(u"Action: relayed"); }));
    CHECK(report().contains(u"Original-Envelope-Id: order+2 of March"));
    CHECK(report().contains(u"Original-Recipient: rfc822;local@far.example"));
}
