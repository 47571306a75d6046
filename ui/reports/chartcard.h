#pragma once

#include "ui/reports/chart.h"

#include <QFrame>

class QLabel;
class QStackedWidget;
class QTableWidget;
class QToolButton;

namespace mailroom {

// A chart under its title, the figures of its series beside it, and the same as a table behind a button.
class ChartCard : public QFrame {
    Q_OBJECT

public:
    explicit ChartCard(Chart *chart, QWidget *parent = nullptr);

    void show(const ChartData &chart);
    using QFrame::show;

Q_SIGNALS:
    void deliveriesWanted(const mailroom::DeliveryQuery &query);

private:
    void fillTable();
    void paintKey();
    void choose(int row, int series);
    void changeEvent(QEvent *event) override;

    Chart *m_chart;
    QLabel *m_title;
    QLabel *m_key; // the series: what stands for what, and how much it is
    QLabel *m_empty;
    QToolButton *m_toggle;
    QTableWidget *m_table;
    QStackedWidget *m_pages;
};

} // namespace mailroom
