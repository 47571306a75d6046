// IMAP against a real Dovecot, with a second client at the same mailbox.
#include "tests/servers/dovecotserver.h"
#include "tests/support/mailfetch.h"

#include <QProcess>
#include <QTcpSocket>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

QByteArray numbered(int number)
{
    TestMail mail{
        .subject = "Message " + QByteArray::number(number),
        .id = "m" + QByteArray::number(number) + "@example.org"};
    mail.text = QByteArray("A line of text that is as good as any other one.\r\n").repeated(1 + number % 40);
    return mail.octets();
}

QList<QByteArray> manyMessages(int count)
{
    QList<QByteArray> messages;
    for (int i = 1; i <= count; ++i)
        messages << numbered(i);
    return messages;
}

int countFor(const char *variable, int usual)
{
    const int asked = qEnvironmentVariableIntValue(variable);
    return asked > 0 ? asked : usual;
}

MailFetch annAt(const DovecotServer &dovecot)
{
    return MailFetch(dovecot.imapPort());
}

// Another client, which speaks lines and knows nothing of ours.
QByteArray otherClient(const DovecotServer &dovecot, QByteArrayList commands)
{
    commands.prepend("LOGIN ann secret");
    commands.append("LOGOUT");
    QTcpSocket socket;
    socket.connectToHost(u"127.0.0.1"_s, dovecot.imapPort());
    QByteArray said;
    QObject::connect(&socket, &QTcpSocket::readyRead, &socket, [&] { said += socket.readAll(); });
    for (qsizetype i = 0; i < commands.size();
         ++i) { // one after the other: Dovecot merges what comes at once
        const QByteArray tag = "x" + QByteArray::number(i);
        socket.write(tag + ' ' + commands.at(i) + "\r\n");
        REQUIRE(eventually([&] { return said.contains(QByteArray("\r\n" + tag + ' ')); }));
    }
    return said;
}

QSet<QString> subjects(MailFetch &fetch, const QString &folder)
{
    QSet<QString> all;
    for (const MailId id : fetch.in(folder)) {
        const QString subject = fetch.mail.mail(id).subject;
        CHECK_FALSE(all.contains(subject)); // nothing twice
        all.insert(subject);
    }
    return all;
}

MailId named(MailFetch &fetch, const QString &subject, const QString &folder = u"INBOX"_s)
{
    for (const MailId id : fetch.in(folder)) {
        if (fetch.mail.mail(id).subject == subject)
            return id;
    }
    FAIL("no message " << subject.toStdString());
    return {};
}

} // namespace

TEST_CASE("Dovecot's mailbox comes whole, and then only what is new", "[servers]")
{
    const int count = countFor("MAILROOM_MAILBOX", 10'000);
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, manyMessages(count));
    MailFetch fetch = annAt(dovecot);
    QElapsedTimer timer;
    timer.start();
    fetch.runWell();
    WARN(count << " messages in " << timer.restart() << " ms");
    REQUIRE(fetch.uids(u"INBOX"_s).size() == count);
    const int some = count / 2;
    CHECK(fetch.octets(named(fetch, u"Message %1"_s.arg(some))) == numbered(some));
    CHECK(fetch.folder(u"Sent"_s).isValid());
    CHECK(fetch.mail.row(fetch.folder(u"Sent"_s)).role == FolderRole::Sent);

    timer.restart();
    fetch.runWell();
    WARN("nothing new in " << timer.elapsed() << " ms");
    CHECK_FALSE(fetch.end->transcript.contains(u"SELECT")); // LIST-STATUS says that nothing changed

    otherClient(
        dovecot,
        {"SELECT INBOX", "UID STORE 3 +FLAGS (\\Flagged $Forwarded)", "UID STORE 5,7 +FLAGS (\\Deleted)",
         "EXPUNGE"});
    dovecot.seed(u"ann"_s, {numbered(count + 1)}, DovecotServer::Seen::No);
    fetch.runWell();
    CHECK(fetch.end->transcript.contains(u"QRESYNC"));
    CHECK(fetch.uids(u"INBOX"_s).size() == count - 1);
    const auto flags = must(fetch.mail.store().serverFlags(fetch.folder(u"INBOX"_s)));
    CHECK(flags.value(3) == (MailFlag::Seen | MailFlag::Flagged | MailFlag::Forwarded));
    CHECK_FALSE(flags.contains(5));
    CHECK(fetch.state.faults.isEmpty());
}

TEST_CASE("Dovecot is reached by IMAPS and STARTTLS, and asked for a password by SCRAM", "[servers]")
{
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, {numbered(1)});
    const auto security = GENERATE(Security::ImplicitTls, Security::StartTls);
    MailFetch fetch(security == Security::ImplicitTls ? dovecot.imapsPort() : dovecot.imapPort());
    fetch.account.incoming.server.security = security;
    fetch.account.incoming.server.caFile = dovecot.caFile();
    fetch.runWell();
    CHECK(fetch.end->transcript.contains(u"SCRAM-SHA-256"));
    CHECK_FALSE(fetch.end->transcript.contains(u"secret"));
    CHECK(fetch.uids(u"INBOX"_s).size() == 1);

    QObject context;
    const auto test = testImap(fetch.account, u"secret"_s, fetch.clock, &context);
    REQUIRE(eventually([&] { return test.isFinished(); }));
    CHECK(test.result().problem == AttemptEndKind::Concluded);
    CHECK(test.result().mechanism == u"SCRAM-SHA-256");
    const auto wrong = testImap(fetch.account, u"wrong"_s, fetch.clock, &context);
    REQUIRE(eventually([&] { return wrong.isFinished(); }));
    CHECK(wrong.result().problem == AttemptEndKind::LoginTrouble);
}

TEST_CASE("Dovecot tells news while it is listened to", "[servers]")
{
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, {numbered(1)});
    MailFetch fetch = annAt(dovecot);
    fetch.account.incoming.push = true;
    fetch.begin();
    REQUIRE(eventually([&] { return fetch.state.phase == FetchPhase::Listening; }));
    dovecot.seed(u"ann"_s, {numbered(2)}, DovecotServer::Seen::No);
    REQUIRE(eventually([&] { return fetch.uids(u"INBOX"_s).size() == 2; }));
    otherClient(dovecot, {"SELECT INBOX", "UID STORE 1 +FLAGS (\\Flagged)"});
    REQUIRE(eventually([&] {
        const auto flags = must(fetch.mail.store().serverFlags(fetch.folder(u"INBOX"_s)));
        return flags.value(1).testFlag(MailFlag::Flagged);
    }));
    fetch.fetcher().stop();
    REQUIRE(eventually([&] { return fetch.end.has_value(); }));
    CHECK(fetch.end->kind == AttemptEndKind::Concluded);
}

TEST_CASE("what is changed here and by another client at once ends the same on both sides", "[servers]")
{
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, manyMessages(12));
    otherClient(dovecot, {"CREATE Work"});
    MailFetch fetch = annAt(dovecot);
    fetch.runWell();
    OperationStore operations = fetch.mail.operations();
    const FolderId work = fetch.folder(u"Work"_s);
    const auto message = [&](int number) { return named(fetch, u"Message %1"_s.arg(number)); };
    // Here, while the line is down …
    REQUIRE(operations.changeFlags(
        {message(1), message(2)}, MailFlag::Flagged | MailFlag::MdnSent, MailFlag::Seen));
    REQUIRE(operations.move({message(3), message(4), message(5)}, work));
    REQUIRE(operations.remove({message(6), message(7)}));
    REQUIRE(operations.copy({message(8)}, work));
    REQUIRE(operations.append(
        fetch.folder(u"Drafts"_s), numbered(50), readMailFacts(numbered(50)),
        MailFlag::Draft | MailFlag::Seen));
    const FolderId made = must(operations.createFolder({1}, u"Entwürfe & mehr"_s));
    REQUIRE(operations.move({message(9)}, made));
    // … and meanwhile there.
    otherClient(
        dovecot,
        {"SELECT INBOX", "UID STORE 1 +FLAGS (\\Answered)", "UID STORE 4,6 +FLAGS (\\Deleted)", "EXPUNGE",
         "UID MOVE 5 Trash", "UID MOVE 8 Work"});
    fetch.runWell();
    fetch.runWell();
    INFO(fetch.state.faults.join(u'\n').toStdString());
    const auto flags = must(fetch.mail.store().serverFlags(fetch.folder(u"INBOX"_s)));
    CHECK(flags.value(1) == (MailFlag::Flagged | MailFlag::MdnSent | MailFlag::Answered));
    CHECK(flags.value(2) == (MailFlag::Flagged | MailFlag::MdnSent));
    CHECK(
        subjects(fetch, u"INBOX"_s)
        == QSet{u"Message 1"_s, u"Message 2"_s, u"Message 10"_s, u"Message 11"_s, u"Message 12"_s});
    CHECK(subjects(fetch, u"Trash"_s) == QSet{u"Message 5"_s});
    CHECK(subjects(fetch, u"Drafts"_s) == QSet{u"Message 50"_s});
    CHECK(subjects(fetch, u"Entwürfe & mehr"_s) == QSet{u"Message 9"_s});
    CHECK(subjects(fetch, u"Work"_s).contains(u"Message 3"_s));
    CHECK(must(operations.waiting({1}, 10)).isEmpty());
    // The server has the same.
    const QByteArray there = otherClient(
        dovecot,
        {"STATUS INBOX (MESSAGES)", "STATUS Work (MESSAGES)", "STATUS Trash (MESSAGES)",
         "STATUS Drafts (MESSAGES)", "LIST \"\" *"});
    INFO(there.toStdString());
    CHECK(there.contains("STATUS INBOX (MESSAGES 5)"));
    CHECK(there.contains("STATUS Trash (MESSAGES 1)"));
    CHECK(there.contains("STATUS Drafts (MESSAGES 1)"));
    CHECK(there.contains("Entw&APw-rfe &- mehr"));
    CHECK(there.contains(
        QByteArray("STATUS Work (MESSAGES " + QByteArray::number(fetch.in(u"Work"_s).size()) + ")")));
    const QByteArray draft = dovecot.mailbox(u"ann"_s, u"Drafts"_s).value(0);
    CHECK(draft == numbered(50).replace("\r\n", "\n")); // as a Maildir keeps it
}

TEST_CASE("a Dovecot that is killed in the middle leaves nothing out and nothing twice", "[servers]")
{
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, manyMessages(800));
    MailFetch fetch = annAt(dovecot);
    int arrived = 0;
    fetch.begin();
    QObject::connect(&fetch.intake(), &Intake::stored, &fetch.intake(), [&](const QList<Stored> &stored) {
        if (std::exchange(arrived, arrived + static_cast<int>(stored.size())) == 0)
            dovecot.kill();
    });
    REQUIRE(eventually([&] { return fetch.end.has_value(); }));
    WARN(arrived << " of 800 had arrived");
    dovecot.start();
    fetch.runWell();
    CHECK(subjects(fetch, u"INBOX"_s).size() == 800);
}

TEST_CASE("mbsync and Mailroom at one mailbox come to the same", "[servers]")
{
    if (!QFile::exists(u"/usr/bin/mbsync"_s))
        SKIP("mbsync is not installed");
    DovecotServer dovecot;
    dovecot.seed(u"ann"_s, manyMessages(30));
    MailFetch fetch = annAt(dovecot);
    fetch.runWell();
    const QTemporaryDir other;
    QFile configuration(other.filePath(u"mbsyncrc"_s));
    REQUIRE(configuration.open(QIODevice::WriteOnly));
    configuration.write(
        u"IMAPAccount a\nHost 127.0.0.1\nPort %1\nUser ann\nPass secret\nTLSType None\nAuthMechs LOGIN\n\n"
        "IMAPStore far\nAccount a\n\nMaildirStore near\nPath %2/\nInbox %2/INBOX\nSubFolders Verbatim\n\n"
        "Channel c\nFar :far:\nNear :near:\nPatterns INBOX\nCreate Near\nExpunge Both\nSync All\nSyncState *\n"_s
            .arg(dovecot.imapPort())
            .arg(other.path())
            .toUtf8());
    configuration.close();
    const auto mbsync = [&] {
        QProcess process;
        process.setProcessChannelMode(QProcess::MergedChannels);
        process.start(u"mbsync"_s, {u"-c"_s, configuration.fileName(), u"c"_s});
        process.waitForFinished();
        INFO(process.readAll().toStdString());
        CHECK(process.exitCode() == 0);
    };
    mbsync();
    QDir theirs(other.filePath(u"INBOX/cur"_s));
    const QStringList files = theirs.entryList(QDir::Files, QDir::Name);
    REQUIRE(files.size() == 30);
    REQUIRE(QFile::remove(theirs.filePath(files.at(0)))); // they delete
    REQUIRE(QFile::rename(theirs.filePath(files.at(1)), theirs.filePath(files.at(1) + u'T'))); // and mark so
    OperationStore operations = fetch.mail.operations();
    const MailId flagged = named(fetch, u"Message 20"_s);
    REQUIRE(operations.changeFlags({flagged}, MailFlag::Flagged, {}));
    REQUIRE(operations.remove({named(fetch, u"Message 21"_s)}));
    mbsync();
    fetch.runWell();
    mbsync();
    theirs.refresh();
    CHECK(theirs.entryList(QDir::Files).size() == 27);
    CHECK(fetch.in(u"INBOX"_s).size() == 27);
    CHECK(theirs.entryList(QDir::Files).filter(QRegularExpression(u":2,[A-Z]*F"_s)).size() == 1);
}
