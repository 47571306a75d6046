#include "spooler/report/bouncewords.h"
#include "spooler/report/outcomewords.h"
#include "spooler/report/replyreason.h"
#include "spooler/report/replyscan.h"
#include "spooler/report/reportreader.h"
#include "spooler/report/spellings.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

Reason reasonOf(const QString &answer)
{
    return reasonOfReply(replyOfDiagnostic(answer));
}

Reason reasonOfNotice(const QByteArray &text)
{
    const auto read =
        readReport("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\n" + text);
    REQUIRE(read);
    REQUIRE(read->recipients.size() == 1);
    return read->recipients.constFirst().reason;
}

} // namespace

TEST_CASE("a noun and what is said of it make a reason that no phrase spells out", "[report]")
{
    BounceWords words;
    words.add(u"a"_s, R"({"nouns": {"recipient": ["box", "address"], "peer": ["ip address"],
                  "message": ["letter"]}, "states": {"full": ["crammed"], "missing": ["gone"],
                  "refused": ["barred"], "disabled": ["barred"], "large": ["hug*"]}})");
    CHECK(words.faults().isEmpty());
    CHECK(words.reasonIn(u"the box of ann is crammed"_s) == Reason::MailboxFull);
    CHECK(words.reasonIn(u"crammed is her box"_s) == Reason::MailboxFull);
    CHECK(words.reasonIn(u"<ann@example.org>: gone"_s) == Reason::UserUnknown);
    CHECK(words.reasonIn(u"the box. it is crammed"_s) == Reason::Unknown); // another sentence
    CHECK(words.reasonIn(u"the boxer is crammed"_s) == Reason::Unknown);
    CHECK(words.reasonIn(u"box "_s + QString(60, u'x') + u" crammed"_s) == Reason::Unknown);
    CHECK(words.reasonIn(u"this box is barred"_s) == Reason::MailboxDisabled);
    CHECK(words.reasonIn(u"this ip address is barred"_s) == Reason::SenderBlocked); // no "address"
    CHECK(words.reasonIn(u"[198.51.100.25] barred"_s) == Reason::SenderBlocked);
    CHECK(words.reasonIn(u"a letter that is hugely so"_s) == Reason::TooLarge);
    words.add(u"b"_s, R"({"nouns": {"nobody": ["x"]}})");
    CHECK(words.faults().size() == 1);
}

TEST_CASE("a phrase is believed before a pair of words, unless it says what any refusal does", "[report]")
{
    CHECK(reasonOf(u"550 5.7.1 relay access denied for this mailbox"_s) == Reason::RelayDenied);
    CHECK(reasonOf(u"550 access denied, the mailbox of this person is overdrawn"_s) == Reason::MailboxFull);
    CHECK(
        reasonOf(u"554 Rejected by organization policy of the mailbox that is full"_s)
        == Reason::MailboxFull);
}

TEST_CASE("the codes within a long reply break no sentence", "[report][L5]")
{
    CHECK(
        reasonOf(
            u"421-4.7.28 there is an unusual rate of 421-4.7.28 unsolicited mail from your 421 4.7.28 site"_s)
        == Reason::RateLimited);
    CHECK(reasonOf(u"552-Mailbox size 552-limit exceeded"_s) == Reason::MailboxFull);
}

TEST_CASE("a vague reply is explained by the lines that cite it", "[report][L5]")
{
    CHECK(
        reasonOfNotice("   ----- The following addresses had permanent fatal errors -----\n"
                       "<ann@example.org>\n    (reason: 553 5.3.5 system config error)\n\n"
                       "   ----- Transcript of session follows -----\n"
                       "553 5.3.5 example.org. config error: mail loops back to me (MX problem?)\n"
                       "554 5.3.5 Local configuration error\n")
        == Reason::LoopDetected);
    CHECK(reasonOf(u"550 5.7.705 Access denied, over"_s) == Reason::RateLimited);
}

TEST_CASE("the words around a reply are not its own", "[report][L5]")
{
    const Reply framed = replyOfDiagnostic(
        u"X-Postfix; host mx.example.org[192.0.2.1] refused to talk to me: 450 box of ann not found"_s);
    CHECK(framed.code == 450);
    CHECK(framed.text == u"450 box of ann not found"_s);
    CHECK(
        reasonOf(u"550 5.0.350 Remote server returned an error -> 552 5.2.2 Mailbox full"_s)
        == Reason::MailboxFull);
    CHECK(
        reasonOf(u"550 5.7.1 Remote server refused to relay -> 550 5.1.1 User unknown"_s)
        == Reason::UserUnknown);
    CHECK(reasonOf(u"550 5.6.11 Invalid characters"_s) == Reason::ContentRejected);
    CHECK(reasonOf(u"501 5.5.4 Invalid address"_s) == Reason::AddressSyntax);
    CHECK(reasonOf(u"550 Invalid address"_s) == Reason::UserUnknown);
}

TEST_CASE("words are known without their accents too", "[report]")
{
    CHECK(spellingsOf(u"Empfänger"_s) == QStringList{u"Empfänger"_s, u"empfanger"_s, u"empfaenger"_s});
    CHECK(spellingsOf(u"boîte pleine"_s) == QStringList{u"boîte pleine"_s, u"boite pleine"_s});
    CHECK(spellingsOf(u"przepełniona"_s).contains(u"przepelniona"_s));
    CHECK(spellingsOf(u"não"_s) == QStringList{u"não"_s}); // too short to stay itself
    CHECK(spellingsOf(u"не найден"_s) == QStringList{u"не найден"_s});
    CHECK(reasonOf(u"550 Empfaenger unbekannt"_s) == Reason::UserUnknown);
    CHECK(reasonOf(u"550 La boite aux lettres est saturee"_s) == Reason::MailboxFull);
}

TEST_CASE("a tracker that cites a bounce has none, whatever the mailbox lost of its envelope", "[report][L9]")
{
    const QByteArray bounce = "Subject: Undelivered Mail Returned to Sender\n\n"
                              "This is the mail system at host mx.example.net.\n\n"
                              "<bob@example.org>: host mx.example.org said: 550 5.1.1 User unknown\n\n--\n";
    CHECK(readReport("From: MAILER-DAEMON@mx.example.net\n" + bounce)->kind == ReportKind::Bounce);
    CHECK_FALSE(readReport("From: Tracker <bugs@example.net>\n" + bounce));
    CHECK_FALSE(readReport("From: noreply@example.net\nX-Bugzilla-Reason: CC\n" + bounce));
}

TEST_CASE("a word that does not say who is asked with its noun", "[report]")
{
    CHECK(reasonOf(u"550 the ip 198.51.100.25 is blocked"_s) == Reason::SenderBlocked);
    CHECK(reasonOf(u"550 your sender account is disabled"_s) == Reason::SenderRejected);
    CHECK(reasonOf(u"550 executable attachment not permitted"_s) == Reason::ContentRejected);
    CHECK(reasonOf(u"550 the mailbox is blocked"_s) == Reason::MailboxDisabled);
    CHECK(reasonOf(u"450 connection of your ip address refused"_s) == Reason::SenderBlocked);
    CHECK(reasonOf(u"550 the sender's mail address does not exist"_s) == Reason::SenderRejected);
    CHECK(reasonOf(u"421 connection refused: your ip is temporarily blocked"_s) == Reason::SenderBlocked);
    CHECK(
        reasonOf(u"connect to mx.example.org[192.0.2.1]:25: connection refused"_s)
        == Reason::HostUnreachable);
}

TEST_CASE("what stands in front of a server's own words is no reason", "[report]")
{
    CHECK(
        reasonOf(
            u"552 Requested mail action aborted: exceeded storage allocation 552 message size exceeds the "
            "maximum message size"_s)
        == Reason::TooLarge);
    CHECK(
        reasonOf(u"552 Requested mail action aborted: exceeded storage allocation"_s) == Reason::MailboxFull);
    CHECK(reasonOf(u"503 Client host rejected: improper use of pipelining"_s) == Reason::ProtocolError);
    CHECK(
        reasonOf(u"host mx.example.org[192.0.2.1] said: 451 resources are temporarily unavailable"_s)
        == Reason::SystemError);
}

TEST_CASE("what an explanation mentions further down is no cause", "[report]")
{
    CHECK(reasonOf(u"550 no such user here. See our rules about spam"_s) == Reason::UserUnknown);
    CHECK(reasonOf(u"550 refused here, this is about spam"_s) == Reason::SpamDetected); // one sentence
    CHECK(reasonOf(u"550 not accepted. This is spam"_s) == Reason::SpamDetected); // the first says nothing
    CHECK(reasonOf(u"450 we delay unknown hosts to fight spam (greylisting)"_s) == Reason::Greylisted);
    CHECK(reasonOf(u"500 5.5.2 bare lf refused"_s) == Reason::ProtocolError);
}

TEST_CASE("of two causes the status tells which, and what another server said is the cause", "[report]")
{
    const QString either = u"this message is larger than the current system limit or the mailbox is full"_s;
    CHECK(reasonOf(u"552 5.2.3 "_s + either) == Reason::TooLarge);
    CHECK(reasonOf(u"552 5.2.2 "_s + either) == Reason::MailboxFull);
    CHECK(
        reasonOf(
            u"450 4.1.1 unverified address: host mx.example.org[192.0.2.4] said: 452 4.2.2 quota exceeded"_s)
        == Reason::MailboxFull);
    CHECK(
        reasonOf(u"550 sender address rejected: host mx.example.org[192.0.2.4] said: 550 no such user"_s)
        == Reason::SenderRejected);
    CHECK(reasonOf(u"522_mailbox_full;_sz=629145600"_s) == Reason::MailboxFull); // no type of a diagnostic
}

TEST_CASE("a status that is used for one thing is believed before words", "[report]")
{
    CHECK(reasonOf(u"421 4.7.28 unusual mail of your DKIM domain"_s) == Reason::RateLimited);
    CHECK(reasonOf(u"550 5.7.501 access denied, spam abuse detected"_s) == Reason::SenderBlocked);
    CHECK(reasonOf(u"450 4.4.1 unable to open connection"_s) == Reason::HostUnreachable);
    CHECK(reasonOf(u"550 5.7.1 spam abuse detected"_s) == Reason::SpamDetected);
}

TEST_CASE("the row of a table that got its mail was not refused", "[report]")
{
    const auto read =
        readReport("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\n"
                   "Could not be delivered:\n\nann@example.org | FAILED | 550 No such user\n"
                   "bob@example.org | OK | 250 Accepted\n");
    REQUIRE(read);
    REQUIRE(read->recipients.size() == 2);
    CHECK(read->recipients[0].action == DsnAction::Failed);
    CHECK(read->recipients[1].action == DsnAction::Delivered);
}
