#include "spooler/mail/mailfacts.h"
#include "spooler/mail/maildate.h"
#include "spooler/mail/subjectkey.h"

#include <catch2/catch_all.hpp>

#include <QTimeZone>

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE("the dates of messages, as programs write them", "[mail]")
{
    const QDateTime noon(QDate(2026, 3, 1), QTime(12, 0), QTimeZone::UTC);
    CHECK(mailDate("Sun, 1 Mar 2026 12:00:00 +0000") == noon);
    CHECK(mailDate("Sun,  1 Mar 2026 14:00 +0200 (CEST)") == noon);
    CHECK(mailDate("1 Mar 26 07:00:00 EST") == noon);
    CHECK(mailDate("(now) Sun, 01 March 2026 12:00:00 Z") == noon);
    CHECK(mailDate("Sun, 1 Mar 2026 12:00:00") == noon);
    for (const QByteArray bad :
         {"", "yesterday", "31 Feb 2026 12:00", "Sun, 1 Mar 2026", "1 Mar 2026 99:00:00", "((((((((",
          "1 1 1 1 1"})
        CHECK_FALSE(mailDate(bad).isValid());
}

TEST_CASE("what answers share of their subject", "[mail]")
{
    for (const QString &subject :
         {u"Re: Tea"_s, u"RE: Re: tea"_s, u"AW: [list] Tea"_s, u"[list] Re[2]: TEA"_s,
          u"Fwd: Re: Tea (fwd)"_s, u"Отв: Tea"_s, u"SV : Tea"_s})
        CHECK(baseSubject(subject).key == u"tea"_s);
    CHECK(baseSubject(u"Re: Tea"_s).isAnswer);
    CHECK_FALSE(baseSubject(u"Fwd: Tea"_s).isAnswer);
    CHECK_FALSE(baseSubject(u"Tea"_s).isAnswer);
    CHECK(baseSubject(u"Note: Tea"_s).key == u"note: tea"_s);
    CHECK(baseSubject(u"[all that there is]"_s).key == u"[all that there is]"_s);
    CHECK(sortKey(u"Ärger mit Ёжик"_s) == u"arger mit ежик"_s);
    CHECK(baseSubject(QString(100'000, u'[')).key.size() <= 120);
}

TEST_CASE("a message says who, what and of which kind it is", "[mail]")
{
    const MailFacts facts = readMailFacts(
        "Return-Path: <>\r\nFrom: =?utf-8?q?J=C3=BCrgen?= <j@example.org>\r\nTo: a@x.org, Bea <b@x.org>\r\n"
        "Cc: c@x.org\r\nSubject: Re: Tea\r\nMessage-ID: <2@x>\r\nReferences: <0@x> <1@x>\r\n"
        "In-Reply-To: <1@x> (of Sunday)\r\nDate: Sun, 1 Mar 2026 12:00:00 +0000\r\nList-Id: <tea.x.org>\r\n"
        "Auto-Submitted: auto-replied; owner-email=x\r\nContent-Type: multipart/mixed; boundary=b\r\n\r\n"
        "--b\r\nContent-Type: text/html; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
        "quoted-printable\r\n"
        "\r\n<p>Tee um f=FCnf<script>x()</script></p>\r\n--b\r\nContent-Type: application/pdf\r\n"
        "Content-Disposition: attachment; filename=\"../plan.pdf\"\r\n\r\nx\r\n--b--\r\n");
    CHECK(facts.fromName == u"Jürgen"_s);
    CHECK(facts.fromAddress == u"j@example.org"_s);
    CHECK(facts.to == QStringList{u"a@x.org"_s, u"b@x.org"_s});
    CHECK(facts.cc == QStringList{u"c@x.org"_s});
    CHECK(facts.messageId == u"<2@x>"_s);
    CHECK(facts.references == QStringList{u"<0@x>"_s, u"<1@x>"_s});
    CHECK(facts.preview == u"Tee um fünf"_s);
    CHECK(facts.attachments == QStringList{u"plan.pdf"_s});
    CHECK(facts.hasAttachments);
    CHECK(facts.listId == u"<tea.x.org>"_s);
    CHECK(facts.autoSubmitted == u"auto-replied"_s);
    CHECK(facts.messageClass == u"list"_s);
    CHECK(facts.fromDaemon);
    CHECK(facts.faults.isEmpty());
}

TEST_CASE("no octets keep a message from being read", "[mail]")
{
    QByteArray nested;
    for (int i = 0; i < 2000; ++i)
        nested += "Content-Type: multipart/mixed; boundary=b" + QByteArray::number(i) + "\r\n\r\n--b"
            + QByteArray::number(i) + "\r\n";
    QByteArray references = "References:";
    for (int i = 0; i < 20'000; ++i)
        references += " <" + QByteArray::number(i) + "@x>";
    const QByteArray octets = GENERATE_COPY(
        QByteArray(), QByteArray(1, '\0'), QByteArray(100'000, '<'), QByteArray("From: \xff\xfe\r\n\r\n\xff"),
        QByteArray("From: " + QByteArray(1'000'000, ',')), nested, references + "\r\n\r\n",
        QByteArray("Subject: " + QByteArray("=?utf-8?q?").repeated(50'000)));
    const MailFacts facts = readMailFacts(octets);
    CHECK(facts.references.size() <= 100);
    CHECK(facts.subject.size() <= 1000);
    CHECK(facts.preview.size() <= 200);
    CHECK(facts.faults.size() <= 5);
}
