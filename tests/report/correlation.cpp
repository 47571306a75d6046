// Reports against an outbox on a real file: every order, every size.
#include "spooler/report/correlate.h"
#include "spooler/store/evidencestore.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QElapsedTimer>

#include <algorithm>
#include <array>
#include <cstdio>
#include <numeric>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

const QString one = u"one@example.net"_s;
const QString two = u"two@example.net"_s;

QString idOf(int number)
{
    return u"<m%1@example.org>"_s.arg(number);
}

QByteArray report(const QByteArray &groups, const QString &messageId)
{
    return "From: MAILER-DAEMON@mx.example.net\r\nSubject: Report\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; mx.example.net\r\n\r\n"
        + groups + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + messageId.toUtf8()
        + "\r\n\r\n--b--\r\n";
}

QByteArray group(const QString &recipient, const QByteArray &action, const QByteArray &status)
{
    return "Final-Recipient: rfc822; " + recipient.toUtf8() + "\r\nAction: " + action
        + "\r\nStatus: " + status + "\r\n\r\n";
}

// What the story of ★2 brings, by number; 0 is our own reply.
constexpr size_t parts = 7;

QByteArray octetsOf(size_t part, const QString &id)
{
    switch (part) {
    case 1:
        return report(group(one, "delayed", "4.2.2") + group(two, "delayed", "4.2.2"), id);
    case 2:
        return report(group(one, "delivered", "2.0.0") + group(two, "failed", "5.2.2"), id);
    case 3:
        return "From: one@example.net\r\nSubject: Read: hello\r\nMIME-Version: 1.0\r\n"
               "Content-Type: multipart/report; report-type=disposition-notification; boundary=b\r\n\r\n"
               "--b\r\n\r\nIt was read.\r\n--b\r\nContent-Type: message/disposition-notification\r\n\r\n"
               "Final-Recipient: rfc822; one@example.net\r\nOriginal-Message-ID: "
            + id.toUtf8() + "\r\nDisposition: manual-action/MDN-sent-manually; displayed\r\n\r\n--b--\r\n";
    case 4:
        return "Return-Path: <>\r\nFrom: MAILER-DAEMON@example.net\r\nSubject: failure notice\r\n\r\n"
               "Hi. This is the qmail-send program at example.net.\r\n"
               "I'm afraid I wasn't able to deliver your message to the following addresses.\r\n"
               "This is a permanent error; I've given up. Sorry it didn't work out.\r\n\r\n"
               "<two@example.net>:\r\nSorry, no mailbox here by that name. (#5.1.1)\r\n\r\n"
               "--- Below this line is a copy of the message.\r\n\r\nMessage-ID: "
            + id.toUtf8() + "\r\nSubject: hello\r\n\r\nhello\r\n";
    case 5: // forged: another Message-ID
        return report(group(one, "failed", "5.1.1"), u"<forged@example.org>"_s);
    default: // forged: another recipient
        return report(group(u"eve@example.net"_s, "failed", "5.1.1"), id);
    }
}

void ownReplies(TemporaryStore &store, const QList<RecipientId> &recipients, RecipientEvent event)
{
    Batch batch;
    for (const RecipientId recipient : recipients) {
        batch.facts.append(
            {.recipient = recipient,
             .event = event,
             .attempt = {},
             .outcome = {},
             .nextAttempt = {},
             .by = u"spooler"_s,
             .detail = {},
             .when = testTime()});
    }
    CHECK(must(OutboxStore(store.database()).record(batch)).forbidden.isEmpty());
}

QString fateOf(TemporaryStore &store, QueueId message)
{
    const auto detail = must(OutboxViews(store.database()).detail(message))->detail;
    QStringList words;
    for (const RecipientRow &row : detail.recipients)
        words << stateName(row.state) + u'/' + QString::number(row.known.toInt());
    return words.join(u' ');
}

} // namespace

TEST_CASE(
    "every order of reply, reports, receipt, bounce and forgeries ends in the same state", "[report][star2]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    std::vector<std::array<size_t, parts>> orders;
    std::array<size_t, parts> order{};
    std::iota(order.begin(), order.end(), 0);
    int number = 0;
    do {
        if (number++ % 7 == 0) // every seventh of the 5,040
            orders.push_back(order);
    } while (std::ranges::next_permutation(order).found);
    REQUIRE(orders.size() == 720);

    // Each part is read once; what differs is the message.
    std::array<Claims, parts> claims;
    for (size_t part = 1; part < parts; ++part) {
        const auto read = claimsOfReceived(octetsOf(part, u"<id>"_s));
        REQUIRE(read);
        claims.at(part) = *read;
    }
    QList<NewMessage> messages;
    for (size_t i = 0; i < orders.size(); ++i) {
        messages << newMessage(account, {one, two});
        messages.last().messageId = idOf(int(i));
    }
    const QList<QueueId> ids = must(OutboxStore(store.database()).add(messages));
    QList<RecipientId> recipients;
    for (qsizetype i = 1; i <= ids.size() * 2; ++i)
        recipients << RecipientId{i};
    ownReplies(store, recipients, RecipientEvent::AttemptStarted);
    ownReplies(store, recipients, RecipientEvent::EndingData);

    for (size_t step = 0; step < parts; ++step) {
        QList<RecipientId> replied;
        QList<Claims> claimed;
        for (size_t i = 0; i < orders.size(); ++i) {
            const size_t part = orders.at(i).at(step);
            if (part == 0) {
                replied << RecipientId{qint64(i) * 2 + 1} << RecipientId{qint64(i) * 2 + 2};
                continue;
            }
            Claims each = claims.at(part);
            if (each.messageId == u"<id>"_s)
                each.messageId = idOf(int(i));
            each.digest = QByteArray::number(qint64(i)) + '/' + QByteArray::number(qint64(part));
            each.report = "octets"; // not 30,000 times in the timeline
            claimed << each;
        }
        if (!replied.isEmpty())
            ownReplies(store, replied, RecipientEvent::PositiveCompletion);
        must(correlate(store.database(), claimed, testTime()));
    }
    const QString expected = fateOf(store, ids.constFirst());
    CHECK(expected.startsWith(u"delivered/"_s));
    CHECK(expected.contains(u" failed/"_s));
    for (const QueueId id : ids) {
        if (fateOf(store, id) != expected)
            FAIL("message " << id.value << " came to " << fateOf(store, id).toStdString());
    }
    CHECK(must(EvidenceStore(store.database()).unmatched(10'000)).size() == 1'440); // the forged ones
}

TEST_CASE("a bounce after a delivery was reported keeps both", "[report]")
{
    TemporaryStore store;
    NewMessage message = newMessage(store.account(), {one});
    message.messageId = idOf(1);
    const QueueId id = must(OutboxStore(store.database()).add({message})).constFirst();
    for (const RecipientEvent event :
         {RecipientEvent::AttemptStarted, RecipientEvent::EndingData, RecipientEvent::PositiveCompletion})
        ownReplies(store, {RecipientId{1}}, event);
    for (const char *action : {"delivered", "failed"}) {
        const auto claims = claimsOfReport(report(group(one, action, "5.1.1"), idOf(1)));
        REQUIRE(claims);
        must(correlate(store.database(), {*claims}, testTime()));
    }
    const MessageDetail detail = must(OutboxViews(store.database()).detail(id))->detail;
    REQUIRE(detail.evidence.size() == 3);
    CHECK(detail.evidence.at(0).fact == EvidenceFact::Accepted);
    CHECK(detail.evidence.at(1).fact == EvidenceFact::Delivered);
    CHECK(detail.evidence.at(2).fact == EvidenceFact::Failed);
    CHECK(markOf(detail.recipients.at(0).known, detail.recipients.at(0).state) == DeliveryMark::BouncedLater);
}

TEST_CASE("correlating asks an index, whatever the size of the outbox", "[report][store]")
{
    TemporaryStore store;
    must(OutboxStore(store.database()).add({newMessage(store.account(), {one})}));
    Claims byId = *claimsOfReport(report(group(one, "failed", "5.1.1"), u"<1@example.org>"_s));
    Claims byEnvelope = byId;
    byEnvelope.envid = u"x"_s;
    Claims byOriginal = byId;
    byOriginal.messageId.clear();
    byOriginal.original.subject = u"hello"_s;
    Claims byRecipient = byId;
    byRecipient.messageId.clear();
    store.reopen();
    for (const Claims &claims : {byId, byEnvelope, byOriginal, byRecipient})
        must(correlate(store.database(), {claims}, testTime()));
    for (const QString &statement : store.database().preparedStatements()) {
        if (!statement.startsWith(u"SELECT"_s) && !statement.startsWith(u"DELETE"_s)
            && !statement.startsWith(u"UPDATE"_s))
            continue;
        QSqlQuery plan(store.database().connection());
        REQUIRE(plan.prepare(u"EXPLAIN QUERY PLAN "_s + statement));
        for (qsizetype i = statement.count(u'?'); i > 0; --i)
            plan.addBindValue(1);
        REQUIRE(plan.exec());
        while (plan.next()) {
            const QString step = plan.value(3).toString();
            CAPTURE(statement.toStdString(), step.toStdString());
            CHECK_FALSE(step.startsWith(u"SCAN"_s));
        }
    }
}

TEST_CASE("10,000 reports are read and correlated with 1,000,000 recipients in 20 s", "[.][bench]")
{
    constexpr int messages = 250'000;
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    for (int done = 0; done < messages; done += 1000) {
        QList<NewMessage> some;
        for (int i = done; i < done + 1000; ++i) {
            QStringList to;
            for (int r = 0; r < 4; ++r)
                to << u"reader%1@example%2.net"_s.arg((i * 4 + r) % 300'000).arg(r);
            some << newMessage(account, to);
            some.last().messageId = idOf(i);
            some.last().envelope.envid = u"e%1"_s.arg(i);
        }
        must(outbox.add(some));
    }
    QSqlQuery handed(store.database().connection());
    REQUIRE(handed.exec(u"UPDATE recipient SET state = 6, evidence = 1"_s));
    store.reopen();
    std::vector<QByteArray> reports;
    for (int k = 0; k < 10'000; ++k) {
        const int i = int(k * 7919LL % messages);
        const QString to = u"reader%1@example0.net"_s.arg(i * 4 % 300'000);
        QByteArray octets =
            report(group(to, "failed", "5.1.1"), k % 10 == 9 ? u"<foreign%1@example.com>"_s.arg(k) : idOf(i));
        if (k % 10 < 4)
            octets.replace(
                "Reporting-MTA",
                QByteArray("Original-Envelope-Id: e" + QByteArray::number(i) + "\r\nReporting-MTA"));
        reports.push_back(octets);
    }
    QElapsedTimer clock;
    clock.start();
    qint64 reading = 0;
    int applied = 0;
    for (size_t at = 0; at < reports.size(); at += 256) {
        QElapsedTimer part;
        part.start();
        QList<Claims> claims;
        for (size_t k = at; k < std::min(reports.size(), at + 256); ++k)
            claims << *claimsOfReceived(reports.at(k));
        reading += part.elapsed();
        const Correlated correlated = must(correlate(store.database(), claims, testTime()));
        applied += int(std::ranges::count(correlated.uses, ReportFate::Applied, &ReportUse::fate));
    }
    std::printf(
        "10,000 reports: %.1f s, %.1f of them reading; %d applied\n", double(clock.elapsed()) / 1000,
        double(reading) / 1000, applied);
    CHECK(applied >= 8'900);
    CHECK(clock.elapsed() < 20'000);
}
