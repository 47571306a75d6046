#include "spooler/mail/answering.h"

#include "spooler/mail/headerwriter.h"
#include "spooler/mail/mailbox.h"

#include <catch2/catch_all.hpp>

#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QStringList annsAddresses{u"ann@example.org"_s, u"Ann <ann@work.example>"_s};

MessageView receivedWith(const QByteArray &fields)
{
    return readMessageView(QByteArray(fields + "\r\nHello\r\n"));
}

Composition answerToFields(const QByteArray &fields, AnswerKind kind)
{
    return answerTo(
        receivedWith(fields), kind, annsAddresses, {.intro = u"Bob wrote:"_s, .text = u"Hello"_s});
}

} // namespace

TEST_CASE("an answer goes to who asked for it", "[mail]")
{
    struct Case {
        QByteArray fields;
        AnswerKind kind;
        QString to, cc;
    };
    const Case one = GENERATE(values<Case>({
        {"From: Bob <bob@a.example>\r\nTo: ann@example.org, eve@b.example\r\n",
         AnswerKind::Reply,
         u"\"Bob\" <bob@a.example>"_s,
         {}},
        {"From: bob@a.example\r\nTo: ann@example.org, eve@b.example\r\nCc: Ann <ANN@Work.example>, "
         "tom@c.example\r\n",
         AnswerKind::ReplyAll, u"bob@a.example"_s, u"eve@b.example, tom@c.example"_s},
        {"From: bob@a.example\r\nReply-To: desk@a.example\r\nTo: ann@example.org\r\n",
         AnswerKind::Reply,
         u"desk@a.example"_s,
         {}},
        {"From: bob@a.example\r\nReply-To: ann@example.org\r\n", AnswerKind::Reply, u"bob@a.example"_s, {}},
        {"From: ann@example.org\r\nTo: bob@a.example\r\nCc: eve@b.example\r\n", AnswerKind::ReplyAll,
         u"bob@a.example"_s, u"eve@b.example"_s},
        {"From: ann@example.org\r\nTo: ann@example.org\r\n", AnswerKind::Reply, u"ann@example.org"_s, {}},
        {"From: bob@a.example\r\nTo: club@l.example\r\nList-Post: <mailto:club@l.example?x=y>\r\n",
         AnswerKind::ReplyList,
         u"club@l.example"_s,
         {}},
        {"From: bob@a.example\r\nTo: bob@a.example, bob@A.example, eve@b.example\r\n", AnswerKind::ReplyAll,
         u"bob@a.example"_s, u"eve@b.example"_s},
        {"From: undisclosed:;\r\n", AnswerKind::Reply, {}, {}},
    }));
    const Composition reply = answerToFields(one.fields, one.kind);
    CAPTURE(one.fields.toStdString());
    CHECK(reply.to.toStdString() == one.to.toStdString());
    CHECK(reply.cc.toStdString() == one.cc.toStdString());
}

TEST_CASE("an answer comes from the address that was written to, and joins its thread", "[mail]")
{
    const Composition reply = answerToFields(
        "From: bob@a.example\r\nTo: ann@work.example\r\nSubject: AW: Re[2]: Plan\r\nMessage-ID: <3@a>\r\n"
        "References: <1@a>\r\n <2@a> rubbish <1@a>\r\n",
        AnswerKind::Reply);
    CHECK(reply.from == u"ann@work.example"_s);
    CHECK(reply.subject == u"Re: Plan"_s);
    CHECK(reply.inReplyTo == u"<3@a>"_s);
    CHECK(reply.references == u"<2@a> <1@a> <3@a>"_s);
    CHECK(reply.text == u"Bob wrote:\n> Hello\n\n"_s);
    const Composition forward =
        answerToFields("From: bob@a.example\r\nSubject: WG: Plan\r\n", AnswerKind::ForwardInline);
    CHECK(forward.subject == u"Fwd: Plan"_s);
    CHECK(forward.to.isEmpty());
    CHECK(forward.inReplyTo.isEmpty());
}

TEST_CASE("a subject keeps one prefix", "[mail]")
{
    CHECK(answerSubject(u"Re: RE: Aw: Отв: Plan"_s) == u"Re: Plan"_s);
    CHECK(answerSubject(u"Ответ: План"_s) == u"Re: План"_s);
    CHECK(answerSubject(u"Reason: none"_s) == u"Re: Reason: none"_s);
    CHECK(answerSubject(QString()) == u"Re:"_s);
    CHECK(forwardSubject(u"Fw: FWD: Plan"_s) == u"Fwd: Plan"_s);
}

TEST_CASE("nothing of a received message becomes a field of its answer", "[mail]")
{
    const QByteArray evil = "=?utf-8?q?a=0D=0ABcc:_x=40evil=2Eexample?=";
    const Composition reply = answerToFields(
        "From: " + evil + " <bob@a.example>\r\nReply-To: \"q\\\"\\\\\" <bob@a.example>\r\nSubject: " + evil
            + "\r\nMessage-ID: <a\x0b"
              "b@x> <3@a>\r\nReferences: <1@a>\x0d<2@b>\r\n",
        AnswerKind::ReplyAll);
    const QByteArray fields = textField("Subject", reply.subject)
        + mailboxField("To", parseMailboxes(reply.to).mailboxes)
        + messageIdField("In-Reply-To", reply.inReplyTo) + messageIdField("References", reply.references);
    const HeaderBlock header = readHeader(QByteArray(fields + "\r\n"));
    CAPTURE(fields.toStdString());
    CHECK(header.fields.size() == 4);
    CHECK_FALSE(header.first("Bcc"));
    CHECK(parseMailboxes(reply.to).mailboxes.size() == 1);
    CHECK(parseMailboxes(reply.to).faults.isEmpty());
}

TEST_CASE("a redirected message says who sends it on", "[mail]")
{
    const QByteArray fields = resentHeader(
        {.from = u"Ann <ann@example.org>"_s,
         .to = u"bob@a.example\r\nBcc: x@evil.example"_s,
         .date = QDateTime(QDate(2026, 11, 3), QTime(8, 41), QTimeZone::UTC)});
    const HeaderBlock header = readHeader(fields);
    CHECK(header.value("Resent-From") == "Ann <ann@example.org>");
    CHECK(header.first("Resent-Message-ID"));
    CHECK_FALSE(header.first("Bcc"));
}
