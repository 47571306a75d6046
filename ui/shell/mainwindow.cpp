#include "ui/shell/mainwindow.h"

#include "spooler/catalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/accounts/accountdialog.h"
#include "ui/accounts/firststart.h"
#include "ui/compose/composer.h"
#include "ui/compose/drafts.h"
#include "ui/inbox/foldertree.h"
#include "ui/inbox/maildesk.h"
#include "ui/inbox/maillist.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"
#include "ui/inbox/searchwords.h"
#include "ui/outbox/editrecovery.h"
#include "ui/outbox/messageediting.h"
#include "ui/outbox/outboxpage.h"
#include "ui/outbox/undobar.h"
#include "ui/reports/reportspage.h"
#include "ui/reports/reportwindow.h"
#include "ui/shell/bannerarea.h"
#include "ui/shell/searchfield.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/spoolstate.h"
#include "ui/status/exchangedialog.h"
#include "ui/status/statuspage.h"
#include "ui/text/statetext.h"

#include <QCloseEvent>
#include <QMenuBar>
#include <QMessageBox>
#include <QSettings>
#include <QSplitter>
#include <QStackedWidget>
#include <QTimer>
#include <QToolBar>
#include <QToolButton>
#include <QVBoxLayout>

using namespace std::chrono_literals;
using namespace Qt::StringLiterals;

namespace mailroom {

MainWindow::MainWindow(const Services &services, QWidget *parent)
    : QMainWindow(parent)
    , m_services(services)
    , m_search(new SearchField(this))
    , m_sidebar(new Sidebar(this))
    , m_banners(new BannerArea(services, this))
    , m_pages(new QStackedWidget(this))
    , m_firstStart(new FirstStart(this))
    , m_outbox(new OutboxPage(services.spooler, services.catalog, this))
    , m_mail(new MailPage(inboxSource(services.mail, services.catalog), mailDeeds(services.receiver), this))
    , m_desk(new MailDesk(services, *m_sidebar, *m_mail, this))
    , m_status(new StatusPage(services, this))
    , m_reports(new ReportsPage(services, this))
    , m_editing(new MessageEditing(services, this))
    , m_recovery(new EditRecovery(services, this))
    , m_undo(new UndoBar(services, this))
    , m_splitter(new QSplitter(this))
{
    setObjectName("mainWindow");
    setWindowTitle(tr("Mailroom"));
    buildActions();
    buildCentre();
    buildMenus();
    connect(&services.state, &SpoolState::countsChanged, this, [this] {
        m_sidebar->setCounts(m_services.state.counts());
    });
    connect(&services.state, &SpoolState::accountsChanged, this, &MainWindow::showAccounts);
    connect(&services.state, &SpoolState::conditionChanged, this, &MainWindow::showSuspended);
    connect(m_sidebar, &Sidebar::chosen, this, [this](Filter filter, AccountId account) {
        m_outbox->showFilter(filter, account);
        m_pages->setCurrentWidget(m_outbox);
    });
    connect(m_sidebar, &Sidebar::statusChosen, this, [this] { m_pages->setCurrentWidget(m_status); });
    connect(m_sidebar, &Sidebar::reportsChosen, this, [this] { m_pages->setCurrentWidget(m_reports); });
    connect(m_reports, &ReportsPage::messageWanted, this, &MainWindow::showDelivery);
    connect(m_status, &StatusPage::accountWanted, this, &MainWindow::openAccount);
    connect(m_status, &StatusPage::progressWanted, this, &MainWindow::showProgress);
    connectEditing();
    connectMail();
    connect(m_sidebar, &Sidebar::accountOpened, this, &MainWindow::openAccount);
    connect(m_sidebar, &Sidebar::receivingWanted, this, &MainWindow::openReceiving);
    connect(m_sidebar, &Sidebar::receivingSuspended, m_status, &StatusPage::suspendReceiving);
    connect(m_sidebar, &Sidebar::receivingResumed, m_status, &StatusPage::resumeReceiving);
    connect(m_status, &StatusPage::receivingNotTurned, m_sidebar, &Sidebar::chooseStatus); // it says why
    connect(&m_services.receiver, &Receiver::statesChanged, m_sidebar, &Sidebar::setIncoming);
    m_sidebar->setIncoming(m_services.receiver.states());
    connect(m_sidebar, &Sidebar::accountWanted, this, &MainWindow::addAccount);
    connect(m_sidebar, &Sidebar::accountsArranged, this, [this](const QList<AccountId> &order) {
        m_services.spooler.arrangeAccounts(order); // the state tells when it is done
    });
    connect(m_outbox, &OutboxPage::accountWanted, this, &MainWindow::openAccount);
    connect(m_outbox, &OutboxPage::reportWanted, this, [this](QueueId message) {
        (new ReportWindow(m_services.catalog, message, this))->show();
    });
    connect(m_banners, &BannerArea::accountWanted, this, &MainWindow::openAccount);
    connect(m_banners, &BannerArea::newAccountWanted, this, &MainWindow::addAccount);
    connect(m_banners, &BannerArea::receivingWanted, this, &MainWindow::openReceiving);
    connect(m_banners, &BannerArea::messageWanted, this, [this](QueueId message) {
        m_sidebar->choose(Filter::All);
        m_outbox->choose(message);
    });
    connect(m_firstStart, &FirstStart::accountWanted, this, &MainWindow::addAccount);
    connect(m_firstStart, &FirstStart::practiceWanted, this, &MainWindow::practiceWanted);
    connect(m_banners, &BannerArea::passwordForgotten, this, [this] {
        m_outbox->say(
            {Glyph::Note, Tone::Deferred,
             tr("No keyring could keep the password (there is none, or it is locked), so it is known until "
                "Mailroom ends.")});
    });
    connect(m_outbox, &OutboxPage::writeWanted, this, [this] { write(); });
    auto *const ticks = new QTimer(this); // "in 20 s" is shown too: a minute would be too coarse
    connect(ticks, &QTimer::timeout, m_outbox, &OutboxPage::refreshTimes);
    connect(ticks, &QTimer::timeout, m_desk, &MailDesk::refreshTimes);
    connect(ticks, &QTimer::timeout, m_banners, &BannerArea::refreshTimes);
    ticks->start(10s);
    restoreState();
    m_outbox->showFilter(Filter::All, {});
    services.state.refresh();
    restoreDrafts();
}

MainWindow::~MainWindow() = default;

void MainWindow::connectEditing()
{
    m_outbox->setEditing(*m_editing);
    connect(m_editing, &MessageEditing::composerWanted, this, [this](const ComposerContent &content) {
        write(content);
    });
    connect(
        m_undo, &UndoBar::composerWanted, this, [this](const ComposerContent &content) { write(content); });
    connect(m_undo, &UndoBar::said, m_outbox, &OutboxPage::say);
    connect(m_recovery, &EditRecovery::putBackWanted, m_editing, &MessageEditing::putBack);
    connect(m_recovery, &EditRecovery::goOnWanted, this, [this](QueueId message) {
        // What was changed so far is among the drafts.
        withDrafts(m_services.catalog, this, [this, message](const QList<ComposerContent> &drafts) {
            const auto begun = std::ranges::find(drafts, message, &ComposerContent::edited);
            begun == drafts.end() ? m_editing->goOnEditing(message) : write(*begun);
        });
    });
}

void MainWindow::connectMail()
{
    connect(m_desk, &MailDesk::pageWanted, this, [this] { m_pages->setCurrentWidget(m_mail); });
    connect(
        m_desk, &MailDesk::composerWanted, this, [this](const ComposerContent &content) { write(content); });
    connect(m_desk, &MailDesk::mailtoWanted, this, &MainWindow::mailtoWanted);
    connect(m_mail, &MailPage::accountWanted, this, &MainWindow::setUpReceiving);
    connect(m_mail, &MailPage::deliveryWanted, this, &MainWindow::showDelivery);
    connect(m_mail, &MailPage::searchRefused, m_search, &SearchField::showFault);
    connect(m_pages, &QStackedWidget::currentChanged, this, &MainWindow::usePage);
    connect(m_search, &SearchField::searched, this, [this](const QString &words) {
        m_pages->currentWidget() == m_mail ? m_mail->search(words) : m_outbox->search(words);
    });
    connect(m_search, &SearchField::leftDown, this, [this] {
        m_pages->currentWidget() == m_mail ? m_mail->list().setFocus() : m_outbox->focusList();
    });
    connect(m_desk, &MailDesk::foldersKnown, this, &MainWindow::offerSearch);
    usePage();
}

// Menu, shortcuts and search are those of the page that is shown: two Del keys would do nothing at all.
void MainWindow::usePage()
{
    const bool mail = m_pages->currentWidget() == m_mail;
    m_message->clear();
    m_message->addActions(mail ? m_mail->actions().actions() : m_outbox->actions());
    offerSearch();
    const QString searched = mail ? m_mail->searched() : m_outbox->searched();
    if (m_search->text().trimmed() != searched)
        m_search->setText(searched);
}

void MainWindow::offerSearch()
{
    const bool mail = m_pages->currentWidget() == m_mail;
    m_search->setPage(
        mail ? tr("Search mail: words, from:ann, has:attachment…") : tr("Search outbox, people, replies…"),
        mail ? mailSearchWords(m_mail->mover().folders()) : QList<SearchWord>());
}

// Everything that stands in a menu, and every folder.
void MainWindow::buildCentre()
{
    QToolBar *const bar = addToolBar(tr("Main"));
    bar->setObjectName("mainToolBar");
    bar->setMovable(false);
    bar->setContextMenuPolicy(Qt::PreventContextMenu);
    bar->setToolButtonStyle(Qt::ToolButtonTextBesideIcon);
    bar->setIconSize(QSize(22, 22));
    bar->addActions({m_actions.write, m_actions.sendReceive, m_actions.suspend});
    if (auto *const button = qobject_cast<QToolButton *>(bar->widgetForAction(m_actions.sendReceive))) {
        button->addAction(m_actions.progress);
        button->setPopupMode(QToolButton::MenuButtonPopup);
    }
    auto *const space = new QWidget(bar);
    space->setSizePolicy(QSizePolicy::Expanding, QSizePolicy::Preferred);
    bar->addWidget(space);
    bar->addWidget(m_search);
    auto *const right = new QWidget(this);
    auto *const layout = new QVBoxLayout(right);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_banners);
    layout->addWidget(m_recovery);
    layout->addWidget(m_undo);
    layout->addWidget(m_pages, 1);
    m_pages->addWidget(m_outbox);
    m_pages->addWidget(m_mail);
    m_pages->addWidget(m_firstStart);
    m_pages->addWidget(m_status);
    m_pages->addWidget(m_reports);
    m_splitter->addWidget(m_sidebar);
    m_splitter->addWidget(right);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(1, 1);
    m_splitter->setSizes({m_sidebar->fontMetrics().averageCharWidth() * 30, 1000});
    setCentralWidget(m_splitter);
}

void MainWindow::write()
{
    ComposerContent content;
    write(content);
}

void MainWindow::write(const ComposerContent &content)
{
    auto *const composer = new Composer(m_services, content);
    connect(composer, &Composer::sent, m_outbox, &OutboxPage::choose);
    connect(composer, &Composer::sent, m_undo, &UndoBar::offer);
    connect(composer, &Composer::editingEnded, m_recovery, &EditRecovery::noteClosed);
    if (content.edited.isValid())
        m_recovery->noteOpened(content.edited);
    connect(this, &QObject::destroyed, composer, &QWidget::close);
    composer->show();
}

void MainWindow::addAccount()
{
    auto *const dialog = new AccountDialog(m_services, Account(), this);
    dialog->open();
}

void MainWindow::openAccount(AccountId account)
{
    for (const AccountRow &row : m_services.state.accounts()) {
        if (row.account.id == account)
            (new AccountDialog(m_services, row.account, this))->open();
    }
}

void MainWindow::openReceiving(AccountId account)
{
    for (const AccountRow &row : m_services.state.accounts()) {
        if (row.account.id != account)
            continue;
        auto *const dialog = new AccountDialog(m_services, row.account, this);
        dialog->showReceiving();
        dialog->open();
    }
}

void MainWindow::setUpReceiving()
{
    for (const AccountRow &row : m_services.state.accounts()) {
        if (row.account.incoming.kind.isEmpty())
            return openReceiving(row.account.id);
    }
    addAccount();
}

void MainWindow::showOutbox()
{
    m_desk->stayAway();
    m_sidebar->choose(Filter::All);
}

void MainWindow::showMail(MailId mail)
{
    m_search->clear();
    m_mail->search({});
    m_desk->choose(mail);
}

// A message of the outbox with all that is known of its recipients.
void MainWindow::showDelivery(QueueId message)
{
    m_sidebar->choose(Filter::All);
    m_outbox->choose(message);
}

void MainWindow::showProgress()
{
    if (!m_progress)
        m_progress = new ExchangeDialog(m_services, this);
    m_progress->show();
    m_progress->raise();
    m_progress->activateWindow();
}

void MainWindow::restoreDrafts()
{
    withDrafts(m_services.catalog, this, [this](const QList<ComposerContent> &drafts) {
        for (const ComposerContent &content : drafts) {
            if (content.window == WindowState::Open)
                write(content);
        }
    });
}

void MainWindow::showAccounts()
{
    m_sidebar->setAccounts(m_services.state.accounts());
    const bool first = m_services.state.accounts().isEmpty();
    const bool empty = m_services.state.counts().of(Filter::All) == 0;
    if (first && empty)
        m_pages->setCurrentWidget(m_firstStart);
    else if (m_pages->currentWidget() == m_firstStart) {
        m_pages->setCurrentWidget(m_outbox);
        m_sidebar->tellChosen(); // a folder may have been restored meanwhile
    }
    m_sidebar->setVisible(!first || !empty);
    m_actions.write->setEnabled(!first);
}

void MainWindow::showSuspended()
{
    const bool suspended = m_services.state.isSuspended();
    m_actions.suspend->setText(suspended ? tr("&Resume sending") : tr("Sus&pend sending"));
    m_actions.suspend->setIcon(glyphIcon(suspended ? Glyph::Resume : Glyph::Suspend));
    m_actions.suspend->setToolTip(
        suspended
            ? tr("Go on sending")
            : tr("Stop sending until you press it again; what is being sent is finished, and mail still "
                 "comes in"));
}

void MainWindow::saveState()
{
    QSettings settings;
    settings.setValue("window/geometry", saveGeometry());
    settings.setValue("window/splitter", m_splitter->saveState());
    settings.setValue("window/outbox", m_outbox->state());
    settings.setValue("window/mail", m_mail->state());
}

void MainWindow::restoreState()
{
    const QSettings settings;
    resize(1240, 800);
    restoreGeometry(settings.value("window/geometry").toByteArray());
    m_splitter->restoreState(settings.value("window/splitter").toByteArray());
    m_outbox->restoreState(settings.value("window/outbox").toByteArray());
    m_mail->restoreState(settings.value("window/mail").toByteArray());
}

void MainWindow::closeEvent(QCloseEvent *event)
{
    saveState();
    QMainWindow::closeEvent(event);
    Q_EMIT closed();
}

} // namespace mailroom
