// Passwords in a real Secret Service (gnome-keyring) on a message bus of the test's own. The cases tagged
// [keyring-session] run inside of it, as another process; the others start it.
#include "app/keyring/keyringpasswordkeeper.h"
#include "app/keyring/keyringsecretstore.h"
#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "tests/support/scriptedserver.h"

#include <catch2/catch_all.hpp>

#include <QDirIterator>
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QTest>

#include <iostream>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

const QString password = u"s3same-\u00f6ffne-dich"_s;

template <typename T> Result<T> awaited(QFuture<Result<T>> future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
    return future.result();
}

struct Session {
    int code = -1;
    QByteArray output;
};

// Runs the hidden case `name` of this program in a session with an unlocked keyring.
Session inSession(const QString &name, const QString &folder)
{
    const QString daemon = QStandardPaths::findExecutable(u"gnome-keyring-daemon"_s);
    const QString bus = QStandardPaths::findExecutable(u"dbus-run-session"_s);
    if (daemon.isEmpty() || bus.isEmpty())
        SKIP("gnome-keyring and dbus are not installed");
    QProcess process;
    QProcessEnvironment environment = QProcessEnvironment::systemEnvironment();
    for (const QString &variable : {u"DISPLAY"_s, u"WAYLAND_DISPLAY"_s, u"DBUS_SESSION_BUS_ADDRESS"_s})
        environment.remove(variable);
    environment.insert(u"HOME"_s, folder);
    environment.insert(u"QT_QPA_PLATFORM"_s, u"offscreen"_s);
    for (const QString &part : {u"RUNTIME_DIR"_s, u"DATA_HOME"_s, u"CONFIG_HOME"_s, u"CACHE_HOME"_s}) {
        const QString place = folder + u'/' + part.toLower();
        REQUIRE(QDir().mkpath(place));
        QFile::setPermissions(place, QFile::ReadOwner | QFile::WriteOwner | QFile::ExeOwner);
        environment.insert(u"XDG_"_s + part, place);
    }
    environment.insert(u"MAILROOM_KEYRING_PROFILE"_s, folder + u"/profile"_s);
    process.setProcessEnvironment(environment);
    process.setProcessChannelMode(QProcess::MergedChannels);
    process.start(
        bus,
        {u"--"_s, u"sh"_s, u"-c"_s,
         u"printf master | \"$0\" --unlock --components=secrets >/dev/null 2>&1 && exec \"$@\""_s, daemon,
         QCoreApplication::applicationFilePath(), name});
    REQUIRE(process.waitForFinished(120'000));
    return {process.exitCode(), process.readAll()};
}

// Every file below `folder` that holds `secret`, in whatever form.
QStringList filesWith(const QString &folder, const QString &secret)
{
    const QByteArray utf8 = secret.toUtf8();
    const QByteArray utf16(reinterpret_cast<const char *>(secret.utf16()), secret.size() * 2);
    QStringList found;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QByteArray octets = file.readAll();
        for (const QByteArray &form :
             {utf8, utf16, utf8.toBase64(), QByteArray(QByteArray("\0ann\0", 5) + utf8).toBase64()}) {
            if (octets.contains(form))
                found << file.fileName();
        }
    }
    return found;
}

// A program of the desktop on the profile of this session.
struct Program {
    explicit Program(quint16 port)
        : secrets(profile)
        , spooler(SpoolerOptions{.profile = profile, .secrets = &secrets})
        , keeper(profile, spooler)
    {
        QObject::connect(&spooler, &Spooler::secretWanted, &context, [this](AccountId, const QString &why) {
            wanted << why;
        });
        REQUIRE(awaited(spooler.open()));
        account.name = u"Work"_s;
        account.address = u"ann@example.org"_s;
        account.server.host = u"127.0.0.1"_s;
        account.server.port = port;
        account.server.security = Security::ClearText;
        account.server.user = u"ann"_s;
    }

    void save()
    {
        const auto saved = awaited(spooler.saveAccount(account));
        REQUIRE(saved);
        account.id = *saved;
    }
    void submit(const QByteArray &subject)
    {
        Submission submission;
        submission.content = "From: ann@example.org\r\nSubject: " + subject + "\r\n\r\nHello\r\n";
        submission.recipients = {u"bob@example.net"_s};
        REQUIRE(awaited(spooler.submit(submission)));
    }

    const QString profile = qEnvironmentVariable("MAILROOM_KEYRING_PROFILE");
    KeyringSecretStore secrets;
    Spooler spooler;
    KeyringPasswordKeeper keeper;
    Account account;
    QStringList wanted;
    QObject context;
};

bool logsOn(const ScriptedServer &server)
{
    const QByteArray response = QByteArray("\0ann\0", 5) + password.toUtf8();
    return server.commands.contains("AUTH PLAIN " + response.toBase64());
}

void lockKeyring()
{
    REQUIRE(
        QProcess::execute(
            u"dbus-send"_s,
            {u"--session"_s, u"--dest=org.freedesktop.secrets"_s, u"--type=method_call"_s, u"--print-reply"_s,
             u"/org/freedesktop/secrets"_s, u"org.freedesktop.Secret.Service.Lock"_s,
             u"array:objpath:/org/freedesktop/secrets/collection/login"_s})
        == 0);
}

} // namespace

TEST_CASE("in a session: the keyring keeps, gives and removes a password", "[.][keyring-session]")
{
    const Keyring keyring(u"/tmp/of-a-test"_s);
    REQUIRE(Keyring::isReachable());
    CHECK(awaited(keyring.read(AccountId{1}, Side::Outgoing)).error().code == ErrorCode::NotFound);
    REQUIRE(awaited(keyring.write(AccountId{1}, Side::Outgoing, password)));
    CHECK(awaited(keyring.read(AccountId{1}, Side::Outgoing)).value() == password);
    CHECK(awaited(keyring.read(AccountId{2}, Side::Outgoing)).error().code == ErrorCode::NotFound);
    CHECK(
        awaited(Keyring(u"/tmp/another"_s).read(AccountId{1}, Side::Outgoing)).error().code
        == ErrorCode::NotFound);
    Account account;
    account.id = AccountId{1};
    KeyringSecretStore known(u"/tmp/of-a-test"_s);
    CHECK(awaited(known.read(account, Side::Incoming)).value() == password); // that of the other side
    REQUIRE(awaited(keyring.write(AccountId{1}, Side::Incoming, u"its own"_s)));
    CHECK(awaited(known.read(account, Side::Incoming)).value() == u"its own"_s);
    CHECK(awaited(known.read(account, Side::Outgoing)).value() == password);
    REQUIRE(awaited(keyring.remove(AccountId{1})));
    CHECK(awaited(known.read(account, Side::Incoming)).error().code == ErrorCode::NotFound);
    CHECK(awaited(keyring.read(AccountId{1}, Side::Outgoing)).error().code == ErrorCode::NotFound);
    CHECK(awaited(keyring.remove(AccountId{1}))); // nothing to remove is well
}

TEST_CASE("in a session: a kept password logs on, also after a restart", "[.][keyring-session]")
{
    ScriptedServer server({{"AUTH", "235 2.7.0 welcome"}}, "PIPELINING\nAUTH PLAIN");
    AccountId account;
    {
        Program program(server.serverPort());
        program.save();
        account = program.account.id;
        CHECK(
            awaited(program.keeper.store(program.account, Side::Outgoing, password)).value()
            == Keeping::Keyring);
        program.submit("one");
        REQUIRE(QTest::qWaitFor([&] { return server.contents.size() == 1; }, 20'000));
        CHECK(logsOn(server));
    }
    server.commands.clear();
    {
        Program again(server.serverPort());
        again.submit("two");
        REQUIRE(QTest::qWaitFor([&] { return server.contents.size() == 2; }, 20'000));
        CHECK(logsOn(server));
        CHECK(again.wanted.isEmpty());
        again.account.id = account;
        CHECK(awaited(again.keeper.forget(again.account)));
    }
    CHECK(
        awaited(Keyring(qEnvironmentVariable("MAILROOM_KEYRING_PROFILE")).read(account, Side::Outgoing))
            .error()
            .code
        == ErrorCode::NotFound);
}

TEST_CASE(
    "in a session: a locked keyring asks once and keeps what is typed for the session",
    "[.][keyring-session]")
{
    ScriptedServer server({{"AUTH", "235 2.7.0 welcome"}}, "PIPELINING\nAUTH PLAIN");
    Program program(server.serverPort());
    program.save();
    REQUIRE(awaited(Keyring(program.profile).write(program.account.id, Side::Outgoing, password)));
    lockKeyring();
    program.submit("one");
    REQUIRE(QTest::qWaitFor([&] { return !program.wanted.isEmpty(); }, 30'000));
    CHECK(program.wanted.constFirst().contains(u"keyring"_s));
    Catalog catalog(program.profile, SpoolerPresence::Running);
    CHECK(QTest::qWaitFor([&] { // it is written a moment after it is asked for
        const auto accounts = awaited(catalog.accounts());
        return accounts && accounts->constFirst().condition.gate.kind == GateKind::Login;
    }));
    CHECK(server.contents.isEmpty());

    CHECK(
        awaited(program.keeper.store(program.account, Side::Outgoing, password)).value()
        == Keeping::SessionOnly);
    REQUIRE(QTest::qWaitFor([&] { return server.contents.size() == 1; }, 20'000));
    CHECK(logsOn(server));
    program.submit("two"); // it is still known
    REQUIRE(QTest::qWaitFor([&] { return server.contents.size() == 2; }, 20'000));
    CHECK(program.wanted.size() == 1);
}

TEST_CASE("a password is in the desktop's keyring and nowhere else", "[app][servers]")
{
    const QString name = GENERATE(
        u"in a session: the keyring keeps, gives and removes a password"_s,
        u"in a session: a kept password logs on, also after a restart"_s,
        u"in a session: a locked keyring asks once and keeps what is typed for the session"_s);
    const QTemporaryDir folder;
    const Session session = inSession(QString(name).replace(u","_s, u"\\,"_s), folder.path());
    INFO(session.output.toStdString());
    REQUIRE(session.code == 0);
    CHECK(session.output.contains("All tests passed"));
    // The profile with its WAL, the keyring's own encrypted file, logs: no form of the password is in any.
    CHECK(filesWith(folder.path(), password) == QStringList());
    CHECK_FALSE(session.output.contains(password.toUtf8()));
    CHECK_FALSE(session.output.contains(password.toUtf8().toBase64()));
}
