// Accounts whose recipients have a return address each.
#include "spooler/evidencedesk.h"
#include "spooler/report/evidence.h"
#include "tests/support/atdesk.h"

#include <catch2/catch_all.hpp>

#include <QThreadPool>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// A report that helps nobody who goes by what it says: neither message nor recipient are ours.
QByteArray uselessReport(const QString &to)
{
    return "Return-Path: <>\r\nFrom: MAILER-DAEMON@mx.example.net\r\nTo: " + to.toUtf8()
        + "\r\nSubject: Report\r\nMIME-Version: 1.0\r\n"
          "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
          "--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
          "Reporting-MTA: dns; mx.example.net\r\n\r\n"
          "Final-Recipient: rfc822; mailbox7@inside.example\r\nAction: failed\r\nStatus: "
          "5.1.1\r\n\r\n--b--\r\n";
}

ReportUse apply(Story &story, const QByteArray &report)
{
    const Answer<ReportUse> answer;
    story.core().evidenceDesk()->applyReceived(report, answer);
    for (int i = 0; i < 100 && !answer.future().isFinished(); ++i)
        story.settle();
    REQUIRE(answer.future().isFinished());
    return must(answer.future().result());
}

} // namespace

TEST_CASE(
    "with a return address each a report is about its recipient, whatever it says", "[scenario][report]")
{
    Story story;
    story.account(u"Work"_s, [](Account &account) { account.policy.ownReturnPaths = u"+"_s; });
    const QueueId id = story.submit({ann, bob, carl});
    CHECK(story.script.copies == QMap<QString, int>{{ann, 1}, {bob, 1}, {carl, 1}});
    QStringList paths = story.script.reversePaths;
    REQUIRE(paths.size() == 3); // an attempt each
    paths.removeDuplicates();
    CHECK(paths.size() == 3);
    const QString ofBob = story.script.reversePaths.at(
        story.script.calls.filter(u"attempt "_s).indexOf(u"attempt bob@example.net"_s));

    QString forged = ofBob;
    forged.replace(u"@example.org"_s, u"0@example.org"_s); // a digit more
    CHECK(apply(story, uselessReport(forged)).fate == ReportFate::Unmatched);
    CHECK(apply(story, uselessReport(u"ann@example.org"_s)).fate == ReportFate::Unmatched);
    CHECK(story.state(id, bob) == RecipientState::Accepted);
    const bool restarted = GENERATE(false, true);
    if (restarted)
        story.reopen(); // the secret is the profile's
    CHECK(apply(story, uselessReport(ofBob)).fate == ReportFate::Applied);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.state(id, bob) == RecipientState::Failed);
    CHECK(story.state(id, carl) == RecipientState::Accepted);
    CHECK(story.message(id).reversePath == u"ann@example.org"_s); // what we say of it is the person's address
}

TEST_CASE("without the option, and from nobody, a message has one return address", "[scenario][report]")
{
    Story story;
    const bool isOn = GENERATE(false, true);
    story.account(
        u"Work"_s, [&](Account &account) { account.policy.ownReturnPaths = isOn ? u"+"_s : QString(); });
    story.submit({ann, bob}, [&](Submission &submission) {
        if (isOn)
            submission.reversePath = QString();
    });
    CHECK(story.script.reversePaths == QStringList{isOn ? QString() : u"ann@example.org"_s});
}
