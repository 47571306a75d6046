// With an index of the outbox's words a search finds what it finds without, however far the index goes.
#include "tests/support/searching.h"

#include <QRandomGenerator>

#include <algorithm>

using namespace Qt::StringLiterals;
using namespace mailroom;

TEST_CASE("a search finds what is indexed and what is not yet", "[store]")
{
    Searching outbox;
    const QueueId tea = outbox.add(u"Tea at FIVE, 100% sure_ly"_s, {u"Ann.Lee@Example.NET"_s});
    outbox.addMany(60, u"Other things"_s); // else all would be read whatever the index says
    const QueueId cyrillic = outbox.add(u"Чай в пять Straße"_s, {u"игорь@пример.рф"_s});
    const auto check = [&] {
        CHECK(outbox.find(u"fIvE"_s) == QList{tea});
        CHECK(outbox.find(u"ann.lee@example"_s) == QList{tea});
        CHECK(outbox.find(u"0% _LY"_s) == QList{tea});
        CHECK(outbox.find(u"ЧАЙ ПЯТЬ"_s) == QList{cyrillic});
        CHECK(outbox.find(u"STRAßE"_s) == QList{cyrillic});
        CHECK(outbox.find(u"игорь@"_s) == QList{cyrillic});
        CHECK(outbox.find(u"в"_s) == QList{cyrillic});
        CHECK(outbox.find(QString::number(tea.value)).contains(tea));
        CHECK(outbox.find(u"\"tea"_s).isEmpty());
        CHECK(outbox.find(u"teaatfive"_s).isEmpty());
        CHECK(outbox.deliveries(u"fIvE"_s) == outbox.recipients(tea));
        CHECK(outbox.deliveries(u"игорь@"_s) == outbox.recipients(cyrillic));
        CHECK(outbox.deliveries(u"lee@example.net"_s) == outbox.recipients(tea));
    };
    check();
    outbox.index();
    CHECK(outbox.indexed(u"five"_s) == 1);
    check();
    const QueueId later = outbox.add(u"Coffee at five"_s);
    CHECK(outbox.indexed(u"coffee"_s) == 0);
    CHECK(outbox.find(u"five"_s) == QList{later, tea});
    outbox.index();
    CHECK(outbox.indexed(u"coffee"_s) == 1);
    CHECK(outbox.find(u"five"_s) == QList{later, tea});
    CHECK(outbox.list({.search = u"five"_s, .order = Qt::AscendingOrder}) == QList{tea, later});
    CHECK(
        outbox.list({.search = u"five"_s, .sort = SortKey::Subject, .order = Qt::AscendingOrder}, 1)
        == QList{later});
}

TEST_CASE("a reply is found before and after it is indexed, and the one before it no more", "[store]")
{
    Searching outbox;
    const QueueId tea = outbox.add(u"Tea"_s, {u"bob@example.net"_s, u"eve@example.net"_s});
    outbox.add(u"Coffee"_s);
    outbox.index();
    const RecipientId bob = outbox.recipients(tea).constFirst();
    outbox.replies(bob, u"Greylisted for now"_s);
    CHECK(outbox.indexed(u"greylisted"_s) == 0);
    CHECK(outbox.find(u"greylisted eve"_s) == QList{tea});
    CHECK(outbox.deliveries(u"greylisted"_s) == QList{bob});
    outbox.index();
    CHECK(outbox.indexed(u"greylisted eve"_s) == 1);
    CHECK(outbox.find(u"greylisted eve"_s) == QList{tea});
    CHECK(outbox.deliveries(u"greylisted"_s) == QList{bob});
    outbox.replies(bob, u"mailbox full"_s);
    CHECK(outbox.find(u"greylisted"_s).isEmpty());
    CHECK(outbox.find(u"mailbox"_s) == QList{tea});
    outbox.index();
    CHECK(outbox.indexed(u"greylisted"_s) == 0);
    CHECK(outbox.find(u"mailbox"_s) == QList{tea});
}

TEST_CASE("a message that was removed is not found, and soon not in the index", "[store]")
{
    Searching outbox;
    const QueueId tea = outbox.add(u"Tea"_s);
    const QueueId coffee = outbox.add(u"Coffee for tea drinkers"_s);
    outbox.index();
    outbox.remove(tea);
    CHECK(outbox.indexed(u"tea"_s) == 2);
    CHECK(outbox.find(u"tea"_s) == QList{coffee});
    outbox.index();
    CHECK(outbox.indexed(u"tea"_s) == 1);
    CHECK(outbox.store.number(u"SELECT COUNT(*) FROM removed_message"_s) == 0);
    outbox.remove(coffee);
    outbox.add(u"Tea again"_s);
    outbox.index();
    CHECK(outbox.find(u"tea"_s).size() == 1);
}

TEST_CASE("messages to very many are found by each of them", "[store]")
{
    Searching outbox;
    QStringList many;
    for (int i = 0; i < 1001; ++i)
        many << u"guest%1@example.net"_s.arg(i);
    const QueueId invitation = outbox.add(u"Invitation"_s, many);
    outbox.add(u"Tea"_s);
    outbox.index();
    CHECK(outbox.indexed(u"guest777"_s) == 0);
    CHECK(outbox.indexed(u"invitation"_s) == 1);
    CHECK(outbox.find(u"guest777 guest12"_s) == QList{invitation});
    CHECK(outbox.deliveries(u"guest777"_s).size() == 1);
}

TEST_CASE(
    "an outbox from before there was an index is filled in, the newest first, and found meanwhile", "[store]")
{
    Searching outbox;
    const QueueId oldest = outbox.add(u"rarity of old"_s);
    outbox.addMany(600, u"Tea"_s);
    const QueueId newest = outbox.add(u"rarity of today"_s);
    CHECK(must(outbox.writer.advance()) == SearchWriter::Progress::More);
    CHECK(outbox.indexed(u"rarity"_s) == 1);
    CHECK(outbox.find(u"rarity"_s) == QList{newest, oldest});
    CHECK(outbox.list({.search = u"rarity"_s, .order = Qt::AscendingOrder}) == QList{oldest, newest});
    outbox.replies(outbox.recipients(oldest).constFirst(), u"greylisted"_s);
    CHECK(outbox.find(u"greylisted"_s) == QList{oldest});
    CHECK(outbox.deliveries(u"rarity"_s).size() == 2);
    CHECK(outbox.index() == 5); // what happened, and four more fillings
    CHECK(outbox.indexed(u"rarity"_s) == 2);
    CHECK(outbox.find(u"greylisted"_s) == QList{oldest});
}

TEST_CASE("with an index, however far it goes, a search finds the same as without", "[store]")
{
    const QStringList words{u"tea"_s,   u"Tea"_s, u"чай"_s,    u"ЧАЙ"_s, u"%"_s,   u"_"_s,      u"a_b"_s,
                            u"\"q\""_s, u"'"_s,   u"😀😀😀"_s, u"😀"_s,  u"İx"_s,  u"ſtraße"_s, u"\\back"_s,
                            u"te"_s,    u"1"_s,   u"12"_s,     u"eat"_s, u"NEAR"_s};
    Searching outbox;
    QRandomGenerator random(20'261'126);
    const auto word = [&] { return words.at(random.bounded(int(words.size()))); };
    const auto phrase = [&](const QString &between) {
        QStringList some;
        for (int i = random.bounded(1, 4); i > 0; --i)
            some << word();
        return some.join(between);
    };
    QList<QueueId> messages;
    qsizetype found = 0;
    for (int turn = 0; turn < 400; ++turn) {
        CAPTURE(turn);
        switch (random.bounded(6)) {
        case 0:
            if (messages.size() > 20)
                outbox.remove(messages.takeAt(random.bounded(int(messages.size()))));
            break;
        case 1:
            if (!messages.isEmpty()) {
                const QueueId message = messages.at(random.bounded(int(messages.size())));
                outbox.replies(outbox.recipients(message).constFirst(), phrase(u" "_s));
            }
            break;
        case 2:
            must(outbox.writer.advance());
            break;
        case 3:
            outbox.writer.close();
            break;
        default:
            messages << outbox.add(
                phrase(random.bounded(2) ? u" "_s : u""_s), {phrase(u"."_s), phrase(u"@"_s)});
        }
        QString search = phrase(u" "_s);
        if (random.bounded(3) == 0)
            search = search.mid(random.bounded(2), 4);
        CAPTURE(search.toStdString());
        const QList<QueueId> expected = outbox.read(search);
        found += expected.size();
        REQUIRE(outbox.find(search) == expected);
        REQUIRE(
            outbox.list({.search = search}, 2) == expected.first(std::min<qsizetype>(2, expected.size())));
        REQUIRE(outbox.list({.filter = Filter::Waiting, .search = search}) == expected);
        QList<QueueId> rising = outbox.list({.search = search, .order = Qt::AscendingOrder});
        std::ranges::reverse(rising);
        REQUIRE(rising == expected);
        REQUIRE(outbox.list({.search = search, .sort = SortKey::Size}).size() == expected.size());
        QSet<QueueId> selected;
        for (const auto &one : must(outbox.outbox.select(
                 FilterSelection{.filter = Filter::All, .search = search, .account = {}},
                 Searching::allStates())))
            selected << one.message;
        REQUIRE(selected.size() == expected.size());
    }
    CHECK(found > 1000);
}
