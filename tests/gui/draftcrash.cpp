// What was being written survives the death of the program, and a disk that is full for a while. The case
// tagged [victim] runs as another process.
#include "tests/gui/testdesk.h"

#include <catch2/catch_all.hpp>

#include <QLabel>
#include <QLineEdit>
#include <QPlainTextEdit>
#include <QPointer>
#include <QProcess>

#include <csignal>
#include <iostream>

#include <sys/resource.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// No file of this process can grow while it lives.
class FullDisk {
public:
    FullDisk()
    {
        std::signal(SIGXFSZ, SIG_IGN); // to write fails instead
        ::getrlimit(RLIMIT_FSIZE, &m_before);
        const rlimit none{0, m_before.rlim_max};
        ::setrlimit(RLIMIT_FSIZE, &none);
    }
    ~FullDisk() { ::setrlimit(RLIMIT_FSIZE, &m_before); }

private:
    rlimit m_before{};
};

} // namespace

TEST_CASE("a draft that found no room is saved once there is some, without a key being pressed", "[gui]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    const auto said = [] { return shown<QLabel>(u"draftSaved"_s)->text(); };
    {
        const FullDisk full;
        desk.write(u"ok@a.example, "_s, u"Unfinished letter"_s);
        CHECK(QTest::qWaitFor([&] { return said().startsWith(u"The draft is not saved: "_s); }, 20'000));
    }
    CHECK(QTest::qWaitFor([&] { return said() == u"Draft saved"_s; }, 30'000));
    CHECK(shown<QPlainTextEdit>(u"text"_s)->toPlainText() == u"Dear all,"_s);
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("somebody writes until the program is killed", "[.][victim]")
{
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example, "_s, u"Unfinished letter"_s);
    std::cout << "profile " << desk.profile.folder().toStdString() << std::endl;
    CHECK(QTest::qWaitFor([] { return false; }, 60'000)); // until it is killed
}

TEST_CASE("a draft survives the death of the window", "[gui]")
{
    QProcess victim;
    victim.start(QCoreApplication::applicationFilePath(), {u"somebody writes until the program is killed"_s});
    QString folder;
    REQUIRE(QTest::qWaitFor(
        [&] {
            while (victim.canReadLine()) {
                if (const QByteArray line = victim.readLine(); line.startsWith("profile "))
                    folder = QString::fromUtf8(line.sliced(8)).trimmed();
            }
            return !folder.isEmpty();
        },
        60'000));
    {
        Catalog catalog(folder, SpoolerPresence::Running);
        REQUIRE(QTest::qWaitFor(
            [&] {
                auto drafts = catalog.drafts();
                drafts.waitForFinished();
                return drafts.result() && !drafts.result()->isEmpty()
                    && drafts.result()->first().json.contains("Dear all,");
            },
            30'000));
    }
    victim.kill();
    REQUIRE(victim.waitForFinished());
    CHECK(victim.exitStatus() == QProcess::CrashExit);
    {
        Spooler spooler(SpoolerOptions{.profile = folder});
        auto opened = spooler.open();
        REQUIRE(QTest::qWaitFor([&] { return opened.isFinished(); }));
        REQUIRE(opened.result().has_value());
        Catalog catalog(folder, SpoolerPresence::Running);
        SpoolState state(spooler, catalog);
        SessionPasswords passwords;
        MailCatalog mail(folder);
        Receiver receiver(ReceiverOptions{.profile = folder});
        MainWindow window(
            Services{spooler, catalog, state, passwords, receiver, mail, ProfilePaths(folder).drafts});
        window.show();
        REQUIRE(QTest::qWaitFor([] { return shown<QWidget>(u"composer"_s); }, 10'000));
        CHECK(shown<QLineEdit>(u"subject"_s)->text() == u"Unfinished letter"_s);
        CHECK(shown<QPlainTextEdit>(u"text"_s)->toPlainText().contains(u"Dear all,"_s));
        const QPointer<QWidget> composer = shown<QWidget>(u"composer"_s);
        composer->close();
        CHECK(QTest::qWaitFor([&] { return composer.isNull(); })); // before what it works with is gone
    }
    QDir(QFileInfo(folder).path()).removeRecursively();
}
