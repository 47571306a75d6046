#include "ui/inbox/maillist.h"

#include "tests/gui/madeupmail.h"
#include "tests/gui/worked.h"
#include "ui/inbox/maildelegate.h"

#include <catch2/catch_all.hpp>

#include <QAbstractItemModelTester>
#include <QScrollBar>
#include <QSignalSpy>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

constexpr auto numbers = &MadeUpMail::numbers;

void turn(QAbstractItemView &list, qint64 &longest, const std::function<void()> &work)
{
    const qint64 before = workedMilliseconds();
    work();
    list.viewport()->repaint();
    QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
    longest = std::max(longest, workedMilliseconds() - before);
}

} // namespace

// MAILROOM_LONG=1: a million of them.
TEST_CASE("a long list of received mail opens at its first page and scrolls without a long turn", "[gui]")
{
    const int count = qEnvironmentVariableIsSet("MAILROOM_LONG") ? 1'000'000 : 100'000;
    MadeUpMail mail;
    *mail.list = numbers(count, 1);
    MailModel model(mail.source());
    MailList list(model, mail.source());
    list.resize(1100, 700);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    model.setPointer(LiveTable::Pointer::Outside); // wherever this display has it
    QElapsedTimer clock;
    clock.start();
    qint64 longest = 0;
    model.show({});
    while (model.rowCount() < 200 || !model.cached(0))
        turn(list, longest, [] { });
    const qint64 first = clock.elapsed();
    while (model.rowCount() < count)
        turn(list, longest, [] { });
    const qint64 all = clock.elapsed();
    CHECK(mail.limits.last() == 0);
    CHECK(mail.limits.at(mail.limits.size() - 2) == 200);

    QScrollBar *const bar = list.verticalScrollBar();
    for (int step = 1; step <= 200; ++step)
        turn(list, longest, [&] { bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / 200)); });
    REQUIRE(QTest::qWaitFor([&] { return model.cached(count - 1) != nullptr; }));

    // One comes, one goes; all are selected, and a thousand are said to have changed.
    list.selectAll();
    mail.list->prepend(MailId{count + 1});
    mail.list->remove(5);
    turn(list, longest, [&] { model.noteChanged(numbers(count + 1, count - 999)); });
    while (model.idAt(0) != MailId{count + 1})
        turn(list, longest, [] { });
    turn(list, longest, [&] { CHECK(list.selected().size() == count - 1); });
    WARN("first page " << first << " ms, all " << all << " ms, longest turn " << longest << " ms");
    CHECK(longest <= 50);
}

TEST_CASE("received mail keeps its place, its choice and its focus while mail comes in", "[gui]")
{
    MadeUpMail mail;
    *mail.list = numbers(9'000, 1);
    MailModel model(mail.source());
    MailList list(model, mail.source());
    list.resize(900, 400);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    model.setPointer(LiveTable::Pointer::Outside); // wherever this display has it
    model.show({});
    // A pointer that was above it has had the whole list asked for already.
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 9'000 && !model.isFresh(); }, 20'000));
    REQUIRE(QTest::qWaitFor([&] { return list.verticalScrollBar()->maximum() > 4'000 * list.rowHeight(0); }));
    list.verticalScrollBar()->setValue(4'000 * list.rowHeight(0));
    list.selectRow(4'003);
    const MailId chosen = list.current();
    const int seenAt = list.rowViewportPosition(4'003);

    *mail.list = numbers(9'002, 1);
    mail.list->remove(10, 5);
    model.noteChanged({MailId{9'002}});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 8'997; }, 20'000));
    CHECK(list.selected() == QList<MailId>{chosen});
    CHECK(list.current() == chosen);
    CHECK(list.rowViewportPosition(model.rowOf(chosen)) == seenAt);

    mail.list->removeIf([](MailId id) { return id.value % 20 == 1; }); // more than is told row by row
    model.noteChanged({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() < 8'900; }, 20'000));
    CHECK(list.selected() == QList<MailId>{chosen});
    CHECK(list.rowViewportPosition(model.rowOf(chosen)) == seenAt);
}

TEST_CASE("a change that was told does not overtake the first page of another list", "[gui]")
{
    MadeUpMail mail;
    *mail.list = MadeUpMail::numbers(300, 1);
    MailModel model(mail.source());
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 300; }));

    mail.held = std::make_shared<QSemaphore>();
    mail.limits.clear();
    model.show({.folder = FolderId{1}});
    model.noteChanged({MailId{300}}); // during the pause that the list before it began
    QTest::qWait(400); // it ends
    CHECK(mail.limits == QList<int>{200});
    CHECK(model.isFresh());
    mail.held->release(5);
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 300 && !model.isFresh(); }));
    CHECK(mail.limits == QList<int>{200, 0}); // the rest, which holds what changed
}

TEST_CASE("a row of received mail says what is wrong or missing before what it begins with", "[gui]")
{
    MailRow mail;
    mail.preview = u"Dear Ann,"_s;
    CHECK(secondLine(mail) == u"Dear Ann,"_s);
    mail.body = MailBody::HeaderOnly;
    CHECK(secondLine(mail).contains(u"header"_s));
    mail.mark = RemoteMark::Delete;
    CHECK(secondLine(mail).contains(u"deleted"_s));
    mail.fault = u"Its text could not be indexed."_s;
    CHECK(secondLine(mail) == mail.fault);
}

TEST_CASE("members of a thread stand below their newest one", "[gui]")
{
    MadeUpMail mail;
    *mail.list = numbers(8, 1); // threads 2, 2, 2, 1, 1, 1, 0, 0
    MailModel model(mail.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({.grouping = MailGrouping::Threads});
    REQUIRE(QTest::qWaitFor([&] {
        return model.rowCount() == 8 && model.index(0, MailModel::SubjectColumn).data().isValid()
            && model.cached(7);
    }));
    CHECK(model.inThread(0) == MailModel::InThread::Newest);
    CHECK(model.inThread(1) == MailModel::InThread::Older);
    CHECK(model.inThread(3) == MailModel::InThread::Newest);
    CHECK(model.inThread(7) == MailModel::InThread::Alone); // of no thread
}

TEST_CASE("a thread is folded into its newest message, and unfolded by a press or a key", "[gui]")
{
    MadeUpMail mail;
    *mail.list = numbers(8, 1); // threads 2, 2, 2, 1, 1, 1, 0, 0; 6 and 3 are unread
    MailModel model(mail.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    MailList list(model, mail.source());
    list.resize(900, 500);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    model.showList({.grouping = MailGrouping::Folded});
    REQUIRE(QTest::qWaitFor([&] {
        return model.rowCount() == 4 && model.cached(3) && model.threadSize(0) == 3
            && model.threadSize(1) == 3;
    }));
    CHECK(model.order() == QList<MailId>{MailId{8}, MailId{5}, MailId{2}, MailId{1}});
    CHECK(model.inThread(0) == MailModel::InThread::Folded);
    CHECK(model.inThread(3) == MailModel::InThread::Alone); // of no thread
    const QModelIndex head = model.index(0, MailModel::SubjectColumn);
    CHECK(head.data(Qt::FontRole).value<QFont>().weight() == QFont::DemiBold); // 6 is folded away, unread
    CHECK(head.data(Qt::AccessibleTextRole).toString().contains(u"3 messages"_s));

    list.selectRow(0);
    const auto press = [&](int row) {
        const QRect cell = list.visualRect(model.index(row, MailModel::SubjectColumn));
        QTest::mouseClick(
            list.viewport(), Qt::LeftButton, Qt::NoModifier, foldRect(cell, Qt::LeftToRight).center());
    };
    press(0);
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 6; }));
    CHECK(list.selected() == QList<MailId>{MailId{8}});
    REQUIRE(QTest::qWaitFor([&] { return model.inThread(2) == MailModel::InThread::Older; }));
    CHECK(model.inThread(0) == MailModel::InThread::Newest);
    QTest::keyClick(&list, Qt::Key_J); // into the thread
    QTest::keyClick(&list, Qt::Key_Left); // and out of it
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 4; }));
    CHECK(list.current() == MailId{8});
    QTest::keyClick(&list, Qt::Key_Right);
    CHECK(QTest::qWaitFor([&] { return model.rowCount() == 6; }));
    model.setPointer(LiveTable::Pointer::Inside); // what is pressed happens under the pointer
    press(0);
    CHECK(QTest::qWaitFor([&] { return model.rowCount() == 4; }));
}

TEST_CASE("a tool tip of received mail is text, whatever the sender wrote", "[gui]")
{
    MadeUpMail mail;
    *mail.list = numbers(1, 1);
    mail.row = [](MailId id) {
        MailRow row;
        row.id = id;
        row.fromName = u"<img src='http://tracker.example'>"_s;
        row.fromAddress = u"eve@example.net"_s;
        return row;
    };
    MailModel model(mail.source());
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 1; }));
    const QModelIndex people = model.index(0, MailModel::PeopleColumn);
    REQUIRE(QTest::qWaitFor([&] { return people.data().isValid(); }));
    const QString tip = people.data(Qt::ToolTipRole).toString();
    CHECK_FALSE(tip.contains(u"<img"_s));
    CHECK(tip.contains(u"eve@example.net"_s));
    CHECK(model.index(0, MailModel::SubjectColumn).data().toString() == MailModel::tr("(no subject)"));
}

TEST_CASE("the next unread message is found forwards and backwards", "[gui]")
{
    MadeUpMail mail;
    *mail.list = numbers(9, 1); // 9, 6 and 3 are unread
    MailModel model(mail.source());
    MailList list(model, mail.source());
    list.show();
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.cached(8) != nullptr; }));
    list.chooseNextUnread();
    CHECK(list.current() == MailId{9});
    list.chooseNextUnread();
    list.chooseNextUnread();
    CHECK(list.current() == MailId{3});
    list.choosePreviousUnread();
    CHECK(list.current() == MailId{6});
    list.chooseBeside({MailId{6}, MailId{5}});
    CHECK(list.current() == MailId{4});
}
