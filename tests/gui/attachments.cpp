#include "tests/gui/testdesk.h"
#include "tests/gui/worked.h"

#include <catch2/catch_all.hpp>

#include <QApplication>
#include <QDir>
#include <QDropEvent>
#include <QElapsedTimer>
#include <QLabel>
#include <QMimeData>
#include <QPushButton>
#include <QTemporaryDir>
#include <QTimer>
#include <QToolButton>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

void drop(QWidget *window, const QStringList &files)
{
    QMimeData data;
    QList<QUrl> urls;
    for (const QString &file : files)
        urls.append(QUrl::fromLocalFile(file));
    data.setUrls(urls);
    QDragEnterEvent enter({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &enter);
    REQUIRE(enter.isAccepted());
    QDropEvent event({20, 20}, Qt::CopyAction, &data, Qt::LeftButton, Qt::NoModifier);
    QApplication::sendEvent(window, &event);
}

QString largeFile(const QTemporaryDir &folder, int mebibytes)
{
    const QString name = folder.filePath(u"photos.bin"_s);
    QFile file(name);
    REQUIRE(file.open(QIODevice::WriteOnly));
    QByteArray block(1024 * 1024, Qt::Uninitialized);
    for (qsizetype i = 0; i < block.size(); ++i)
        block[i] = static_cast<char>(i * 31 >> 3);
    for (int i = 0; i < mebibytes; ++i)
        REQUIRE(file.write(block) == block.size());
    return name;
}

QString nameOfAttachment()
{
    auto *const label = shown<QLabel>(u"attachmentName"_s);
    return label ? label->text() : QString();
}

// The longest time that this thread did not come back for an event: whole, and what it worked itself (other
// programs on the machine do not count in that).
class LongestTurn {
public:
    LongestTurn()
    {
        m_whole.start();
        m_beats.setTimerType(Qt::PreciseTimer);
        QObject::connect(&m_beats, &QTimer::timeout, &m_beats, [this] {
            const qint64 now = workedMilliseconds();
            m_longestWork = std::max(m_longestWork, now - m_worked);
            m_worked = now;
            m_longest = std::max(m_longest, m_whole.restart());
        });
        m_beats.start(1);
    }
    qint64 milliseconds() const { return m_longest; }
    qint64 worked() const { return m_longestWork; }

private:
    QTimer m_beats;
    QElapsedTimer m_whole;
    qint64 m_worked = workedMilliseconds();
    qint64 m_longest = 0;
    qint64 m_longestWork = 0;
};

} // namespace

TEST_CASE("50 MB are dropped, sent and accepted while the window stays alive", "[gui]")
{
    const QTemporaryDir folder;
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"Photos"_s, Qt::Checked); // held: the server of the test is in this thread
    const QString file = largeFile(folder, 36); // 50 MB as base64 on the wire, what servers take
    const LongestTurn turn;
    drop(shown<QWidget>(u"composer"_s), {file});
    screenshot(shown<QWidget>(u"composer"_s), u"composer-copying"_s);
    REQUIRE(QTest::qWaitFor([] { return nameOfAttachment().contains(u"MB"_s); }, 20'000));
    const auto *const name = shown<QLabel>(u"attachmentName"_s);
    CHECK(QTest::qWaitFor([&] { return name->width() >= name->sizeHint().width(); }));
    screenshot(shown<QWidget>(u"composer"_s), u"composer-attached"_s);
    press(u"send"_s);
    REQUIRE(QTest::qWaitFor([] { return !shown<QWidget>(u"composer"_s); }, 30'000));
    CHECK(desk.message(u"Photos"_s).row.size > 48'000'000);
    WARN("longest turn " << turn.milliseconds() << " ms, of it worked " << turn.worked() << " ms");
    CHECK(turn.worked() <= 100);
    CHECK(turn.milliseconds() <= 500);
    desk.spooler.act(Action::Release, QList<QueueId>{desk.message(u"Photos"_s).row.id}, u"user"_s);
    for (int i = 0; i < 3; ++i)
        if (desk.waitForState(u"Photos"_s, u"ok@a.example"_s, RecipientState::Accepted))
            break;
    const RecipientRow recipient = desk.message(u"Photos"_s).recipients.value(0);
    CAPTURE(int(recipient.state), recipient.attempts, recipient.lastReply.text.toStdString());
    CHECK(recipient.state == RecipientState::Accepted);
}

TEST_CASE("several attachments take just the lines that they need", "[gui]")
{
    const QTemporaryDir folder;
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"Pages"_s);
    QStringList files;
    for (int number = 1; number <= 6; ++number) {
        files << folder.filePath(u"page number %1 of the minutes.txt"_s.arg(number));
        QFile file(files.last());
        REQUIRE(file.open(QFile::WriteOnly));
        file.write("A page.\n");
    }
    auto *const composer = shown<QWidget>(u"composer"_s);
    drop(composer, files);
    const auto chips = [composer] {
        QList<QWidget *> shownChips = composer->findChildren<QWidget *>(u"attachmentChip"_s);
        shownChips.removeIf([](const QWidget *chip) { return !chip->isVisible(); });
        return shownChips;
    };
    const auto isTight = [&] {
        int bottom = 0;
        for (const QWidget *chip : chips())
            bottom = std::max(bottom, chip->geometry().bottom() + 1);
        return !chips().isEmpty() && chips().constFirst()->parentWidget()->height() == bottom;
    };
    REQUIRE(QTest::qWaitFor([&] { return chips().size() == 6 && !nameOfAttachment().isEmpty(); }));
    const auto isCopied = [&] {
        return std::ranges::all_of(chips(), [](const QWidget *chip) {
            return chip->findChild<QLabel *>(u"attachmentName"_s)->text().endsWith(u')');
        });
    };
    REQUIRE(QTest::qWaitFor(isCopied)); // a chip is narrower then
    CHECK(QTest::qWaitFor(isTight));
    screenshot(composer, u"composer-several"_s);
    for (const int width : {1200, 420, 720}) {
        composer->resize(width, 600);
        CHECK(QTest::qWaitFor(isTight));
    }
    for (int left = 6; left > 1; --left)
        QTest::mouseClick(chips().constFirst()->findChild<QToolButton *>(), Qt::LeftButton);
    CHECK(QTest::qWaitFor(isTight));
    composer->close();
}

TEST_CASE("what cannot be attached is said at the attachments", "[gui]")
{
    const QTemporaryDir folder;
    REQUIRE(QDir(folder.path()).mkdir(u"pictures"_s));
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"Pictures"_s);
    drop(shown<QWidget>(u"composer"_s), {folder.filePath(u"pictures"_s)});
    REQUIRE(QTest::qWaitFor([] { return shown<QLabel>(u"attachmentFault"_s); }));
    CHECK(shown<QLabel>(u"attachmentFault"_s)->text().contains(u"“pictures” is a folder"_s));
    CHECK_FALSE(shown<QWidget>(u"attachmentChip"_s));
    drop(shown<QWidget>(u"composer"_s), {folder.filePath(u"gone.txt"_s)});
    CHECK(QTest::qWaitFor([] {
        auto *const fault = shown<QLabel>(u"attachmentFault"_s);
        return fault && fault->text().contains(u"“gone.txt” is not there"_s);
    }));
    screenshot(shown<QWidget>(u"composer"_s), u"composer-attachment-fault"_s);
    shown<QWidget>(u"composer"_s)->close();
}

TEST_CASE("copying an attachment can be stopped and leaves nothing behind", "[gui]")
{
    const QTemporaryDir folder;
    TestDesk desk;
    desk.open();
    desk.addAccount();
    desk.write(u"ok@a.example"_s, u"Stopped"_s);
    drop(shown<QWidget>(u"composer"_s), {largeFile(folder, 64)});
    REQUIRE(shown<QToolButton>(u"attachmentRemover"_s));
    shown<QToolButton>(u"attachmentRemover"_s)->click();
    CHECK_FALSE(shown<QWidget>(u"attachmentChip"_s));
    CHECK(QTest::qWaitFor([&] {
        int copies = 0;
        for (const QFileInfo &draft :
             QDir(desk.profile.paths().drafts).entryInfoList(QDir::Dirs | QDir::NoDotAndDotDot))
            copies += static_cast<int>(QDir(draft.filePath()).entryList(QDir::Files).size());
        return copies == 0;
    }));
    shown<QWidget>(u"composer"_s)->close();
}
