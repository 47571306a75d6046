#include "ui/outbox/outboxpage.h"

#include "spooler/catalog.h"
#include "spooler/spooler.h"
#include "ui/outbox/actionset.h"
#include "ui/outbox/detailpane.h"
#include "ui/outbox/messageediting.h"
#include "ui/outbox/outboxlist.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/undobanner.h"
#include "ui/text/actiontext.h"
#include "ui/text/errortext.h"

#include <QDataStream>
#include <QFileDialog>
#include <QIODevice>
#include <QMenu>
#include <QSplitter>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

OutboxPage::OutboxPage(Spooler &spooler, Catalog &catalog, QWidget *parent)
    : QWidget(parent)
    , m_spooler(spooler)
    , m_catalog(catalog)
    , m_model(new OutboxModel(outboxSource(catalog), this))
    , m_list(new OutboxList(*m_model, this))
    , m_detail(new DetailPane(catalog, this))
    , m_actions(new ActionSet(ActionSet::Scope::Messages, this))
    , m_said(new UndoBanner(this))
    , m_splitter(new QSplitter(Qt::Vertical, this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_said);
    layout->addWidget(m_splitter, 1);
    m_splitter->addWidget(m_list);
    m_splitter->addWidget(m_detail);
    m_splitter->setChildrenCollapsible(false);
    m_splitter->setStretchFactor(0, 2);
    m_splitter->setStretchFactor(1, 3);
    m_detail->hide();
    connect(m_splitter, &QSplitter::splitterMoved, this, [this] { m_isArranged = true; });

    connectList();
    connect(&spooler, &Spooler::messagesChanged, m_model, &OutboxModel::noteMessages);
    connect(&spooler, &Spooler::messagesChanged, m_detail, &DetailPane::noteChanged);
    connect(&spooler, &Spooler::progressed, m_model, &OutboxModel::noteProgress);
    connect(&spooler, &Spooler::stepBegan, m_model, &OutboxModel::noteStep);
    connect(m_detail, &DetailPane::actionWanted, this, &OutboxPage::act);
    connect(m_detail, &DetailPane::accountWanted, this, &OutboxPage::accountWanted);
    connect(m_detail, &DetailPane::reportWanted, this, &OutboxPage::reportWanted);
    connect(m_detail, &DetailPane::saveWanted, this, &OutboxPage::save);
    connect(m_detail, &DetailPane::prepareWanted, this, [this](QueueId message, PrepareChoice choice) {
        m_spooler.prepare(message, choice, u"user"_s).then(this, [this](const Result<> &done) {
            if (!done)
                say({Glyph::Warning, Tone::Bad, errorWords(done.error())});
        });
    });
}

void OutboxPage::setEditing(MessageEditing &editing)
{
    m_detail->setEditing(editing);
    connect(m_detail, &DetailPane::shown, &editing, &MessageEditing::show);
    connect(&editing, &MessageEditing::said, this, &OutboxPage::say);
    m_list->addActions(editing.actions());
}

void OutboxPage::connectList()
{
    connect(m_list, &OutboxList::selectedChanged, this, &OutboxPage::showChosen);
    connect(m_model, &OutboxModel::dataChanged, this, &OutboxPage::showStates);
    connect(m_model, &OutboxModel::failed, this, [this](const Error &error) {
        say({Glyph::Warning, Tone::Bad, errorWords(error)});
    });
    connect(m_model, &OutboxModel::listed, this, [this] {
        fillEmptyState();
        if (const int row = m_model->rowOf(m_choice); row >= 0) {
            m_choice = {};
            m_list->selectRow(row);
        }
    });
    connect(m_list->emptyState(), &EmptyState::pressed, this, &OutboxPage::writeWanted);
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_actions->actions());
        if (m_list->selected().size() == 1)
            menu->addActions(m_list->actions());
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
    connect(m_actions, &ActionSet::wanted, this, [this](Action action) {
        if (m_list->isAllSelected()) {
            const ListQuery &query = m_model->query();
            act(action, FilterSelection{query.filter, query.search, query.account});
        } else if (const QList<QueueId> selected = m_list->selected(); !selected.isEmpty()) {
            act(action, selected);
        }
    });
    m_actions->action(Action::Delete)->setShortcut(QKeySequence::Delete);
    m_actions->action(Action::RetryNow)->setShortcut(Qt::CTRL | Qt::Key_T);
    m_actions->action(Action::Hold)->setShortcut(Qt::CTRL | Qt::Key_H);
    m_actions->action(Action::Release)->setShortcut(Qt::CTRL | Qt::SHIFT | Qt::Key_H);
    addActions(m_actions->actions());
    addAction(m_detail->reportAction());
}

void OutboxPage::showFilter(Filter filter, AccountId account)
{
    ListQuery query = m_model->query();
    query.filter = filter;
    query.account = account;
    m_model->show(query);
}

void OutboxPage::search(const QString &words)
{
    ListQuery query = m_model->query();
    if (query.search == words)
        return;
    query.search = words;
    m_model->show(query);
}

QString OutboxPage::searched() const
{
    return m_model->query().search;
}

void OutboxPage::focusList()
{
    m_list->setFocus();
}

void OutboxPage::choose(QueueId message)
{
    if (const int row = m_model->rowOf(message); row >= 0)
        m_list->selectRow(row);
    else
        m_choice = message;
}

void OutboxPage::refreshTimes()
{
    m_list->viewport()->update(); // the words are made when they are painted
    m_detail->refreshTimes();
}

QList<QAction *> OutboxPage::actions() const
{
    return m_actions->actions() + m_list->actions() + QList{m_detail->reportAction()};
}

QByteArray OutboxPage::state() const
{
    QByteArray state;
    QDataStream stream(&state, QIODevice::WriteOnly);
    stream << m_splitter->saveState() << m_list->columns() << m_isArranged;
    return state;
}

void OutboxPage::restoreState(const QByteArray &state)
{
    QByteArray splitter;
    QByteArray columns;
    QDataStream stream(state);
    stream >> splitter >> columns >> m_isArranged;
    if (m_isArranged)
        m_splitter->restoreState(splitter);
    m_list->restoreColumns(columns);
}

void OutboxPage::showChosen()
{
    const QList<QueueId> selected = m_list->selected();
    const QueueId message = selected.size() == 1 ? selected.first() : QueueId();
    m_detail->show(message);
    const bool appears = message.isValid() && m_detail->isHidden();
    m_detail->setVisible(message.isValid());
    if (appears && !m_isArranged)
        shareRoom();
    showStates();
}

// A short list leaves its room to the recipients; once, or each mail that is sent would push them down.
void OutboxPage::shareRoom()
{
    constexpr int fewRows = 8; // room for those to come
    const int rows = std::max(fewRows, m_model->rowCount());
    const int wanted = m_list->height() - m_list->viewport()->height() + rows * m_list->rowHeight(0);
    const int all = m_splitter->height() - m_splitter->handleWidth();
    const int list = std::min(wanted, all * 2 / 5);
    m_splitter->setSizes({list, all - list});
}

void OutboxPage::showStates()
{
    QSet<RecipientState> states;
    const bool all = m_list->isAllSelected();
    for (const RecipientState state : allRecipientStates) {
        if (all)
            states.insert(state);
    }
    const QModelIndexList rows = all ? QModelIndexList() : m_list->selectionModel()->selectedRows();
    for (const QModelIndex &index : rows) {
        const MessageRow *const message = m_model->cached(index.row());
        for (const RecipientState state : allRecipientStates) {
            if (message && message->stateCounts.at(static_cast<size_t>(state)) > 0)
                states.insert(state);
        }
    }
    m_actions->setStates(states);
}

void OutboxPage::act(Action action, const Selection &selection)
{
    if (action == Action::Delete)
        deleteSoon(selection);
    else
        carryOut(action, selection);
}

void OutboxPage::carryOut(Action action, const Selection &selection)
{
    m_spooler.act(action, selection, u"user"_s)
        .then(this, [this, action](const Result<ActionReport> &report) {
            if (!report)
                say({Glyph::Warning, Tone::Bad, errorWords(report.error())});
            else
                say(
                    {actionGlyph(action), report->refusedCount > 0 ? Tone::Deferred : Tone::Good,
                     reportWords(action, *report)});
        });
}

void OutboxPage::deleteSoon(const Selection &selection)
{
    m_said->delay(
        {Glyph::Trash, Tone::Deferred, tr("Deleting what is selected in a few seconds.")},
        [this, selection] { carryOut(Action::Delete, selection); });
}

void OutboxPage::say(const Look &look)
{
    m_said->say(look);
}

void OutboxPage::fillEmptyState()
{
    EmptyState *const empty = m_list->emptyState();
    const ListQuery &query = m_model->query();
    if (!query.search.isEmpty()) {
        empty->show(
            Glyph::Search, tr("Nothing found"),
            tr("Subjects, people, message numbers and servers' replies are searched."));
        return;
    }
    switch (query.filter) {
    case Filter::All:
        empty->show(
            Glyph::Outbox, tr("The outbox is empty"),
            tr("What you send appears here at once, and you can watch what becomes of it for every "
               "recipient."),
            tr("Write a message"));
        return;
    case Filter::Waiting:
        empty->show(Glyph::Accepted, tr("Nothing waits"), tr("Messages on their way would be here."));
        return;
    case Filter::Deferred:
        empty->show(
            Glyph::Accepted, tr("Nothing is deferred"),
            tr("Messages that a server does not take yet would be here, with the time of the next try."));
        return;
    case Filter::Held:
        empty->show(
            Glyph::Held, tr("Nothing is held"),
            tr("Messages that you stop with Hold stay here until you release them."));
        return;
    case Filter::InDoubt:
        empty->show(
            Glyph::Accepted, tr("Nothing is in doubt"),
            tr("When a connection breaks before the server's last answer, you decide here."));
        return;
    case Filter::Failed:
        empty->show(
            Glyph::Accepted, tr("Nothing failed"),
            tr("Messages that a server refused for good would be here, with the reason."));
        return;
    case Filter::Sent:
        empty->show(
            Glyph::Send, tr("Nothing sent yet"), tr("Messages that servers accepted will be here."),
            tr("Write a message"));
        return;
    }
}

void OutboxPage::save(QueueId message)
{
    auto *const dialog = new QFileDialog(this, tr("Save the message as it was sent"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setOption(QFileDialog::DontConfirmOverwrite); // an existing file is refused, not overwritten
    dialog->selectFile(u"message-%1.eml"_s.arg(message.value));
    connect(dialog, &QFileDialog::fileSelected, this, [this, message](const QString &file) {
        m_catalog.saveContent(message, file).then(this, [this, file](const Result<> &saved) {
            if (saved)
                say({Glyph::Accepted, Tone::Good, tr("Saved as %1.").arg(file)});
            else
                say({Glyph::Warning, Tone::Bad, errorWords(saved.error())});
        });
    });
    dialog->open();
}

} // namespace mailroom
