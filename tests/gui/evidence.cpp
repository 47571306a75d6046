// What is known of a recipient, unmatched reports, addresses that failed: in real windows.
#include "tests/gui/testdesk.h"
#include "ui/compose/composercontent.h"
#include "ui/compose/recipientedit.h"
#include "ui/outbox/evidencemodel.h"
#include "ui/outbox/unmatcheddialog.h"

#include <catch2/catch_all.hpp>

#include <QAbstractItemModelTester>
#include <QAction>
#include <QLabel>
#include <QPushButton>
#include <QTableView>
#include <QTableWidget>

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void send(TestDesk &desk, const QString &to, const QString &subject)
{
    desk.write(to, subject);
    desk.send();
}

QByteArray reportOf(const QString &messageId, const QByteArray &groups)
{
    return "From: MAILER-DAEMON@mx.example.net\r\nSubject: Report\r\nMIME-Version: 1.0\r\n"
           "Content-Type: multipart/report; report-type=delivery-status; boundary=b\r\n\r\n"
           "--b\r\n\r\nSee below.\r\n--b\r\nContent-Type: message/delivery-status\r\n\r\n"
           "Reporting-MTA: dns; mx.example.net\r\n\r\n"
        + groups + "\r\n--b\r\nContent-Type: text/rfc822-headers\r\n\r\nMessage-ID: " + messageId.toUtf8()
        + "\r\n\r\n--b--\r\n";
}

void receive(TestDesk &desk, const QByteArray &octets)
{
    auto applied = desk.spooler.reportIntake().applyReceived(octets);
    REQUIRE(QTest::qWaitFor([&] { return applied.isFinished(); }));
    REQUIRE(applied.result());
}

QStringList column(const QAbstractItemModel &model, int number)
{
    QStringList texts;
    for (int row = 0; row < model.rowCount(); ++row)
        texts << model.index(row, number).data().toString();
    return texts;
}

} // namespace

TEST_CASE("what is known of a recipient names its server as soon as the server's name is known", "[gui]")
{
    EvidenceModel model;
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    EvidenceRow row{.recipient = {1}, .who = {}};
    row.reply = {.code = 250, .status = {}, .text = u"Ok"_s};
    model.show({1}, {row});
    CHECK(column(model, EvidenceModel::SourceColumn) == QStringList{u"the server"_s});
    row.who = u"mx.example.net"_s;
    model.show({1}, {row});
    CHECK(column(model, EvidenceModel::SourceColumn) == QStringList{u"mx.example.net"_s});
}

TEST_CASE("the window shows all that is known of a recipient, and from whom", "[gui][star2]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    send(desk, u"ok.ann@a.example, ok.bob@b.example"_s, u"Minutes"_s);
    REQUIRE(desk.waitForState(u"Minutes"_s, u"ok.ann@a.example"_s, RecipientState::Accepted));
    const QString id = desk.message(u"Minutes"_s).row.messageId;
    receive(
        desk,
        reportOf(
            id, "Final-Recipient: rfc822; ok.ann@a.example\r\nAction: delivered\r\nStatus: 2.0.0\r\n\r\n"));
    receive(
        desk,
        reportOf(
            id,
            "Final-Recipient: rfc822; ok.ann@a.example\r\nAction: failed\r\nStatus: 5.2.2\r\n"
            "Remote-MTA: dns; store.a.example\r\nDiagnostic-Code: smtp; 552 5.2.2 full\r\n\r\n"));
    REQUIRE(desk.waitForState(u"Minutes"_s, u"ok.ann@a.example"_s, RecipientState::Failed));
    REQUIRE(QTest::qWaitFor([] { return shown<QTableView>(u"evidenceList"_s) != nullptr; }));
    auto *const list = shown<QTableView>(u"evidenceList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->model()->rowCount() == 3; }));
    const QAbstractItemModelTester tester(
        list->model(), QAbstractItemModelTester::FailureReportingMode::Fatal);
    CHECK(
        column(*list->model(), EvidenceModel::FactColumn)
        == QStringList{u"Accepted"_s, u"Delivered"_s, u"Not delivered"_s});
    CHECK(
        column(*list->model(), EvidenceModel::GradeColumn)
        == QStringList{u"sure"_s, u"reported"_s, u"reported"_s});
    auto *const recipients = shown<QTableView>(u"recipientList"_s);
    CHECK(recipients->model()->index(0, 1).data().toString().startsWith(u"bounced later"_s));
    screenshot(desk.window.get(), u"evidence"_s);
}

TEST_CASE(
    "a person repairs a wrong address with one press, and is warned of it from then on", "[gui][star14]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    send(desk, u"ok.ann@a.example, unknown@gmial.com"_s, u"Invitation"_s);
    REQUIRE(desk.waitForState(u"Invitation"_s, u"unknown@gmial.com"_s, RecipientState::Failed));
    auto *const recipients = shown<QTableView>(u"recipientList"_s);
    REQUIRE(QTest::qWaitFor([&] { return recipients->model()->rowCount() == 2; }));
    recipients->selectRow(1);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"fixAddress"_s); }));
    CHECK(shown<QLabel>(u"suggestion"_s)->text().contains(u"unknown@gmail.com"_s));
    screenshot(desk.window.get(), u"repair"_s);
    press(u"fixAddress"_s);
    CHECK(desk.waitForState(
        u"Invitation"_s, u"unknown@gmail.com"_s, RecipientState::Failed)); // it is unknown too

    desk.window->write({.to = u"unknown@gmial.com"_s});
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"send"_s); }));
    auto *const to = shown<RecipientEdit>(u"to"_s);
    REQUIRE(to);
    REQUIRE(QTest::qWaitFor([&] { return to->firstWarning().contains(u"failed"_s); }));
    CHECK(to->chips().constFirst().advice.corrected == u"unknown@gmail.com"_s);
    screenshot(shown<QWidget>(u"composer"_s), u"composer-remembers"_s);
}

TEST_CASE("reports that match nothing are listed, read and dismissed", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    receive(
        desk,
        reportOf(
            u"<foreign@example.com>"_s,
            "Final-Recipient: rfc822; кто-то@пример.example\r\nAction: failed\r\n"
            "Status: 5.1.1\r\n\r\n"));
    desk.window->findChild<QAction *>(u"unmatchedReports"_s)->trigger();
    REQUIRE(QTest::qWaitFor([] { return shown<UnmatchedDialog>(u"unmatchedDialog"_s); }));
    auto *const list = shown<QTableWidget>(u"unmatchedList"_s);
    REQUIRE(QTest::qWaitFor([&] { return list->rowCount() == 1; }));
    list->selectRow(0);
    REQUIRE(QTest::qWaitFor([] { return shown<QPushButton>(u"dismissUnmatched"_s)->isEnabled(); }));
    QTest::qWait(100);
    screenshot(shown<QWidget>(u"unmatchedDialog"_s), u"unmatched"_s);
    press(u"dismissUnmatched"_s);
    CHECK(QTest::qWaitFor([&] { return list->rowCount() == 0; }));
}
