#include "ui/inbox/messagewindow.h"

#include "ui/inbox/messagepane.h"
#include "ui/text/glyph.h"

#include <QAction>
#include <QMenuBar>
#include <QToolBar>

using namespace Qt::StringLiterals;

namespace mailroom {

MessageWindow::MessageWindow(const Services &services, const MessageSource &source, const QString &title)
    : m_pane(new MessagePane(services, this))
{
    setObjectName("messageWindow");
    setAttribute(Qt::WA_DeleteOnClose);
    setWindowTitle(title);
    resize(760, 680);
    setCentralWidget(m_pane);
    buildActions();
    connect(m_pane, &MessagePane::composerWanted, this, &MessageWindow::composerWanted);
    connect(m_pane, &MessagePane::mailtoWanted, this, &MessageWindow::mailtoWanted);
    m_pane->show(source);
}

void MessageWindow::buildActions()
{
    QToolBar *const bar = addToolBar(tr("Message"));
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    QMenu *const menu = menuBar()->addMenu(tr("M&essage"));
    const auto answer = [&](Glyph glyph, const QString &words, const QKeySequence &keys, AnswerKind kind) {
        QAction *const action =
            menu->addAction(glyphIcon(glyph), words, keys, m_pane, [this, kind] { m_pane->answer(kind); });
        return action;
    };
    bar->addAction(answer(Glyph::Reply, tr("&Reply"), Qt::Key_R, AnswerKind::Reply));
    bar->addAction(answer(Glyph::ReplyAll, tr("Reply to &all"), Qt::SHIFT | Qt::Key_R, AnswerKind::ReplyAll));
    answer(Glyph::ReplyAll, tr("Reply to the &list"), Qt::Key_L, AnswerKind::ReplyList);
    bar->addAction(answer(Glyph::Forward, tr("&Forward"), Qt::Key_F, AnswerKind::ForwardInline));
    answer(Glyph::Forward, tr("Forward as attach&ment"), Qt::SHIFT | Qt::Key_F, AnswerKind::ForwardAttached);
    menu->addAction(tr("Red&irect…"), Qt::Key_B, m_pane, &MessagePane::redirect);
    menu->addSeparator();
    menu->addAction(tr("Find i&n the message"), QKeySequence::Find, m_pane, &MessagePane::find);
    menu->addAction(tr("So&urce"), Qt::CTRL | Qt::Key_U, m_pane, &MessagePane::showSource);
    menu->addSeparator();
    menu->addAction(tr("&Save…"), QKeySequence::Save, m_pane, &MessagePane::save);
    menu->addAction(tr("&Print…"), QKeySequence::Print, m_pane, &MessagePane::print);
    menu->addAction(tr("Save as P&DF…"), m_pane, &MessagePane::printToFile);
    menu->addAction(tr("&Close"), QKeySequence::Close, this, &QWidget::close);
}

} // namespace mailroom
