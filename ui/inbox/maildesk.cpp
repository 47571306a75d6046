#include "ui/inbox/maildesk.h"

#include "spooler/mailcatalog.h"
#include "spooler/receiver.h"
#include "spooler/spooler.h"
#include "ui/inbox/foldertree.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/mailpage.h"
#include "ui/inbox/messageanswers.h"
#include "ui/inbox/messagepane.h"
#include "ui/inbox/messagewindow.h"
#include "ui/shell/sidebar.h"
#include "ui/shell/spoolstate.h"
#include "ui/shell/undobanner.h"
#include "ui/text/errortext.h"

#include <QSettings>

#include <algorithm>

namespace mailroom {

namespace {

    constexpr QLatin1StringView scopeKey{"window/mailScope"};
    constexpr int mostForwarded = 200;

    // Octets of the message are asked from the catalog, which outlives every window.
    MessageSource octetsOf(MailCatalog &catalog, const MailRow &row)
    {
        return {
            .octets = [&catalog, id = row.id](
                          qint64 offset, qint64 length) { return catalog.octets(id, offset, length); },
            .size = row.size,
            .mail = row.id,
            .flags = row.flags,
            .events = [&catalog, id = row.id] { return catalog.events(id); },
            .origin = row.fromAddress.isEmpty() ? QString() : QStringLiteral("mailto:") + row.fromAddress,
        };
    }

    std::optional<AnswerKind> answerOf(MailAction action)
    {
        switch (action) {
        case MailAction::Reply:
            return AnswerKind::Reply;
        case MailAction::ReplyAll:
            return AnswerKind::ReplyAll;
        case MailAction::Forward:
            return AnswerKind::ForwardInline;
        case MailAction::ForwardAttached:
            return AnswerKind::ForwardAttached;
        default: // what is no answer
            return std::nullopt;
        }
    }

} // namespace

MailDesk::MailDesk(const Services &services, Sidebar &sidebar, MailPage &page, QObject *parent)
    : QObject(parent)
    , m_services(services)
    , m_sidebar(sidebar)
    , m_page(page)
    , m_pane(new MessagePane(m_services, &page))
{
    page.setPane(m_pane);
    connectSidebar();
    connectPage();
    connect(&services.receiver, &Receiver::mailChanged, &page, &MailPage::noteChanged);
    connect(&services.receiver, &Receiver::mailChanged, m_pane, &MessagePane::noteChanged);
    connect(&services.spooler, &Spooler::messagesChanged, &page, &MailPage::noteSent);
    connect(&services.receiver, &Receiver::foldersChanged, this, &MailDesk::refresh);
    connect(&services.state, &SpoolState::accountsChanged, this, &MailDesk::showFolders);
    refresh();
}

void MailDesk::connectSidebar()
{
    FolderTree &tree = m_sidebar.folders();
    MailMover &mover = m_page.mover();
    connect(&m_sidebar, &Sidebar::mailChosen, this, [this](const MailScope &scope) {
        m_page.show(scope);
        QSettings().setValue(scopeKey, scope.key());
        Q_EMIT pageWanted();
    });
    connect(&m_sidebar, &Sidebar::mailDropped, &mover, &MailMover::drop);
    connect(&tree, &FolderTree::createWanted, &mover, &MailMover::createFolder);
    connect(&tree, &FolderTree::renameWanted, &mover, &MailMover::renameFolder);
    connect(&tree, &FolderTree::removeWanted, &mover, &MailMover::removeFolder);
    connect(&tree, &FolderTree::readAllWanted, &mover, &MailMover::readAll);
    connect(&tree, &FolderTree::emptyWanted, &mover, &MailMover::discardAll);
    connect(&tree, &FolderTree::searchUnwanted, this, [this](const QString &name) { keepSearch(name, {}); });
}

void MailDesk::connectPage()
{
    connect(&m_page, &MailPage::chosen, this, &MailDesk::showMessage);
    connect(&m_page, &MailPage::opened, this, &MailDesk::openMessage);
    connect(&m_page, &MailPage::wanted, this, &MailDesk::act);
    connect(&m_page, &MailPage::searchKept, this, &MailDesk::keepSearch);
    connect(m_pane, &MessagePane::composerWanted, this, &MailDesk::composerWanted);
    connect(m_pane, &MessagePane::mailtoWanted, this, &MailDesk::mailtoWanted);
    connect(m_pane, &MessagePane::bodyWanted, this, [this] { m_services.receiver.wantBody(m_shown); });
}

void MailDesk::refresh()
{
    m_asking.again = true;
    if (m_asking.underway)
        return;
    m_asking.underway = true;
    m_asking.again = false;
    m_services.mail.folders().then(this, [this](const Result<QList<FolderRow>> &folders) {
        m_asking.underway = false;
        if (folders) {
            m_folders = *folders;
            showFolders();
            begin();
        } else {
            complain(errorWords(folders.error()));
        }
        if (m_asking.again)
            refresh();
    });
    m_services.mail.savedSearches().then(this, [this](const Result<QList<SavedSearch>> &searches) {
        if (searches)
            m_sidebar.folders().setSearches(*searches);
    });
}

void MailDesk::showFolders()
{
    QList<AccountId> order;
    QHash<AccountId, QString> names;
    for (const AccountRow &row : m_services.state.accounts()) {
        order << row.account.id;
        names.insert(row.account.id, row.account.name);
    }
    m_page.mover().setFolders(m_folders);
    m_sidebar.folders().setFolders(m_folders, order, names);
    Q_EMIT foldersKnown();
}

// Who receives mail begins with it, everybody else with the outbox. Folders that come later take nobody away
// from what is being watched.
void MailDesk::begin()
{
    const bool isStart = !std::exchange(m_asking.wasAnswered, true);
    if (m_folders.isEmpty() || std::exchange(m_asking.hasBegun, true))
        return;
    if (!isStart && (m_services.state.counts().of(Filter::All) > 0 || !m_sidebar.isAtFirst()))
        return;
    const QString inbox = MailScope{.role = FolderRole::Inbox}.key();
    if (!m_sidebar.chooseScope(QSettings().value(scopeKey, inbox).toString()))
        m_sidebar.chooseScope(inbox);
}

void MailDesk::stayAway()
{
    m_asking.hasBegun = true;
}

void MailDesk::keepSearch(const QString &name, const QString &search)
{
    m_services.receiver.saveSearch(name, search).then(this, [this](const Result<> &kept) {
        if (kept)
            refresh();
        else
            complain(errorWords(kept.error()));
    });
}

void MailDesk::withRow(MailId mail, std::function<void(const MailRow &row)> then)
{
    m_services.mail.rows({mail}).then(this, [then = std::move(then)](const Result<QList<MailRow>> &rows) {
        if (rows && !rows->isEmpty())
            then(rows->first());
    });
}

void MailDesk::choose(MailId mail)
{
    m_sidebar.chooseScope(MailScope{.role = FolderRole::Inbox}.key());
    withRow(mail, [this](const MailRow &row) {
        const auto folder = std::ranges::find(m_folders, row.folder, &FolderRow::id);
        if (folder == m_folders.end() || folder->role != FolderRole::Inbox)
            m_sidebar.chooseScope(MailScope{.kind = MailScope::Kind::Folder, .folder = row.folder}.key());
        m_page.choose(row.id);
    });
}

void MailDesk::showMessage(MailId mail)
{
    m_shown = mail;
    if (!mail.isValid())
        return m_pane->showNothing();
    withRow(mail, [this, mail](const MailRow &row) {
        if (mail != m_shown)
            return;
        if (row.body == MailBody::HeaderOnly)
            m_pane->show(octetsOf(m_services.mail, row), BodyNote::HeaderOnly);
        else
            m_pane->show(octetsOf(m_services.mail, row));
    });
}

void MailDesk::openMessage(MailId mail)
{
    withRow(mail, [this](const MailRow &row) {
        auto *const window = new MessageWindow(m_services, octetsOf(m_services.mail, row), row.subject);
        connect(window, &MessageWindow::composerWanted, this, &MailDesk::composerWanted);
        connect(window, &MessageWindow::mailtoWanted, this, &MailDesk::mailtoWanted);
        connect(this, &QObject::destroyed, window, &QWidget::close);
        window->show();
        if (!row.flags.testFlag(MailFlag::Seen) && m_page.options().readAfter())
            m_page.mover().changeFlags({row.id}, MailFlag::Seen, {});
    });
}

// What is only about one message is about the one that the pane shows.
void MailDesk::act(MailAction action, const QList<MailId> &mail)
{
    if (action == MailAction::ForwardAttached && mail.size() > 1)
        forwardAll(mail);
    else if (const std::optional<AnswerKind> answer = answerOf(action))
        m_pane->answer(*answer);
    else if (action == MailAction::Redirect)
        m_pane->redirect();
    else if (action == MailAction::Print)
        m_pane->print();
    else if (action == MailAction::ShowSource)
        m_pane->showSource();
    else if (action == MailAction::ShowTimeline)
        m_pane->showTimeline();
}

// In one message, each whole.
void MailDesk::forwardAll(const QList<MailId> &mail)
{
    if (mail.size() > mostForwarded)
        return complain(tr("At most %n message(s) can be forwarded at once.", nullptr, mostForwarded));
    m_services.mail.rows(mail).then(this, [this](const Result<QList<MailRow>> &rows) {
        if (!rows)
            return complain(errorWords(rows.error()));
        QList<ForwardedMessage> messages;
        for (const MailRow &row : *rows) {
            if (row.body == MailBody::Whole)
                messages.append({octetsOf(m_services.mail, row), row.subject});
        }
        if (const auto missing = rows->size() - messages.size(); missing > 0)
            return complain(
                tr("%n message(s) cannot be forwarded: only a part is here. Get the rest first.", nullptr,
                   static_cast<int>(missing)));
        if (messages.isEmpty())
            return;
        forwardContent(messages, rows->constFirst().account, m_services.draftsFolder, this)
            .then(this, [this](const Result<ComposerContent> &content) {
                content ? Q_EMIT composerWanted(*content) : complain(errorWords(content.error()));
            });
    });
}

void MailDesk::complain(const QString &words)
{
    m_page.banner().say({Glyph::Warning, Tone::Bad, words});
}

void MailDesk::refreshTimes()
{
    m_page.refreshTimes();
    m_pane->refreshTimes();
}

} // namespace mailroom
