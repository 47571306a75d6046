#include "spooler/submit/salvage.h"

#include "spooler/profilelock.h"
#include "spooler/store/accountstore.h"
#include "spooler/store/contentstore.h"
#include "spooler/store/liststore.h"
#include "spooler/store/outboxviews.h"
#include "spooler/submit/submitter.h"
#include "tests/support/temporaryprofile.h"
#include "tests/support/temporarystore.h"

#include <catch2/catch_all.hpp>

#include <QDir>
#include <QFile>

#include <random>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray octets(const QString &path)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadOnly));
    return file.readAll();
}

// An outbox of an account and `count` waiting messages, closed.
void fill(const ProfilePaths &paths, int count)
{
    const auto database = must(Database::open(paths.database, OpenMode::ReadWrite));
    Account account;
    account.name = u"Work"_s;
    account.address = u"ann@example.org"_s;
    account.server.host = u"mail.example.org"_s;
    const AccountId gone = must(AccountStore(*database).save(account));
    must(AccountStore(*database).remove(gone));
    must(AccountStore(*database).save(account)); // its number is not the first
    for (int i = 0; i < count; ++i) {
        Submission what;
        what.content = "From: ann@example.org\nSubject: number " + QByteArray::number(i) + "\n\n"
            + QByteArray(2000, char('a' + i % 26)) + "\n";
        what.recipients = {u"bob%1@example.net, eve@example.net"_s.arg(i)};
        must(submitDirectly(paths.folder, what));
    }
}

void overwrite(const QString &path, qint64 from, qint64 length)
{
    QFile file(path);
    REQUIRE(file.open(QIODevice::ReadWrite));
    REQUIRE(file.seek(from));
    REQUIRE(file.write(QByteArray(length, '\x7f')) == length);
}

// Every message of the outbox, by recipient: held, and as it was written.
QSet<QString> checkedRecipients(const ProfilePaths &paths)
{
    const auto database = must(Database::open(paths.database, OpenMode::ReadWrite));
    const auto held = must(OutboxStore(*database).select(FilterSelection{}, {RecipientState::Held}));
    const auto all = must(OutboxStore(*database).select(FilterSelection{}, {}));
    CHECK((all.isEmpty() || all.size() == held.size()));
    QSet<QString> addresses;
    OutboxViews views(*database);
    for (const SelectedRecipient &recipient : held) {
        const MessageDetail detail = must(views.detail(recipient.message))->detail;
        for (const RecipientRow &row : detail.recipients)
            addresses << row.address + u" of "_s + detail.row.subject;
    }
    return addresses;
}

} // namespace

TEST_CASE("a damaged outbox is set aside byte for byte, and what can be read is taken over, held", "[submit]")
{
    const TemporaryProfile profile;
    const ProfilePaths &paths = profile.paths();
    fill(paths, 60);
    const qint64 size = QFile(paths.database).size();
    std::mt19937 random(static_cast<unsigned>(GENERATE(range(1, 13))));
    // Behind the first pages, where every table begins: without those nothing is found.
    const qint64 page = std::uniform_int_distribution<qint64>(60, size / 4096 - 6)(random);
    overwrite(paths.database, page * 4096, 3 * 4096);
    const QByteArray damaged = octets(paths.database);

    const auto report = salvage(paths.folder, testTime());
    if (!report) { // pages that nothing needs, or that no check looks at
        CHECK(report.error().code == ErrorCode::InvalidInput);
        CHECK(octets(paths.database) == damaged);
        return;
    }
    CHECK(octets(report->setAside) == damaged);
    CHECK(report->setAside.contains(u"spool-damaged-20261122-090000"_s));
    const QSet<QString> taken = checkedRecipients(paths);
    int missing = 0;
    for (int i = 0; i < 60; ++i) {
        const QString subject = u"number %1"_s.arg(i);
        for (const QString &address : {u"bob%1@example.net"_s.arg(i), u"eve@example.net"_s})
            missing += taken.contains(address + u" of "_s + subject) ? 0 : 1;
    }
    CAPTURE(missing, report->losses.join(u'\n').toStdString());
    CHECK(taken.size() + missing == 120); // nothing that was never written
    CHECK((missing == 0 || !report->losses.isEmpty())); // what is lost is named
    CHECK(taken.size() > 0);

    // Whatever interrupted it: it goes on where it was, and takes nothing twice.
    const auto again = must(salvageFrom(report->setAside, paths.folder, testTime()));
    CHECK(again.messages.isEmpty());
    CHECK(checkedRecipients(paths) == taken);
}

TEST_CASE("an account keeps the number under which its password is kept", "[submit]")
{
    const TemporaryProfile profile;
    fill(profile.paths(), 3);
    overwrite(profile.paths().database, QFile(profile.paths().database).size() - 4096, 4096);
    const auto report = salvage(profile.folder(), testTime());
    REQUIRE(report);
    CHECK(report->accounts == QStringList{u"Work"_s});
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadWrite));
    CHECK(must(AccountStore(*database).all()).constFirst().id == AccountId{2});
}

TEST_CASE("personal lists and the times of delivery come along from a damaged outbox", "[submit]")
{
    const TemporaryProfile profile;
    fill(profile.paths(), 2);
    const RecipientList outer{
        u"A team"_s, {u"Club"_s, u"tom@example.net"_s}, true}; // read before what it names
    const RecipientList inner{u"Club"_s, {u"bob@example.net"_s}};
    Submission what;
    what.content = QByteArray("From: ann@example.org\nSubject: later\n\nx\n");
    what.recipients = {u"later@example.net"_s};
    what.deliverAfter = testTime().addDays(40 * 365);
    what.deliverBy = what.deliverAfter.addDays(1);
    {
        const auto database = must(Database::open(profile.paths().database, OpenMode::ReadWrite));
        must(ListStore(*database).save(inner));
        must(ListStore(*database).save(outer));
        must(submitDirectly(profile.folder(), what));
    }
    const QString kept = profile.folder() + u"/kept.sqlite"_s;
    REQUIRE(QFile::rename(profile.paths().database, kept));
    const auto taken = must(salvageFrom(kept, profile.folder(), testTime()));
    CHECK(taken.losses.isEmpty());
    const auto database = must(Database::open(profile.paths().database, OpenMode::ReadWrite));
    CHECK(must(ListStore(*database).all()) == QList{outer, inner});
    const auto detail = must(OutboxViews(*database).detail(taken.messages.constLast()))->detail;
    CHECK(detail.row.subject == u"later"_s);
    CHECK(detail.row.deliverAfter == what.deliverAfter);
    CHECK(detail.deliverBy == what.deliverBy);
}

TEST_CASE("a file that is no database is set aside, and the new outbox is empty", "[submit]")
{
    const TemporaryProfile profile;
    {
        QFile file(profile.paths().database);
        REQUIRE(file.open(QIODevice::WriteOnly));
        file.write(QByteArray("somebody's bytes ").repeated(1000));
    }
    const QByteArray before = octets(profile.paths().database);
    const auto report = must(salvage(profile.folder(), testTime()));
    CHECK(octets(report.setAside) == before);
    CHECK(report.messages.isEmpty());
    REQUIRE(report.losses.size() == 1);
    CHECK(report.losses.constFirst().contains(u"nothing can be read"_s));
    CHECK(checkedRecipients(profile.paths()).isEmpty());
}

TEST_CASE("a recipient that may have been reached is named and not taken over", "[submit]")
{
    const TemporaryProfile profile;
    fill(profile.paths(), 2);
    {
        const auto database = must(Database::open(profile.paths().database, OpenMode::ReadWrite));
        QSqlQuery query(database->connection());
        REQUIRE(query.exec(u"UPDATE recipient SET state = 2 WHERE forward_path = 'bob0@example.net'"_s));
        REQUIRE(query.exec(u"UPDATE recipient SET state = 6 WHERE forward_path = 'bob1@example.net'"_s));
    }
    const auto report = must(salvageFrom(profile.paths().database + u"x"_s, profile.folder(), testTime()));
    CHECK_FALSE(report.losses.isEmpty()); // no such file
    const QString kept = profile.folder() + u"/kept.sqlite"_s;
    REQUIRE(QFile::rename(profile.paths().database, kept));
    const auto taken = must(salvageFrom(kept, profile.folder(), testTime()));
    CHECK(taken.losses.join(u' ').contains(u"may have reached bob0@example.net"_s));
    CHECK(
        checkedRecipients(profile.paths())
        == QSet<QString>{u"eve@example.net of number 0"_s, u"eve@example.net of number 1"_s});
}

TEST_CASE("an outbox that is well, or in use, is not set aside", "[submit]")
{
    const TemporaryProfile profile;
    fill(profile.paths(), 1);
    const auto well = salvage(profile.folder(), testTime());
    REQUIRE_FALSE(well);
    CHECK(well.error().code == ErrorCode::InvalidInput);
    const auto lock = must(ProfileLock::take(profile.paths().lock));
    overwrite(profile.paths().database, 0, 4096);
    CHECK(salvage(profile.folder(), testTime()).error().code == ErrorCode::Conflict);
    CHECK(QDir(profile.folder()).entryList({u"spool-damaged-*"_s}).isEmpty());
}
