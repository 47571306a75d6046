// Mail of another program, taken over with all that it was there.
#include "spooler/fetch/mailimport.h"
#include "spooler/store/contentstore.h"
#include "tests/support/receiving.h"

#include <QDir>
#include <QFile>
#include <QTemporaryDir>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

struct Importing {
    TemporaryMail mail;
    Receiving receiving{mail};
    FolderStore folders{mail.database()};
    QTemporaryDir disk;

    FolderId folder(const QString &path) { return must(folders.local({1}, path, FolderRole::None)); }
    void write(const QString &name, const QByteArray &octets)
    {
        QFile file(disk.filePath(name));
        REQUIRE(QDir().mkpath(QFileInfo(file).path()));
        REQUIRE(file.open(QFile::WriteOnly));
        REQUIRE(file.write(octets) == octets.size());
    }
    Result<ImportReport> import(ImportKind kind, const QString &name, FolderId into, bool cancel = false)
    {
        const Answer<ImportReport> answer;
        MailImport import(
            {.clock = receiving.clock,
             .folders = folders,
             .mail = receiving.store,
             .intake = *receiving.intake,
             .temporaryFolder = mail.profile()},
            {.kind = kind, .path = disk.filePath(name), .into = into}, answer);
        import.begin();
        if (cancel)
            import.cancel();
        for (int i = 0; i < 1'000 && (!import.isOver() || i < 5); ++i) {
            QThreadPool::globalInstance()->waitForDone(); // what is read
            QCoreApplication::processEvents();
            receiving.settle();
            receiving.clock.advance(10ms);
        }
        REQUIRE(answer.future().isFinished());
        return answer.future().result();
    }
    MailRow only(const QString &search)
    {
        const QList<MailId> found = mail.find(search);
        REQUIRE(found.size() == 1);
        return mail.mail(found.constFirst());
    }
    QByteArray octets(const MailRow &row)
    {
        const ContentId content = must(MailRows(mail.database()).content(row.id));
        return must(ContentStore(mail.database()).octets(content, 0, 100'000));
    }
};

} // namespace

TEST_CASE("imported mail is what it was: octets, flags, folders and time, and it is no news", "[fetch]")
{
    Importing world;
    world.write(u"maildir/cur/1.M1.host:2,S"_s, "Subject: Read\nMessage-ID: <1@x>\n\nFirst line\nSecond\n");
    world.write(u"maildir/new/2.M2.host"_s, "Subject: Fresh\n\nhello\n");
    world.write(u"maildir/tmp/3.M3.host"_s, "Subject: Half\n\nhel");
    world.write(u"maildir/.Work/cur/4.M4.host:2,FS"_s, "Subject: Flagged\n\nhello\n");
    for (const QString &part : {u"new"_s, u"tmp"_s})
        REQUIRE(QDir(world.disk.path()).mkpath(u"maildir/.Work/"_s + part));
    const FolderId old = world.folder(u"Old"_s);
    const ImportReport report = must(world.import(ImportKind::Maildir, u"maildir"_s, old));
    CHECK(report.messages == 3);
    CHECK(report.known == 0);
    CHECK(report.faults.isEmpty());
    const MailRow read = world.only(u"subject:read"_s);
    CHECK(read.folder == old);
    CHECK(read.flags == MailFlags(MailFlag::Seen));
    CHECK(world.octets(read) == "Subject: Read\r\nMessage-ID: <1@x>\r\n\r\nFirst line\r\nSecond\r\n");
    CHECK(world.only(u"subject:fresh"_s).flags == MailFlags());
    const MailRow flagged = world.only(u"subject:flagged"_s);
    CHECK(world.mail.row(flagged.folder).path == u"Old/Work"_s);
    CHECK(flagged.flags == (MailFlag::Seen | MailFlag::Flagged));
    CHECK(world.receiving.news.isEmpty());

    const ImportReport again = must(world.import(ImportKind::Maildir, u"maildir"_s, old));
    CHECK(again.messages == 0);
    CHECK(again.known == 3);
    CHECK(world.mail.number(u"SELECT COUNT(*) FROM mail"_s) == 3);
    CHECK(must(world.import(ImportKind::Maildir, u"maildir"_s, world.folder(u"Other"_s))).messages == 3);
}

TEST_CASE("mail of an mbox arrived when its From line says", "[fetch]")
{
    Importing world;
    world.write(
        u"old.mbox"_s,
        "From ann@example.org Mon Nov  2 08:00:00 2020\nSubject: One\nStatus: RO\n\n>From the start\n\n"
        "From bob@example.org Tue Nov  3 08:00:00 2020\nSubject: Two\n\nhello\n");
    const FolderId old = world.folder(u"Old"_s);
    CHECK(must(world.import(ImportKind::Mbox, u"old.mbox"_s, old)).messages == 2);
    const MailRow one = world.only(u"subject:one"_s);
    CHECK(one.arrived.date() == QDate(2020, 11, 2));
    CHECK(one.flags.testFlag(MailFlag::Seen));
    CHECK(world.octets(one).endsWith("\r\nFrom the start\r\n"));
    CHECK(world.only(u"subject:two"_s).arrived.date() == QDate(2020, 11, 3));
    CHECK(world.import(ImportKind::Mbox, u"old.mbox"_s, world.mail.inbox).error().code == ErrorCode::Refused);
    CHECK(world.mail.number(u"SELECT COUNT(*) FROM mail_operation"_s) == 0); // no server is told
}

TEST_CASE("an import that is cancelled stops, and the next one brings the rest once", "[fetch]")
{
    Importing world;
    QByteArray mbox;
    for (int i = 0; i < 500; ++i)
        mbox += "From a@x Mon Nov  2 08:00:00 2020\nSubject: m" + QByteArray::number(i) + "\n\n"
            + QByteArray(400, 'x') + "\n\n";
    world.write(u"big.mbox"_s, mbox);
    const FolderId old = world.folder(u"Old"_s);
    const auto stopped = world.import(ImportKind::Mbox, u"big.mbox"_s, old, true);
    REQUIRE_FALSE(stopped);
    CHECK(stopped.error().code == ErrorCode::Unavailable);
    const qint64 before = world.mail.row(old).total;
    CHECK(before < 500);
    const ImportReport rest = must(world.import(ImportKind::Mbox, u"big.mbox"_s, old));
    CHECK(rest.messages == 500 - before);
    CHECK(rest.known == before);
    CHECK(world.mail.row(old).total == 500);
}
