#include "spooler/report/bouncewords.h"
#include "spooler/report/replyreason.h"
#include "spooler/report/replyscan.h"
#include "spooler/report/reportreader.h"

#include "tests/report/bouncesamples.h"
#include "tests/support/places.h"

#include <catch2/catch_all.hpp>

#include <ctime>

#include <QDir>
#include <QFile>
#include <QJsonArray>
#include <QRandomGenerator>
#include <QSet>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

ReadReport reading(const QByteArray &message)
{
    return readReport(message).value_or(ReadReport{.kind = ReportKind::None});
}

// Only what the expectation names; a value of null is not compared.
void checkValue(const QJsonObject &expected, const QString &key, const QJsonValue &read)
{
    if (!expected.contains(key) || expected.value(key).isNull())
        return;
    INFO(key.toStdString());
    CHECK(
        read.toVariant().toString().toStdString()
        == expected.value(key).toVariant().toString().toStdString());
}

void checkRecipient(const QJsonObject &expected, const ReportRecipient &read)
{
    INFO(read.address.toStdString());
    checkValue(expected, u"address"_s, read.address);
    checkValue(expected, u"originalRecipient"_s, read.originalRecipient);
    checkValue(expected, u"action"_s, read.actionName());
    checkValue(expected, u"status"_s, read.status.toString());
    checkValue(expected, u"replyCode"_s, read.reply.code);
    checkValue(expected, u"reason"_s, reasonName(read.reason));
    checkValue(expected, u"grade"_s, reportGradeName(read.grade));
}

// A cut message may lose recipients or cut one short; it never tells of another one.
void checkNobodyInvented(const BounceSample &sample, const ReadReport &read)
{
    const QJsonArray expected = sample.expected.value("recipients"_L1).toArray();
    const QJsonArray alsoNamed = sample.expected.value("alsoNamed"_L1).toArray(); // in a summary above
    for (const ReportRecipient &recipient : read.recipients) {
        INFO(recipient.address.toStdString());
        CHECK(
            (alsoNamed.contains(recipient.address)
             || std::ranges::any_of(expected, [&](const QJsonValue &each) {
                    return each.toObject()
                        .value("address"_L1)
                        .toString()
                        .startsWith(recipient.address, Qt::CaseInsensitive);
                })));
    }
}

// Of this process, whatever else the computer does.
double secondsSince(std::clock_t start)
{
    return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

void checkIsNone(const BounceSample &sample, const ReadReport &read)
{
    if (sample.expected.value("kind"_L1).toString() == u"none"_s)
        CHECK(read.kind == ReportKind::None);
}

} // namespace

TEST_CASE("every sample of a report is read as its expectation says", "[report][L5][L9]")
{
    const QList<BounceSample> samples = bounceSamples();
    CHECK(samples.size() >= 150);
    for (const BounceSample &sample : samples) {
        INFO(sample.name.toStdString());
        const ReadReport read = reading(sample.message);
        CHECK(reportKindName(read.kind) == sample.expected.value("kind"_L1).toString());
        const QJsonArray recipients = sample.expected.value("recipients"_L1).toArray();
        CHECK(read.recipients.size() == recipients.size());
        for (qsizetype i = 0; i < std::min(recipients.size(), read.recipients.size()); ++i)
            checkRecipient(recipients.at(i).toObject(), read.recipients.at(i));
        checkValue(sample.expected, u"originalMessageId"_s, read.originalMessageId);
        checkValue(sample.expected, u"envid"_s, read.envid);
    }
}

TEST_CASE("a report of several recipients gives each its reason and status", "[report][L5]")
{
    const ReadReport read =
        reading("Return-Path: <>\nFrom: MAILER-DAEMON@mx.example.net\nSubject: failure notice\n\n"
                "Hi. This is the qmail-send program at mx.example.net.\n"
                "I'm afraid I wasn't able to deliver your message to the following addresses.\n\n"
                "<bob@example.com>:\nSorry, no mailbox here by that name. (#5.1.1)\n\n"
                "<eve@example.net>:\nRemote host said: 552 5.2.2 Mailbox full\n\n"
                "<dan@example.org>:\nSorry, I couldn't find any host named example.org. (#5.1.2)\n\n");
    REQUIRE(read.recipients.size() == 3);
    CHECK(read.recipients[0].reason == Reason::UserUnknown);
    CHECK(read.recipients[1].reason == Reason::MailboxFull);
    CHECK(read.recipients[1].reply.code == 552);
    CHECK(read.recipients[1].reply.text == u"Mailbox full"_s);
    CHECK(read.recipients[2].reason == Reason::HostUnknown);
    CHECK(read.recipients[2].grade == ReportGrade::Notice);
}

TEST_CASE("a 551 beside a status without a diagnostic says that he moved, or nothing more", "[report]")
{
    const auto reasonBeside = [](const QByteArray &words) {
        const ReadReport read = reading(
            "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: Returned mail\nMIME-Version: 1.0\n"
            "Content-Type: multipart/report; report-type=delivery-status; boundary=b\n\n--b\n\n"
            "   ----- The following addresses had permanent fatal errors -----\n<bob@example.com>\n"
            "    (reason: 551 "
            + words
            + ")\n\n--b\nContent-Type: message/delivery-status\n\nReporting-MTA: dns; example.net\n\n"
              "Final-Recipient: rfc822; bob@example.com\nAction: failed\nStatus: 5.1.1\n\n--b--\n");
        REQUIRE(read.recipients.size() == 1);
        return read.recipients.first().reason;
    };
    CHECK(reasonBeside("User has moved; please try <bob@example.org>") == Reason::UserMoved);
    CHECK(reasonBeside("xyzzy plugh") == Reason::UserUnknown);
}

TEST_CASE("each reason is a status of RFC 3463 and has a name of its own", "[report][L6]")
{
    QSet<QString> names;
    for (int i = 0; i <= static_cast<int>(Reason::Complaint); ++i) {
        const auto reason = static_cast<Reason>(i);
        names << reasonName(reason);
        CHECK(reasonFromName(reasonName(reason)) == reason);
        CHECK(statusOfReason(reason, DsnAction::Failed).statusClass == 5);
        CHECK(statusOfReason(reason, DsnAction::Delayed).statusClass == 4);
        CHECK(statusOfReason(reason, DsnAction::Delivered) == EnhancedStatus{2, 0, 0});
    }
    CHECK(names.size() == static_cast<int>(Reason::Complaint) + 1);
    CHECK(reasonOfStatus({5, 1, 1}) == Reason::UserUnknown);
    CHECK(reasonOfStatus({4, 4, 7}) == Reason::Expired);
    CHECK(reasonOfStatus({5, 7, 1}) == Reason::Unknown);
}

TEST_CASE("the words of every family are read", "[report]")
{
    CHECK(bounceWords().faults().isEmpty());
    CHECK(bounceWords().familyCount() >= 50);
    BounceWords words;
    words.add(u"odd"_s, R"({"opening": ["Our * daemon"], "reasons": {"mailbox-full": ["zu voll"]}})");
    words.add(u"broken"_s, "{");
    words.add(u"wrong"_s, R"({"openning": ["x"], "reasons": {"no-such-reason": ["x"]}})");
    CHECK(words.family(WordUse::Opening, u"this is our little daemon"_s) == u"odd"_s);
    words.add(u"long"_s, R"({"opening": ["our little daemon at host"]})");
    CHECK(words.family(WordUse::Opening, u"this is our little daemon at host"_s) == u"long"_s);
    CHECK(words.reasonIn(u"das postfach ist zu voll"_s) == Reason::MailboxFull);
    CHECK(words.faults().size() == 3);
}

TEST_CASE("what servers answer is one of the reasons that a person can act on", "[report][L5]")
{
    BounceWords wordsAlone;
    const QDir folder(u":/report/families"_s);
    for (const QString &name : folder.entryList({u"*.json"_s}, QDir::Files, QDir::Name)) {
        QFile family(folder.filePath(name));
        REQUIRE(family.open(QIODevice::ReadOnly));
        wordsAlone.add(name, family.readAll());
    }
    QFile file(knownAnswersPath());
    REQUIRE(file.open(QIODevice::ReadOnly));
    int answers = 0;
    int byWords = 0;
    for (const QByteArray &line : file.readAll().split('\n')) {
        if (line.isEmpty() || line.startsWith('#'))
            continue;
        ++answers;
        INFO(line.toStdString());
        const qsizetype bar = line.indexOf('|');
        const QByteArrayList allowed = line.first(bar).split('/'); // several where the answer honestly does
        const Reply reply = replyOfDiagnostic(QString::fromUtf8(line.sliced(bar + 1)));
        const QByteArray read = reasonName(reasonOfReply(reply)).toUtf8();
        INFO("read as " << read.toStdString());
        CHECK(allowed.contains(read));
        byWords += allowed.contains(reasonName(reasonOfReply(reply, wordsAlone)).toUtf8()) ? 1 : 0;
    }
    CHECK(answers > 4000);
    CHECK(byWords * 100 > answers * 95); // what answers resemble is learnt from this very list
}

TEST_CASE("a word within a longer one or within a name gives no reason", "[report]")
{
    const auto reasonIn = [](const QString &text) { return bounceWords().reasonIn(text); };
    CHECK(reasonIn(u"message refused as spam"_s) == Reason::SpamDetected);
    CHECK(reasonIn(u"blocked using zen.spamhaus.example"_s) == Reason::SenderBlocked);
    CHECK(reasonIn(u"host antispam.example.org said: user unknown"_s) == Reason::UserUnknown);
    CHECK(reasonIn(u"<virus@example.org>: user unknown"_s) == Reason::UserUnknown);
    CHECK(reasonIn(u"user unknown in relay recipient table"_s) == Reason::UserUnknown);
    CHECK(reasonIn(u"relay access denied"_s) == Reason::RelayDenied);
    CHECK(reasonIn(u"see https://www.spamhaus.example/query"_s) == Reason::SenderBlocked); // nothing else

    BounceWords words;
    words.add(u"a"_s, R"({"reasons": {"loop-detected": ["loop"], "unknown": ["loophole"],
                  "mailbox-full": ["box * full", "box is far from * full"], "user-unknown": ["no box"]}})");
    CHECK(words.faults().isEmpty());
    CHECK(words.reasonIn(u"a loophole"_s) == Reason::Unknown);
    CHECK(words.reasonIn(u"a loop in a loophole"_s) == Reason::LoopDetected);
    CHECK(words.reasonIn(u"box of ann is full"_s) == Reason::MailboxFull);
    CHECK(words.reasonIn(u"box "_s + QString(80, u'x') + u" full"_s) == Reason::Unknown);
}

TEST_CASE("what was not delivered is no delivery in any language", "[report]")
{
    const auto actionOf = [](const QByteArray &sentence) {
        const ReadReport read = reading(
            "Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: Delivery report\n"
            "Content-Type: text/plain; charset=utf-8\n\n"
            + sentence + "\n\n  bob@example.org\n");
        REQUIRE(read.recipients.size() == 1);
        return read.recipients.constFirst().action;
    };
    CHECK(actionOf("Your message has been delivered to:") == DsnAction::Delivered);
    CHECK(actionOf("Your message was not successfully delivered to:") == DsnAction::Failed);
    CHECK(actionOf("Twoja wiadomość została dostarczona do:") == DsnAction::Delivered);
    CHECK(actionOf("Twoja wiadomość nie została dostarczona do:") == DsnAction::Failed);
}

TEST_CASE("mail that a filter refused after taking it has failed", "[report][L5]")
{
    const ReadReport read = reading(
        "Return-Path: <>\nFrom: postmaster@mx.example.net\nSubject: Rejected: figures\nMIME-Version: 1.0\n"
        "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\n\n"
        "--b\nContent-Type: text/plain\n\nYour message to <bob@example.org> was automatically rejected:\n"
        "Quota exceeded\n--b\nContent-Type: message/disposition-notification\n\n"
        "Final-Recipient: rfc822; bob@example.org\nOriginal-Message-ID: <1@example.com>\n"
        "Disposition: automatic-action/MDN-sent-automatically; deleted\n--b--\n");
    CHECK(read.kind == ReportKind::Bounce);
    REQUIRE(read.recipients.size() == 1);
    CHECK(read.recipients.constFirst().action == DsnAction::Failed);
    CHECK(read.recipients.constFirst().reason == Reason::MailboxFull);
    CHECK(read.originalMessageId == u"<1@example.com>"_s);
}

TEST_CASE("a reply that a notice breaks over lines is read whole", "[report][L5]")
{
    const Reply broken = replyInText(u"<a@example.org>: host mx said: 550 5.7.1 Your mail\n    is not\n"
                                     "    wanted\n\n<b@example.org>: 552 full"_s);
    CHECK(broken.text == u"Your mail is not wanted"_s);
    const Reply many = replyInText(u"550-5.7.1 one\n550 5.7.1 two\n550 5.1.1 other"_s);
    CHECK(many.text.startsWith(u"one 550 5.7.1 two"_s));
    const Reply transcript = replyInText(u"<<< 550 User unknown\n  >>> QUIT"_s);
    CHECK(transcript.text == u"User unknown"_s);
    CHECK(replyInText(u"(reason: 550 Unknown user)\n554 5.0.0 Service unavailable"_s).code == 550);
}

TEST_CASE("a status about the mailbox outweighs words that go with any refusal", "[report][L5]")
{
    const auto reasonOf = [](const QString &answer) { return reasonOfReply(replyOfDiagnostic(answer)); };
    CHECK(reasonOf(u"450 4.2.2 please try again later"_s) == Reason::MailboxFull);
    CHECK(reasonOf(u"450 4.7.0 please try again later"_s) == Reason::SystemError);
    CHECK(reasonOf(u"550 5.1.8 domain does not exist"_s) == Reason::SenderRejected);
    CHECK(reasonOf(u"552 Sorry."_s) == Reason::MailboxFull); // RFC 5321 section 4.2.3
    CHECK(reasonOf(u"550 Sorry."_s) == Reason::Unknown);
}

TEST_CASE("a sample cut anywhere is survived and nobody is made up", "[report][slow]")
{
    for (const BounceSample &sample : bounceSamples()) {
        for (int piece = 1; piece < 24; ++piece) {
            INFO(sample.name.toStdString() << " cut at " << piece << "/24");
            const ReadReport read = reading(sample.message.first(sample.message.size() * piece / 24));
            checkNobodyInvented(sample, read);
            checkIsNone(sample, read);
        }
    }
}

TEST_CASE("random octets in a sample are survived and make no bounce of other mail", "[report]")
{
    QRandomGenerator random(Catch::rngSeed());
    for (const BounceSample &sample : bounceSamples()) {
        INFO(sample.name.toStdString());
        for (int round = 0; round < 2 && !sample.message.isEmpty(); ++round) {
            // In the body: with another header it may be other mail.
            const qsizetype body = std::max<qsizetype>(0, sample.message.indexOf("\n\n"));
            QByteArray bad = sample.message;
            for (int i = 0; i < 6; ++i)
                bad[body + random.bounded(bad.size() - body)] = static_cast<char>(random.bounded(256));
            checkIsNone(sample, reading(bad));
        }
    }
}

TEST_CASE("hostile messages are read in time", "[report]")
{
    const QByteArray head = "Return-Path: <>\nFrom: MAILER-DAEMON@example.net\nSubject: failure notice\n";
    QByteArray nested = head;
    for (int i = 0; i < 2000; ++i) {
        const QByteArray boundary = QByteArray::number(i);
        nested += "Content-Type: multipart/mixed; boundary=b" + boundary + "\n\n--b" + boundary + "\n";
    }
    const QList<QByteArray> hostile{
        head + '\n' + QByteArray(10'000'000, 'a'),
        head + '\n' + QByteArray(10'000'000, '@'),
        head + '\n' + QByteArray("a@b.example ").repeated(800'000),
        head + '\n' + QByteArray("<a@example.com>:\n550 5.1.1 no\n").repeated(200'000),
        head + "\n\n" + QByteArray("<<<<<<>@").repeated(1'000'000),
        head + "Content-Type: text/html\n\n" + QByteArray("<a&#").repeated(2'000'000),
        head + QByteArray("X: y\n").repeated(500'000),
        nested,
        QByteArray(5'000'000, '\r'),
        QByteArray("From \n").repeated(500'000)};
    for (const QByteArray &message : hostile) {
        const std::clock_t start = std::clock();
        (void)readReport(message);
        CHECK(secondsSince(start) < 5);
    }
}

// Processor time, for the tests share their cores; a release build needs a fraction of it.
TEST_CASE("a thousand reports are read in ten seconds of a debug build", "[report][slow]")
{
    const QList<BounceSample> samples = bounceSamples();
    const std::clock_t start = std::clock();
    for (int i = 0; i < 1000; ++i)
        (void)readReport(samples.at(i % samples.size()).message);
    INFO("seconds: " << secondsSince(start));
    CHECK(secondsSince(start) < 10);
}
