// Whom a message goes to and as whom it is sent: personal personalLists, names, duplicates, Sender.
#include "spooler/submit/submitter.h"
#include "tests/support/moment.h"

#include <catch2/catch_all.hpp>

#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QList<RecipientList> personalLists{
    {u"Friends"_s,
     {u"\"Lee, Ann\" <ann@example.net>"_s, u"J\u00fcrgen M\u00fcller <jm@m\u00fcller.example>"_s, u"Club"_s}},
    {u"Club"_s, {u"bob@EXAMPLE.net"_s, u"jm@xn--mller-kva.example"_s}},
    {u"Quiet"_s, {u"eve@example.net"_s, u"bob@example.net"_s}, true}};

NewMessage messageTo(const Submission &submission, const AccountPolicy &policy = {})
{
    static const QTemporaryDir folder;
    const Account work{
        .id = {7},
        .name = u"Work"_s,
        .address = u"ann@example.org"_s,
        .displayName = u"Ann Bell"_s,
        .policy = policy};
    const auto prepared = prepare(submission, {work}, noon, folder.path(), {.lists = personalLists});
    if (!prepared)
        FAIL(prepared.error().detail.toStdString());
    return prepared->message;
}

Submission composedOf(const Composition &composition)
{
    Submission submission;
    submission.content = composition;
    submission.recipientsFromHeader = true;
    return submission;
}

QString headOf(const NewMessage &from)
{
    const auto text = QString::fromUtf8(std::get<QByteArray>(from.content));
    return text.first(text.indexOf(u"\r\n\r\n"_s)).replace(u"\r\n "_s, u" "_s);
}

QStringList sentTo(const NewMessage &from)
{
    QStringList found;
    for (const EnvelopeRecipient &recipient : from.envelope.recipients)
        found << recipient.forwardPath;
    return found;
}

} // namespace

TEST_CASE("a list in To becomes its members, those of nested lists too", "[submit][R1][R2]")
{
    const NewMessage sent = messageTo(composedOf({.to = u"friends, tom@example.net"_s, .subject = u"Tea"_s}));
    CHECK(
        sentTo(sent)
        == QStringList{
            u"ann@example.net"_s, u"jm@xn--mller-kva.example"_s, u"bob@EXAMPLE.net"_s, u"tom@example.net"_s});
    const QString shown = headOf(sent);
    CHECK(shown.contains(u"\"Lee, Ann\" <ann@example.net>"_s)); // the name as it is kept in the list
    CHECK(shown.contains(u"=?utf-8?"_s, Qt::CaseInsensitive));
    CHECK_FALSE(shown.contains(u"friends"_s, Qt::CaseInsensitive));
    CHECK(sent.notes.filter(u"\"Friends\""_s).size() == 1);
}

TEST_CASE("whoever is meant twice gets one copy and stands in the header once", "[submit][R3]")
{
    const NewMessage sent = messageTo(composedOf(
        {.to = u"friends, BOB <bob@example.NET>"_s,
         .cc = u"club, jm@m\u00fcller.example"_s,
         .bcc = u"quiet, ann@example.net"_s}));
    CHECK(
        sentTo(sent)
        == QStringList{
            u"ann@example.net"_s, u"jm@xn--mller-kva.example"_s, u"bob@EXAMPLE.net"_s, u"eve@example.net"_s});
    const QString shown = headOf(sent);
    CHECK(shown.count(u"bob@"_s, Qt::CaseInsensitive) == 1);
    CHECK(shown.count(u"jm@"_s) == 1);
    CHECK_FALSE(shown.contains(u"\r\nCc:"_s)); // nobody is left there
    CHECK_FALSE(shown.contains(u"eve@"_s));
    CHECK(sent.notes.filter(u"duplicate recipient"_s).size() >= 4);
}

TEST_CASE("a list may show its name and none of its members", "[submit][R1]")
{
    const NewMessage sent = messageTo(composedOf({.to = u"Quiet"_s, .cc = u"tom@example.net"_s}));
    CHECK(sentTo(sent) == QStringList{u"eve@example.net"_s, u"bob@example.net"_s, u"tom@example.net"_s});
    CHECK(headOf(sent).contains(u"\r\nTo: Quiet:;\r\n"_s));
    CHECK_FALSE(headOf(sent).contains(u"eve@"_s));
}

TEST_CASE("a list can be a recipient of a message that was handed in", "[submit][R1]")
{
    Submission submission;
    submission.content = QByteArray("From: ann@example.org\r\nTo: everybody:;\r\n\r\nHi\r\n");
    submission.recipients = {u"club"_s, u"Bob <bob@example.net>"_s};
    CHECK(sentTo(messageTo(submission)) == QStringList{u"bob@EXAMPLE.net"_s, u"jm@xn--mller-kva.example"_s});
}

TEST_CASE("a list in the header of a message that was handed in becomes its members", "[submit][R1][R2]")
{
    Submission handedIn;
    handedIn.content = QByteArray(
        "From: ann@example.org\r\nTo: friends, =?utf-8?q?M=C3=BCller=2C_Tom?= <tom@example.net>\r\n"
        "Cc: Zoe  <zoe@example.net>\r\nBcc: quiet\r\nSubject: Tea\r\n\r\nhi\r\n");
    handedIn.recipientsFromHeader = true;
    const NewMessage sent = messageTo(handedIn);
    CHECK(
        sentTo(sent)
        == QStringList{
            u"ann@example.net"_s, u"jm@xn--mller-kva.example"_s, u"bob@EXAMPLE.net"_s, u"tom@example.net"_s,
            u"zoe@example.net"_s, u"eve@example.net"_s});
    const QString shown = headOf(sent);
    CHECK(shown.contains(u"\"Lee, Ann\" <ann@example.net>"_s));
    CHECK(shown.contains(u"<tom@example.net>"_s));
    CHECK_FALSE(shown.contains(u"=?utf-8?q?=3D"_s, Qt::CaseInsensitive)); // the name is not encoded twice
    CHECK(shown.contains(u"Cc: Zoe  <zoe@example.net>"_s)); // no list: octet for octet
    CHECK_FALSE(shown.contains(u"friends"_s, Qt::CaseInsensitive));
    CHECK_FALSE(shown.contains(u"quiet"_s, Qt::CaseInsensitive));
    CHECK_FALSE(shown.contains(u"eve"_s));
}

TEST_CASE("a list in a header stays where the envelope says nothing of it", "[submit][R1]")
{
    Submission handedIn;
    handedIn.content = QByteArray("From: ann@example.org\r\nTo: Quiet\r\nSubject: Tea\r\n\r\nhi\r\n");
    handedIn.recipients = {u"tom@example.net"_s};
    CHECK(headOf(messageTo(handedIn)).contains(u"To: Quiet"_s));
    handedIn.recipients = {u"quiet"_s}; // as sendmail -t hands it in
    const NewMessage sent = messageTo(handedIn);
    CHECK(sentTo(sent) == QStringList{u"eve@example.net"_s, u"bob@example.net"_s});
    CHECK(headOf(sent).contains(u"To: Quiet:;"_s));
    CHECK(sent.notes.size() == 1);
}

TEST_CASE("a name that is neither list nor address is refused", "[submit][R1]")
{
    static const QTemporaryDir folder;
    const auto refused =
        prepare(composedOf({.to = u"strangers"_s}), {}, noon, folder.path(), {.lists = personalLists});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.startsWith(u"To: \"strangers\""_s));
}

TEST_CASE("who sends for another is named beside him, and gets the bounces", "[submit][S1]")
{
    const NewMessage sent =
        messageTo(composedOf({.from = u"Boss <boss@example.com>"_s, .to = u"tom@example.net"_s}));
    CHECK(headOf(sent).contains(u"From: Boss <boss@example.com>"_s));
    CHECK(headOf(sent).contains(u"Sender: Ann Bell <ann@example.org>"_s));
    CHECK(sent.envelope.reversePath == u"ann@example.org"_s);

    Submission handedIn;
    handedIn.account = {7};
    handedIn.content =
        QByteArray("From: boss@example.com\r\nTo: tom@example.net\r\nSubject: x\r\n\r\nHi\r\n");
    handedIn.recipientsFromHeader = true;
    const NewMessage second = messageTo(handedIn);
    CHECK(headOf(second).contains(u"Sender: Ann Bell <ann@example.org>"_s));
    CHECK(headOf(second).startsWith(u"From: boss@example.com\r\nTo: tom@example.net\r\nSubject: x\r\n"_s));
    CHECK(second.envelope.reversePath == u"ann@example.org"_s);
}

TEST_CASE("several authors have a sender", "[submit][S1]")
{
    const NewMessage sent =
        messageTo(composedOf({.from = u"ann@example.org, bob@example.com"_s, .to = u"tom@example.net"_s}));
    CHECK(headOf(sent).contains(u"Sender: Ann Bell <ann@example.org>"_s));
}

TEST_CASE("whoever writes as himself has no sender beside him", "[submit][S1]")
{
    AccountPolicy policy;
    policy.identities = {u"me@example.com"_s, u"@home.example"_s};
    for (const QString &from :
         {u""_s, u"Ann <ANN@example.org>"_s, u"ann@EXAMPLE.ORG"_s, u"me@example.com"_s,
          u"x@home.example"_s}) {
        INFO(from.toStdString());
        const bool isOwn = !from.startsWith(u"Ann <ANN"_s); // local parts are told apart
        const NewMessage sent = messageTo(composedOf({.from = from, .to = u"tom@example.net"_s}), policy);
        CHECK(headOf(sent).contains(u"\r\nSender:"_s) != isOwn);
    }
    Submission theirs;
    theirs.account = {7};
    theirs.content =
        QByteArray("From: boss@example.com\r\nSender: office@example.com\r\nTo: t@example.net\r\n\r\nHi\r\n");
    theirs.recipientsFromHeader = true;
    CHECK(headOf(messageTo(theirs)).count(u"Sender:"_s) == 1); // what is written stays
}

TEST_CASE("until when a message is of use is written down and read", "[submit][H5]")
{
    Submission submission = composedOf({.to = u"tom@example.net"_s});
    submission.validUntil = noon.addDays(2);
    const NewMessage sent = messageTo(submission);
    CHECK(sent.validUntil == noon.addDays(2));
    CHECK(headOf(sent).contains(u"\r\nExpires: "_s));

    Submission handedIn;
    handedIn.content = QByteArray("From: ann@example.org\r\nTo: t@example.net\r\nExpiry-Date: Sun, 08 Mar "
                                  "2026 10:00:00 +0100\r\n\r\nHi\r\n");
    handedIn.recipientsFromHeader = true;
    CHECK(messageTo(handedIn).validUntil == QDateTime(QDate(2026, 3, 8), QTime(9, 0), QTimeZone::UTC));
}
