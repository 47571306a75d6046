#include "ui/reports/chartcard.h"

#include "ui/text/tonelabel.h"

#include <QEvent>
#include <QHeaderView>
#include <QLabel>
#include <QStackedWidget>
#include <QTableWidget>
#include <QToolButton>
#include <QVBoxLayout>

using namespace Qt::StringLiterals;

namespace mailroom {

ChartCard::ChartCard(Chart *chart, QWidget *parent)
    : QFrame(parent)
    , m_chart(chart)
    , m_title(new QLabel(this))
    , m_key(new QLabel(this))
    , m_empty(new ToneLabel(Tone::Quiet, this))
    , m_toggle(new QToolButton(this))
    , m_table(new QTableWidget(this))
    , m_pages(new QStackedWidget(this))
{
    QFont strong = font();
    strong.setWeight(QFont::DemiBold);
    m_title->setFont(strong);
    m_title->setTextFormat(Qt::PlainText);
    m_key->setTextFormat(Qt::RichText); // words of ours and figures only
    m_empty->setTextFormat(Qt::PlainText);
    m_empty->setAlignment(Qt::AlignCenter);
    m_empty->setWordWrap(true);
    m_toggle->setText(tr("Table"));
    m_toggle->setCheckable(true);
    m_table->setEditTriggers(QAbstractItemView::NoEditTriggers);
    m_table->setSelectionBehavior(QAbstractItemView::SelectRows);
    m_table->setAlternatingRowColors(true);
    m_table->setFrameShape(QFrame::NoFrame);
    m_table->verticalHeader()->hide();
    m_table->setSizePolicy(QSizePolicy::Ignored, QSizePolicy::Ignored); // the chart says how high a card is
    m_pages->addWidget(m_chart);
    m_pages->addWidget(m_table);
    m_pages->addWidget(m_empty);

    auto *const top = new QHBoxLayout;
    top->setSpacing(12);
    top->addWidget(m_title);
    top->addWidget(m_key, 1);
    top->addWidget(m_toggle);
    auto *const layout = new QVBoxLayout(this);
    layout->setContentsMargins(12, 8, 12, 12);
    layout->setSpacing(8);
    layout->addLayout(top);
    layout->addWidget(m_pages, 1);
    connect(m_toggle, &QToolButton::toggled, this, [this](bool table) {
        if (m_pages->currentWidget() != m_empty)
            m_pages->setCurrentWidget(table ? static_cast<QWidget *>(m_table) : m_chart);
        constexpr int highestTable = 280;
        const int whole = m_table->horizontalHeader()->height() + m_table->verticalHeader()->length() + 4;
        m_pages->setMinimumHeight(table ? std::min(whole, highestTable) : 0);
    });
    connect(m_chart, &Chart::chosen, this, &ChartCard::choose);
    connect(m_table, &QTableWidget::cellActivated, this, [this](int row, int column) {
        choose(row, column - 1);
    });
}

void ChartCard::show(const ChartData &chart)
{
    m_title->setText(chart.title);
    m_toggle->setAccessibleName(tr("%1: as a table").arg(chart.title));
    m_table->setAccessibleName(chart.title);
    m_empty->setText(chart.empty);
    m_chart->show(chart);
    fillTable();
    paintKey();
    const bool isEmpty = chart.rows.isEmpty();
    m_toggle->setVisible(!isEmpty);
    m_pages->setCurrentWidget(
        isEmpty                     ? static_cast<QWidget *>(m_empty)
            : m_toggle->isChecked() ? static_cast<QWidget *>(m_table)
                                    : m_chart);
}

void ChartCard::fillTable()
{
    const ChartData &chart = m_chart->data();
    QStringList titles{chart.rowTitle};
    for (const ChartSeries &series : chart.series)
        titles << series.name;
    m_table->clear();
    m_table->setColumnCount(int(titles.size()));
    m_table->setHorizontalHeaderLabels(titles);
    m_table->setRowCount(int(chart.rows.size()));
    for (int row = 0; row < chart.rows.size(); ++row) {
        m_table->setItem(row, 0, new QTableWidgetItem(chart.rows.at(row).label));
        for (int series = 0; series < chart.series.size(); ++series) {
            auto *const figure =
                new QTableWidgetItem(locale().toString(chart.rows.at(row).values.at(series)));
            figure->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
            m_table->setItem(row, series + 1, figure);
        }
    }
    for (int series = 0; series < chart.series.size(); ++series)
        m_table->horizontalHeaderItem(series + 1)->setTextAlignment(Qt::AlignRight | Qt::AlignVCenter);
    m_table->horizontalHeader()->setSectionResizeMode(QHeaderView::ResizeToContents);
    m_table->horizontalHeader()->setSectionResizeMode(0, QHeaderView::Stretch);
}

// Directly beside the title: no legend to look up.
void ChartCard::paintKey()
{
    const ChartData &chart = m_chart->data();
    QStringList parts;
    for (int series = 0; series < chart.series.size(); ++series) {
        qint64 sum = 0;
        for (const ChartRow &row : chart.rows)
            sum += row.values.at(series);
        const ChartSeries &shown = chart.series.at(series);
        if (sum > 0)
            parts << u"<span style='color:%1'>%2</span> %3 %4"_s.arg(
                toneColor(shown.tone, palette()).name(), shown.tone == Tone::Bad ? u"▨"_s : u"■"_s,
                locale().toString(sum), shown.name.toHtmlEscaped());
    }
    m_key->setText(parts.join(u"&nbsp;&nbsp; "_s));
    m_key->setVisible(chart.series.size() > 1 && chart.series.size() < 6);
}

void ChartCard::choose(int row, int series)
{
    const ChartData &chart = m_chart->data();
    if (row < chart.rows.size())
        Q_EMIT deliveriesWanted(chart.deliveriesOf(row, series));
}

void ChartCard::changeEvent(QEvent *event)
{
    QFrame::changeEvent(event);
    if (event->type() == QEvent::PaletteChange)
        paintKey();
}

} // namespace mailroom
