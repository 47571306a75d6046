// The search index is a work of leisure: mail never waits for it, and never falls ill of it.
#include "spooler/store/database.h"
#include "spooler/store/messagequery.h"
#include "spooler/store/searchindex.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFileInfo>
#include <QSqlQuery>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

class SearchingStory : public Story {
public:
    QString file() { return searchIndexFile(profile.paths().database); }
    bool isIndexed(const QString &word)
    {
        const auto spool = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
        const auto index = SearchIndex::openBeside(*spool);
        return index
            && !must(index->matching(matchExpression({word}), {.from = 0, .to = 1000}, Qt::AscendingOrder, 1))
                    .isEmpty();
    }
    QList<QueueId> find(const QString &words)
    {
        const auto spool = must(Database::open(profile.paths().database, OpenMode::ReadOnly));
        return must(MessageQuery(*spool).list({.search = words}, 0));
    }
    bool wasIll() const
    {
        return std::ranges::any_of(health, [](const auto &told) { return told.first == SpoolHealth::Ill; });
    }
};

} // namespace

TEST_CASE("words are indexed when the spooler rests", "[scenario]")
{
    SearchingStory story;
    story.account();
    story.script.answer(bob, {refused(451, u"greylisted"_s), accepted()});
    story.pass(10s);
    const QueueId id = story.submit({bob});
    story.pass(4s);
    CHECK_FALSE(story.isIndexed(u"greylisted"_s));
    CHECK(story.find(u"greylisted"_s) == QList{id});
    story.pass(10s);
    CHECK(story.isIndexed(u"greylisted"_s));
    CHECK(story.find(u"greylisted"_s) == QList{id});
    story.submit({u"zoe@example.net"_s});
    story.kill();
    story.open();
    CHECK_FALSE(story.isIndexed(u"zoe@"_s));
    story.pass(10s);
    CHECK(story.isIndexed(u"zoe@"_s));
}

TEST_CASE("an index that cannot be written makes nobody ill", "[scenario]")
{
    SearchingStory story;
    story.account();
    REQUIRE(QDir().mkdir(story.file()));
    const QueueId id = story.submit({ann});
    story.pass(30s);
    CHECK(story.state(id, ann) == RecipientState::Accepted);
    CHECK(story.find(u"ann@"_s) == QList{id});
    CHECK_FALSE(story.wasIll());
    REQUIRE(QDir().rmdir(story.file()));
    story.pass(70s);
    CHECK(story.isIndexed(u"ann@"_s));
}

TEST_CASE("a spooler that never rests indexes all the same once much is to be read", "[scenario]")
{
    SearchingStory story;
    story.account();
    story.pass(10s);
    const auto work = [&] {
        for (int second = 0; second < 20; ++second) {
            story.submit({ann});
            story.pass(1s);
        }
    };
    work();
    CHECK_FALSE(story.isIndexed(u"ann@"_s));
    {
        const auto spool = must(Database::open(story.profile.paths().database, OpenMode::ReadWrite));
        QSqlQuery query(spool->connection());
        REQUIRE(query.exec(
            u"WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 20000)"
            " INSERT INTO event (queue_id, recipient, attempt, at, kind, actor, old_state, new_state,"
            " reply_code, reply_status, reply_text, detail, report) SELECT 1, 0, 0, i, 'noted', '', 0, 0, 0,"
            " '', '', '', x'' FROM n"_s));
    }
    work();
    CHECK(story.isIndexed(u"ann@"_s));
    CHECK_FALSE(story.wasIll());
}
