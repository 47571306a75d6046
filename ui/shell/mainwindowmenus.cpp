// What the main window offers: its actions, its menus and the palette of both.
#include "ui/shell/mainwindow.h"

#include "spooler/catalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/compose/drafts.h"
#include "ui/compose/listsdialog.h"
#include "ui/import/importdialog.h"
#include "ui/inbox/foldertree.h"
#include "ui/inbox/maillist.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"
#include "ui/outbox/unmatcheddialog.h"
#include "ui/rules/rulesdialog.h"
#include "ui/shell/commandpalette.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/spoolstate.h"
#include "ui/status/bandwidthdialog.h"
#include "ui/text/foldertext.h"
#include "ui/text/statetext.h"

#include <QMenuBar>
#include <QMessageBox>
#include <QStackedWidget>

using namespace Qt::StringLiterals;

namespace mailroom {

void MainWindow::openPalette()
{
    const QList<QAction *> folders = m_sidebar->folders().goActions();
    auto *const palette = new CommandPalette(actionsOf(*menuBar()) + folders, this);
    for (QAction *const folder : folders)
        folder->setParent(palette);
    palette->popUp();
}

// They can be applied to what is chosen, and to what is shown.
void MainWindow::openRules()
{
    RuleTarget target;
    if (m_pages->currentWidget() == m_mail) {
        const MailScope &scope = m_mail->scope();
        const QString searched = m_mail->searched();
        target.chosen = m_mail->list().selected();
        target.shown = searched.isEmpty() ? scope.query() : MailQuery{.search = searched};
        target.name = searched.isEmpty() ? scope.name : tr("what was found");
        if (target.name.isEmpty())
            target.name = folderWords(scope.role);
    }
    (new RulesDialog(m_services, target, this))->open();
}

void MainWindow::buildActions()
{
    m_actions.write = new QAction(glyphIcon(Glyph::Write), tr("&Write"), this);
    m_actions.write->setObjectName("write");
    m_actions.write->setShortcut(QKeySequence::New);
    m_actions.write->setToolTip(tr("Write a message (%1)").arg(m_actions.write->shortcut().toString()));
    connect(m_actions.write, &QAction::triggered, this, [this] { write(); });
    m_actions.sendReceive = new QAction(glyphIcon(Glyph::SendReceive), tr("&Send and receive"), this);
    m_actions.sendReceive->setShortcut(QKeySequence::Refresh);
    m_actions.sendReceive->setToolTip(tr("Try everything that waits now, and look for mail (F5)"));
    connect(m_actions.sendReceive, &QAction::triggered, this, [this] {
        m_services.spooler.sendNow();
        m_services.receiver.fetchNow({});
    });
    m_actions.progress = new QAction(glyphIcon(Glyph::Clock), tr("Pro&gress…"), this);
    m_actions.progress->setObjectName("progress");
    m_actions.progress->setToolTip(tr("What every account sends and receives at this moment"));
    connect(m_actions.progress, &QAction::triggered, this, &MainWindow::showProgress);
    m_actions.suspend = new QAction(this);
    m_actions.suspend->setObjectName("suspend");
    connect(m_actions.suspend, &QAction::triggered, this, [this] {
        m_services.spooler.setSuspended(!m_services.state.isSuspended());
    });
    m_actions.find = new QAction(glyphIcon(Glyph::Search), tr("&Find"), this);
    m_actions.find->setShortcuts({QKeySequence(QKeySequence::Find), QKeySequence(Qt::Key_Slash)});
    connect(m_actions.find, &QAction::triggered, this, [this] {
        m_search->setFocus();
        m_search->selectAll();
    });
    showSuspended();
}

void MainWindow::buildMenus()
{
    QMenu *const file = menuBar()->addMenu(tr("&Mailroom"));
    file->addActions({m_actions.write});
    auto *const drafts = new DraftsMenu(tr("&Drafts"), m_services.catalog, file);
    connect(drafts, &DraftsMenu::composerWanted, this, [this](const ComposerContent &content) {
        write(content);
    });
    file->addMenu(drafts);
    file->addSeparator();
    file->addActions({m_actions.sendReceive, m_actions.progress, m_actions.suspend});
    file->addAction(glyphIcon(Glyph::Add), tr("&Add an account…"), this, &MainWindow::addAccount);
    QAction *const bandwidth = file->addAction(glyphIcon(Glyph::Clock), tr("&Bandwidth…"), this, [this] {
        (new BandwidthDialog(m_services, this))->open();
    });
    bandwidth->setObjectName("bandwidthMenu");
    QAction *const lists = file->addAction(glyphIcon(Glyph::Person), tr("&Lists…"), this, [this] {
        (new ListsDialog(m_services, this))->open();
    });
    lists->setObjectName("lists");
    QAction *const unmatched =
        file->addAction(glyphIcon(Glyph::Note), tr("&Unmatched reports…"), this, [this] {
            (new UnmatchedDialog(m_services, this))->open();
        });
    unmatched->setObjectName("unmatchedReports");
    file->addSeparator();
    QAction *const rules =
        file->addAction(glyphIcon(Glyph::Move), tr("Rul&es…"), this, &MainWindow::openRules);
    rules->setObjectName("rules");
    QAction *const import = file->addAction(glyphIcon(Glyph::Inbox), tr("&Import mail…"), this, [this] {
        (new ImportDialog(m_services, this))->open();
    });
    import->setObjectName("importMail");
    file->addSeparator();
    file->addAction(tr("&Quit"), QKeySequence::Quit, this, &MainWindow::quitWanted);
    m_message = menuBar()->addMenu(tr("M&essage"));
    QMenu *const view = menuBar()->addMenu(tr("&View"));
    view->addAction(m_actions.find);
    for (int i = 0; i < filterCount; ++i) {
        const auto filter = static_cast<Filter>(i);
        view->addAction(
            filterWords(filter), QKeySequence(Qt::ALT | Qt::Key(Qt::Key_1 + i)), this,
            [this, filter] { m_sidebar->choose(filter); });
    }
    view->addAction(
        tr("S&tatus"), QKeySequence(Qt::ALT | Qt::Key_0), this, [this] { m_sidebar->chooseStatus(); });
    view->addMenu(tr("Received &mail"))->addActions(m_mail->options().actions());
    view->addAction(
        tr("&Reports"), QKeySequence(Qt::ALT | Qt::Key_9), this, [this] { m_sidebar->chooseReports(); });
    QAction *const commands =
        view->addAction(tr("&Commands…"), QKeySequence(Qt::CTRL | Qt::Key_K), this, &MainWindow::openPalette);
    commands->setObjectName("commands");
    QMenu *const help = menuBar()->addMenu(tr("&Help"));
    help->addAction(tr("&About Mailroom"), this, [this] {
        auto *const about = new QMessageBox(
            QMessageBox::NoIcon, tr("About Mailroom"),
            tr("Mailroom %1: a mail program round its spooler.").arg(QStringLiteral(MAILROOM_VERSION)),
            QMessageBox::Ok, this);
        about->setAttribute(Qt::WA_DeleteOnClose);
        about->setIconPixmap(windowIcon().pixmap(64, 64));
        about->open();
    });
}

} // namespace mailroom
