#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/mail/views.h"
#include "spooler/result.h"
#include "ui/shell/services.h"

#include <QWidget>

class QLabel;
class QStackedWidget;
class QTableView;
class QPushButton;

namespace mailroom {

class Banner;
class DeliveriesModel;
class EmptyState;
class FilterBar;

// Every recipient as a row: found, opened, saved.
class DeliveriesPage : public QWidget {
    Q_OBJECT

public:
    explicit DeliveriesPage(const Services &services, QWidget *parent = nullptr);

    void show(const DeliveryQuery &query);
    using QWidget::show;
    void refresh();

Q_SIGNALS:
    void messageWanted(mailroom::QueueId message);

private:
    void buildTable();
    QPushButton *buildSaving();
    void showListed();
    void saveTable(TableFormat format);
    void savePdf();
    void tellSaved(const Result<qint64> &rows, const QString &file);

    Services m_services;
    DeliveriesModel *m_model;
    FilterBar *m_filter;
    QTableView *m_table;
    QLabel *m_count;
    EmptyState *m_empty;
    Banner *m_said;
    QStackedWidget *m_pages;
};

} // namespace mailroom
