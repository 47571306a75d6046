#include "tests/support/temporarymail.h"

#include <QElapsedTimer>

#include <algorithm>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

ThreadId storedThread(TemporaryMail &store, MailId mail)
{
    return store.mail(mail).thread;
}

} // namespace

TEST_CASE("a thread is one whichever of its messages comes first", "[store]")
{
    TemporaryMail store;
    QList<TestMail> mails{
        {.subject = "Tea", .id = "a@x"},
        {.subject = "Re: Tea", .id = "b@x", .references = "<a@x>"},
        {.subject = "AW: Tea", .id = "c@x", .references = "<a@x> <b@x>"},
        {.subject = "Coffee instead", .id = "d@x", .references = "<c@x>"}};
    std::ranges::sort(mails, {}, &TestMail::id);
    do {
        QList<MailId> ids;
        for (const TestMail &mail : std::as_const(mails))
            ids << store.arrive(mail);
        const MailId other = store.arrive(TestMail{.subject = "Tea for all", .id = "z@x"});
        for (const MailId id : std::as_const(ids))
            CHECK(storedThread(store, id) == storedThread(store, ids.constFirst()));
        CHECK(storedThread(store, other) != storedThread(store, ids.constFirst()));
        must(store.operations().remove(ids + QList{other}));
        CHECK(store.number(u"SELECT COUNT(*) FROM cited"_s) == 0);
    } while (std::ranges::next_permutation(mails, {}, &TestMail::id).found);
}

TEST_CASE("two that answer a mail which never came are one thread", "[store]")
{
    TemporaryMail store;
    const MailId first = store.arrive(TestMail{.id = "b@x", .references = "<a@x>"});
    const MailId second = store.arrive(TestMail{.id = "c@x", .references = "<a@x>"});
    CHECK(storedThread(store, first) == storedThread(store, second));
}

TEST_CASE("an answer that cites nobody finds its mail by the subject, before or after it", "[store]")
{
    TemporaryMail store;
    const TestMail question{.subject = "The green door", .id = "a@x"};
    const TestMail answer{.subject = "Re: [doors] the Green Door", .date = "Mon, 23 Nov 2026 08:00:00 +0000"};
    const bool answerFirst = GENERATE(false, true);
    const MailId first = store.arrive(answerFirst ? answer : question);
    const MailId second = store.arrive(answerFirst ? question : answer);
    CHECK(storedThread(store, first) == storedThread(store, second));
    // Two that only have the same subject are two, and so is an answer months later.
    CHECK(
        storedThread(store, store.arrive(TestMail{.subject = "The green door", .id = "e@x"})) != ThreadId{});
    const MailId late =
        store.arrive(TestMail{.subject = "Re: The green door", .date = "Mon, 23 Nov 2025 08:00:00 +0000"});
    CHECK(storedThread(store, late) != storedThread(store, first));
}

TEST_CASE("a hostile subject or citation does not gather the store in one thread", "[store]")
{
    TemporaryMail store;
    QList<MailId> ids;
    QByteArray all;
    for (int i = 0; i < 300; ++i) {
        ids << store.arrive(TestMail{.subject = "Re: Daily report"});
        ids << store.arrive(
            TestMail{.subject = "Mail " + QByteArray::number(i), .id = QByteArray::number(i) + "@x"});
        all += " <" + QByteArray::number(i) + "@x>";
    }
    ids << store.arrive(TestMail{.id = "evil@x", .references = all});
    QHash<ThreadId, int> sizes;
    for (const MailId id : std::as_const(ids))
        ++sizes[storedThread(store, id)];
    CHECK(std::ranges::max(sizes.values()) <= 100);
}
