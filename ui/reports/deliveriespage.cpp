#include "ui/reports/deliveriespage.h"

#include "spooler/catalog.h"
#include "ui/reports/deliveriesmodel.h"
#include "ui/reports/filterbar.h"
#include "ui/reports/pdftable.h"
#include "ui/shell/banner.h"
#include "ui/shell/emptystate.h"
#include "ui/shell/spoolstate.h"
#include "ui/text/errortext.h"
#include "ui/text/statetext.h"
#include "ui/text/tonelabel.h"

#include <QFileDialog>
#include <QHeaderView>
#include <QMenu>
#include <QPushButton>
#include <QStackedWidget>
#include <QTableView>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

DeliveriesPage::DeliveriesPage(const Services &services, QWidget *parent)
    : QWidget(parent)
    , m_services(services)
    , m_model(new DeliveriesModel(services.catalog.reports(), this))
    , m_filter(new FilterBar(this))
    , m_table(new QTableView(this))
    , m_count(new ToneLabel(Tone::Quiet, this))
    , m_empty(new EmptyState(this))
    , m_said(new Banner(this))
    , m_pages(new QStackedWidget(this))
{
    setObjectName("deliveriesPage");
    buildTable();
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);
    m_said->hide();
    m_count->setTextFormat(Qt::PlainText);
    auto *const foot = new QHBoxLayout;
    foot->setContentsMargins(12, 4, 12, 8);
    foot->addWidget(m_count, 1);
    foot->addWidget(buildSaving());
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(0, 0, 0, 0);
    layout->setSpacing(0);
    layout->addWidget(m_filter);
    layout->addWidget(m_said);
    layout->addWidget(m_pages, 1);
    layout->addLayout(foot);
    connect(m_filter, &FilterBar::changed, this, [this] { m_model->show(m_filter->query()); });
    connect(m_model, &DeliveriesModel::listed, this, &DeliveriesPage::showListed);
    connect(m_model, &DeliveriesModel::failed, this, [this](const Error &error) {
        m_said->show({Glyph::Warning, Tone::Bad, errorWords(error)});
        m_said->show();
    });
    connect(m_empty, &EmptyState::pressed, this, [this] { show(DeliveryQuery()); });
    connect(&services.state, &SpoolState::accountsChanged, this, [this] {
        m_filter->setAccounts(m_services.state.accounts());
    });
    m_filter->setAccounts(services.state.accounts());
}

void DeliveriesPage::buildTable()
{
    m_table->setObjectName("deliveries");
    m_table->setAccessibleName(tr("Deliveries"));
    m_table->setModel(m_model);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->setShowGrid(false);
    m_table->setAlternatingRowColors(true);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setTextElideMode(Qt::ElideRight);
    m_table->setWordWrap(false);
    m_table->setTabKeyNavigation(false);
    m_table->verticalHeader()->hide();
    m_table->verticalHeader()->setDefaultSectionSize(fontMetrics().height() + 10);
    QHeaderView *const header = m_table->horizontalHeader();
    header->setHighlightSections(false);
    const int letter = fontMetrics().averageCharWidth();
    // All of them are in sight in a window of usual width.
    constexpr std::array<int, DeliveriesModel::ColumnCount> widths{25, 10, 21, 30, 10, 11, 17, 16, 8};
    for (int column = 0; column < DeliveriesModel::ColumnCount; ++column)
        header->resizeSection(column, letter * widths.at(static_cast<size_t>(column)));
    int state = 0; // its words are of different length in each language
    for (const RecipientState each : allRecipientStates)
        state = std::max(state, fontMetrics().horizontalAdvance(lookOf(each).words));
    header->resizeSection(DeliveriesModel::StateColumn, state + 2 * letter);
    header->setMinimumSectionSize(6 * letter);
    header->setSectionResizeMode(DeliveriesModel::ReplyColumn, QHeaderView::Stretch);
    connect(m_table, &QTableView::activated, this, [this](const QModelIndex &index) {
        if (const DeliveryRow *const row = m_model->at(index.row()))
            Q_EMIT messageWanted(row->message);
    });
}

QPushButton *DeliveriesPage::buildSaving()
{
    auto *const button = new QPushButton(this);
    button->setObjectName("saveDeliveries");
    button->setText(tr("Save as"));
    auto *const menu = new QMenu(button);
    menu->addAction(tr("Table for a spreadsheet (CSV)…"), this, [this] { saveTable(TableFormat::Csv); });
    menu->addAction(tr("One JSON object a line…"), this, [this] { saveTable(TableFormat::JsonLines); });
    menu->addAction(tr("Pages to print (PDF)…"), this, &DeliveriesPage::savePdf);
    button->setMenu(menu);
    return button;
}

void DeliveriesPage::show(const DeliveryQuery &query)
{
    m_filter->show(query);
    m_model->show(query);
}

void DeliveriesPage::refresh()
{
    m_model->refresh();
}

void DeliveriesPage::showListed()
{
    const int rows = m_model->rowCount();
    m_count->setText(tr("%n recipient(s)", nullptr, rows));
    m_pages->setCurrentWidget(rows > 0 ? static_cast<QWidget *>(m_table) : m_empty);
    if (m_filter->isOpen())
        m_empty->show(
            Glyph::Outbox, tr("Nothing has been sent yet"),
            tr("Every recipient of every message will be a row here, with what became of it and why."));
    else
        m_empty->show(
            Glyph::Search, tr("No delivery matches"), tr("Nothing that is kept fits this filter."),
            tr("Show all"));
}

void DeliveriesPage::saveTable(TableFormat format)
{
    const bool isCsv = format == TableFormat::Csv;
    auto *const dialog = new QFileDialog(this, tr("Save deliveries"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(isCsv ? u"csv"_s : u"jsonl"_s);
    dialog->selectFile(isCsv ? u"deliveries.csv"_s : u"deliveries.jsonl"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this, format](const QString &file) {
        m_services.catalog.reports()
            .save(m_filter->query(), format, file)
            .then(this, [this, file](const Result<qint64> &rows) { tellSaved(rows, file); });
    });
    dialog->open();
}

void DeliveriesPage::savePdf()
{
    auto *const dialog = new QFileDialog(this, tr("Save deliveries"));
    dialog->setAttribute(Qt::WA_DeleteOnClose);
    dialog->setAcceptMode(QFileDialog::AcceptSave);
    dialog->setDefaultSuffix(u"pdf"_s);
    dialog->selectFile(u"deliveries.pdf"_s);
    connect(dialog, &QFileDialog::fileSelected, this, [this](const QString &file) {
        writePdfTable(m_services.catalog.reports(), m_model->recipients(), file, this)
            .then(this, [this, file](const Result<qint64> &rows) { tellSaved(rows, file); });
    });
    dialog->open();
}

void DeliveriesPage::tellSaved(const Result<qint64> &rows, const QString &file)
{
    if (rows)
        m_said->show(
            {Glyph::Accepted, Tone::Good,
             tr("%n recipient(s) saved as %1.", nullptr, int(*rows)).arg(QFileInfo(file).fileName())});
    else
        m_said->show({Glyph::Warning, Tone::Bad, errorWords(rows.error())});
    m_said->show();
}

} // namespace mailroom
