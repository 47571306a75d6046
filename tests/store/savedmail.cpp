// Databases of received mail that earlier versions of the program left behind, kept in tests/data.
#include "tests/support/temporarymail.h"

#include "spooler/store/rulestore.h"
#include "tests/support/places.h"

#include <QDir>
#include <QFile>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QStringList savedMailFiles()
{
    QStringList files;
    for (const QFileInfo &file : QDir(testDataPath()).entryInfoList({u"mail-v*.sqlite"_s}))
        files << file.filePath();
    return files;
}

QStringList mailSchemaOf(Database &database)
{
    QStringList all;
    QSqlQuery query(database.connection());
    REQUIRE(query.exec(
        u"SELECT type || ' ' || name || ': ' || COALESCE(sql, '') FROM sqlite_master ORDER BY type, name"_s));
    while (query.next())
        all << query.value(0).toString();
    REQUIRE(query.exec(u"SELECT 'mail_text ' || k || ': ' || v FROM mail_text_config ORDER BY k"_s));
    while (query.next())
        all << query.value(0).toString();
    return all;
}

void takeOver(
    TemporaryMail &store, const QString &saved, const std::function<void(QSqlDatabase)> &before = {})
{
    store.close();
    REQUIRE(QFile::remove(store.file()));
    REQUIRE(QFile::copy(saved, store.file()));
    REQUIRE(QFile::setPermissions(store.file(), QFile::ReadOwner | QFile::WriteOwner));
    if (before) {
        const QString name = u"earlier"_s;
        {
            QSqlDatabase database = QSqlDatabase::addDatabase(u"QSQLITE"_s, name);
            database.setDatabaseName(store.file());
            REQUIRE(database.open());
            before(database);
        }
        QSqlDatabase::removeDatabase(name);
    }
    store.reopen();
}

} // namespace

// Writes build/…/mail-vN.sqlite for tests/data: run it before a step is added to the schema.
TEST_CASE("the received mail that this version leaves behind is saved", "[.][save]")
{
    TemporaryMail store;
    const FolderId work = store.folder(u"Work"_s);
    const MailId question = store.arrive(TestMail{.subject = "Tea", .id = "1@x"});
    store.arrive(TestMail{.subject = "Re: Tea", .id = "2@x", .references = "<1@x>", .text = "pineapple\r\n"});
    store.arrive(TestMail{.subject = "header", .id = "3@x"}.octets(), [](Arrival &arrival) {
        arrival.body = MailBody::HeaderOnly;
    });
    must(store.operations().changeFlags({question}, MailFlag::Seen, {}));
    must(store.operations().copy({question}, work));
    must(store.operations().leftMarked({.account = {1}, .folder = store.inbox, .uid = 17}, {}));
    Rule rule{.name = u"Tea"_s, .actions = {{RuleActionKind::File, u"Work"_s, {}}}};
    must(RuleStore(store.database()).save(rule));
    const QString saved = u"mail-v%1.sqlite"_s.arg(mailSchema().steps.size());
    QFile::remove(saved);
    QSqlQuery query(store.database().connection());
    REQUIRE(query.exec(u"VACUUM INTO '%1'"_s.arg(QDir::current().filePath(saved))));
}

TEST_CASE("received mail of every earlier version opens with all that it had", "[store]")
{
    REQUIRE(savedMailFiles().contains(testDataPath(u"mail-v1.sqlite"_s)));
    const QString file = GENERATE(from_range(savedMailFiles()));
    INFO(file.toStdString());
    TemporaryMail fresh;
    TemporaryMail store;
    takeOver(store, file);
    CHECK(mailSchemaOf(store.database()) == mailSchemaOf(fresh.database()));
    CHECK(store.number(u"PRAGMA user_version"_s) == mailSchema().steps.size());
    CHECK(store.number(u"SELECT COUNT(*) FROM pragma_foreign_key_check"_s) == 0);
    CHECK(store.row(store.inbox).total == 3);
    CHECK(store.row(store.inbox).unread == 2);
    CHECK(store.row(store.inbox).toFetch == 1);
    store.arrive(TestMail{.id = "4@x"}.octets(), [](Arrival &arrival) { arrival.uid = 99; });
    CHECK(store.row(store.inbox).total == 4); // counted once
    const auto found = store.find(u"pineapple"_s);
    REQUIRE(found.size() == 1);
    CHECK(
        store.mail(found.constFirst()).thread
        == store.mail(store.find(u"subject:tea in:work"_s).value(0)).thread);
    CHECK(must(store.operations().waiting({1}, 10)).size() == 2);
    CHECK(must(RuleStore(store.database()).all()).value(0).name == u"Tea"_s);
    CHECK(
        store.arrive(TestMail{.id = "1@x"}.octets(), [](Arrival &arrival) { arrival.uid = 1; }).isNew
        == false);
}

TEST_CASE("what waited to be expunged in an earlier version is not told twice", "[store]")
{
    TemporaryMail store;
    takeOver(store, testDataPath(u"mail-v1.sqlite"_s), [](QSqlDatabase database) {
        QSqlQuery query(database);
        REQUIRE(query.exec(
            u"INSERT INTO mail_operation (account, what, mail, folder, uid, remote_key, target, flags_set,"
            " flags_cleared, text, made, attempts, fault)"
            " VALUES (1, 4, 0, 1, 17, '', 0, 0, 0, 'marked', 0, 0, ''),"
            " (1, 4, 0, 1, 18, '', 0, 0, 0, '', 0, 0, '')"_s));
    });
    const QList<Operation> marked = must(store.operations().marked({1}));
    REQUIRE(marked.size() == 1);
    CHECK(marked.constFirst().kind == OperationKind::Expunge);
    CHECK(marked.constFirst().uid == 17);
    CHECK(marked.constFirst().text.isEmpty());
    const QList<Operation> waiting = must(store.operations().waiting({1}, 10));
    CHECK(waiting.size() == 3);
    CHECK(waiting.constLast().kind == OperationKind::Remove);
    CHECK(waiting.constLast().uid == 18);
}

TEST_CASE("received mail of a newer version, or damaged, is named and left as it is", "[store]")
{
    TemporaryMail store;
    store.arrive(TestMail{});
    const bool isNewer = GENERATE(true, false);
    if (isNewer)
        QSqlQuery(store.database().connection()).exec(u"PRAGMA user_version = 999"_s);
    store.close();
    QFile file(store.file());
    REQUIRE(file.open(QIODevice::ReadWrite));
    if (!isNewer)
        file.write(QByteArray(8192, 'x'));
    file.seek(0);
    const QByteArray before = file.readAll();
    const auto opened = Database::open(store.file(), OpenMode::ReadWrite, mailSchema());
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == (isNewer ? ErrorCode::TooNew : ErrorCode::Corrupt));
    CHECK(opened.error().detail.contains(store.file()));
    file.seek(0);
    CHECK(file.readAll() == before);
    // The outbox's file is none of received mail.
    TemporaryStore outbox;
    outbox.close();
    CHECK(Database::open(outbox.file(), OpenMode::ReadOnly, mailSchema()).error().code == ErrorCode::Corrupt);
}
