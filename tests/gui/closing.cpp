// What closing the last window does: mail that waits is not left alone.
#include "app/desktop/desktop.h"
#include "spooler/submit/submitter.h"
#include "tests/gui/testdesk.h"
#include "ui/shell/sidebar.h"
#include "ui/text/statetext.h"

#include <catch2/catch_all.hpp>

#include <QDialog>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

enum class Queue { Empty, Waits };

// The program's own desktop on a profile of its own, without a message bus.
struct Closing {
    Closing(bool tray, Queue queue) : desktop(profile.folder(), [tray] { return tray; })
    {
        if (queue == Queue::Waits) { // nobody takes it: there is no account
            Submission submission;
            submission.content = QByteArray("From: ann@example.org\r\nSubject: Tea\r\n\r\nAt five?\r\n");
            submission.recipients = {u"bob@example.net"_s};
            REQUIRE(submitDirectly(profile.folder(), submission).has_value());
        }
        QObject::connect(&desktop, &Desktop::ended, &context, [this] { ++ends; });
        desktop.start({});
        REQUIRE(QTest::qWaitFor([] { return window(); }));
        const bool waits = queue == Queue::Waits;
        REQUIRE(QTest::qWaitFor(
            [waits] {
                return waits ? waitingCount() == u"1"_s : shown<QPushButton>(u"addAccount"_s) != nullptr;
            },
            20'000)); // the counts are here
    }

    // The application tells of its last window only while it runs.
    void closeWindow()
    {
        QTimer::singleShot(0, window(), &QWidget::close);
        QTimer::singleShot(500, &context, [] { QCoreApplication::exit(); });
        QCoreApplication::exec();
    }

    static QString waitingCount()
    {
        auto *const sidebar = window()->findChild<Sidebar *>(u"sidebar"_s);
        const auto items =
            sidebar->findItems(filterWords(Filter::Waiting), Qt::MatchExactly | Qt::MatchRecursive);
        return items.isEmpty() ? QString() : items.first()->text(1);
    }
    static QWidget *window() { return shown<QWidget>(u"mainWindow"_s); }
    static QDialog *question() { return shown<QDialog>(u"quitDialog"_s); }

    TemporaryProfile profile;
    QObject context;
    int ends = 0;
    Desktop desktop;
};

} // namespace

TEST_CASE("closing the window ends the program when nothing waits", "[gui]")
{
    Closing closing(GENERATE(true, false), Queue::Empty);
    closing.closeWindow();
    CHECK(closing.ends == 1);
    CHECK_FALSE(Closing::question());
}

TEST_CASE("closing the window while mail waits leaves the spooler in the tray", "[gui]")
{
    Closing closing(true, Queue::Waits);
    closing.closeWindow();
    CHECK(closing.ends == 0);
    CHECK_FALSE(Closing::window());
    CHECK_FALSE(Closing::question());
}

TEST_CASE("closing the window while mail waits and there is no tray asks first", "[gui]")
{
    Closing closing(false, Queue::Waits);
    closing.closeWindow();
    REQUIRE(QTest::qWaitFor([] { return Closing::question(); }));
    CHECK(Closing::window()); // there is a way back
    CHECK(closing.ends == 0);
    CHECK_FALSE(shown<QPushButton>(u"quitWait"_s)); // there is nothing to wait in
    press(u"quitAnyway"_s);
    CHECK(QTest::qWaitFor([&] { return closing.ends == 1; }));
}

TEST_CASE(
    "whoever quits while mail waits and there is no tray is not asked again by the last window", "[gui]")
{
    Closing closing(false, Queue::Waits);
    QObject::connect(&closing.desktop, &Desktop::ended, qApp, &QCoreApplication::quit);
    QTimer::singleShot(0, &closing.context, [&closing] { closing.desktop.end(); });
    CHECK(QCoreApplication::exec() == 0);
    CHECK(closing.ends == 1);
    CHECK_FALSE(Closing::window());
    CHECK_FALSE(Closing::question());
}
