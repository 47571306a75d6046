#include "tests/support/temporarymail.h"

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QString shownSubjects(TemporaryMail &store, const QList<MailId> &mail)
{
    QStringList all;
    for (const MailRow &row : must(MailRows(store.database()).rows(mail)))
        all << row.subject;
    return all.join(u' ');
}

// Three in the inbox, one in another account's.
void fillInboxes(TemporaryMail &store)
{
    const FolderId other = store.folder(u"INBOX"_s, FolderRole::Inbox, {2});
    store.arrive(
        TestMail{
            .subject = "b",
            .from = "Zoe <zoe@example.org>",
            .date = "Sun, 1 Nov 2026 08:00:00 +0000",
            .text = QByteArray(3000, 'x')}
            .octets(),
        [](Arrival &arrival) { arrival.flags = MailFlag::Seen; });
    store.arrive(
        TestMail{
            .subject = "a",
            .from = "ann@example.org",
            .date = "Tue, 3 Nov 2026 08:00:00 +0000",
            .more = "Content-Type: application/pdf; name=\"plan.pdf\"\r\n"}
            .octets(),
        [](Arrival &arrival) { arrival.flags = MailFlag::Flagged; });
    store.arrive(
        TestMail{.subject = "c", .from = "Möbel <m@example.org>", .date = "Mon, 2 Nov 2026 08:00:00 +0000"}
            .octets());
    store.arrive(
        TestMail{.subject = "d", .date = "Wed, 4 Nov 2026 08:00:00 +0000"}.octets(), [&](Arrival &arrival) {
            arrival.folder = other;
            arrival.flags = MailFlag::Seen;
        });
}

} // namespace

TEST_CASE("a list of received mail is in any order", "[store]")
{
    TemporaryMail store;
    fillInboxes(store);
    MailQuery query;
    query.folder = store.inbox;
    const auto [sort, down, up] = GENERATE(table<MailSort, QString, QString>({
        {MailSort::Date, u"a c b"_s, u"b c a"_s},
        {MailSort::Arrived, u"c a b"_s, u"b a c"_s},
        {MailSort::From, u"b c a"_s, u"a c b"_s},
        {MailSort::Subject, u"c b a"_s, u"a b c"_s},
        {MailSort::Unread, u"a c b"_s, u"b a c"_s},
        {MailSort::Flagged, u"a c b"_s, u"c b a"_s},
        {MailSort::Attachments, u"a c b"_s, u"c b a"_s},
    }));
    INFO(int(sort));
    query.sort = sort;
    CHECK(shownSubjects(store, store.list(query)) == down);
    CHECK(shownSubjects(store, store.list(query, 2)) == down.first(3));
    query.order = Qt::AscendingOrder;
    CHECK(shownSubjects(store, store.list(query)) == up);
    query.order = Qt::DescendingOrder;
    query.search = u"example"_s;
    CHECK(shownSubjects(store, store.list(query)) == down);
}

TEST_CASE("unified lists merge the folders of all accounts", "[store]")
{
    TemporaryMail store;
    fillInboxes(store);
    MailQuery query;
    query.role = FolderRole::Inbox;
    CHECK(shownSubjects(store, store.list(query)) == u"d a c b"_s);
    CHECK(must(MailLists(store.database()).count(query)) == 4);
    query.sort = MailSort::Unread;
    CHECK(shownSubjects(store, store.list(query)) == u"a c d b"_s);
    query.account = {2};
    CHECK(shownSubjects(store, store.list(query)) == u"d"_s);
    CHECK(shownSubjects(store, store.list({})) == u"d a c b"_s);
    query.role = FolderRole::Trash;
    CHECK(store.list(query).isEmpty());
}

TEST_CASE("a thread stands where its newest message does", "[store]")
{
    TemporaryMail store;
    store.arrive(TestMail{.subject = "1", .id = "1@x", .date = "Sun, 1 Nov 2026 08:00:00 +0000"});
    store.arrive(TestMail{.subject = "2", .id = "2@x", .date = "Mon, 2 Nov 2026 08:00:00 +0000"});
    store.arrive(TestMail{
        .subject = "3", .id = "3@x", .references = "<1@x>", .date = "Tue, 3 Nov 2026 08:00:00 +0000"});
    MailQuery query;
    query.folder = store.inbox;
    query.grouping = MailGrouping::Threads;
    const int limit = GENERATE(0, 10);
    CHECK(shownSubjects(store, store.list(query, limit)) == u"3 1 2"_s);
    query.order = Qt::AscendingOrder;
    CHECK(shownSubjects(store, store.list(query, limit)) == u"2 3 1"_s);
    query.search = u"bob"_s;
    CHECK(shownSubjects(store, store.list(query, limit)) == u"2 3 1"_s);
}

TEST_CASE("a folded thread is its newest message, and says how many there are", "[store]")
{
    TemporaryMail store;
    store.arrive(TestMail{.subject = "1", .id = "1@x", .date = "Sun, 1 Nov 2026 08:00:00 +0000"});
    store.arrive(TestMail{.subject = "2", .id = "2@x", .date = "Mon, 2 Nov 2026 08:00:00 +0000"});
    store.arrive(TestMail{
        .subject = "3", .id = "3@x", .references = "<1@x>", .date = "Tue, 3 Nov 2026 08:00:00 +0000"});
    MailQuery query;
    query.folder = store.inbox;
    query.grouping = MailGrouping::Folded;
    query.search = GENERATE(u""_s, u"bob"_s);
    const int limit = GENERATE(0, 10);
    CHECK(shownSubjects(store, store.list(query, limit)) == u"3 2"_s);
    const QList<MailRow> rows = must(MailRows(store.database()).rows(store.list(query)));
    const ThreadId thread = rows.first().thread;
    const auto facts = must(MailLists(store.database()).facts(query, {thread, rows.last().thread, {999}}));
    REQUIRE(facts.size() == 2);
    CHECK(facts.first().thread == thread);
    CHECK(facts.first().messages == 2);
    CHECK(facts.first().unread == 2);
    CHECK(facts.last().messages == 1);
    query.order = Qt::AscendingOrder;
    CHECK(shownSubjects(store, store.list(query, limit)) == u"2 3"_s);
    query.order = Qt::DescendingOrder;
    query.turned << thread;
    CHECK(shownSubjects(store, store.list(query, limit)) == u"3 1 2"_s);
    query.grouping = MailGrouping::Threads; // then it is the only one that is folded
    CHECK(shownSubjects(store, store.list(query, limit)) == u"3 2"_s);
}

TEST_CASE("a page of threads is the beginning of the whole list", "[store]")
{
    TemporaryMail store;
    for (int i = 1; i <= 12; ++i) {
        const QByteArray number = QByteArray::number(i);
        const TestMail mail{
            .subject = number,
            .id = number + "@x",
            .references = i > 3 ? "<" + QByteArray::number(i - 3) + "@x>" : QByteArray(),
            .date = number + " Nov 2026 08:00:00 +0000"};
        store.arrive(mail.octets(), [&](Arrival &arrival) {
            arrival.flags = i % 5 < 2 ? MailFlag::Seen : MailFlag::Flagged;
        });
    }
    MailQuery query;
    query.folder = store.inbox;
    query.search = GENERATE(u""_s, u"bob"_s);
    query.grouping = GENERATE(MailGrouping::Threads, MailGrouping::Folded);
    query.sort = GENERATE(MailSort::Date, MailSort::Subject, MailSort::Unread, MailSort::Size);
    query.order = GENERATE(Qt::DescendingOrder, Qt::AscendingOrder);
    const QList<MailId> whole = store.list(query);
    CHECK(whole.size() == (query.grouping == MailGrouping::Threads ? 12 : 3));
    for (int limit = 1; limit <= 12; ++limit) {
        CAPTURE(limit);
        CHECK(
            shownSubjects(store, store.list(query, limit))
            == shownSubjects(store, whole.first(qMin<qsizetype>(limit, whole.size()))));
    }
}

TEST_CASE("a folded thread's row stands for what the list has of the thread", "[store]")
{
    TemporaryMail store;
    const auto arrive = [&](const QByteArray &number, int day, FolderId folder) {
        const TestMail mail{
            .subject = number,
            .id = number + "@x",
            .references = number == "1" || number == "5" ? "" : "<1@x>",
            .date = QDate(2026, 11, day).toString(u"d MMM yyyy"_s).toLatin1() + " 08:00:00 +0000"};
        store.arrive(mail.octets(), [&](Arrival &arrival) { arrival.folder = folder; });
    };
    arrive("1", 1, store.inbox);
    arrive("2", 2, store.inbox);
    arrive("3", 3, store.folder(u"Elsewhere"_s));
    arrive("4", 4, store.inbox);
    arrive("5", 5, store.inbox);
    MailQuery query;
    query.folder = store.inbox;
    query.grouping = MailGrouping::Folded;
    query.sort = GENERATE(MailSort::Date, MailSort::From);
    query.search = GENERATE(u""_s, u"bob"_s);
    const QList<MailId> rows = store.list(query);
    REQUIRE(shownSubjects(store, rows) == u"5 4"_s);
    const auto behind = [&](const QList<MailId> &asked) {
        return shownSubjects(store, must(MailLists(store.database()).unfolded(query, asked)));
    };
    CHECK(behind(rows) == u"5 4 2 1"_s);
    CHECK(behind({rows.first()}) == u"5"_s);
    query.turned << must(MailRows(store.database()).rows(rows)).last().thread;
    CHECK(behind(rows) == u"5 4"_s); // unfolded, it is the row alone
    query.grouping = MailGrouping::Messages;
    CHECK(behind(rows) == u"5 4"_s);
}

TEST_CASE("search finds by words, people, marks, dates, sizes and folders", "[store]")
{
    TemporaryMail store;
    fillInboxes(store);
    const auto [search, found] = GENERATE(table<QString, QString>({
        {u"at fiv"_s, u"d c"_s},
        {u"\"at five\""_s, u"d c"_s},
        {u"\"five at\""_s, u""_s},
        {u"mobel"_s, u"c"_s},
        {u"from:zoe"_s, u"b"_s},
        {u"to:zoe"_s, u""_s},
        {u"people:bob -from:ann"_s, u"c b"_s},
        {u"-five"_s, u"a b"_s},
        {u"five -from:möbel"_s, u"d"_s},
        {u"subject:a"_s, u"a"_s},
        {u"plan"_s, u"a"_s},
        {u"has:attachment"_s, u"a"_s},
        {u"is:unread"_s, u"a c"_s},
        {u"is:flagged from:ann"_s, u"a"_s},
        {u"-is:unread five"_s, u"d"_s},
        {u"before:2026-11-02"_s, u"b"_s},
        {u"after:2026-11-03"_s, u"d a"_s},
        {u"larger:2k"_s, u"b"_s},
        {u"in:inbox five"_s, u"d c"_s},
        {u"in:nowhere"_s, u""_s},
        {u"-in:inbox"_s, u""_s},
    }));
    INFO(search.toStdString());
    CHECK(shownSubjects(store, store.find(search)) == found);
    MailQuery query;
    query.search = search;
    CHECK(must(MailLists(store.database()).count(query)) == store.find(search).size());
}

TEST_CASE("whatever is typed into a search is words, or an error that says where", "[store]")
{
    TemporaryMail store;
    fillInboxes(store);
    const QString search = GENERATE(
        u"\""_s, u"*"_s, u"NEAR("_s, u"NEAR(a b, 5)"_s, u"a AND"_s, u"OR OR OR"_s, u"NOT"_s, u"col:x"_s,
        u"subject : x"_s, u"{a b}: c"_s, u"^a"_s, u"a + b"_s, u"'; DROP TABLE mail; --"_s, u"%_%"_s,
        u"\"\"\"\"\"\""_s, u"-"_s, u"--"_s, u"-\"\""_s, u"((((((((("_s, QString(QChar(u'\0')) + u"a"_s,
        QString(100'000, u'a'), QString(5000, u'"'), u"\u202e\u0301"_s, u"from:"_s, u"before:never"_s,
        u"larger:-1"_s, u"is:x"_s, u"-rowid"_s, u"from:\"a OR b"_s, u"日本語"_s, u"😀 😀"_s);
    INFO(search.left(40).toStdString());
    MailQuery query;
    query.search = search;
    const auto found = MailLists(store.database()).list(query, 0);
    if (!found)
        CHECK(found.error().code == ErrorCode::InvalidInput);
    const auto count = MailLists(store.database()).count(query);
    CHECK(count.has_value() == found.has_value());
    CHECK(store.number(u"SELECT COUNT(*) FROM mail"_s) == 4);
}
