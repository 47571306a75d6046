#include "spooler/mail/mailimport.h"
#include "tests/support/temporarymail.h"

#include <QCryptographicHash>
#include <QFile>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray receivedOctets(TemporaryMail &store, MailId mail)
{
    const auto reader = must(store.contents().read(must(MailRows(store.database()).content(mail))));
    QByteArray all;
    for (QByteArray chunk = must(reader->next()); !chunk.isEmpty(); chunk = must(reader->next()))
        all += chunk;
    CHECK(reader->matchesDigest());
    return all;
}

} // namespace

TEST_CASE("a received message is kept byte for byte, with what lists show of it", "[store]")
{
    TemporaryMail store;
    const QByteArray octets =
        TestMail{.subject = "=?utf-8?q?T=C3=A9?= at five", .id = "1@example.org", .text = "With milk?\r\n"}
            .octets();
    const Stored stored = store.arrive(octets, [](Arrival &arrival) { arrival.flags = MailFlag::Flagged; });
    CHECK(receivedOctets(store, stored.mail) == octets);
    const MailRow row = store.mail(stored.mail);
    CHECK(row.subject == u"Té at five"_s);
    CHECK(row.fromName == u"Ann"_s);
    CHECK(row.fromAddress == u"ann@example.org"_s);
    CHECK(row.to == u"bob@example.net"_s);
    CHECK(row.preview == u"With milk?"_s);
    CHECK(row.date == QDateTime(QDate(2026, 11, 22), QTime(8, 0), QTimeZone::UTC));
    CHECK(row.size == octets.size());
    CHECK(row.flags == MailFlag::Flagged);
    CHECK(store.row(store.inbox).total == 1);
    CHECK(store.row(store.inbox).unread == 1);
    CHECK(must(MailRows(store.database()).byMessageId(u"<1@example.org>"_s)) == QList{stored.mail});
}

TEST_CASE("what comes twice is stored once, and a body joins its header", "[store]")
{
    TemporaryMail store;
    const QByteArray octets = TestMail{.text = "pineapple\r\n"}.octets();
    const auto as = [](qint64 uid, MailBody body = MailBody::Whole) {
        return [uid, body](Arrival &arrival) {
            arrival.uid = uid;
            arrival.body = body;
        };
    };
    const QByteArray header = octets.first(octets.indexOf("\r\n\r\n") + 4);
    const Stored first = store.arrive(header, as(7, MailBody::HeaderOnly));
    CHECK(store.row(store.inbox).toFetch == 1);
    CHECK(store.find(u"pineapple"_s).isEmpty());

    const Stored again = store.arrive(header, as(7, MailBody::HeaderOnly));
    CHECK(again.mail == first.mail);
    CHECK_FALSE(again.isNew);
    const Stored whole = store.arrive(octets, as(7));
    CHECK(whole.mail == first.mail);
    CHECK(receivedOctets(store, first.mail) == octets);
    CHECK(store.row(store.inbox).total == 1);
    CHECK(store.row(store.inbox).toFetch == 0);
    CHECK(store.find(u"pineapple"_s) == QList{first.mail});
    CHECK(store.number(u"SELECT COUNT(*) FROM content"_s) == 1);
}

TEST_CASE("folders count what comes together, and a copy as it is when it is made", "[store]")
{
    TemporaryMail store;
    const FolderId archive = store.folder(u"Archive"_s, FolderRole::Archive);
    const QByteArray octets = TestMail{}.octets();
    const auto read = [&](FolderId folder, qint64 uid, MailFlags flags, MailBody body = MailBody::Whole) {
        Arrival arrival;
        arrival.folder = folder;
        arrival.uid = uid;
        arrival.octets = octets;
        arrival.flags = flags;
        arrival.body = body;
        return ReadArrival{arrival, readMailFacts(octets)};
    };
    const auto stored = must(store.store().arrive(
        {read(store.inbox, 1, {}), read(archive, 1, MailFlag::Seen), read(store.inbox, 2, MailFlag::Seen),
         read(store.inbox, 3, {}, MailBody::HeaderOnly),
         read(store.inbox, 3, {}), // its body comes in the same commit
         read(store.inbox, 4, {}, MailBody::HeaderOnly)}));
    CHECK(store.row(store.inbox).total == 4);
    CHECK(store.row(store.inbox).unread == 3);
    CHECK(store.row(store.inbox).toFetch == 1);
    CHECK(store.row(archive).total == 1);
    CHECK(store.row(archive).unread == 0);

    must(store.operations().copy({stored.constFirst().mail}, archive));
    CHECK(store.row(archive).unread == 1);
    must(store.operations().changeFlags({stored.constFirst().mail}, MailFlag::Seen, {}));
    must(store.operations().copy({stored.constFirst().mail}, archive));
    CHECK(store.row(archive).total == 3);
    CHECK(store.row(archive).unread == 1);
    CHECK(store.row(store.inbox).unread == 2);
}

TEST_CASE("what comes together finds what is here, and what came just before it", "[store]")
{
    TemporaryMail store;
    const FolderId archive = store.folder(u"Archive"_s, FolderRole::Archive);
    const auto read = [&](const QByteArray &id, std::optional<qint64> uid, FolderId folder) {
        Arrival arrival;
        arrival.folder = folder;
        arrival.uid = uid;
        arrival.octets = TestMail{.id = id}.octets();
        return ReadArrival{arrival, readMailFacts(arrival.octets)};
    };
    const auto arrive = [&](const QList<ReadArrival> &all) { return must(store.store().arrive(all)); };
    const auto first = arrive({read("5@x", 5, store.inbox), read("9@x", 9, store.inbox)});
    SECTION("in the midst of what is new")
    {
        const auto second = arrive({read("4@x", 4, store.inbox), read("5@x", 5, store.inbox)});
        CHECK(second.at(0).isNew);
        CHECK(second.at(1).mail == first.at(0).mail);
        CHECK(store.row(store.inbox).total == 3);
    }
    SECTION("twice in one commit, behind all that is here")
    {
        const auto second = arrive({read("12@x", 12, store.inbox), read("12@x", 12, store.inbox)});
        CHECK(second.at(1).mail == second.at(0).mail);
        CHECK_FALSE(second.at(1).isNew);
        CHECK(store.row(store.inbox).total == 3);
    }
    SECTION("without its number, just before it")
    {
        const auto second = arrive({read("20@x", {}, archive), read("20@x", 1, archive)});
        CHECK(second.at(1).mail == second.at(0).mail);
        CHECK(must(store.store().uids(archive)) == QList<qint64>{1});
    }
    SECTION("moved away meanwhile")
    {
        must(store.operations().move({first.at(1).mail}, archive));
        const auto second = arrive({read("8@x", 8, store.inbox), read("9@x", 9, store.inbox)});
        CHECK(second.size() == 1);
        CHECK(store.row(store.inbox).total == 2);
        CHECK(store.row(archive).total == 1);
    }
}

TEST_CASE("a large message streams from its file", "[store]")
{
    TemporaryMail store;
    QFile file(store.profile() + u"/large"_s);
    REQUIRE(file.open(QIODevice::WriteOnly));
    const QByteArray header = TestMail{}.octets();
    file.write(header);
    for (int i = 0; i < 64; ++i)
        file.write(QByteArray(100'000, static_cast<char>('a' + i % 26)));
    file.close();
    Arrival arrival;
    arrival.folder = store.inbox;
    arrival.uid = 1;
    arrival.file = file.fileName();
    arrival.size = file.size();
    const auto stored = must(store.store().arrive({{arrival, readMailFacts(header)}}));
    const QByteArray content = receivedOctets(store, stored.constFirst().mail);
    CHECK(content.size() == file.size());
    REQUIRE(file.open(QIODevice::ReadOnly));
    CHECK(content == file.readAll());
}

TEST_CASE("flags of the server and those that it was not told yet", "[store]")
{
    TemporaryMail store;
    const MailId mail = store.arrive(TestMail{});
    must(store.operations().changeFlags({mail}, MailFlag::Seen, {}));
    CHECK(store.mail(mail).pending == 1);
    CHECK(store.row(store.inbox).unread == 0);

    // The server still thinks it unseen, and somebody flagged it elsewhere.
    must(store.store().takeFlags(store.inbox, {{1, MailFlag::Flagged}}));
    CHECK(store.mail(mail).flags == (MailFlag::Seen | MailFlag::Flagged));
    const auto waiting = must(store.operations().waiting({1}, 10));
    REQUIRE(waiting.size() == 1);
    CHECK(waiting.constFirst().uid == 1);
    CHECK(waiting.constFirst().set == MailFlag::Seen);
    SECTION("told")
    {
        must(store.operations().done(waiting.constFirst(), {}));
        CHECK(store.mail(mail).pending == 0);
        CHECK(must(store.store().serverFlags(store.inbox)).value(1) == (MailFlag::Seen | MailFlag::Flagged));
    }
    SECTION("refused")
    {
        must(store.operations().refused(waiting.constFirst(), u"the mailbox is read-only"_s));
        CHECK(store.mail(mail).flags == MailFlag::Flagged);
        CHECK(store.mail(mail).fault == u"the mailbox is read-only"_s);
        CHECK(store.row(store.inbox).unread == 1);
    }
}

TEST_CASE("a message that was moved here is not fetched again where it was", "[store]")
{
    TemporaryMail store;
    const FolderId archive = store.folder(u"Archive"_s, FolderRole::Archive);
    const QByteArray octets = TestMail{.id = "1@example.org"}.octets();
    const MailId mail = store.arrive(octets).mail;
    must(store.operations().move({mail}, archive));
    CHECK(store.row(store.inbox).total == 0);
    CHECK(store.row(archive).total == 1);
    CHECK(must(store.store().uids(store.inbox)) == QList<qint64>{1});
    CHECK_FALSE(store.arrive(octets, [](Arrival &arrival) { arrival.uid = 1; }).mail.isValid());

    // Marked before its new number is known: that waits for it.
    must(store.operations().changeFlags({mail}, MailFlag::Flagged, {}));
    auto waiting = must(store.operations().waiting({1}, 10));
    REQUIRE(waiting.size() == 1);
    SECTION("the server tells the new number")
    {
        must(store.operations().done(waiting.constFirst(), {.uid = 44}));
        waiting = must(store.operations().waiting({1}, 10));
        REQUIRE(waiting.size() == 1);
        CHECK(waiting.constFirst().uid == 44);
        CHECK(waiting.constFirst().folder == archive);
    }
    SECTION("the number comes with the next look at the folder")
    {
        must(store.operations().done(waiting.constFirst(), {}));
        const Stored seen = store.arrive(octets, [&](Arrival &arrival) {
            arrival.folder = archive;
            arrival.uid = 44;
        });
        CHECK(seen.mail == mail);
        CHECK(store.mail(mail).flags == MailFlag::Flagged);
        CHECK(must(store.operations().waiting({1}, 10)).constFirst().uid == 44);
    }
    SECTION("the server refuses")
    {
        must(store.operations().refused(waiting.constFirst(), u"no"_s));
        CHECK(store.mail(mail).folder == store.inbox);
        CHECK(must(store.store().uids(store.inbox)) == QList<qint64>{1});
        CHECK(must(store.store().uids(archive)).isEmpty());
    }
}

TEST_CASE("a removed message leaves nothing behind but the order to the server", "[store]")
{
    TemporaryMail store;
    const MailId mail = store.arrive(TestMail{.text = "pineapple\r\n"});
    const QList<MailId> copies = must(store.operations().copy({mail}, store.folder(u"Copies"_s)));
    CHECK(store.find(u"pineapple"_s).size() == 2);
    CHECK(store.number(u"SELECT COUNT(*) FROM content"_s) == 1);
    must(store.operations().remove({mail}));
    CHECK(store.find(u"pineapple"_s) == copies);
    must(store.operations().remove(copies));
    CHECK(store.find(u"pineapple"_s).isEmpty());
    for (const QString &table : {u"mail"_s, u"content"_s, u"chunk"_s, u"mail_text"_s, u"cited"_s})
        CHECK(store.number(u"SELECT COUNT(*) FROM "_s + table) == 0);
    const auto waiting = must(store.operations().waiting({1}, 10));
    REQUIRE(waiting.size() == 1); // the copy was never told
    CHECK(waiting.constFirst().kind == OperationKind::Remove);
    CHECK(waiting.constFirst().uid == 1);
}

TEST_CASE("a renumbered folder finds its messages again, and a vanished one is gone", "[store]")
{
    TemporaryMail store;
    const QByteArray kept = TestMail{.id = "1@example.org"}.octets();
    const MailId first = store.arrive(kept).mail;
    store.arrive(TestMail{.id = "2@example.org"});
    must(store.store().forgetUids(store.inbox));
    CHECK(must(store.store().uids(store.inbox)).isEmpty());
    const Stored again = store.arrive(kept, [](Arrival &arrival) { arrival.uid = 901; });
    CHECK(again.mail == first);
    CHECK(must(store.store().vanishAllBut(store.inbox, {901})).size() == 1);
    CHECK(store.row(store.inbox).total == 1);
    CHECK(must(store.store().vanish(store.inbox, {901, 902})) == QList{first});
    CHECK(store.row(store.inbox).total == 0);
}

TEST_CASE("a folder that is gone from the server goes with its mail, a local one stays", "[store]")
{
    TemporaryMail store;
    const FolderId projects = store.folder(u"Projects"_s);
    const FolderId inside = store.folder(u"Projects/Tea"_s);
    store.arrive(TestMail{}.octets(), [&](Arrival &arrival) { arrival.folder = inside; });
    FolderStore folders(store.database());
    const FolderId local = must(folders.local({1}, u"Imported"_s, FolderRole::None));
    CHECK(store.row(inside).parent == projects);
    CHECK(store.row(inside).name == u"Tea"_s);

    must(store.operations().renameFolder(projects, u"Work"_s));
    CHECK(store.row(inside).path == u"Work/Tea"_s);
    CHECK(store.row(inside).total == 1);
    CHECK(must(store.operations().waiting({1}, 10)).constFirst().text == u"Projects"_s);
    // Not told yet: that the server still lists the old name takes nothing away.
    must(folders.take({1}, {{u"INBOX"_s, u"/"_s, FolderRole::Inbox, true}}));
    CHECK(store.row(projects).id == projects);

    must(store.operations().done(must(store.operations().waiting({1}, 10)).constFirst(), {}));
    must(folders.take({1}, {{u"INBOX"_s, u"/"_s, FolderRole::Inbox, true}}));
    CHECK_FALSE(store.row(inside).id.isValid());
    CHECK(store.row(local).id == local);
    CHECK(store.number(u"SELECT COUNT(*) FROM content"_s) == 0);
    CHECK(store.operations().removeFolder(store.inbox).error().code == ErrorCode::Conflict);
}

TEST_CASE("a list of folders that is another one is told, and one that is not writes nothing", "[store]")
{
    TemporaryMail store;
    int told = 0;
    FolderStore folders(store.database(), [&] { ++told; });
    const QList<ServerFolder> listed{
        {u"INBOX"_s, u"/"_s, FolderRole::Inbox, true}, {u"Lists"_s, u"/"_s, FolderRole::None, true}};
    must(folders.take({1}, listed));
    CHECK(told == 1);
    const qint64 written = store.number(u"SELECT total_changes()"_s);
    must(folders.take({1}, listed));
    must(folders.local({1}, u"Lists"_s, FolderRole::None));
    CHECK(told == 1);
    CHECK(store.number(u"SELECT total_changes()"_s) == written);
    QList<ServerFolder> other = listed;
    other.last().role = FolderRole::Junk;
    must(folders.take({1}, other));
    CHECK(told == 2);
    must(folders.take({1}, {listed.first()}));
    CHECK(told == 3);
    must(folders.local({1}, u"Imported"_s, FolderRole::None));
    CHECK(told == 4);
}

TEST_CASE("imported mail that is removed leaves no order to any server", "[store]")
{
    TemporaryMail mail;
    FolderStore folders(mail.database());
    const FolderId local = must(folders.local({}, u"Imported"_s, FolderRole::None));
    const auto import = [&](const QString &key) {
        return mail
            .arrive(
                TestMail{.id = key.toLatin1()}.octets(),
                [&](Arrival &arrival) {
                    arrival.folder = local;
                    arrival.uid.reset();
                    arrival.remoteKey = importedKey + u"1/"_s + key;
                    arrival.isOld = true;
                })
            .mail;
    };
    const MailId removed = import(u"a"_s);
    const MailId moved = import(u"b"_s);
    must(mail.operations().remove({removed}));
    CHECK(mail.number(u"SELECT COUNT(*) FROM mail_operation"_s) == 0);
    must(mail.operations().move({moved}, mail.inbox)); // is appended there, and that is all
    CHECK(mail.number(u"SELECT COUNT(*) FROM mail_operation"_s) == 1);
    CHECK(mail.number(u"SELECT what FROM mail_operation"_s) == 5);
    // What was removed is not known any more: another import of the same brings it again.
    CHECK(must(mail.store().remoteKeys(local)).isEmpty());
}
