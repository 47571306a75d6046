#include "ui/outbox/recipienttab.h"

#include "ui/outbox/recipientmodel.h"
#include "ui/shell/actionbuttons.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"

#include <QFontDatabase>
#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

namespace {

    QLabel *plainLabel(QWidget *parent)
    {
        auto *const label = new QLabel(parent);
        label->setTextFormat(Qt::PlainText);
        label->setTextInteractionFlags(Qt::TextSelectableByMouse | Qt::TextSelectableByKeyboard);
        label->setWordWrap(true);
        return label;
    }

    QTableView *buildList(RecipientModel *model, QWidget *parent)
    {
        auto *const list = new QTableView(parent);
        list->setObjectName("recipientList");
        list->setAccessibleName(RecipientTab::tr("Recipients of the message"));
        list->setModel(model);
        list->setSelectionBehavior(QTableView::SelectRows);
        list->setShowGrid(false);
        list->setWordWrap(false);
        list->setTabKeyNavigation(false);
        list->setFrameShape(QFrame::NoFrame);
        list->setVerticalScrollMode(QTableView::ScrollPerPixel);
        list->setContextMenuPolicy(Qt::CustomContextMenu);
        list->verticalHeader()->hide();
        list->verticalHeader()->setSectionResizeMode(QHeaderView::Fixed);
        list->verticalHeader()->setDefaultSectionSize(std::max(28, list->fontMetrics().height() + 12));
        QHeaderView *const header = list->horizontalHeader();
        header->setHighlightSections(false);
        const int letter = list->fontMetrics().averageCharWidth();
        header->resizeSection(RecipientModel::AddressColumn, 34 * letter);
        header->resizeSection(RecipientModel::StateColumn, 25 * letter);
        header->resizeSection(RecipientModel::FateColumn, 40 * letter);
        header->setStretchLastSection(true);
        return list;
    }

} // namespace

RecipientTab::RecipientTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new RecipientModel(this))
    , m_list(buildList(m_model, this))
    , m_actions(new ActionSet(ActionSet::Scope::Recipients, this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_list, 1);
    layout->addWidget(buildStrip());

    connect(
        m_list->selectionModel(), &QItemSelectionModel::selectionChanged, this, &RecipientTab::showChosen);
    connect(m_model, &QAbstractItemModel::dataChanged, this, &RecipientTab::showChosen);
    connect(m_actions, &ActionSet::wanted, this, [this](Action action) {
        Q_EMIT actionWanted(action, chosen());
    });
    connect(m_list, &QWidget::customContextMenuRequested, this, [this](const QPoint &at) {
        auto *const menu = new QMenu(this);
        menu->setAttribute(Qt::WA_DeleteOnClose);
        menu->addActions(m_actions->actions());
        menu->addActions(this->actions());
        menu->popup(m_list->viewport()->mapToGlobal(at));
    });
}

QWidget *RecipientTab::buildStrip()
{
    auto *const strip = new QWidget(this);
    m_picture = new QLabel(strip);
    m_address = plainLabel(strip);
    m_words = plainLabel(strip);
    m_reply = plainLabel(strip);
    m_address->setObjectName("chosenAddress");
    m_words->setObjectName("chosenWords");
    m_reply->setObjectName("chosenReply");
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_address->setFont(strong);
    m_reply->setFont(QFontDatabase::systemFont(QFontDatabase::FixedFont));

    auto *const texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_address);
    texts->addWidget(m_words);
    texts->addWidget(m_reply);
    auto *const row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(new ActionButtons(m_actions->actions(), strip), 0, Qt::AlignTop);
    return strip;
}

void RecipientTab::show(const MessageDetail &message)
{
    const bool other = m_message != message.row.id;
    m_message = message.row.id;
    m_model->show(message.recipients);
    if (other || m_list->selectionModel()->selectedRows().isEmpty())
        m_list->selectRow(0);
    showChosen();
}

void RecipientTab::refreshTimes()
{
    m_list->viewport()->update();
    showChosen();
}

QList<RecipientId> RecipientTab::chosen() const
{
    QList<RecipientId> recipients;
    for (const QModelIndex &index : m_list->selectionModel()->selectedRows()) {
        if (const RecipientRow *recipient = m_model->at(index.row()))
            recipients.append(recipient->id);
    }
    return recipients;
}

void RecipientTab::showChosen()
{
    const QModelIndexList rows = m_list->selectionModel()->selectedRows();
    QSet<RecipientState> states;
    for (const QModelIndex &index : rows) {
        if (const RecipientRow *recipient = m_model->at(index.row()))
            states.insert(recipient->state);
    }
    m_actions->setStates(states);

    const RecipientRow *const recipient = rows.isEmpty() ? nullptr : m_model->at(rows.first().row());
    m_picture->setVisible(recipient && rows.size() == 1);
    if (!recipient || rows.size() > 1) {
        m_address->setText(
            rows.isEmpty() ? QString() : tr("%n recipients chosen", nullptr, int(rows.size())));
        m_words->clear();
        m_reply->hide();
        return;
    }
    const Look look = lookOf(recipient->state);
    m_picture->setPixmap(glyphIcon(look.glyph, look.tone).pixmap(QSize(22, 22), devicePixelRatio()));
    m_address->setText(recipient->address);
    m_words->setText(fateSentence(*recipient, QDateTime::currentDateTimeUtc()));
    const QString raw = rawReply(recipient->lastReply);
    const QString hop = recipient->nextHop.isEmpty() ? QString() : QString(recipient->nextHop + u": "_s);
    m_reply->setText(hop + raw);
    m_reply->setVisible(!raw.isEmpty());
}

} // namespace mailroom
