// An outbox that is searched, with an index that goes as far as the test lets it.
#pragma once

#include "spooler/store/deliveryviews.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/searchwriter.h"
#include "spooler/store/statement.h"
#include "tests/support/temporarystore.h"

namespace mailroom {

struct Searching {
    TemporaryStore store;
    AccountId account = store.account();
    OutboxStore outbox{store.database()};
    SearchWriter writer{store.database()};

    QueueId add(const QString &subject, const QStringList &recipients = {QStringLiteral("bob@example.net")})
    {
        NewMessage message = newMessage(account, recipients);
        message.subject = subject;
        return must(outbox.add({message})).constFirst();
    }
    void addMany(int count, const QString &subject)
    {
        QList<NewMessage> messages(count, newMessage(account, {QStringLiteral("bob@example.net")}));
        for (NewMessage &message : messages)
            message.subject = subject;
        must(outbox.add(messages));
    }
    QList<RecipientId> recipients(QueueId message)
    {
        QList<RecipientId> ids;
        for (const auto &found : must(outbox.select(QList{message}, allStates())))
            ids << found.id;
        return ids;
    }
    static QSet<RecipientState> allStates()
    {
        QSet<RecipientState> states;
        for (int i = 0; i <= int(RecipientState::Cancelled); ++i)
            states << RecipientState(i);
        return states;
    }
    void replies(RecipientId recipient, const QString &text)
    {
        RecipientFact started{
            .recipient = recipient, .event = RecipientEvent::AttemptStarted, .when = testTime()};
        RecipientFact failed = started;
        failed.event = RecipientEvent::TransientFailure;
        failed.nextAttempt = testTime().addSecs(60);
        failed.outcome = Outcome();
        failed.outcome->reply = {.code = 451, .status = {}, .text = text};
        REQUIRE(must(outbox.record({.facts = {started, failed}})).forbidden.isEmpty());
    }
    void remove(QueueId message)
    {
        Batch batch;
        for (const RecipientId recipient : recipients(message))
            batch.facts << RecipientFact{
                .recipient = recipient, .event = RecipientEvent::Cancel, .when = testTime()};
        must(outbox.record(batch));
        CHECK(must(outbox.remove({message}, testRemoval())) == 1);
    }
    int index() // answers how many steps it took
    {
        int steps = 0;
        while (must(writer.advance()) == SearchWriter::Progress::More)
            ++steps;
        return steps;
    }
    QList<QueueId> find(const QString &words) { return list({.search = words}); }
    QList<QueueId> list(const ListQuery &query, int limit = 0)
    {
        return must(MessageQuery(store.database()).list(query, limit));
    }
    QList<RecipientId> deliveries(const QString &words)
    {
        return must(DeliveryViews(store.database()).list({.query = {.search = words}, .phrases = {}}, 0));
    }
    // What the index alone says.
    qsizetype indexed(const QString &words)
    {
        writer.close();
        const auto opened = SearchIndex::openBeside(store.database());
        REQUIRE(opened);
        return must(opened->matching(
                        matchExpression(searchWords(words)), {.from = 0, .to = 1'000'000},
                        Qt::DescendingOrder, 1'000'000))
            .size();
    }
    // As it was searched before there was an index.
    QList<QueueId> read(const QString &search)
    {
        QString where = QStringLiteral("1 = 1");
        QVariantList values;
        for (const QString &word : searchWords(search)) {
            where += QStringLiteral(
                " AND (m.search_text LIKE ? ESCAPE '\\' OR m.queue_id = ? OR EXISTS (SELECT 1 FROM"
                " recipient s WHERE s.queue_id = m.queue_id AND (s.forward_path LIKE ? ESCAPE '\\'"
                " OR s.reply_text LIKE ? ESCAPE '\\')))");
            QString pattern = word;
            pattern.replace(QStringLiteral("\\"), QStringLiteral("\\\\"))
                .replace(QStringLiteral("%"), QStringLiteral("\\%"))
                .replace(QStringLiteral("_"), QStringLiteral("\\_"));
            pattern = u'%' + pattern + u'%';
            values << pattern << word.toLongLong() << pattern << pattern;
        }
        Statement select(
            store.database(),
            QStringLiteral("SELECT m.queue_id FROM message m WHERE ") + where
                + QStringLiteral(" ORDER BY m.queue_id DESC"));
        must(select.runWith(values));
        QList<QueueId> ids;
        must(select.each([&](Statement &row) { ids << row.id<QueueId>(); }));
        return ids;
    }
};

} // namespace mailroom
