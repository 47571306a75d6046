#pragma once

#include "spooler/mail/views.h"

#include <QAbstractTableModel>

namespace mailroom {

// The recipients of one message: address, state, what happens next, the server's own words. A change of the
// same message changes cells; another message resets. Lives in the GUI thread.
class RecipientModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { AddressColumn, StateColumn, FateColumn, ReplyColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const QList<RecipientRow> &recipients);
    const RecipientRow *at(int row) const; // null: no such row

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QList<RecipientRow> m_recipients;
};

} // namespace mailroom
