#pragma once

#include "spooler/mail/statistics.h"
#include "spooler/result.h"

#include <QAbstractTableModel>
#include <QCache>

namespace mailroom {

class Reports;

// Recipients by a query: their numbers at once, their rows when they are looked at. Lives in the GUI thread.
class DeliveriesModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column {
        RecipientColumn,
        StateColumn,
        ReasonColumn,
        ReplyColumn,
        AttemptsColumn,
        SubmittedColumn,
        SubjectColumn,
        SenderColumn,
        AccountColumn,
        ColumnCount
    };

    explicit DeliveriesModel(Reports &reports, QObject *parent = nullptr);

    void show(const DeliveryQuery &query);
    void refresh(); // the same query again
    const DeliveryQuery &query() const { return m_query; }
    const DeliveryRow *at(int row) const; // null while it loads
    const QList<RecipientId> &recipients() const { return m_ids; }

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

Q_SIGNALS:
    void listed();
    void failed(const mailroom::Error &error);

private:
    void take(const QList<RecipientId> &ids);
    void want(int row) const;
    void fetch(int page);

    Reports &m_reports;
    DeliveryQuery m_query;
    QList<RecipientId> m_ids;
    QCache<RecipientId, DeliveryRow> m_rows;
    mutable QSet<int> m_asked; // pages that are on their way
    int m_generation = 0;
};

} // namespace mailroom
