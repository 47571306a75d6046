// Figures of the store: build/dev/tests/tests "[bench]". Hidden from ordinary runs.
#include "spooler/store/contentstore.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/outboxviews.h"
#include "tests/support/temporarystore.h"

#include <QElapsedTimer>

#include <cstdio>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

NewMessage twoKilobytes(AccountId account, int number)
{
    NewMessage message = newMessage(account, {u"recipient%1@example.net"_s.arg(number)});
    message.subject = u"Invoice number %1 of the month"_s.arg(number);
    message.messageId = u"<%1@example.org>"_s.arg(number);
    message.content = QByteArray(2048, 'x');
    message.size = 2048;
    return message;
}

double milliseconds(const std::function<void()> &work)
{
    QElapsedTimer timer;
    timer.start();
    work();
    return static_cast<double>(timer.nsecsElapsed()) / 1e6;
}

void fill(TemporaryStore &store, AccountId account, int count)
{
    OutboxStore outbox(store.database());
    for (int i = 0; i < count; i += 1000) {
        QList<NewMessage> messages;
        for (int j = 0; j < 1000; ++j)
            messages << twoKilobytes(account, i + j);
        must(outbox.add(messages));
    }
}

} // namespace

TEST_CASE("how many messages a second are stored", "[.][bench]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    for (const auto &[count, group] : {std::pair{1000, 1}, std::pair{5000, 10}, std::pair{20000, 100}}) {
        const double taken = milliseconds([&] {
            for (int i = 0; i < count; i += group) {
                QList<NewMessage> messages;
                for (int j = 0; j < group; ++j)
                    messages << twoKilobytes(account, i + j);
                must(outbox.add(messages));
            }
        });
        std::printf("add by %d: %.0f messages/s\n", group, count * 1000 / taken);
    }
}

TEST_CASE("how long the queue and the windows wait with 100,000 messages", "[.][bench]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    std::printf("fill 100000: %.0f ms\n", milliseconds([&] { fill(store, account, 100000); }));
    store.reopen();
    OutboxStore outbox(store.database());
    MessageQuery query(store.database());
    OutboxViews views(store.database());
    const auto measure = [](const char *what, const std::function<void()> &work) {
        const double first = milliseconds(work);
        double best = first;
        for (int i = 0; i < 5; ++i)
            best = qMin(best, milliseconds(work));
        std::printf("%-40s first %.2f ms, best %.2f ms\n", what, first, best);
    };
    measure("due(10)", [&] { must(outbox.due(account, testTime(), 10, {})); });
    measure("due(100)", [&] { must(outbox.due(account, testTime(), 100, {})); });
    measure("nextDue", [&] { must(outbox.nextDue(testTime())); });
    measure("expired", [&] { must(outbox.expired(testTime(), 100)); });
    measure("delayed", [&] { must(outbox.delayed(testTime().addSecs(-1), 100)); });
    measure("counts", [&] { must(views.counts()); });
    measure("list all, 100", [&] { must(query.list({}, 100)); });
    measure("list all", [&] { must(query.list({}, 0)); });
    measure("list waiting", [&] { must(query.list({.filter = Filter::Waiting}, 0)); });
    for (const auto &[name, key] :
         {std::pair{"by subject", SortKey::Subject}, std::pair{"by recipients", SortKey::Recipients},
          std::pair{"by state", SortKey::State}, std::pair{"by next attempt", SortKey::NextAttempt},
          std::pair{"by size", SortKey::Size}, std::pair{"by account", SortKey::Account}})
        measure(name, [&] { must(query.list({.sort = key}, 0)); });
    measure("search common word", [&] { must(query.list({.search = u"invoice"_s}, 0)); });
    measure("search rare word", [&] { must(query.list({.search = u"recipient77777"_s}, 0)); });
    measure("search two words, none", [&] { must(query.list({.search = u"nothing here"_s}, 0)); });
    measure("100 rows", [&] {
        for (int i = 50000; i < 50100; ++i)
            must(views.row(QueueId{i}));
    });
    measure("waiting by account", [&] { must(views.waitingByAccount()); });
    measure("select all", [&] { must(outbox.select(FilterSelection{}, {RecipientState::Queued})); });
}
