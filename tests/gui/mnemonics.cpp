// Alt and a letter leads to one entry of a menu.
#include "tests/gui/messagedesk.h"
#include "tests/gui/surroundings.h"
#include "ui/inbox/mailactions.h"
#include "ui/inbox/messagewindow.h"

#include <catch2/catch_all.hpp>

#include <QKeySequence>
#include <QMenuBar>
#include <QTranslator>

using namespace mailroom;
using namespace Qt::StringLiterals;

namespace {

// "Menu: X: one, other" for each letter that two entries have.
QStringList sharedMnemonics(const QList<QAction *> &entries, const QString &path)
{
    QStringList shared;
    QHash<QString, QString> seen;
    for (const QAction *const action : entries) {
        if (!action->isVisible())
            continue;
        const QString letter = QKeySequence::mnemonic(action->text()).toString();
        if (!letter.isEmpty() && seen.contains(letter))
            shared << path + letter + u": "_s + seen.value(letter) + u", "_s + action->text();
        else if (!letter.isEmpty())
            seen.insert(letter, action->text());
        if (action->menu())
            shared += sharedMnemonics(action->menu()->actions(), path + action->text() + u": "_s);
    }
    return shared;
}

} // namespace

TEST_CASE("each letter leads to one entry of a menu, in every language", "[gui]")
{
    const Speaking speaking(GENERATE(u"en"_s, u"de"_s, u"ru"_s));
    MessageDesk messages;
    TestDesk &desk = messages.desk;
    QStringList shared = sharedMnemonics(desk.window->menuBar()->actions(), {});
    desk.spooler.setSuspended(true);
    CHECK(QTest::qWaitFor([&] { return desk.state->isSuspended(); }));
    shared += sharedMnemonics(desk.window->menuBar()->actions(), {});
    MessageWindow window(
        *messages.services, sourceOf(received("From: Bob <bob@example.net>\nSubject: Tea\n", "Hello.\n")),
        u"Tea"_s);
    shared += sharedMnemonics(window.menuBar()->actions(), {});
    MailActions actions; // all that can be offered at once
    for (const bool isJunk : {false, true}) {
        actions.setChosen(
            {.count = 1,
             .messages = 1,
             .anyUnread = true,
             .anyRead = true,
             .anyFlagged = true,
             .anyUnflagged = true,
             .anyHeaderOnly = true,
             .wasSent = true,
             .isJunk = isJunk});
        shared += sharedMnemonics(actions.actions(), {});
    }
    CHECK(shared.join(u'\n').toStdString() == std::string());
}
