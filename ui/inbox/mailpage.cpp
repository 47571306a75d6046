#include "ui/inbox/mailpage.h"

#include "ui/inbox/foldermenu.h"
#include "ui/inbox/mailempty.h"
#include "ui/inbox/maillist.h"
#include "ui/inbox/mailmover.h"
#include "ui/inbox/mailoptions.h"
#include "ui/inbox/searchline.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/undobanner.h"
#include "ui/text/errortext.h"
#include "ui/text/facttext.h"

#include <QDataStream>
#include <QFileDialog>
#include <QIODevice>
#include <QMenu>
#include <QSplitter>
#include <QStackedWidget>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

MailPage::MailPage(InboxSource source, MailDeeds deeds, QWidget *parent)
    : QWidget(parent)
    , m_source(source)
    , m_deeds(deeds)
    , m_model(new MailModel(source, this))
    , m_list(new MailList(*m_model, source, this))
    , m_said(new UndoBanner(this))
    , m_mover(new MailMover(source, deeds, *m_said, this))
    , m_actions(new MailActions(this))
    , m_options(new MailOptions(this))
    , m_searchLine(new SearchLine(this))
    , m_splitter(new QSplitter(this))
{
    setObjectName("mailPage");
    build();
    connectList();
    connect(m_actions, &MailActions::wanted, this, &MailPage::act);
    connect(m_options, &MailOptions::changed, this, &MailPage::takeOptions);
    connect(m_mover, &MailMover::leaving, m_list, &MailList::chooseBeside);
    connect(m_searchLine, &SearchLine::keepWanted, this, &MailPage::searchKept);
    m_pane.looked.setSingleShot(true);
    connect(&m_pane.looked, &QTimer::timeout, this, &MailPage::markRead);
    addActions(m_actions->actions());
    takeOptions();
}

void MailPage::build()
{
    m_pane.stack = new QStackedWidget(this);
    m_pane.none = new EmptyState(m_pane.stack);
    m_pane.stack->addWidget(m_pane.none);
    auto *const upper = new QWidget(this);
    auto *const rows = new QVBoxLayout(upper);
    rows->setContentsMargins(0, 0, 0, 0);
    rows->setSpacing(0);
    rows->addWidget(m_searchLine);
    rows->addWidget(m_list, 1);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_said);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(upper);
    m_splitter->addWidget(m_pane.stack);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_splitter->setSizes({400, 600}); // else the list has the little that it asks for
}

void MailPage::connectList()
{
    connect(m_list, &MailList::selectedChanged, this, &MailPage::showChosen);
    connect(m_model, &MailModel::dataChanged, this, &MailPage::showActions);
    connect(m_model, &MailModel::failed, this, &MailPage::takeFailure);
    connect(m_model, &MailModel::listed, this, [this] {
        Q_EMIT searchRefused({});
        m_searchLine->showFound(m_model->rowCount());
        fillEmptyState();
        chooseListed();
    });
    connect(m_list, &MailList::opened, this, &MailPage::opened);
    connect(m_list, &MailList::deliveryWanted, this, &MailPage::deliveryWanted);
    connect(m_list, &MailList::unreadNotFound, this, [this] {
        m_said->say({Glyph::Accepted, Tone::Good, tr("There is no unread message in that direction.")});
    });
    connect(m_list->emptyState(), &EmptyState::pressed, this, &MailPage::accountWanted);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_actions->actions());
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
}

void MailPage::setPane(QWidget *pane)
{
    m_pane.message = pane;
    m_pane.stack->addWidget(pane);
}

void MailPage::show(const MailScope &scope)
{
    m_scope = scope;
    m_choice = {};
    m_model->setPeople(scope.isOurs() ? MailModel::People::Recipients : MailModel::People::Senders);
    query();
}

void MailPage::search(const QString &words)
{
    if (words == m_search)
        return;
    m_search = words;
    query();
}

// A search is one over everything; "in:" narrows it.
void MailPage::query()
{
    MailQuery query = m_search.isEmpty() ? m_scope.query() : MailQuery{.search = m_search};
    if (!m_search.isEmpty() && m_scope.kind == MailScope::Kind::Search)
        query.search = m_scope.search + u' ' + m_search;
    showColumns();
    query.sort = m_model->query().sort;
    query.order = m_model->query().order;
    query.grouping = m_options->grouping();
    if (query.search.isEmpty())
        m_searchLine->leave();
    else
        m_searchLine->showSearching(query.search);
    m_model->showList(query);
}

void MailPage::showColumns()
{
    const bool sent = m_scope.isSent() && m_search.isEmpty();
    m_list->showDelivery(sent ? MailList::Delivery::Shown : MailList::Delivery::Hidden);
}

void MailPage::noteSent(const QList<QueueId> &messages)
{
    m_model->noteSent(messages);
}

void MailPage::choose(MailId mail)
{
    m_choice = mail;
    chooseListed();
}

void MailPage::chooseListed()
{
    const int row = m_choice.isValid() && !m_model->isFresh() ? m_model->rowOf(m_choice) : -1;
    if (row < 0)
        return;
    m_choice = {};
    m_list->chooseRow(row);
    m_list->setFocus();
}

void MailPage::noteChanged(const QList<MailId> &mail)
{
    m_model->noteMail(mail);
}

void MailPage::refreshTimes()
{
    m_list->viewport()->update(); // the words are made when they are painted
}

void MailPage::takeOptions()
{
    m_splitter->setOrientation(m_options->split());
    if (m_model->query().grouping != m_options->grouping())
        query();
}

void MailPage::takeFailure(const Error &error)
{
    if (error.code == ErrorCode::InvalidInput) {
        Q_EMIT searchRefused(factWords(error.detail));
        m_searchLine->showFound(0);
    } else {
        m_said->say({Glyph::Warning, Tone::Bad, errorWords(error)});
    }
    showFailed(*m_list->emptyState(), error);
}

void MailPage::fillEmptyState()
{
    showEmpty(*m_list->emptyState(), m_scope, m_model->query().search, m_mover->folders());
}

void MailPage::showChosen()
{
    const QList<MailId> selected = m_list->selected();
    const MailId mail = selected.size() == 1 ? selected.first() : MailId();
    if (mail != m_pane.mail) {
        m_pane.mail = mail;
        m_pane.looked.stop();
        if (const auto after = m_options->readAfter(); after && mail.isValid())
            m_pane.looked.start(*after);
        Q_EMIT chosen(mail);
    }
    const bool message = mail.isValid() && m_pane.message;
    m_pane.stack->setCurrentWidget(message ? m_pane.message : m_pane.none);
    showActions();
}

void MailPage::showActions()
{
    constexpr int lookedAtMost = 1'000;
    ChosenMail chosen;
    const QList<MailId> selected = m_list->selected();
    for (qsizetype i = 0; i < std::min<qsizetype>(selected.size(), lookedAtMost); ++i) {
        const int row = m_model->rowOf(selected.at(i));
        if (const ThreadFacts *const thread = m_model->folded(row))
            chosen.add(*thread);
        else if (const MailRow *const mail = m_model->cached(row))
            chosen.add(*mail);
    }
    chosen.messages += selected.size() - chosen.count; // what is not known yet is one
    chosen.count = selected.size();
    chosen.wasSent = m_model->sentAs(m_list->currentIndex().row()).isValid();
    chosen.isJunk = m_scope.role == FolderRole::Junk && m_search.isEmpty();
    if (selected.size() > lookedAtMost) // whatever they are
        chosen.anyRead = chosen.anyUnread = chosen.anyFlagged = chosen.anyUnflagged = true;
    m_actions->setChosen(chosen);
    showNotOne(*m_pane.none, chosen.count > 1 ? chosen.messages : chosen.count);
}

void MailPage::markRead()
{
    const MailRow *const mail = m_model->cached(m_model->rowOf(m_pane.mail));
    if (mail && isUnread(*mail) && isVisible())
        m_mover->changeFlags({m_pane.mail}, MailFlag::Seen, {});
}

void MailPage::act(MailAction action)
{
    switch (action) {
    case MailAction::MarkUnread:
        m_pane.looked.stop(); // it was meant
        [[fallthrough]];
    case MailAction::MarkRead:
    case MailAction::Flag:
    case MailAction::Unflag:
    case MailAction::Archive:
    case MailAction::Junk:
    case MailAction::NotJunk:
    case MailAction::MoveTo:
    case MailAction::CopyTo:
    case MailAction::Delete:
    case MailAction::GetBody:
    case MailAction::DeleteRemotely:
        return withSelected([this, action](const QList<MailId> &mail) { actOn(mail, action); });
    case MailAction::Save:
        return m_list->selected().isEmpty() ? void() : save(m_list->selected().first());
    case MailAction::NextUnread:
        return m_list->chooseNextUnread();
    case MailAction::PreviousUnread:
        return m_list->choosePreviousUnread();
    case MailAction::Undo:
        return m_said->undo();
    case MailAction::Open:
        Q_EMIT opened(m_list->current());
        return;
    case MailAction::ShowDelivery:
        Q_EMIT deliveryWanted(m_model->sentAs(m_list->currentIndex().row()));
        return;
    case MailAction::ForwardAttached:
        return withSelected([this, action](const QList<MailId> &mail) { Q_EMIT wanted(action, mail); });
    case MailAction::Reply:
    case MailAction::ReplyAll:
    case MailAction::Forward:
    case MailAction::Redirect:
    case MailAction::Print:
    case MailAction::ShowSource:
    case MailAction::ShowTimeline:
        Q_EMIT wanted(action, m_list->selected());
    }
}

void MailPage::withSelected(std::function<void(const QList<MailId> &mail)> then)
{
    const QList<MailId> rows = m_list->selected();
    if (m_model->query().grouping == MailGrouping::Messages)
        return then(rows);
    m_source.unfolded(m_model->query(), rows)
        .then(this, [this, then = std::move(then)](const Result<QList<MailId>> &mail) {
            mail ? then(*mail) : m_said->say({Glyph::Warning, Tone::Bad, errorWords(mail.error())});
        });
}

void MailPage::actOn(const QList<MailId> &mail, MailAction action)
{
    switch (action) {
    case MailAction::MarkRead:
        return m_mover->changeFlags(mail, MailFlag::Seen, {});
    case MailAction::MarkUnread:
        return m_mover->changeFlags(mail, {}, MailFlag::Seen);
    case MailAction::Flag:
        return m_mover->changeFlags(mail, MailFlag::Flagged, {});
    case MailAction::Unflag:
        return m_mover->changeFlags(mail, {}, MailFlag::Flagged);
    case MailAction::Archive:
        return m_mover->move(mail, FolderRole::Archive);
    case MailAction::Junk:
        return m_mover->move(mail, FolderRole::Junk);
    case MailAction::NotJunk:
        return m_mover->move(mail, FolderRole::Inbox);
    case MailAction::MoveTo:
    case MailAction::CopyTo:
        return offerFolders(mail, action);
    case MailAction::Delete:
        return m_mover->discard(mail);
    case MailAction::GetBody:
        for (const MailId each : mail)
            m_deeds.wantBody(each);
        return;
    case MailAction::DeleteRemotely:
        m_deeds.mark(mail, RemoteMark::Delete);
        return;
    default: // what is done to one message, or to none
        return;
    }
}

void MailPage::offerFolders(const QList<MailId> &mail, MailAction action)
{
    popUpFolders(m_mover->folders(), this, [this, action, mail](FolderId target) {
        action == MailAction::CopyTo ? m_mover->copy(mail, target) : m_mover->move(mail, target);
    });
}

void MailPage::save(MailId mail)
{
    auto *const dialog = new QFileDialog(this, tr("Save the message as it came"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is refused, not overwritten
    dialog->selectFile(u"message-%1.eml"_s.arg(mail.value));
    connect(dialog, &QFileDialog::fileSelected, this, [this, mail](const QString &file) {
        m_source.save(mail, file).then(this, [this, file](const Result<> &saved) {
            if (saved)
                m_said->say({Glyph::Accepted, Tone::Good, tr("Saved as %1.").arg(file)});
            else
                m_said->say({Glyph::Warning, Tone::Bad, errorWords(saved.error())});
        });
    });
    dialog->open();
}

QByteArray MailPage::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_list->columns();
    return state;
}

void MailPage::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    QByteArray columns;
    QDataStream stream(state);
    stream >> splitter >> columns;
    m_splitter->restoreState(splitter);
    m_splitter->setOrientation(m_options->split());
    m_list->restoreColumns(columns);
    showColumns();
}

} // namespace mailroom
