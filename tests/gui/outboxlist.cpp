#include "ui/outbox/outboxlist.h"

#include "tests/gui/worked.h"

#include <catch2/catch_all.hpp>

#include <QScrollBar>
#include <QTest>
#include <QtConcurrentRun>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Rows are made in another thread and take as long as a read of the disk may take.
OutboxSource slowOutbox(std::shared_ptr<QList<QueueId>> list)
{
    return {
        [list](const ListQuery &, int) {
            return QtFuture::makeReadyValueFuture(Result<QList<QueueId>>(*list));
        },
        [](const QList<QueueId> &asked) {
            return QtConcurrent::run([asked]() -> Result<QList<MessageRow>> {
                QList<MessageRow> rows;
                for (const QueueId id : asked) {
                    MessageRow row;
                    row.id = id;
                    row.subject = u"message %1"_s.arg(id.value);
                    row.firstRecipients = {u"ann@example.org"_s};
                    row.recipientCount = 1;
                    row.stateCounts.at(0) = 1;
                    row.submitted = QDateTime::currentDateTimeUtc();
                    rows.append(row);
                }
                return rows;
            });
        }};
}

std::shared_ptr<QList<QueueId>> many(qint64 count)
{
    auto list = std::make_shared<QList<QueueId>>();
    for (qint64 id = count; id > 0; --id)
        list->append(QueueId{id});
    return list;
}

} // namespace

TEST_CASE("scrolling through 100,000 messages never blocks the window over 50 ms", "[gui]")
{
    OutboxModel model(slowOutbox(many(100'000)));
    OutboxList list(model);
    list.resize(1000, 700);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 100'000; }));
    QTest::qWait(100);

    QScrollBar *const bar = list.verticalScrollBar();
    qint64 longest = 0;
    for (int step = 1; step <= 150; ++step) {
        const qint64 before = workedMilliseconds();
        bar->setValue(static_cast<int>(qint64(bar->maximum()) * step / 150));
        list.viewport()->repaint();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = std::max(longest, workedMilliseconds() - before);
    }
    WARN("longest turn " << longest << " ms");
    CHECK(longest <= 50);
    CHECK(QTest::qWaitFor([&] { return model.cached(99'999) != nullptr; }));
}

TEST_CASE("what is seen and what is selected stays when messages come and go above", "[gui]")
{
    const auto messages = many(500);
    OutboxModel model(slowOutbox(messages));
    OutboxList list(model);
    list.resize(900, 400);
    list.show();
    REQUIRE(QTest::qWaitForWindowExposed(&list));
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 500; }));
    list.verticalScrollBar()->setValue(100 * list.rowHeight(0));
    list.selectRow(105);
    const QueueId selected = model.idAt(105);
    const int seenAt = list.rowViewportPosition(105);

    messages->prepend(QueueId{501});
    messages->prepend(QueueId{502});
    messages->remove(10, 5);
    model.noteMessages({QueueId{502}});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 497; }));
    CHECK(list.selected() == QList<QueueId>{selected});
    CHECK(list.rowViewportPosition(model.rowOf(selected)) == seenAt);

    *messages = *many(900); // more change at once than is told row by row
    model.noteMessages({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 900; }));
    CHECK(list.selected() == QList<QueueId>{selected});
}

TEST_CASE("J and K go down and up", "[gui]")
{
    OutboxModel model(slowOutbox(many(5)));
    OutboxList list(model);
    list.show();
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 5; }));
    list.selectRow(0);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_J);
    QTest::keyClick(&list, Qt::Key_K);
    CHECK(list.currentIndex().row() == 1);
}
