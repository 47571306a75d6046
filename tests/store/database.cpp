#include "spooler/store/database.h"

#include "spooler/store/schema.h"
#include "tests/support/temporarystore.h"

#include <QFile>
#include <QFileInfo>

#include <sys/fsuid.h>
#include <sys/stat.h>

using namespace Qt::StringLiterals;
using namespace mailroom;

namespace {

QByteArray bytesOf(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

void write(const QString &path, const QByteArray &bytes)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::WriteOnly));
    REQUIRE(file.write(bytes) == bytes.size());
}

} // namespace

TEST_CASE("a new database is durable, private and names its owner", "[store]")
{
    const mode_t mask = ::umask(0);
    TemporaryStore store;
    ::umask(mask);
    CHECK(store.number(u"PRAGMA synchronous"_s) == 2);
    CHECK(store.number(u"PRAGMA foreign_keys"_s) == 1);
    CHECK(store.number(u"PRAGMA mmap_size"_s) == 0);
    CHECK(store.number(u"PRAGMA application_id"_s) == applicationId);
    CHECK(store.number(u"PRAGMA user_version"_s) == schemaSteps().size());
    for (const QString &suffix : {u""_s, u"-wal"_s, u"-shm"_s}) {
        const auto permissions = QFileInfo(store.file() + suffix).permissions();
        CHECK_FALSE(permissions.testAnyFlags(
            QFile::ReadGroup | QFile::WriteGroup | QFile::ReadOther | QFile::WriteOther));
    }
}

TEST_CASE("a database of a newer version is refused and not a byte of it changes", "[store]")
{
    TemporaryStore store;
    QSqlQuery(store.database().connection()).exec(u"PRAGMA user_version = 999"_s);
    store.close();
    const QByteArray before = bytesOf(store.file());
    const OpenMode mode = GENERATE(OpenMode::ReadWrite, OpenMode::ReadOnly);
    const auto opened = Database::open(store.file(), mode);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::TooNew);
    CHECK(opened.error().detail.contains(store.file()));
    CHECK(bytesOf(store.file()) == before);
}

TEST_CASE("a file that is no spool database is named and left as it is", "[store]")
{
    QTemporaryDir folder;
    const QString file = folder.filePath(u"spool.sqlite"_s);
    SECTION("text")
    {
        write(file, QByteArray(10000, 'x'));
    }
    SECTION("somebody else's database")
    {
        {
            auto other = QSqlDatabase::addDatabase(u"QSQLITE"_s, u"other"_s);
            other.setDatabaseName(file);
            REQUIRE(other.open());
            QSqlQuery(other).exec(u"CREATE TABLE recipe (name TEXT)"_s);
        }
        QSqlDatabase::removeDatabase(u"other"_s);
    }
    const QByteArray before = bytesOf(file);
    const auto opened = Database::open(file, OpenMode::ReadWrite);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::Corrupt);
    CHECK(opened.error().detail.contains(file));
    CHECK(opened.error().detail.contains(u"left as it is"_s));
    CHECK(bytesOf(file) == before);
}

TEST_CASE("reading where nothing was written yet says so and makes nothing", "[store]")
{
    QTemporaryDir folder;
    const auto opened = Database::open(folder.filePath(u"spool.sqlite"_s), OpenMode::ReadOnly);
    REQUIRE_FALSE(opened);
    CHECK(opened.error().code == ErrorCode::NotFound);
    CHECK(QDir(folder.path()).isEmpty());
}

TEST_CASE("a profile that cannot be written is refused for writing and still can be read", "[store]")
{
    TemporaryStore store;
    store.account();
    store.close();
    REQUIRE(::chmod(store.file().toLocal8Bit().constData(), 0444) == 0);
    REQUIRE(::chmod(store.folder().toLocal8Bit().constData(), 0555) == 0);
    // The superuser may write everything: look at the files as somebody else.
    const int user = ::setfsuid(65534);
    {
        const auto writing = Database::open(store.file(), OpenMode::ReadWrite);
        CHECK_FALSE(writing);
        if (!writing)
            CHECK(writing.error().code == ErrorCode::Refused);
        const auto reading = Database::open(store.file(), OpenMode::ReadOnly);
        CHECK(reading);
        if (reading)
            CHECK(AccountStore(**reading).all().value_or(QList<Account>()).size() == 1);
    }
    ::setfsuid(static_cast<uid_t>(user));
    REQUIRE(::chmod(store.folder().toLocal8Bit().constData(), 0700) == 0);
}

TEST_CASE("a transaction that fails leaves nothing behind", "[store]")
{
    TemporaryStore store;
    const auto result = store.database().transaction([&]() -> Result<> {
        QSqlQuery(store.database().connection())
            .exec(u"INSERT INTO setting (name, value) VALUES ('a', 'b')"_s);
        return failure(ErrorCode::InvalidInput, u"no"_s);
    });
    CHECK_FALSE(result);
    CHECK(store.number(u"SELECT COUNT(*) FROM setting"_s) == 0);
}

TEST_CASE("two connections write by turns and each sees the other's work", "[store]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    const auto other = must(Database::open(store.file(), OpenMode::ReadWrite));
    for (int i = 0; i < 20; ++i) {
        must(OutboxStore(store.database()).add({newMessage(account, {u"bob@example.net"_s})}));
        must(OutboxStore(*other).add({newMessage(account, {u"eve@example.net"_s})}));
    }
    CHECK(store.number(u"SELECT COUNT(*) FROM message"_s) == 40);
    CHECK(store.number(u"SELECT messages FROM filter_count WHERE filter = 0"_s) == 40);
}

TEST_CASE("a full disk refuses the submission and the next one goes when there is room", "[store]")
{
    TemporaryStore store;
    const AccountId account = store.account();
    OutboxStore outbox(store.database());
    must(outbox.add({newMessage(account, {u"bob@example.net"_s})}));
    const qint64 pages = store.number(u"PRAGMA page_count"_s);
    store.number(u"PRAGMA max_page_count = %1"_s.arg(pages));
    NewMessage large = newMessage(account, {u"eve@example.net"_s});
    large.content = QByteArray(1024 * 1024, 'x');
    const auto refused = outbox.add({large});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().code == ErrorCode::Unavailable);
    CHECK(store.number(u"SELECT COUNT(*) FROM message"_s) == 1);
    // The limit belonged to the connection that is not trusted any more.
    CHECK(must(outbox.add({large})).size() == 1);
}
