#include "tests/gui/messagedesk.h"

#include "ui/inbox/receiptbanner.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QPushButton>
#include <QSignalSpy>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray letter(const QByteArray &id, const QByteArray &fields = {})
{
    return "Return-Path: <ok@a.example>\r\n" + fields
        + "From: Bob <ok@a.example>\r\nTo: ann@example.org\r\nSubject: Tea\r\nMessage-ID: " + id
        + "\r\nDisposition-Notification-To: ok@a.example\r\n\r\nAt five?\r\n";
}

// A message desk whose messages are in a folder of this computer.
struct ReadingDesk : MessageDesk {
    ReadingDesk()
    {
        auto made = desk.receiver.localFolder({}, u"Read"_s);
        REQUIRE(QTest::qWaitFor([&] { return made.isFinished(); }, 10'000));
        REQUIRE(made.result());
        folder = *made.result();
    }

    MailId keep(const QByteArray &octets)
    {
        auto kept = desk.receiver.append(folder, octets, {});
        REQUIRE(QTest::qWaitFor([&] { return kept.isFinished(); }, 10'000));
        REQUIRE(kept.result());
        return *kept.result();
    }

    MailRow row(MailId mail)
    {
        auto rows = desk.mail->rows({mail});
        REQUIRE(QTest::qWaitFor([&] { return rows.isFinished(); }, 10'000));
        REQUIRE(rows.result());
        REQUIRE(rows.result()->size() == 1);
        return rows.result()->first();
    }

    void read(MailId mail)
    {
        const MailRow stored = row(mail);
        QSignalSpy shown(pane.get(), &MessagePane::documentShown);
        pane->show(
            {.octets = [this, mail](
                           qint64 offset, qint64 length) { return desk.mail->octets(mail, offset, length); },
             .size = stored.size,
             .mail = mail,
             .flags = stored.flags,
             .origin = {}});
        REQUIRE(QTest::qWaitFor([&] { return !shown.isEmpty(); }, 30'000));
    }

    bool isMarked(MailId mail)
    {
        return QTest::qWaitFor([&] { return row(mail).flags.testFlag(MailFlag::MdnSent); }, 10'000);
    }

    // Nothing is to be awaited: the question whether anybody is to be asked has been answered by then.
    bool isAsked()
    {
        auto answered = desk.spooler.reportIntake().receiptWish("Subject: x\r\n\r\n");
        REQUIRE(QTest::qWaitFor([&] { return answered.isFinished(); }, 10'000));
        return QTest::qWaitFor([] { return shown<ReceiptBanner>(u"receiptBanner"_s) != nullptr; }, 300);
    }

    int sent()
    {
        auto listed = desk.catalog->list({}, 0);
        REQUIRE(QTest::qWaitFor([&] { return listed.isFinished(); }, 10'000));
        return int(listed.result()->size());
    }

    FolderId folder;
};

} // namespace

TEST_CASE("a reader is asked once whether the writer is told, and nothing is sent before", "[gui][L10][L12]")
{
    ReadingDesk desk;
    const MailId first = desk.keep(letter("<1@a.example>"));
    const MailId copy = desk.keep(letter("<1@a.example>", "X-Copy: 2\r\n"));
    const MailId other = desk.keep(letter("<2@a.example>"));

    desk.read(first);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"giveReceipt"_s) != nullptr; }));
    CHECK(shown<ReceiptBanner>(u"receiptBanner"_s)
              ->findChild<QLabel *>(u"bannerWords"_s)
              ->text()
              .contains(u"ok@a.example"_s));
    screenshot(desk.pane.get(), u"receipt-banner"_s);
    CHECK(desk.sent() == 0);
    press(u"giveReceipt"_s);
    CHECK(QTest::qWaitFor([&] { return desk.sent() == 1; }, 10'000));
    CHECK(desk.isMarked(first)); // $MDNSent, for whoever reads it elsewhere

    desk.read(first);
    CHECK_FALSE(desk.isAsked());
    desk.read(copy); // of which another client may know nothing
    CHECK_FALSE(desk.isAsked());
    CHECK(desk.isMarked(copy));

    desk.read(other);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"declineReceipt"_s) != nullptr; }));
    press(u"declineReceipt"_s);
    CHECK(desk.isMarked(other)); // declined counts as answered: RFC 3503
    desk.read(other);
    CHECK_FALSE(desk.isAsked());
    CHECK(desk.sent() == 1);
}

TEST_CASE("nobody is asked for a receipt by lists, programs or messages inside others", "[gui][L10]")
{
    ReadingDesk desk;
    for (const QByteArray &fields :
         {QByteArray("List-Id: <tea.a.example>\r\n"), QByteArray("Auto-Submitted: auto-generated\r\n")}) {
        desk.read(desk.keep(letter("<3@a.example>", fields)));
        CHECK_FALSE(desk.isAsked());
    }
    desk.show(letter("<4@a.example>")); // not a mail of a folder
    CHECK_FALSE(desk.isAsked());
    const MailId mail = desk.keep(letter("<5@a.example>"));
    auto marked = desk.desk.receiver.changeFlags({mail}, MailFlag::MdnSent, {}); // by another program of his
    REQUIRE(QTest::qWaitFor([&] { return marked.isFinished(); }));
    desk.read(mail);
    CHECK_FALSE(desk.isAsked());
}
