#pragma once

#include "ui/reports/dashboarddata.h"
#include "ui/shell/services.h"

#include <QTimer>
#include <QWidget>

class QComboBox;
class QLabel;
class QTabWidget;

namespace mailroom {

class Dashboard;
class DeliveriesPage;
class HistoryPage;
class PastPage;

// Reports: what happened in a range and account, as figures and charts, and every delivery as a row. Asks
// only while it is shown; what changes meanwhile is read a second later.
class ReportsPage : public QWidget {
    Q_OBJECT

public:
    explicit ReportsPage(const Services &services, QWidget *parent = nullptr);

    void showDeliveries(const DeliveryQuery &query);

Q_SIGNALS:
    void messageWanted(mailroom::QueueId message);

protected:
    void showEvent(QShowEvent *event) override;

private:
    QLayout *buildHead();
    void setAccounts();
    void refresh();

    Services m_services;
    QComboBox *m_span;
    QComboBox *m_account;
    QLabel *m_failure;
    Dashboard *m_dashboard;
    DeliveriesPage *m_deliveries;
    PastPage *m_past;
    HistoryPage *m_history;
    QTabWidget *m_tabs;
    QTimer m_pause;
    int m_generation = 0;
};

} // namespace mailroom
