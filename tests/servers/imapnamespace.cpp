// A Dovecot whose folders stand below INBOX, as at many hosters.
#include "tests/servers/dovecotserver.h"
#include "tests/support/mailfetch.h"

using namespace mailroom;
using namespace Qt::StringLiterals;

TEST_CASE(
    "folders are made where the server has room for them, the usual ones when they are needed", "[servers]")
{
    DovecotServer dovecot(DovecotServer::Folders::BelowInbox);
    QList<QByteArray> messages;
    for (const char *subject : {"one", "two", "three", "four"})
        messages << TestMail{.subject = subject, .id = QByteArray(subject) + "@example.org"}.octets();
    dovecot.seed(u"ann"_s, messages);
    MailFetch fetch(dovecot.imapPort());
    fetch.runWell();
    OperationStore operations = fetch.mail.operations();
    FolderStore folders(fetch.mail.database());
    const QList<MailId> mail = fetch.in(u"INBOX"_s);
    REQUIRE(mail.size() == 4);

    // While the line is down: nobody knows yet where the server wants them.
    const FolderId work = must(operations.createFolder({1}, u"Work"_s));
    const FolderId tea = must(operations.createFolder({1}, u"Work.Tea"_s));
    const FolderRow trash = must(folders.ofRole({1}, FolderRole::Trash));
    CHECK_FALSE(trash.isLocal);
    CHECK(must(folders.ofRole({1}, FolderRole::Trash)).id == trash.id);
    REQUIRE(operations.move({mail.at(0)}, work));
    REQUIRE(operations.move({mail.at(1)}, tea));
    REQUIRE(operations.move({mail.at(2)}, trash.id));
    fetch.runWell();
    fetch.runWell();
    INFO(fetch.state.faults.join(u'\n').toStdString());
    CHECK(fetch.state.faults.isEmpty());
    CHECK(must(operations.waiting({1}, 10)).isEmpty());
    CHECK(fetch.folder(u"INBOX.Work"_s) == work);
    CHECK(fetch.folder(u"INBOX.Work.Tea"_s) == tea);
    CHECK(fetch.folder(u"INBOX.Trash"_s) == trash.id);
    CHECK(fetch.in(u"INBOX.Work"_s) == QList{mail.at(0)});
    CHECK(fetch.in(u"INBOX.Work.Tea"_s) == QList{mail.at(1)});
    CHECK(fetch.in(u"INBOX.Trash"_s) == QList{mail.at(2)});
    for (const QString &there : {u"Work"_s, u"Work/Tea"_s, u"Trash"_s})
        CHECK(dovecot.mailbox(u"ann"_s, there).size() == 1);
    CHECK(dovecot.mailbox(u"ann"_s).size() == 1);
    for (const FolderRow &row : must(folders.all())) {
        CHECK_FALSE(row.isLocal);
        CHECK(row.separator == u"."_s);
        CHECK((row.role == FolderRole::Trash) == (row.id == trash.id));
    }

    // A name that is taken where it would go: the folder stays here, and no session ends for it.
    const FolderId twice = must(operations.createFolder({1}, u"Work"_s));
    REQUIRE(operations.move({mail.at(3)}, twice));
    fetch.runWell();
    CHECK(fetch.state.faults.join(u' ').contains(u"there is a folder of this name already"_s));
    fetch.runWell();
    CHECK(must(operations.waiting({1}, 10)).isEmpty());
    CHECK(fetch.folder(u"INBOX.Work"_s) == work);
    CHECK(fetch.in(u"INBOX"_s) == QList{mail.at(3)}); // as the server has it
    CHECK(dovecot.mailbox(u"ann"_s).size() == 1);
}
