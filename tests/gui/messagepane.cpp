#include "tests/gui/messagedesk.h"
#include "tests/gui/worked.h"
#include "ui/inbox/messagefiles.h"
#include "ui/inbox/messagefit.h"
#include "ui/inbox/messageprint.h"

#include <catch2/catch_all.hpp>

#include <QBuffer>
#include <QLabel>
#include <QPrinter>
#include <QPushButton>
#include <QSignalSpy>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QTextBrowser>
#include <QToolButton>

#include <sys/stat.h>
#include <sys/xattr.h>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// Counts who asks, keeps what was asked, and answers with a picture.
class PictureCanary {
public:
    PictureCanary()
    {
        REQUIRE(m_server.listen(QHostAddress::LocalHost));
        QObject::connect(&m_server, &QTcpServer::newConnection, &m_server, [this] {
            ++connections;
            QTcpSocket *const socket = m_server.nextPendingConnection();
            QObject::connect(socket, &QTcpSocket::readyRead, socket, [this, socket] {
                asked += socket->readAll();
                if (!asked.endsWith("\r\n\r\n"))
                    return;
                QImage image(8, 8, QImage::Format_RGB32);
                image.fill(Qt::red);
                QByteArray png;
                QBuffer buffer(&png);
                image.save(&buffer, "PNG");
                socket->write(
                    "HTTP/1.1 200 OK\r\nSet-Cookie: a=b\r\nContent-Length: " + QByteArray::number(png.size())
                    + "\r\nConnection: close\r\n\r\n" + png);
                socket->disconnectFromHost();
            });
        });
    }

    QByteArray url() const { return "http://127.0.0.1:" + QByteArray::number(m_server.serverPort()); }

    int connections = 0;
    QByteArray asked;

private:
    QTcpServer m_server;
};

template <typename Value> Value awaitedResult(QFuture<Value> future)
{
    REQUIRE(QTest::qWaitFor([&] { return future.isFinished(); }, 20'000));
    return future.result();
}

void pressAndWait(const MessageDesk &desk, const QString &button)
{
    QSignalSpy shown(desk.pane.get(), &MessagePane::documentShown);
    desk.pane->findChild<QAbstractButton *>(button)->click();
    REQUIRE(QTest::qWaitFor([&] { return !shown.isEmpty(); }, 20'000));
}

} // namespace

TEST_CASE("a message asks nobody for anything before somebody allows it", "[gui]")
{
    PictureCanary canary;
    MessageDesk desk;
    const QByteArray at = canary.url();
    desk.show(received(
        "From: \"<img src=" + at + "/name>\" <bob@a.example>\nSubject: <img src=" + at
            + "/subject>\nContent-Type: text/html\n",
        "<link rel=stylesheet href=" + at + "/css><style>@import url(" + at
            + "/import)</style><base href=" + at + "><body background=" + at + "/bg><img src=" + at
            + "/a.png><img src=a><div style='background:url(" + at + "/b)'>Hello</div><iframe src=" + at
            + "/f></iframe><object data=" + at + "/o></object><video poster=" + at
            + "/p></video><img src=file:///etc/hostname><script src=" + at
            + "/s></script><meta http-equiv=refresh content='0;url=" + at + "/r'>"));
    CHECK(desk.bodyText().contains("Hello"_L1));
    REQUIRE(shown<QPushButton>(u"showPictures"_s));
    CHECK(canary.connections == 0);

    pressAndWait(desk, u"showPictures"_s);
    CHECK(canary.connections == 1);
    CHECK(canary.asked.startsWith("GET /a.png HTTP/1.1\r\n"));
    for (const QByteArray field : {"Cookie", "Referer", "Authorization", "bob@"})
        CHECK_FALSE(canary.asked.toLower().contains(field.toLower()));
    CHECK_FALSE(shown<QPushButton>(u"showPictures"_s));

    desk.show(htmlMessage("<img src=" + at + "/next.png>x")); // the consent was for the other message
    CHECK(shown<QPushButton>(u"showPictures"_s));
    CHECK(canary.connections == 1);
}

TEST_CASE("nothing of a message is taken for markup outside of its text", "[gui]")
{
    MessageDesk desk;
    desk.show(received(
        "From: \"<b>Boss</b>\" <x@evil.example>\nCc: <i>a@b.example\nSubject: <b>Hi</b>\n", "<b>x</b>"));
    for (const QLabel *const label : desk.pane->findChildren<QLabel *>()) {
        INFO(label->text().toStdString());
        CHECK((label->textFormat() == Qt::PlainText || label->text().isEmpty() || !label->pixmap().isNull()));
    }
    CHECK(desk.pane->findChild<QLabel *>(u"messageFrom"_s)->text() == u"<b>Boss</b> <x@evil.example>"_s);
    CHECK(desk.bodyText() == u"<b>x</b>"_s);
}

namespace {

// Each is costly to lay out in a way of its own.
QList<QByteArray> layoutBombs()
{
    const QByteArray words = "<p>" + QByteArray("words ").repeated(60) + "</p>";
    const QByteArray deep = QByteArray("<table><tr><td>").repeated(3);
    return {
        QByteArray("<div>").repeated(300'000) + "x",
        QByteArray("<table><tr><td>").repeated(60) + "x",
        words.repeated(14'000),
        deep + words.repeated(14'000),
        "<table>" + QByteArray("<tr><td colspan=1000000>a<td>b</tr>").repeated(6'000) + "</table>",
        "<table>" + QByteArray("<tr><td rowspan=1000>a<td>b</tr>").repeated(6'000) + "</table>",
        "<table>" + QByteArray("<td>aaa</td>").repeated(9'000) + "</table>",
        "<p>" + QByteArray("x").repeated(900'000),
        deep + QByteArray("x").repeated(900'000),
        "<p>" + QByteArray("\xe6\xbc\xa2\xf0\x9f\x98\x80 ").repeated(90'000), // letters of rare fonts
        QByteArray("<img src=cid:none>").repeated(300),
    };
}

} // namespace

// Beside what is asked here, WatchedApplication looks at the processor time of each event.
TEST_CASE("a layout bomb holds up no window", "[gui]")
{
    const QByteArray html = GENERATE(from_range(layoutBombs()));
    CAPTURE(html.left(60).toStdString());
    MessageDesk desk;
    QElapsedTimer timer;
    timer.start();
    desk.show(htmlMessage(html));
    CHECK(timer.elapsed() < 15'000);
    QTest::qWait(300); // the rest of the layout goes on in the window
    CHECK((!desk.bodyText().isEmpty() || shown<QPushButton>(u"showAll"_s)));
    desk.pane->resize(700, 640);
    QTest::qWait(100);
    auto *const all = shown<QPushButton>(u"showAll"_s);
    if (!all)
        return;
    QSignalSpy again(desk.pane.get(), &MessagePane::documentShown);
    qint64 longest = 0;
    QTest::mouseClick(all, Qt::LeftButton);
    QDeadlineTimer enough(10'000);
    while (!enough.hasExpired()) {
        const qint64 before = workedMilliseconds();
        QCoreApplication::processEvents(QEventLoop::AllEvents, 1);
        longest = std::max(longest, workedMilliseconds() - before);
        if (!again.isEmpty() && enough.remainingTime() > 1'500)
            enough.setRemainingTime(1'500); // the rest of the layout
    }
    CHECK(again.size() == 1);
    CHECK(longest <= 100);
}

TEST_CASE("of a text that is costly to lay out its beginning is shown", "[gui]")
{
    DocumentWish wish;
    wish.choice = BodyChoice::Html;
    const QSize view(760, 640);
    const QString paragraph = u"<p>"_s + u"some words "_s.repeated(100) + u"</p>"_s;
    wish.bodies = {{.html = {u"<table><tr><td>"_s.repeated(3) + paragraph.repeated(100)}}};
    const auto cost = [&](const FilteredBody &body) { return longestStep(wish, body, view); };
    const FilteredBody whole = filterBody(wish);
    const FilteredBody part = fitBody(wish, TextExtent::Part, view);
    CHECK_FALSE(whole.safe.isCut);
    CHECK(part.safe.isCut);
    CHECK(part.safe.text.startsWith(u"some words"_s));
    CHECK(cost(part) < cost(whole) / 2);
    const FilteredBody all = fitBody(wish, TextExtent::All, view);
    CHECK(all.safe.text.count(u"some words"_s) == 10'000);
    CHECK_FALSE(all.safe.html.contains("<table"_L1));
    CHECK(cost(all) < cost(whole) / 2);

    wish.bodies = {{.html = {u"<table><tr><td>Hello</td></tr></table>"_s.repeated(20)}}};
    CHECK_FALSE(fitBody(wish, TextExtent::Part, view).safe.isCut);

    const SafeHtml cut = sanitise(QString(u"<p>"_s + QString(70'000, u'x')), {.characters = 100});
    CHECK(cut.text == QString(100, u'x'));
    CHECK(cut.isCut);
}

TEST_CASE("quotes are folded and unfolded", "[gui]")
{
    MessageDesk desk;
    desk.show(received("From: bob@a.example\n", "Yes.\n\n> one\n> two\n> three\n> four\n> five\n> six\n"));
    CHECK_FALSE(desk.bodyText().contains("three"_L1));
    auto *const body = desk.pane->findChild<QTextBrowser *>(u"messageBody"_s);
    QSignalSpy unfolded(desk.pane.get(), &MessagePane::documentShown);
    Q_EMIT body->anchorClicked(QUrl(u"fold:0"_s));
    REQUIRE(QTest::qWaitFor([&] { return !unfolded.isEmpty(); }));
    CHECK(desk.bodyText().contains("three"_L1));
}

TEST_CASE("an answer quotes what was seen and nothing else", "[gui]")
{
    MessageDesk desk;
    desk.show(htmlMessage("<p>Shall we?<div style='display:none'>SECRET</div><img src=file:///etc/passwd>"));
    QSignalSpy wanted(desk.pane.get(), &MessagePane::composerWanted);
    desk.pane->answer(AnswerKind::Reply);
    REQUIRE(QTest::qWaitFor([&] { return !wanted.isEmpty(); }));
    const auto content = wanted.first().first().value<ComposerContent>();
    CHECK(content.to == u"\"Bob\" <bob@a.example>"_s);
    CHECK(content.subject == u"Re: News"_s);
    CHECK(content.inReplyTo == u"<1@a.example>"_s);
    CHECK(content.text.endsWith(u"Bob wrote:\n> Shall we?\n\n"_s));
    CHECK(content.account == desk.desk.state->accounts().first().account.id);

    wanted.clear();
    desk.pane->answer(AnswerKind::ForwardAttached);
    REQUIRE(QTest::qWaitFor([&] { return !wanted.isEmpty(); }));
    const auto forward = wanted.first().first().value<ComposerContent>();
    REQUIRE(forward.attachments.size() == 1);
    CHECK(forward.attachments.first().mimeType == u"message/rfc822"_s);
    QFile copy(forward.attachments.first().file);
    REQUIRE(copy.open(QFile::ReadOnly));
    CHECK(copy.readAll().contains("SECRET")); // as it was received
}

TEST_CASE("a file is saved anew, whole, and as nothing that runs", "[gui]")
{
    const QTemporaryDir folder;
    const QByteArray message = "hello world";
    MessageSource source = sourceOf(message);
    source.origin = u"mailto:bob@a.example"_s;
    QObject context;
    const QString file = folder.filePath(u"a.sh"_s);
    const PartPlace place{0, 5, {}};
    REQUIRE(awaitedResult(savePart(source, place, file, Target::New, &context)));
    struct stat status{};
    REQUIRE(::stat(QFile::encodeName(file).constData(), &status) == 0);
    CHECK((status.st_mode & 0777) == 0600);
    char origin[100] = {};
    if (::getxattr(QFile::encodeName(file).constData(), "user.xdg.origin.url", origin, sizeof origin - 1) > 0)
        CHECK(QByteArray(origin) == "mailto:bob@a.example");

    const auto again = awaitedResult(savePart(source, {0, 11, {}}, file, Target::New, &context));
    REQUIRE_FALSE(again);
    CHECK(again.error().code == ErrorCode::Conflict);
    const QString link = folder.filePath(u"link"_s);
    REQUIRE(QFile::link(file, link));
    CHECK_FALSE(awaitedResult(savePart(source, {0, 11, {}}, link, Target::New, &context)));
    REQUIRE(awaitedResult(savePart(source, {6, 5, {}}, link, Target::Replace, &context)));
    QFile kept(file);
    REQUIRE(kept.open(QFile::ReadOnly));
    CHECK(kept.readAll() == "hello"); // the link was replaced, not followed
    CHECK_FALSE(QFileInfo(link).isSymLink());

    // Octets that are missing leave nothing behind.
    CHECK_FALSE(
        awaitedResult(savePart(source, {0, 100, {}}, folder.filePath(u"half"_s), Target::New, &context)));
    CHECK_FALSE(QFileInfo::exists(folder.filePath(u"half"_s)));
    const auto all =
        awaitedResult(saveParts(source, {{place, u"a.sh"_s}, {place, u"b.txt"_s}}, folder.path(), &context));
    REQUIRE(all);
    CHECK(*all == QStringList({folder.filePath(u"a (2).sh"_s), folder.filePath(u"b.txt"_s)}));
}

TEST_CASE("a message is printed into a file", "[gui]")
{
    const QTemporaryDir folder;
    DocumentWish wish;
    wish.bodies = {{.text = u"Привет, мир"_s}};
    wish.look.foldWords = u"%1"_s;
    MessageHead head;
    head.subject = u"План"_s;
    REQUIRE(awaitedResult(printMessage(pdfPrinter(folder.filePath(u"a.pdf"_s), u"x"_s), head, wish, {})));
    QFile file(folder.filePath(u"a.pdf"_s));
    REQUIRE(file.open(QFile::ReadOnly));
    CHECK(file.read(5) == "%PDF-");
}
