// Spools that earlier versions of the program left behind, kept in tests/data, one for each schema.
#include "spooler/store/contentstore.h"
#include "spooler/store/draftstore.h"
#include "spooler/store/outboxviews.h"
#include "spooler/store/schema.h"
#include "tests/support/places.h"
#include "tests/support/story.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QSqlDatabase>
#include <QSqlQuery>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

// One message for each state; the address says in which one the saved spool has it.
const QStringList savedAddresses{u"accepted@example.net"_s,  u"delivered@example.net"_s,
                                 u"failed@example.net"_s,    u"deferred@example.net"_s,
                                 u"held@example.net"_s,      u"in-doubt@example.net"_s,
                                 u"cancelled@example.net"_s, u"queued@example.net"_s,
                                 u"in-flight@example.net"_s, u"ending@example.net"_s};

QByteArray savedContent(const QString &address)
{
    return "From: Ann <ann@example.org>\r\nTo: " + address.toUtf8()
        + "\r\nSubject: Tea for =?utf-8?q?two?=\r\nDate: Sun, 1 Mar 2026 08:00:00 +0000\r\nMessage-ID: <"
        + address.toUtf8() + ">\r\n\r\nAt five?\r\n.\r\n";
}

QStringList savedFiles()
{
    QStringList files;
    for (const QFileInfo &file : QDir(testDataPath()).entryInfoList({u"spool-v*.sqlite"_s}))
        files << file.filePath();
    return files;
}

// On a connection that knows nothing of the program.
QStringList bareQuery(const QString &file, const QStringList &statements)
{
    QStringList rows;
    {
        auto connection = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"bare"_s);
        connection.setDatabaseName(file);
        REQUIRE(connection.open());
        QSqlQuery query(connection);
        for (const QString &statement : statements) {
            INFO(statement.toStdString());
            REQUIRE(query.exec(statement));
            while (query.isSelect() && query.next())
                rows << query.value(0).toString();
        }
    }
    QSqlDatabase::removeDatabase(u"bare"_s);
    return rows;
}

QStringList schemaOfFile(const QString &file)
{
    return bareQuery(
        file,
        {u"SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_master ORDER BY type, name"_s});
}

// Puts a saved spool in the place of the story's own, which was empty.
void adopt(mailroom::Story &story, const QString &saved)
{
    story.close();
    const QString place = story.profile.paths().database;
    REQUIRE(QFile::remove(place));
    REQUIRE(QFile::copy(saved, place));
    REQUIRE(QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner));
    story.open();
}

QueueId
saveOne(mailroom::Story &story, const QString &address, const std::function<void(Submission &)> &change = {})
{
    return story.submit({address}, [&](Submission &submission) {
        submission.content = savedContent(address);
        if (change)
            change(submission);
    });
}

} // namespace

// Writes build/…/spool-vN.sqlite for tests/data: run it before a step is added to the schema.
TEST_CASE("the spool that this version leaves behind is saved", "[.][save]")
{
    mailroom::Story story;
    const AccountId work = story.account(u"Work"_s, [](Account &account) {
        account.displayName = u"Ann Müller"_s;
        account.schedule = u"10m,1h"_s;
        account.server.deadlines.finalDot = 7min;
        account.inDoubtPolicy = InDoubtPolicy::Ask;
    });
    story.account(u"Off"_s, [](Account &account) { account.enabled = false; });
    story.script.answer(u"failed@example.net"_s, {refused(550, u"no such user"_s)});
    story.script.answer(u"deferred@example.net"_s, {refused(451, u"greylisted"_s), accepted()});
    story.script.answer(u"in-doubt@example.net"_s, {lost()});
    story.script.answer(u"in-flight@example.net"_s, {hangs()});
    story.script.answer(u"ending@example.net"_s, {hangsAfterData()});
    const QDateTime tomorrow = story.clock.now().addDays(1);
    for (const QString &address : savedAddresses) {
        const QueueId id = saveOne(story, address, [&](Submission &submission) {
            submission.account = work;
            submission.held = address.startsWith(u"held"_s) || address.startsWith(u"cancelled"_s);
            if (address.startsWith(u"queued"_s))
                submission.notBefore = tomorrow;
        });
        if (address.startsWith(u"cancelled"_s))
            story.act(Action::Cancel, QList{id});
        if (!address.startsWith(u"delivered"_s))
            continue;
        const auto database = must(Database::open(story.profile.paths().database, OpenMode::ReadWrite));
        Batch batch;
        batch.facts.append(
            {.recipient = story.recipient(id, address).id,
             .event = RecipientEvent::DsnDelivered,
             .attempt = {},
             .outcome = {},
             .nextAttempt = {},
             .by = u"server"_s,
             .detail = {},
             .when = story.clock.now()});
        CHECK(must(OutboxStore(*database).record(batch)).forbidden.isEmpty());
    }
    const Answer<DraftId> draft;
    story.core().saveDraft({.id = {}, .json = "{\"subject\":\"Tea\"}", .saved = story.clock.now()}, draft);
    story.settle();
    for (const QString &address : savedAddresses)
        CHECK(stateName(story.states().value(address)) == address.section(u'@', 0, 0));
    story.kill();
    const QString saved = u"spool-v%1.sqlite"_s.arg(schemaSteps().size());
    bareQuery(
        story.profile.paths().database,
        {u"PRAGMA wal_checkpoint(TRUNCATE)"_s, u"PRAGMA journal_mode = DELETE"_s,
         u"VACUUM INTO '%1'"_s.arg(QDir::current().filePath(saved))});
}

TEST_CASE("a spool of every earlier version opens, upgrades and sends what waits", "[store]")
{
    REQUIRE(savedFiles().contains(testDataPath(u"spool-v1.sqlite"_s)));
    const QString file = GENERATE(from_range(savedFiles()));
    INFO(file.toStdString());
    mailroom::Story story;
    story.clock.advance(5min); // the saved one was left some moments after its clock's start
    story.script.answer(u"refused@example.net"_s, {refused(550, u"no"_s)});
    adopt(story, file);

    // What was on the wire when it was left is in doubt; what was only handed over goes again.
    const QHash<QString, RecipientState> after = story.states();
    CHECK(after.size() == savedAddresses.size());
    CHECK(after.value(u"ending@example.net"_s) == RecipientState::InDoubt);
    CHECK(after.value(u"in-flight@example.net"_s) == RecipientState::Accepted);
    for (const QString &address : savedAddresses) {
        if (!address.startsWith(u"ending"_s) && !address.startsWith(u"in-flight"_s))
            CHECK(stateName(after.value(address)) == address.section(u'@', 0, 0));
    }
    story.pass(25h);
    CHECK(
        story.script.copies
        == QMap<QString, int>{
            {u"deferred@example.net"_s, 1}, {u"in-flight@example.net"_s, 1}, {u"queued@example.net"_s, 1}});

    // New mail beside the old, and old mail under the user's hands.
    const QueueId fresh = story.submit({u"refused@example.net"_s});
    CHECK(story.state(fresh, u"refused@example.net"_s) == RecipientState::Failed);
    story.act(Action::Release, FilterSelection{.filter = Filter::Held, .search = {}, .account = {}});
    CHECK(story.states().value(u"held@example.net"_s) == RecipientState::Accepted);
}

TEST_CASE("a saved spool keeps its accounts, timeline, reports, content and drafts", "[store]")
{
    const QString file = GENERATE(from_range(savedFiles()));
    INFO(file.toStdString());
    TemporaryStore store;
    store.close();
    REQUIRE(QFile::remove(store.file()));
    REQUIRE(QFile::copy(file, store.file()));
    REQUIRE(QFile::setPermissions(store.file(), QFile::ReadOwner | QFile::WriteOwner));
    store.reopen();

    const QList<Account> accounts = must(AccountStore(store.database()).all());
    REQUIRE(accounts.size() == 2);
    const auto work = std::ranges::find(accounts, u"Work"_s, &Account::name);
    REQUIRE(work != accounts.end());
    CHECK(work->displayName == u"Ann Müller"_s);
    CHECK(work->schedule == u"10m,1h"_s);
    CHECK(work->server.deadlines.finalDot == 7min);

    OutboxViews views(store.database());
    for (qint64 number = 1; number <= savedAddresses.size(); ++number) {
        const QueueId id{number};
        const QString address = savedAddresses.at(number - 1);
        const auto view = must(views.detail(id));
        REQUIRE(view);
        CHECK(view->detail.recipients.constFirst().address == address);
        CHECK(view->detail.row.subject == u"Tea for two"_s);
        CHECK(view->detail.row.messageId == u"<"_s + address + u">"_s);
        CHECK(view->detail.events.constFirst().kind == u"submitted"_s);
        CHECK(view->detail.reports.size() == (address.startsWith(u"failed"_s) ? 1 : 0));
        const auto reader = must(ContentStore(store.database()).read(must(views.content(id))));
        CHECK(must(reader->next()) == savedContent(address));
        must(reader->next());
        CHECK(reader->matchesDigest());
    }
    const QList<Draft> drafts = must(DraftStore(store.database()).all());
    REQUIRE(drafts.size() == 1);
    CHECK(drafts.constFirst().json == "{\"subject\":\"Tea\"}");
}

TEST_CASE("an upgraded spool has the schema of a new one, whatever version it began with", "[store]")
{
    TemporaryStore fresh;
    TemporaryStore upgraded;
    upgraded.close();
    REQUIRE(QFile::remove(upgraded.file()));
    SECTION("walked from any step")
    {
        const auto steps = GENERATE(range(qsizetype(1), schemaSteps().size() + 1));
        QStringList statements;
        for (const QStringList &step : schemaSteps().first(steps))
            statements += step;
        statements << u"PRAGMA application_id = %1"_s.arg(applicationId)
                   << u"PRAGMA user_version = %1"_s.arg(steps);
        bareQuery(upgraded.file(), statements);
    }
    SECTION("saved by the version itself")
    {
        REQUIRE(QFile::copy(GENERATE(from_range(savedFiles())), upgraded.file()));
        REQUIRE(QFile::setPermissions(upgraded.file(), QFile::ReadOwner | QFile::WriteOwner));
    }
    upgraded.reopen();
    CHECK(schemaOfFile(upgraded.file()) == schemaOfFile(fresh.file()));
    CHECK(upgraded.number(u"PRAGMA user_version"_s) == schemaSteps().size());
    CHECK(upgraded.number(u"SELECT COUNT(*) FROM pragma_foreign_key_check"_s) == 0);
    CHECK(schemaOfFile(fresh.file()).size() > 20);
}
