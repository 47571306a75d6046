#include "tests/servers/postfixserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("a server killed in the midst takes every message once, or the doubt is told", "[servers]")
{
    SmtpSink sink;
    PostfixServer postfix({.relay = sink.port()});
    RunningSpooler mailroom;
    Account account = testAccount(postfix.trustedPort());
    account.schedule = u"200ms"_s;
    account.server.connections = 3;
    mailroom.save(account);

    QList<TestMessage> mails(120);
    QList<QueueId> ids;
    for (qsizetype i = 0; i < mails.size(); ++i) {
        mails[i] = TestMessage{.size = i % 10 == 0 ? 400'000 : 1'000};
        ids << mailroom.submit(mails.at(i).submission({u"r%1@far.example"_s.arg(i)}));
        if (i == 60) {
            REQUIRE(postfix.logged(u"queue active"_s).hasMatch());
            postfix.kill();
        }
    }
    postfix.start();

    int inDoubt = 0;
    for (qsizetype i = 0; i < mails.size(); ++i) {
        const MessageDetail detail = mailroom.waitFor(ids.at(i), [&](const MessageDetail &message) {
            mailroom.spooler().sendNow();
            const RecipientState state = message.recipients.first().state;
            return isFinished(state) || state == RecipientState::InDoubt;
        });
        const RecipientState state = detail.recipients.first().state;
        const qsizetype copies = postfix.queueIds(mails.at(i).messageId).size();
        INFO(mails.at(i).messageId.toStdString() << ' ' << stateName(state).toStdString());
        if (state == RecipientState::InDoubt) {
            CHECK(copies <= 1);
            ++inDoubt;
        } else {
            CHECK(state == RecipientState::Accepted);
            CHECK(copies == 1);
        }
    }
    // At most one message was between its final dot and the reply on each connection.
    CHECK(inDoubt <= 3);
}
