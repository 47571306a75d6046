#pragma once

#include "spooler/mail/views.h"

#include <QAbstractTableModel>
#include <QHash>

namespace mailroom {

// Everything that happened to one message, oldest first; grows at its end. Lives in the GUI thread.
class TimelineModel : public QAbstractTableModel {
    Q_OBJECT

public:
    enum Column { WhenColumn, RecipientColumn, WhatColumn, ByColumn, DetailColumn, ColumnCount };

    using QAbstractTableModel::QAbstractTableModel;

    void show(const MessageDetail &message);

    int rowCount(const QModelIndex &parent = {}) const override;
    int columnCount(const QModelIndex &parent = {}) const override;
    QVariant data(const QModelIndex &index, int role) const override;
    QVariant headerData(int section, Qt::Orientation orientation, int role) const override;

private:
    QString text(const EventRow &event, int column) const;

    QList<EventRow> m_events;
    QHash<RecipientId, QString> m_addresses;
};

} // namespace mailroom
