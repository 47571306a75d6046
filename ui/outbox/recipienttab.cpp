#include "ui/outbox/recipienttab.h"

#include "spooler/mail/addressmemory.h"
#include "ui/outbox/evidencemodel.h"
#include "ui/outbox/recipientmodel.h"
#include "ui/shell/actionbuttons.h"
#include "ui/text/evidencetext.h"
#include "ui/text/phrasebook.h"
#include "ui/text/rawtext.h"
#include "ui/text/replytext.h"
#include "ui/text/statetext.h"

#include <QGuiApplication>
#include <QHBoxLayout>
#include <QHeaderView>
#include <QLabel>
#include <QMenu>
#include <QPushButton>
#include <QSplitter>
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
        label->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Preferred); // no address widens the window
        return label;
    }

    QTableView *plainTable(QAbstractItemModel *model, int rowHeight, QWidget *parent)
    {
        auto *const list = new QTableView(parent);
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
        list->verticalHeader()->setDefaultSectionSize(std::max(rowHeight, list->fontMetrics().height() + 8));
        list->horizontalHeader()->setHighlightSections(false);
        list->horizontalHeader()->setStretchLastSection(true);
        return list;
    }

    QTableView *buildList(RecipientModel *model, QWidget *parent)
    {
        QTableView *const list = plainTable(model, 28, parent);
        list->setObjectName("recipientList");
        list->setAccessibleName(RecipientTab::tr("Recipients of the message"));
        QHeaderView *const header = list->horizontalHeader();
        const int letter = list->fontMetrics().averageCharWidth();
        header->resizeSection(RecipientModel::AddressColumn, 34 * letter);
        header->resizeSection(RecipientModel::StateColumn, 25 * letter);
        header->resizeSection(RecipientModel::FateColumn, 40 * letter);
        return list;
    }

    QTableView *buildEvidence(EvidenceModel *model, QWidget *parent)
    {
        QTableView *const list = plainTable(model, 26, parent);
        list->setObjectName("evidenceList");
        list->setAccessibleName(RecipientTab::tr("What is known of the chosen recipient"));
        QHeaderView *const header = list->horizontalHeader();
        const int letter = list->fontMetrics().averageCharWidth();
        header->resizeSection(EvidenceModel::WhenColumn, 14 * letter);
        header->resizeSection(EvidenceModel::FactColumn, 28 * letter);
        header->resizeSection(EvidenceModel::SourceColumn, 40 * letter);
        header->resizeSection(EvidenceModel::GradeColumn, 20 * letter);
        return list;
    }

} // namespace

RecipientTab::RecipientTab(QWidget *parent)
    : QWidget(parent)
    , m_model(new RecipientModel(this))
    , m_known(new EvidenceModel(this))
    , m_list(buildList(m_model, this))
    , m_evidence(buildEvidence(m_known, this))
    , m_actions(new ActionSet(ActionSet::Scope::Recipients, this))
{
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    auto *const splitter = new QSplitter(Qt::Vertical, this);
    splitter->addWidget(m_list);
    splitter->addWidget(m_evidence);
    splitter->setStretchFactor(0, 3);
    splitter->setStretchFactor(1, 1);
    splitter->setSizes({300, 100}); // else both have half: first the recipients, then what is known of one
    splitter->setChildrenCollapsible(false);
    layout->addWidget(splitter, 1);
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
    m_advice = plainLabel(strip);
    m_reply = new RawText(strip);
    m_cure = new QPushButton(strip);
    m_address->setObjectName("chosenAddress");
    m_words->setObjectName("chosenWords");
    m_advice->setObjectName("chosenAdvice");
    m_reply->setObjectName("chosenReply");
    m_cure->setObjectName("replyCure");
    m_cure->hide();
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_address->setFont(strong);

    auto *const texts = new QVBoxLayout;
    texts->setSpacing(4);
    texts->addWidget(m_address);
    texts->addWidget(m_words);
    texts->addWidget(m_advice);
    texts->addWidget(m_reply);
    texts->addWidget(buildSuggestion(strip));
    auto *const row = new QHBoxLayout(strip);
    row->setContentsMargins(12, 8, 12, 8);
    row->setSpacing(8);
    row->addWidget(m_picture, 0, Qt::AlignTop);
    row->addLayout(texts, 1);
    row->addWidget(m_cure, 0, Qt::AlignTop);
    row->addWidget(new ActionButtons(m_actions->actions(), strip), 0, Qt::AlignTop);
    connect(m_cure, &QPushButton::clicked, this, [this] {
        if (m_cure->property("correctsAddress").toBool())
            actions().constFirst()->trigger(); // "Redirect…", of setEditing()
        else
            Q_EMIT accountWanted(m_account);
    });
    return strip;
}

QWidget *RecipientTab::buildSuggestion(QWidget *parent)
{
    m_suggestion.row = new QWidget(parent);
    m_suggestion.words = plainLabel(m_suggestion.row);
    m_suggestion.fix = new QPushButton(glyphIcon(Glyph::Send), tr("Fix"), m_suggestion.row);
    m_suggestion.words->setObjectName("suggestion");
    m_suggestion.words->setWordWrap(false);
    m_suggestion.words->setSizePolicy(QSizePolicy::Preferred, QSizePolicy::Preferred);
    m_suggestion.fix->setObjectName("fixAddress");
    m_suggestion.fix->setToolTip(tr("Sends the identical message to this address, and to nobody else"));
    auto *const layout = new QHBoxLayout(m_suggestion.row);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->addWidget(m_suggestion.words);
    layout->addWidget(m_suggestion.fix);
    layout->addStretch();
    m_suggestion.row->hide();
    connect(m_suggestion.fix, &QPushButton::clicked, this, [this] {
        m_suggestion.row->hide(); // once is enough
        Q_EMIT fixWanted(m_suggestion.failed, m_suggestion.corrected);
    });
    return m_suggestion.row;
}

void RecipientTab::showSuggestion(const RecipientRow *recipient)
{
    const bool seemsWrong =
        recipient && recipient->state == RecipientState::Failed && blamesAddress(recipient->lastReply);
    const QString failed = seemsWrong ? recipient->address : QString();
    if (failed == m_suggestion.failed)
        return;
    m_suggestion.failed = failed;
    m_suggestion.row->hide();
    if (seemsWrong)
        Q_EMIT suggestionsWanted(failed);
}

void RecipientTab::suggest(const QString &failed, const QStringList &likely)
{
    if (failed != m_suggestion.failed || likely.isEmpty())
        return;
    m_suggestion.corrected = likely.constFirst();
    m_suggestion.words->setText(tr("Did you mean %1?").arg(m_suggestion.corrected));
    m_suggestion.row->show();
}

void RecipientTab::show(const MessageDetail &message)
{
    const bool other = m_message != message.row.id;
    m_message = message.row.id;
    m_model->show(message.recipients);
    m_facts = message.evidence;
    if (other) { // what was proposed is for somebody of another message
        m_suggestion.failed.clear();
        m_suggestion.row->hide();
    }
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
    m_known->show(recipient && rows.size() == 1 ? recipient->id : RecipientId(), m_facts);
    m_evidence->setVisible(m_known->rowCount() > 0);
    showSuggestion(rows.size() == 1 ? recipient : nullptr);
    showAdvice(rows.size() == 1 ? recipient : nullptr);
    if (!recipient || rows.size() > 1) {
        m_address->setText(
            rows.isEmpty() ? QString() : tr("%n recipients chosen", nullptr, int(rows.size())));
        m_words->clear();
        m_reply->hide();
        return;
    }
    const Look look = lookOf(*recipient);
    m_picture->setPixmap(glyphIcon(look.glyph, look.tone).pixmap(QSize(22, 22), devicePixelRatio()));
    m_address->setText(recipient->address);
    m_words->setText(fateSentence(*recipient, QDateTime::currentDateTimeUtc()));
    const QString raw = rawReply(recipient->lastReply);
    const QString hop = recipient->nextHop.isEmpty() ? QString() : QString(recipient->nextHop + u": "_s);
    m_reply->show(hop + raw);
    m_reply->setVisible(!raw.isEmpty());
}

// What can be done about the reply, and its button where no action of the outbox is meant.
void RecipientTab::showAdvice(const RecipientRow *recipient)
{
    const bool isOpen = recipient
        && (recipient->state == RecipientState::Deferred || recipient->state == RecipientState::Failed);
    m_advice->setText(isOpen ? adviceWords(recipient->lastReply, recipient->state) : QString());
    m_advice->setVisible(!m_advice->text().isEmpty());
    const ReplyCure cure = isOpen ? meaningOf(recipient->lastReply).cure : ReplyCure::None;
    const bool corrects = cure == ReplyCure::CorrectAddress && !actions().isEmpty();
    const bool opens = cure == ReplyCure::OpenAccount && recipient->account.isValid();
    m_account = opens ? recipient->account : AccountId();
    m_cure->setText(corrects ? tr("Correct the address…") : tr("Account settings…"));
    m_cure->setProperty("correctsAddress", corrects);
    m_cure->setVisible(corrects || opens);
}

} // namespace mailroom
