#include "tests/gui/messagedesk.h"

#include <catch2/catch_all.hpp>

#include <QSignalSpy>
#include <QTextBrowser>

using namespace Qt::StringLiterals;

namespace mailroom {

MessageDesk::MessageDesk()
{
    desk.open();
    desk.keep(desk.usualAccount());
    services = std::make_unique<Services>(Services{
        desk.spooler, *desk.catalog, *desk.state, desk.passwords, desk.receiver, *desk.mail,
        desk.profile.paths().drafts});
    pane = std::make_unique<MessagePane>(*services);
    pane->resize(760, 640);
    pane->QWidget::show();
    REQUIRE(QTest::qWaitForWindowExposed(pane.get()));
}

void MessageDesk::show(const QByteArray &message)
{
    QSignalSpy shown(pane.get(), &MessagePane::documentShown);
    pane->show(sourceOf(message));
    REQUIRE(QTest::qWaitFor([&] { return !shown.isEmpty(); }, 30'000));
}

QString MessageDesk::bodyText() const
{
    return pane->findChild<QTextBrowser *>(u"messageBody"_s)->toPlainText();
}

QByteArray received(const QByteArray &fields, const QByteArray &body)
{
    return fields
        + "To: Ann <ann@example.org>\nDate: Tue, 3 Nov 2026 09:41:00 +0100\nMessage-ID: <1@a.example>\n"
          "MIME-Version: 1.0\n"
        + (fields.contains("Content-Type") ? "" : "Content-Type: text/plain; charset=utf-8\n") + "\n" + body;
}

QByteArray htmlMessage(const QByteArray &html)
{
    return received(
        "From: Bob <bob@a.example>\nSubject: News\nContent-Type: text/html; charset=utf-8\n", html);
}

} // namespace mailroom
