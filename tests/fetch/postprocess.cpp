#include "spooler/fetch/ruleoutgoing.h"
#include "spooler/fetch/rulerun.h"
#include "spooler/store/rulestore.h"

#include "tests/support/faultydisk.h"
#include "tests/support/receiving.h"

#include <QFile>
#include <QSet>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QByteArray bounce =
    "Return-Path: <>\r\nFrom: MAILER-DAEMON@example.net\r\nTo: ann@example.org\r\nSubject: failed\r\n"
    "Message-ID: <bounce@example.net>\r\nContent-Type: multipart/report; report-type=delivery-status;"
    " boundary=b\r\n\r\n--b\r\nContent-Type: text/plain\r\n\r\nNo such user.\r\n--b\r\n"
    "Content-Type: message/delivery-status\r\n\r\nReporting-MTA: dns; mx.example.net\r\n\r\n"
    "Final-Recipient: rfc822; bob@example.net\r\nAction: failed\r\nStatus: 5.1.1\r\n\r\n--b--\r\n";

Rule rule(const QString &word, const QList<RuleAction> &actions)
{
    Rule rule;
    rule.name = word;
    rule.conditions = {{.field = RuleField::Subject, .test = RuleTest::Contains, .text = word}};
    rule.actions = actions;
    return rule;
}

QStringList eventKinds(TemporaryMail &mail, MailId id)
{
    QStringList kinds;
    for (const MailEvent &event : must(MailRows(mail.database()).events(id)))
        kinds << event.kind;
    return kinds;
}

} // namespace

TEST_CASE("a report that arrives is handed on, and filed like other mail", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    receiving.take(bounce, 1);
    receiving.take(TestMail{}.octets(), 2);
    receiving.settle();
    CHECK(receiving.reports == QList{bounce});
    CHECK(receiving.news.size() == 2);
    CHECK(receiving.news.value(0).messageClass == u"report"_s);
    CHECK(eventKinds(mail, receiving.news.value(0).id) == QStringList{u"arrived"_s, u"report"_s});
    CHECK(mail.row(mail.inbox).total == 2);
}

TEST_CASE("an answer that arrives is handed on by its header", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    const QByteArray header = "From: bob@example.net\r\nTo: ann@example.org\r\nSubject: Re: tea\r\n"
                              "Message-ID: <answer@example.net>\r\nIn-Reply-To: <tea@example.org>\r\n\r\n";
    receiving.take(header + "With pleasure.\r\n", 1);
    receiving.take("Auto-Submitted: auto-generated\r\n" + header + "A program wrote this.\r\n", 2);
    receiving.take(TestMail{}.octets(), 3);
    receiving.settle();
    CHECK(receiving.reports == QList{header});
    REQUIRE(receiving.news.size() == 3);
    CHECK(eventKinds(mail, receiving.news.value(0).id) == QStringList{u"arrived"_s});
}

TEST_CASE("an outbox that cannot take a report is asked again", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    receiving.reportAnswer = failure(ErrorCode::Unavailable, u"the disk is full"_s);
    receiving.take(bounce, 1);
    receiving.settle();
    REQUIRE(receiving.news.size() == 1); // it is filed and told all the same
    const MailId id = receiving.news.constFirst().id;
    CHECK(mail.mail(id).fault == u"report: the disk is full"_s);
    receiving.reportAnswer = {};
    receiving.clock.advance(61s);
    receiving.settle();
    CHECK(receiving.reports.size() == 2);
    CHECK(mail.mail(id).fault.isEmpty());
    CHECK(receiving.news.size() == 1);
}

TEST_CASE("old mail and read mail are no news", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    must(RuleStore(mail.database()).save(rule(u"Tea"_s, {{RuleActionKind::File, u"Kitchen"_s, {}}})));
    Arrival old;
    old.folder = mail.inbox;
    old.uid = 1;
    old.isOld = true;
    old.octets = TestMail{}.octets();
    receiving.intake->take(old);
    old.uid = 2;
    old.isOld = false;
    old.flags = MailFlag::Seen;
    old.octets = TestMail{.subject = "x"}.octets();
    receiving.intake->take(old);
    receiving.settle();
    CHECK(receiving.news.isEmpty());
    CHECK(mail.row(mail.inbox).total == 2);
}

TEST_CASE("rules file, mark, copy, send on, run and stop", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    const QString seen = mail.profile() + u"/seen"_s;
    must(RuleStore(mail.database())
             .replaceAll(
                 {rule(
                      u"Tea"_s,
                      {{RuleActionKind::File, u"Kitchen"_s, {}},
                       {RuleActionKind::Flag, {}, MailFlag::Flagged},
                       {RuleActionKind::Copy, u"Copies"_s, {}},
                       {RuleActionKind::Redirect, u"bob@example.net"_s, {}},
                       {RuleActionKind::Forward, u"Cy <cy@example.net>, dan@example.net"_s, {}},
                       {RuleActionKind::Run, u"sh -c 'cat > \"%1\"'"_s.arg(seen), {}},
                       {RuleActionKind::Stop, {}, {}}}),
                  rule(u"Tea"_s, {{RuleActionKind::File, u"Nowhere"_s, {}}})}));
    const QByteArray octets = TestMail{.subject = "green tea", .id = "1@x"}.octets();
    receiving.take(octets, 1);
    receiving.settle();
    REQUIRE(receiving.news.size() == 1);
    const MailRow row = mail.mail(receiving.news.constFirst().id);
    CHECK(mail.row(row.folder).path == u"Kitchen"_s);
    CHECK(receiving.news.constFirst().folder == row.folder);
    CHECK(row.flags == MailFlag::Flagged);
    CHECK(mail.find(u"in:copies"_s).size() == 1);
    CHECK(mail.find(u"in:nowhere"_s).isEmpty());
    REQUIRE(receiving.sent.size() == 2);
    CHECK(receiving.sent.at(0).startsWith(u"bob@example.net\nResent-Date:"_s));
    CHECK(receiving.sent.at(0).endsWith(QString::fromUtf8(octets)));
    CHECK(receiving.sent.at(1).startsWith(u"cy@example.net,dan@example.net\nFrom: ann@example.org"_s));
    CHECK(receiving.sent.at(1).contains(u"Auto-Submitted: auto-generated"_s));
    QFile file(seen);
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(file.readAll() == octets);
}

TEST_CASE("a rule sends on to a fax number as to any address", "[fetch][R4]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    must(RuleStore(mail.database())
             .replaceAll({rule(
                 u"Tea"_s,
                 {{RuleActionKind::Redirect, u"[FAX:+49 30 1234]"_s, {}},
                  {RuleActionKind::Forward, u"Cy <cy@example.net>, fax:+4940"_s, {}}})}));
    const QByteArray octets = TestMail{.subject = "green tea", .id = "1@x"}.octets();
    receiving.take(octets, 1);
    receiving.settle();
    REQUIRE(receiving.sent.size() == 2);
    // A header knows mailboxes only: there it is a group without members.
    CHECK(receiving.sent.at(0).startsWith(u"fax:+49301234\nResent-Date:"_s));
    CHECK(receiving.sent.at(0).contains(u"Resent-To: \"fax:+49301234\":;\r\n"_s));
    CHECK(receiving.sent.at(1).startsWith(u"cy@example.net,fax:+4940\nFrom: ann@example.org"_s));
    CHECK(receiving.sent.at(1).contains(u"To: cy@example.net, \"fax:+4940\":;\r\n"_s));
}

TEST_CASE("a rule never makes mail go round", "[fetch]")
{
    const auto fault = [](const QByteArray &more, const QString &to = u"bob@example.net"_s) {
        const QByteArray octets = more + TestMail{}.octets();
        return sendingOnFault(octets, readMailFacts(octets), u"ann@example.org"_s, {to});
    };
    CHECK(fault("") == QString());
    CHECK(fault("Auto-Submitted: no\r\n") == QString());
    CHECK_FALSE(fault("Auto-Submitted: auto-replied\r\n").isEmpty());
    CHECK_FALSE(fault("Return-Path: <>\r\n").isEmpty());
    CHECK_FALSE(fault("Resent-From: <ann@EXAMPLE.org>\r\n").isEmpty());
    CHECK_FALSE(fault("X-Mailroom-Forwarded-By: ann@example.org\r\n").isEmpty());
    CHECK_FALSE(fault("", u"ann@example.org"_s).isEmpty());
    CHECK_FALSE(fault(QByteArray("Received: x\r\n").repeated(30)).isEmpty());
}

TEST_CASE("a kill at any write loses no mail, stores none twice and sends none twice", "[fetch]")
{
    if (!FaultyDisk::isPossible())
        SKIP("a sanitizer must see the calls itself");
    int calls = 0;
    for (bool wasHit = true; wasHit; calls += 3) {
        INFO("killed after " << calls << " calls");
        TemporaryMail mail;
        must(RuleStore(mail.database())
                 .replaceAll({rule(
                     u"Tea"_s,
                     {{RuleActionKind::File, u"Kitchen"_s, {}},
                      {RuleActionKind::Copy, u"Copies"_s, {}},
                      {RuleActionKind::Redirect, u"bob@example.net"_s, {}}})}));
        QStringList sent;
        QSet<qint64> durable;
        qsizetype reports = 0;
        {
            FaultyDisk disk(mail.profile());
            disk.failAfter(calls, DiskFault::Freeze);
            Receiving receiving(mail);
            receiving.take(TestMail{.id = "1@x"}.octets(), 1);
            receiving.take(bounce, 2);
            receiving.settle();
            wasHit = disk.hasFailed();
            sent = receiving.sent;
            durable = receiving.storedUids;
            reports = receiving.reports.size();
            receiving.intake.reset();
            mail.close();
        }
        mail.reopen();
        REQUIRE(
            mail.number(u"SELECT COUNT(*) FROM mail WHERE uid IS NOT NULL OR pending > 0"_s)
            >= durable.size());
        Receiving again(mail);
        again.take(TestMail{.id = "1@x"}.octets(), 1); // as its server still has it
        again.take(bounce, 2);
        again.settle();
        sent += again.sent;
        CHECK(mail.find(u"in:kitchen"_s).size() == 1);
        CHECK(mail.find(u"in:copies"_s).size() == 1);
        CHECK(mail.find(u"in:inbox"_s).size() == 1);
        CHECK(reports + again.reports.size() >= 1);
        const qint64 doubts = mail.number(u"SELECT COUNT(*) FROM mail_event WHERE kind = 'rule-in-doubt'"_s);
        CHECK(sent.size() <= 1);
        CHECK(sent.size() + doubts >= 1);
        CHECK(mail.number(u"SELECT COUNT(*) FROM mail WHERE steps <> 0"_s) == 0);
        CHECK(mail.number(u"SELECT total FROM folder WHERE role = 1"_s) == 1);
    }
    CHECK(calls > 20);
}

TEST_CASE("a person applies the rules to mail that is here", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    receiving.take(TestMail{}.octets(), 1);
    receiving.settle();
    REQUIRE(receiving.news.size() == 1);
    const MailId id = receiving.news.constFirst().id;
    must(RuleStore(mail.database())
             .replaceAll({rule(
                 u"Tea"_s,
                 {{RuleActionKind::File, u"Kitchen"_s, {}},
                  {RuleActionKind::Redirect, u"bob@example.net"_s, {}}})}));
    for (int i = 0; i < 2; ++i) {
        must(receiving.intake->applyRules({id}));
        receiving.settle();
    }
    CHECK(mail.row(mail.mail(id).folder).path == u"Kitchen"_s);
    CHECK(receiving.sent.size() == 1); // it went out once already
    CHECK(receiving.news.size() == 1);
}

TEST_CASE("rules that are applied to a selection leave the rest alone, and count what failed", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    for (int i = 1; i <= 4; ++i)
        receiving.take(TestMail{.id = QByteArray::number(i) + "@x"}.octets(), i);
    receiving.settle();
    const QList<MailId> all = mail.find(u"in:inbox"_s);
    REQUIRE(all.size() == 4);
    Rule off = rule(u"Tea"_s, {{RuleActionKind::File, u"Nowhere"_s, {}}});
    off.enabled = false;
    must(RuleStore(mail.database())
             .replaceAll(
                 {off,
                  rule(
                      u"Tea"_s,
                      {{RuleActionKind::File, u"Kitchen"_s, {}},
                       {RuleActionKind::Redirect, u"bob@example.net"_s, {}}})}));
    const auto apply = [&](const QList<MailId> &some) {
        const Answer<RuleReport> answer;
        RuleRun run(*receiving.intake, some, answer);
        run.begin();
        receiving.settle();
        REQUIRE(run.isOver());
        return must(answer.future().result());
    };
    const QList<MailId> chosen{all.at(0), all.at(2)};
    const RuleReport done = apply(chosen);
    CHECK(done.done == 2);
    CHECK(done.failed == 0);
    CHECK(QSet<MailId>(chosen.begin(), chosen.end()) == [&] {
        const QList<MailId> filed = mail.find(u"in:kitchen"_s);
        return QSet<MailId>(filed.begin(), filed.end());
    }());
    CHECK(mail.find(u"in:inbox"_s) == QList<MailId>{all.at(1), all.at(3)});
    CHECK(receiving.sent.size() == 2);
    receiving.sendAnswer = failure(ErrorCode::Unavailable, u"the disk is full"_s);
    const RuleReport failed = apply({all.at(1)});
    CHECK(failed.done == 1);
    CHECK(failed.failed == 1);
    CHECK(mail.find(u"in:inbox"_s).contains(all.at(3)));
}

TEST_CASE("rules go over many messages some at a time, and stop where they are told to", "[fetch]")
{
    TemporaryMail mail;
    Receiving receiving(mail);
    for (int i = 1; i <= 250; ++i)
        receiving.take(TestMail{.id = QByteArray::number(i) + "@x"}.octets(), i);
    receiving.settle();
    QList<MailId> all = mail.find(u"in:inbox"_s);
    REQUIRE(all.size() == 250);
    must(RuleStore(mail.database()).replaceAll({rule(u"Tea"_s, {{RuleActionKind::File, u"Kitchen"_s, {}}})}));
    const Answer<RuleReport> answer;
    RuleRun run(*receiving.intake, all, answer);
    qint64 told = 0;
    QObject::connect(&run, &RuleRun::progressed, &run, [&](const RuleProgress &progress) {
        told = progress.done;
        if (progress.done >= 100)
            run.cancel();
    });
    run.begin();
    receiving.settle();
    REQUIRE(run.isOver());
    const RuleReport stopped = must(answer.future().result());
    CHECK(stopped.isCancelled);
    CHECK(stopped.done == told);
    CHECK(mail.find(u"in:kitchen"_s).size() == stopped.done);
    CHECK(mail.find(u"in:inbox"_s).size() == 250 - stopped.done);
    CHECK(mail.number(u"SELECT COUNT(*) FROM mail WHERE steps <> 0"_s) == 0);

    // One that is gone meanwhile keeps nobody waiting.
    all = mail.find(u"in:inbox"_s);
    must(mail.operations().remove({all.constFirst()}));
    const Answer<RuleReport> again;
    RuleRun rest(*receiving.intake, all, again);
    rest.begin();
    must(mail.operations().remove({all.at(50), all.constLast()}));
    qint64 outOf = 0;
    QObject::connect(&rest, &RuleRun::progressed, &rest, [&outOf](const RuleProgress &progress) {
        outOf = progress.total;
    });
    receiving.settle(); // it is told, and asks no clock
    REQUIRE(rest.isOver());
    CHECK(outOf == all.size() - 3);
    CHECK(must(again.future().result()).done == all.size() - 3);
    CHECK(mail.find(u"in:inbox"_s).isEmpty());
}

TEST_CASE("a kill while the rules are applied forgets no message that was begun", "[fetch]")
{
    TemporaryMail mail;
    must(RuleStore(mail.database()).replaceAll({}));
    QList<MailId> all;
    {
        Receiving receiving(mail);
        for (int i = 1; i <= 30; ++i)
            receiving.take(TestMail{.id = QByteArray::number(i) + "@x"}.octets(), i);
        receiving.settle();
        all = mail.find(u"in:inbox"_s);
        must(RuleStore(mail.database())
                 .replaceAll({rule(u"Tea"_s, {{RuleActionKind::File, u"Kitchen"_s, {}}})}));
        const Answer<RuleReport> answer;
        RuleRun run(*receiving.intake, all, answer);
        run.begin(); // asked durably; the program dies before anything is done
        receiving.intake.reset();
        mail.close();
    }
    mail.reopen();
    Receiving again(mail);
    again.settle();
    CHECK(mail.find(u"in:kitchen"_s).size() == 30);
    CHECK(mail.find(u"in:inbox"_s).isEmpty());
}
