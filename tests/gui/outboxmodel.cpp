#include "ui/outbox/outboxmodel.h"
#include "ui/list/listchange.h"
#include "ui/text/when.h"

#include <catch2/catch_all.hpp>

#include <QAbstractItemModelTester>
#include <QSignalSpy>
#include <QTest>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QList<QueueId> ids(std::initializer_list<qint64> values)
{
    QList<QueueId> list;
    for (const qint64 value : values)
        list.append(QueueId{value});
    return list;
}

// An outbox that answers at once.
struct MadeUpOutbox {
    QList<QueueId> list;
    QHash<QueueId, QString> subjects;
    std::function<void(MessageRow &)> change = [](MessageRow &) { }; // of what is made up
    int rowRequests = 0;

    OutboxSource source()
    {
        return {
            [this](const ListQuery &, int) {
                return QtFuture::makeReadyValueFuture(Result<QList<QueueId>>(list));
            },
            [this](const QList<QueueId> &asked) {
                ++rowRequests;
                QList<MessageRow> rows;
                for (const QueueId id : asked) {
                    MessageRow row;
                    row.id = id;
                    row.subject = subjects.value(id, u"message %1"_s.arg(id.value));
                    row.recipientCount = 1;
                    row.stateCounts.at(0) = 1;
                    change(row);
                    rows.append(row);
                }
                return QtFuture::makeReadyValueFuture(Result<QList<MessageRow>>(rows));
            }};
    }
};

QStringList subjects(const OutboxModel &model)
{
    QStringList list;
    for (int row = 0; row < model.rowCount(); ++row)
        list << model.index(row, OutboxModel::SubjectColumn).data().toString();
    return list;
}

bool shows(const OutboxModel &model, const QList<QueueId> &expected)
{
    QList<QueueId> shown;
    for (int row = 0; row < model.rowCount(); ++row)
        shown.append(model.idAt(row));
    return shown == expected;
}

} // namespace

TEST_CASE("any list becomes any other by what is told of the change", "[gui]")
{
    const auto old = GENERATE(
        ids({}), ids({1}), ids({1, 2, 3, 4, 5}), ids({5, 4, 3, 2, 1}), ids({9, 1, 8, 2}), ids({3, 1, 2}));
    const auto now =
        GENERATE(ids({}), ids({1}), ids({1, 2, 3, 4, 5}), ids({7, 1, 3, 5}), ids({2, 1, 6}), ids({6, 7, 8}));
    const ListChange<QueueId> change = changeBetween(old, now);
    QList<QueueId> list = old;
    for (auto range = change.removed.crbegin(); range != change.removed.crend(); ++range)
        list.remove(range->first, range->last - range->first + 1);
    CHECK((list != change.kept) == change.reordered);
    list = change.kept;
    for (const Range &range : change.inserted) {
        for (int row = range.first; row <= range.last; ++row)
            list.insert(row, now.at(row));
    }
    CHECK(list == now);
}

TEST_CASE("rows load when they are looked at and change in place", "[gui]")
{
    MadeUpOutbox outbox;
    outbox.list = ids({3, 2, 1});
    OutboxModel model(outbox.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 3; }));
    CHECK(QTest::qWaitFor(
        [&] { return subjects(model) == QStringList({u"message 3"_s, u"message 2"_s, u"message 1"_s}); }));

    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QSignalSpy changes(&model, &QAbstractItemModel::dataChanged);
    const QPersistentModelIndex second = model.index(1, 0);
    outbox.subjects.insert(QueueId{2}, u"changed"_s);
    model.noteMessages(ids({2}));
    CHECK(QTest::qWaitFor([&] { return model.index(1, 0).data().toString() == u"changed"_s; }));
    CHECK(second.row() == 1);
    CHECK(resets.isEmpty());
    CHECK(!changes.isEmpty());
}

TEST_CASE("the next try is when a message's own time has come and what it waits for opens", "[gui]")
{
    const QDateTime now = QDateTime::currentDateTimeUtc();
    const auto [own, gate, shown] = GENERATE_COPY(table<QDateTime, Gate, QDateTime>({
        {QDateTime(), {GateKind::Network, now.addSecs(3 * 3600 + 60), {}}, now.addSecs(3 * 3600 + 60)},
        {now.addSecs(3600 + 60),
         {GateKind::Network, now.addSecs(3 * 3600 + 60), {}},
         now.addSecs(3 * 3600 + 60)},
        {now.addSecs(3 * 3600 + 60),
         {GateKind::ServerBackoff, now.addSecs(3600), {}},
         now.addSecs(3 * 3600 + 60)},
        {now.addSecs(3600 + 60), {GateKind::Login, {}, {}}, now.addSecs(3600 + 60)},
        {QDateTime(), {GateKind::InDoubt, now.addSecs(3600), {}}, QDateTime()},
    }));
    MadeUpOutbox outbox;
    outbox.list = ids({1});
    outbox.change = [own, gate](MessageRow &row) {
        row.nextAttempt = own;
        row.gate = gate;
    };
    OutboxModel model(outbox.source());
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.cached(0) || model.index(0, 0).data().isValid(); }));
    const QString words = shown.isValid() ? untilWords(shown, now) : QString();
    CHECK(model.index(0, OutboxModel::NextAttemptColumn).data().toString() == words);
}

TEST_CASE("new messages are inserted and those that left are removed", "[gui]")
{
    MadeUpOutbox outbox;
    outbox.list = ids({5, 4, 3, 2, 1});
    OutboxModel model(outbox.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 5; }));
    const QSignalSpy resets(&model, &QAbstractItemModel::modelReset);
    const QPersistentModelIndex third = model.index(2, 0);

    outbox.list = ids({7, 6, 5, 3, 1});
    model.noteMessages(ids({7}));
    CHECK(QTest::qWaitFor([&] { return shows(model, ids({7, 6, 5, 3, 1})); }));
    CHECK(third.row() == 3);

    outbox.list = ids({1, 3, 5, 6, 7});
    model.noteMessages(ids({7}));
    CHECK(QTest::qWaitFor([&] { return shows(model, ids({1, 3, 5, 6, 7})); }));
    CHECK(third.row() == 1);
    CHECK(resets.isEmpty());
}

TEST_CASE("under the pointer nothing vanishes and nothing moves", "[gui]")
{
    MadeUpOutbox outbox;
    outbox.list = ids({5, 4, 3, 2, 1});
    OutboxModel model(outbox.source());
    const QAbstractItemModelTester tester(&model, QAbstractItemModelTester::FailureReportingMode::Fatal);
    model.show({});
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 5; }));
    model.setPointer(OutboxModel::Pointer::Inside);

    outbox.list = ids({1, 2, 6, 5, 3});
    model.noteMessages(ids({4}));
    REQUIRE(QTest::qWaitFor([&] { return model.rowCount() == 6; }));
    CHECK(shows(model, ids({5, 4, 3, 2, 6, 1})));
    CHECK(model.index(1, 0).data(OutboxModel::LeavingRole).toBool());
    CHECK_FALSE(model.index(0, 0).data(OutboxModel::LeavingRole).toBool());

    model.setPointer(OutboxModel::Pointer::Outside);
    CHECK(QTest::qWaitFor([&] { return shows(model, ids({1, 2, 6, 5, 3})); }));
    for (int row = 0; row < model.rowCount(); ++row)
        CHECK_FALSE(model.index(row, 0).data(OutboxModel::LeavingRole).toBool());
}

TEST_CASE("a burst of changes asks for the list at most ten times a second", "[gui]")
{
    MadeUpOutbox outbox;
    outbox.list = ids({1});
    int asked = 0;
    OutboxSource source = outbox.source();
    source.list = [&asked, list = source.list](const ListQuery &query, int limit) {
        ++asked;
        return list(query, limit);
    };
    OutboxModel model(source);
    model.show({});
    QElapsedTimer clock;
    clock.start();
    while (clock.elapsed() < 450 || (asked < 3 && clock.elapsed() < 20'000)) { // longer on a busy machine
        model.noteMessages(ids({1}));
        QTest::qWait(2);
    }
    CHECK(asked <= 3 + clock.elapsed() / 100);
    CHECK(asked >= 3);
}
