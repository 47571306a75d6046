// The receiving program, killed at random moments while it fetches from a real server.
#include "spooler/mailcatalog.h"
#include "tests/servers/dovecotserver.h"
#include "tests/servers/program.h"
#include "tests/servers/runningspooler.h"
#include "tests/support/places.h"

#include <QProcess>
#include <QRandomGenerator>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

QByteArray numberedMail(int number)
{
    const QByteArray line("A line of text that is as good as any other one.\r\n");
    return "From: Ann <ann@example.org>\r\nTo: bob@example.net\r\nSubject: Message "
        + QByteArray::number(number) + "\r\nMessage-ID: <k" + QByteArray::number(number)
        + "@example.org>\r\n\r\n" + line.repeated(1 + number % 200);
}

class Victim {
public:
    Victim(const QString &incoming, const QStringList &options)
    {
        QFile password(m_folder.filePath(u"password"_s));
        REQUIRE(password.open(QIODevice::WriteOnly));
        password.write("secret\n");
        password.setPermissions(QFile::ReadOwner | QFile::WriteOwner);
        password.close();
        const ProgramEnd added = m_user.ctl(
            QStringList{
                u"account"_s, u"add"_s, u"work"_s, u"--from"_s, u"ann@test.example"_s, u"--smtp"_s,
                u"smtp://127.0.0.1:1?tls=none"_s, u"--incoming"_s, incoming, u"--incoming-password-file"_s,
                password.fileName()}
            + options);
        INFO(added.errors.toStdString());
        REQUIRE(added.exitCode == 0);
    }

    qint64 here()
    {
        MailCatalog catalog(m_profile);
        return RunningSpooler::awaited(catalog.count({}));
    }

    // Whether it was killed while mail came in.
    bool killInMidFetch()
    {
        const qint64 before = here();
        QProcess program;
        program.setStandardOutputFile(QProcess::nullDevice());
        program.setStandardErrorFile(QProcess::nullDevice());
        program.start(programPath(u"mailroomctl"_s), m_user.arguments({u"fetch"_s}));
        REQUIRE(program.waitForStarted());
        const bool comes =
            eventually([&] { return program.state() == QProcess::NotRunning || here() > before; });
        CHECK(comes);
        program.waitForFinished(QRandomGenerator::global()->bounded(120));
        const bool runs = program.state() == QProcess::Running;
        program.kill(); // SIGKILL: nothing of it runs any more
        program.waitForFinished();
        return runs;
    }

    void finish()
    {
        const ProgramEnd end = m_user.ctl({u"fetch"_s});
        INFO(end.errors.toStdString());
        REQUIRE(end.exitCode == 0);
    }

    // What is here, by subject, whole.
    QHash<QString, QByteArray> mail()
    {
        MailCatalog catalog(m_profile);
        const auto ids = RunningSpooler::awaited(catalog.list({}, 0));
        QHash<QString, QByteArray> all;
        for (const MailRow &row : RunningSpooler::awaited(catalog.rows(ids))) {
            INFO(row.subject.toStdString());
            CHECK_FALSE(all.contains(row.subject)); // nothing twice
            CHECK(row.body == MailBody::Whole);
            all.insert(row.subject, RunningSpooler::awaited(catalog.octets(row.id, 0, 1024 * 1024)));
        }
        return all;
    }

private:
    QTemporaryDir m_folder;
    QString m_profile = m_folder.filePath(u"profile"_s);
    CommandLineUser m_user{m_profile};
};

} // namespace

// MAILROOM_KILL_ROUNDS: how often; ten where it is not set.
TEST_CASE("a receiving program that is killed in mid-fetch loses no mail and has none twice", "[servers][J6]")
{
    const bool isImap = GENERATE(true, false);
    CAPTURE(isImap);
    const int count = 4000;
    DovecotServer dovecot;
    QList<QByteArray> messages;
    for (int i = 1; i <= count; ++i)
        messages << numberedMail(i);
    dovecot.seed(u"ann"_s, messages);
    // By POP3 each message leaves the server once it is here: what was told too early would be gone for good.
    Victim victim(
        isImap ? u"imap://ann@127.0.0.1:%1?tls=none"_s.arg(dovecot.imapPort())
               : u"pop3://ann@127.0.0.1:%1?tls=none"_s.arg(dovecot.pop3Port()),
        isImap ? QStringList() : QStringList{u"--leave"_s, u"never"_s});
    const int rounds = qEnvironmentVariable("MAILROOM_KILL_ROUNDS", u"10"_s).toInt();
    int inMidst = 0;
    for (int i = 0; i < rounds && victim.here() < count; ++i)
        inMidst += victim.killInMidFetch() ? 1 : 0;
    const qint64 before = victim.here();
    victim.finish();
    if (!isImap)
        victim.finish(); // what came last leaves the server now
    WARN(inMidst << " kills in mid-fetch, " << before << " messages were here then");
    CHECK(inMidst > 0);
    const auto mail = victim.mail();
    CHECK(mail.size() == count);
    for (int i = 1; i <= count; ++i) {
        INFO(i);
        REQUIRE(mail.value(u"Message %1"_s.arg(i)) == numberedMail(i));
    }
    CHECK(dovecot.mailbox(u"ann"_s).size() == (isImap ? count : 0));
}
