#include "tests/support/steps.h"
#include "tests/support/temporarystore.h"

#include "spooler/submit/programstep.h"

#include <catch2/catch_all.hpp>

using namespace mailroom;
using namespace Qt::StringLiterals;
using namespace std::chrono_literals;

namespace {

CarriedRecipient carried(const QString &address, AccountId account, const QString &type = u"smtp"_s)
{
    return {{.forwardPath = address, .notify = {}, .originalRecipient = {}, .addressType = type}, account};
}

RegisteredStep nothing(const QString &name)
{
    return testStep(name, [](const StepInput &) { return StepAnswer(); });
}

struct Programmed {
    StepAnswer answer;
    QByteArray octets; // of a changed message
    qsizetype filesLeft = 0;
};

Programmed runStep(const QString &command, const ProgramLimits &limits = {})
{
    QTemporaryDir folder;
    const QByteArray message = "From: ann@example.org\r\nMessage-ID: <1@example.org>\r\n"
                               "Date: Sun, 22 Nov 2026 09:00:00 +0000\r\nSubject: Tea\r\n\r\nhello\r\n";
    QFile file(folder.filePath(u"message"_s));
    REQUIRE(file.open(QIODevice::WriteOnly));
    file.write(message);
    file.close();
    Programmed programmed;
    programmed.answer = ProgramStep(command, limits)
                            .run(
                                {.file = file.fileName(),
                                 .size = message.size(),
                                 .messageId = u"<1@example.org>"_s,
                                 .envelope = {},
                                 .folder = folder.path(),
                                 .isCancelled = {}});
    if (const auto *changed = std::get_if<StepChanged>(&programmed.answer.what)) {
        programmed.octets = octetsOf(changed->content->fileName());
        programmed.answer.what = StepUnchanged();
    }
    programmed.filesLeft = QDir(folder.path()).entryList(QDir::Files).size() - 1;
    return programmed;
}

QString faultOf(const Programmed &programmed)
{
    const auto *failed = std::get_if<StepFailed>(&programmed.answer.what);
    return failed ? failed->why : QString();
}

} // namespace

TEST_CASE("a step works for recipients by address, by type, by both, or for all", "[submit][E1]")
{
    RegisteredStep step = nothing(u"step"_s);
    const auto [addresses, types, runs] = GENERATE(table<QStringList, QStringList, bool>(
        {{{}, {}, true},
         {{u"BOB@example.net"_s}, {}, true},
         {{u"eve@example.net"_s}, {}, false},
         {{}, {u"smtp"_s}, true},
         {{}, {u"smtpx"_s}, false},
         {{u"bob@example.net"_s}, {u"smtp"_s}, true},
         {{u"bob@example.net"_s}, {u"fax"_s}, false},
         {{u"eve@example.net"_s}, {u"smtp"_s}, false}}));
    step.addresses = addresses;
    step.types = types;
    CHECK(neededSteps({step}, {carried(u"bob@example.net"_s, {1})}, {1}).isEmpty() != runs);
}

TEST_CASE("a step runs only when its account will carry a recipient", "[submit][E3]")
{
    RegisteredStep mine = nothing(u"mine"_s);
    mine.account = {1};
    RegisteredStep other = nothing(u"other"_s);
    other.account = {2};
    const RegisteredStep any = nothing(u"any"_s);
    CHECK(
        stepNames(neededSteps({mine, other, any}, {carried(u"bob@example.net"_s, {2})}, {1}))
        == QStringList{u"other"_s, u"any"_s});
    CHECK(neededSteps({mine, any}, {}, {1}).isEmpty());
}

TEST_CASE("what belongs to the author runs for his mail, whoever carries it", "[submit][E3]")
{
    RegisteredStep mine = nothing(u"mine"_s);
    mine.account = {1};
    mine.scope = StepScope::Author;
    RegisteredStep other = nothing(u"other"_s);
    other.account = {2};
    other.scope = StepScope::Author;
    CHECK(
        stepNames(neededSteps({mine, other}, {carried(u"bob@example.net"_s, {2})}, {1}))
        == QStringList{u"mine"_s});
}

TEST_CASE("what an account asks for runs in the order footer, program", "[submit][E2]")
{
    Account account;
    account.id = {1};
    CHECK(accountSteps(account).isEmpty());
    account.policy.footer = u"Ann"_s;
    account.policy.program = u"cat"_s;
    CHECK(stepNames(accountSteps(account)) == QStringList{u"footer"_s, u"program"_s});
}

TEST_CASE("nothing may change a message behind the step that seals it", "[submit]")
{
    const RegisteredStep footer = nothing(u"footer"_s);
    const RegisteredStep sign = testStep(u"sign"_s, {}, {}, Sealing::Seals);
    const RegisteredStep encrypt = testStep(u"encrypt"_s, {}, {}, Sealing::Seals);
    CHECK(checkOrder({footer, sign, encrypt}));
    const auto refused = checkOrder({sign, footer});
    REQUIRE_FALSE(refused);
    CHECK(refused.error().detail.contains(u"\"footer\" stands behind \"sign\""_s));
}

TEST_CASE("a command is cut into words as a shell does it", "[submit]")
{
    CHECK(
        commandWords(u"  gpg --sign 'two words' \"a b\"c \\\" ''"_s)
        == QStringList{u"gpg"_s, u"--sign"_s, u"two words"_s, u"a bc"_s, u"\""_s, QString()});
    CHECK(commandWords(u"  "_s).isEmpty());
}

TEST_CASE("a program gets the message and answers with a new one", "[submit]")
{
    const Programmed done = runStep(u"sed s/hello/goodbye/"_s);
    CHECK(faultOf(done).isEmpty());
    CHECK(done.octets.contains("\r\n\r\ngoodbye\r\n"));
    CHECK(done.filesLeft == 0);
}

TEST_CASE("a Bcc that a program writes goes into no header", "[submit][R6]")
{
    const Programmed done = runStep(u"sed '1iBcc: eve@example.net'"_s);
    CHECK(done.octets.startsWith("From: ann@example.org"));
    CHECK_FALSE(done.octets.contains("eve"));
}

TEST_CASE("a program's exit code decides", "[submit]")
{
    CHECK(faultOf(runStep(u"sh -c 'echo no key >&2; exit 69'"_s)) == u"the program failed with 69: no key");
    CHECK(faultOf(runStep(u"sh -c 'kill -9 $$'"_s)).startsWith(u"the program was killed by signal 9"_s));
    CHECK(faultOf(runStep(u"/nowhere/program"_s)).startsWith(u"the program cannot be started"_s));
    CHECK(faultOf(runStep(u"true"_s)) == u"what the program wrote is no message");
    CHECK(faultOf(runStep(u"sed s/1@example/2@example/"_s)) == u"the program changed the Message-ID");
    const Programmed later = runStep(u"sh -c 'echo the key server sleeps >&2; exit 75'"_s);
    const auto *notNow = std::get_if<StepNotNow>(&later.answer.what);
    REQUIRE(notNow);
    CHECK(notNow->why == u"the key server sleeps");
}

TEST_CASE("a program that hangs is killed with all that it started", "[submit]")
{
    QTemporaryDir folder;
    const QString pidFile = folder.filePath(u"pid"_s);
    const Programmed hung =
        runStep(u"sh -c 'sleep 600 & echo $! > %1; sleep 600'"_s.arg(pidFile), {.deadline = 300ms});
    CHECK(faultOf(hung).startsWith(u"the program did not end in time"_s));
    const QByteArray pid = octetsOf(pidFile).trimmed();
    REQUIRE_FALSE(pid.isEmpty());
    const auto lives = [&] { // dead, it may not be collected by init yet
        const QByteArray stat = octetsOf(u"/proc/%1/stat"_s.arg(QString::fromLatin1(pid)));
        return !stat.isEmpty() && !stat.contains(") Z ");
    };
    const QDeadlineTimer deadline(10s);
    while (lives() && !deadline.hasExpired())
        QThread::yieldCurrentThread();
    CHECK_FALSE(lives());
    CHECK(hung.filesLeft == 0);
}

TEST_CASE("a program cannot fill the disk or the memory", "[submit]")
{
    const Programmed flood = runStep(u"sh -c 'cat; exec yes'"_s, {.deadline = 20s, .output = 1024 * 1024});
    CHECK_FALSE(faultOf(flood).isEmpty());
    CHECK(flood.filesLeft == 0);
    const Programmed greedy = runStep(
        u"dd if=/dev/zero of=/dev/null bs=900M count=1"_s, {.deadline = 20s, .memory = qint64(256) << 20});
    CHECK(faultOf(greedy).startsWith(u"the program failed with 1"_s));
}
