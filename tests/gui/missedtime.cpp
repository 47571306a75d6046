#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QPushButton>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QPushButton *buttonOf(const QWidget *banner, const QString &words)
{
    for (QPushButton *const button : banner->findChildren<QPushButton *>()) {
        if (button->isVisible() && button->text() == words)
            return button;
    }
    return nullptr;
}

} // namespace

TEST_CASE("mail whose time passed is asked about in a banner, which sends it or shows it", "[gui][H1]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    auto suspended = desk.spooler.setSuspended(true);
    REQUIRE(QTest::qWaitFor([&] { return suspended.isFinished(); }));
    const QDateTime planned = QDateTime::currentDateTimeUtc().addSecs(3);
    for (const auto &address : {u"ok@a.example"_s, u"also@a.example"_s}) {
        Submission submission;
        submission.content = "From: ann@example.org\r\nTo: " + address.toUtf8() + "\r\nSubject: Overslept by "
            + address.toUtf8() + "\r\n\r\nGood morning.\r\n";
        submission.recipients = {address};
        submission.notBefore = planned;
        submission.askWhenLate = 1s;
        auto submitted = desk.spooler.submit(submission);
        REQUIRE(QTest::qWaitFor([&] { return submitted.isFinished(); }));
        REQUIRE(submitted.result());
    }
    REQUIRE(QTest::qWaitFor([&] { return planned.secsTo(QDateTime::currentDateTimeUtc()) >= 2; }));
    auto resumed = desk.spooler.setSuspended(false);
    REQUIRE(QTest::qWaitFor([&] { return resumed.isFinished(); }));

    const auto banner = [] { return shown<QWidget>(u"missedTime"_s); };
    REQUIRE(QTest::qWaitFor([&] {
        return banner() && banner()->findChild<QLabel *>(u"bannerWords"_s)->text().contains(u"2 messages"_s);
    }));
    screenshot(desk.window.get(), u"banner-missed"_s);
    QPushButton *const show = buttonOf(banner(), u"Show"_s);
    QPushButton *const send = buttonOf(banner(), u"Try now"_s);
    REQUIRE(show);
    REQUIRE(send);
    QTest::mouseClick(show, Qt::LeftButton);
    CHECK(QTest::qWaitFor([&] {
        const auto *const list = desk.window->findChild<QAbstractItemView *>(u"outboxList"_s);
        return list && list->selectionModel()->selectedRows().size() == 1;
    }));
    QTest::mouseClick(send, Qt::LeftButton);
    for (const auto &address : {u"ok@a.example"_s, u"also@a.example"_s})
        CHECK(desk.waitForState(u"Overslept by "_s + address, address, RecipientState::Accepted));
    CHECK(QTest::qWaitFor([&] { return !banner(); })); // nothing is left to ask
}
