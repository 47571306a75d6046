// The transport "sendmail" with the program that Postfix brings, over its postdrop into a real queue.
#include "tests/servers/postfixserver.h"
#include "tests/servers/runningspooler.h"
#include "tests/servers/smtpsink.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// The real program, told which Postfix is meant.
QString wrapperOf(const PostfixServer &postfix, const QString &folder)
{
    const QString path = folder + u"/sendmail"_s;
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write("#!/bin/sh\nexec /usr/sbin/sendmail -C " + postfix.configuration().toUtf8() + " \"$@\"\n");
    file.close();
    REQUIRE(file.setPermissions(QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner));
    return path;
}

Account sendmailAccount(const QString &program)
{
    Account account = testAccount(1);
    account.server.host.clear();
    account.transport = u"sendmail"_s;
    account.parameters = {{u"program"_s, program}};
    return account;
}

} // namespace

TEST_CASE("Postfix's sendmail program takes a message with its envelope and its octets", "[servers]")
{
    SmtpSink sink;
    const PostfixServer postfix({.relay = sink.port()});
    const QTemporaryDir folder;
    RunningSpooler mailroom;
    mailroom.save(sendmailAccount(wrapperOf(postfix, folder.path())));

    const TestMessage mail;
    const QString dash = u"-bs@far.example"_s; // which is no option, and which Postfix delivers to nobody
    Submission submission = mail.submission({u"eve@far.example"_s, dash, u"bob@far.example"_s});
    submission.content = mail.content() + ".\r\n..dots\r\nFrom here\r\n"; // -i: a dot ends nothing
    submission.notify = NotifyFlag::Failure | NotifyFlag::Delay;
    submission.ret = Ret::Headers;
    const MessageDetail detail = mailroom.settled(mailroom.submit(submission));
    for (const auto &address : {u"eve@far.example"_s, u"bob@far.example"_s}) {
        INFO(address.toStdString());
        CHECK(recipient(detail, address).state == RecipientState::Accepted);
        CHECK(postfix.logged(u"to=<%1>, .*status=sent"_s.arg(address)).hasMatch());
    }
    CHECK(recipient(detail, dash).state == RecipientState::Accepted);
    CHECK(postfix.logged(u"to=<-bs@far.example>, .*status=(?!sent)"_s).hasMatch());
    CHECK(postfix.queueIds(mail.messageId).size() == 1);
    CHECK(postfix.logged(u"from=<ann@test.example>"_s).hasMatch());
    REQUIRE(eventually([&] { return !sink.dumps().isEmpty(); }));
    const QString taken = sink.dumps().join(u'\n');
    CHECK(taken.contains(u"\n..dots\n"_s));
    CHECK(taken.contains(u"From here"_s));
    CHECK(taken.contains(u"NOTIFY=FAILURE,DELAY"_s));
}

TEST_CASE("what Postfix's sendmail program refuses keeps its words", "[servers]")
{
    SmtpSink sink;
    const PostfixServer postfix({.relay = sink.port()}, {u"message_size_limit = 2000"_s});
    const QTemporaryDir folder;
    RunningSpooler mailroom;
    mailroom.save(sendmailAccount(wrapperOf(postfix, folder.path())));
    TestMessage mail;
    mail.size = 8000;
    const MessageDetail detail = mailroom.settled(mailroom.submit(mail.submission({u"eve@far.example"_s})));
    const RecipientRow &eve = recipient(detail, u"eve@far.example");
    CHECK(eve.state != RecipientState::Accepted);
    INFO(eve.lastReply.text.toStdString());
    CHECK(eve.lastReply.text.contains(u"message file too big"_s));
    CHECK(sink.dumps().isEmpty());
}
